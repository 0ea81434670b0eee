package form

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// Part is one part of the form: a heading, the department's own text and at most one of
// the bodies below it. A part without a body is prose.
type Part struct {
	Page    stylesheet.PageID `toml:"pagina"`
	NewPage bool              `toml:"nieuwe_pagina"` // false: goes on below the part before it, if that has the same page
	Heading string            `toml:"kop" optional:"yes"`
	Earlier []string          `toml:"eerder" optional:"yes"` // headings in the forms of earlier years
	Text    string            `toml:"tekst" optional:"yes"`  // Markdown

	TitleBlock *TitleBlock `toml:"titelblok"`
	Contents   *Contents   `toml:"inhoud"`
	Capacity   *Capacity   `toml:"capaciteit"`
	Table      *Table      `toml:"tabel"`
	Fiches     *Fiches     `toml:"fiches"`
	OwnText    *OwnText    `toml:"eigen_tekst"`
}

// TitleBlock is the plan's title, large, and a table of one row below it.
type TitleBlock struct {
	Style       stylesheet.ID      `toml:"stijl"`
	Table       stylesheet.TableID `toml:"tabelstijl"`
	Description string             `toml:"beschrijving"`
	Cells       []TitleCell        `toml:"cellen"`
}

// TitleCell is one cell of the title block.
type TitleCell struct {
	Text   Sentence         `toml:"tekst" fill:"titel"`
	Header bool             `toml:"kop"` // says what the next cell is
	Style  stylesheet.ID    `toml:"stijl"`
	Width  stylesheet.Width `toml:"breedte"`
}

// Contents is the table of contents.
type Contents struct {
	Heading      string          `toml:"kop"`
	HeadingStyle stylesheet.ID   `toml:"kopstijl"`
	Styles       []stylesheet.ID `toml:"stijlen"`       // of the entries, by outline level
	NumberRoom   measure.Twips   `toml:"ruimte_nummer"` // at the end of each line, for dots and the number of the page
}

// Capacity is the table of numbers by letter, with their sum in the last row.
type Capacity struct {
	Key         string             `toml:"sleutel"`
	Explanation string             `toml:"uitleg"`
	Description string             `toml:"beschrijving"`
	Style       stylesheet.TableID `toml:"tabelstijl"`
	HeaderStyle stylesheet.ID      `toml:"kopstijl"`
	Number      Key                `toml:"getal"`
	Remark      Key                `toml:"opmerking"`
	Columns     []CapacityColumn   `toml:"kolommen"`
	Rows        []CapacityRow      `toml:"rijen"`
	Total       CapacityTotal      `toml:"totaal"`
}

// CapacityColumn is one column of the capacity table.
type CapacityColumn struct {
	Content    CapacityContent  `toml:"inhoud"`
	Title      string           `toml:"titel" optional:"yes"`
	Earlier    []string         `toml:"eerder" optional:"yes"` // titles in the forms of earlier years
	Style      stylesheet.ID    `toml:"stijl"`
	TotalStyle stylesheet.ID    `toml:"totaalstijl"`
	Width      stylesheet.Width `toml:"breedte"`
	Least      stylesheet.Width `toml:"minstens"` // as of a TableColumn
	Greatest   stylesheet.Width `toml:"hoogstens"`
}

// CapacityContent says what a column of the capacity table holds.
type CapacityContent string

// What the columns of a capacity table can hold; each stands in one column.
const (
	CapacityLetter      CapacityContent = "letter"
	CapacityDescription CapacityContent = "omschrijving"
	CapacityNumber      CapacityContent = "getal"
	CapacityRemark      CapacityContent = "opmerking"
)

// CapacityRow is one row of the capacity table; its letter is its key in the content too.
type CapacityRow struct {
	Letter      string   `toml:"letter"`
	Description string   `toml:"omschrijving"`
	Earlier     []string `toml:"eerder" optional:"yes"` // descriptions in the forms of earlier years
	SumOfFiches bool     `toml:"som_van_fiches"`        // where the zone gives no number: what the fiches take together
	Remark      string   `toml:"opmerking" optional:"yes"`
}

// CapacityTotal is the last row of the capacity table: always computed, never filled in.
type CapacityTotal struct {
	Key         string   `toml:"sleutel"`
	Description string   `toml:"omschrijving"`
	Sum         []string `toml:"som"`                      // letters of the rows added up
	Remark      string   `toml:"opmerking" optional:"yes"` // where the zone gives none
}

// Table is a table that a zone adds rows to; a plan that is grouped by domain has one per
// domain.
type Table struct {
	Key         string             `toml:"sleutel"`
	Counted     Counted            `toml:"geteld"`
	Explanation string             `toml:"uitleg"`
	Description string             `toml:"beschrijving"`
	NoEntries   string             `toml:"leeg"` // below the heading of a domain without rows
	Style       stylesheet.TableID `toml:"tabelstijl"`
	HeaderStyle stylesheet.ID      `toml:"kopstijl"`
	Columns     []TableColumn      `toml:"kolommen"`
	BlankRows   int                `toml:"lege_rijen"` // of the blank form
	BlankHeight measure.Twips      `toml:"rijhoogte"`  // of those
	Previous    *PreviousFiches    `toml:"vorige_fiches"`
}

// PreviousFiches makes a table that of the actions of earlier years: a plan that begins
// from last year's has a row for each fiche in that.
type PreviousFiches struct {
	Column   string   `toml:"kolom"` // key of the column that names the fiche
	Sentence Sentence `toml:"zin" fill:"titel jaar"`
}

// TableColumn is one column of a table.
type TableColumn struct {
	Key         string           `toml:"sleutel"`
	Title       string           `toml:"titel"`
	Earlier     []string         `toml:"eerder" optional:"yes"` // titles in the forms of earlier years
	Explanation string           `toml:"uitleg" optional:"yes"`
	Placeholder string           `toml:"invulling" optional:"yes"` // as that of a Key
	Style       stylesheet.ID    `toml:"stijl"`
	Width       stylesheet.Width `toml:"breedte"`
	Least       stylesheet.Width `toml:"minstens"`  // where the content of a plan decides the width;
	Greatest    stylesheet.Width `toml:"hoogstens"` // without these, that is Width
}

// OwnText is prose that the zone writes under a heading of the form, which is printed
// only if it does.
type OwnText struct {
	Key         string `toml:"sleutel"`
	Explanation string `toml:"uitleg"`
	Text        Key    `toml:"tekst"`
	BlankLines  int    `toml:"regels"` // of the blank form
}
