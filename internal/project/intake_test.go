package project

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
)

// TestRoundTrip: a plan, written as a form and read back, makes the same documents.
func TestRoundTrip(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	plans, err := filepath.Glob(shared + "/plans/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range append(plans, example) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			name := filepath.Base(path)
			imported := importForm(t, build(t, FormatDOCX, path, name))
			for _, unsure := range imported.Unsure {
				if !strings.Contains(unsure, "vte = ") {
					t.Errorf("not sure: %s", unsure)
				}
			}
			for _, format := range AllFormats() {
				before, after := read(t, build(t, format, path, name)), read(t, build(t, format, imported.Folder, name))
				if format == FormatDOCX {
					before, after = withoutAnswers(t, before), withoutAnswers(t, after)
				}
				if !bytes.Equal(before, after) {
					t.Errorf("the %s differs", format)
				}
			}
		})
	}
}

// withoutAnswers is what the parts of a Word file hold, but for that with the fingerprints
// of the answers: a plan that was read gives some that another leaves to the form.
func withoutAnswers(t *testing.T, docx []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(file.Name + "\n")
		if file.Name != "customXml/item1.xml" {
			_, err = io.Copy(&all, part)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.Bytes()
}

// TestImportOfTheBlank: who fills in nothing gets an empty plan, and no prompt as an answer.
func TestImportOfTheBlank(t *testing.T) {
	isEmpty(t, importForm(t, blank(t, FormatDOCX, render.Room{})))
	const trial = shared + "/cases/forms/form.docx"
	if _, err := os.Stat(trial); err == nil {
		isEmpty(t, importForm(t, trial))
	}
}

// TestImportLosesNothing: every word of forms that were filled in is in the plan, is the
// form's own, or is told.
func TestImportLosesNothing(t *testing.T) {
	known := wordsOf(documentText(t, blank(t, FormatDOCX, render.Room{})) +
		" Typ hier uw antwoord. Kies een datum.") // placeholders of the trial forms
	files, err := filepath.Glob(shared + "/cases/forms/*.docx")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		imported := importForm(t, file)
		have := wordsOf(planText(t, imported) + " " + strings.Join(imported.Unsure, " "))
		if strings.Contains(planText(t, imported), `"…"`) {
			t.Errorf("%s: dots of an empty cell became an answer", filepath.Base(file))
		}
		lost := 0
		for word := range wordsOf(documentText(t, file)) {
			if !have[word] && !known[word] {
				t.Errorf("%s: lost %q", filepath.Base(file), word)
				lost++
			}
		}
		t.Logf("%s: %d words in the plan and the findings, %d lost", filepath.Base(file), len(have), lost)
	}
}

// documentText is the text of a Word file that was not deleted.
func documentText(t *testing.T, file string) string {
	t.Helper()
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	part, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer part.Close()
	decoder := xml.NewDecoder(part)
	var b strings.Builder
	within, hidden := false, 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			within = token.Name.Local == "t"
			if token.Name.Local == "p" || token.Name.Local == "tab" || token.Name.Local == "br" {
				b.WriteByte(' ')
			}
			if hidden > 0 || token.Name.Local == "del" || token.Name.Local == "moveFrom" {
				hidden++
			}
		case xml.EndElement:
			within = false
			if token.Name.Local == "p" {
				b.WriteByte(' ')
			}
			if hidden > 0 {
				hidden--
			}
		case xml.CharData:
			if within && hidden == 0 {
				b.Write(token)
			}
		}
	}
}

func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words[word] = true
	}
	return words
}

