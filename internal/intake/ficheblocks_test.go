package intake

import "testing"

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
		"acties[0].titel": "Wandelen", "acties[0].wat.beschrijving": "lopen", "acties[0].wat.wel": "ver",
		"acties[0].waarom.argumentatie":  "daarom",
		"acties[0].voor_wie.doelgroepen": "jong", "acties[0].met_wie.trekker": "Jan",
		"acties[1].titel": "Fietsen", "acties[1].waarom.argumentatie": "hierom",
		"acties[1].voor_wie.doelgroepen": "oud", "acties[1].met_wie.trekker": "Els",
	})
}
