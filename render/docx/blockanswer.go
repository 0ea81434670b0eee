package docx

import (
	"strings"

	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
	"actieplan/render/docx/control"
)

// blockAnswer is the answer that blocks are together: its control, and the bookmark from
// its first paragraph to its last.
type blockAnswer struct {
	control     *control.Control // nil for none
	bookmark    *bookmark        // nil for none
	first, last *document.Paragraph
	shown       string // in place of the first paragraph's own text; empty for that
}

// answerOf is the answer that a block is part of and that a control may hold as a block;
// nil for none.
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

// sameAnswer counts the blocks at the start of some that are one answer; one where the
// first is none.
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

// ends are the paragraphs that the bookmark of an answer begins and ends in. Those beside
// tables, which are there for the format's sake, are left alone: LibreOffice gives them
// more room with a bookmark in them. Of an answer that is nothing but tables it is the
// first paragraph; there is none in a table without cells.
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
		for p := range document.Paragraphs(blocks) {
			if p.Role != document.GapRole {
				return p, p
			}
		}
	}
	return first, last
}

// firstParagraph is the first paragraph in blocks, or nil.
func firstParagraph(blocks []document.Block) *document.Paragraph {
	for p := range document.Paragraphs(blocks) {
		return p
	}
	return nil
}

// mayHold reports whether a control around blocks leaves lines and pages as they are in
// LibreOffice 7.4. That takes the first paragraph in one for plain text: it loses the
// looks and fonts of runs, and puts line breaks, links and the answers between words in
// other places. The blank form has controls all the same, and nothing else than plain
// text.
func (c *controls) mayHold(blocks []document.Block) bool {
	if c.form == nil || c.form.Blank {
		return true
	}
	first := firstParagraph(blocks[:1])
	return first == nil || len(first.Inserts) == 0 && arePlain(first.Style, first.Runs)
}

// arePlain reports whether runs are text that looks as their paragraph's style says.
func arePlain(style *stylesheet.Paragraph, runs []document.Run) bool {
	for i := range runs {
		r := &runs[i]
		if r.Kind != document.TextRun || r.Bold || r.Italic || r.Link != "" {
			return false
		}
		if fonts.IsPlain(r.Text) {
			continue
		}
		if strings.ContainsAny(r.Text, hyphens) {
			return false
		}
		spans := fonts.Shape(r.Text, style.Look())
		if len(spans) > 1 || len(spans) == 1 && spans[0].Font.Family != textFamily {
			return false
		}
	}
	return true
}

// mark has a paragraph begin or end the bookmark of the answer that it is part of, and
// show what is asked.
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
