package docx

import (
	"strings"

	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
	"actieplan/render/docx/control"
)

// controls are the content controls and bookmarks of a form while its document is written.
type controls struct {
	form         *document.Form            // nil for a document that is no form, which has none of both
	fields       map[string]*control.Field // by tag
	lastID       int                       // of a control
	lastBookmark int
	names        control.Bookmarks
	placeholders control.Placeholders
}

func newControls(doc *document.Document) *controls {
	c := &controls{form: doc.Form, lastID: contentsControl}
	if doc.Form != nil {
		c.fields = control.Fields(doc.Form.Fields)
	}
	return c
}

// field is what is known of the field that an answer is to, nil where that is no field of the form.
func (c *controls) field(answer *document.Answer) *control.Field {
	return c.fields[control.Tag(answer.Field)]
}

// newBookmark is one more bookmark for a field, numbered after those of the anchors.
func (d *writer) newBookmark(field *control.Field) *bookmark {
	d.controls.lastBookmark++
	return &bookmark{id: len(d.bookmarks.byAnchor) + d.controls.lastBookmark, name: d.controls.names.Name(field.Tag)}
}

// textControl is a control for a field in which text is typed, whether or not the form says something there by itself. Until
// the zone has given any, what the control shows is no answer: what the form says, or in the blank form what it asks, which
// shown tells.
func (c *controls) textControl(kind control.Kind, field *control.Field, answer *document.Answer, ask string, says bool) (made *control.Control, shown string) {
	made = &control.Control{Kind: kind, Tag: field.Tag, Alias: field.Alias, Placeholder: c.placeholders.Add(field.Tag, ask)}
	made.Showing = answer.Source.File == nil && (c.form.Blank || says)
	if c.form.Blank && !says {
		shown = ask
	}
	return made, shown
}

// openControl begins w:sdt, closeControl ends it; neither does anything for nil.
func (b *body) openControl(c *control.Control) {
	if c == nil {
		return
	}
	b.doc.controls.lastID++
	c.ID = b.doc.controls.lastID
	b.open("w:sdt")
	b.raw(c.Properties())
	b.open("w:sdtContent")
}

func (b *body) closeControl(c *control.Control) {
	if c == nil {
		return
	}
	b.close("w:sdtContent")
	b.close("w:sdt")
}

func (b *body) bookmarkStart(mark *bookmark) {
	if mark != nil {
		b.tag("w:bookmarkStart").num("w:id", mark.id).str("w:name", mark.name).end()
	}
}

func (b *body) bookmarkEnd(mark *bookmark) {
	if mark != nil {
		b.tag("w:bookmarkEnd").num("w:id", mark.id).end()
	}
}

// placeholder writes what is shown where nothing is filled in.
func (b *body) placeholder(text string) {
	b.open("w:r")
	b.runProperties(runLook{style: control.PlaceholderStyle})
	b.characters(text)
	b.close("w:r")
}

// blockAnswer is the answer that blocks are together: its control, and the bookmark from its first paragraph to its last.
type blockAnswer struct {
	control     *control.Control // nil for none
	bookmark    *bookmark        // nil for none
	first, last *document.Paragraph
	shown       string // in place of the first paragraph's own text; empty for that
}

// answerOf is the answer that a block is part of and that a control may hold as a block; nil for none.
func answerOf(block document.Block) *document.Answer {
	switch block := block.(type) {
	case *document.Paragraph:
		if block.Answer != nil && block.Answer.Kind == form.MarkdownField {
			return block.Answer
		}
	case *document.Table:
		return block.Answer
	}
	return nil
}

// sameAnswer counts the blocks at the start of some that are one answer; one where the first is none.
func sameAnswer(blocks []document.Block) int {
	n, answer := 1, answerOf(blocks[0])
	for answer != nil && n < len(blocks) && answerOf(blocks[n]) == answer {
		n++
	}
	return n
}

// blockAnswer makes the control and the bookmark of an answer.
func (b *body) blockAnswer(blocks []document.Block) blockAnswer {
	var a blockAnswer
	answer := answerOf(blocks[0])
	if answer == nil {
		return a
	}
	field := b.doc.controls.field(answer)
	if field == nil {
		return a
	}
	if a.first, a.last = ends(blocks); a.first == nil {
		return a
	}
	a.bookmark = b.doc.newBookmark(field)
	ask, says := field.Ask, false
	if own := textOf(a.first.Runs); own != "" && answer.Source.File == nil {
		ask, says = own, true
	}
	if b.doc.controls.mayHold(blocks) {
		a.control, a.shown = b.doc.controls.textControl(control.RichText, field, answer, ask, says)
	}
	return a
}

