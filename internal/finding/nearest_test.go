package finding_test

import (
	"testing"

	"actieplan/internal/finding"
)

func TestNearest(t *testing.T) {
	keys := []string{"wat", "waarom", "voor_wie", "met_wie", "evaluatie", "A", "totaal"}
	for _, c := range []struct{ word, want string }{
		{"warom", "waarom"}, {"waaorm", "waarom"}, {"Waarom", "waarom"}, {"voor-wie", "voor_wie"}, {"Voor wie", "voor_wie"},
		{"évaluatie", "evaluatie"}, {"evaluaties", "evaluatie"}, {"wta", "wat"}, {"a", "A"}, {"B", ""}, {"kleur", ""}, {"", ""},
		{"wxyz", ""}, {"totale", "totaal"},
	} {
		got, ok := finding.Nearest(c.word, keys)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q: got %q, want %q", c.word, got, c.want)
		}
	}
}
