package intake

import (
	"fmt"
	"testing"

	"actieplan/internal/intake/word"
)

// TestCapacity: rows and columns by their wording, or by controls; a total that is not
// the sum is told.
func TestCapacity(t *testing.T) {
	template := formOf(t)
	n := &numberer{}
	check(t, template, []word.Block{n.table(n.row("", "eigen woorden", "3,5|capaciteit.A.vte"), n.row("", "ook", "1|capaciteit.B.vte"))},
		map[string]string{},
		"“eigen woorden”", "“ook”")
	result := readDocument(&word.Document{Blocks: []word.Block{n.table(n.row("", "eigen woorden", "3,5|capaciteit.A.vte"))}}, template)
	if got, _ := result.Content.Value("capaciteit.A.vte"); got != "3.5" {
		t.Errorf("capacity %q", got)
	}
	rows := [][]*word.Cell{n.row("", "", "Geschatte capaciteit in # VTE", "")}
	for _, letter := range []string{"B", "C", "D", "E", "F"} {
		rows = append(rows, n.row(letter, "", "0,5", ""))
	}
	check(t, template, []word.Block{n.table(append(rows, n.row("", "B + C + D + E + F", "2,5", ""))...)}, map[string]string{})
	check(t, template, []word.Block{n.table(append(rows, n.row("", "B + C + D + E + F", "2,8", ""))...)}, map[string]string{},
		"het totaal van “2,8”")
}

// TestCapacityWithoutHead: the columns follow those with the descriptions.
func TestCapacityWithoutHead(t *testing.T) {
	n := &numberer{}
	template := formOf(t)
	var rows [][]*word.Cell
	for _, part := range template.Parts {
		if part.Capacity != nil {
			for _, of := range part.Capacity.Rows {
				rows = append(rows, n.row(of.Letter, of.Description, "0,5", "nodig voor "+of.Letter))
			}
		}
	}
	for _, rows := range [][][]*word.Cell{rows, append([][]*word.Cell{n.row("", "", "VTE", "Uitleg")}, rows...)} {
		result := readDocument(&word.Document{Blocks: []word.Block{n.table(rows...)}}, template)
		number, _ := result.Content.Value("capaciteit.E.vte")
		if remark := result.Content.Text("capaciteit.B.opmerking"); number != "0.5" || remark != "nodig voor B" {
			t.Errorf("number %s, remark %q, told %q", number, remark, result.Unsure)
		}
	}
}

// TestCapacityWithMovedControl: a control without text is moved to the next cell when
// LibreOffice 24.8 saves the form; what stands in that cell counts.
func TestCapacityWithMovedControl(t *testing.T) {
	n := &numberer{}
	rows := [][]*word.Cell{n.row("", "", "Geschatte capaciteit in # VTE",
		"Opmerkingen (vb. al geweten dat er langdurig mindere capaciteit is door ziekte….)")}
	for _, letter := range []string{"B", "C", "D", "E", "F"} {
		rows = append(rows, n.row(letter, "", "0,5|capaciteit."+letter+".vte", ""))
	}
	rows = append(rows, n.row("", "B + C + D + E + F|capaciteit.F.opmerking", "2,5", "In evenwicht|capaciteit.totaal.opmerking"))
	check(t, formOf(t), []word.Block{n.table(rows...)}, map[string]string{"capaciteit.totaal.opmerking": "In evenwicht"})

	moved := n.row("Vallen", "|stuurgroepen.trekker", "maandelijks|stuurgroepen.trekker|stuurgroepen.looptijd", "", "")
	check(t, formOf(t), []word.Block{n.text("Overzicht stuurgroepen"), n.table(n.row(heads...), moved)},
		map[string]string{"stuurgroepen[0].looptijd": "maandelijks"})
}

// TestCapacityTwice: another table of capacity, as that of last year, is told.
func TestCapacityTwice(t *testing.T) {
	n := &numberer{}
	table := func(number, remark string) *word.Table {
		return n.table(n.row("", "", "Geschatte capaciteit in # VTE",
			"Opmerkingen (vb. al geweten dat er langdurig mindere capaciteit is door ziekte….)"), n.row("A", "", number, remark))
	}
	check(t, formOf(t), []word.Block{
		table("0,5", "ziekte"),
		table("0,6", "vorig jaar"),
	}, map[string]string{"capaciteit.A.opmerking": "ziekte"}, "staat er al en is niet overgenomen: “A 0,6 vorig jaar”")
}

