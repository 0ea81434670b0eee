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

// hyphenate puts soft hyphens in the words that are wider than their column: one wherever
// the word has to go on on a next line, as late as Dutch and the column allow. Other
// words are not broken.
func (r *ruler) hyphenate(p *document.Paragraph, room exact) {
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind != document.TextRun || run.Link != "" && isAddressOfLink(run.Text) {
			continue
		}
		if text := r.hyphenated(p, run, room); text != run.Text {
			p.Runs = slices.Clone(p.Runs) // other paragraphs may share them
			p.Runs[i].Text = text
		}
	}
}

// hyphenated is the text of a run with its soft hyphens.
func (r *ruler) hyphenated(p *document.Paragraph, run *document.Run, room exact) string {
	if surelyFits(p, len(run.Text), room) {
		return run.Text
	}
	var out strings.Builder
	at, copied := 0, 0 // in the text of the run
	for token := range strings.SplitAfterSeq(run.Text, " ") {
		if !surelyFits(p, len(token), room) && r.widthOf(p, run, token) > room+slack && !isAddress(token) {
			out.WriteString(run.Text[copied:at])
			r.writeToken(&out, p, run, token, room)
			copied = at + len(token)
		}
		at += len(token)
	}
	if copied == 0 {
		return run.Text // as most are
	}
	out.WriteString(run.Text[copied:])
	return out.String()
}

// writeToken writes what stands between two spaces, with the soft hyphens that its words
// need.
func (r *ruler) writeToken(out *strings.Builder, p *document.Paragraph, run *document.Run, token string, room exact) {
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
		r.writeHyphenated(out, p, run, token[:n], token[n:n+size], room)
		token = token[n:]
	}
}

// surelyFits reports whether so many bytes of text fit into a room even if each letter
// were as wide as it is high.
func surelyFits(p *document.Paragraph, size int, room exact) bool {
	return exact(size)*exact(p.Style.Size) <= room
}

// writeHyphenated writes a word, without what follows it, with the soft hyphens that it
// needs.
func (r *ruler) writeHyphenated(out *strings.Builder, p *document.Paragraph, run *document.Run, word, follows string, room exact) {
	if surelyFits(p, len(word)+len(follows), room) {
		out.WriteString(word)
		return
	}
	points := hyphenation.Points(word)
	from := 0
	for r.widthOf(p, run, word[from:]+follows) > room+slack {
		fits := -1
		for _, at := range points {
			if at > from && r.widthOf(p, run, word[from:at]+"-") <= room {
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
