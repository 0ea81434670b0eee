package content_test

import "actieplan/templates"

// testSchema is a form with one of each kind of field, of the shape that the real ones have.
func testSchema() *templates.Field {
	field := func(key string, kind templates.FieldKind, fields ...*templates.Field) *templates.Field {
		return &templates.Field{Key: key, Kind: kind, Fields: fields}
	}
	required := func(f *templates.Field) *templates.Field { f.Required = true; return f }
	domain := func() *templates.Field {
		return &templates.Field{Key: "domein", Kind: templates.ChoiceField, RequiredIf: "zone.per_domein", Choices: []templates.Choice{
			{Key: "ouderenzorg", Name: "Ouderenzorg"}, {Key: "brug-zorg-welzijn", Name: "Brug zorg-welzijn"}, {Key: "preventie", Name: "Preventie"},
		}}
	}
	id := func() *templates.Field {
		return &templates.Field{Key: "id", Kind: templates.TextField, Required: true, Unique: true}
	}
	const (
		line, markdown, number, boolean = templates.LineField, templates.MarkdownField, templates.NumberField, templates.BooleanField
		table, rows                     = templates.TableField, templates.RowsField
	)
	return field("", table,
		required(&templates.Field{Key: "sjabloon", Kind: templates.ChoiceField, Choices: []templates.Choice{{Key: "form-1", Name: "Form 1"}}}),
		required(field("zone", table, required(field("naam", line)), field("titel", line), field("per_domein", boolean))),
		field("capaciteit", table,
			field("A", table, field("vte", number), field("opmerking", markdown)),
			field("B", table, field("vte", number), field("opmerking", markdown)),
			field("totaal", table, field("opmerking", markdown)),
		),
		field("stuurgroepen", rows, domain(), field("naam", markdown), field("trekker", markdown), field("looptijd", markdown)),
		field("doelstellingen", rows, id(), field("titel", line), field("tekst", markdown),
			field("operationeel", rows, id(), field("titel", line)),
		),
		field("acties", rows, domain(),
			&templates.Field{Key: "strategische_doelstelling", Kind: templates.ReferenceField, Target: "doelstellingen"},
			field("operationele_doelstellingen", templates.ListField,
				&templates.Field{Kind: templates.ReferenceField, Target: "doelstellingen.operationeel"}),
			field("titel", line), field("vte", number),
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