// TestCapacityRows: a row that comes twice is told, a remark that is not quite the form's
// stays, and so does what stands beside a number.
func TestCapacityRows(t *testing.T) {
	n := &numberer{}
	const more = "0,5 maar dat hangt af van wie er in het voorjaar terugkomt en hoeveel dagen dat zal zijn"
	check(t, formOf(t), []word.Block{n.table(n.row("", "", "Geschatte capaciteit in # VTE",
		"Opmerkingen (vb. al geweten dat er langdurig mindere capaciteit is door ziekte….)"), n.row("B", "", "0,5", ""),
		n.row("B", "", "0,7", "tweede"),
		n.row("C", "", more, "ook"), n.row("", "B + C + D + E + F", "", "In evenwicht met A."))},
		map[string]string{
			"capaciteit.C.opmerking":      more + "\n\nook",
			"capaciteit.totaal.opmerking": "In evenwicht met A.",
		},
		"“B 0,7 tweede”", "is het getal 0,5 overgenomen")
}

// TestSigns: what stands beside a number in the capacity table is told, but for its unit.
func TestSigns(t *testing.T) {
	template := formOf(t)
	for text, want := range map[string]string{
		"0,5":      "0.5",
		"0.50 VTE": "0.5",
		"VTE: 0,5": "0.5",
		"2½":       "2.5 told",
		",5":       "0.5",
		"0,5?":     "0.5 told",
		"<0,1":     "0.1 told",
		"± 0,1":    "0.1 told",
		"€ 0,5":    "0.5 told",
		"-0,5":     "0.5 told",
		"ca. 0,3":  "0.3 told",
	} {
		n := &numberer{}
		result := readDocument(&word.Document{Blocks: []word.Block{n.table(n.row("A", "", text+"|capaciteit.A.vte", ""))}}, template)
		got, _ := result.Content.Value("capaciteit.A.vte")
		if len(result.Unsure) > 0 {
			got += " told"
		}
		if got != want {
			t.Errorf("%q: %q, want %q (%q)", text, got, want, result.Unsure)
		}
	}
}

// TestCapacityInTwoTables: the rest of the table of capacity stands in another one, with
// its total.
func TestCapacityInTwoTables(t *testing.T) {
	n := &numberer{}
	merged := n.row("E", "", "1", "veel")
	merged[3].Rows = 2
	check(t, formOf(t), []word.Block{
		n.text("Overzicht capaciteitsplanning"),
		n.table(n.row("", "", "Geschatte capaciteit in # VTE", "Opmerkingen"), n.row("B", "", "1", ""),
			n.row("C", "", "0,5", ""), n.row("D", "", "0,5", "")),
		n.text(""),
		n.table(merged, n.row("F", "", "1", ".")),
		n.table(n.row("", "B + C + D + E + F", "4", "klopt")),
	}, map[string]string{"capaciteit.E.opmerking": "veel", "capaciteit.totaal.opmerking": "klopt"},
		"gelezen als het vervolg", "samengevoegd met andere; wat erin staat, is gezet bij de eerste: “veel”", "gelezen als het vervolg")
}

// TestCapacityLines: the line with the capacity of an action is one with a number and no
// more, and comes once.
func TestCapacityLines(t *testing.T) {
	const line = "Geschatte personeelscapaciteit: %s VTE"
	for _, test := range []struct {
		lines []string
		text  string
		told  []string
	}{
		{[]string{fmt.Sprintf(line, "0,3")}, "", nil},
		{
			[]string{fmt.Sprintf(line, "0,3 (zorgraad; partners dragen bij)")},
			"Geschatte personeelscapaciteit: 0,3 (zorgraad; partners dragen bij) VTE",
			nil,
		},
		{
			[]string{fmt.Sprintf(line, "0,3"), fmt.Sprintf(line, "0,5")},
			fmt.Sprintf(line, "0,5"),
			[]string{"staat er al, met 0,3"},
		},
	} {
		n := &numberer{}
		check(t, formOf(t), []word.Block{
			n.text("Acties 2026"),
			n.text("Wandelen"),
			n.table(n.row("Wat?", ""), []*word.Cell{n.cell("Hoe?"), n.cell(test.lines...)}),
		},
			map[string]string{"acties[0].hoe.aanpak": test.text}, test.told...)
	}
}
