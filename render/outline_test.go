package render

import (
	"fmt"
	"strings"

	"actieplan/internal/form"
	"actieplan/render/document"
)

// outline writes a document as text to read: one line per paragraph, indented as it is
// nested.
func outline(d *document.Document) string {
	var o outliner
	o.line("document %q by %q, %s, %s", d.Title, d.Author, d.Language, d.Modified.Format("2006-01-02 15:04:05 MST"))
	for _, section := range d.Sections {
		o.line("")
		o.line("section on %s", section.Page.ID)
		o.depth++
		o.line("header %s", o.paragraph(section.Header))
		o.line("footer %s", o.paragraph(section.Footer))
		for i, part := range section.Parts {
			end := len(section.Blocks)
			if i+1 < len(section.Parts) {
				end = section.Parts[i+1].First
			}
			heading := ""
			if part.Heading != nil {
				heading = fmt.Sprintf(" %q", plain(part.Heading.Runs))
			}
			o.line("part %s%s", part.Kind, heading)
			o.depth++
			o.blocks(section.Blocks[part.First:end])
			o.depth--
		}
		o.depth--
	}
	return o.String()
}

type outliner struct {
	strings.Builder
	depth int
}

func (o *outliner) line(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); text != "" {
		o.WriteString(strings.Repeat("  ", o.depth) + text)
	}
	o.WriteByte('\n')
}

func (o *outliner) blocks(blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			o.line("%s", o.paragraph(block))
		case *document.Table:
			o.line("table %s %v, %d header rows, %q", block.Style.ID, block.Columns, block.HeaderRows, block.Description)
			o.depth++
			for _, row := range block.Rows {
				o.row(row)
			}
			o.depth--
		}
	}
}

func (o *outliner) row(row *document.Row) {
	text := "row"
	if row.MinHeight > 0 {
		text += fmt.Sprintf(" at least %d", row.MinHeight)
	}
	if row.CantSplit {
		text += " in one piece"
	}
	switch {
	case row.Ruled:
		text += " joined to the one above, below a line"
	case row.Joined:
		text += " joined to the one above"
	}
	if row.KeepNext {
		text += " with the one below"
	}
	o.line("%s", text)
	o.depth++
	for _, cell := range row.Cells {
		look := [...]string{document.DataCell: "", document.ColumnHeader: " column header", document.RowHeader: " row header"}[cell.Header]
		if cell.Fill {
			look += " filled"
		}
		o.line("cell%s", look)
		o.depth++
		o.blocks(cell.Blocks)
		o.depth--
	}
	o.depth--
}

var kindNames = map[form.FieldKind]string{
	form.LineField: "line", form.MarkdownField: "text", form.NumberField: "number", form.BooleanField: "box", form.TextField: "word",
	form.ChoiceField: "choice",
}

// mostCharacters is how much of a paragraph of the form's own words the outline shows;
// other tests hold these in full.
const mostCharacters = 90

func (o *outliner) paragraph(p *document.Paragraph) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%s]", p.Style.ID)
	if p.Role != document.TextRole {
		b.WriteString(" " + p.Role.String())
	}
	if p.Entry != nil {
		fmt.Fprintf(&b, " of level %d", p.Entry.Level)
	}
	if p.Anchor != "" {
		b.WriteString(" #" + p.Anchor)
	}
	if p.Item != nil {
		fmt.Fprintf(&b, " (level %d %q)", p.Item.Level, p.Item.Marker)
	}
	text := ""
	for _, run := range p.Runs {
		text += o.run(run)
	}
	if p.Source.File == nil {
		if runes := []rune(text); len(runes) > mostCharacters {
			text = string(runes[:mostCharacters]) + "…"
		}
	}
	if text != "" {
		b.WriteString(" " + text)
	}
	if p.Answer != nil {
		fmt.Fprintf(&b, "  <%s: %s>", p.Answer.Field, kindNames[p.Answer.Kind])
	}
	for _, insert := range p.Inserts {
		fmt.Fprintf(&b, "  <%s: %s in %q>", insert.Answer.Field, kindNames[insert.Answer.Kind], inserted(p, insert))
	}
	if p.Source.File != nil {
		end := p.Source
		end.Offset += end.Length
		line, column := p.Source.LineColumn()
		lastLine, lastColumn := end.LineColumn()
		fmt.Fprintf(&b, "  @%d:%d-%d:%d", line, column, lastLine, lastColumn)
	}
	return b.String()
}

// inserted are the words of an answer within a paragraph.
func inserted(p *document.Paragraph, insert document.Insert) string {
	return string([]rune(plain(p.Runs))[insert.From:insert.To])
}

func (o *outliner) run(run document.Run) string {
	text := run.Text
	switch run.Kind {
	case document.TickBox:
		text = fmt.Sprintf("<box %s %s>", run.Text, map[bool]string{true: "ticked", false: "not ticked"}[run.Ticked])
	case document.LineBreak:
		text = "<break>"
	case document.Tab:
		text = "<tab>"
	case document.PageNumber:
		text = "<page>"
	case document.PageCount:
		text = "<pages>"
	case document.PageReference:
		text = "<page of " + run.Anchor + ">"
	case document.FigureRun:
		text = fmt.Sprintf("<figure %s %d%s>", run.Figure.Icon.Name, run.Figure.Size,
			map[bool]string{true: " decorative"}[run.Figure.Decorative])
	}
	if run.Bold {
		text = "**" + text + "**"
	}
	if run.Italic {
		text = "*" + text + "*"
	}
	if run.Link != "" && run.Kind == document.TextRun {
		text = "[" + text + "](" + run.Link + ")"
	}
	return text
}
