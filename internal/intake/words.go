package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/intake/word"
)

// letters are the letters and digits of a text, in lower case and without accents: what wording is compared by.
func letters(text string) string {
	out := make([]byte, 0, len(text))
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if c := byte(r) | 0x20; c >= 'a' && c <= 'z' {
				out = append(out, c)
			} else if r >= '0' && r <= '9' {
				out = append(out, byte(r))
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			for _, part := range norm.NFD.String(string(r)) {
				if !unicode.Is(unicode.Mn, part) {
					out = utf8.AppendRune(out, unicode.ToLower(part))
				}
			}
		}
	}
	return string(out)
}

// words are the words of a text, each as letters has it.
func words(text string) []string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/,.:;?!)", r) })
	var out []string
	for _, field := range fields {
		if w := letters(field); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// nearShare is how many letters of a wording may differ: one in so many.
const nearShare = 10

// longestCompared is how many letters of two wordings are compared; what is longer than that has to begin the same.
const longestCompared = 400

// promptShare is nearShare for the prompts of a row of the fiche: they are few, so that more may differ.
const promptShare = 4

// near reports whether two wordings, as letters has them, are the same but for a slip or a word.
func near(a, b string) bool {
	most := max(len(a), len(b)) / nearShare
	return a == b && a != "" || len(a) > 0 && others(a, b) <= most && difference(a, b) <= most
}

// difference is how many letters of two wordings differ, or more where their lengths alone differ by a part that no wording may.
func difference(a, b string) int {
	if longest := max(len(a), len(b)); max(len(a)-len(b), len(b)-len(a)) > longest/promptShare {
		return longest
	}
	if max(len(a), len(b)) > longestCompared {
		a, b = a[:min(len(a), longestCompared)], b[:min(len(b), longestCompared)]
	}
	if longest := max(len(a), len(b)); others(a, b) > longest/promptShare {
		return longest
	}
	return finding.EditDistance([]rune(a), []rune(b))
}

// others is how many letters at least one of two wordings has that the other has not, in whatever order: a bound on how much
// they differ that is quickly known.
func others(a, b string) int {
	if max(len(a), len(b)) > longestCompared {
		a, b = a[:min(len(a), longestCompared)], b[:min(len(b), longestCompared)]
	}
	if longer := max(len(a), len(b)) - min(len(a), len(b)); longer > max(len(a), len(b))/promptShare {
		return longer // which is more than any wording may differ
	}
	var surplus [256]int
	for i := range len(a) {
		surplus[a[i]]++
	}
	for i := range len(b) {
		surplus[b[i]]--
	}
	more, fewer := 0, 0
	for _, n := range surplus {
		more, fewer = more+max(n, 0), fewer+max(-n, 0)
	}
	return max(more, fewer)
}

// cutWording cuts a wording off the beginning of a text, by letters: what is left, and whether the text began so.
func cutWording(text, wording string) (rest string, ok bool) {
	rest, ok = afterWording(text, wording)
	if !ok {
		return text, false
	}
	return behindWording(rest), true
}

// behindWording is what follows a wording less what parts the two: the signs that end the wording, and a dash or a colon that stands
// by itself. Other signs are of what follows, as in "-18-jarigen".
func behindWording(rest string) string {
	rest = strings.TrimLeft(strings.TrimLeft(rest, ".:?!)"), " \t\u00A0")
	if first, width := utf8.DecodeRuneInString(rest); strings.ContainsRune(":–—-", first) {
		if after := strings.TrimLeft(rest[width:], " \t\u00A0"); after != rest[width:] || after == "" {
			return after
		}
	}
	return rest
}

// afterWording is what follows a wording that a text begins with, by letters, as it stands.
func afterWording(text, wording string) (rest string, ok bool) {
	want := letters(wording)
	if want == "" {
		return text, false
	}
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			plain := letters(string(r))
			if !strings.HasPrefix(want, plain) {
				return text, false
			}
			want = want[len(plain):]
		}
		if want == "" {
			return text[i+len(string(r)):], true
		}
	}
	return text, false
}

// isPlaceholder reports whether a text only marks where something has to be filled in.
func isPlaceholder(text string) bool {
	return strings.Trim(text, " \t\n\u00A0.…_") == ""
}

// isUnfilled reports whether a paragraph says nothing, or only marks where something has to be filled in. Dots or a line in an
// answer's own bookmark someone typed there. LibreOffice takes the text out of bookmarks, also where a form shows dots.
func isUnfilled(p *word.Paragraph) bool {
	text := p.Text()
	return isPlaceholder(text) && (!isAnswer(p) || p.Beside || !character.Shows(text))
}

// areUnfilled reports whether nothing was filled in in some cells.
func areUnfilled(cells ...*word.Cell) bool {
	unfilled := true
	for _, cell := range cells {
		if cell != nil {
			eachParagraph(cell.Blocks, func(p *word.Paragraph) { unfilled = unfilled && isUnfilled(p) })
		}
	}
	return unfilled
}
