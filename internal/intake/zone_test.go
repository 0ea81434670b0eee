package intake

import (
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// TestAboveTitle: every line above the title is told, but not a title that a control names.
func TestAboveTitle(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Concept 12 oktober"),
		n.text("Versie 3"),
		n.text("Actieplan ELZ Noord"),
	}, map[string]string{"zone.naam": "ELZ Noord"}, "“Concept 12 oktober”", "“Versie 3”")
	check(t, formOf(t), []word.Block{
		n.text("Concept"),
		n.text("Samen sterk in Noord|zone.titel"),
		n.table(n.row("TITEL", "Samen sterk in Noord"), n.row("JAARTAL", "2026")),
	}, map[string]string{"zone.titel": "Samen sterk in Noord"}, "“Concept”", "de naam van de zone staat niet")
}

// TestFurniture: the running header is the zone's; what stands in other headers and in
// footers is told.
func TestFurniture(t *testing.T) {
	template := formOf(t)
	result := readDocument(&word.Document{
		Headers: []word.Furniture{
			{Runs: []word.Run{{Text: "Vertrouwelijk"}}},
			{Runs: []word.Run{{Text: "Actieplan ELZ Noord"}}},
		},
		Footers: []word.Furniture{
			{Runs: []word.Run{{Text: "Pagina 3 van 12"}}},
			{Runs: []word.Run{{Text: "7"}}},
			{Runs: []word.Run{{Text: "Versie van maart, bladzijde 1"}}},
			{Runs: []word.Run{{Text: "Versie van maart, bladzijde 2"}}},
		},
	}, template)
	bold := readDocument(&word.Document{Headers: []word.Furniture{{Runs: []word.Run{{Text: "Ons plan", Bold: true}}}}}, template)
	if got := bold.Content.Text("zone.koptekst"); got != "**Ons plan**" { // which no style prints bold
		t.Errorf("running header %q", got)
	}
	if got := result.Content.Text("zone.naam"); got != "ELZ Noord" {
		t.Errorf("zone %q", got)
	}
	if got := strings.Join(result.Unsure, "\n"); len(result.Unsure) != 2 ||
		!strings.Contains(got, "“Vertrouwelijk”") || !strings.Contains(got, "“Versie van maart, bladzijde 1”") {
		t.Errorf("told: %s", got)
	}
}

// TestTitleBlock: what belongs to a label stands beside it, or below it where labels
// stand beside each other.
func TestTitleBlock(t *testing.T) {
	n := &numberer{}
	for name, table := range map[string]*word.Table{
		"beside":               n.table(n.row("TITEL", "Actieplan ELZ Noord", "JAARTAL", "2026")),
		"below each other":     n.table(n.row("TITEL", "Actieplan ELZ Noord"), n.row("JAARTAL", "2026")),
		"below":                n.table(n.row("TITEL", "JAARTAL"), n.row("Actieplan ELZ Noord", "2026")),
		"below, in one column": n.table(n.row("TITEL"), n.row("Actieplan ELZ Noord"), n.row("JAARTAL"), n.row("2026")),
	} {
		t.Run(name, func(t *testing.T) {
			check(t, formOf(t), []word.Block{table}, map[string]string{"zone.naam": "ELZ Noord", "zone.titel": ""})
		})
	}
}

// TestNameOfZone: the name above the title block is the zone's, whatever title that has,
// and no author's is taken for it in silence.
func TestNameOfZone(t *testing.T) {
	template := formOf(t)
	for _, test := range []struct {
		above, title, creator string
		name, own             string
		told                  string // part of what is told; empty for nothing
	}{
		{"Actieplan ELZ Noord", "Actieplan ELZ Noord", form.Program, "ELZ Noord", "", ""},
		{"Actieplan ELZ Noord", "Plan van Noord", form.Program, "ELZ Noord", "Plan van Noord", ""},
		{"Actieplan ELZ Noord", "Actieplan 2026", form.Program, "ELZ Noord", "Actieplan 2026", ""},
		{"Actieplan ELZ Noord", "ELZ Noord", form.Program, "ELZ Noord", "ELZ Noord", ""},
		{
			"Actieplan 2026 – ELZ Noord",
			"Actieplan 2026 – ELZ Noord",
			form.Program,
			"ELZ Noord",
			"Actieplan 2026 – ELZ Noord",
			"",
		},
		{"Actieplan: ELZ Noord", "Actieplan: ELZ Noord", form.Program, "ELZ Noord", "Actieplan: ELZ Noord", ""},
		{"Actieplan 20260 bomen", "Actieplan 20260 bomen", form.Program, "20260 bomen", "", ""},
		{
			"Actieplan [naam van de zone]",
			"Plan van Noord",
			form.Program,
			"Plan van Noord",
			"Plan van Noord",
			"vul hem in bij zone.naam",
		},
		{
			"Actieplan [naam van de zone]",
			"Plan van Noord",
			"Jan Peeters",
			"Jan Peeters",
			"Plan van Noord",
			"de auteur ervan",
		},
	} {
		var n numberer
		doc := &word.Document{
			Creator: test.creator,
			Blocks:  []word.Block{n.text(test.above), n.table(n.row("TITEL", test.title+"|zone.titel"))},
		}
		result := readDocument(doc, template)
		name, own := result.Content.Text("zone.naam"), result.Content.Text("zone.titel")
		if test.title == test.above && own == test.title && test.own == "" {
			own = "" // the title says that it is the zone's own, which makes no difference
		}
		if told := strings.Join(result.Unsure, "\n"); name != test.name || own != test.own ||
			(test.told == "") != (told == "") || !strings.Contains(told, test.told) {
			t.Errorf("%q and %q: name %q, title %q, told %q", test.above, test.title, name, own, told)
		}
	}
}
