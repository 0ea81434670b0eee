package word

import (
	"slices"
	"strconv"
	"strings"
)

// blocks reads the paragraphs and tables within an element; tags are those of the content
// controls around it. Elements that are not known are read too: they may hold text.
func (d *reader) blocks(parent *element, tags []string) []Block {
	var blocks []Block
	var open *Paragraph // whose end was deleted, so that the next goes on in it
	kids := within("p", parent.kids(), "r", "t", "hyperlink", "fldSimple")
	for i, e := range kids {
		switch e.name {
		case "p":
			below := kids[i+1:]
			if open == nil && d.isCaption(e, below) {
				d.number++
				d.note(Caption, plainText(e))
				continue
			}
			p, hasEnd := d.blockParagraph(e, tags, below)
			if open != nil {
				p.Runs = append(open.Runs, p.Runs...)
				blocks = blocks[:len(blocks)-1]
			}
			blocks = append(blocks, p)
			if open = nil; !hasEnd {
				open = p
			}
			continue
		case "tbl":
			if table := d.table(e, tags); len(table.Rows) > 0 { // not all of them deleted
				blocks = append(blocks, table)
			}
		case "sdt":
			blocks = append(blocks, d.blockControl(e, tags)...)
		case "AlternateContent":
			blocks = append(blocks, d.blocks(chosen(e), tags)...)
		case "del", "moveFrom":
			d.leaveOut(e)
		case "bookmarkStart":
			d.bookmarkStart(e, nil)
		case "bookmarkEnd":
			d.bookmarkEnd(e)
		case "altChunk":
			d.inserted(e.get("id"))
		case "pPr", "tcPr", "sectPr":
		default:
			blocks = append(blocks, d.blocks(e, tags)...)
		}
		if e.children != nil {
			open = nil
		}
	}
	return blocks
}

// within are elements in which those of some names that stand loose are put in one of
// another name: programs that fill in a form leave text outside of any paragraph, and
// paragraphs outside of any cell. Word does not open such files.
func within(name string, elements []*element, loose ...string) []*element {
	isLoose := func(e *element) bool { return slices.Contains(loose, e.name) }
	if !slices.ContainsFunc(elements, isLoose) {
		return elements
	}
	var all []*element
	var open *element
	for _, e := range elements {
		switch {
		case !isLoose(e):
			all, open = append(all, e), nil
			continue
		case open == nil:
			open = &element{name: name}
			all = append(all, open)
		}
		open.children = append(open.children, e)
	}
	return all
}

// blockParagraph reads a paragraph, and reports whether it has an end: not where that was
// deleted, nor where it is the large letter that the next begins with.
func (d *reader) blockParagraph(e *element, tags []string, below []*element) (p *Paragraph, hasEnd bool) {
	deleted := endDeleted(e)
	hasEnd = !deleted && !isInitial(e)
	p = d.paragraph(e, tags, hasEnd || !goesOn(below))
	if deleted {
		d.document.Changes++
	}
	return p, hasEnd
}

// goesOn reports whether a paragraph without an end goes on in the first of what stands
// below it.
func goesOn(below []*element) bool {
	for _, e := range below {
		if e.children != nil {
			return e.name == "p"
		}
	}
	return false
}

// pandocCaption are the styles of what pandoc shows above a table: outside of tables, and
// in a cell.
var pandocCaption = []string{"table caption", "compact"}

// isCaption reports whether a paragraph shows the alternative text of the table below it,
// as pandoc does. A heading that says the same is none.
func (d *reader) isCaption(p *element, below []*element) bool {
	id, _ := p.value("pPr", "pStyle")
	if style := d.styles[id]; style == nil || !slices.Contains(pandocCaption, style.name) || len(below) == 0 {
		return false
	}
	caption, _ := below[0].value("tblPr", "tblCaption")
	return below[0].name == "tbl" && slices.Equal(strings.Fields(caption), strings.Fields(plainText(p)))
}

// endDeleted reports whether the end of a paragraph was deleted, or moved away, while
// changes were tracked.
func endDeleted(p *element) bool {
	mark := p.child("pPr", "rPr")
	return mark.child("del") != nil || mark.child("moveFrom") != nil
}

// isInitial reports whether a paragraph is the large letter that the next begins with
// (17.3.1.11).
func isInitial(p *element) bool {
	kind := p.child("pPr", "framePr").get("dropCap")
	return kind == "drop" || kind == "margin"
}

// blockControl reads a content control around blocks (17.5.2).
func (d *reader) blockControl(e *element, tags []string) []Block {
	if gallery, _ := e.value("sdtPr", "docPartObj", "docPartGallery"); strings.EqualFold(gallery, "Table of Contents") {
		each(e, func(p *element) bool {
			if p.name == "p" {
				d.document.Contents = append(d.document.Contents, plainText(p))
			}
			return p.name != "p"
		})
		return nil // headings that stand further on
	}
	held := d.showsPlaceholder(e)
	notes := len(d.document.Notes)
	inner := d.blocks(e.child("sdtContent"), withTag(tags, e))
	if held {
		d.withholdNotes(notes)
		withhold(inner)
	}
	return inner
}

// withhold leaves out what blocks say, of which a control shows only what it asks.
func withhold(blocks []Block) {
	for _, block := range blocks {
		if p, ok := block.(*Paragraph); ok {
			p.Runs, p.Held = nil, true
		}
	}
}

