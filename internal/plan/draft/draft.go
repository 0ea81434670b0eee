// Package draft writes the plan that a zone begins with: empty, and explained key by key in the form's own words. A
// template and the name of a zone go in, and files come out, to be put in a folder of their own. All of it follows from
// Template.Schema, so the package knows no form.
//
// In the files a line that begins with "# " explains, and one that begins with "#" and a key is a key that may be used by
// taking the mark away. What stands there without a mark loads as it is.
package draft

import (
	"bytes"
	"fmt"
	"path"
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

// Files of a new plan that do not take their name from a key.
const (
	planFile  = "plan" + toml.Extension
	firstFile = "01" + toml.Extension // in the folder of rows that have a file each
)

// Content is what a plan says already, by path: "zone.naam", or "stuurgroepen[2].naam" with rows counted from 0.
type Content interface {
	// Rows is how many rows an array of tables has.
	Rows(path string) int
	// Value is the value of a field as TOML; ok is false where there is none.
	Value(path string) (text string, ok bool)
}

// empty is the content of a new plan: one row of each kind to fill in, and the name of the zone.
type empty struct{ namePath, name string }

func (e empty) Rows(string) int { return 1 }

func (e empty) Value(path string) (string, bool) { return e.name, path == e.namePath }

// Plan returns the files of an empty plan for a zone, and the schema that they name. The plan's own file comes first.
func Plan(template *form.Template, zone string) ([]File, error) {
	keys := &template.Keys
	return files(template, empty{keys.Zone.Name + "." + keys.ZoneName.Name, lexical.Quote(escaped(zone))}, false)
}

// Filled returns the files of a plan with content, laid out and explained as those of an empty plan. Rows of which there
// are none have no file.
func Filled(template *form.Template, content Content) ([]File, error) {
	return files(template, content, true)
}

func files(template *form.Template, content Content, filled bool) ([]File, error) {
	var schema bytes.Buffer
	if err := jsonschema.Write(&schema, template); err != nil {
		return nil, err
	}
	root := template.Schema()
	plan := &writer{content: content, filled: filled}
	plan.head(template, "", root.Title)
	plan.comment(howTo)
	files := []File{{}, {jsonschema.FileName(template), schema.Bytes()}}
	for _, field := range root.Fields {
		name := fileOf(field)
		if name == planFile {
			plan.top(field)
			continue
		}
		rows, several := content.Rows(field.Key), path.Dir(name) != "."
		if rows == 0 {
			continue
		}
		last := rows - 1
		if several {
			last = 0
		}
		for first := 0; first+last < rows; first++ {
			w := &writer{content: content, filled: filled}
			w.head(template, strings.Repeat("../", strings.Count(name, "/")), field.Title)
			w.comment(field.Description)
			if several {
				w.comment(severalFiles)
				name = fmt.Sprintf("%s/%02d%s", field.Key, first+1, toml.Extension)
			} else {
				w.comment(severalRows)
			}
			for row := first; row <= first+last; row++ {
				w.quiet = row > first
				w.gap()
				w.row(field, field.Key, fmt.Sprintf("%s[%d]", field.Key, row))
			}
			files = append(files, File{name, w.bytes()})
		}
	}
	files[0] = File{planFile, plan.bytes()}
	return files, nil
}

// What the files say of themselves.
const (
	howTo = "Een regel die met # en een spatie begint, is uitleg. Een regel die met # en een sleutel begint, is een " +
		"sleutel die u kunt gebruiken: haal het # weg. Vul in tussen de aanhalingstekens; lange tekst komt tussen de twee " +
		"regels met '''. Wat u leeg laat, is een leeg vak in het formulier."
	severalBlocks = "Kopieer het blok hieronder voor elke volgende."
	severalRows   = "Kopieer het blok hieronder voor elke volgende rij. Hebt u er geen, wis dit bestand dan."
	severalFiles  = "Kopieer dit bestand voor elke volgende, met een volgend nummer als naam. Hebt u er geen, wis het dan."
	chooseOne     = "Kies uit:"
)

// fileOf is the name of the file that a key of the root stands in: rows that colleagues fill in side by side have one of
// their own, and those that are pages long have one each.
func fileOf(field *form.Field) string {
	if field.Kind != form.RowsField {
		return planFile
	}
	for _, f := range field.Fields {
		switch {
		case f.Unique:
			return planFile // what other files refer to
		case f.Kind == form.TableField:
			return field.Key + "/" + firstFile
		}
	}
	return field.Key + toml.Extension
}