// TestImportOverwritesNothing imports the same form twice.
func TestImportOverwritesNothing(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	file := build(t, FormatDOCX, example, "voorbeeldstreek")
	template := theForm(t)
	parent := t.TempDir()
	if _, err := Import(file, parent, template); err != nil {
		t.Fatal(err)
	}
	var failed *FileError
	if _, err := Import(file, parent, template); !errors.As(err, &failed) {
		t.Errorf("the second time: %v", err)
	}
	large := filepath.Join(t.TempDir(), "groot.docx")
	if err := os.WriteFile(large, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, word.LargestFile+1); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "map.docx")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []string{
		filepath.Join(folder, "weg.docx"), folder, large, build(t, FormatPDF, example, "voorbeeldstreek"),
	} {
		if _, err := Import(wrong, parent, template); !errors.As(err, &failed) {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}

// TestImportOfAPlan: who gives a plan, or a file of one, hears what can be done with it.
func TestImportOfAPlan(t *testing.T) {
	template, folder := theForm(t), t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const head = "sjabloon = \"actieplan-2026\"\n"
	single := write("los/mijnzone.toml", head)
	whole := filepath.Join(folder, "zone")
	first, part := write("zone/plan.toml", head), write("zone/acties/1.toml", "[[acties]]\n")
	for _, test := range []struct{ path, is, plan string }{
		{single, "al een plan", single},
		{whole, "al een plan", whole},
		{folder, "al een plan", folder}, // of which it has several
		{first, "al een plan", whole},
		{part, "al een deel van een plan", whole},
		{write("stukken/acties.toml", "[[acties]]\n"), "al een deel van een plan", filepath.Join(folder, "stukken")},
	} {
		_, err := Import(test.path, t.TempDir(), template)
		want := test.path + " is " + test.is + "; kijk het plan na met: actieplan check " + test.plan +
			", of maak er documenten van met: actieplan render " + test.plan
		var usage *UsageError
		if !errors.As(err, &usage) || usage.Message != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	var failed *FileError
	for _, path := range []string{
		filepath.Join(folder, "weg.toml"), write("leeg/brief.txt", "")[:len(folder)+len("/leeg")],
	} {
		if _, err := Import(path, t.TempDir(), template); !errors.As(err, &failed) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestCounts: what was read is counted in the words of the form, one of a kind in the
// singular.
func TestCounts(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	plan := filepath.Join(t.TempDir(), "proef")
	if err := os.Mkdir(plan, 0o777); err != nil {
		t.Fatal(err)
	}
	text := `sjabloon = "actieplan-2026"
[zone]
naam = "Proef"
[[stuurgroepen]]
naam = "a"
[[doorlopende_acties]]
titel = "a"
[[doorlopende_acties]]
titel = "b"
[[acties]]
titel = "a"
`
	if err := os.WriteFile(filepath.Join(plan, "plan.toml"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	imported := importForm(t, build(t, FormatDOCX, plan, "proef"))
	const want = "1 stuurgroep, 0 netwerkevents, 2 doorlopende acties, 0 strategische doelstellingen, 1 actie"
	if got := strings.Join(imported.Counts, ", "); got != want {
		t.Errorf("read %s, want %s", got, want)
	}
}

// TestLooksOfLines: titles that are bold from begin to end stay so where the form does
// not print them bold by itself.
func TestLooksOfLines(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	for _, lines := range []string{
		"naam = \"Noord\"\ntitel = \"**Ons plan**\"\nkoptekst = \"**Plan** *Noord*\"\n",
		"naam = \"Noord\"\nkoptekst = \"**Ons plan**\"\n", "naam = \"**Noord**\"\n",
	} {
		plan := filepath.Join(t.TempDir(), "proef")
		if err := os.Mkdir(plan, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(plan, "plan.toml"), []byte("sjabloon = \"actieplan-2026\"\n[zone]\n"+lines),
			0o666); err != nil {
			t.Fatal(err)
		}
		imported := importForm(t, build(t, FormatDOCX, plan, "proef"))
		if !bytes.Equal(read(t, build(t, FormatPDF, plan, "proef")), read(t, build(t, FormatPDF, imported.Folder, "proef"))) {
			t.Errorf("another PDF: %s", lines)
		}
	}
}

// TestFormNotFound: who names a form that is not there is told of one of nearly the same
// name, also without the extension that Windows does not show.
func TestFormNotFound(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"Formulier ELZ.docx", "plan.pdf", "brief.txt"} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]string{
		"Formulier ELZ":      `Formulier ELZ bestaat niet; bedoelde u "Formulier ELZ.docx"?`,
		"formulier-elz.docx": `formulier-elz.docx bestaat niet; bedoelde u "Formulier ELZ.docx"?`,
		"plan.docx":          "plan.docx bestaat niet; bedoelde u plan.pdf?",
		"brief":              "brief bestaat niet",
		"weg/plan.pdf":       "weg/plan.pdf bestaat niet",
		"https://x.be/f.pdf": "https:/x.be/f.pdf is een webadres: bewaar het plan eerst op deze computer",
	} {
		if _, err := Import(filepath.FromSlash(path), t.TempDir(), theForm(t)); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}

// TestReadByYear reads a form with the template of its own year, though a newer one comes
// first, and with the one that leaves the least unsure where there is none of its year.
func TestReadByYear(t *testing.T) {
	file := build(t, FormatDOCX, example, "voorbeeldstreek")
	now := theForm(t)
	next := *now
	next.Year++
	other := plantest.Form(t, "zorgplan-2031")
	for name, test := range map[string]struct {
		templates []*form.Template
		want      *form.Template
	}{
		"its own year": {[]*form.Template{other, &next, now}, now},
		"none of it":   {[]*form.Template{other, &next}, &next},
	} {
		if read, with, err := readByYear(file, test.templates); err != nil || read == nil || with != test.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := readByYear(example+"/plan.toml", []*form.Template{&next, now}); err == nil {
		t.Error("no error for what is no form")
	}
}
