// Package jsonschema writes the content schema of a template as JSON Schema, so that an
// editor completes keys, explains them in the form's own words and underlines what is
// wrong while a plan is being written. A template goes in, and a file comes out that
// Taplo, and with it Even Better TOML for VS Code, understands: draft 4 with Taplo's own
// extras.
//
// The schema accepts what bind.Bind accepts, since both come from Template.Schema, as far
// as one file can tell:
//   - a file may be a part of a plan, so no key of the root is required;
//   - what depends on other keys stays with the program: references, ids given twice, a
//     domain that a switch asks for;
//   - Markdown is just text here, and so is a date without quotes, since JSON has no dates;
//   - an empty text for a choice, which the program takes for a choice not made, is not
//     offered.
package jsonschema

import (
	"bytes"
	"encoding/json"
	"io"

	"actieplan/internal/form"
)

// draft is the version of JSON Schema that Taplo reads.
const draft = "http://json-schema.org/draft-04/schema#"

// FileName is the usual name of the schema of a template.
func FileName(template *form.Template) string { return template.ID + ".schema.json" }

// Write writes the schema of a template. The error is that of w.
func Write(w io.Writer, template *form.Template) error {
	root := newNode(template.Schema())
	root.Schema, root.Required = draft, nil
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(root)
}

// node is a schema: the part of JSON Schema, draft 4, that the content of plans needs.
type node struct {
	Schema      string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Type        string     `json:"type"`
	Enum        []string   `json:"enum,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Items       *node      `json:"items,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
	Taplo       *taplo     `json:"x-taplo,omitempty"`
}

// taplo is what Taplo understands beyond JSON Schema.
type taplo struct {
	Docs     *docs    `json:"docs,omitempty"`
	InitKeys []string `json:"initKeys,omitempty"` // keys that completing the table writes with it
}

type docs struct {
	EnumValues []string `json:"enumValues,omitempty"` // what each value of enum means
}

// properties are the schemas of the keys of a table, in the order of the form.
type properties []property

type property struct {
	key    string
	schema *node
}

// MarshalJSON implements json.Marshaler: an object that keeps its order.
func (p properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, property := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(property.key)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(property.schema); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// notBlank is the pattern of a text that says something.
const notBlank = `\S`

// newNode is the schema of a field.
func newNode(field *form.Field) *node {
	n := &node{Title: field.Title, Description: explanation(field)}
	switch field.Kind {
	case form.NumberField:
		n.Type = "number"
	case form.BooleanField:
		n.Type = "boolean"
	case form.ChoiceField:
		n.Type = "string"
		names := &docs{}
		for _, choice := range field.Choices {
			n.Enum = append(n.Enum, choice.Key)
			names.EnumValues = append(names.EnumValues, choice.Name)
		}
		n.Taplo = &taplo{Docs: names}
	case form.TableField:
		n.table(field)
	case form.RowsField:
		n.Type = "array"
		n.Items = &node{Title: field.Title, Description: n.Description}
		n.Items.table(field)
		n.Items.Taplo = initKeys(field)
	case form.ListField:
		n.Type = "array"
		if len(field.Fields) > 0 {
			n.Items = newNode(field.Fields[0])
		}
	default:
		n.Type = "string"
		if field.Required {
			n.Pattern = notBlank
		}
	}
	return n
}

// table makes n the schema of a table with the fields of field, and no others.
func (n *node) table(field *form.Field) {
	n.Type, n.Additional = "object", new(bool)
	for _, f := range field.Fields {
		n.Properties = append(n.Properties, property{f.Key, newNode(f)})
		if f.Required {
			n.Required = append(n.Required, f.Key)
		}
	}
}

// explanation is what an editor shows of a field: the form's word for it, and the form's
// explanation.
func explanation(field *form.Field) string {
	switch {
	case field.Title == "" || field.Title == field.Description:
		return field.Description
	case field.Description == "":
		return field.Title
	}
	return field.Title + "\n\n" + field.Description
}

// initKeys are the texts of a row, which its writer will fill in one by one.
func initKeys(rows *form.Field) *taplo {
	extra := &taplo{}
	for _, f := range rows.Fields {
		switch f.Kind {
		case form.LineField, form.TextField, form.MarkdownField, form.ReferenceField:
			extra.InitKeys = append(extra.InitKeys, f.Key)
		}
	}
	return extra
}
