package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/acroform"
	"actieplan/internal/intake/pdf"
)

// TestFieldsOfOthers reads fields of a form that is not ours: a list to choose from, a
// box that is named for its table.
func TestFieldsOfOthers(t *testing.T) {
	result := readFields(&acroform.Form{Fields: []*acroform.Field{
		{Name: "acties.0.titel", Value: "Wandelen"},
		{Name: "acties.0.domein", Value: "Ouderenzorg"},
		{Name: "acties.0.evaluatie.proces", Value: "Yes", Box: true},
		{Name: "acties.1.titel", Value: "Fietsen"},
		{Name: "acties.1.domein", Value: "Sport"},
		{Name: "acties.1.evaluatie", Value: "Yes", Box: true},
	}}, formOf(t))
	for path, want := range map[string]string{
		"acties[0].domein": `"ouderenzorg"`, "acties[0].evaluatie.proces.gekozen": "true", "zone.per_domein": "true",
		"acties[1].domein": "",
	} {
		if got, _ := result.Content.Value(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if told := strings.Join(result.Unsure, "\n"); len(result.Unsure) != 2 || !strings.Contains(told, "“Sport”") ||
		!strings.Contains(told, "veld acties.1.evaluatie:") {
		t.Errorf("told: %s", told)
	}
}

// TestUntickedField: a box that is not ticked says so beside a text, and nothing without.
func TestUntickedField(t *testing.T) {
	box := func(name, value string) *acroform.Field {
		return &acroform.Field{Name: "acties.0.evaluatie." + name, Value: value, Box: true}
	}
	result := readFields(&acroform.Form{Fields: []*acroform.Field{
		{Name: "acties.0.titel", Value: "Wandelen"}, {Name: "acties.0.evaluatie.proces.tekst", Value: "Aantal lessen"},
		box("proces.gekozen", "Off"), box("resultaat.gekozen", "Off"), box("andere", "Off"),
		{Name: "acties.1.evaluatie.proces.gekozen", Value: "Off", Box: true},
	}}, formOf(t))
	proces, _ := result.Content.Value("acties[0].evaluatie.proces.gekozen")
	_, resultaat := result.Content.Value("acties[0].evaluatie.resultaat.gekozen")
	if proces != "false" || resultaat || result.Content.Rows("acties") != 1 || len(result.Unsure) > 0 {
		t.Errorf("beside a text %q, without %v, %d actions, told %q", proces, resultaat, result.Content.Rows("acties"), result.Unsure)
	}
	result = readFields(&acroform.Form{Fields: []*acroform.Field{box("proces.gekozen", "Off"), box("proces.gekozen", "Ja")}}, formOf(t))
	if got, _ := result.Content.Value("acties[0].evaluatie.proces.gekozen"); got != "true" {
		t.Errorf("ticked in the second of two fields: %q", got)
	}
}

// TestNotesOnPages: what someone put on a page beside the fields is told.
func TestNotesOnPages(t *testing.T) {
	result := readFields(&acroform.Form{Notes: []pdf.Note{{Page: 3, Kind: "tekst", Text: "Wij doen\nmee"}, {Page: 4, Kind: "tekening"},
		{Kind: "bijlage", Text: "begroting.xlsx"}}, Unread: true}, formOf(t))
	want := "een deel van dit bestand kon niet gelezen worden: open het in het programma waarin het is ingevuld, bewaar het opnieuw en lees het nog eens in\n" +
		"een bijlage van de PDF is niet overgenomen: “begroting.xlsx”\n" +
		"bladzijde 3: een tekst op de bladzijde, buiten de velden, is niet overgenomen; de tekst is: “Wij doen mee”\n" +
		"bladzijde 4: een tekening op de bladzijde, buiten de velden, is niet overgenomen"
	if told := strings.Join(result.Unsure, "\n"); told != want {
		t.Errorf("told: %s", told)
	}
}

// TestFieldTwice: of two fields with one name, as a program makes them that puts two
// forms together, the first counts, and the other is told.
func TestFieldTwice(t *testing.T) {
	result := readFields(&acroform.Form{Fields: []*acroform.Field{
		{Name: "zone.naam", Value: "ELZ Een"}, {Name: "zone.naam", Value: "ELZ Twee"}, {Name: "zone.naam", Value: "ELZ Een"},
	}}, formOf(t))
	want := "veld zone.naam: dit veld staat nog eens in het bestand, met een ander antwoord, dat niet is overgenomen: “ELZ Twee”"
	if got := result.Content.Text("zone.naam"); got != "ELZ Een" || strings.Join(result.Unsure, "\n") != want {
		t.Errorf("name %q, told %q", got, result.Unsure)
	}
}

// TestRenamedFields: what programs add to the names of fields when they put pages
// together is no part of them.
func TestRenamedFields(t *testing.T) {
	result := readFields(&acroform.Form{Fields: []*acroform.Field{
		{Name: "stuurgroepen.0.naam", Value: "Vallen"}, {Name: "stuurgroepen+1.0.naam", Value: "Vallen"},
		{Name: "stuurgroepen.0 [170].trekker", Value: "Jan"},
		{Name: "slot.tekst+12", Value: "Dank"},
		{Name: "netwerkevents#2.0.titel", Value: "Markt"}, {Name: "bestand1.netwerkevents###2.0.timing", Value: "mei"},
	}}, formOf(t))
	for path, want := range map[string]string{"stuurgroepen[0].naam": "Vallen", "stuurgroepen[0].trekker": "Jan", "slot.tekst": "Dank",
		"netwerkevents[0].titel": "Markt", "netwerkevents[0].timing": "mei"} {
		if got := result.Content.Text(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if len(result.Unsure) > 0 {
		t.Errorf("told %q", result.Unsure)
	}
}

// TestTablePastedInField: cells with tabs between them are a table, as they are in the
// text of a plan.
func TestTablePastedInField(t *testing.T) {
	for text, want := range map[string]string{
		"Plan:\nWat\tWie\tWanneer\nA*\t\tC\nSlot": "Plan:\n\n| Wat | Wie | Wanneer |\n| --- | --- | --- |\n| A\\* |  | C |\n\nSlot",
		"\tingesprongen\n\tnog eens":              "ingesprongen\nnog eens",
		"een\ttab":                                "een tab",
		"1.\teen\n2.\ttwee":                       "1. een\n2. twee",
	} {
		result := readFields(&acroform.Form{Fields: []*acroform.Field{{Name: "slot.tekst", Value: text}}}, formOf(t))
		if got := result.Content.Text("slot.tekst"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
