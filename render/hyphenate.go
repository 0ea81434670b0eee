package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/hyphenation"
	"actieplan/render/document"
)

// hyphenate puts soft hyphens in the words that are wider than their column: one wherever the word has to go on on a next
// line, as late as Dutch and the column allow. Other words are not broken.
func hyphenate(p *document.Paragraph, room float64) {
	for i := range p.Runs {
		if run := &p.Runs[i]; run.Kind == document.TextRun && run.Link == "" {
			run.Text = hyphenated(p, *run, room)
		}
	}
}

// hyphenated is the text of a run with its soft hyphens.
func hyphenated(p *document.Paragraph, run document.Run, room float64) string {
	if surelyFits(p, len(run.Text), room) {
		return run.Text
	}
	var out strings.Builder
	for token := range strings.SplitAfterSeq(run.Text, " ") {
		if isAddress(token) || widthOf(p, run, token) <= room+slack {
			out.WriteString(token)
			continue
		}
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
			writeHyphenated(&out, p, run, token[:n], token[n:n+size], room)
			token = token[n:]
		}
	}
	return out.String()
}

// surelyFits reports whether so many bytes of text fit into a room even if each letter were as wide as it is high.
func surelyFits(p *document.Paragraph, size int, room float64) bool {
	return float64(size)*float64(p.Style.Size) <= room
}

// writeHyphenated writes a word, without what follows it, with the soft hyphens that it needs.
func writeHyphenated(out *strings.Builder, p *document.Paragraph, run document.Run, word, follows string, room float64) {
	if surelyFits(p, len(word)+len(follows), room) {
		out.WriteString(word)
		return
	}
	points := hyphenation.Points(word)
	from := 0
	for widthOf(p, run, word[from:]+follows) > room+slack {
		fits := -1
		for _, at := range points {
			if at > from && widthOf(p, run, word[from:at]+"-") <= room {
				fits = at
			}
		}
		if fits < 0 {
			break
		}
		out.WriteString(word[from:fits])
		out.WriteRune(character.SoftHyphen)
		from = fits
	}
	out.WriteString(word[from:])
}

// widthOf is the width of a text without spaces that looks like a run, and slack, in twips.
func widthOf(p *document.Paragraph, run document.Run, text string) float64 {
	run.Text = strings.TrimRight(text, " ")
	widths := wordWidths(&document.Paragraph{Style: p.Style, Runs: []document.Run{run}})
	return slices.Max(widths)
}

// isAddress reports whether a word is an address of the web or of mail, in which a hyphen would be read as part of it.
func isAddress(word string) bool {
	return strings.ContainsAny(word, "@\\") || strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}
