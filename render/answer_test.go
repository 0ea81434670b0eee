package render

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/render/document"
)

// TestAnswers: every paragraph that a zone wrote says which field it answers, and where in the files all of it stands.
func TestAnswers(t *testing.T) {
	plans := []string{"testdata/in-een-stuk.toml", "testdata/per-domein.toml", "../content/voorbeeldstreek"}
	for _, name := range []string{"middenkempen", "middenkust"} {
		if folder := filepath.Join("../../shared/plans", name); exists(folder) {
			plans = append(plans, folder)
		}
	}
	for _, path := range plans {
		t.Run(filepath.Base(path), func(t *testing.T) {
			template := embedded(t)
			loaded := load(t, path, template)
			found := 0
			for _, p := range paragraphs(Plan(loaded, template, modified)) {
				if p.Source.File == nil || p.Entry != nil {
					continue
				}
				found++
				checkAnswer(t, p, loaded, template.Schema())
			}
			if found < 10 {
				t.Errorf("only %d paragraphs of the zone", found)
			}
		})
	}
}

// TestBlankAnswers: the blank form has room for every field that is printed, under its path.
func TestBlankAnswers(t *testing.T) {
	for _, template := range []*form.Template{embedded(t), otherYear(t)} {
		fields := map[string]bool{}
		for _, p := range paragraphs(Blank(template, modified)) {
			if p.Answer != nil {
				fields[withoutIndexes(p.Answer.Field)] = true
			}
		}
		for _, part := range template.Parts {
			if part.Table != nil {
				for _, column := range part.Table.Columns {
					if path := part.Table.Key + "." + column.Key; !fields[path] {
						t.Errorf("%s: no room for %s", template.ID, path)
					}
				}
			}
			if part.Fiches != nil {
				for _, row := range part.Fiches.Rows {
					for _, item := range row.Items {
						path := part.Fiches.Key + "." + row.Key + "." + item.Key
						if item.Box != "" {
							path += "." + part.Fiches.Choice.Chosen.Name
						}
						if item.Key != "" && !fields[path] {
							t.Errorf("%s: no room for %s", template.ID, path)
						}
					}
				}
			}
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// paragraphs are all paragraphs of a document, in order.
func paragraphs(d *document.Document) []*document.Paragraph {
	var all []*document.Paragraph
	var walk func(blocks []document.Block)
	walk = func(blocks []document.Block) {
		for _, block := range blocks {
			switch block := block.(type) {
			case *document.Paragraph:
				all = append(all, block)
			case *document.Table:
				for _, row := range block.Rows {
					for _, cell := range row.Cells {
						walk(cell.Blocks)
					}
				}
			}
		}
	}
	for _, section := range d.Sections {
		walk([]document.Block{section.Header, section.Footer})
		walk(section.Blocks)
	}
	return all
}

var indexes = regexp.MustCompile(`\[\d+\]`)

// checkAnswer checks the field of a paragraph and its place.
func checkAnswer(t *testing.T, p *document.Paragraph, plan *plan.Plan, schema *form.Field) {
	t.Helper()
	if p.Answer == nil {
		t.Errorf("%q answers no field", plain(p.Runs))
		return
	}
	field := schema.Field(strings.Split(indexes.ReplaceAllString(p.Answer.Field, ""), ".")...)
	if field == nil || field.Kind != p.Answer.Kind {
		t.Errorf("%q answers %q, which is no field of the form or of another kind", plain(p.Runs), p.Answer.Field)
	}
	whole := p.Answer.Source
	if p.Source.File != whole.File || p.Source.Offset < whole.Offset || p.Source.Offset+p.Source.Length > whole.Offset+whole.Length {
		t.Errorf("%q stands outside its answer", plain(p.Runs))
	}
	if p.Role == document.ChoiceRole || p.Role == document.HeadingRole || p.Answer.Kind == form.NumberField {
		return // printed with words of the form, or in Dutch
	}
	if written, printed := lettersOf(p.Source.Text()), lettersOf(plain(p.Runs)); !contains(written, printed) {
		t.Errorf("%q is not in what was written: %q", plain(p.Runs), p.Source.Text())
	}
}

// lettersOf are the letters of a text, which Markdown leaves as they are.
func lettersOf(text string) []rune {
	var letters []rune
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters = append(letters, r)
		}
	}
	return letters
}

// contains reports whether written has the letters of printed in their order.
func contains(written, printed []rune) bool {
	for _, r := range printed {
		i := 0
		for i < len(written) && written[i] != r {
			i++
		}
		if i == len(written) {
			return false
		}
		written = written[i+1:]
	}
	return true
}
