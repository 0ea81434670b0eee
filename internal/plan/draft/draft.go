// Package draft writes the plan that a zone begins with: empty, and explained key by key in the form's own words. A
// template and the name of a zone go in, and files come out, to be put in a folder of their own. All of it follows from
// Template.Schema, so the package knows no form.
//
// In the files a line that begins with "# " explains, and one that begins with "#" and a key is a key that may be used by
// taking the mark away. What stands there without a mark loads as it is.
package draft

import (
	"bytes"
	"path"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/form/jsonschema"
	"actieplan/internal/toml/lexical"
)

// File is one file of a new plan.
type File struct {
	Path string // in the plan's folder, with slashes
	Data []byte
}

// Files of a new plan that do not take their name from a key.
const (
	planFile  = "plan.toml"
	firstFile = "01.toml" // in the folder of rows that have a file each
)

// Plan returns the files of an empty plan for a zone, and the schema that they name. The plan's own file comes first.
func Plan(template *form.Template, zone string) ([]File, error) {
	var schema bytes.Buffer
	if err := jsonschema.Write(&schema, template); err != nil {
		return nil, err
	}
	root := template.Schema()
	given := map[*form.Field]string{
		root.Field(template.Keys.Zone.Name, template.Keys.ZoneName.Name): lexical.Quote(escaped(zone)),
	}
	plan := &writer{given: given}
	plan.head(template, "", root.Title)
	plan.comment(howTo)
	files := []File{{}, {jsonschema.FileName(template), schema.Bytes()}}
	for _, field := range root.Fields {
		name := fileOf(field)
		if name == planFile {
			plan.top(field)
			continue
		}
		w := &writer{given: given}
		w.head(template, strings.Repeat("../", strings.Count(name, "/")), field.Title)
		w.comment(field.Description)
		if path.Dir(name) == "." {
			w.comment(severalRows)
		} else {
			w.comment(severalFiles)
		}
		w.rows(field, field.Key)
		files = append(files, File{name, w.bytes()})
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
	return field.Key + ".toml"
}
