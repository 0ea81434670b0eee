package project

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// variations are what people and programs do to a form, as changes of the text of
// word/document.xml.
var variations = map[string]func(string) string{
	"no styles": func(xml string) string {
		return regexp.MustCompile(`<w:(pStyle|rStyle|tblStyle) [^>]*/>`).ReplaceAllString(xml, "")
	},
	"colon for dash": func(xml string) string {
		return regexp.MustCompile(`(doelstelling [0-9.]+)[ \x{A0}]– `).ReplaceAllString(xml, "$1: ")
	},
	"text cut into pieces": func(xml string) string {
		return regexp.MustCompile(`(<w:t(?: xml:space="preserve")?>)([^<&]{6})([^<&]+)</w:t>`).ReplaceAllString(xml,
			`<w:t xml:space="preserve">$2</w:t><w:t xml:space="preserve">$3</w:t>`)
	},
	"no bookmarks, no hyperlinks inside": func(xml string) string {
		return regexp.MustCompile(`<w:bookmark(Start|End) [^>]*/>`).ReplaceAllString(xml, "")
	},
	"prompts left out": func(xml string) string {
		return regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="vraag[a-z-]*"/>.*?</w:p>`).ReplaceAllString(xml, "")
	},
	"prompts and controls left out": func(xml string) string {
		xml = regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="vraag[a-z-]*"/>.*?</w:p>`).ReplaceAllString(xml, "")
		return regexp.MustCompile(`<w:tag w:val="acties[^"]*"/>`).ReplaceAllString(xml, "")
	},
	"hints left out": func(xml string) string {
		return regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="toelichting"/>.*?</w:p>`).ReplaceAllString(xml, "")
	},
	"a word of two prompts changed": func(xml string) string {
		return strings.NewReplacer("Geef een korte beschrijving van wat je gaat doen", "Geef een korte beschrijving van wat je zal doen",
			"Met welke stakeholders wordt er samengewerkt", "Met welke partners wordt er samengewerkt").Replace(xml)
	},
	"an empty paragraph after each": func(xml string) string { return strings.ReplaceAll(xml, "</w:p><w:p>", "</w:p><w:p/><w:p>") },
}

// TestVariations: a form that went through other hands comes back as the same plan.
func TestVariations(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	original := build(t, FormatDOCX, example, "voorbeeldstreek")
	want := planText(t, importForm(t, original))
	for name, change := range variations {
		t.Run(name, func(t *testing.T) {
			changed := filepath.Join(t.TempDir(), "formulier.docx")
			rewrite(t, original, changed, change)
			imported := importForm(t, changed)
			got, want := planText(t, imported), want
			if name == "no styles" { // which say how a column is aligned
				got, want = alignment.ReplaceAllString(got, "-"), alignment.ReplaceAllString(want, "-")
			}
			if name == "hints left out" {
				got = strings.Replace(got, "toelichtingen = false", "#toelichtingen = true", 1)
			}
			if got != want {
				t.Errorf("another plan: %s", firstDifference(got, want))
			}
		})
	}
}

// alignment is the colons of the line below the head of a table.
var alignment = regexp.MustCompile(`:-|-:`)

// TestControlsMisplaced: where an answer stands in the control of another, below its own
// prompt, the prompt counts and the import says so.
func TestControlsMisplaced(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	original := build(t, FormatDOCX, example, "voorbeeldstreek")
	changed := filepath.Join(t.TempDir(), "formulier.docx")
	rewrite(t, original, changed, func(xml string) string {
		return strings.NewReplacer("acties.wat.wel", "acties.wat.niet", "acties.wat.niet", "acties.wat.wel",
			"ap_acties_wat_wel_", "ap_acties_wat_niet_", "ap_acties_wat_niet_", "ap_acties_wat_wel_").Replace(xml)
	})
	imported := importForm(t, changed)
	if got, want := planText(t, imported), planText(t, importForm(t, original)); got != want {
		t.Errorf("another plan: %s", firstDifference(got, want))
	}
	if told := strings.Join(imported.Unsure, "\n"); strings.Count(told, "in het vak van een andere vraag van “Wat?”") < 12 {
		t.Errorf("not told: %s", told)
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "line " + g[i] + "\nwant " + w[i]
		}
	}
	return "one goes on"
}
