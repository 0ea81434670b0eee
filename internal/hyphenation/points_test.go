package hyphenation

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPoints(t *testing.T) {
	for _, want := range []string{
		"wijk-ver-ant-woor-de-lijke", "Wijk-ver-ant-woor-de-lijke", "sa-men-wer-kings-ver-band", "eer-ste-lijns-zone",
		"ge-zond-heids-zorg", "coör-di-na-tor", "beëin-di-gen", "fi-nan-ciële", "man-tel-zor-gers", "zorg",
		"pro-ces-eva-lu-a-tie", "man-tel-zorg-on-der-steu-ning", "net-werk-events", "net-werk-event", "be-weeg-app", "pre-ven-tie",
		"pre-ven-tie-eva-lu-a-tie", "prak-tijk-as-sis-tent",
		"kwa-li-teits-op-roep", "de-va-lu-a-tie", "zorg-ac-to-ren", "ver-zor-gen-den", "Mid-den-kem-pen", "Niklaas", "eer-ste-lijns-net-werk",
		"zorg-raad", "zorg-ra-den", "Zorg-raad-me-de-wer-ker", "zorg-re-gio", "a", "",
	} {
		word := strings.ReplaceAll(want, "-", "")
		got, from := "", 0
		for _, at := range Points(word) {
			got += word[from:at] + "-"
			from = at
		}
		if got += word[from:]; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// FuzzPoints: what is no word has points between its letters, in order, or none.
func FuzzPoints(f *testing.F) {
	for _, word := range []string{"zorgverstrekkers", "İstanbul", "ß", "\xff\xfe", "e\u0301e\u0301e\u0301"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		points := Points(word)
		if !slices.IsSorted(points) {
			t.Error(points)
		}
		for _, at := range points {
			if at <= 0 || at >= len(word) || utf8.ValidString(word) && !utf8.RuneStart(word[at]) {
				t.Errorf("%q at %d", word, at)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		read(source, ours)
	}
}
