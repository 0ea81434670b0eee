package docx

import (
	"strings"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/render/document"
)

// runLook is what a run's properties say on top of the paragraph's style.
type runLook struct {
	style  string // identifier of a character style; empty for none
	font   string // family; empty for the document's
	bold   toggled
	italic toggled
}

// toggled is an on-off property: as the style has it, or one way or the other.
type toggled int8

const (
	asStyle toggled = iota
	on
	off
)

func toggle(style, want bool) toggled {
	switch {
	case style == want:
		return asStyle
	case want:
		return on
	}
	return off
}

// runProperties writes w:rPr (ECMA-376 part 1, 17.3.2.28), nothing where there is nothing
// to say.
func (b *body) runProperties(l runLook) {
	if l == (runLook{}) {
		return
	}
	b.open("w:rPr")
	if l.style != "" {
		b.value("w:rStyle", l.style)
	}
	if l.font != "" {
		b.fontNames(l.font)
	}
	if l.bold != asStyle {
		b.bold(l.bold == on)
	}
	if l.italic != asStyle {
		b.toggle("w:i", l.italic == on)
	}
	b.close("w:rPr")
}

// bold writes w:b, and w:bCs for what word processors set as complex script (17.3.2.2):
// digits and signs too, between Hebrew or Arabic letters. Italics have no such twin here:
// LibreOffice would keep room free after each number within such text.
func (m *markup) bold(isOn bool) {
	m.toggle("w:b", isOn)
	m.toggle("w:bCs", isOn)
}

// fontNames sets all four kinds of characters in one font: which kind a symbol is of
// differs between word processors.
func (m *markup) fontNames(family string) {
	m.tag("w:rFonts").str("w:ascii", family).str("w:hAnsi", family).str("w:eastAsia", family).str("w:cs", family).end()
}

// runs writes a paragraph's runs, what answers a field within the line in a control.
func (b *body) runs(p *document.Paragraph) {
	eachStretch(p, func(s stretch) {
		if s.answer == nil {
			b.linked(p, s.runs)
		} else {
			b.inline(p, s.runs, s.answer)
		}
	})
}

// linked writes runs of a paragraph; those that follow each other under one link share
// its w:hyperlink (17.16.22).
func (b *body) linked(p *document.Paragraph, runs []document.Run) {
	for i := 0; i < len(runs); {
		link := target(p, &runs[i])
		n := i + 1
		for n < len(runs) && target(p, &runs[n]) == link {
			n++
		}
		if link != "" {
			b.hyperlink(link)
		}
		for ; i < n; i++ {
			b.run(p, &runs[i])
		}
		if link != "" {
			b.close("w:hyperlink")
		}
	}
}

// target is where a run leads. An entry of the table of contents leads to its heading,
// all of it.
func target(p *document.Paragraph, r *document.Run) string {
	if r.Link != "" || p.Entry == nil {
		return r.Link
	}
	return "#" + p.Entry.Heading.Anchor
}

// hyperlink begins w:hyperlink; an address outside is a relationship, a place inside is a
// bookmark.
func (b *body) hyperlink(link string) {
	b.tag("w:hyperlink")
	if anchor, inside := strings.CutPrefix(link, "#"); inside {
		b.str("w:anchor", b.bookmarkName(anchor))
	} else {
		b.str("r:id", b.relate(relationship{typ: relHyperlink, target: link, external: true}))
	}
	b.num("w:history", 1).body()
}

// run writes one run of the tree, as one or more w:r.
func (b *body) run(p *document.Paragraph, r *document.Run) {
	look := runLook{
		bold:   toggle(p.Style.Bold, p.LookOf(r).Bold),
		italic: toggle(p.Style.Italic, p.LookOf(r).Italic),
	}
	if r.Link != "" && p.Entry == nil {
		look.style = hyperlinkStyle
	}
	switch r.Kind {
	case document.TextRun, document.TickBox:
		b.textRun(p, r, look)
	case document.LineBreak:
		b.elementRun(look, "w:br")
	case document.Tab:
		b.elementRun(look, "w:tab")
	case document.PageNumber:
		b.field(look, "PAGE", 1)
	case document.PageCount:
		b.field(look, "NUMPAGES", max(1, len(b.doc.pages.Pages)))
	case document.PageReference:
		b.pageReference(look, r.Anchor)
	case document.FigureRun:
		b.picture(r, p.Role == document.FigureRole)
	}
}

// textRun writes text, one w:r for each stretch that the same font covers.
func (b *body) textRun(p *document.Paragraph, r *document.Run, look runLook) {
	text := r.Text
	if fonts.IsPlain(text) { // as most is
		b.characterRun(look, text)
		return
	}
	for _, span := range fonts.Shape(text, p.LookOf(r)) {
		n := 0
		for i := range span.Glyphs {
			n += int(span.Glyphs[i].Length)
		}
		look.bold = toggle(p.Style.Bold, span.Font.Bold)
		look.italic = toggle(p.Style.Italic, span.Font.Italic)
		look.font = ""
		if span.Font.Family != textFamily {
			look.font = span.Font.Family
		}
		b.characterRun(look, text[:n])
		text = text[n:]
	}
}

func (b *body) characterRun(look runLook, text string) {
	if text == "" {
		return
	}
	b.open("w:r")
	b.runProperties(look)
	b.characters(text)
	b.close("w:r")
	b.spill() // here, since one table, list or paragraph may be all there is
}

func (b *body) elementRun(look runLook, element string) {
	b.open("w:r")
	b.runProperties(look)
	b.empty(element)
	b.close("w:r")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// hyphens are those that Word knows as elements (17.3.3.18 and 17.3.3.29): as characters
// it would look for them in the font.
const hyphens = string(character.NoBreakHyphen) + string(character.SoftHyphen)

// characters writes the content of a run.
func (b *body) characters(s string) {
	for !isASCII(s) {
		i := strings.IndexAny(s, hyphens)
		if i < 0 {
			break
		}
		if i > 0 {
			b.plain(s[:i])
		}
		hyphen, size := utf8.DecodeRuneInString(s[i:])
		if hyphen == character.NoBreakHyphen {
			b.empty("w:noBreakHyphen")
		} else {
			b.empty("w:softHyphen")
		}
		s = s[i+size:]
	}
	if s != "" {
		b.plain(s)
	}
}

// plain writes w:t; spaces at its ends are only kept where it says so.
func (b *body) plain(s string) {
	b.tag("w:t")
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		b.str("xml:space", "preserve")
	}
	b.body()
	b.text(s)
	b.close("w:t")
}
