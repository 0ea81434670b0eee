package main

import (
	"cmp"
	"os"
	"strings"
	"testing"

	"actieplan/internal/project"
)

// TestImportIntoPlan: what is changed in the plan that a document was made of is not taken
// back by that document, and what cannot be read is told.
func TestImportIntoPlan(t *testing.T) {
	t.Setenv(project.EpochVariable, earlyEnough)
	t.Chdir(t.TempDir())
	plan := func(name, text string) string {
		return "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"" + name + "\"\n[slot]\ntekst = \"" + text + "\"\n"
	}
	write(t, "zone.toml", plan("ELZ Zone", "Nieuw."))
	if status, _, complaints := start("render", "zone.toml", "-o", "."); status != exitDone {
		t.Fatal(complaints)
	}
	const form, printed = "actieplan-2026-zone.docx", "actieplan-2026-zone.pdf"
	for _, test := range []struct {
		name      string
		arguments []string
		plan      string
		status    exitStatus
		says      string
		becomes   string // empty for the same
	}{
		{"filled", []string{printed, "--in", "zone.toml"}, plan("ELZ Zone", ""), exitDone,
			"zone.toml:5:9: ingevuld: slot.tekst\n" + printed + ": 1 wijziging overgenomen in zone.toml\nHoe zone.toml was, staat in zone.toml.oud\n", plan("ELZ Zone", "Nieuw.")},
		{"again", []string{form, "--in", "zone.toml"}, plan("ELZ Zone", "Nieuw."), exitDone, form + ": 0 wijzigingen overgenomen in zone.toml\n", ""},
		{"newer", []string{form, "--in", "zone.toml"}, plan("ELZ Zone", "Nieuwer."), exitDone, form + ": 0 wijzigingen overgenomen in zone.toml\n", ""},
		{"emptied", []string{form, "--in", "zone.toml"}, plan("ELZ Zone", ""), exitDone, form + ": 0 wijzigingen overgenomen in zone.toml\n", ""},
		{"PDF", []string{printed, "--in", "zone.toml"}, plan("ELZ Zone", "Nieuwer."), exitDone,
			"zone.toml:5:1: waarschuwing: slot.tekst is in het document anders; uw tekst is blijven staan", ""},
		{"another zone", []string{form, "--in", "zone.toml"}, plan("ELZ Elders", "Oud."), exitFiles, `is niet van dit plan: er staat de naam "ELZ Zone" in`, ""},
		{"a wrong plan", []string{form, "--in", "zone.toml"}, plan("ELZ Zone", "# Kop"), exitFiles, "zone.toml heeft fouten; verbeter die eerst", ""},
		{"a folder besides", []string{form, "--in", "zone.toml", "-o", "in"}, plan("ELZ Zone", ""), exitUsage, "geef met --in geen -o", ""},
		{"the wrong way round", []string{"zone.toml", "--in", form}, plan("ELZ Zone", ""), exitUsage,
			"schrijf actieplan import " + form + " --in content/mijnzone", ""},
		{"no plan", []string{form, "--in", "nergens"}, plan("ELZ Zone", ""), exitFiles, "nergens bestaat niet", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			write(t, "zone.toml", test.plan)
			status, out, complaints := start(append([]string{"import"}, test.arguments...)...)
			if status != test.status || !strings.Contains(out+complaints, test.says) {
				t.Errorf("exit status %d\n%s%s", status, out, complaints)
			}
			after, err := os.ReadFile("zone.toml")
			if want := cmp.Or(test.becomes, test.plan); err != nil || string(after) != want {
				t.Errorf("%v: %s", err, after)
			}
		})
	}
}
