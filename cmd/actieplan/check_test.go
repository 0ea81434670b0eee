package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/project"
)

func TestCheck(t *testing.T) {
	folder := t.TempDir()
	good, wrong := filepath.Join(folder, "goed.toml"), filepath.Join(folder, "fout.toml")
	write(t, good, goodPlan)
	write(t, wrong, wrongPlan)
	if status, _, complaints := start("check", good); status != exitDone || strings.Contains(complaints, "fout:") {
		t.Errorf("status %d, %q", status, complaints)
	}
	if status, _, complaints := start("check", wrong, good); status != exitContent || !strings.Contains(complaints, "naaam") {
		t.Errorf("status %d, %q", status, complaints)
	}
	for _, test := range []struct {
		path   string
		status exitStatus
	}{{good, exitDone}, {wrong, exitContent}} {
		status, stdout, complaints := start("check", "--format", "json", test.path)
		if status != test.status || complaints != "" || !json.Valid([]byte(stdout)) {
			t.Errorf("%s: status %d, %q, %q", test.path, status, stdout, complaints)
		}
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 2 {
		t.Errorf("check left %v", entries)
	}
}

func TestCheckFormatsAndStrict(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "proef.toml")
	for _, test := range []struct{ epoch, want string }{
		{earlyEnough, "::warning file="},
		{"1761998400", "uiterste datum"}, // 1 November 2025
	} {
		t.Setenv(project.EpochVariable, test.epoch)
		write(t, plan, goodPlan)
		if status, out, complaints := start("check", "--format", "github", plan); status != exitDone || complaints != "" ||
			!strings.Contains(out, test.want) {
			t.Errorf("status %d, %q, %q", status, out, complaints)
		}
		if status, _, _ := start("check", "--format", "github", "--strict", plan); status != exitContent {
			t.Errorf("strict: status %d", status)
		}
	}
	t.Setenv(project.EpochVariable, earlyEnough)
	if status, out, complaints := start("check", "--strict", example); status != exitDone || complaints != "" ||
		!strings.Contains(out, "In orde.") {
		t.Errorf("the example: status %d, %q, %q", status, out, complaints)
	}
}

// TestCheckSumsUp: the last line tells how many findings of either kind there are.
func TestCheckSumsUp(t *testing.T) {
	t.Setenv(project.EpochVariable, "1761998400") // 1 November 2025, when the plan is late
	plan := filepath.Join(t.TempDir(), "proef.toml")
	const capacity = "[capaciteit]\nA = { vte = 2 }\nB = { vte = 1 }\nC = { vte = 0 }\nD = { vte = 0 }\nE = { vte = 0 }\n"
	for text, want := range map[string]string{
		goodPlan + capacity: "Geen fouten, 1 waarschuwing.",
		goodPlan:            "Geen fouten, 2 waarschuwingen.",
		wrongPlan:           "1 fout en 2 waarschuwingen.",
		goodPlan + "[slot]\ntekst = 1\n" + capacity:                "1 fout en 1 waarschuwing.",
		strings.Replace(goodPlan, "actieplan-2026", "weg-2026", 1): "1 fout.",
	} {
		write(t, plan, text)
		if _, out, complaints := start("check", plan); out != "\n"+want+"\n" {
			t.Errorf("%q, want %s\n%s", out, want, complaints)
		}
	}
	write(t, plan, goodPlan)
	if _, out, _ := start("check", plan, "--strict"); out != "\nGeen fouten, 2 waarschuwingen; met --strict telt een waarschuwing als fout.\n" {
		t.Errorf("strict: %q", out)
	}
}

// TestNothingToReadIsNoPanic gives plans of which not even the template can be read.
func TestNothingToReadIsNoPanic(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "leeg"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"a.toml": "[zone\n", "b.toml": "sjabloon =\n", "c.toml": "", "d.toml": "sjabloon = 'x\n[[",
		"e.toml": "\x00\xff"} {
		write(t, filepath.Join(folder, name), text)
	}
	for _, name := range []string{"leeg", "a.toml", "b.toml", "c.toml", "d.toml", "e.toml"} {
		status, _, complaints := start("check", filepath.Join(folder, name))
		if status != exitContent || !strings.Contains(complaints, "fout:") || strings.Contains(complaints, "unknown") {
			t.Errorf("%s: status %d, %q", name, status, complaints)
		}
	}
}
