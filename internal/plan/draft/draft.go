// Package draft writes the plan that a zone begins with: empty, and explained key by key
// in the form's own words. A template and the name of a zone go in, and files come out,
// to be put in a folder of their own. All of it follows from Template.Schema, so the
// package knows no form.
//
// In the files a line that begins with "# " explains, and one that begins with "#" and a
// key is a key that may be used by taking the mark away. What stands there without a mark
// loads as it is.
package draft

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/form/jsonschema"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// File is one file of a new plan.
type File struct {
	Path string // in the plan's folder, with slashes
	Data []byte
}

// PlanFile is the file of a new plan that names its template, and does not take its own
// name from a key.
const PlanFile = "plan" + toml.Extension

// Content is what a plan says already, by path: "zone.naam", or "stuurgroepen[2].naam"
// with rows counted from 0.
type Content interface {
	// Rows is how many rows an array of tables has.
	Rows(path string) int
	// Value is the value of a field as TOML; ok is false where there is none.
	Value(path string) (text string, ok bool)
}

// empty is the content of a new plan: one row of each kind to fill in, and the name of
// the zone.
type empty struct{ namePath, name string }

func (e empty) Rows(string) int { return 1 }

func (e empty) Value(path string) (string, bool) { return e.name, path == e.namePath }

// Plan returns the files of an empty plan for a zone, and the schema that they name. The
// plan's own file comes first.
func Plan(template *form.Template, zone string) ([]File, error) {
	keys := &template.Keys
	return drafter{content: empty{keys.Zone.Name + "." + keys.ZoneName.Name, lexical.Quote(escaped(zone))}}.files(template)
}

// Filled returns the files of a plan with content, laid out and explained as those of an
// empty plan. Rows of which there are none have no file. Remarks about the content stand
// at the top of the plan.
func Filled(template *form.Template, content Content, remarks []string) ([]File, error) {
	return drafter{content: content, filled: true, remarks: remarks}.files(template)
}

// Row returns one row of an array of tables with content, which stands at a path in it.
// The header is the key of the field with those that it is within.
func Row(field *form.Field, header, path string, content Content) string {
	w := &writer{drafter: drafter{content: content, filled: true}, quiet: true}
	w.row(field, header, path)
	return strings.TrimRight(w.b.String(), "\n")
}

// drafter makes the files of a plan with some content.
type drafter struct {
	content Content
	filled  bool // what the content does not say is left out, not to be filled in
	remarks []string
}

func (d drafter) files(template *form.Template) ([]File, error) {
	var schema bytes.Buffer
	if err := jsonschema.Write(&schema, template); err != nil {
		return nil, err
	}
	root := template.Schema()
	plan := &writer{drafter: d}
	plan.head(template, "", root.Title)
	plan.remark(d.remarks)
	plan.comment(howTo)
	files := []File{{}, {jsonschema.FileName(template), schema.Bytes()}}
	addRows := func(field *form.Field, name, note string, from, to int) {
		w := &writer{drafter: d}
		w.head(template, strings.Repeat("../", strings.Count(name, "/")), field.Title)
		w.comment(field.Description)
		w.comment(note)
		for row := from; row < to; row++ {
			w.quiet = row > from
			w.gap()
			w.row(field, field.Key, fmt.Sprintf("%s[%d]", field.Key, row))
		}
		files = append(files, File{name, w.bytes()})
	}
	for _, field := range root.Fields {
		switch where := placeOf(field); {
		case where == inPlan:
			plan.top(field)
		case where == inFiles:
			for row := range d.content.Rows(field.Key) {
				addRows(field, fmt.Sprintf("%s/%02d%s", field.Key, row+1, toml.Extension), severalFiles, row, row+1)
			}
		case d.content.Rows(field.Key) > 0:
			addRows(field, field.Key+toml.Extension, severalRows, 0, d.content.Rows(field.Key))
		}
	}
	files[0] = File{PlanFile, plan.bytes()}
	return files, nil
}

// What the files say of themselves.
const (
	howTo = "Een regel die met # en een spatie begint, is uitleg. Een regel die met # en een sleutel begint, is een " +
		"sleutel die u kunt gebruiken: haal het # weg. Vul in tussen de aanhalingstekens; lange tekst komt tussen de twee " +
		"regels met '''. Wat u leeg laat, is een leeg vak in het formulier."
	remarked      = "Dit viel op bij het inlezen van het formulier. Wis deze regels als u alles hebt nagekeken."
	severalBlocks = "Kopieer het blok hieronder voor elke volgende."
	severalRows   = "Kopieer het blok hieronder voor elke volgende rij. Hebt u er geen, wis dit bestand dan."
	severalFiles  = "Kopieer dit bestand voor elke volgende, met een volgend nummer als naam. Hebt u er geen, wis het dan."
	chooseOne     = "Kies uit:"
)

// place says which file a key of the root stands in.
type place int

const (
	inPlan  place = iota // the plan's own file
	inFile               // a file of its own, with all rows
	inFiles              // a folder of its own, with a file for each row
)

// placeOf is the place of a key of the root: rows that colleagues fill in side by side
// have a file of their own, and those that are pages long have one each.
func placeOf(field *form.Field) place {
	switch {
	case field.Kind != form.RowsField || field.ID() != nil: // ids are what other files refer to
		return inPlan
	case slices.ContainsFunc(field.Fields, func(f *form.Field) bool { return f.Kind == form.TableField }):
		return inFiles
	}
	return inFile
}
