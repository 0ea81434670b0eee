package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
)

// TestRowsOfDomains: a row with no more than the name of a domain is one of the plan,
// unless it is merged over all columns.
func TestRowsOfDomains(t *testing.T) {
	n := &numberer{}
	table := n.table(n.row(heads...), n.row("Preventie", "", "", "", ""), n.row("Vallen", "Jan", "", "", ""))
	check(t, formOf(t), []word.Block{
		n.text("Overzicht stuurgroepen"),
		table,
	}, map[string]string{
		"stuurgroepen[0].naam": "Preventie",
		"stuurgroepen[1].naam": "Vallen",
	}, "alleen de naam van een domein")
	table.Rows[1] = n.row("Preventie", ".", ".", ".", ".")
	check(t, formOf(t), []word.Block{
		n.text("Overzicht stuurgroepen"),
		table,
	}, map[string]string{"stuurgroepen[0].naam": "Vallen"})
}

// TestColumnOfDomains: a column with the domains of the rows says so of each; a cell with
// another name is told, as the column is below the heading of a domain.
func TestColumnOfDomains(t *testing.T) {
	for _, above := range []string{"Overzicht stuurgroepen", "Domein Ouderenzorg"} {
		n := &numberer{}
		table := n.table(n.row(append(heads[:5:5], "Domein")...), n.row("Vallen", "", "", "", "", "preventie"),
			n.row("Eten", "", "", "", "", "Koken"))
		result := readDocument(&word.Document{Blocks: []word.Block{
			n.text("Overzicht stuurgroepen"),
			n.text(above),
			table,
		}}, formOf(t))
		first, _ := result.Content.Value("stuurgroepen[0].domein")
		second, _ := result.Content.Value("stuurgroepen[1].domein")
		told := strings.Join(result.Unsure, "\n")
		if got, want := first+second, map[bool]string{
			true: `"preventie"`, false: `"ouderenzorg""ouderenzorg"`,
		}[above == "Overzicht stuurgroepen"]; got != want {
			t.Errorf("%s: %s, want %s", above, got, want)
		}
		if !strings.Contains(told, "“Koken”") || strings.Contains(told, "per_domein = true") != (first == `"preventie"`) ||
			strings.Contains(told, "“preventie”") != (first != `"preventie"`) {
			t.Errorf("%s: told %s", above, told)
		}
	}
}

// TestDomains: rows below the heading of a domain are of that; where others are of none,
// that is told. A domain without rows makes no plan by domains.
func TestDomains(t *testing.T) {
	template := formOf(t)
	n := &numberer{}
	row := func(name string) *word.Table { return n.table(n.row(heads...), n.row(name, "", "", "", "")) }
	for _, test := range []struct {
		name    string
		blocks  []word.Block
		grouped string
		told    []string
	}{
		{"all", []word.Block{n.text("Domein Ouderenzorg"), row("Vallen")}, "true", nil},
		{
			"some",
			[]word.Block{row("Vallen"), n.text("Domein Preventie"), row("Roken")},
			"true",
			[]string{"1 stuurgroep staat niet onder een domein"},
		},
		{
			"an empty one",
			[]word.Block{n.table(n.row(heads...), n.row("Vallen", "", "", "", ""), n.row("Domein Preventie", ".", ".", ".", "."),
				n.row("Geen deelname aan stuurgroepen", ".", ".", ".", "."))},
			"",
			[]string{"zegt dat er niets is"},
		},
	} {
		result := readDocument(&word.Document{Blocks: append([]word.Block{n.text("Overzicht stuurgroepen")}, test.blocks...)}, template)
		got, _ := result.Content.Value("zone.per_domein")
		if told := strings.Join(result.Unsure, "\n"); got != test.grouped || len(result.Unsure) != len(test.told) || len(test.told) > 0 &&
			!strings.Contains(told, test.told[0]) {
			t.Errorf("%s: grouped %q, told %q", test.name, got, told)
		}
	}
}

