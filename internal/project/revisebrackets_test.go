package project

import (
	"cmp"
	"testing"
)

// TestReviseBrackets: an array of tables between brackets takes new rows there.
func TestReviseBrackets(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const head, zone = "sjabloon = \"actieplan-2026\"\n", "[zone]\nnaam = \"ELZ Test\"\n"
	const objectives = "doelstellingen = [{ id = \"1\", titel = \"Doel\", operationeel = [{ id = \"1.1\", titel = \"Deel\" }] }]\n"
	const fiche = "{ strategische_doelstelling = \"1\", operationele_doelstellingen = [\"1.1\"], titel = \"Fiche\""
	for _, test := range []struct {
		mine, changed, want string // want instead of changed, if any
	}{
		{"stuurgroepen = []\n", "stuurgroepen = [{ naam = \"Een\" }, { naam = \"Twee\" }, ]\n", ""},
		{"stuurgroepen = [{ naam = \"Twee\" }]\n", "stuurgroepen = [{ naam = \"Een\" }, { naam = \"Twee\" }, { naam = \"Drie\" }]\n", ""},
		{"stuurgroepen = [\n  { naam = \"Een\" },\n]\n", "stuurgroepen = [\n  { naam = \"Een\" },\n  { naam = \"Twee\", trekker = \"Zij\" },\n  { naam = \"Drie\" },\n]\n", ""},
		{
			objectives + "acties = [" + fiche + " }]\n",
			objectives + "acties = [" + fiche + " }, " + fiche + ", wat = { beschrijving = \"Nog\\n\\neen\" } }]\n",
			objectives + "acties = [" + fiche + " }, " + fiche + ", wat = { beschrijving = '''\nNog\n\neen\n''' } }]\n",
		},
	} {
		got, revised := revisedPlan(t, head+test.mine+zone, head+test.mine+zone, head+test.changed+zone)
		if got != head+cmp.Or(test.want, test.changed)+zone || len(revised.Left()) > 0 {
			t.Errorf("%q %+v\n%s", revised.Taken(), revised.Left(), got)
		}
	}
}
