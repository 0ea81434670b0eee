package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestRunningLines: the running lines of a PDF that was turned into a Word file go, and
// tables that went on on the next page are one.
func TestRunningLines(t *testing.T) {
	n := &numberer{}
	header, footer := "Actieplan ELZ Proef", "Pagina 1 van 9"
	end := func() []word.Block { return n.texts(footer, header, "") }
	var blocks []word.Block
	add := func(more ...word.Block) { blocks = append(blocks, more...) }
	add(n.text(header), n.text("Overzicht stuurgroepen"), n.table(n.row(heads...), n.row("Vallen", "Jan", "2 jaar", "minder", "meer")))
	add(end()...)
	add(n.table(n.row(heads...), n.row("", "en An", "", "vallen", ""), n.row("Eten", "Els", "", "", "")))
	add(n.text("Acties 2026"), n.text("Wandelen"), n.table(n.row("Waarom?", "daarom"), n.row("Voor wie?", "jong")))
	add(end()...)
	add(n.table(n.row("Hoe?", "samen"), n.row("Evaluatie", "")))
	add(n.text("Fietsen"), n.table(n.row("Waarom?", "hierom"), n.row("Voor wie?", "oud")))
	add(end()...)
	add(n.table(n.row("", "en wijs"), n.row("Hoe?", "traag")), n.text("Slotbeschouwing"), n.text("Pagina 3 is de beste"))
	check(t, formOf(t), blocks, map[string]string{
		"zone.naam":               "ELZ Proef",
		"stuurgroepen[0].trekker": "Jan\n\nen An", "stuurgroepen[0].doelstelling": "minder\n\nvallen", "stuurgroepen[1].naam": "Eten",
		"acties[0].titel": "Wandelen", "acties[0].hoe.aanpak": "samen",
		"acties[1].titel": "Fietsen", "acties[1].voor_wie.doelgroepen": "oud\n\nen wijs", "acties[1].hoe.aanpak": "traag",
		"slot.tekst": "Pagina 3 is de beste",
	}, "vervolg van de rij erboven: “en An vallen”", "vervolg van de rij erboven: “en wijs”", "“Actieplan ELZ Proef”, “Pagina 1 van 9”")
	check(t, formOf(t), []word.Block{
		n.text(header),
		n.text("Slotbeschouwing"),
		n.text("Dank"),
		n.text(header),
		n.text("Tot ziens"),
	}, map[string]string{"slot.tekst": "Dank\n\n" + header + "\n\nTot ziens"})
	check(t, formOf(t), append(n.texts(header, "Slotbeschouwing"), n.texts("1", "1 van 2", "2", "3", "Tot ziens")...),
		map[string]string{"slot.tekst": "1\n\n1 van 2\n\n2\n\n3\n\nTot ziens"})
}
