package render

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"actieplan/conformance/random"
	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/plantest"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// TestAnswers: every paragraph that a zone wrote says which field it answers, and where
// in the files all of it stands.
func TestAnswers(t *testing.T) {
	for _, path := range append(plansAtHand(t), "testdata/in-een-stuk.toml", "testdata/per-domein.toml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			template := embedded(t)
			loaded := plantest.Plan(t, path, template)
			found := 0
			for _, p := range paragraphs(Plan(loaded, template, modified)) {
				if p.Source.File == nil || p.Entry != nil {
					continue
				}
				found++
			}
			if found < 10 {
				t.Errorf("only %d paragraphs of the zone", found)
			}
			checkAnswers(t, loaded, template)
		})
	}
}

// TestRandomAnswers: the same of plans that nobody would think of.
func TestRandomAnswers(t *testing.T) {
	for seed := range uint64(40) {
		for _, template := range []*form.Template{embedded(t), otherYear(t)} {
			path := filepath.Join(t.TempDir(), "plan.toml")
			if err := os.WriteFile(path, []byte(random.New(template.Schema(), seed).TOML()), 0o666); err != nil {
				t.Fatal(err)
			}
			checkAnswers(t, plantest.Plan(t, path, template), template)
			if t.Failed() {
				t.Fatalf("the plan of seed %d for %s", seed, template.ID)
			}
		}
	}
}

// checkAnswers checks every answer in a document, and that every answer of the plan is in it.
func checkAnswers(t *testing.T, loaded *plan.Plan, template *form.Template) {
	t.Helper()
	printed := map[string]bool{}
	objectives := map[string]bool{}
	for _, p := range paragraphs(Plan(loaded, template, modified)) {
		for _, insert := range p.Inserts {
			printed[insert.Answer.Field] = true
			checkField(t, p, insert.Answer, template.Schema())
			if insert.Answer.Kind == form.ChoiceField {
				continue // of all rows below it, printed by its name
			}
			if written, words := lettersOf(insert.Answer.Source.Text()), lettersOf(inserted(p, insert)); !contains(written, words) {
				t.Errorf("%q is not in what was written: %q", inserted(p, insert), insert.Answer.Source.Text())
			}
		}
		if p.Answer != nil {
			printed[p.Answer.Field] = true
		}
		if p.Answer != nil && p.Role == document.HeadingRole {
			objectives[p.Answer.Field[:strings.LastIndexByte(p.Answer.Field, '.')]] = true
		}
		if p.Source.File == nil && p.Answer != nil && len(p.Inserts) == 0 && plain(p.Runs) != "" &&
			len(lettersOf(p.Answer.Source.Text())) > 0 {
			t.Errorf("%q is of %s, and nobody knows where it was written", plain(p.Runs), p.Answer.Field)
		}
		if p.Source.File != nil && p.Entry == nil {
			checkAnswer(t, p, template.Schema())
		}
	}
	eachGiven(template.Schema(), loaded.Root, "", func(path string) {
		row := path[:max(0, strings.LastIndexByte(path, '.'))]
		switch {
		case printed[path], path == template.Keys.Zone.Name+"."+template.Keys.ZoneName.Name: // a zone may have its own header and title
		case isObjective(template, row) && !objectives[row]: // that no action refers to
		case isCapacity(template, path): // where the action says in words what it takes
		default:
			t.Errorf("%s is given and not in the document", path)
		}
	})
}

// eachGiven calls visit for every field that a plan answers in words or numbers to print.
func eachGiven(field *form.Field, v *toml.Value, path string, visit func(path string)) {
	for _, child := range field.Fields {
		given, below := v.Get(child.Key), joinPath(path, child.Key)
		switch {
		case given.Empty():
		case child.Kind == form.TableField:
			eachGiven(child, given, below, visit)
		case child.Kind == form.RowsField:
			for i, item := range given.Items {
				eachGiven(child, item, rowPath(below, i), visit)
			}
		case child.Kind == form.LineField, child.Kind == form.MarkdownField, child.Kind == form.NumberField,
			child.Kind == form.TextField && !child.Unique: // an id is not printed
			visit(below)
		}
	}
}

