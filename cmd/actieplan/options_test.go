package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/project"
)

// TestRunWithoutCommandLine: commands work from their options alone.
func TestRunWithoutCommandLine(t *testing.T) {
	folder := t.TempDir()
	var out, errOut bytes.Buffer
	to := streams{&out, &errOut}
	if err := runNew(&newOptions{
		streams: to, Name: "ELZ Proef", Folder: folder, Template: "actieplan-2026",
	}); err != nil {
		t.Fatal(err)
	}
	plan := filepath.Join(folder, "proef")
	if err := runCheck(&checkOptions{streams: to, Paths: []string{plan}, Format: asJSON}); err != nil {
		t.Errorf("a new plan has errors: %v\n%s", err, &out)
	}
	if err := runRender(&renderOptions{
		streams: to, Paths: []string{plan}, Folder: folder, Formats: []string{project.FormatPDF}, Jobs: 1,
	}); err != nil {
		t.Error(err)
	}
	if err := runBlank(&blankOptions{
		streams: to, Template: "actieplan-2026", Folder: folder, Formats: project.AllFormats(),
	}); err != nil {
		t.Error(err)
	}
	for _, name := range []string{
		"actieplan-2026-proef.pdf", "actieplan-2026-blanco.pdf", "actieplan-2026-blanco.docx",
	} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
	out.Reset()
	if err := errors.Join(runSchema(&schemaOptions{
		streams: to, Template: "actieplan-2026",
	}), runTemplates(to)); err != nil || !strings.Contains(out.String(), "actieplan-2026 ") {
		t.Errorf("%v, %q", err, &out)
	}
	if err := runBlank(&blankOptions{streams: to, Template: "onbekend", Folder: folder}); statusOf(err) != exitUsage {
		t.Errorf("an unknown template: %v", err)
	}
}

// TestNewPlanIsQuiet: whoever begins a plan gets few warnings, not one for each thing
// that is still to be done.
func TestNewPlanIsQuiet(t *testing.T) {
	folder := t.TempDir()
	to := streams{new(bytes.Buffer), new(bytes.Buffer)}
	if err := runNew(&newOptions{
		streams: to, Name: "ELZ Proef", Folder: folder, Template: "actieplan-2026",
	}); err != nil {
		t.Fatal(err)
	}
	project.ReadAll([]string{folder}, 1, func(r *project.Reading) {
		if len(r.Findings) > 3 || r.Err != nil {
			t.Errorf("%d findings, %v: %+v", len(r.Findings), r.Err, r.Findings)
		}
	})
}
