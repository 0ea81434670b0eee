package render

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"actieplan/conformance/random"
	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/measure"
	"actieplan/internal/plan/plantest"
	"actieplan/render/document"
)

// TestColumnsOfWhatIsPrinted: an answer gives the tables around it and within it the
// columns that it gives them in the way in which it is printed, and in which it comes
// back from the DOCX.
func TestColumnsOfWhatIsPrinted(t *testing.T) {
	const long = "gezondheidswerkersopleiding"
	for _, test := range []struct {
		name           string
		given, printed string // Markdown, written for TOML
	}{
		{
			"a non-breaking hyphen in a table that is too narrow for it",
			`| | niet\u2011breken | verpleegkundige |\n|--:|:-:|---|\n`,
			`| | niet-breken | verpleegkundige |\n|--:|:-:|---|\n`,
		},
		{
			"one in a word that is wider than its column",
			long + `\u2011` + long + `\u2011` + long,
			long + "-" + long + "-" + long,
		},
		{
			"over runs and lines",
			`a\\\n` + long + `**\u2011` + long + `\u2011x** b`,
			`a\\\n` + long + `**-` + long + `-x** b`,
		},
		{"in a list", `1. a\n   - ` + long + `\u2011` + long + `\n`, `1. a\n   - ` + long + `-` + long + `\n`},
		{
			"beside a soft hyphen and a zero-width space",
			long + `\u00AD\u200B\u2011` + long,
			long + `\u00AD\u200B-` + long,
		},
		{
			"a zero-width space that is not printed",
			`traject nood; [stappen bewoner groep](https://a.be) samenwerkingsverband \u200B bij zaal nood met bij`,
			`traject nood; [stappen bewoner groep](https://a.be) samenwerkingsverband bij zaal nood met bij`,
		},
		{"soft hyphens", strings.Repeat(`sa\u00ADmen\u00ADwer\u00ADking `, 7), strings.Repeat(`samenwerking `, 7)},
		{"soft hyphens in a long word", strings.Repeat(`sa\u00ADmen`, 14), strings.Repeat("samen", 14)},
		{
			"soft hyphens in a table",
			`| a | sa\u00ADmen\u00ADwer\u00ADking |\n|---|---|\n| a b c d e f g h i j | b |\n`,
			`| a | samenwerking |\n|---|---|\n| a b c d e f g h i j | b |\n`,
		},
	} {
		given, printed := columnsWith(t, test.given), columnsWith(t, test.printed)
		if !reflect.DeepEqual(given, printed) {
			t.Errorf("%s: the columns are %v, want %v", test.name, given, printed)
		}
	}
}

// columnsWith are the columns of all tables of a plan with some text in a cell.
func columnsWith(t *testing.T, text string) [][]measure.Twips {
	t.Helper()
	return columnsOf(planWith(t, fmt.Sprintf("[[netwerkevents]]\nopkomst = \"%s\"\n", text)))
}

// columnsOf are the columns of all tables of a document.
func columnsOf(d *document.Document) (columns [][]measure.Twips) {
	var walk func(blocks []document.Block)
	walk = func(blocks []document.Block) {
		for _, block := range blocks {
			table, is := block.(*document.Table)
			if !is {
				continue
			}
			columns = append(columns, table.Columns)
			for _, row := range table.Rows {
				for _, cell := range row.Cells {
					walk(cell.Blocks)
				}
			}
		}
	}
	for _, section := range d.Sections {
		walk(section.Blocks)
	}
	return columns
}

// planWith is the document of a plan that says no more than what is given, as TOML.
func planWith(t *testing.T, given string) *document.Document {
	t.Helper()
	template := embedded(t)
	path := filepath.Join(t.TempDir(), "plan.toml")
	text := "sjabloon = \"" + template.ID + "\"\n[zone]\nnaam = \"Proef\"\n" + given
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return Plan(plantest.Plan(t, path, template), template, time.Time{})
}

// TestFreedInOneAnswer: a word that is too wide for one answer keeps its non-breaking
// hyphen in another that has room.
func TestFreedInOneAnswer(t *testing.T) {
	const word = "gezondheidswerkersopleiding\u2011gezondheidswerkersopleiding"
	text := allText(planWith(t, fmt.Sprintf("[[netwerkevents]]\nopkomst = %q\n[slot]\ntekst = %q\n", word, word)))
	if strings.Count(text, word) != 1 || strings.Count(text, strings.ReplaceAll(word, "\u2011", "-")) != 1 {
		t.Error("the word is not once with the one, once with the other hyphen")
	}
}

// TestSoftHyphens: random plans print the same words in the same columns with their soft
// hyphens and without.
func TestSoftHyphens(t *testing.T) {
	template := embedded(t)
	different := 0
	for seed := range uint64(60) {
		with := random.New(template.Schema(), seed).TOML()
		without := strings.ReplaceAll(with, fmt.Sprintf(`\u%04X`, character.SoftHyphen), "")
		if with == without {
			continue
		}
		different++
		first, second := printedIn(t, template, with), printedIn(t, template, without)
		if !reflect.DeepEqual(first, second) {
			t.Errorf("seed %d: other words or columns", seed)
		}
	}
	if different < 30 {
		t.Errorf("%d plans have soft hyphens", different)
	}
}

// printedIn are the paragraphs and the columns of a plan, less the soft hyphens.
func printedIn(t *testing.T, template *form.Template, text string) (lines []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.toml")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	doc := Plan(plantest.Plan(t, path, template), template, time.Time{})
	for _, p := range paragraphs(doc) {
		lines = append(lines, character.Unbroken(plain(p.Runs)))
	}
	for _, columns := range columnsOf(doc) {
		lines = append(lines, fmt.Sprint(columns))
	}
	return lines
}
