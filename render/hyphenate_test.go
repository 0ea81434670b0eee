package render

import (
	"testing"

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
		{"de Wijkverantwoordelijke/teamleider, (eerstelijnszone).", "de Wijkverant-woordelijke/teamleider, (eerstelijns-zone)."},
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
			if r == '\u00AD' {
				r = '-'
			}
			got += string(r)
		}
		if got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
