package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/internal/plan/plantest"
	"actieplan/render/document"
)

// The styles of the hand-made cases have round numbers: lines of 100 twips, cells with a
// border of 10 and room of 20 above the text and 30 below it.

// plainStyle is lines of 100 twips and nothing else, changed by what the case is about.
func plainStyle(changes ...func(*stylesheet.Paragraph)) *stylesheet.Paragraph {
	style := &stylesheet.Paragraph{ID: "plain", Size: 100, Leading: 100}
	for _, change := range changes {
		change(style)
	}
	return style
}

func before(space measure.Twips) func(*stylesheet.Paragraph) {
	return func(s *stylesheet.Paragraph) { s.Before = space }
}

func after(space measure.Twips) func(*stylesheet.Paragraph) {
	return func(s *stylesheet.Paragraph) { s.After = space }
}

func keepNext(s *stylesheet.Paragraph) { s.KeepNext = true }

func together(s *stylesheet.Paragraph) { s.Together = true }

func widows(s *stylesheet.Paragraph) { s.Widows = true }

func topRule(s *stylesheet.Paragraph) { s.Top = stylesheet.Border{Width: 10, Space: 15} }

func bottomRule(s *stylesheet.Paragraph) { s.Bottom = stylesheet.Border{Width: 10, Space: 25} }

func tableStyle() *stylesheet.Table {
	return &stylesheet.Table{
		ID: "grid", Border: stylesheet.Border{Width: 10}, PadTop: 20, PadBottom: 30, PadLeft: 40, PadRight: 50,
	}
}

// lines is a paragraph with the given lines, for a column that is wide enough.
func lines(style *stylesheet.Paragraph, texts ...string) *document.Paragraph {
	p := &document.Paragraph{Style: style}
	for i, text := range texts {
		if i > 0 {
			p.Runs = append(p.Runs, document.Run{Kind: document.LineBreak})
		}
		p.Runs = append(p.Runs, document.Run{Text: text})
	}
	return p
}

// listItem is an item of a list at a level of the styles.
func listItem(styles *stylesheet.Styles, list *document.List, level int, marker string) *document.ListItem {
	look := styles.Lists.Level(level)
	return &document.ListItem{List: list, Level: level, Marker: marker, Left: look.Left, Hanging: look.Hanging}
}

// numbered is a paragraph of n lines: a1, a2, …
func numbered(style *stylesheet.Paragraph, name string, n int) *document.Paragraph {
	var texts []string
	for i := range n {
		texts = append(texts, fmt.Sprint(name, i+1))
	}
	return lines(style, texts...)
}

// cell is a table cell.
func cell(blocks ...document.Block) *document.Cell { return &document.Cell{Blocks: blocks} }

// row is a row of cells with one paragraph each, or more.
func row(cells ...*document.Cell) *document.Row { return &document.Row{Cells: cells} }

// textRow is a row of cells of the given lines: "a1 a2" are two.
func textRow(cells ...string) *document.Row {
	r := &document.Row{}
	for _, text := range cells {
		r.Cells = append(r.Cells, cell(lines(plainStyle(), strings.Fields(text)...)))
	}
	return r
}

// table is a table of columns of 2000 twips.
func table(heads int, rows ...*document.Row) *document.Table {
	t := &document.Table{Style: tableStyle(), HeaderRows: heads, Rows: rows}
	if len(rows) > 0 {
		t.Columns = slices.Repeat([]measure.Twips{2000}, len(rows[0].Cells))
	}
	return t
}

// onPages is a document of one section on sheets with a text area of 8000 twips by the
// given height.
func onPages(height measure.Twips, blocks ...document.Block) *document.Document {
	return &document.Document{
		Styles: &stylesheet.Styles{Lists: stylesheet.List{Levels: []stylesheet.ListLevel{{Bullet: "•", Left: 300, Hanging: 300}}}},
		Sections: []*document.Section{{
			Page:   &stylesheet.Page{ID: "case", Width: 10000, Height: height + 2000, Top: 1000, Bottom: 1000, Left: 1000, Right: 1000},
			Blocks: blocks,
		}},
	}
}

// placed shows each page as the words on it, each with its distance from the top of the
// text area: "0:a1 100:a2". Words of a repeated row are in brackets.
func placed(pages *Pages) []string {
	var shown []string
	for _, page := range pages.Pages {
		var words []string
		for _, mark := range page.Marks() {
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

// expectPages lays blocks out on pages of some height and compares what placed shows of
// them. The rules that hold for every document must hold too.
func expectPages(t *testing.T, name string, height measure.Twips, blocks []document.Block, want ...string) {
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
func blocks(list ...document.Block) []document.Block { return list }

// template is the form of 2026, whose styles are those of real plans.
func template(t testing.TB) *form.Template {
	t.Helper()
	return plantest.Form(t, "actieplan-2026")
}
