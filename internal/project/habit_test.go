package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/finding"
)

// TestHabits: what an editor or a habit does all over a file is one error, and the whole
// file is read.
func TestHabits(t *testing.T) {
	const row = "[[stuurgroepen]]\nnaam = \"a\"\ntrekker = \"b\"\nlooptijd = \"c\"\ndoelstelling = \"d\"\n"
	const blocks = "[capaciteit]\nA = { vte = 2.0 }\nB = { vte = 0.2 }\nC = { vte = 0.2 }\nD = { vte = 0.2 }\nE = { vte = 0.2 }\nF = { vte = 0.2 }\n" +
		"[[acties]]\ntitel = \"Een\"\n[acties.wat]\nwel = \"x\"\n[acties.waarom]\nargumentatie = \"x\"\n[acties.voor_wie]\ndoelgroepen = \"x\"\n" +
		"[acties.met_wie]\nstakeholders = \"x\"\n[acties.hoe]\naanpak = \"x\"\n[acties.evaluatie.proces]\ntekst = \"x\"\n"
	plan := "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Noord\"\n" + strings.Repeat(row, 10) + blocks
	for _, c := range []struct {
		name     string
		replacer *strings.Replacer
		want     string
	}{
		{"curly quotes", strings.NewReplacer(` "`, " “", "\"\n", "”\n"),
			`schrijf sjabloon = "actieplan-2026"; doe op de andere regels hetzelfde`},
		{"colons", strings.NewReplacer(" =", ":"), `schrijf sjabloon = "actieplan-2026"; doe op de andere regels hetzelfde`},
		{"semicolons", strings.NewReplacer("\"\n", "\";\n"), "wis de puntkomma; doe op de andere regels hetzelfde"},
		{"capitals", strings.NewReplacer("naam", "Naam", "trekker", "Trekker"), "schrijf naam; doe op de andere regels hetzelfde"},
		{"a key of another form", strings.NewReplacer("looptijd", "duur"),
			`mogelijk zijn "domein", "naam", "trekker", "looptijd", "doelstelling" of "meerwaarde"; doe op de andere regels hetzelfde`},
		{"no quotes", strings.NewReplacer(`"a"`, "a", `"b"`, "b"), `schrijf naam = "a"; doe op de andere regels hetzelfde`},
		{
			"double brackets",
			strings.NewReplacer("[acties.", "[[acties.", "]]\n", "]]\n", "[zone]\n", "[zone]\n", "[capaciteit]\n", "[capaciteit]\n", "]\n", "]]\n"),
			"schrijf [acties.wat]; doe op de andere regels hetzelfde",
		},
		{"short headers", strings.NewReplacer("[acties.", "["), "schrijf [acties.wat]; doe op de andere regels hetzelfde"},
		{"texts for numbers", strings.NewReplacer("2.0", `"2.0"`, "0.2", `"0.2"`),
			"laat de aanhalingstekens weg: vte = 2; doe op de andere regels hetzelfde"},
		{"numbers", strings.NewReplacer(`"a"`, "1", `"b"`, "2"), `zet er aanhalingstekens rond: "1"; doe op de andere regels hetzelfde`},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		if err := os.WriteFile(path, []byte(c.replacer.Replace(plan)), 0o666); err != nil {
			t.Fatal(err)
		}
		var got []finding.Finding
		for _, f := range new(Forms).ReadPlan(path).Findings {
			if f.Severity == finding.Error {
				got = append(got, f)
			}
		}
		if len(got) != 1 || got[0].Help != c.want {
			t.Errorf("%s: %d errors, want one with %q: %+v", c.name, len(got), c.want, got)
		}
	}
}
