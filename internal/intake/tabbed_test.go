package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
)

// TestTablesOfTabs: Word makes lines with tabs of a table that is turned into text, and
// several of a row with a cell of several paragraphs. The bookmarks of the answers stay.
func TestTablesOfTabs(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("TITEL\tSamen sterk\tJAARTAL\t2026|zone.titel"),
		n.text("Overzicht capaciteitsplanning"),
		n.text("\tGeschatte capaciteit in # VTE\tOpmerkingen"),
		n.text("B\t\t0,5\tveel|capaciteit.B.vte|capaciteit.B.opmerking"),
		n.text("te veel"),
		n.text("C\t\t1\t"),
		n.text("B + C + D + E + F\t\tkrap"),
		n.text("Overzicht stuurgroepen"),
		n.text(strings.Join(heads, "\t")),
		n.text("Vallen\tJan\t2025\tminder\tmeer|stuurgroepen.trekker"),
		n.text("Eten\tAn\tmaandelijks"),
		n.text("sinds 2024\tbeter\tsamen"),
		n.text("en sterk"),
		n.text("Slapen\tPiet"),
		n.text("en Jo\t2026\tlanger\tdieper"),
		n.text("Spelen\ten meer"),
		n.text("Slotbeschouwing"),
		n.text("TITEL\tvan een boek"),
		n.text(strings.Join(heads, "\t") + "|slot.tekst"),
	}, map[string]string{
		"zone.titel": "Samen sterk", "capaciteit.B.opmerking": "veel\n\nte veel", "capaciteit.totaal.opmerking": "krap",
		"stuurgroepen[0].naam": "Vallen", "stuurgroepen[0].meerwaarde": "meer", "stuurgroepen[1].looptijd": "maandelijks\n\nsinds 2024",
		"stuurgroepen[1].meerwaarde": "samen\n\nen sterk", "stuurgroepen[2].trekker": "Piet\n\nen Jo", "stuurgroepen[3].naam": "",
		"slot.tekst": "TITEL van een boek\n\n" + strings.Join(heads, " "),
	}, "laatste antwoord erboven: “en sterk”", "en is niet overgenomen: “Spelen en meer”", "de naam van de zone staat niet")
}

// TestWideTableOfTabs: the head of the table of capacity may have more columns than the form.
func TestWideTableOfTabs(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Overzicht capaciteitsplanning"),
		n.text("\t\tGeschatte capaciteit in # VTE\tOpmerkingen\tVan wie\tSinds"),
		n.text("B\tStuurgroepen\t0,5\tveel\tJan\t2024"),
	}, map[string]string{"capaciteit.B.opmerking": "veel"},
		"staat er anders: “Stuurgroepen”", "niet: “Van wie”", "niet: “Sinds”", "overgenomen: “Jan”", "overgenomen: “2024”")
}

// TestLinesBetweenRows: lines between rows of a table that became text are what the form
// says there, or of the first cell of the row that comes.
func TestLinesBetweenRows(t *testing.T) {
	n := &numberer{}
	blocks := []word.Block{
		n.text("Overzicht stuurgroepen\t4"),
		n.text("Domein Preventie\t5"),
		n.text("Overzicht stuurgroepen"),
		n.text(strings.Join(heads, "\t")),
		n.text("Domein Preventie"),
		n.text("Vallen"),
		n.text("op straat\tJan\t2025\tminder\tmeer"),
		n.text("Eten"),
		n.text("op school\tAn\t2026\tbeter\tsamen"),
		n.text("Domein Ouderenzorg"),
		n.text("Slapen\tPiet\t2026\tlanger\tdieper"),
	}
	check(t, formOf(t), blocks, map[string]string{
		"stuurgroepen[0].naam": "Vallen\n\nop straat", "stuurgroepen[0].meerwaarde": "meer",
		"stuurgroepen[1].naam": "Eten\n\nop school", "stuurgroepen[2].naam": "Slapen",
	}, "de rij eronder: “Eten”")
	content := readDocument(&word.Document{Blocks: blocks}, formOf(t)).Content
	for path, want := range map[string]string{"stuurgroepen[1].domein": `"preventie"`, "stuurgroepen[2].domein": `"ouderenzorg"`} {
		if got, _ := content.Value(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
