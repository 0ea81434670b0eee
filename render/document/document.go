package document

import (
	"time"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/internal/source"
)

// Document is a plan poured into a template: a tree of sections, blocks and runs, with every word that is printed and no
// place on a page yet. The layout decides lines and pages from it; the DOCX writer writes it as it is.
type Document struct {
	Title    string
	Author   string
	Language string    // BCP 47, such as "nl-BE"
	Modified time.Time // UTC, whole seconds
	Styles   *stylesheet.Styles
	Sections []*Section
}

// Section is a stretch of pages of one size, starting on a new page.
type Section struct {
	Page   *stylesheet.Page
	Header *Paragraph
	Footer *Paragraph
	Blocks []Block
}

// Block is a *Paragraph or a *Table.
type Block interface{ isBlock() }

// Paragraph is text set in lines.
type Paragraph struct {
	Style  *stylesheet.Paragraph
	Runs   []Run
	Item   *ListItem       // nil outside lists
	Anchor string          // name that links and page references point at; empty for none
	Source source.Position // where the zone wrote it; zero for the form's own words
}

// ListItem makes a paragraph part of a list.
type ListItem struct {
	List    *List
	Level   int           // 0 for the outermost
	Marker  string        // the bullet or number printed; empty for the second and later paragraphs of an item
	Left    measure.Twips // indent of the text, in place of its style's
	Hanging measure.Twips // how far the marker stands out to the left of the text; room enough for it
}

// List is one list, nested or not; its items count on their own.
type List struct {
	Ordered   bool
	Start     int
	Delimiter byte   // '.' or ')'
	Format    string // of the numbers, as ECMA-376 part 1, 17.18.59 names it; empty for that of its level
}

// Run is a stretch of a paragraph of one look and one kind.
type Run struct {
	Kind   RunKind
	Text   string // TextRun: without line ends and tabs
	Bold   bool   // on top of what the style asks for
	Italic bool
	Link   string        // web or mail address, or "#" and an Anchor of this document; empty for none
	Anchor string        // PageReference: whose page
	Icon   *svg.Icon     // IconRun
	Size   measure.Twips // IconRun: side of the square
}

// RunKind is what a Run prints.
type RunKind int

// The kinds of Run.
const (
	TextRun       RunKind = iota
	LineBreak             // a line break that the zone asked for
	Tab                   // to the right margin, in a style with Leader
	PageNumber            // the number of this page
	PageCount             // how many pages there are
	PageReference         // the page that Anchor stands on
	IconRun
)

// Table is a grid of cells.
type Table struct {
	Style       *stylesheet.Table
	Columns     []measure.Twips // widths of the columns, from the left margin (or the cell's padding) on
	HeaderRows  int             // rows at the top that repeat on every page
	Rows        []*Row
	Description string // what the table is, for those who cannot see it
}

// Row is one row of a table; it has a cell for every column.
type Row struct {
	Cells     []*Cell
	MinHeight measure.Twips // room to write in a blank form; 0 for none
	CantSplit bool          // stays on one page
}

// Cell is one cell of a table. Its last block is a paragraph: word processors ask for that (ECMA-376 part 1, 17.4.65).
type Cell struct {
	Blocks []Block
	Fill   bool // the style's HeaderFill as background
	Header CellHeader
}

// CellHeader says what a cell is a header of.
type CellHeader int

// The kinds of header cell.
const (
	DataCell CellHeader = iota
	ColumnHeader
	RowHeader
)

func (*Paragraph) isBlock() {}
func (*Table) isBlock()     {}

func (s *Section) Add(blocks ...Block) { s.Blocks = append(s.Blocks, blocks...) }

func (c *Cell) Add(blocks ...Block) { c.Blocks = append(c.Blocks, blocks...) }
