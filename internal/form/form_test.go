package form

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// formFile is the department's wording, word for word, as it was handed over. It is not
// part of the repository.
const formFile = "../../../shared/template-2026.md"

// TestFormWordForWord compares the template with the department's wording.
func TestFormWordForWord(t *testing.T) {
	data, err := os.ReadFile(formFile)
	if os.IsNotExist(err) {
		t.Skip("the department's wording is not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	form, err := Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for _, section := range strings.Split(string(data), "\n## ")[1:] {
		title, body, _ := strings.Cut(section, "\n")
		sections[title] = body
	}

	compared := 0
	for _, part := range form.Parts {
		body, ok := sections[part.Heading]
		if !ok {
			continue
		}
		compared++
		if got, want := strings.TrimSpace(part.Text), quoted(body); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", part.Heading, got, want)
		}
		switch {
		case part.Table != nil:
			compareTable(t, part.Table, body)
		case part.Capacity != nil:
			compareCapacity(t, part.Capacity, body)
		}
	}
	if compared != 5 {
		t.Errorf("compared %d parts, want 5", compared)
	}
	compareDomains(t, form, sections["Domains (key = printed name), in order"])
	compareFiche(t, form, sections["Acties 2026: the fiche"])

	for _, want := range []string{"Inhoud", "Slotbeschouwing", "Acties 2026", "TITEL", "JAARTAL"} {
		if !slices.Contains(printedWords(form), want) {
			t.Errorf("the template lacks %q", want)
		}
	}
}

// quoted is what a section of the wording has between its > marks.
func quoted(body string) string {
	var lines []string
	for line := range strings.Lines(body) {
		if rest, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), ">"); ok {
			lines = append(lines, strings.TrimPrefix(rest, " "))
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// backticked are the words between back quotes, each with the key that stands behind it.
var backticked = regexp.MustCompile("`([^`]*)`(?: \\((\\w+)\\))?")

func compareTable(t *testing.T, table *Table, body string) {
	_, rest, _ := strings.Cut(body, "Columns:")
	columns, rest, _ := strings.Cut(rest, "\n")
	var want, got [][2]string
	for _, m := range backticked.FindAllStringSubmatch(columns, -1) {
		want = append(want, [2]string{m[1], m[2]})
	}
	for _, column := range table.Columns {
		got = append(got, [2]string{column.Title, column.Key})
	}
	if !slices.Equal(got, want) {
		t.Errorf("columns %q, want %q", got, want)
	}
	if empty := backticked.FindStringSubmatch(rest); empty == nil || table.NoEntries != empty[1] {
		t.Errorf("%q, want %q", table.NoEntries, empty)
	}
}

func compareCapacity(t *testing.T, table *Capacity, body string) {
	_, rest, _ := strings.Cut(body, "Columns:")
	columns, rest, _ := strings.Cut(rest, "\n")
	want := []string{"", ""}
	for _, m := range backticked.FindAllStringSubmatch(columns, -1) {
		want = append(want, m[1])
	}
	var got []string
	for _, column := range table.Columns {
		got = append(got, column.Title)
	}
	if !slices.Equal(got, want) {
		t.Errorf("columns %q, want %q", got, want)
	}
	row := regexp.MustCompile(`(?m)^\| (\S+(?: row)?) \| (.*) \|$`)
	i := 0
	for _, m := range row.FindAllStringSubmatch(rest, -1) {
		switch m[1] {
		case "|", "---":
		case "total row":
			description, remark, _ := strings.Cut(m[2], " — ")
			if got := table.Total.Description; got != description {
				t.Errorf("total %q, want %q", got, description)
			}
			if got := backticked.FindStringSubmatch(remark)[1]; got != table.Total.Remark {
				t.Errorf("total remark %q, want %q", table.Total.Remark, got)
			}
		default:
			if got := table.Rows[i]; got.Letter != m[1] || got.Description != m[2] {
				t.Errorf("row %q %q, want %q", got.Letter, got.Description, m[1:])
			}
			i++
		}
	}
	if i != len(table.Rows) || i == 0 {
		t.Errorf("%d rows, want %d", len(table.Rows), i)
	}
}

func compareDomains(t *testing.T, form *Template, body string) {
	text := strings.Join(strings.Fields(body), " ")
	list, rest, _ := strings.Cut(text, ". Heading of a group:")
	var want []Domain
	for _, entry := range strings.Split(list, " · ") {
		key, name, _ := strings.Cut(entry, " = ")
		want = append(want, Domain{key, name})
	}
	if !slices.Equal(form.Domains, want) {
		t.Errorf("domains %q, want %q", form.Domains, want)
	}
	if heading := backticked.FindStringSubmatch(rest); heading == nil || string(form.Sentences.Domain) != heading[1] {
		t.Errorf("heading %q, want %q", form.Sentences.Domain, heading)
	}
}

// compareFiche holds prompts, hints, boxes and answer keys, in order, against the rows of
// the wording's table.
func compareFiche(t *testing.T, form *Template, body string) {
	var fiches *Fiches
	for _, part := range form.Parts {
		if part.Fiches != nil {
			fiches = part.Fiches
		}
	}
	for _, sentence := range []Sentence{fiches.Objectives[0].Heading, fiches.Objectives[1].Heading, Sentence(fiches.NoEntries)} {
		if !strings.Contains(body, "`"+string(sentence)+"`") {
			t.Errorf("%q is not in the wording", sentence)
		}
	}
	piece := regexp.MustCompile("(\\(h\\) |[☒☐]/[☒☐] )?`([^`]*)`|→ ([\\w.]+)|(a rule)")
	row := regexp.MustCompile("(?m)^\\| ([A-Z][^|]*\\S) \\| (`.*) \\|$")
	rows := row.FindAllStringSubmatch(body, -1)
	if len(rows) != len(fiches.Rows) || len(rows) == 0 {
		t.Fatalf("%d rows, want %d", len(fiches.Rows), len(rows))
	}
	for i, m := range rows {
		var want, got []string
		for _, p := range piece.FindAllStringSubmatch(m[2], -1) {
			switch {
			case p[3] != "":
				want = append(want, "key "+p[3])
			case p[4] != "":
				want = append(want, "rule")
			case p[1] == "":
				want = append(want, "prompt "+p[2])
			case p[1] == "(h) ":
				want = append(want, "hint "+p[2])
			default:
				want = append(want, "box "+p[2])
			}
		}
		if fiches.Rows[i].Label != m[1] {
			t.Errorf("row %q, want %q", fiches.Rows[i].Label, m[1])
		}
		for _, item := range fiches.Rows[i].Items {
			key := fiches.Rows[i].Key + "." + item.Key
			if item.Rule {
				got = append(got, "rule")
			}
			if item.Prompt != "" {
				got = append(got, "prompt "+item.Prompt)
			}
			if item.Hint != "" {
				got = append(got, "hint "+item.Hint)
			}
			if item.Box != "" {
				got = append(got, "box "+item.Box)
				key += "." + fiches.Choice.Text.Name
			}
			if item.Key != "" {
				got = append(got, "key "+key)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("row %s:\n%q\nwant\n%q", m[1], got, want)
		}
	}
}

// printedWords are headings and cells that the wording names in passing.
func printedWords(form *Template) []string {
	var words []string
	for _, part := range form.Parts {
		words = append(words, part.Heading)
		if part.Contents != nil {
			words = append(words, part.Contents.Heading)
		}
		if part.TitleBlock != nil {
			for _, cell := range part.TitleBlock.Cells {
				words = append(words, string(cell.Text))
			}
		}
	}
	return words
}
