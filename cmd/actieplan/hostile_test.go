package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/conformance"
)

// What no plan of this test may take more of.
const (
	hostileTime   = time.Second // of the processor
	hostileMemory = 256 << 20
)

// TestHostilePlans renders plans of less than 1 MiB that are made to take much time or
// memory.
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
		status     exitStatus
	}{
		{"a header of letters", inZone("koptekst", again("a", 8000)), exitContent},
		{"a header of words", inZone("koptekst", again("woord ", 1333)), exitContent},
		{"a huge header", inZone("koptekst", again("a", megabyte)), exitContent},
		{"a title of letters", inZone("titel", again("a", 8000)), exitContent},
		{"a huge title", inZone("titel", again("a", megabyte)), exitContent},
		{"a name of letters", zone + "naam = \"" + again("a", 8000) + "\"\n", exitContent},
		{"a fiche's title of letters", inTitle(again("a", 8000)), exitContent},
		{"a fiche's huge title", inTitle(again("a", megabyte)), exitContent},
		{"marks on a letter", inText("a" + again("\u0301", 8000)), exitDone},
		{"more marks on a letter", inText("a" + again("\u0301\u0323", 50000)), exitDone},
		{"vowels on a letter", inText("\u05d0" + again("\u05b0", 8000)), exitDone},
		{"a word", inText(again("a", 900000)), exitDone},
		{"an address", inText("http://" + again("a", 900000)), exitDone},
		{"mail addresses", inText(again("a@", 400000)), exitDone},
		{"brackets", inText(again("[", megabyte)), exitContent},
		{"half links", inText(again("[a](", 250000)), exitContent},
		{"stars", inText(again("*", megabyte)), exitContent},
		{"half bold", inText(again("**a ", 250000)), exitContent},
		{"emphasis in each other", inText(again("*a **b ", 120000)), exitContent},
		{"ticks", inText(ticks), exitContent},
		{"angles", inText(again("<", 900000)), exitContent},
		{"quotes in quotes", inText(again(">", 100000) + " a"), exitContent},
		{"lists in lists", inText(deep), exitContent},
		{"a table of many columns", inText("|" + again(" a |", 2000) + "\n|" + again(" --- |", 2000) + "\n"), exitContent},
		{"turns of direction", inText(again("\u202b", 300000)), exitDone},
		{"arrays in arrays", goodPlan + "x = " + again("[", 200000) + again("]", 200000) + "\n", exitContent},
		{"tables in tables", goodPlan + "x = " + again("{a=", 200000) + "\n", exitContent},
		{"a long key", goodPlan + "a" + again(".a", 400000) + " = 1\n", exitContent},
		{"empty lines", goodPlan + again("\n", 900000), exitDone},
		{"empty fiches", goodPlan + again("[[acties]]\n", 70000), exitContent},
		{"fiches of a letter", goodPlan + again("[[acties]]\ntitel = \"a\"\n", 40000), exitContent},
		{"rows in one line", "acties = [" + again("{}, ", 240000) + "]\n" + goodPlan, exitContent},
		{"digits", goodPlan + "[capaciteit]\nA = { vte = " + again("9", 900000) + " }\n", exitContent},
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
			if status := exitStatus(state.ExitCode()); status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			if took := state.UserTime() + state.SystemTime(); took > hostileTime {
				t.Errorf("took %v", took)
			}
			if memory := conformance.MaxMemory(state); memory > hostileMemory {
				t.Errorf("took %d MiB", memory>>20)
			}
		})
	}
}
