package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/acroform"
)

// TestFieldsOfOthers reads fields of a form that is not ours: a list to choose from, a box that is named for its table.
func TestFieldsOfOthers(t *testing.T) {
	result := ReadFields(&acroform.Form{Fields: []*acroform.Field{
		{Name: "acties.0.titel", Value: "Wandelen"},
		{Name: "acties.0.domein", Value: "Ouderenzorg"},
		{Name: "acties.0.evaluatie.proces", Value: "Yes", Box: true},
		{Name: "acties.1.titel", Value: "Fietsen"},
		{Name: "acties.1.domein", Value: "Sport"},
		{Name: "acties.1.evaluatie", Value: "Yes", Box: true},
	}}, formOf(t))
	for path, want := range map[string]string{
		"acties[0].domein": `"ouderenzorg"`, "acties[0].evaluatie.proces.gekozen": "true", "zone.per_domein": "true", "acties[1].domein": "",
	} {
		if got, _ := result.Content.Value(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if told := strings.Join(result.Unsure, "\n"); len(result.Unsure) != 2 || !strings.Contains(told, "“Sport”") || !strings.Contains(told, "veld acties.1.evaluatie:") {
		t.Errorf("told: %s", told)
	}
}

// TestNotesOnPages: what someone put on a page beside the fields is told.
func TestNotesOnPages(t *testing.T) {
	result := ReadFields(&acroform.Form{Notes: []acroform.Note{{Page: 3, Kind: "tekst", Text: "Wij doen\nmee"}, {Page: 4, Kind: "tekening"}}}, formOf(t))
	want := "bladzijde 3: een tekst op de bladzijde, buiten de velden, is niet overgenomen; de tekst is: “Wij doen mee”\n" +
		"bladzijde 4: een tekening op de bladzijde, buiten de velden, is niet overgenomen"
	if told := strings.Join(result.Unsure, "\n"); told != want {
		t.Errorf("told: %s", told)
	}
}
