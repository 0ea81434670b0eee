package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/plan/plantest"
	"actieplan/render/document"
)

func TestLastHyphens(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"zorg\u00AD", "zorg"}, {"zorg**\u00AD**", "zorg"}, {"**zorg\u00AD\u00AD**", "zorg"}, {"zorg\u00ADraad", "zorg\u00ADraad"},
		{"\u00AD", ""}, {"zorg\u00AD\nraad", "zorg\u00ADraad"}, {"zorg\\\n\u00AD", "zorg"},
	} {
		var got string
		for _, run := range runs(parse.Text(test.text)[0].(*markdown.Paragraph).Inlines) {
			got += run.Text
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

// TestNamesAreUnbroken: what only says where a line may end is not in the names of the
// document and of its tables.
func TestNamesAreUnbroken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	text := strings.ReplaceAll(`sjabloon = 'actieplan-2026'
zone = { naam = 'Zorgraad', titel = 'Actie~plan' }
[[acties]]
titel = 'Buurt~zorg'
wat = { beschrijving = "| Meet~methode |\n| --- |\n| a |" }
`, "~", "\u00AD")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	doc := Plan(plantest.Plan(t, path, embedded(t)), embedded(t), modified)
	names := []string{doc.Title}
	blocks := doc.Sections[len(doc.Sections)-1].Blocks
	fiche := blocks[len(blocks)-1].(*document.Table)
	names = append(names, fiche.Description)
	for _, block := range fiche.Rows[0].Cells[1].Blocks {
		if inner, is := block.(*document.Table); is {
			names = append(names, inner.Description)
		}
	}
	const want = "Actieplan|Actiefiche: Buurtzorg|Tabel met de kolommen Meetmethode"
	if got := strings.Join(names, "|"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
