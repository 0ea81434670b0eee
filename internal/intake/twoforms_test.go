package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestTwoForms: colleagues fill in a form each and put one behind the other. The title of
// the plan is that of the first, and of a table that one of them left blank the other's
// counts.
func TestTwoForms(t *testing.T) {
	n := &numberer{}
	form := func(title, number string) []word.Block {
		return []word.Block{
			n.text(title),
			n.table(n.row("TITEL", title, "JAARTAL", "2026")),
			n.text("Overzicht capaciteitsplanning"),
			n.table(n.row("", "", "Geschatte capaciteit in # VTE", ""), n.row("B", "", number, ""), n.row("C", "", "", "")),
			n.text("Slotbeschouwing"),
			n.text("Dank"),
		}
	}
	check(t, formOf(t), append(form("Actieplan ELZ Een", ""), form("Actieplan ELZ Twee", "0,5")...), map[string]string{
		"zone.naam": "ELZ Een", "zone.titel": "", "slot.tekst": "Dank\n\nDank",
	}, "en is niet overgenomen: “Actieplan ELZ Twee”", "het plan heeft al een titel; deze is niet overgenomen: “Actieplan ELZ Twee”")
	both := append(form("Actieplan ELZ Een", ""), form("Actieplan ELZ Een", "0,5")...)
	if got, _ := readDocument(&word.Document{Blocks: both}, formOf(t)).Content.Value("capaciteit.B.vte"); got != "0.5" {
		t.Errorf("capacity %q", got)
	}
}
