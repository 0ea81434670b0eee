package character

import "testing"

// TestUnbroken: what only says where a line may end is left out, and what shows is not;
// a space is a space.
func TestUnbroken(t *testing.T) {
	for text, want := range map[string]string{
		"zorg\u00ADraad":                   "zorgraad",
		"zorg-\u200Bwelzijn":               "zorg-welzijn",
		"zorg\u2011welzijn\u00A0é👩\u200D⚕": "zorg\u2011welzijn é👩\u200D⚕",
		"":                                 "",
	} {
		if got := Unbroken(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
