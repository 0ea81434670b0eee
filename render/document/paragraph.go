package document

import (
	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/internal/source"
)

// Block is a *Paragraph or a *Table.
type Block interface{ isBlock() }

func (*Paragraph) isBlock() {}
func (*Table) isBlock()     {}

// Paragraph is text set in lines.
type Paragraph struct {
	Style   *stylesheet.Paragraph
	Runs    []Run
	Item    *ListItem       // nil outside lists
	Entry   *Entry          // of the table of contents; nil elsewhere
	Answer  *Answer         // that it is part of; nil for the form's own words
	Inserts []Insert        // answers between words of the form, in the order of the text
	Anchor  string          // name that links and page references point at; empty for none
	Source  source.Position // where the zone wrote it, in full; zero for the form's own words
	Role    Role
	NewPage bool          // begins a page; not in a cell
	Right   measure.Twips // indent besides its style's, for a number to stand in line with others
}

// Role says what a paragraph is in the form, whatever it looks like.
type Role uint8

// The roles of paragraphs.
const (
	TextRole    Role = iota // running text, of the form or of a zone
	TitleRole               // of the plan
	HeadingRole             // at the level that its style says
	LabelRole               // says what another cell holds
	PromptRole              // a question of the form
	HintRole                // the form's explanation of a prompt
	FigureRole              // a figure that stands by itself
	ChoiceRole              // a tick box and its label
	EntryRole               // of the table of contents
	GapRole                 // empty: there for the format's sake
)

// String names a role.
func (r Role) String() string {
	return [...]string{"", "title", "heading", "label", "prompt", "hint", "figure", "choice", "entry", "gap"}[r]
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

// Entry is one line of the table of contents.
type Entry struct {
	Contents *Contents
	Level    int        // of its heading, from 1 on
	Heading  *Paragraph // that it leads to
}

// Contents is a table of contents. Its entries are paragraphs that follow each other.
type Contents struct {
	Levels  int // of headings that it lists
	Entries []*Paragraph
}

// Run is a stretch of a paragraph of one look and one kind.
type Run struct {
	Text   string // TextRun and TickBox: without line ends and tabs
	Link   string // web or mail address as RFC 3986 has it, or "#" and an Anchor of this document; empty for none
	Anchor string // PageReference: whose page
	Figure *Figure
	Kind   RunKind
	Bold   bool // on top of what the style asks for
	Italic bool
	Ticked bool // TickBox
}

// LookOf is how a run of the paragraph looks.
func (p *Paragraph) LookOf(run *Run) fonts.Look {
	return fonts.Look{Bold: p.Style.Bold || run.Bold, Italic: p.Style.Italic || run.Italic}
}

// Figure is a picture within a line.
type Figure struct {
	Icon       *svg.Icon
	Size       measure.Twips // side of the square
	Decorative bool          // the words beside it say the same
}

// RunKind is what a Run prints.
type RunKind uint8

// The kinds of Run.
const (
	TextRun       RunKind = iota
	TickBox               // a box, ticked or not; its Text is the character that shows it
	LineBreak             // a line break that the zone asked for
	Tab                   // to the right margin, in a style with Leader
	PageNumber            // the number of this page
	PageCount             // how many pages there are
	PageReference         // the page that Anchor stands on
	FigureRun
)

// HasText reports whether runs of the kind print their Text.
func (k RunKind) HasText() bool { return k == TextRun || k == TickBox }