// withTag adds the tag of a content control to those around it.
func withTag(tags []string, sdt *element) []string {
	tag, _ := sdt.value("sdtPr", "tag")
	if tag == "" {
		tag, _ = sdt.value("sdtPr", "alias")
	}
	if tag == "" {
		return tags
	}
	return append(tags[:len(tags):len(tags)], tag)
}

// chosen is the alternative that is read: the first choice that holds text, or else what
// stands for them.
func chosen(e *element) *element {
	for _, choice := range e.kids() {
		if choice.name == "Choice" && (holds(choice) || e.child("Fallback") == nil) {
			return choice
		}
	}
	return e.child("Fallback")
}

// holds reports whether there is anything within an element that is read.
func holds(e *element) bool {
	found := false
	var walk func(e *element)
	walk = func(e *element) {
		switch e.name {
		case "", "sym", "pic", "relIds", "chart", "tab", "br":
			found = true
		}
		for i := 0; i < len(e.children) && !found; i++ {
			walk(e.children[i])
		}
	}
	walk(e)
	return found
}

// table reads w:tbl (17.4.37). The places that a cell covers below or beside it are nil.
func (d *reader) table(e *element, tags []string) *Table {
	t := &tableReader{reader: d, table: &Table{Number: d.number + 1}, above: map[int]*Cell{}}
	t.rows(e, tags)
	t.straighten(gridOf(e))
	return t.table
}

// tableReader reads one table.
type tableReader struct {
	*reader
	table *Table
	above map[int]*Cell // by column: the cell that those below may be merged with
	edges [][]int       // by row: the columns that its cells begin at, and where the last ends
	begin []int         // those of the row at hand
}

func (t *tableReader) rows(parent *element, tags []string) {
	for _, e := range parent.kids() {
		switch e.name {
		case "tr":
			if e.child("trPr", "del") != nil {
				t.leaveOut(e)
				continue
			}
			row := make([]*Cell, span(e, "trPr", "gridBefore"))
			t.begin = nil
			t.cells(e, tags, &row)
			t.edges = append(t.edges, append(t.begin, len(row)))
			t.table.Rows = append(t.table.Rows, row)
		case "sdt":
			t.rows(e.child("sdtContent"), withTag(tags, e))
		case "del", "moveFrom":
			t.leaveOut(e)
		case "AlternateContent":
			t.rows(chosen(e), tags)
		case "bookmarkStart":
			t.bookmarkStart(e, nil)
		case "bookmarkEnd":
			t.bookmarkEnd(e)
		case "tblPr", "tblGrid":
		default:
			t.rows(e, tags)
		}
	}
}

func (t *tableReader) cells(parent *element, tags []string, row *[]*Cell) {
	for _, e := range within("tc", parent.kids(), "p", "r", "t") {
		switch e.name {
		case "tc":
			t.cell(e, tags, row)
		case "sdt":
			t.controlOfCells(e, tags, row)
		case "del", "moveFrom":
			t.leaveOut(e)
		case "AlternateContent":
			t.cells(chosen(e), tags, row)
		case "bookmarkStart":
			t.bookmarkStart(e, nil)
		case "bookmarkEnd":
			t.bookmarkEnd(e)
		case "trPr", "tblPrEx":
		default:
			t.cells(e, tags, row)
		}
	}
}

// controlOfCells reads a content control around cells.
func (t *tableReader) controlOfCells(e *element, tags []string, row *[]*Cell) {
	held, notes, first := t.showsPlaceholder(e), len(t.document.Notes), len(*row)
	t.cells(e.child("sdtContent"), withTag(tags, e), row)
	if !held {
		return
	}
	t.withholdNotes(notes)
	for _, cell := range (*row)[first:] {
		if cell != nil {
			withhold(cell.Blocks)
		}
	}
}

// cell reads w:tc (17.4.65). What stands in a cell that is merged with another goes to
// that one.
func (t *tableReader) cell(e *element, tags []string, row *[]*Cell) {
	properties := e.child("tcPr")
	if properties.child("cellDel") != nil {
		t.leaveOut(e)
		return
	}
	column, width := len(*row), max(1, span(properties, "gridSpan"))
	t.begin = append(t.begin, column)
	cell := &Cell{Blocks: t.blocks(e, tags), Columns: width, Rows: 1}
	into := (*Cell)(nil)
	if merge, ok := properties.value("vMerge"); ok && merge != "restart" {
		if into = t.above[column]; into != nil {
			into.Rows++
		}
	}
	if merge, ok := properties.value("hMerge"); ok && merge != "restart" && column > 0 && (*row)[column-1] != nil {
		into = (*row)[column-1]
		into.Columns++
	}
	if into != nil {
		if strings.TrimSpace(TextOf(cell.Blocks)) != "" {
			into.Blocks = append(into.Blocks, cell.Blocks...)
		}
		cell = nil
	} else {
		t.above[column] = cell
	}
	*row = append(*row, cell)
	*row = append(*row, make([]*Cell, width-1)...)
}

// mostColumns is how many columns a table of Word may have.
const mostColumns = 63

// span is a number of columns.
func span(e *element, path ...string) int {
	val, _ := e.value(path...)
	n, _ := strconv.Atoi(val)
	return min(max(n, 0), mostColumns)
}
