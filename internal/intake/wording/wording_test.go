package wording

import (
	"maps"
	"slices"
	"testing"
	"testing/quick"

	"actieplan/internal/form"
)

func TestLettersAndWords(t *testing.T) {
	for _, test := range []struct {
		text, letters string
		words         []string
	}{
		{"Wat ga je wél doen?", "watgajeweldoen", []string{"wat", "ga", "je", "wel", "doen"}},
		{"  1) Trekker/partner:", "1trekkerpartner", []string{"1", "trekker", "partner"}},
		{"… – —", "", nil},
	} {
		if got := Letters(test.text); got != test.letters {
			t.Errorf("Letters(%q) = %q, want %q", test.text, got, test.letters)
		}
		if got := Words(test.text); !slices.Equal(got, test.words) {
			t.Errorf("Words(%q) = %q, want %q", test.text, got, test.words)
		}
	}
}

// TestNear: one letter in ten may differ, wherever it stands.
func TestNear(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"", "", false},
		{"wat", "wat", true},
		{"wat", "wit", false},
		{"operationeledoelstelling", "operationeledoelsteling", true},
		{"operationeledoelstelling", "strategischedoelstelling", false},
		{"watgajeweldoen", "watgajenietdoen", false},
	} {
		if got := Near(test.a, test.b); got != test.want {
			t.Errorf("Near(%q, %q) = %v", test.a, test.b, got)
		}
	}
}

// TestDifferenceIsSymmetric: it does not matter which of two wordings is the form's.
func TestDifferenceIsSymmetric(t *testing.T) {
	same := func(a, b string) bool {
		a, b = Letters(a), Letters(b)
		return Difference(a, b) == Difference(b, a) && Near(a, b) == Near(b, a) && Difference(a, a) == 0
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text, wording, rest string
		ok                  bool
	}{
		{"Wat? Een praatpunt", "Wat?", "Een praatpunt", true},
		{"WAT: een praatpunt", "Wat?", "een praatpunt", true},
		{"Wat – een praatpunt", "Wat?", "een praatpunt", true},
		{"Doelgroep -18-jarigen", "Doelgroep", "-18-jarigen", true},
		{"Wat", "Wat?", "", true},
		{"Waarom?", "Wat?", "Waarom?", false},
		{"Wat", "", "Wat", false},
	} {
		rest, ok := Cut(test.text, test.wording)
		if rest != test.rest || ok != test.ok {
			t.Errorf("Cut(%q, %q) = %q, %v, want %q, %v", test.text, test.wording, rest, ok, test.rest, test.ok)
		}
	}
}

func TestPlacesOfSentences(t *testing.T) {
	if inner, ok := Between("Actieplan {zone} 2026", " actieplan ELZ Voorbeeldstreek 2026"); inner != "ELZ Voorbeeldstreek" || !ok {
		t.Errorf("Between: %q, %v", inner, ok)
	}
	if inner, ok := Between("Actieplan {zone}", "Een plan"); inner != "Een plan" || ok {
		t.Errorf("Between without the sentence: %q, %v", inner, ok)
	}
	places, ok := PlacesIn(form.Sentence("Doelstelling {nummer}: {titel}"), "Doelstelling 1.2: Buurt: samen")
	if want := map[string]string{"nummer": "1.2", "titel": "Buurt: samen"}; !ok || !maps.Equal(places, want) {
		t.Errorf("PlacesIn: %q, %v", places, ok)
	}
	if _, ok := PlacesIn(form.Sentence("Doelstelling {nummer}"), "Een doelstelling 1"); ok {
		t.Error("PlacesIn took a text that begins otherwise")
	}
}
