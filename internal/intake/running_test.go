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
		"zone.naam": "ELZ Proef", "stuurgroepen[0].trekker": "Jan\n\nen An", "stuurgroepen[0].doelstelling": "minder\n\nvallen", "stuurgroepen[1].naam": "Eten",
		"acties[0].titel": "Wandelen", "acties[0].hoe.aanpak": "samen",
		"acties[1].titel": "Fietsen", "acties[1].voor_wie.doelgroepen": "oud\n\nen wijs", "acties[1].hoe.aanpak": "traag", "slot.tekst": "Pagina 3 is de beste",
	}, "vervolg van de rij erboven: “en An vallen”", "vervolg van de rij erboven: “en wijs”", "“Actieplan ELZ Proef”, “Pagina 1 van 9”")
	check(t, formOf(t), []word.Block{
		n.text(header),
		n.text("Slotbeschouwing"),
		n.text("Dank"),
		n.text(header),
		n.text("Tot ziens"),
	}, map[string]string{"slot.tekst": "Dank\n\n" + header + "\n\nTot ziens"})
}

// TestCapacityInTwoTables: the rest of the table of capacity stands in another one, with
// its total.
func TestCapacityInTwoTables(t *testing.T) {
	n := &numberer{}
	merged := n.row("E", "", "1", "veel")
	merged[3].Rows = 2
	check(t, formOf(t), []word.Block{
		n.text("Overzicht capaciteitsplanning"),
		n.table(n.row("", "", "Geschatte capaciteit in # VTE", "Opmerkingen"), n.row("B", "", "1", ""), n.row("C", "", "0,5", ""), n.row("D", "", "0,5", "")),
		n.text(""),
		n.table(merged, n.row("F", "", "1", ".")),
		n.table(n.row("", "B + C + D + E + F", "4", "klopt")),
	}, map[string]string{"capaciteit.E.opmerking": "veel", "capaciteit.totaal.opmerking": "klopt"},
		"gelezen als het vervolg", "samengevoegd met andere; wat erin staat, is gezet bij de eerste: “veel”", "gelezen als het vervolg")
}

// TestFichesByPrompts: a fiche without a table and labels is known by the prompts of its
// rows, and ends at the heading of the next domain.
func TestFichesByPrompts(t *testing.T) {
	n := &numberer{}
	const (
		what = "Geef een korte beschrijving van wat je gaat doen."
		yes  = "1) Wat ga je wel doen?"
		why  = "Waarom deze actie? Waarom deze actie nu?"
		who  = "Doelgroep(en)"
		lead = "Wie is de trekker van de actie? Voor welke output of onderdeel van het project neemt de zorgraad de verantwoordelijkheid op?"
	)
	check(t, formOf(t), n.texts("Acties 2026", "Acties 2026 - Domein Preventie",
		"Wandelen", what, "lopen", yes, "ver", why, "daarom", who, "jong", lead, "Jan",
		"Acties 2026 - Domein Ouderenzorg",
		"Fietsen", what, "trappen", "Waarom?", "hierom", "Voor wie?", who, "oud", lead, "Els",
	), map[string]string{
		"acties[0].titel": "Wandelen", "acties[0].wat.beschrijving": "lopen", "acties[0].wat.wel": "ver", "acties[0].waarom.argumentatie": "daarom",
		"acties[0].voor_wie.doelgroepen": "jong", "acties[0].met_wie.trekker": "Jan",
		"acties[1].titel": "Fietsen", "acties[1].waarom.argumentatie": "hierom", "acties[1].voor_wie.doelgroepen": "oud", "acties[1].met_wie.trekker": "Els",
	})
}
