package tag

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// shape shows a tree without its content: elements in brackets behind the one that they
// stand in.
func shape(t *Tree, e Element) string {
	var kids []string
	for _, kid := range within(t, e) {
		kids = append(kids, shape(t, kid))
	}
	if len(kids) == 0 {
		return string(t.element(e).kind.Name())
	}
	return fmt.Sprintf("%s(%s)", t.element(e).kind.Name(), strings.Join(kids, " "))
}

// within are the elements in another one.
func within(t *Tree, e Element) (elements []Element) {
	for k := range t.kidsOf(e) {
		if k.element != NoElement {
			elements = append(elements, k.element)
		}
	}
	return elements
}

// at is the element that is reached from the root by these steps.
func at(t *Tree, steps ...int) Element {
	e := root
	for _, step := range steps {
		e = within(t, e)[step]
	}
	return e
}

// built builds the tree of blocks of which every paragraph shows each of its runs, and its
// marker.
func built(t *testing.T, blocks ...document.Block) *Tree {
	t.Helper()
	var marks []layout.Mark
	for p := range document.Paragraphs(blocks) {
		from := layout.Origin{Paragraph: p}
		if p.Item != nil && p.Item.Marker != "" {
			label := from
			label.Role = layout.Label
			marks = append(marks, &layout.Text{From: label})
		}
		for i := range p.Runs {
			marks = append(marks, &layout.Text{From: from, Run: &p.Runs[i]})
		}
	}
	b := NewBuilder(documentOf(blocks...), nil, readAll)
	if _, err := b.AddPage(marks); err != nil {
		t.Fatal(err)
	}
	return b.Tree()
}

func documentOf(blocks ...document.Block) *document.Document {
	return &document.Document{Sections: []*document.Section{{Blocks: blocks}}}
}

func readAll(*layout.Text) Reading { return Reading{} }

func words(runs ...document.Run) *document.Paragraph {
	return &document.Paragraph{Style: new(stylesheet.Paragraph), Runs: runs}
}

func heading(level int) *document.Paragraph {
	p := words(document.Run{Text: "Kop"})
	p.Role, p.Style.Outline = document.HeadingRole, level
	return p
}

func item(list *document.List, level int, marker, text string) *document.Paragraph {
	p := words()
	if text != "" {
		p.Runs = []document.Run{{Text: text}}
	}
	p.Item = &document.ListItem{List: list, Level: level, Marker: marker}
	return p
}

func expect(t *testing.T, tree *Tree, want string) {
	t.Helper()
	if got := shape(tree, root); got != "Document("+want+")" {
		t.Errorf("got  %s\nwant Document(%s)", got, want)
	}
}

func TestHeadings(t *testing.T) {
	expect(t, built(t, heading(0), heading(1), heading(3), heading(2), heading(5), heading(5), heading(1), heading(4)),
		"H1 H1 H2 H2 H3 H3 H1 H2")
	var deep []document.Block
	for level := range 8 {
		deep = append(deep, heading(level+1))
	}
	expect(t, built(t, deep...), "H1 H2 H3 H4 H5 H6 H6 H6")
}

func TestLists(t *testing.T) {
	outer, inner, other := new(document.List), new(document.List), &document.List{Ordered: true}
	gap := words()
	gap.Role = document.GapRole
	table := &document.Table{
		Rows: []*document.Row{{Cells: []*document.Cell{{Blocks: []document.Block{words(document.Run{Text: "cel"})}}}}},
		Item: &document.ListItem{List: outer},
	}
	expect(t, built(t,
		item(outer, 0, "•", "een"), item(inner, 1, "–", "diep"), item(inner, 1, "", "verder"),
		item(outer, 0, "", "weer een"), table, gap,
		item(outer, 0, "•", ""), item(other, 1, "1.", "direct"),
		item(other, 0, "1.", "een andere lijst"), words(document.Run{Text: "tekst"}), words(),
	), "L(LI(Lbl LBody(P L(LI(Lbl LBody(P P))) P Table(TBody(TR(TD(P)))))) LI(Lbl LBody(L(LI(Lbl LBody(P)) LI(Lbl LBody(P)))))) P")
}

func TestLinks(t *testing.T) {
	link := func(to string) document.Run { return document.Run{Text: "x", Link: to} }
	bold := link("https://a.be")
	bold.Bold = true
	lineBreak := document.Run{Kind: document.LineBreak}
	expect(t, built(t, words(link("https://a.be"), bold, link("https://b.be"), document.Run{Text: " "}, link("https://b.be"))),
		"P(Link Link Link)")
	expect(t, built(t, words(link("https://a.be"), lineBreak, link("https://a.be"), lineBreak, link("https://b.be"))), "P(Link Link)")
}

