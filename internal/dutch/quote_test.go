package dutch

import "testing"

func TestOptions(t *testing.T) {
	for want, words := range map[string][]string{
		`mogelijk is "1"`:               {"1"},
		`mogelijk zijn "1" of "2"`:      {"1", "2"},
		`mogelijk zijn "a", "b" of "c"`: {"a", "b", "c"},
	} {
		if got := Options(words); got != want {
			t.Errorf("%q: %s", words, got)
		}
	}
}
