package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/internal/project"
)

// What no plan of this test may take more of.
const (
	hostileTime   = time.Second // of the processor
	hostileMemory = 256 << 20
)

// TestHostilePlans renders plans of less than 1 MiB that are made to take much time or memory.
func TestHostilePlans(t *testing.T) {
	const zone = "sjabloon = \"actieplan-2026\"\n[zone]\n"
	inZone := func(key, text string) string { return goodPlan + key + " = \"" + text + "\"\n" }
	inTitle := func(text string) string { return goodPlan + "[[acties]]\ntitel = \"" + text + "\"\n" }
	inText := func(text string) string { return goodPlan + "[slot]\ntekst = '''\n" + text + "\n'''\n" }
	again := strings.Repeat
	const megabyte = 1000000
	deep, ticks := "", ""
	for i := range 900 {
		deep += again("  ", i) + "- a\n"
		ticks += again("`", i+1) + " "
	}
	for _, test := range []struct {
		name, text string
		status     project.Status
	}{
		{"a header of letters", inZone("koptekst", again("a", 8000)), project.StatusContent},
		{"a header of words", inZone("koptekst", again("woord ", 1333)), project.StatusContent},
		{"a huge header", inZone("koptekst", again("a", megabyte)), project.StatusContent},
		{"a title of letters", inZone("titel", again("a", 8000)), project.StatusContent},
		{"a huge title", inZone("titel", again("a", megabyte)), project.StatusContent},
		{"a name of letters", zone + "naam = \"" + again("a", 8000) + "\"\n", project.StatusContent},
		{"a fiche's title of letters", inTitle(again("a", 8000)), project.StatusContent},
		{"a fiche's huge title", inTitle(again("a", megabyte)), project.StatusContent},
		{"marks on a letter", inText("a" + again("\u0301", 8000)), project.StatusDone},
		{"more marks on a letter", inText("a" + again("\u0301\u0323", 50000)), project.StatusDone},
		{"vowels on a letter", inText("\u05d0" + again("\u05b0", 8000)), project.StatusDone},
		{"a word", inText(again("a", 900000)), project.StatusDone},
		{"an address", inText("http://" + again("a", 900000)), project.StatusDone},
		{"mail addresses", inText(again("a@", 400000)), project.StatusDone},
		{"brackets", inText(again("[", megabyte)), project.StatusContent},
		{"half links", inText(again("[a](", 250000)), project.StatusContent},
		{"stars", inText(again("*", megabyte)), project.StatusContent},
		{"half bold", inText(again("**a ", 250000)), project.StatusContent},
		{"emphasis in each other", inText(again("*a **b ", 120000)), project.StatusContent},
		{"ticks", inText(ticks), project.StatusContent},
		{"angles", inText(again("<", 900000)), project.StatusContent},
		{"quotes in quotes", inText(again(">", 100000) + " a"), project.StatusContent},
		{"lists in lists", inText(deep), project.StatusContent},
		{"a table of many columns", inText("|" + again(" a |", 2000) + "\n|" + again(" --- |", 2000) + "\n"), project.StatusContent},
		{"turns of direction", inText(again("\u202b", 300000)), project.StatusDone},
		{"arrays in arrays", goodPlan + "x = " + again("[", 200000) + again("]", 200000) + "\n", project.StatusContent},
		{"tables in tables", goodPlan + "x = " + again("{a=", 200000) + "\n", project.StatusContent},
		{"a long key", goodPlan + "a" + again(".a", 400000) + " = 1\n", project.StatusContent},
		{"empty lines", goodPlan + again("\n", 900000), project.StatusDone},
		{"digits", goodPlan + "[capaciteit]\nA = { vte = " + again("9", 900000) + " }\n", project.StatusContent},
	} {
		t.Run(test.name, func(t *testing.T) {
			if len(test.text) > 1<<20 {
				t.Fatalf("%d bytes", len(test.text))
			}
			folder := t.TempDir()
			path := filepath.Join(folder, "plan.toml")
			write(t, path, test.text)
			program, out := startProgram(t, "render", path, "-o", filepath.Join(folder, "uit"))
			_, _ = io.Copy(io.Discard, out)
			_ = program.Wait() // its status is looked at below
			state := program.ProcessState
			if status := project.Status(state.ExitCode()); status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			if took := state.UserTime() + state.SystemTime(); took > hostileTime {
				t.Errorf("took %v", took)
			}
			if memory := maxMemory(state); memory > hostileMemory {
				t.Errorf("took %d MiB", memory>>20)
			}
		})
	}
}
