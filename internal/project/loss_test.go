package project

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestNothingLost: of a form from which much of the form's own is gone, every word that
// the zone wrote is in the plan or in what was not sure.
func TestNothingLost(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	original := build(t, FormatDOCX, example, "voorbeeldstreek")
	want := wordCounts(planText(t, importForm(t, original)))
	without := func(pattern string) func(string) string {
		return func(xml string) string { return regexp.MustCompile(pattern).ReplaceAllString(xml, "") }
	}
	for name, change := range map[string]func(string) string{
		"prompts":             without(`<w:p><w:pPr><w:pStyle w:val="vraag[a-z-]*"/>.*?</w:p>`),
		"labels":              without(`<w:p><w:pPr><w:pStyle w:val="fiche-etiket"/>.*?</w:p>`),
		"headings of parts":   without(`<w:p><w:pPr><w:pStyle w:val="Heading1"/>.*?</w:p>`),
		"headings of domains": without(`<w:p><w:pPr><w:pStyle w:val="Heading2"/>.*?</w:p>`),
		"header rows": func(xml string) string {
			return regexp.MustCompile(`<w:tr><w:trPr>(?:<w:cantSplit/>)?<w:tblHeader/></w:trPr>.*?</w:tr>`).ReplaceAllStringFunc(xml,
				func(row string) string {
					if strings.Contains(row, `"binnenkop`) { // of a table that the zone wrote
						return row
					}
					return ""
				})
		},
	} {
		t.Run(name, func(t *testing.T) {
			changed := filepath.Join(t.TempDir(), "formulier.docx")
			rewrite(t, original, changed, change)
			imported := importForm(t, changed)
			got := wordCounts(planText(t, imported) + strings.Join(imported.Unsure, "\n"))
			missing := 0
			for word, count := range want {
				if got[word] < count && !strings.HasPrefix(word, "#") {
					if missing++; missing < 8 {
						t.Errorf("%d times %q, want %d", got[word], word, count)
					}
				}
			}
			if missing > 0 {
				t.Errorf("%d words are lost", missing)
			}
		})
	}
}

// keyOfLine is the key before a value; with it what the form's own words decide.
var keyOfLine = regexp.MustCompile(`^(?:(?:per_)?domein = .*|(?:[A-F]|totaal) = \{(?: vte = [0-9.]+,?)?(?: opmerking = )?|[A-Za-z_]+ = )`)

var ofWord = regexp.MustCompile(`[\p{L}\p{N}]{4,}`)

// wordCounts counts the words of a plan, its comments left out.
func wordCounts(text string) map[string]int {
	counts := map[string]int{}
	for line := range strings.Lines(text) {
		line = keyOfLine.ReplaceAllString(strings.TrimSpace(line), "")
		if !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "[") {
			for _, word := range ofWord.FindAllString(line, -1) {
				counts[strings.ToLower(word)]++
			}
		}
	}
	return counts
}
