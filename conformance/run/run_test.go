package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"actieplan/conformance"
	"actieplan/conformance/random"
)

// pretend is the environment variable that makes this test a stand-in for the program
// that makes documents.
const pretend = "ACTIEPLAN_PRETEND"

func TestMain(m *testing.M) {
	if os.Getenv(pretend) != "" {
		os.Exit(pretendRender(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// pretendRender takes "render -o DIR PATH…", writes a PDF for each plan and stops at one
// that says how to fail.
func pretendRender(args []string) int {
	for _, path := range args[3:] {
		text, err := os.ReadFile(path)
		switch {
		case err != nil:
			return 3
		case string(text) == "refused":
			fmt.Fprintln(os.Stderr, "fout: zo niet")
			return 1
		case string(text) == "crash":
			return 2
		}
		_ = os.MkdirAll(args[2], 0o777)
		if os.WriteFile(filepath.Join(args[2], "form-"+stem(path)+".pdf"), text, 0o666) != nil {
			return 3
		}
	}
	return 0
}

func TestMakeBatch(t *testing.T) {
	t.Setenv(pretend, "1")
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var results []*result
	for i, text := range []string{"a", "refused", "b", "crash", "c"} {
		results = append(results, &result{subject: &subject{name: fmt.Sprintf("plan-%d", i), content: func() string { return text }}})
	}
	desk := &workbench{program: program, work: t.TempDir()}
	desk.makeBatch(t.Context(), desk.work, results)
	for i, want := range []struct {
		pdf     string
		refused bool
	}{{pdf: "form-plan-0.pdf"}, {refused: true}, {pdf: "form-plan-2.pdf"}, {}, {pdf: "form-plan-4.pdf"}} {
		r := results[i]
		if r.subject.pdf != "" && filepath.Base(r.subject.pdf) != want.pdf || (r.err == nil) != (want.pdf != "") ||
			r.refused != want.refused {
			t.Errorf("plan %d: %q, refused %v, %v", i, r.subject.pdf, r.refused, r.err)
		}
	}
	if err := results[1].err; err == nil || !strings.Contains(err.Error(), "zo niet") {
		t.Errorf("the findings are lost: %v", err)
	}
}

func TestCompareAllKeepsOrder(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel() // nothing is made or compared: every subject fails
	desk := &workbench{program: "nothing", work: t.TempDir()}
	var batches [][]*subject
	var want, got []string
	for i := range 7 {
		var batch []*subject
		for j := range 3 {
			name := fmt.Sprint(i, j)
			want = append(want, name)
			batch = append(batch, &subject{name: name, content: func() string { return "" }})
		}
		batches = append(batches, batch)
	}
	desk.compareAll(ctx, 3, batches, func(r *result) {
		got = append(got, r.subject.name)
		if r.err == nil {
			t.Errorf("%s did not fail", r.subject.name)
		}
	})
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// agreement returns one with the given number of the thousand words of a page in place.
func agreement(words int) *conformance.Agreement {
	a := &conformance.Agreement{PagesPDF: 1, PagesDOCX: 1, Words: conformance.Share{Same: words, All: 1000},
		Lines: conformance.Share{Same: 1, All: 1}, Ink: conformance.Share{Same: 1, All: 1}}
	a.Pages = []conformance.PageAgreement{{Words: a.Words, Lines: a.Lines, Ink: a.Ink}}
	if words < 1000 {
		a.Pages[0].FirstOff = &conformance.Word{X: 1, Y: 2, Text: "woord"}
	}
	return a
}

func TestReport(t *testing.T) {
	invented := func() *random.Plan { return nil }
	var out bytes.Buffer
	r := &report{out: &out, folder: t.TempDir()}
	for _, found := range []*result{
		{subject: &subject{name: "goed"}, agreement: agreement(1000)},
		{subject: &subject{name: "geweigerd", plan: invented}, err: errors.New("zo niet"), refused: true},
		{subject: &subject{name: "laag", plan: invented}, agreement: agreement(900), picture: []byte("beeld")},
		{subject: &subject{name: "lager", plan: invented}, agreement: agreement(800), picture: []byte("erger")},
	} {
		r.add(found)
	}
	r.finish()
	if r.plans != 4 || r.failed != 3 || r.err != nil {
		t.Errorf("%d plans, %d failed, %v", r.plans, r.failed, r.err)
	}
	if r.firstRandom == nil || r.firstRandom.subject.name != "laag" {
		t.Errorf("the plan to shrink is %v", r.firstRandom)
	}
	for _, want := range []string{"1/1   woorden 100,00", "woorden  90,00 regels 100,00 inkt 100,00  TE LAAG", "MISLUKT: zo niet",
		`"woord" op 1.0, 2.0`, "3 onder de lat"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, out.String())
		}
	}
	for name, want := range map[string]string{"laag.png": "beeld", "lager.png": "erger", "slechtste.png": "erger"} {
		if got, err := os.ReadFile(filepath.Join(r.folder, name)); err != nil || string(got) != want {
			t.Errorf("%s holds %q, %v", name, got, err)
		}
	}
}

func TestTellingPages(t *testing.T) {
	footer := conformance.PageAgreement{OnlyPDF: []string{"1 van 3"}, OnlyDOCX: []string{"1 van 4"}}
	text := conformance.PageAgreement{OnlyPDF: []string{"1 van 3", "een"}, OnlyDOCX: []string{"1 van 4", "twee"}}
	a := &conformance.Agreement{PagesPDF: 3, PagesDOCX: 4, Pages: []conformance.PageAgreement{footer, {}, text, footer}}
	if got := telling(a); !slices.Equal(got, []int{2}) {
		t.Errorf("with other page counts: %v", got)
	}
	a.PagesDOCX = 3
	if got := telling(a); !slices.Equal(got, []int{0, 2, 3}) {
		t.Errorf("with equal page counts: %v", got)
	}
}

func TestFailsInTheSameWay(t *testing.T) {
	good, words, pages := agreement(1000), agreement(900), agreement(900)
	pages.PagesDOCX = 2
	broken := errors.New("stuk")
	tests := []struct {
		name     string
		r, first *result
		want     bool
	}{
		{"the same fault", &result{agreement: words}, &result{agreement: words}, true},
		{"a slighter one", &result{agreement: words}, &result{agreement: pages}, false},
		{"none", &result{agreement: good}, &result{agreement: words}, false},
		{"both break", &result{err: broken}, &result{err: broken}, true},
		{"one breaks", &result{err: broken}, &result{agreement: words}, false},
		{"the other breaks", &result{agreement: words}, &result{err: broken}, false},
		{"refused", &result{err: broken, refused: true}, &result{err: broken}, false},
	}
	for _, test := range tests {
		if got := fails(test.r, test.first); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestInvent(t *testing.T) {
	invented, err := invent(5, 9)
	if err != nil || len(invented) != 9 {
		t.Fatalf("%d plans, %v", len(invented), err)
	}
	last := invented[8]
	again, err := invent(5+8, 1)
	if err != nil || again[0].name != last.name || again[0].content() != last.content() {
		t.Errorf("%s is another plan when it is made alone", last.name)
	}
}

func TestBatch(t *testing.T) {
	var subjects []*subject
	for _, name := range append(slices.Repeat([]string{"a", "b"}, 2), "c") {
		subjects = append(subjects, &subject{name: name})
	}
	for i := range batchSize {
		subjects = append(subjects, &subject{name: fmt.Sprint(i)})
	}
	var sizes []int
	for _, b := range batch(subjects) {
		sizes = append(sizes, len(b))
	}
	if want := []int{2, batchSize, 3}; !slices.Equal(sizes, want) {
		t.Errorf("batches of %v, want %v", sizes, want)
	}
}

func TestFreshFolder(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"oud.png", "cases"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	work, err := freshFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 || entries[0].Name() != "cases" || entries[1].Name() != filepath.Base(work) {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}
