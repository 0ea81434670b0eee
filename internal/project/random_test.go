package project

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"actieplan/conformance/random"
	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/parallel"
)

// TestRandomPlans: invented plans, written as a form and read back, make the same PDF. Of
// what is printed, only soft hyphens do not come back: the form hyphenates the words that
// are too wide for their column with the same sign, and what it put there is not to
// become part of the plan. So the plan that is read makes the PDF of the plan without
// them; package render tests that this prints the same words in the same columns.
//
// What is not printed need not come back: which words are bold in text that is bold by
// itself, and how the rows of several domains follow each other. Two things that few
// plans have do not either, and none of these has them: where a fiche names its capacity
// in its text alone, the plan that is read has it as a number, and the import says so;
// and an objective of which only the heading is printed, without a number or a title, is
// not told apart from another above the same fiches.
func TestRandomPlans(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const plans, least = 45, 40 // "make round" reads more of them
	r := &rounds{template: theForm(t), folder: t.TempDir()}
	tested := 0
	parallel.Ordered(plans, runtime.GOMAXPROCS(0), func(i int) error { return r.compare(uint64(i + 1)) }, func(err error) {
		if errors.Is(err, errRejected) {
			return
		}
		if tested++; err != nil {
			t.Error(err)
		}
	})
	if tested < least {
		t.Errorf("%d plans were tested, want %d", tested, least)
	}
}

// errRejected says that a plan has errors, as some random plans have.
var errRejected = errors.New("the plan has errors")

// rounds writes random plans as forms, and reads them back.
type rounds struct {
	template *form.Template
	forms    Forms
	folder   string // where each gets a folder
}

// compare compares what is read from the form of a random plan with the plan.
func (r *rounds) compare(seed uint64) error {
	folder := filepath.Join(r.folder, fmt.Sprint(seed))
	text := random.New(r.template.Schema(), seed).TOML()
	written, err := r.write(filepath.Join(folder, "geschreven"), text, FormatDOCX)
	if err != nil {
		return err
	}
	want, err := r.write(filepath.Join(folder, "zonder"), strings.ReplaceAll(text, fmt.Sprintf(`\u%04X`, character.SoftHyphen), ""),
		FormatPDF)
	if err != nil {
		return err
	}
	imported, err := Import(written, filepath.Join(folder, "gelezen"), r.template)
	if err != nil {
		return fmt.Errorf("seed %d: %w", seed, err)
	}
	got, err := r.build(imported.Folder, FormatPDF)
	if err != nil {
		return fmt.Errorf("seed %d: the plan that was read: %v", seed, err) // no random plan that has errors
	}
	first, err := os.ReadFile(want)
	if err != nil {
		return err
	}
	second, err := os.ReadFile(got)
	if err == nil && !bytes.Equal(first, second) {
		err = fmt.Errorf("seed %d: another PDF", seed)
	}
	return err
}

// unprinted are the characters of random plans that a PDF has no text for, and what it
// has in their place.
var unprinted = strings.NewReplacer(`\u00AD`, "", `\u200B`, "", `\u2060`, "", `\u2011`, "-", `\u00A0`, " ")

// TestRandomPrintedPlans: no word of the PDF of a random plan is lost when it is read.
// Half of them say the same again. The others have what a PDF does not show: items
// without words, links in the running header, and whether an objective has a text and no
// title.
func TestRandomPrintedPlans(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	r := &rounds{template: theForm(t), folder: t.TempDir()}
	tested, equal := 0, 0
	for seed := range uint64(24) {
		folder := filepath.Join(r.folder, fmt.Sprint(seed))
		text := unprinted.Replace(random.New(r.template.Schema(), seed+1).TOML())
		printed, err := r.write(folder, text, FormatPDF)
		if errors.Is(err, errRejected) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		original := documentText(t, build(t, FormatDOCX, filepath.Join(folder, "plan"), "plan"))
		imported := importForm(t, printed)
		again := documentText(t, build(t, FormatDOCX, imported.Folder, filepath.Base(imported.Folder)))
		if tested++; original == again {
			equal++
			continue
		}
		have := lettersOf(again)
		for word := range wordsOf(original) {
			if !strings.Contains(have, strings.TrimLeft(lettersOf(word), "0123456789")) {
				t.Errorf("seed %d: lost %q", seed+1, word)
			}
		}
	}
	if tested < 20 || equal < tested/2 {
		t.Errorf("%d plans were tested, of which %d say the same", tested, equal)
	}
}

// write writes the text of a plan into a folder, and its document; it returns the path of
// that.
func (r *rounds) write(folder, text, format string) (file string, err error) {
	plan := filepath.Join(folder, "plan")
	if err := os.MkdirAll(plan, 0o777); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(plan, "plan.toml"), []byte(text), 0o666); err != nil {
		return "", err
	}
	return r.build(plan, format)
}

// build makes the document of a plan, and returns its path.
func (r *rounds) build(plan, format string) (file string, err error) {
	reading := r.forms.ReadPlan(plan)
	if reading.Err != nil {
		return "", reading.Err
	}
	if reading.HasErrors() {
		return "", errRejected
	}
	made := (&Builder{Folder: filepath.Join(plan, "uit"), Formats: []string{format}}).Plan(reading)
	if made.Err != nil {
		return "", made.Err
	}
	return made.Files[0], nil
}
