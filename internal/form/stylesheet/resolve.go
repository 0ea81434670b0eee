package stylesheet

import (
	"fmt"
	"slices"

	"actieplan/internal/measure"
)

// numberFormats are the formats of numbered lists that the marks of a list can be made in.
var numberFormats = [...]string{"decimal", "lowerLetter", "lowerRoman"}

// Styles resolves the names of the sheet, for plans that are grouped by domain or for
// those that are not.
func (sheet *File) Styles(grouped bool) (Styles, error) {
	r := resolver{colors: sheet.Colors}
	styles := Styles{
		LinkColor:        r.color("algemeen", sheet.General.LinkColor),
		PlaceholderColor: r.color("algemeen", sheet.General.PlaceholderColor),
	}
	for _, page := range sheet.Pages {
		styles.Pages = append(styles.Pages, r.page(page))
	}
	paragraphs := append([]sheetParagraph(nil), sheet.Paragraphs.Both...)
	if grouped {
		paragraphs = append(paragraphs, sheet.Paragraphs.Grouped...)
	} else {
		paragraphs = append(paragraphs, sheet.Paragraphs.Ungrouped...)
	}
	for _, paragraph := range paragraphs {
		styles.Paragraphs = append(styles.Paragraphs, r.paragraph(paragraph))
	}
	for i, paragraph := range paragraphs {
		styles.Paragraphs[i].List = r.named(&styles, paragraph.ID, paragraph.List)
		styles.Paragraphs[i].Below = r.named(&styles, paragraph.ID, paragraph.Below)
	}
	for _, table := range sheet.Tables {
		styles.Tables = append(styles.Tables, r.table(table))
	}
	for i, level := range sheet.Levels {
		styles.Lists.Levels = append(styles.Lists.Levels, r.level(i, level))
	}
	if len(sheet.Levels) == 0 {
		r.fail("lijstniveaus: none")
	}
	r.unique(&styles)
	return styles, r.err
}

// resolver turns what the sheet says into styles and keeps the first thing that is wrong.
type resolver struct {
	colors map[string]HexColor
	err    error
}

func (r *resolver) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// named is the style that another one names; nil where it names none.
func (r *resolver) named(styles *Styles, by, name string) *Paragraph {
	if name == "" {
		return nil
	}
	style := styles.Paragraph(ID(name))
	if style == nil {
		r.fail("alinea %q: no style %q", by, name)
	}
	return style
}

func (r *resolver) color(place, name string) Color {
	color, ok := r.colors[name]
	if !ok {
		r.fail("%s: no colour %q", place, name)
	}
	return Color(color)
}

func (r *resolver) border(place string, b sheetBorder) Border {
	if b == (sheetBorder{}) {
		return Border{}
	}
	// DOCX counts eighths of a point (ECMA-376 part 1, 17.18.2: 2 to 96), so half-twip
	// widths cannot be said in both files.
	if b.Width < 5 || b.Width > 240 || b.Width%5 != 0 {
		r.fail("%s: a line of %d twips, not a multiple of 5 up to 240", place, b.Width)
	}
	return Border{Width: b.Width, Space: b.Space, Color: r.color(place, b.Color)}
}

func (r *resolver) page(p sheetPage) *Page {
	page := &Page{
		ID: p.ID, Width: p.Width, Height: p.Height, Top: p.Top, Bottom: p.Bottom, Left: p.Left, Right: p.Right,
		Header: p.Header, Footer: p.Footer, Landscape: p.Width > p.Height,
	}
	if page.TextWidth() <= 0 || page.TextHeight() <= 0 {
		r.fail("blad %q: no room for text", p.ID)
	}
	return page
}

func (r *resolver) paragraph(p sheetParagraph) *Paragraph {
	place := fmt.Sprintf("alinea %q", p.ID)
	// Word sizes letters in half points (ECMA-376 part 1, 17.3.2.38).
	if p.Size <= 0 || p.Size%10 != 0 {
		r.fail("%s: letters of %d twips, not half points", place, p.Size)
	}
	if p.Leading < p.Size {
		r.fail("%s: lines of %d twips for letters of %d", place, p.Leading, p.Size)
	}
	if p.Outline < 0 || p.Outline > 9 {
		r.fail("%s: outline level %d", place, p.Outline)
	}
	return &Paragraph{
		ID: p.ID, WordName: p.WordName, Size: p.Size, Leading: p.Leading, Before: p.Before, After: p.After,
		Left: p.Left, Right: p.Right, Bold: p.Bold, Italic: p.Italic, Color: r.color(place, p.Color),
		Align: Alignment(p.Align), KeepNext: p.KeepNext, Together: p.Together, Widows: p.Widows, Outline: p.Outline,
		Top: r.border(place, p.Top), Bottom: r.border(place, p.Bottom), Leader: p.Leader,
	}
}

func (r *resolver) table(t sheetTable) *Table {
	place := fmt.Sprintf("tabel %q", t.ID)
	if t.Above > 0 && (t.Above-footLine)%measure.Point != 0 {
		r.fail("%s: room of %d twips above, not half a point more than whole points", place, t.Above) // as Foot needs
	}
	return &Table{
		ID: t.ID, WordName: t.WordName, Above: t.Above, Border: r.border(place, t.Border), HeaderFill: r.color(place, t.HeaderFill),
		PadTop: t.PadTop, PadBottom: t.PadBottom, PadLeft: t.PadLeft, PadRight: t.PadRight,
		WholeUpTo: t.WholeUpTo, BeginsWith: t.BeginsWith,
	}
}

func (r *resolver) level(i int, l sheetLevel) ListLevel {
	if !slices.Contains(numberFormats[:], l.Format) || l.Bullet == "" || l.Hanging > l.Left {
		r.fail("lijstniveau %d: %+v", i+1, l)
	}
	return ListLevel(l)
}

// unique makes sure that no two styles have one name, whether the template's or the word
// processor's.
func (r *resolver) unique(styles *Styles) {
	seen := map[string]bool{}
	claim := func(kind, name string) {
		if name == "" || seen[kind+name] {
			r.fail("%s %q: no name, or a name that is taken", kind, name)
		}
		seen[kind+name] = true
	}
	for _, p := range styles.Paragraphs {
		claim("alinea", p.ID)
		claim("word", p.WordName)
	}
	for _, t := range styles.Tables {
		claim("tabel", t.ID)
		claim("word", t.WordName)
	}
	for _, p := range styles.Pages {
		claim("blad", p.ID)
	}
}
