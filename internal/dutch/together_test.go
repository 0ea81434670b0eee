package dutch

import (
	"slices"
	"strings"
	"testing"
)

// TestTogether: a line does not end at the spaces that are ~ here, and may at all others.
func TestTogether(t *testing.T) {
	for _, want := range []string{
		"op 1~januari 2026, van 13 tot~19~uur, sinds 2020 al",
		"zie art.~5, §~2, nr.~3 (p.~12) en bijlage~3",
		"met dr.~Jansen, prof.~dr.~M.~Vandenbroeck en mevr.~Van den Broeck",
		"dat kost €~1.250,50 of ca.~€~500 in 2026, dat is +~5~% of 100~€",
		"0,5~VTE, ±~0,3~VTE en 12~FTE; 3~LDC’s en 1~VTE-medewerker",
		"minstens 1~mantelzorgcafé en 15~professionals, om de 6~weken",
		"2~x per jaar, 3~–~4~x~/~jaar, (3~x~2~uur), 2~×~€~1.250, €~10~–~€~15",
		"het jaar 2027~–~2032 telt~– en dat is waar~– mee",
		"wat nu~? En dan~… of ook~: niets (zie,~….) + meer",
		"’s~avonds en 's~morgens, aan 't~werk",
		"vooral a)~wonen, (b)~werken en 3)~zorg (nog) eens",
		"1) Wat ga je wel doen?",
		"P.~Van~Damme, De~Kempen, te 2300~Turnhout; De zorg, in 2026 Turnhout",
		"bel 056~21~06~10 of 03~775~12~34",
		"in 2026 wordt, 1 op~5 is, 3 en 4, OD~2.2 Verhogen, de 4~Vlaamse, fase~3 Verankeren",
		"sessies~/ jaar, zorg/welzijn, 8~/~10, 1/3~VTE, 31/12 start, 13:30~uur",
		"stopt in december. Daarna volgt Antwerpen. De rest",
		"5  % en~- twee, x 3~y",
		"2~à~3~keer per week, 16 tot~25~jaar, 7 op~10; ga op 3~maart tot 5~uur door",
		"met 30-60 aanwezigen, 3–5 jaar en 10~–~12~jaar, bij -5~°C of 30-60~%",
		"bel 0470~12~34~56, 0470/12~34~56, 014/12~34~56 of +32~470~12~34~56",
		"bij doelstelling~3.1, actie~5, versie~2 en diabetes type~2; EUR~5.000 per jaar",
		"A.-M.~Claes komt om 13~u~30, en gaat om 15~u. weer",
		"werkgroep~3", "in 2025, en dan (zie de actiefiche van~2024).", "in~2025\nof in~2026;\nklaar~26/12",
		"op BE68~5390~0754~7034 (NL91~ABNA~0417~1643~00), btw BE~0123.456.789; €~1~250,00, in 2026 12~keer",
		"bel (014)~12~34~56, 014-12~34~56 of +32~(0)14~12~34~56, 0-18 5~keer",
		"Kerkstraat~12 bus~4, Sint-Jansplein~3, de straat is",
	} {
		text := strings.ReplaceAll(want, "~", " ")
		got := []byte(text)
		for _, at := range Together(text) {
			got[at] = '~'
		}
		if string(got) != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// TestLoosen: only the spaces of figures and the like become plain, also where a text
// changes its look beside them.
func TestLoosen(t *testing.T) {
	pieces := []string{"kost €", "\u00a0", "5, of 5\u00a0", "% van\u00a0alles; nr. 3\u00a0", "en 0,5\u00a0VTE"}
	want := []string{"kost €", " ", "5, of 5 ", "% van\u00a0alles; nr. 3\u00a0", "en 0,5 VTE"}
	if !Loosen(pieces, Together) || !slices.Equal(pieces, want) {
		t.Errorf("%q, want %q", pieces, want)
	}
	if Loosen(pieces, Together) {
		t.Error("changes what is loose")
	}
}

// TestTogetherInHeading: a heading keeps its last two words on a line.
func TestTogetherInHeading(t *testing.T) {
	for text, want := range map[string][]int{
		"ook als het moeilijk is":   {20},
		"van 3 tot 5 uur":           {9, 11},
		"3 uur voor Jan\u00a0Claes": {1, 14},
		"Preventie":                 nil,
		"":                          nil,
		" ":                         nil,
	} {
		if got := TogetherInHeading(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