// ends are the paragraphs that the bookmark of an answer begins and ends in. Those below tables, which are there for the
// format's sake, are left alone: LibreOffice gives them more room with a bookmark in them. Of an answer that is nothing but
// tables it is the first paragraph; there is none in a table without cells.
func ends(blocks []document.Block) (first, last *document.Paragraph) {
	for _, block := range blocks {
		if p, is := block.(*document.Paragraph); is && p.Role != document.GapRole {
			if first == nil {
				first = p
			}
			last = p
		}
	}
	if first == nil {
		eachParagraph(blocks, func(p *document.Paragraph) {
			if first == nil {
				first, last = p, p
			}
		})
	}
	return first, last
}

// mayHold reports whether a control around blocks leaves lines and pages as they are in LibreOffice 7.4. That takes the first
// paragraph in one for plain text: it loses the looks and fonts of runs, and puts line breaks and links in other places. The
// blank form has controls all the same, and nothing else than plain text.
func (c *controls) mayHold(blocks []document.Block) bool {
	if c.form == nil || c.form.Blank {
		return true
	}
	plain, first := true, true
	eachParagraph(blocks[:1], func(p *document.Paragraph) {
		if first {
			plain, first = arePlain(p.Style, p.Runs), false
		}
	})
	return plain
}

// arePlain reports whether runs are text that looks as their paragraph's style says.
func arePlain(style *stylesheet.Paragraph, runs []document.Run) bool {
	for i := range runs {
		r := &runs[i]
		if r.Kind != document.TextRun || r.Bold || r.Italic || r.Link != "" || strings.ContainsAny(r.Text, hyphens) {
			return false
		}
		if isASCII(r.Text) {
			continue // the text font has all of it
		}
		spans := fonts.Shape(r.Text, style.Bold, style.Italic)
		if len(spans) > 1 || len(spans) == 1 && spans[0].Font.Family != textFamily {
			return false
		}
	}
	return true
}

// mark has a paragraph begin or end the bookmark of the answer that it is part of, and show what is asked.
func (b *body) mark(p *document.Paragraph, frame *paragraphFrame) {
	a := b.answer
	if p == a.first {
		frame.bookmarkStart, frame.placeholder = a.bookmark, a.shown
	}
	if p == a.last {
		frame.bookmarkEnd = a.bookmark
	}
}

// textOf is the text of runs, without their looks.
func textOf(runs []document.Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var text strings.Builder
	for i := range runs {
		text.WriteString(runs[i].Text)
	}
	return text.String()
}

// stretch is some runs of a paragraph that answer a field within the line; of no answer are words of the form, and what a
// control around whole blocks holds.
type stretch struct {
	runs   []document.Run
	answer *document.Answer // nil for none
}

// stretches divides the runs of a paragraph by what they answer. Where the paragraph has inserts, all else is words of the
// form; beside a tick box too.
func stretches(p *document.Paragraph) []stretch {
	switch {
	case len(p.Inserts) > 0:
		return insertStretches(p)
	case p.Answer == nil || p.Answer.Kind == form.MarkdownField:
		return []stretch{{runs: p.Runs}}
	case p.Answer.Kind != form.BooleanField:
		return []stretch{{p.Runs, p.Answer}}
	}
	var all []stretch
	for i := range p.Runs {
		s := stretch{runs: p.Runs[i : i+1]}
		if p.Runs[i].Kind == document.TickBox {
			s.answer = p.Answer
		}
		all = append(all, s)
	}
	return all
}

// insertStretches divides the runs of a paragraph at its inserts.
func insertStretches(p *document.Paragraph) []stretch {
	var all []stretch
	at := 0 // characters before the run, or what is left of it
	inserts := p.Inserts
	for _, run := range p.Runs {
		for {
			for len(inserts) > 0 && inserts[0].To <= at {
				inserts = inserts[1:]
			}
			var answer *document.Answer
			characters := []rune(run.Text)
			here := len(characters) // how many are of one answer, or of none
			if len(inserts) > 0 {
				if insert := inserts[0]; insert.From > at {
					here = min(here, insert.From-at)
				} else {
					here, answer = min(here, insert.To-at), insert.Answer
				}
			}
			piece := run
			piece.Text, run.Text = string(characters[:here]), string(characters[here:])
			if n := len(all); n > 0 && all[n-1].answer == answer {
				all[n-1].runs = append(all[n-1].runs, piece)
			} else {
				all = append(all, stretch{[]document.Run{piece}, answer})
			}
			at += here
			if run.Text == "" {
				break
			}
		}
	}
	return all
}