func TestInline(t *testing.T) {
	box := func(ticked bool) document.Run { return document.Run{Kind: document.TickBox, Ticked: ticked} }
	tree := built(t, words(box(true), document.Run{Text: " ja "}, box(false)))
	expect(t, tree, "P(Span Span)")
	read := func(e Element) string { return tree.texts[tree.element(e).actualText] }
	if on, off := read(at(tree, 0, 0)), read(at(tree, 0, 1)); on != "aangevinkt" || off != "niet aangevinkt" {
		t.Errorf("read as %q and %q", on, off)
	}
	figure := document.Run{Kind: document.FigureRun, Figure: &document.Figure{Icon: &svg.Icon{Name: "ringen", Alt: "Drie ringen"}}}
	tree = built(t, words(figure))
	expect(t, tree, "P(Figure)")
	if alt := tree.details[at(tree, 0, 0)].alt; alt != "Drie ringen" {
		t.Errorf("the figure is read as %q", alt)
	}
}

// TestTableHeaders checks which cells are headers, and that cells name theirs only where a
// row has more than one group of them.
func TestTableHeaders(t *testing.T) {
	cell := func(text string, header document.CellHeader) *document.Cell {
		p := words()
		if text != "" {
			p.Runs = []document.Run{{Text: text}}
		}
		return &document.Cell{Blocks: []document.Block{p}, Header: header}
	}
	row := func(cells ...*document.Cell) *document.Row { return &document.Row{Cells: cells} }
	table := &document.Table{HeaderRows: 1, Rows: []*document.Row{
		row(cell("", document.ColumnHeader), cell("b", document.ColumnHeader), cell("c", document.ColumnHeader),
			cell("d", document.ColumnHeader)),
		row(cell("1", document.RowHeader), cell("x", document.DataCell), cell("2", document.RowHeader), cell("y", document.DataCell)),
		row(cell("", document.RowHeader), cell("", document.DataCell), cell("3", document.RowHeader), cell("z", document.DataCell)),
	}}
	tree := built(t, table)
	expect(t, tree, "Table(THead(TR(TD TH(P) TH(P) TH(P))) TBody(TR(TH(P) TD(P) TH(P) TD(P)) TR(TD TD TH(P) TD(P))))")
	for i, want := range []string{"b 1", "d 2"} {
		var names []string
		for _, header := range tree.details[at(tree, 0, 1, 0, 2*i+1)].headers {
			if tree.details[header].id == "" {
				t.Error("a header without id")
			}
			for text, place := range map[string][2]int{"b": {0, 1}, "c": {0, 2}, "d": {0, 3}, "1": {1, 0}, "2": {1, 2}} {
				if at(tree, 0, place[0], 0, place[1]) == header {
					names = append(names, text)
				}
			}
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("headers %q, expected %q", got, want)
		}
	}
	simple := built(t, &document.Table{HeaderRows: 1, Rows: table.Rows[:1]}, &document.Table{Rows: table.Rows[2:]})
	if len(simple.headers) != 0 {
		t.Errorf("%d headers have ids", len(simple.headers))
	}
	expect(t, simple, "Table(TBody(TR(TD TH(P) TH(P) TH(P)))) Table(TBody(TR(TD TD TH(P) TD(P))))")
}

// TestOverPages checks that a paragraph on two pages is one element.
func TestOverPages(t *testing.T) {
	p := words(document.Run{Text: "over twee bladzijden"})
	mark := &layout.Text{From: layout.Origin{Paragraph: p}, Run: &p.Runs[0]}
	rule := &layout.Box{From: layout.Origin{Paragraph: p, Role: layout.Artifact}}
	b := NewBuilder(documentOf(p), nil, readAll)
	got, err := b.AddPage([]layout.Mark{mark, mark, rule, mark})
	if err != nil {
		t.Fatal(err)
	}
	got = slices.Clone(got)
	if _, err := b.AddPage([]layout.Mark{mark}); err != nil {
		t.Fatal(err)
	}
	tree := b.Tree()
	e := at(tree, 0)
	want := []Mark{{Element: e, Type: P}, {Element: e, Type: P}, {Artifact: Layout}, {Element: e, Type: P, MCID: 1}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("marks %v, expected %v", got, want)
	}
	var content []kid
	for k := range tree.kidsOf(e) {
		content = append(content, kid{page: k.page, mcid: k.mcid})
	}
	if got := fmt.Sprint(content); got != fmt.Sprint([]kid{{page: 0, mcid: 0}, {page: 0, mcid: 1}, {page: 1, mcid: 0}}) {
		t.Errorf("content %v", got)
	}
}
