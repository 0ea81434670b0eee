package project

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"actieplan/internal/finding"
)

// editable is a word in a line of a text of several lines: not in one that holds a key, a
// table or the end of the text.
var editable = regexp.MustCompile(`(?m)^[A-Za-z][^="\[\n]*?\b([a-z]{4,})\b[^="\[\n]*$`)

// edit changes a word somewhere in a plan, or makes it a few more.
func edit(t testing.TB, random *rand.Rand, plan string, serial int) {
	t.Helper()
	var files []string
	err := filepath.WalkDir(plan, func(path string, entry os.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".toml" {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		path := files[random.IntN(len(files))]
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		words := editable.FindAllSubmatchIndex(data, -1)
		if len(words) == 0 {
			continue
		}
		word := words[random.IntN(len(words))]
		changed := string(data[:word[2]]) + strings.Repeat(fmt.Sprintf("proef%d ", serial), random.IntN(30)) + "woord" +
			string(data[word[3]:])
		if err := os.WriteFile(path, []byte(changed), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Fatal("the plan has no text to change")
}

// TestRebuildAsCold: after any series of edits the documents are those of a run that
// never saw the plan before.
func TestRebuildAsCold(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	for seed := range uint64(3) {
		random := rand.New(rand.NewPCG(seed, 0))
		plan := filepath.Join(t.TempDir(), "voorbeeldstreek")
		if err := os.CopyFS(plan, os.DirFS(example)); err != nil {
			t.Fatal(err)
		}
		warm, cold := t.TempDir(), t.TempDir()
		rebuilder := NewRebuilder([]string{plan}, &Builder{Folder: warm, Formats: AllFormats()})
		for serial := range 5 {
			edit(t, random, plan, serial)
			out := rebuilder.Build(plan)
			if out.Err != nil || out.Pages == nil {
				t.Fatalf("seed %d, edit %d: %v %v", seed, serial, out.Err, out.Findings)
			}
			if serial > 0 && len(out.Changed) == 0 {
				t.Errorf("seed %d, edit %d changed no page", seed, serial)
			}
			builder := &Builder{Folder: cold, Formats: AllFormats()}
			reading := new(Forms).ReadPlan(plan)
			if made := builder.Plan(reading); made.Err != nil {
				t.Fatal(made.Err)
			}
			if got, want := report(t, out.Findings), report(t, reading.Findings); got != want {
				t.Errorf("seed %d, edit %d: the findings are\n%s\nwant\n%s", seed, serial, got, want)
			}
			for _, path := range out.Files {
				if !bytes.Equal(read(t, path), read(t, filepath.Join(cold, filepath.Base(path)))) {
					t.Errorf("seed %d, edit %d: %s differs", seed, serial, filepath.Base(path))
				}
			}
		}
	}
}

// TestMostWork: of many plans, the work is kept of those that were built last, and of
// none that is gone.
func TestMostWork(t *testing.T) {
	folder := t.TempDir()
	rebuilder := NewRebuilder([]string{folder}, &Builder{Folder: t.TempDir()})
	var plans []string
	for i := range mostWork + 2 {
		plan := filepath.Join(folder, fmt.Sprint("plan", i))
		if err := os.CopyFS(plan, os.DirFS(example)); err != nil {
			t.Fatal(err)
		}
		plans = append(plans, plan)
		if out := rebuilder.Build(plan); out.Err != nil || out.Pages == nil {
			t.Fatal(out.Err, out.Findings)
		}
	}
	rebuilder.Build(plans[2])
	rebuilder.Build(plans[0])
	rebuilder.forget(plans[:mostWork+1])
	var with []string
	for _, plan := range plans {
		if m := rebuilder.known[plan]; m != nil && m.work != nil {
			with = append(with, filepath.Base(plan))
		}
	}
	if got := strings.Join(with, " "); got != "plan0 plan2 plan4" || len(rebuilder.recent) != len(with) {
		t.Errorf("the work of %s is kept, and of %d plans in all", got, len(rebuilder.recent))
	}
}

// TestTryAgain: documents that could not be written come when they can, without a save.
func TestTryAgain(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "build")
	if err := os.WriteFile(folder, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	rebuilder := NewRebuilder([]string{example}, &Builder{Folder: folder, Formats: AllFormats()})
	laid := 0
	rebuilder.Laid = func(*Outcome) { laid++ }
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var outcomes []*Outcome
	err := rebuilder.Run(ctx, func([]string) {
		if len(outcomes) == 1 { // and with this series, what is in the way goes
			if err := os.Remove(folder); err != nil {
				t.Error(err)
			}
		}
	}, func(out *Outcome) {
		if outcomes = append(outcomes, out); len(outcomes) == 2 {
			stop()
		}
	})
	if err != nil || len(outcomes) != 2 || outcomes[0].Err == nil || outcomes[1].Err != nil || len(outcomes[1].Files) != 2 || laid != 1 {
		t.Errorf("%v; %d pages laid; %+v", err, laid, outcomes)
	}
}

// TestFailAgain: a build that fails as before is not told of again, and none is made
// while the documents cannot be written anyway.
func TestFailAgain(t *testing.T) {
	folder, plan := t.TempDir(), filepath.Join(t.TempDir(), "voorbeeldstreek")
	if err := os.CopyFS(plan, os.DirFS(example)); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "actieplan-2026-voorbeeldstreek.pdf"), 0o777); err != nil {
		t.Fatal(err)
	}
	rebuilder := NewRebuilder([]string{plan}, &Builder{Folder: folder, Formats: AllFormats()})
	var told []*Outcome
	series := func(changed ...string) {
		t.Helper()
		if !rebuilder.series([]string{plan}, changed, func(out *Outcome) { told = append(told, out) }) {
			t.Error("it is not to be tried again")
		}
	}
	series()
	rebuilder.known[plan].work = nil // a build makes it anew
	series()
	if len(told) != 1 || rebuilder.known[plan].work != nil {
		t.Errorf("told %d times, built again: %t", len(told), rebuilder.known[plan].work != nil)
	}
	lost := filepath.Join(plan, "x.toml")
	if err := os.Symlink("nergens", lost); err != nil {
		t.Skip("no links here: ", err)
	}
	series(lost)
	series()
	if len(told) != 2 || told[1].Err == nil {
		t.Errorf("told %d times: %+v", len(told), told)
	}
}

// TestSameName: of two plans with the same name, the second is told of by its path, and
// comes when the name is free.
func TestSameName(t *testing.T) {
	folder, plans := t.TempDir(), []string{filepath.Join("een", "proef"), filepath.Join("twee", "proef")}
	for _, plan := range plans {
		if err := os.CopyFS(filepath.Join(folder, plan), os.DirFS(example)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	rebuilder := NewRebuilder([]string{"."}, &Builder{Folder: t.TempDir(), Formats: AllFormats()})
	var told []string
	series := func(plans ...string) {
		rebuilder.forget(plans)
		rebuilder.series(plans, nil, func(out *Outcome) { told = append(told, fmt.Sprintf("%s %t", out.Name, out.Err == nil)) })
	}
	series(plans...)
	series(plans...)
	series(plans[1])
	if got, want := strings.Join(told, "; "), "proef true; twee/proef false; proef true"; got != want {
		t.Errorf("told of %s, want %s", got, want)
	}
}

// report is the text of findings.
func report(t *testing.T, findings []finding.Finding) string {
	t.Helper()
	var text bytes.Buffer
	if err := finding.Report(&text, findings); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// TestLaid: the pages are there before the documents.
func TestLaid(t *testing.T) {
	plan, folder := example, t.TempDir()
	rebuilder := NewRebuilder([]string{plan}, &Builder{Folder: folder, Formats: AllFormats()})
	var laid *Outcome
	rebuilder.Laid = func(out *Outcome) {
		laid = out
		if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
			t.Errorf("%v %v", entries, err)
		}
	}
	out := rebuilder.Build(plan)
	if out.Err != nil || laid == nil || laid.Pages != out.Pages || len(laid.Changed) != len(out.Pages.Pages) || len(laid.Files) > 0 {
		t.Errorf("%+v, then %+v", laid, out)
	}
}

// BenchmarkRebuild changes an answer and makes the documents again, as watch and serve
// do. It tells apart how long it takes until the pages can be shown, and from then on.
func BenchmarkRebuild(b *testing.B) {
	plan := filepath.Join(b.TempDir(), "voorbeeldstreek")
	if err := os.CopyFS(plan, os.DirFS(example)); err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(plan, "acties", "4-sterk-op-de-been.toml")
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	word := editable.FindSubmatchIndex(data)
	rebuilder := NewRebuilder([]string{plan}, &Builder{Folder: b.TempDir(), Formats: AllFormats()})
	rebuilder.Build(plan)
	var screen time.Duration
	rebuilder.Laid = func(out *Outcome) { screen += out.Took }
	for serial := 0; b.Loop(); serial++ {
		b.StopTimer()
		changed := fmt.Sprintf("%sproef%d%s", data[:word[2]], serial, data[word[3]:])
		if err := os.WriteFile(file, []byte(changed), 0o666); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if out := rebuilder.Build(plan); out.Err != nil || out.Pages == nil {
			b.Fatal(out.Err, out.Findings)
		}
	}
	b.ReportMetric(float64(screen.Nanoseconds())/float64(b.N), "screen-ns/op")
	b.ReportMetric(float64((b.Elapsed()-screen).Nanoseconds())/float64(b.N), "files-ns/op")
}