// inline writes runs of a paragraph, which answer a field, in a control with a bookmark around it.
func (b *body) inline(p *document.Paragraph, runs []document.Run, answer *document.Answer) {
	field := b.doc.controls.field(answer)
	if field == nil {
		b.linked(p, runs)
		return
	}
	mark := b.doc.newBookmark(field)
	b.bookmarkStart(mark)
	made, shown := b.inlineControl(p, field, answer, runs)
	b.openControl(made)
	if shown != "" {
		b.placeholder(shown)
	} else {
		b.linked(p, runs)
	}
	b.closeControl(made)
	b.bookmarkEnd(mark)
}

// inlineControl is the control for runs that answer a field, nil for none, and what it shows in their place if anything.
func (b *body) inlineControl(p *document.Paragraph, field *control.Field, answer *document.Answer, runs []document.Run) (made *control.Control, shown string) {
	c := b.doc.controls
	if len(runs) == 0 && !c.form.Blank {
		return nil, "" // a control must not be empty
	}
	switch answer.Kind {
	case form.BooleanField:
		made = &control.Control{Kind: control.PlainText, Tag: field.Tag, Alias: field.Alias}
		if signs, ok := c.signs(); ok {
			made.Kind, made.Signs, made.Checked = control.CheckBox, signs, runs[0].Ticked
		}
		return made, ""
	case form.ChoiceField:
		return &control.Control{Kind: control.DropDown, Tag: field.Tag, Alias: field.Alias, Choices: field.Choices}, ""
	}
	if !c.form.Blank && (len(runs) > 1 || !arePlain(p.Style, runs)) {
		return nil, ""
	}
	return c.textControl(control.PlainText, field, answer, field.Ask, !c.form.Blank)
}

// signs are those of the form's tick boxes; none where these are of several characters, which no check box of Word can show.
func (c *controls) signs() (signs control.Signs, ok bool) {
	on, off := []rune(c.form.Ticked), []rune(c.form.Unticked)
	if len(on) != 1 || len(off) != 1 {
		return signs, false
	}
	for _, span := range fonts.Shape(c.form.Ticked, false, false) {
		signs.Font = span.Font.Family
	}
	signs.On, signs.Off = on[0], off[0]
	return signs, true
}

// formParts writes the parts that only a form has: the placeholders, and what form it is.
func (d *writer) formParts(document *part) []*part {
	if d.Form == nil {
		return nil
	}
	var parts []*part
	if !d.controls.placeholders.None() {
		const root = "w:glossaryDocument"
		glossary := newXMLPart("word/glossary/document.xml", glossaryType, root)
		glossary.raw(d.controls.placeholders.Glossary())
		glossary.close(root)
		glossary.relate(relationship{typ: relStyles, target: "styles.xml"})
		document.relate(relationship{typ: relGlossary, target: "glossary/document.xml"})
		parts = append(parts, glossary, d.stylesPart("word/glossary/styles.xml"))
	}
	data := newPart("customXml/item1.xml", xmlDataType)
	data.raw(xmlDeclaration)
	data.tag("formulier").str("xmlns", nsForm).str("sjabloon", d.Form.Template).num("jaar", d.Form.Year).end()
	data.relate(relationship{typ: relXMLProps, target: "itemProps1.xml"})
	document.relate(relationship{typ: relXMLData, target: "../customXml/item1.xml"})
	properties := newPart("customXml/itemProps1.xml", xmlPropsType)
	properties.raw(xmlDeclaration)
	properties.tag("ds:datastoreItem").str("xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
	properties.str("ds:itemID", formItem).body()
	properties.open("ds:schemaRefs")
	properties.tag("ds:schemaRef").str("ds:uri", nsForm).end()
	properties.close("ds:schemaRefs")
	properties.close("ds:datastoreItem")
	return append(parts, data, properties)
}

// The part that says which form a document is a copy of, for who reads it back.
const (
	nsForm   = "urn:actieplan:formulier"
	formItem = "{5C1F0A52-7B1E-4C0D-9E55-0F6A6D1B2A11}" // identifies the part; any that no other part has
)
