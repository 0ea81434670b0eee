package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"actieplan/measure"
	"actieplan/render"
	"actieplan/templates"
)

// The styles of the hand-made cases have round numbers: lines of 100 twips, cells with a border of 10 and room of 20 above
// the text and 30 below it.

// plainStyle is lines of 100 twips and nothing else, changed by what the case is about.
func plainStyle(changes ...func(*templates.ParagraphStyle)) *templates.ParagraphStyle {
	style := &templates.ParagraphStyle{ID: "plain", Size: 100, Leading: 100}
	for _, change := range changes {
		change(style)
	}
	return style
}

func before(space measure.Twips) func(*templates.ParagraphStyle) {
	return func(s *templates.ParagraphStyle) { s.Before = space }
}

func after(space measure.Twips) func(*templates.ParagraphStyle) {
	return func(s *templates.ParagraphStyle) { s.After = space }
}

func keepNext(s *templates.ParagraphStyle) { s.KeepNext = true }

func together(s *templates.ParagraphStyle) { s.Together = true }

func widows(s *templates.ParagraphStyle) { s.Widows = true }

func topRule(s *templates.ParagraphStyle) { s.Top = templates.Border{Width: 10, Space: 15} }

func bottomRule(s *templates.ParagraphStyle) { s.Bottom = templates.Border{Width: 10, Space: 25} }

func tableStyle() *templates.TableStyle {
	return &templates.TableStyle{
		ID: "grid", Border: templates.Border{Width: 10}, PadTop: 20, PadBottom: 30, PadLeft: 40, PadRight: 50,
	}
}

// lines is a paragraph with the given lines, for a column that is wide enough.
func lines(style *templates.ParagraphStyle, texts ...string) *render.Paragraph {
	p := &render.Paragraph{Style: style}
	for i, text := range texts {
		if i > 0 {
			p.Runs = append(p.Runs, render.Run{Kind: render.LineBreak})
		}
		p.Runs = append(p.Runs, render.Run{Text: text})
	}
	return p
}

// listItem is an item of a list at a level of the styles.
func listItem(styles *templates.Styles, list *render.List, level int, marker string) *render.ListItem {
	look := styles.Lists.Level(level)
	return &render.ListItem{List: list, Level: level, Marker: marker, Left: look.Left, Hanging: look.Hanging}
}

// numbered is a paragraph of n lines: a1, a2, …
func numbered(style *templates.ParagraphStyle, name string, n int) *render.Paragraph {
	var texts []string
	for i := range n {
		texts = append(texts, fmt.Sprint(name, i+1))
	}
	return lines(style, texts...)
}

// cell is a table cell.
func cell(blocks ...render.Block) *render.Cell { return &render.Cell{Blocks: blocks} }

// row is a row of cells with one paragraph each, or more.
func row(cells ...*render.Cell) *render.Row { return &render.Row{Cells: cells} }

// textRow is a row of cells of the given lines: "a1 a2" are two.
func textRow(cells ...string) *render.Row {
	r := &render.Row{}
	for _, text := range cells {
		r.Cells = append(r.Cells, cell(lines(plainStyle(), strings.Fields(text)...)))
	}
	return r
}

// table is a table of columns of 2000 twips.
func table(heads int, rows ...*render.Row) *render.Table {
	t := &render.Table{Style: tableStyle(), HeaderRows: heads, Rows: rows}
	if len(rows) > 0 {
		t.Columns = slices.Repeat([]measure.Twips{2000}, len(rows[0].Cells))
	}
	return t
}

// onPages is a document of one section on sheets with a text area of 8000 twips by the given height.
func onPages(height measure.Twips, blocks ...render.Block) *render.Document {
	return &render.Document{
		Styles: &templates.Styles{Lists: templates.ListStyle{Levels: []templates.ListLevel{{Bullet: "•", Left: 300, Hanging: 300}}}},
		Sections: []*render.Section{{
			Page:   &templates.PageStyle{ID: "case", Width: 10000, Height: height + 2000, Top: 1000, Bottom: 1000, Left: 1000, Right: 1000},
			Blocks: blocks,
		}},
	}
}

// placed shows each page as the words on it, each with its distance from the top of the text area: "0:a1 100:a2".
// Words of a repeated row are in brackets.
func placed(pages *Pages) []string {
	var shown []string
	for _, page := range pages.Pages {
		var words []string
		for _, mark := range page.Marks {
			text, is := mark.(*Text)
			if !is {
				continue
			}
			word := fmt.Sprintf("%d:%s", text.Baseline-text.From.Paragraph.Style.Leading*4/5-page.Style.Top, text.String())
			if text.From.Role == Artifact {
				word = "[" + word + "]"
			}
			words = append(words, word)
		}
		shown = append(shown, strings.Join(words, " "))
	}
	return shown
}

// expectPages lays blocks out on pages of some height and compares what placed shows of them. The rules that hold for every
// document must hold too.
func expectPages(t *testing.T, name string, height measure.Twips, blocks []render.Block, want ...string) {
	t.Helper()
	document := onPages(height, blocks...)
	pages := Lay(document)
	if got := placed(pages); !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	}
	for _, wrong := range inspect(pages) {
		t.Errorf("%s: %s", name, wrong)
	}
}

// blocks makes a list of blocks.
func blocks(list ...render.Block) []render.Block { return list }

// template is the form of 2026, whose styles are those of real plans.
func template(t testing.TB) *templates.Template {
	t.Helper()
	found, err := templates.Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	return found
}
