package form

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
)

// Template is the fixed layout of one form. It is read once and never changes afterwards,
// so that plans may be rendered from it side by side.
type Template struct {
	ID          string   `toml:"id"` // what a plan names it by; the folder's name for the embedded ones
	Name        string   `toml:"naam"`
	Description string   `toml:"omschrijving"`
	Year        int      `toml:"jaar"`
	Language    string   `toml:"taal"` // BCP 47, such as "nl-BE"
	Keys        PlanKeys `toml:"velden"`
	Sentences   Phrases  `toml:"zinnen"`
	Looks       Looks    `toml:"opmaak"`
	Blank       Blank    `toml:"blanco"`
	NamePrefix  []string `toml:"voorvoegsels"` // words that a zone's name may begin with and its folder's name does not
	Nothing     []string `toml:"niets"`        // what begins a row that says that a table has none
	FillIns     []string `toml:"invulteksten"` // what begins a text that programs show in an empty field
	FillInWords []string `toml:"invulwoorden"` // of which such a text has one, unless it is no more than its beginning
	Domains     []Domain `toml:"domeinen"`     // in the order of the form
	Parts       []*Part  `toml:"delen"`        // in the order of the form

	Icons []*svg.Icon `toml:"-"` // sorted by name
	Rules []*Rule     `toml:"-"` // what the instructions ask of a plan

	styles  stylesheet.Styles // of a plan in one piece
	grouped stylesheet.Styles // of a plan that is grouped by domain
}

// Key is one key of the content format, and the form's own words for it.
type Key struct {
	Name        string `toml:"sleutel"`
	Title       string `toml:"titel" optional:"yes"`
	Description string `toml:"uitleg" optional:"yes"`
	Placeholder string `toml:"invulling" optional:"yes"` // what a form to type in shows until it is filled in; the title where missing
}

// PlanKeys are the keys that a plan has as a whole, and those that the rows of several
// parts have in common.
type PlanKeys struct {
	Template Key `toml:"sjabloon"`
	Zone     Key `toml:"zone"` // the table that the next six stand in
	ZoneName Key `toml:"naam"`
	Header   Key `toml:"koptekst"`
	Title    Key `toml:"titel"`
	Grouped  Key `toml:"per_domein"`
	Hints    Key `toml:"toelichtingen"`
	NewPages Key `toml:"fiche_op_nieuwe_pagina"`
	Domain   Key `toml:"domein"` // of a row of a table or an action
}

// Phrases are the sentences that the program fills in on any part.
type Phrases struct {
	Header Sentence `toml:"koptekst" fill:"naam"` // where the zone gives none of its own
	Title  Sentence `toml:"titel" fill:"naam"`    // likewise
	Footer Sentence `toml:"voettekst" fill:"n totaal"`
	Domain Sentence `toml:"domein" fill:"naam"` // heading of a group
}

// Looks are the styles of what any part may hold; what just one kind of part holds names
// its styles there.
type Looks struct {
	Text          stylesheet.ID `toml:"tekst"`
	Heading       stylesheet.ID `toml:"kop"`         // of a part that starts a page
	HeadingWithin stylesheet.ID `toml:"kop_vervolg"` // of a part that goes on below another
	DomainHeading stylesheet.ID `toml:"kop_domein" only:"grouped"`
	NoEntries     stylesheet.ID `toml:"leeg"`
	Header        stylesheet.ID `toml:"koptekst"`
	Footer        stylesheet.ID `toml:"voettekst"`
	AboveTable    stylesheet.ID `toml:"voor_tabel"` // the empty paragraph above a table that a cell begins with
	AfterTable    stylesheet.ID `toml:"na_tabel"`   // the empty paragraph below a table within a text
	TableWithin   TableLook     `toml:"tabel"`
}

// TableLook is the look of a table that a zone writes within a text, by Alignment of the
// column.
type TableLook struct {
	Style       stylesheet.TableID `toml:"stijl"`
	NarrowBelow measure.Twips      `toml:"smal_onder"` // of columns, if their words do not fit: they get the next style
	Narrow      stylesheet.TableID `toml:"stijl_smal"`
	Header      [3]stylesheet.ID   `toml:"kop"`
	Cell        [3]stylesheet.ID   `toml:"cel"`
	Description Sentence           `toml:"beschrijving" fill:"kolommen"`
}

// Blank is what the blank form says in place of what a zone fills in.
type Blank struct {
	Title  string `toml:"titel"`     // of the document, where it is listed
	FillIn string `toml:"invulling"` // such as "…"
	Number string `toml:"nummer"`    // in place of the number of an objective: as wide as one with a part in it
}

// Domain is one of the domains that a plan may be grouped by.
type Domain struct {
	Key  string `toml:"sleutel"`
	Name string `toml:"naam"`
}

// Icon returns the icon of that name, or nil.
func (t *Template) Icon(name stylesheet.IconName) *svg.Icon {
	for _, icon := range t.Icons {
		if icon.Name == string(name) {
			return icon
		}
	}
	return nil
}

// Fiches returns the fiches of the parts that have them.
func (t *Template) Fiches() (all []*Fiches) {
	for _, part := range t.Parts {
		if part.Fiches != nil {
			all = append(all, part.Fiches)
		}
	}
	return all
}

// PreviousTable returns the table in which a plan that follows another proposes the
// fiches of that; nil where the form has none.
func (t *Template) PreviousTable() *Table {
	for _, part := range t.Parts {
		if part.Table != nil && part.Table.Previous != nil {
			return part.Table
		}
	}
	return nil
}

// Units returns the units of capacity, such as VTE.
func (t *Template) Units() (all []string) {
	for _, fiches := range t.Fiches() {
		if fiches.Capacity != nil {
			all = append(all, fiches.Capacity.Units...)
		}
	}
	return all
}

// Whether a plan is grouped by domain.
const (
	Ungrouped = false
	Grouped   = true
)

// Styles returns the styles of a plan, in the order of the template: headings below a
// domain are a level deeper where a plan is grouped by domain.
func (t *Template) Styles(grouped bool) *stylesheet.Styles {
	if grouped {
		return &t.grouped
	}
	return &t.styles
}
