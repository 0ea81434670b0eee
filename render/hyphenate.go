package render

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/hyphenation"
	"actieplan/render/document"
)

// hyphenate puts soft hyphens in the words that are wider than their column: one wherever
// the word has to go on on a next line, as late as Dutch and the column allow. Other
// words are not broken.
func (r *ruler) hyphenate(p *document.Paragraph, room exact) {
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind != document.TextRun || run.Link != "" && isAddressOfLink(run.Text) {
			continue
		}
		h := hyphenator{ruler: r, p: p, run: run, room: room}
		if text := h.text(); text != run.Text {
			p.Runs = slices.Clone(p.Runs) // other paragraphs may share them
			p.Runs[i].Text = text
		}
	}
}

// hyphenator puts soft hyphens in the words of one run.
type hyphenator struct {
	ruler *ruler
	p     *document.Paragraph
	run   *document.Run
	room  exact // that a line has
}

// text is the text of the run with its soft hyphens.
func (h *hyphenator) text() string {
	text := h.run.Text
	if h.surelyFits(len(text)) {
		return text
	}
	var out strings.Builder
	at, copied := 0, 0 // in the text of the run
	for token := range strings.SplitAfterSeq(text, " ") {
		if !h.surelyFits(len(token)) && h.widthOf(token) > h.room+slack && !isAddress(token) {
			out.WriteString(text[copied:at])
			h.writeToken(&out, token)
			copied = at + len(token)
		}
		at += len(token)
	}
	if copied == 0 {
		return text // as most are
	}
	out.WriteString(text[copied:])
	return out.String()
}

func (h *hyphenator) widthOf(text string) exact { return h.ruler.widthOf(h.p, h.run, text) }

func (h *hyphenator) surelyFits(size int) bool { return surelyFits(h.p, size, h.room) }

// writeToken writes what stands between two spaces, with the soft hyphens that its words
// need.
func (h *hyphenator) writeToken(out *strings.Builder, token string) {
	for token != "" {
		n := strings.IndexFunc(token, unicode.IsLetter)
		if n != 0 {
			if n < 0 {
				n = len(token)
			}
			out.WriteString(token[:n])
			token = token[n:]
			continue
		}
		n = strings.IndexFunc(token, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(token)
		}
		_, size := utf8.DecodeRuneInString(token[n:]) // the comma or hyphen behind the word, which stays with it
		h.writeWord(out, token[:n], token[n:n+size])
		token = token[n:]
	}
}

// surelyFits reports whether so many bytes of text fit into a room even if each letter
// were as wide as it is high.
func surelyFits(p *document.Paragraph, size int, room exact) bool {
	return exact(size)*exact(p.Style.Size) <= room
}

// writeWord writes a word, without what follows it, with the soft hyphens that it needs.
func (h *hyphenator) writeWord(out *strings.Builder, word, follows string) {
	from := 0
	if !h.surelyFits(len(word) + len(follows)) {
		for _, at := range h.breaksOf(word, follows) {
			out.WriteString(word[from:at])
			out.WriteRune(character.SoftHyphen)
			from = at
		}
	}
	out.WriteString(word[from:])
}

// What it costs to go on on a next line: most for a piece of a word that no line holds, then
// for one that straddles parts of a compound, then for every line, and then where the parts
// do not meet, and for a line of few letters.
const (
	costOfOverflow = 1_000_000
	costOfStub     = 1_200
	costOfLine     = 1_000
	costWithin     = 10
	costOfFew      = 8
	fewLetters     = 3
)

// breaksOf are the places in a word at which it goes on on a next line: those that cost
// least, and of these the last.
func (h *hyphenator) breaksOf(word, follows string) []int {
	places := append(append([]int{0}, hyphenation.Points(word)...), len(word))
	end := len(places) - 1
	seams := make([]bool, len(places))
	for k := 1; k < end; k++ {
		seams[k] = hyphenation.IsSeam(word, places[k])
	}
	type way struct{ cost, next int } // from a place to the end, by the next place
	ways := make([]way, len(places))
	for i := end - 1; i >= 0; i-- {
		ways[i].cost = math.MaxInt
		for j := i + 1; j <= end; j++ {
			piece, most, cost := word[places[i]:places[j]]+"-", h.room, costOfLine+ways[j].cost
			if utf8.RuneCountInString(piece) <= fewLetters+len("-") {
				cost += costOfFew
			}
			if j == end {
				piece, most = word[places[i]:]+follows, h.room+slack
			} else if !seams[j] {
				cost += costWithin
			}
			if straddles(word, places, seams, i, j) {
				cost += costOfStub
			}
			if h.widthOf(piece) > most {
				if j > i+1 {
					break
				}
				cost += costOfOverflow
			}
			if cost <= ways[i].cost {
				ways[i] = way{cost, j}
			}
		}
	}
	var breaks []int
	for i := ways[0].next; i < end; i = ways[i].next {
		breaks = append(breaks, places[i])
	}
	return breaks
}

// straddles reports whether the piece of a word between two places holds few letters of a
// part of a compound beside another part: "zorgon-" above "dersteuning" misleads.
func straddles(word string, places []int, seams []bool, i, j int) bool {
	few := func(from, to int) bool { return utf8.RuneCountInString(word[places[from]:places[to]]) <= fewLetters }
	for k := i + 1; k < j; k++ {
		if seams[k] && (i > 0 && few(i, k) || j < len(places)-1 && few(k, j)) {
			return true
		}
	}
	return false
}

// isAddress reports whether a word is an address of the web or of mail, in which a hyphen
// would be read as part of it.
func isAddress(word string) bool {
	return strings.ContainsAny(word, "@\\") || strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}

// isAddressOfLink reports whether the words of a link are an address, which may begin
// with the name of a site.
func isAddressOfLink(words string) bool {
	return isAddress(words) || strings.ContainsAny(words, "./") && !strings.Contains(words, " ")
}
