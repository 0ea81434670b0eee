package render

import (
	"testing"

	"actieplan/internal/character"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/render/document"
)

func TestHyphenate(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 220}
	for _, test := range []struct{ text, want string }{
		{"zorg", "zorg"},
		{"Wijkverantwoordelijke", "Wijkverant-woordelijke"},
		{"de Wijkverantwoordelijke/teamleider, (eerstelijnszone).", "de Wijkverant-woordelijke/|teamleider, (eerstelijns-zone)."},
		{"(zorg)coördinator(en), (zorg)coördinator(en)", "(zorg)coördi-nator(en), (zorg)coördi-nator(en)"},
		{"ocmw-maatschappelijkwerker(s) jeugdwelzijnswerker(s)", "ocmw-maatschap-pelijk-werker(s) jeugd-welzijns-werker(s)"},
		{"kine/huisarts/apotheker 2025/2026-2027/2028/2029/2030", "kine/|huisarts/|apotheker 2025/2026-2027/2028/2029/2030"},
		{"meerjarenplan2024_definitief_v_2.docx", "meerjaren-plan2024_|definitief_|v_|2.docx"},
		{"**Wijkverantwoordelijke** in *samenwerkingsverbanden*", "Wijkverant-woordelijke in samen-werkings-verbanden"},
		{"Communicatiemedewerker, Mantelzorgverenigingen", "Communi-catie-medewerker, Mantelzorg-verenigingen"},
		{"samenwerkingsinitiatief, samenwerkingsverbanden", "samen-werkings-initiatief, samen-werkings-verbanden"},
		{"Tevredenheidsscores", "Tevreden-heidsscores"},
		{"[de Wijkverantwoordelijke](https://a.be)", "de Wijkverant-woordelijke"},
		{"[eerstelijnszone-voorbeeldstreek.be](https://a.be)", "eerstelijnszone-voorbeeldstreek.be"},
		{"https://vlaanderen.be/eerstelijnszone eerstelijnszone@vlaanderen.be",
			"https://vlaanderen.be/eerstelijnszone eerstelijnszone@vlaanderen.be"},
		{"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"},
	} {
		p := &document.Paragraph{Style: style, Runs: runs(parse.Text(test.text)[0].(*markdown.Paragraph).Inlines)}
		new(ruler).hyphenate(p, 1250)
		got := ""
		for _, r := range plain(p.Runs) {
			switch r {
			case character.SoftHyphen:
				r = '-'
			case character.ZeroWidthSpace:
				r = '|'
			}
			got += string(r)
		}
		if got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
