package render

import (
	"strings"
	"testing"

	"actieplan/internal/character"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/render/document"
)

// TestKeepTogether: where a paragraph has more lines than one, figures and the like get
// non-breaking spaces, ~ here, as far as the column has room for them in one piece.
func TestKeepTogether(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 190}
	for _, test := range []struct {
		text, want string
		room       exact
	}{
		{"op 1 januari 2026 kost dat € 5", "op 1~januari 2026 kost dat €~5", 2000},
		{"op 1 januari 2026 kost dat € 5", "op 1 januari 2026 kost dat € 5", 9000},
		{"op 1 januari 2026 kost dat € 5", "op 1 januari 2026 kost dat €~5", 600},
		{"dat **kost €** *5* in totaal", "dat kost €~5 in totaal", 1500},
		{"wat\\\n5 % kost", "wat/5~% kost", 900},
		{"3 – 4 x / jaar", "3~– 4~x~/~jaar", 900},
		{"van 13 u 30 – 16 u 00", "van 13~u~30~– 16~u~00", 1300},
		{"geopend van 13 u 30 – 16 u 00", "geopend van 13~u~30~–~16~u~00", 1800},
		{"dat typte\u00A0iemand, 5\u00A0% zo", "dat typte~iemand, 5~% zo", 1500},
		{"5\u00A0000\u00A0000 en zo", "5 000 000 en zo", 300},
	} {
		p := &document.Paragraph{Style: style, Runs: runs(parse.Text(test.text)[0].(*markdown.Paragraph).Inlines)}
		new(ruler).keepTogether(p, test.room)
		got := strings.NewReplacer(string(character.NoBreakSpace), "~", "\n", "/").Replace(linesOf(p.Runs))
		if got != test.want {
			t.Errorf("%q within %v: %q, want %q", test.text, test.room, got, test.want)
		}
	}
}

// TestKeepTogetherInTitle: no word stands alone on the last line of a title, a heading or
// an explanation.
func TestKeepTogetherInTitle(t *testing.T) {
	for role, want := range map[document.Role]string{
		document.TitleRole:   "Actieplan van de streek en het~hinterland",
		document.HeadingRole: "Actieplan van de streek en het~hinterland",
		document.HintRole:    "Actieplan van de streek en het~hinterland",
		document.TextRole:    "Actieplan van de streek en het hinterland",
	} {
		p := &document.Paragraph{Style: &stylesheet.Paragraph{Size: 190}, Role: role, Runs: words("Actieplan van de streek en het hinterland")}
		new(ruler).keepTogether(p, 2000)
		if got := strings.ReplaceAll(linesOf(p.Runs), string(character.NoBreakSpace), "~"); got != want {
			t.Errorf("%d: %q, want %q", role, got, want)
		}
	}
}
