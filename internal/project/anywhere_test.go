package project

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"actieplan/render"
)

// typedPlaces is how many words TestTypedAnywhere types into a document at a time.
const typedPlaces = 40

var endOfParagraph = regexp.MustCompile(`</w:p>`)

// TestTypedAnywhere: a word that someone typed anywhere in a form, in a paragraph of the
// form itself or below it, is in the plan or in what was not sure.
func TestTypedAnywhere(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const documents = 12
	for name, original := range map[string]string{
		"plan":  build(t, FormatDOCX, example, "voorbeeldstreek"),
		"blank": blank(t, FormatDOCX, render.Room{}),
	} {
		for seed := range documents {
			t.Run(fmt.Sprintf("%s %d", name, seed), func(t *testing.T) {
				random := rand.New(rand.NewPCG(uint64(seed), 0))
				where := map[string]string{}
				changed := filepath.Join(t.TempDir(), "formulier.docx")
				rewrite(t, original, changed, func(xml string) string { return typeAnywhere(random, xml, where) })
				imported := importForm(t, changed)
				text := planText(t, imported) + strings.Join(imported.Unsure, "\n")
				for word, place := range where {
					if !strings.Contains(text, word) {
						t.Errorf("%s is lost, typed after %s", word, place)
					}
				}
			})
		}
	}
}

// typeAnywhere adds words to a document, and what they come after to where.
func typeAnywhere(random *rand.Rand, xml string, where map[string]string) string {
	ends := endOfParagraph.FindAllStringIndex(xml, -1)
	chosen := random.Perm(len(ends))[:typedPlaces]
	slices.Sort(chosen)
	var b strings.Builder
	at := 0
	for i, end := range chosen {
		word := fmt.Sprintf("getypt%02dwoord", i)
		run := "<w:r><w:t xml:space=\"preserve\"> " + word + " </w:t></w:r>"
		stop := ends[end][0]
		switch random.IntN(4) {
		case 0:
			stop, run = ends[end][1], "<w:p>"+run+"</w:p>" // a paragraph of its own
		case 1:
			run = `<w:ins w:id="9000" w:author="x" w:date="2026-01-01T00:00:00Z">` + run + "</w:ins>"
		}
		where[word] = xml[max(0, stop-200):stop]
		b.WriteString(xml[at:stop] + run)
		at = stop
	}
	return b.String() + xml[at:]
}