// isObjective reports whether a path is of a row of objectives.
func isObjective(template *form.Template, row string) bool {
	row = form.WithoutRows(row)
	for _, part := range template.Parts {
		if part.Fiches == nil {
			continue
		}
		path := ""
		for _, o := range part.Fiches.Objectives {
			if path = joinPath(path, o.Key); path == row {
				return true
			}
		}
	}
	return false
}

// isCapacity reports whether a path is of what an action takes.
func isCapacity(template *form.Template, path string) bool {
	path = form.WithoutRows(path)
	for _, part := range template.Parts {
		if part.Fiches != nil && path == part.Fiches.Key+"."+part.Fiches.Number.Name {
			return true
		}
	}
	return false
}

// TestBlankAnswers: the blank form has room for every field that is printed, under its path.
func TestBlankAnswers(t *testing.T) {
	for _, template := range []*form.Template{embedded(t), otherYear(t)} {
		fields := map[string]bool{}
		for _, p := range paragraphs(Blank(template, modified)) {
			if p.Answer != nil {
				fields[form.WithoutRows(p.Answer.Field)] = true
			}
			for _, insert := range p.Inserts {
				fields[form.WithoutRows(insert.Answer.Field)] = true
			}
		}
		want := []string{template.Keys.Zone.Name + "." + template.Keys.ZoneName.Name}
		for _, part := range template.Parts {
			if part.Table != nil {
				for _, column := range part.Table.Columns {
					want = append(want, part.Table.Key+"."+column.Key)
				}
			}
			if part.Fiches != nil {
				want = append(want, answersOfFiches(part.Fiches)...)
			}
		}
		for _, path := range want {
			if !fields[path] {
				t.Errorf("%s: no room for %s", template.ID, path)
			}
		}
	}
}

// answersOfFiches are the paths of what a blank fiche, and the objectives above it, ask for.
func answersOfFiches(part *form.Fiches) []string {
	var all []string
	path := ""
	for _, o := range part.Objectives {
		path = joinPath(path, o.Key)
		all = append(all, path+"."+o.Number.Name, path+"."+o.Title.Name)
	}
	for _, row := range part.Rows {
		for _, item := range row.Items {
			path := part.Key + "." + row.Key + "." + item.Key
			if item.Box != "" {
				path += "." + part.Choice.Chosen.Name
			}
			if item.Key != "" {
				all = append(all, path)
			}
		}
	}
	return all
}

// plansAtHand are the example plan, and the real ones where there are any.
func plansAtHand(t *testing.T) []string {
	t.Helper()
	others, err := filepath.Glob("../../shared/plans/*")
	if err != nil {
		t.Fatal(err)
	}
	return append([]string{"../content/voorbeeldstreek"}, others...)
}

// paragraphs are all paragraphs of a document, in order.
func paragraphs(d *document.Document) []*document.Paragraph {
	var all []*document.Paragraph
	for _, section := range d.Sections {
		all = append(all, section.Header, section.Footer)
		all = slices.AppendSeq(all, document.Paragraphs(section.Blocks))
	}
	return all
}

var indexes = regexp.MustCompile(`\[\d+\]`)

// checkField checks that a paragraph answers a field of the form.
func checkField(t *testing.T, p *document.Paragraph, answer *document.Answer, schema *form.Field) {
	t.Helper()
	field := schema.Field(strings.Split(indexes.ReplaceAllString(answer.Field, ""), ".")...)
	if field == nil || field.Kind != answer.Kind {
		t.Errorf("%q answers %q, which is no field of the form or of another kind", plain(p.Runs), answer.Field)
	}
}

// checkAnswer checks the field of a paragraph and its place.
func checkAnswer(t *testing.T, p *document.Paragraph, schema *form.Field) {
	t.Helper()
	if p.Answer == nil {
		t.Errorf("%q answers no field", plain(p.Runs))
		return
	}
	checkField(t, p, p.Answer, schema)
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

// lettersOf are the letters of a text, which Markdown leaves as they are: it composes them
// with their marks, and has plain ones for those of mathematics.
func lettersOf(text string) []rune {
	var letters []rune
	for _, r := range norm.NFC.String(text) {
		if plain, _, _ := character.PlainLetter(r); unicode.IsLetter(plain) {
			letters = append(letters, plain)
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