// TestLostDomainHeadings: a heading of a domain that only one part of the form lacks is
// told, since its rows go to the domain above.
func TestLostDomainHeadings(t *testing.T) {
	template := formOf(t)
	n := &numberer{}
	plan := func(without int, other string) []word.Block {
		var blocks []word.Block
		for at, part := range []string{"Overzicht stuurgroepen", "Overzicht netwerkevents"} {
			blocks = append(blocks, n.text(part))
			for i, domain := range template.Domains {
				switch {
				case at > 0 || i != without:
					blocks = append(blocks, n.text("Domein "+domain.Name))
				case other != "":
					blocks = append(blocks, n.text(other))
				}
				if at == 0 {
					blocks = append(blocks, n.table(n.row(heads...), n.row("Overleg "+domain.Name, "Jan", "", "", "")))
				}
			}
		}
		return blocks
	}
	check(t, template, plan(-1, ""), map[string]string{"stuurgroepen[8].naam": "Overleg Doelgerichte zorg"})
	check(t, template, plan(4, ""), map[string]string{"stuurgroepen[4].naam": "Overleg Ouderenzorg"},
		"bij “Overzicht stuurgroepen” staat geen kop van het domein \"Ouderenzorg\": stond daar iets onder")
	check(t, template, plan(4, "Domein Sport"), map[string]string{"stuurgroepen[4].naam": "Overleg Ouderenzorg"}, "krijgt geen domein",
		"staat niet onder een domein")
	check(t, template, plan(4, "")[:16], nil)
	other := plan(4, "")
	other[len(other)-1] = n.text("Domein Sport") // so that no part has all
	check(t, template, other, nil, "krijgt geen domein")
}

// TestOtherDomainHeadings: a heading of a domain in other words is of the domain that it
// names; below one that names none, rows have none, which is told.
func TestOtherDomainHeadings(t *testing.T) {
	template := formOf(t)
	fiche := func(n *numberer) []word.Block {
		return []word.Block{n.text("Wandelen"), n.table(n.row("Wat?", ""), n.row("Hoe?", "samen"))}
	}
	for _, test := range []struct {
		part, heading string
		level         int
		domain, told  string
	}{
		{"Overzicht stuurgroepen", "4. Domein Ouderenzorg", 2, "ouderenzorg", "gelezen als het domein"},
		{"Overzicht stuurgroepen", "Domein Ouderenzorg en thuiszorg", 2, "ouderenzorg", "gelezen als het domein"},
		{"Overzicht stuurgroepen", "Domein ouderen", 2, "", "krijgt geen domein"},
		{"Overzicht stuurgroepen", "Stuurgroepen ouderenzorg", 2, "ouderenzorg", "gelezen als het domein"},
		{"Overzicht stuurgroepen", "Iets anders", 2, "", "krijgt geen domein"},
		{"Overzicht stuurgroepen", "Domein Ouderenzorg en Preventie", 2, "", "krijgt geen domein"},
		{"Acties 2026", "Acties 2026 – Ouderenzorg", 2, "ouderenzorg", "gelezen als het domein"},
		{"Acties 2026", "Domein Ouderenzorg", 2, "ouderenzorg", "gelezen als het domein"},
		{"Acties 2026", "Acties 2026 - Domein Ouderenzorg", 2, "ouderenzorg", ""},
		{"Acties 2026", "Strategische doelstelling 3 – Ouderenzorg", 2, "preventie", ""},
	} {
		n := &numberer{}
		first, heading := n.text("Domein Preventie"), n.text(test.heading)
		first.Level, heading.Level = 2, test.level
		blocks := []word.Block{
			n.text(test.part),
			first,
			heading,
			n.table(n.row(heads...), n.row("Vallen", "Jan", "", "", "")),
		}
		path := "stuurgroepen[0].domein"
		if test.part == "Acties 2026" {
			first.Runs[0].Text = "Acties 2026 - Domein Preventie"
			blocks = append(blocks[:3:3], fiche(n)...)
			path = "acties[0].domein"
		}
		result := readDocument(&word.Document{Blocks: blocks}, template)
		domain, _ := result.Content.Value(path)
		if told := strings.Join(result.Unsure, "\n"); strings.Trim(domain, `"`) != test.domain || (test.told == "") != (told == "") ||
			!strings.Contains(told, test.told) {
			t.Errorf("%q: domain %s, told %q", test.heading, domain, told)
		}
	}
	n := &numberer{}
	title := n.text("Ouderenzorg") // of an action
	check(t, template, []word.Block{
		n.text("Acties 2026"),
		title,
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
	}, map[string]string{"acties[0].titel": "Ouderenzorg"})
}
