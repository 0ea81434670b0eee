package docx

import (
	"strconv"
	"strings"
	"testing"

	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// This file holds documents to the rules that Microsoft publishes of Word's accessibility
// checker, as far as the writer can keep them. What a zone wrote may still break two: a
// table in an answer is a table in a table, and a heading may be long. And the form
// breaks one: the label of a fiche is a cell beside all rows of its answers, which are
// rows so that pages end well.

// TestAccessibility: the checker has nothing to say of plans and blank forms.
func TestAccessibility(t *testing.T) {
	documents := plans(t)
	for _, template := range forms(t) {
		documents[template.ID+" blanco"] = render.Blank(template, modified)
		documents[template.ID+" blanco, ruim"] = render.BlankWithRoom(template, render.Room{Rows: 12, Fiches: 6}, modified)
	}
	for name, doc := range documents {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pages := layout.Lay(doc)
			p := open(t, written(t, pages))
			for _, fault := range p.inaccessible() {
				if name != "../testdata/in-een-stuk.toml" || !strings.HasSuffix(fault, "is blank") { // it has no events: the form's own row
					t.Error(fault)
				}
			}
			// The writer leaves the heads unmarked of tables in cells that go on over the
			// end of a page, and only of those.
			if got, most := len(headless(p)), split(doc, pages); got > most {
				t.Errorf("%d tables have no row of headers, and %d go on over the end of a page", got, most)
			}
		})
	}
}

