package render

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/measure"
	"actieplan/internal/plan/plantest"
	"actieplan/render/document"
)

// check makes sure of what the layout and the writers take for granted in every document.
func check(t *testing.T, d *document.Document) {
	t.Helper()
	c := checker{t: t, document: d, anchors: map[string]bool{}}
	for _, section := range d.Sections {
		if len(section.Blocks) == 0 {
			t.Error("a section without blocks")
		}
		c.parts(section)
		c.blocks(section.Blocks, section.Page.TextWidth())
		c.blocks([]document.Block{section.Header, section.Footer}, section.Page.TextWidth())
	}
	for _, link := range c.links {
		if !c.anchors[link] {
			t.Errorf("nothing is called %q", link)
		}
	}
	if len(c.links) == 0 || c.level == 0 {
		t.Error("no contents or no headings")
	}
	for i, style := range d.Styles.Paragraphs {
		for _, other := range d.Styles.Paragraphs[:i] {
			if style.WordName == other.WordName {
				t.Errorf("two styles are called %q", style.WordName)
			}
		}
	}
}

type checker struct {
	t        *testing.T
	document *document.Document
	anchors  map[string]bool
	links    []string
	level    int // of the heading before
}

// parts checks that the parts of a section share out its blocks, and that each has its
// heading among its own.
func (c *checker) parts(section *document.Section) {
	c.t.Helper()
	next := len(section.Blocks)
	for i := len(section.Parts) - 1; i >= 0; i-- {
		part := section.Parts[i]
		if part.First > next {
			c.t.Fatalf("part %d, of kind %s, begins at block %d, after the next part", i, part.Kind, part.First)
		}
		if part.Heading != nil && !slices.Contains(section.Blocks[part.First:next], document.Block(part.Heading)) {
			c.t.Errorf("part %d, of kind %s, has a heading %q that is not among its blocks", i, part.Kind, plain(part.Heading.Runs))
		}
		next = part.First
	}
	if next != 0 {
		c.t.Errorf("%d blocks of a section are of no part", next)
	}
}

