package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestHeadingLines: lines of a paragraph that head something are known as if they were
// paragraphs, but for those in the zone's own text.
func TestHeadingLines(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026\nActies 2026 - Domein Preventie\nStrategische doelstelling 1 – Gezond\nen wel\nOD 1.1: Bewegen\nTitel van de actie: Wandelen"),
		n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")),
		n.text("Fietsen"),
		n.text("Wat?\ntrappen\nook ver\nWaarom?\nhierom\nVoor wie?\njong\nHoe?"),
		n.text("traag"),
		n.text("Operationele doelstelling 1.2 – Eten\n\nKoken\n"),
		n.table(n.row("Waarom?", "lekker"), n.row("Hoe?", "warm")),
		n.text("Slotbeschouwing"),
		n.text("Dank\nHoe?\nZo"),
	}, map[string]string{
		"acties[0].titel": "Wandelen", "acties[0].strategische_doelstelling": "1",
		"doelstellingen[0].titel": "Gezond en wel", "doelstellingen[0].operationeel[0].titel": "Bewegen",
		"acties[1].titel": "Fietsen", "acties[1].wat.beschrijving": "trappen\nook ver", "acties[1].hoe.aanpak": "traag", "slot.tekst": "Dank\nHoe?\nZo",
		"acties[2].titel": "Koken", "doelstellingen[0].operationeel[1].titel": "Eten",
	}, "titel van de fiche eronder: “Koken”", "boven alle vragen")
}

// TestFicheOfTabs: in a fiche that was turned into text, a tab stands between the label of
// a row and what is beside it.
func TestFicheOfTabs(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 1 – Gezond"),
		n.text("Titel van de actie: Wandelen"),
		n.text("Wat?\tGeef een korte beschrijving van wat je gaat doen."),
		n.text("stappen\tmet velen"),
		n.text("\tDefinieer duidelijk de scope van de actie:"),
		n.text("1) Wat ga je wel doen?"),
		n.text("lopen"),
		n.text("Waarom?\tdaarom"),
		n.text("Voor wie?\tDoelgroep(en)"),
		n.text("jong"),
		n.text("Hoe?\tsamen"),
	}, map[string]string{
		"acties[0].titel": "Wandelen", "acties[0].wat.beschrijving": "stappen met velen", "acties[0].wat.wel": "lopen",
		"acties[0].waarom.argumentatie": "daarom", "acties[0].voor_wie.doelgroepen": "jong", "acties[0].hoe.aanpak": "samen",
	})
}