// TestInaccessible: what breaks a rule is found.
func TestInaccessible(t *testing.T) {
	cell := func(text string) string { return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>" }
	row := func(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
	table := func(rows ...string) string {
		return `<w:tbl><w:tblPr><w:tblCaption w:val="a"/><w:tblDescription w:val="b"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>` +
			strings.Join(rows, "") + "</w:tbl>"
	}
	heading := func(level string) string {
		return `<w:p><w:pPr><w:pStyle w:val="Heading` + level + `"/></w:pPr><w:r><w:t>kop</w:t></w:r></w:p>`
	}
	for _, c := range []struct{ body, want string }{
		{heading("1") + heading("2") + heading("1") + table(row(cell("a"), cell("b"))), ""},
		{heading("1") + heading("3"), "heading of level 3 below one of level 1"},
		{table(row(cell("a"), cell("b")), row(cell(""), cell(""))), "row 2 of table a is blank"},
		{table(row(cell("a"), cell("")), row(cell("b"), cell(""))), "column 2 of table a is blank"},
		{table(row(cell("a"))), "row 1 of table a has 1 cells for 2 columns"},
		{
			strings.Replace(table(row(cell("a"), cell("b"))), "<w:tc>", `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`, 1),
			"a cell is merged",
		},
		{
			strings.NewReplacer("<w:tblPr>", `<w:tblPr><w:tblStyle w:val="c"/>`, "<w:tc>",
				"<w:tc><w:tcPr><w:vMerge/></w:tcPr>").Replace(table(row(cell("a"), cell("b")))),
			"a cell is merged",
		},
		{
			strings.Replace(table(row(cell("a"), cell("b"))), `<w:tblCaption w:val="a"/>`, "", 1),
			"table without a title",
		},
		{`<w:p/><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>`, "2 empty paragraphs"},
		{`<w:p><w:r><w:t>a   b</w:t></w:r></w:p>`, "blanks in a row"},
		{`<w:p><w:r><w:drawing><wp:inline><wp:docPr/></wp:inline></w:drawing></w:r></w:p>`, "picture without a text"},
		{`<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>`, "picture floats"},
		{`<w:p><w:hyperlink/></w:p>`, "link without words"},
	} {
		root, err := parse([]byte(`<w:document xmlns:w="` + nsMain + `" xmlns:wp="` + nsDrawing + `"><w:body>` + c.body +
			`</w:body></w:document>`))
		if err != nil {
			t.Fatal(err)
		}
		title, err := parse([]byte(`<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Titel</dc:title>`))
		if err != nil {
			t.Fatal(err)
		}
		p := &opened{xml: map[string]*node{"word/document.xml": root, "docProps/core.xml": {children: []*node{title}}}}
		got := strings.Join(p.inaccessible(), "; ")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s\n found %q, want %q", c.body, got, c.want)
		}
	}
}

// inaccessible is what the checker says of a document.
func (p *opened) inaccessible() (faults []string) {
	found := func(words ...string) { faults = append(faults, strings.Join(words, " ")) }
	if titles := p.xml["docProps/core.xml"].all("dc:title"); len(titles) != 1 || titles[0].text == "" {
		found("document without a title")
	}
	body := p.xml["word/document.xml"].children[0]
	level := 0
	empty := 0
	var previous *node
	for _, paragraph := range body.all("w:p") {
		if now := headingLevel(paragraph); now > 0 {
			if now > level+1 {
				found("heading of level", strconv.Itoa(now), "below one of level", strconv.Itoa(level))
			}
			level = now
		}
		words := paragraph.words()
		if strings.Contains(words, "   ") || strings.Contains(words, "\t\t") {
			found("blanks in a row:", words)
		}
		if !paragraph.isBlank() || previous != nil && container(previous) != container(paragraph) {
			empty = 0
		}
		if paragraph.isBlank() {
			if empty++; empty == 2 {
				found("2 empty paragraphs in a row")
			}
		}
		previous = paragraph
	}
	for _, table := range body.all("w:tbl") {
		for _, fault := range table.inaccessibleTable() {
			found(fault)
		}
	}
	for _, picture := range body.all("w:drawing") {
		properties := picture.all("wp:docPr")
		switch {
		case len(picture.all("wp:anchor")) > 0:
			found("picture floats")
		case len(properties) != 1 || properties[0].attributes["descr"] == "" && len(properties[0].all("adec:decorative")) == 0:
			found("picture without a text")
		}
	}
	for _, link := range body.all("w:hyperlink") {
		if strings.TrimSpace(link.words()) == "" {
			found("link without words")
		}
	}
	return faults
}

// inaccessibleTable is what the checker says of one table, but for its row of headers.
func (n *node) inaccessibleTable() (faults []string) {
	title := n.value("w:tblPr", "w:tblCaption")
	if title == "" || n.value("w:tblPr", "w:tblDescription") == "" {
		return []string{"table without a title or a description"}
	}
	columns := len(n.child("w:tblGrid").children)
	filled := make([]bool, columns)
	for i, row := range n.within("w:tr") {
		cells := row.within("w:tc")
		if len(cells) != columns {
			faults = append(faults, "row "+strconv.Itoa(i+1)+" of table "+title+" has "+strconv.Itoa(len(cells))+" cells for "+
				strconv.Itoa(columns)+" columns")
			continue
		}
		any := false
		for column, cell := range cells {
			if cell.child("w:tcPr", "w:gridSpan") != nil || cell.child("w:tcPr", "w:vMerge") != nil &&
				n.child("w:tblPr", "w:tblStyle") != nil {
				faults = append(faults, "a cell is merged in table "+title)
			}
			if strings.TrimSpace(cell.words()) != "" || len(cell.all("w:drawing")) > 0 {
				any, filled[column] = true, true
			}
		}
		if !any {
			faults = append(faults, "row "+strconv.Itoa(i+1)+" of table "+title+" is blank")
		}
	}
	for column, any := range filled {
		if !any {
			faults = append(faults, "column "+strconv.Itoa(column+1)+" of table "+title+" is blank")
		}
	}
	return faults
}

// headless are the tables whose first row is not marked as headers, and whose style is
// not the one that needs none.
func headless(p *opened) (tables []*node) {
	for _, table := range p.xml["word/document.xml"].all("w:tbl") {
		if table.child("w:tblPr", "w:tblStyle") != nil && table.within("w:tr")[0].child("w:trPr", "w:tblHeader") == nil {
			tables = append(tables, table)
		}
	}
	return tables
}

// split counts the tables with headers, in cells of others, that go on over the end of a
// page.
func split(doc *document.Document, pages *layout.Pages) (count int) {
	var walk func(blocks []document.Block, inCell bool)
	walk = func(blocks []document.Block, inCell bool) {
		for _, block := range blocks {
			t, is := block.(*document.Table)
			if !is {
				continue
			}
			if inCell && t.HeaderRows > 0 && pages.Split[t] {
				count++
			}
			for _, row := range t.Rows {
				for _, cell := range row.Cells {
					walk(cell.Blocks, true)
				}
			}
		}
	}
	for _, section := range doc.Sections {
		walk(section.Blocks, false)
	}
	return count
}

// within returns the elements of a name below n that stand in no other of that name.
func (n *node) within(name string) (found []*node) {
	for _, c := range n.children {
		if c.name == name {
			found = append(found, c)
		} else if c.name != "w:tbl" {
			found = append(found, c.within(name)...)
		}
	}
	return found
}

// container is what a paragraph stands in: the body or a cell, whatever controls are
// around it.
func container(n *node) *node {
	for n = n.parent; n.name == "w:sdt" || n.name == "w:sdtContent"; {
		n = n.parent
	}
	return n
}

// headingLevel is the level of a heading; 0 for other paragraphs.
func headingLevel(paragraph *node) int {
	style, is := strings.CutPrefix(paragraph.value("w:pPr", "w:pStyle"), "Heading")
	if !is {
		return 0
	}
	level, err := strconv.Atoi(style)
	if err != nil {
		return 0
	}
	return level
}

// words are those of an element, with tabs.
func (n *node) words() string {
	var b strings.Builder
	n.walk(func(n *node) {
		switch n.name {
		case "w:t":
			b.WriteString(n.text)
		case "w:tab":
			if n.parent.name == "w:r" {
				b.WriteByte('\t')
			}
		}
	})
	return b.String()
}

// isBlank reports whether nothing stands in a paragraph.
func (n *node) isBlank() bool {
	return strings.TrimSpace(n.words()) == "" && len(n.all("w:drawing")) == 0 && n.child("w:pPr", "w:sectPr") == nil
}
