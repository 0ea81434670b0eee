package word

import (
	"iter"
	"strings"

	"actieplan/internal/measure"
)

// Document is what a Word file says.
type Document struct {
	Blocks   []Block
	Headers  []Furniture // each text once
	Footers  []Furniture
	Contents []string // lines of tables of contents, with their page numbers
	Creator  string   // of the file, as its properties say
	Notes    []Note   // what does not stand in the running text
	Changes  int      // deletions and moves that were left out
	Answers  []uint32 // fingerprints of those of the plan that the file was made of; nil where it does not say

	// Of a PDF there are the pages, from 1 on, that paragraphs begin on, by their numbers.
	// Where another program made it, what it says of ends of lines is a guess.
	// Of one that is Untagged, what is a table or a paragraph is a guess too; of one that is
	// Plain nothing says what is bold. One that is Printed is a form whose fields were filled
	// in before. Unread says that some of it could not be read.
	PageOf   map[int]int
	Guessed  bool
	Untagged bool
	Plain    bool
	Printed  bool
	Unread   bool
}

// Furniture is a header or a footer, as one line.
type Furniture struct {
	Runs []Run
	Tags []string // of the content controls in it that are filled in, and bookmarks in those
}

// Block is a *Paragraph or a *Table.
type Block interface{ isBlock() }

func (*Paragraph) isBlock() {}
func (*Table) isBlock()     {}

// Paragraph is one paragraph.
type Paragraph struct {
	Number   int    // of the paragraph in the document, from 1 on, as findings name it
	Level    int    // of a heading, from 1 on; 0 for other paragraphs
	Counted  string // the number that Word counts before a heading, as "1.1."; empty for none
	List     *ListItem
	GoesOn   bool // no item of a list, but it says at which level it is: GoesOnAt
	GoesOnAt int  // 0 for the outermost
	Runs     []Run
	Tags     []string      // of the content controls around it, the innermost last, and of bookmarks that begin in it
	Within   string        // the bookmark that began last, in it or above it, and did not end above it; empty for none
	Beside   bool          // that bookmark holds nothing, and no control around the text says what it would show if nothing was typed
	Left     measure.Twips // indent that the paragraph itself or its list asks for; 0 for none
	NewPage  bool          // begins a page by itself
	Align    string        // "left", "center", "right" or "both"
	Held     bool          // it holds a placeholder that was left out
}

// ListItem says which item of a list a paragraph is.
type ListItem struct {
	Level  int    // 0 for the outermost
	Marker string // the number or letter with what closes it; empty for a bullet
}

// Run is a stretch of text of one look.
type Run struct {
	Text   string // a line break is "\n", a tab "\t"
	Bold   bool
	Italic bool
	Link   string // an address outside the document
	Tick   Tick
}

// Tick says whether a run is a tick box.
type Tick int

// The states of a tick box.
const (
	NoBox Tick = iota
	Unticked
	Ticked
)

// Table is a table. Merged cells stand where they begin; the places that they cover hold nil.
type Table struct {
	Number int // of the paragraph that it begins with
	Rows   [][]*Cell
}

// Cells are the cells of a table, row by row.
func (t *Table) Cells() iter.Seq[*Cell] {
	return func(yield func(*Cell) bool) {
		for _, row := range t.Rows {
			for _, cell := range row {
				if cell != nil && !yield(cell) {
					return
				}
			}
		}
	}
}

// Cell is a cell of a table.
type Cell struct {
	Blocks        []Block
	Columns, Rows int // that it covers
}

// Note is something that stands beside the running text.
type Note struct {
	Kind   string // in Dutch, such as "voetnoot"
	Number int    // of the paragraph that it belongs to; 0 for none
	Page   int    // that it stands on, where that is all there is to say; 0 for others
	Text   string
	Name   string // of a picture that the file calls decoration; empty for others
}

// Kinds of Note that are told apart from the others.
const (
	Picture          = "afbeelding"
	Caption          = "bijschrift boven een tabel"               // the alternative text of a table, which a program shows
	Unfilled         = "tekst in een vak dat als leeg bewaard is" // of a control that does not say what it asks
	Loose            = "tekst die los op de bladzijde staat"      // of a PDF, that no tag has
	UnknownCharacter = "onbekend teken"                           // of a PDF, that no map of its font knows
)

// Text is what a paragraph says, without looks; a tick box is ☐ or ☒.
func (p *Paragraph) Text() string { return TextOfRuns(p.Runs) }

// Text is what a header or a footer says.
func (f Furniture) Text() string { return strings.Trim(TextOfRuns(f.Runs), " \t\n") }

// TextOfRuns is what runs say, without looks; a tick box is ☐ or ☒.
func TextOfRuns(runs []Run) string {
	var b strings.Builder
	for _, run := range runs {
		switch run.Tick {
		case Unticked:
			b.WriteString("☐")
		case Ticked:
			b.WriteString("☒")
		default:
			b.WriteString(run.Text)
		}
	}
	return b.String()
}

// Text is what a cell says, a line for each of its paragraphs.
func (c *Cell) Text() string {
	if c == nil {
		return ""
	}
	return TextOf(c.Blocks)
}

// TextOf is what blocks say, a line for each paragraph.
func TextOf(blocks []Block) string {
	var lines []string
	for _, block := range blocks {
		switch block := block.(type) {
		case *Paragraph:
			lines = append(lines, block.Text())
		case *Table:
			for cell := range block.Cells() {
				lines = append(lines, cell.Text())
			}
		}
	}
	return strings.Join(lines, "\n")
}

// EachParagraph calls visit for every paragraph of some blocks, those in tables too.
func EachParagraph(blocks []Block, visit func(p *Paragraph)) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *Paragraph:
			visit(block)
		case *Table:
			for cell := range block.Cells() {
				EachParagraph(cell.Blocks, visit)
			}
		}
	}
}

// Cut is what runs say from one byte of their text to another.
func Cut(runs []Run, from, to int) []Run {
	var out []Run
	at := 0
	for _, run := range runs {
		length := len(run.Text)
		if run.Tick != NoBox {
			length = len("☐")
		}
		first, last := max(from-at, 0), min(to-at, length)
		at += length
		if first >= last {
			continue
		}
		if run.Tick == NoBox {
			run.Text = run.Text[first:last]
		}
		out = append(out, run)
	}
	return out
}
