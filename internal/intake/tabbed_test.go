package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
)

// TestTablesOfTabs: Word makes lines with tabs of a table that is turned into text, where
// a cell of several paragraphs ends the table. The bookmarks of the answers stay.
func TestTablesOfTabs(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("TITEL\tSamen sterk|zone.titel"),
		n.text("JAARTAL\t2026"),
		n.text("Overzicht capaciteitsplanning"),
		n.text("\tGeschatte capaciteit in # VTE\tOpmerkingen"),
		n.text("B\t\t0,5\tveel|capaciteit.B.vte|capaciteit.B.opmerking"),
		n.text("C\t\t1\t"),
		n.text("B + C + D + E + F\t\tkrap"),
		n.text("Overzicht stuurgroepen"),
		n.text(strings.Join(heads, "\t")),
		n.text("Vallen\tJan\t2025\tminder\tmeer|stuurgroepen.trekker"),
		n.text("Eten\tAn\tmaandelijks"),
		n.text("sinds 2024\tbeter\tsamen"),
		n.text("Slotbeschouwing"),
		n.text(strings.Join(heads, "\t") + "|slot.tekst"),
	}, map[string]string{
		"zone.titel": "Samen sterk", "capaciteit.B.opmerking": "veel", "capaciteit.totaal.opmerking": "krap",
		"stuurgroepen[0].naam": "Vallen", "stuurgroepen[0].meerwaarde": "meer", "stuurgroepen[1].naam": "",
	}, "“Eten An maandelijks”", "“sinds 2024 beter samen”", "de naam van de zone staat niet")
}
