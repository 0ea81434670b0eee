package revise

import (
	"fmt"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/plan/draft"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// tableOf is what was read from a document, as a plan would have it: the value of a table.
// The position of each value in it is that of its TOML, in a file of its own.
func tableOf(schema *form.Field, content draft.Content, path string) *toml.Value {
	table := &toml.Value{Kind: toml.Table}
	for _, field := range schema.Fields {
		path := join(path, field.Key)
		var value *toml.Value
		switch field.Kind {
		case form.TableField:
			value = tableOf(field, content, path)
		case form.RowsField:
			value = &toml.Value{Kind: toml.Array}
			for i := range content.Rows(path) {
				value.Items = append(value.Items, tableOf(field, content, fmt.Sprintf("%s[%d]", path, i)))
			}
		default:
			if value = valueOf(field, content, path); value == nil {
				continue
			}
		}
		table.Entries = append(table.Entries, toml.Entry{Name: field.Key, Value: value})
	}
	return table
}

// valueOf is one value of that table; nil where there is none.
func valueOf(field *form.Field, content draft.Content, path string) *toml.Value {
	text, ok := content.Value(path)
	if !ok {
		return nil
	}
	return parsed(field, text)
}

// parsed is a value of a field that is written so in TOML.
func parsed(field *form.Field, text string) *toml.Value {
	file := &source.File{Data: []byte("waarde = " + text)}
	value := toml.ParseFile(file, file.Data, new(finding.List)).Get("waarde")
	switch field.Kind {
	case form.MarkdownField:
		value.Blocks = parse.Text(value.Text)
	case form.LineField:
		value.Inlines = parse.Line(value.Text)
	}
	return value
}
