package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown/parse"
)

// TestWrittenAsChecked: what is written has no mistakes in the eyes of the program that
// reads it.
func TestWrittenAsChecked(t *testing.T) {
	for text, want := range map[string]string{
		"[x]: http://y":   `\[x]: http://y`,
		"- [x]: http://y": `- \[x]: http://y`,
		"===":             `\===`,
		"[x] http://y":    "[x] http://y",
	} {
		n := &numberer{}
		result := readDocument(&word.Document{Blocks: []word.Block{
			n.text("Slotbeschouwing"),
			n.text("kop"),
			n.text(text),
		}}, formOf(t))
		got := result.Content.Text("slot.tekst")
		if got = strings.TrimSpace(strings.TrimPrefix(got, "kop")); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		_, problems := parse.Read(got, nil)
		if len(problems) > 0 {
			t.Errorf("%q: %v", got, problems)
		}
	}
}

// TestLinks: an address without a scheme gets one, a space in it is written as links have
// it, and a link that a plan may not have is told.
func TestLinks(t *testing.T) {
	template := formOf(t)
	for link, want := range map[string]string{
		"www.zorg.be":      "[hier](https://www.zorg.be)",
		"https://x.be/a b": "[hier](https://x.be/a%20b)",
		"mailto:a@b.be":    "[hier](mailto:a@b.be)",
		"tel:012":          "hier told",
		"http://":          "hier told",
		"mailto:":          "hier told",
		"file:///c:/x":     "hier told",
		"bijlage.docx":     "hier told",
	} {
		n := &numberer{}
		p := n.text("hier")
		p.Runs[0].Link = link
		result := readDocument(&word.Document{Blocks: []word.Block{n.text("Slotbeschouwing"), p}}, template)
		got := result.Content.Text("slot.tekst")
		if strings.Contains(strings.Join(result.Unsure, ""), "“"+link+"”") {
			got += " told"
		}
		if got != want {
			t.Errorf("%q: %q, want %q (%q)", link, got, want, result.Unsure)
		}
	}
}
