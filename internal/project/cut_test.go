package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCutNumber: a number that its column is too narrow for is told with its place, once
// for each table; words and what may go on on another line are not.
func TestCutNumber(t *testing.T) {
	row := func(cell string, columns int) string { return "|" + strings.Repeat(cell+"|", columns) + "\n" }
	table := func(cell string, columns int) string {
		return row("k", columns) + row("-", columns) + row("1", columns) + row(cell, columns) + row(cell, columns)
	}
	for _, test := range []struct{ name, text, want string }{
		{"amounts in eight columns", table("1.429.207,51", 8),
			`11:2: "1.429.207,51" past niet in zijn kolom en gaat verder op de volgende regel (in de fiche "a")`},
		{"amounts in four", table("429.207,51", 4), ""},
		{"a date with hyphens", table("14-04-2026", 8), ""},
		{"long words", table("ziekenhuisopnames", 8), ""},
		{"two tables", table("1.429.207,51", 8) + "\n" + table("1.429.207,52", 8), "2 keer"},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		text := "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Noord\"\n[[acties]]\ntitel = \"a\"\n" +
			"[acties.wat]\nbeschrijving = '''\n" + test.text + "'''\n"
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range new(Forms).ReadPlan(path).Findings {
			if strings.Contains(f.Message, "kolom") {
				got = append(got, strings.TrimPrefix(f.Position.String(), f.Position.File.Path+":")+": "+f.Message)
			}
		}
		if said := strings.Join(got, "\n"); said != test.want && !(test.want == "2 keer" && len(got) == 2) {
			t.Errorf("%s: %q, want %q", test.name, said, test.want)
		}
	}
}