var bookmark = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,39}$`)

func (c *checker) blocks(blocks []document.Block, width measure.Twips) {
	c.t.Helper()
	for i, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			c.paragraph(block)
		case *document.Table:
			c.table(block, width)
			if i > 0 {
				if _, touches := blocks[i-1].(*document.Table); touches {
					c.t.Errorf("two tables touch: %q", block.Description)
				}
			}
		}
	}
}

func (c *checker) paragraph(p *document.Paragraph) {
	if p.Style == nil || !slices.Contains(c.document.Styles.Paragraphs, p.Style) {
		c.t.Errorf("style %v is not in the document", p.Style)
		return
	}
	if p.Anchor != "" {
		if c.anchors[p.Anchor] || !bookmark.MatchString(p.Anchor) {
			c.t.Errorf("anchor %q is there twice, or no bookmark", p.Anchor)
		}
		c.anchors[p.Anchor] = true
	}
	if level := p.Style.Outline; level > 0 {
		if level > c.level+1 {
			c.t.Errorf("heading %q: level %d follows %d", plain(p.Runs), level, c.level)
		}
		if plain(p.Runs) == "" || p.Anchor == "" {
			c.t.Errorf("heading %q has anchor %q", plain(p.Runs), p.Anchor)
		}
		c.level = level
	}
	for _, run := range p.Runs {
		if (run.Text == "") == run.Kind.HasText() || strings.ContainsAny(run.Text, "\n\r\t") {
			c.t.Errorf("run %+v", run)
		}
		if link, internal := strings.CutPrefix(run.Link, "#"); internal {
			c.links = append(c.links, link)
		}
		if run.Kind == document.PageReference {
			c.links = append(c.links, run.Anchor)
		}
	}
}

func (c *checker) table(table *document.Table, width measure.Twips) {
	if !slices.Contains(c.document.Styles.Tables, table.Style) {
		c.t.Errorf("style %v is not in the document", table.Style)
		return
	}
	var sum measure.Twips
	for _, column := range table.Columns {
		sum += column
	}
	if sum != width || slices.Min(table.Columns) <= 0 {
		c.t.Errorf("columns %v for a text of %d", table.Columns, width)
	}
	if table.HeaderRows >= len(table.Rows) {
		c.t.Errorf("%d header rows of %d", table.HeaderRows, len(table.Rows))
	}
	for r, row := range table.Rows {
		if len(row.Cells) != len(table.Columns) {
			c.t.Errorf("%d cells in %d columns", len(row.Cells), len(table.Columns))
			continue
		}
		for i, cell := range row.Cells {
			if n := len(cell.Blocks); n == 0 && table.Span(r, i) == 0 {
				continue
			} else if n == 0 {
				c.t.Error("a cell without blocks")
			} else if _, ok := cell.Blocks[n-1].(*document.Paragraph); !ok {
				c.t.Error("a cell ends with a table")
			}
			c.blocks(cell.Blocks, table.Style.TextWidth(table.Columns[i]))
		}
	}
}

// allText is every word of a document, a paragraph per line.
func allText(d *document.Document) string {
	var b strings.Builder
	var walk func([]document.Block)
	walk = func(blocks []document.Block) {
		for _, block := range blocks {
			switch block := block.(type) {
			case *document.Paragraph:
				b.WriteString(plain(block.Runs) + "\n")
			case *document.Table:
				for _, row := range block.Rows {
					for _, cell := range row.Cells {
						walk(cell.Blocks)
					}
				}
			}
		}
	}
	for _, section := range d.Sections {
		walk(section.Blocks)
	}
	return b.String()
}

func TestColumnWidths(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 200}
	look := &stylesheet.Table{PadLeft: 100, PadRight: 100}
	const long = "Onafscheidelijkheidsverklaring"
	number, _, _ := new(ruler).extent(&document.Paragraph{Style: style, Runs: words("31/12/2026")})
	number += 200 // beside it
	for _, test := range []struct {
		name  string
		cells []string // of one row
		width measure.Twips
		good  func(w []measure.Twips) bool
	}{
		{"even", []string{"woord", "woord"}, 2001, func(w []measure.Twips) bool { return w[0]-w[1] <= 1 && w[1]-w[0] <= 1 }},
		{"long text gets more", []string{"40", strings.Repeat("woord ", 40)}, 6000, func(w []measure.Twips) bool { return w[0] < 600 }},
		{"short fit", []string{"Indicator", "Meetmethode"}, 9000, func(w []measure.Twips) bool { return w[0] > 3500 && w[1] > w[0] }},
		{"longest word holds", []string{"Onafscheidelijkheidsverklaring", strings.Repeat("woord ", 400)}, 4000, func(w []measure.Twips) bool {
			word, _, _ := new(ruler).extent(&document.Paragraph{Style: style, Runs: words("Onafscheidelijkheidsverklaring")})
			return exact(w[0]) >= word+200
		}},
		{"a number stays whole", []string{long, long, long, "31/12/2026"}, 4200, func(w []measure.Twips) bool {
			return exact(w[3]) > number-slack && w[0]-w[1] <= 1 && w[1]-w[0] <= 1
		}},
		{"a number at the cost of words", []string{long, "31/12/2026"}, 1500, func(w []measure.Twips) bool {
			return w[0] == w[1]
		}},
		{"empty", []string{"", ""}, 1001, func(w []measure.Twips) bool { return w[0] >= 500 && w[1] >= 500 }},
		{"too narrow", []string{"Onafscheidelijkheidsverklaring", "Onafscheidelijkheidsverklaring", "a"}, 1000,
			func(w []measure.Twips) bool { return w[0] > 0 && w[2] > 0 }},
	} {
		row := &document.Row{}
		for _, text := range test.cells {
			row.Cells = append(row.Cells, &document.Cell{Blocks: []document.Block{&document.Paragraph{Style: style, Runs: words(text)}}})
		}
		widths, fits := columnWidths(&document.Table{Style: look, Rows: []*document.Row{row}}, test.width)
		var sum measure.Twips
		for _, w := range widths {
			sum += w
		}
		narrow := test.name == "too narrow" || strings.HasPrefix(test.name, "a number")
		if sum != test.width || !test.good(widths) || fits == narrow {
			t.Errorf("%s: %v of %d, fits: %v", test.name, widths, test.width, fits)
		}
	}
}

// TestLowestShares: where not all words fit, a column of long texts gets more room than one
// of a word that is cut anyway; but a word that is whole stays whole.
func TestLowestShares(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 200, Leading: 250}
	look := &stylesheet.Table{PadLeft: 100, PadRight: 100}
	const cut = "Onafscheidelijkheidsverklaring"
	whole, _, _ := new(ruler).extent(&document.Paragraph{Style: style, Runs: words("verklaring")})
	whole += 200 // beside it
	for _, test := range []struct {
		name  string
		cells []string
		good  func(w []measure.Twips) bool
	}{
		{"of cut words alone", []string{cut, cut, cut}, func(w []measure.Twips) bool { return w[0] == 1500 && w[1] == 1500 }},
		{"a long text", []string{cut, cut, strings.Repeat("woord ", 20) + cut}, func(w []measure.Twips) bool {
			return w[2] > 1600 && min(w[0], w[1]) >= 1250
		}},
		{"whole words beside it", []string{"verklaring " + cut, cut, strings.Repeat("woord ", 20) + cut}, func(w []measure.Twips) bool {
			return w[2] > 1500 && exact(w[0]) > whole-slack
		}},
	} {
		row := &document.Row{}
		for _, text := range test.cells {
			row.Cells = append(row.Cells, &document.Cell{Blocks: []document.Block{&document.Paragraph{Style: style, Runs: words(text)}}})
		}
		if widths, fits := columnWidths(&document.Table{Style: look, Rows: []*document.Row{row}}, 4500); fits || !test.good(widths) {
			t.Errorf("%s: %v, fits: %v; a whole word takes %.0f", test.name, widths, fits, whole)
		}
	}
}

// TestNarrowTables: columns that are narrow, and too narrow for their words, get the
// style with less padding.
func TestNarrowTables(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	b := &builder{template: template, styles: template.Styles(form.Ungrouped)}
	look := template.Looks.TableWithin
	for _, test := range []struct {
		name  string
		text  string
		width measure.Twips
		want  stylesheet.TableID
	}{
		{"narrow", "| samenwerkingsverband | b |\n|---|---|\n", 2*look.NarrowBelow - 1, look.Narrow},
		{"narrow, but the words fit", "| a | b |\n|---|---|\n", 2*look.NarrowBelow - 1, look.Style},
		{"wide, with a word that does not fit", "| " + strings.Repeat("a", 200) + " | b |\n|---|---|\n", 2 * look.NarrowBelow, look.Style},
	} {
		table := b.markdownTable(parse.Text(test.text)[0].(*markdown.Table), setting{width: test.width})
		if stylesheet.TableID(table.Style.ID) != test.want {
			t.Errorf("%s: %q, want %q", test.name, table.Style.ID, test.want)
		}
	}
}
