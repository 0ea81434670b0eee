package project

import (
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"actieplan/internal/finding"
	"actieplan/render"
)

var (
	elementTag  = regexp.MustCompile(`<w:(p|tr|tc|tbl|r|sdt|t|pPr|tcPr)\b[^>]*[^/]>`)
	elementName = regexp.MustCompile(`^<(w:\w+)`)
)

// damaged is the body of a Word file in which some elements were taken out, copied or
// moved, as hasty editing and other programs do, but worse.
func damaged(random *rand.Rand, xml string) string {
	for range 1 + random.IntN(6) {
		tags := elementTag.FindAllStringIndex(xml, -1)
		tag := tags[random.IntN(len(tags))]
		closing := "</" + elementName.FindStringSubmatch(xml[tag[0]:tag[1]])[1] + ">"
		length := strings.Index(xml[tag[0]:], closing) + len(closing)
		element := xml[tag[0] : tag[0]+length]
		switch random.IntN(3) {
		case 0:
			xml = xml[:tag[0]] + xml[tag[0]+length:]
		case 1:
			xml = xml[:tag[0]] + element + xml[tag[0]:]
		default:
			at := tags[random.IntN(len(tags))][0]
			xml = xml[:at] + element + xml[at:]
		}
	}
	return xml
}

// lettersOf are the letters and digits of a text: words that two looks meet in stay together.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// TestDamagedForms: a form that was damaged is refused, or read without losing a word;
// the plan has no errors that the import did not tell of.
func TestDamagedForms(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	original := build(t, FormatDOCX, example, "voorbeeldstreek")
	own := wordsOf(documentText(t, blank(t, FormatDOCX, render.Room{})))
	random := rand.New(rand.NewPCG(5013, 14))
	const rounds = 15
	read := 0
	for range rounds {
		changed := filepath.Join(t.TempDir(), "formulier.docx")
		rewrite(t, original, changed, func(xml string) string { return damaged(random, xml) + " " })
		imported, err := Import(changed, t.TempDir(), theForm(t))
		if err != nil {
			continue
		}
		read++
		reading := new(Forms).ReadPlan(imported.Folder)
		for _, f := range reading.Findings {
			if f.Severity == finding.Error && len(imported.Unsure) == 0 {
				t.Errorf("%v: %s", f.Position, f.Message)
			}
		}
		have := lettersOf(planText(t, imported) + strings.Join(imported.Unsure, ""))
		for word := range wordsOf(documentText(t, changed)) {
			// Numbers are those of pages in the contents, or of an objective that a word
			// came to stand against.
			if !own[word] && !strings.Contains(have, strings.Trim(word, "0123456789")) {
				t.Errorf("lost %q", word)
			}
		}
	}
	t.Logf("%d of %d were read", read, rounds)
	if read < rounds/2 {
		t.Errorf("only %d of %d were read", read, rounds)
	}
}
