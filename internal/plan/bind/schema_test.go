package bind_test

import (
	"actieplan/internal/form"
)

// testSchema is a form with one of each kind of field, of the shape that the real ones have.
func testSchema() *form.Field {
	field := func(key string, kind form.FieldKind, fields ...*form.Field) *form.Field {
		return &form.Field{Key: key, Kind: kind, Fields: fields}
	}
	required := func(f *form.Field) *form.Field { f.Required = true; return f }
	domain := func() *form.Field {
		return &form.Field{Key: "domein", Kind: form.ChoiceField, RequiredIf: "zone.per_domein", Choices: []form.Choice{
			{Key: "ouderenzorg", Name: "Ouderenzorg"}, {Key: "brug-zorg-welzijn", Name: "Brug zorg-welzijn"},
			{Key: "preventie", Name: "Preventie"},
		}}
	}
	id := func() *form.Field {
		return &form.Field{Key: "id", Kind: form.TextField, Required: true, Unique: true}
	}
	vte := func() *form.Field {
		return &form.Field{Key: "vte", Kind: form.NumberField, Units: []string{"VTE", "FTE"}}
	}
	const (
		line, markdown, boolean = form.LineField, form.MarkdownField, form.BooleanField
		table, rows             = form.TableField, form.RowsField
	)
	return field("", table,
		required(&form.Field{Key: "sjabloon", Kind: form.ChoiceField, Choices: []form.Choice{{Key: "form-1", Name: "Form 1"}}}),
		required(field("zone", table, required(field("naam", line)), field("titel", line), field("per_domein", boolean))),
		field("capaciteit", table,
			field("A", table, vte(), field("opmerking", markdown)),
			field("B", table, vte(), field("opmerking", markdown)),
			field("totaal", table, field("opmerking", markdown)),
		),
		field("stuurgroepen", rows, domain(), field("naam", markdown), field("trekker", markdown), field("looptijd", markdown)),
		field("doelstellingen", rows, id(), field("titel", line), field("tekst", markdown),
			field("operationeel", rows, id(), field("titel", line)),
		),
		field("acties", rows, domain(),
			&form.Field{Key: "strategische_doelstelling", Kind: form.ReferenceField, Target: "doelstellingen"},
			field("operationele_doelstellingen", form.ListField,
				&form.Field{Kind: form.ReferenceField, Target: "doelstellingen.operationeel"}),
			field("titel", line), vte(),
			field("wat", table, field("beschrijving", markdown), field("wel", markdown), field("niet", markdown)),
			field("waarom", table, field("argumentatie", markdown)),
			field("voor_wie", table, field("doelgroepen", markdown)),
			field("evaluatie", table,
				field("proces", table, field("gekozen", boolean), field("tekst", markdown)),
				field("resultaat", table, field("gekozen", boolean), field("tekst", markdown)),
			),
		),
		field("slot", table, field("tekst", markdown)),
	)
}
