package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
)

// TestTwoForms: colleagues fill in a form each and put one behind the other. The title of
// the plan is that of the first, and of a table that one of them left blank the other's
// counts.
func TestTwoForms(t *testing.T) {
	n := &numberer{}
	const remarks = "Opmerkingen (vb. al geweten dat er langdurig mindere capaciteit is door ziekte….)"
	form := func(name, number string) []word.Block {
		title := strings.TrimSpace("Actieplan " + name)
		return []word.Block{
			n.text(title),
			n.table(n.row("TITEL", strings.Repeat(title, min(1, len(name))), "JAARTAL", "2026")),
			n.text("Overzicht capaciteitsplanning"),
			n.table(n.row("", "", "Geschatte capaciteit in # VTE", remarks), n.row("B", "", number, ""), n.row("C", "", "", ""), n.row("", "B + C + D + E + F", "", "In evenwicht met A?")),
			n.text("Slotbeschouwing"),
			n.text("Dank"),
		}
	}
	check(t, formOf(t), append(form("ELZ Een", ""), form("ELZ Twee", "0,5")...), map[string]string{
		"zone.naam": "ELZ Een", "zone.titel": "", "slot.tekst": "Dank\n\nDank",
	}, "en is niet overgenomen: “Actieplan ELZ Twee”", "het plan heeft al een titel; deze is niet overgenomen: “Actieplan ELZ Twee”")
	both := append(form("ELZ Een", ""), form("ELZ Een", "0,5")...)
	if got, _ := readDocument(&word.Document{Blocks: both}, formOf(t)).Content.Value("capaciteit.B.vte"); got != "0.5" {
		t.Errorf("capacity %q", got)
	}
	blank := &word.Document{Blocks: append(form("ELZ Een", ""), form("", "")...)}
	if told := readDocument(blank, formOf(t)).Unsure; len(told) > 0 {
		t.Errorf("told of a blank form: %q", told)
	}
}
