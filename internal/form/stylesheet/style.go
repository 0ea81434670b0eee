package stylesheet

import (
	"actieplan/fonts"
	"actieplan/internal/measure"
)

// Styles are the named styles of a template; both writers take every number of the page
// from here.
type Styles struct {
	Paragraphs []*Paragraph
	Tables     []*Table
	Lists      List
	Pages      []*Page
	LinkColor  Color
	// PlaceholderColor is that of what a form to type in shows where nothing is filled in.
	PlaceholderColor Color
}

// An ID names a Paragraph style, a TableID a Table, a PageID a Page and an IconName an
// icon of a template.
type (
	ID       string
	TableID  string
	PageID   string
	IconName string
)

// Paragraph returns the style of that name, or nil.
func (s *Styles) Paragraph(id ID) *Paragraph {
	for _, style := range s.Paragraphs {
		if style.ID == string(id) {
			return style
		}
	}
	return nil
}

// Table returns the style of that name, or nil.
func (s *Styles) Table(id TableID) *Table {
	for _, style := range s.Tables {
		if style.ID == string(id) {
			return style
		}
	}
	return nil
}

// Page returns the sheet of that name, or nil.
func (s *Styles) Page(id PageID) *Page {
	for _, page := range s.Pages {
		if page.ID == string(id) {
			return page
		}
	}
	return nil
}

// Color is an sRGB colour, 0xRRGGBB.
type Color uint32

// White is the colour of the paper.
const White Color = 0xFFFFFF

// Paragraph is how a paragraph looks. Inside a line the form's text is set on an exact
// leading, so that no font metric of a word processor moves a line.
type Paragraph struct {
	ID       string // the template's name for it, and the styleId in DOCX of a style that Word does not know
	WordName string // the name in Word's gallery; built-in names ("heading 1", "toc 2") keep Word's behaviour
	Size     measure.Twips
	Leading  measure.Twips // distance of baselines, exact
	Before   measure.Twips // between two paragraphs stands the larger of the first's After and the second's Before
	After    measure.Twips
	Left     measure.Twips // indent of all lines
	Right    measure.Twips
	Bold     bool
	Italic   bool
	Color    Color
	Align    Alignment
	KeepNext bool // never alone at the foot of a page
	Together bool // all lines on one page
	Widows   bool // widow control: no single line of a paragraph at the foot or the top of a page
	Outline  int  // 1 for a heading of the first level, …; 0 for no heading
	Top      Border
	Bottom   Border
	List     *Paragraph // of list items within text of this style; nil where it has none
	Below    *Paragraph // of a paragraph below a list or a table in text of this style; nil where it has none
	Leader   bool       // a tab at the right margin, filled with dots
}

// Look is how the text of a paragraph looks where a run asks for nothing more.
func (p *Paragraph) Look() fonts.Look { return fonts.Look{Bold: p.Bold, Italic: p.Italic} }

// Alignment is the horizontal alignment of a paragraph.
type Alignment int

// The alignments of paragraphs. No text is justified: word processors differ in how they
// stretch a line.
const (
	AlignLeft Alignment = iota
	AlignCenter
	AlignRight
)

// Border is a line along one side of a paragraph or around a cell; Width 0 is no border.
type Border struct {
	Width measure.Twips // a multiple of 5: DOCX counts eighths of a point, of which two are whole twips
	Space measure.Twips // between the line and the text
	Color Color
}

// Height is the room that a border takes above or below text.
func (b Border) Height() measure.Twips { return b.Width + b.Space }

// Table is how a table looks: one kind of line for the whole grid, one padding for all
// its cells.
type Table struct {
	ID         string
	WordName   string
	Border     Border // of every cell, on all four sides; neighbours share it
	PadTop     measure.Twips
	PadBottom  measure.Twips
	PadLeft    measure.Twips
	PadRight   measure.Twips
	HeaderFill Color         // background of header cells, rows and columns alike
	Above      measure.Twips // room between a table and the text above it; see Foot
	WholeUpTo  measure.Twips // how high a row may be to stay on one page; not in cells
	BeginsWith measure.Twips // of a higher row, what stands at least on the page that it begins on
}

// Foot is the room above a table in a cell as the lower border of the text there: a line
// that cannot be seen against the cell. At a page's foot LibreOffice counts a paragraph's
// space after at times only, by how the row's other cells break, but a border always, and
// below every part of the text that a page ends with.
func (t *Table) Foot(background Color) Border {
	return Foot(t.Above, background)
}

// Foot is room below text as such a border: of 0, or half a point more than whole points.
func Foot(room measure.Twips, background Color) Border {
	if room == 0 {
		return Border{}
	}
	space := min(room-footLine, footSpace)
	return Border{Width: room - space, Space: space, Color: background}
}

// FootOf is the least room that a foot of at least so much can have, below lines that are so
// far apart. Where the text of a cell goes on below it on the next page, it is to be in step
// with the cells beside it: lines two points apart are read as one by some programs.
func FootOf(atLeast, leading measure.Twips) measure.Twips {
	points := (atLeast - footLine + measure.Point - 1) / measure.Point
	foot := footLine + max(0, points)*measure.Point
	if off := foot * 3 % leading / 3; off > 3*measure.Point/2 && off < 5*measure.Point/2 {
		foot += measure.Point
	}
	return foot
}

// footLine is the width of that line, and footSpace the most room above it: DOCX has the
// distance of borders in whole points up to 31 (ECMA-376 part 1, 17.3.4). Beyond that the
// line is wider, of which Word takes 12 points at most.
const (
	footLine  = measure.Point / 2
	footSpace = 31 * measure.Point
)

// HighestFoot is the most room that a foot can have.
const HighestFoot = footSpace + footLine + 11*measure.Point

// List is how bullets and numbers look at each level.
type List struct {
	Levels []ListLevel // level 1 first; deeper levels look like the last
}

// ListLevel is one level of a list.
type ListLevel struct {
	Bullet  string        // the character before items of a bullet list
	Format  string        // of numbered lists: "decimal", "lowerLetter" or "lowerRoman", as ECMA-376 17.18.59 names them
	Left    measure.Twips // indent of the text
	Hanging measure.Twips // how far the bullet or number stands out to the left of the text
}

// Page is a sheet: its size and where the text, the header and the footer stand on it.
type Page struct {
	ID        string
	Width     measure.Twips
	Height    measure.Twips
	Top       measure.Twips // margins around the text
	Bottom    measure.Twips
	Left      measure.Twips
	Right     measure.Twips
	Header    measure.Twips // from the top edge of the sheet to the header
	Footer    measure.Twips // from the bottom edge of the sheet to the footer
	Landscape bool
}

// TextWidth is the width between the margins.
func (p *Page) TextWidth() measure.Twips { return p.Width - p.Left - p.Right }

// TextHeight is the height between the margins.
func (p *Page) TextHeight() measure.Twips { return p.Height - p.Top - p.Bottom }
