package form

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/golden"
)

// outline writes a schema as one line per key.
func outline(b *strings.Builder, field *Field, indent string) {
	kinds := [...]string{
		LineField: "line", MarkdownField: "markdown", TextField: "text", NumberField: "number", BooleanField: "boolean",
		ChoiceField: "choice", ReferenceField: "reference", TableField: "table", RowsField: "rows", ListField: "list",
	}
	fmt.Fprintf(b, "%s%s: %s", indent, field.Key, kinds[field.Kind])
	if field.Required {
		b.WriteString(", required")
	}
	if field.RequiredIf != "" {
		b.WriteString(", required if " + field.RequiredIf)
	}
	if field.Unique {
		b.WriteString(", unique")
	}
	if field.Target != "" {
		b.WriteString(" -> " + field.Target)
	}
	for _, choice := range field.Choices {
		b.WriteString(" | " + choice.Key + " = " + choice.Name)
	}
	fmt.Fprintf(b, "\n%s    %s\n", indent, strings.TrimSpace(field.Title+" / "+field.Description))
	for _, child := range field.Fields {
		outline(b, child, indent+"  ")
	}
}

func TestSchema(t *testing.T) {
	for _, template := range []*Template{find(t, "actieplan-2026"), readOther(t)} {
		var b strings.Builder
		outline(&b, template.Schema(), "")
		golden.Compare(t, filepath.Join("testdata", template.ID+".schema.txt"), b.String())
	}
}

// TestContentFormat compares the schema with the keys of the content format as it is
// documented for the form of 2026.
func TestContentFormat(t *testing.T) {
	schema := find(t, "actieplan-2026").Schema()
	for _, test := range []struct {
		path string
		kind FieldKind
	}{
		{"sjabloon", ChoiceField}, {"zone", TableField}, {"zone.naam", LineField}, {"zone.koptekst", LineField},
		{"zone.titel", LineField}, {"zone.per_domein", BooleanField}, {"zone.toelichtingen", BooleanField},
		{"capaciteit", TableField}, {"capaciteit.A.vte", NumberField}, {"capaciteit.F.opmerking", MarkdownField},
		{"capaciteit.totaal.opmerking", MarkdownField},
		{"stuurgroepen", RowsField}, {"stuurgroepen.domein", ChoiceField}, {"stuurgroepen.naam", MarkdownField},
		{"stuurgroepen.trekker", MarkdownField}, {"stuurgroepen.looptijd", MarkdownField},
		{"stuurgroepen.doelstelling", MarkdownField}, {"stuurgroepen.meerwaarde", MarkdownField},
		{"netwerkevents.domein", ChoiceField}, {"netwerkevents.titel", MarkdownField}, {"netwerkevents.timing", MarkdownField},
		{"netwerkevents.opkomst", MarkdownField}, {"netwerkevents.opvolging", MarkdownField}, {"netwerkevents.link", MarkdownField},
		{"doorlopende_acties.domein", ChoiceField}, {"doorlopende_acties.titel", MarkdownField},
		{"doorlopende_acties.mijlpalen", MarkdownField}, {"doorlopende_acties.verduurzaming", MarkdownField},
		{"doelstellingen", RowsField}, {"doelstellingen.id", TextField}, {"doelstellingen.nummer", TextField},
		{"doelstellingen.titel", LineField}, {"doelstellingen.tekst", MarkdownField},
		{"doelstellingen.operationeel", RowsField}, {"doelstellingen.operationeel.id", TextField},
		{"doelstellingen.operationeel.nummer", TextField}, {"doelstellingen.operationeel.titel", LineField},
		{"doelstellingen.operationeel.tekst", MarkdownField},
		{"acties", RowsField}, {"acties.domein", ChoiceField}, {"acties.strategische_doelstelling", ReferenceField},
		{"acties.operationele_doelstellingen", ListField}, {"acties.titel", LineField}, {"acties.vte", NumberField},
		{"acties.wat.beschrijving", MarkdownField}, {"acties.wat.wel", MarkdownField}, {"acties.wat.niet", MarkdownField},
		{"acties.waarom.argumentatie", MarkdownField}, {"acties.voor_wie.doelgroepen", MarkdownField},
		{"acties.met_wie.trekker", MarkdownField}, {"acties.met_wie.stakeholders", MarkdownField},
		{"acties.hoe.aanpak", MarkdownField}, {"acties.evaluatie.proces.gekozen", BooleanField},
		{"acties.evaluatie.proces.tekst", MarkdownField}, {"acties.evaluatie.resultaat.gekozen", BooleanField},
		{"acties.evaluatie.resultaat.tekst", MarkdownField}, {"slot", TableField}, {"slot.tekst", MarkdownField},
	} {
		field := schema.Field(strings.Split(test.path, ".")...)
		if field == nil || field.Kind != test.kind {
			t.Errorf("%s: %+v, want kind %d", test.path, field, test.kind)
		}
	}
}
