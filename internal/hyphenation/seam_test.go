package hyphenation

import (
	"strings"
	"testing"
)

// TestIsSeam: of the points of a word, | is where the parts of a compound meet and - is not.
func TestIsSeam(t *testing.T) {
	for _, want := range []string{
		"com-mu-ni-ca-tie|me-de-wer-ker", "De-men-tie|vrien-de-lijk", "te-vre-den-heids|score", "ge-zond-heids|ma-kers",
		"sa-men|wer-kings|ver-band", "man-tel|zorg|ver-e-ni-ging", "po-li-tieke", "ver-zor-gen-den", "be-zorg-der",
		"con-tact|per-soon", "er-go|the-ra-peut", "on-der|te-kende", "twee|we-ke-lijks", "zie-ken-huis|net-werk", "pa-tiën-ten|plat-form",
		"huis-art-sen|kring", "over-leg|mo-ment", "in-ter|vi-sie|reek-sen", "con-cen-tra-tie", "mo-men-teel", "per-soon-lijk",
	} {
		word := strings.NewReplacer("-", "", "|", "").Replace(want)
		got, from := "", 0
		for _, at := range Points(word) {
			got += word[from:at] + "-"
			if IsSeam(word, at) {
				got = got[:len(got)-1] + "|"
			}
			from = at
		}
		if got += word[from:]; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
