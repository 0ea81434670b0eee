package serve_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/serve"
	"actieplan/internal/source"
)

// TestTargets follows a finding on every line of the plan to the paragraph that comes
// from there.
func TestTargets(t *testing.T) {
	pages, _ := load(t, example)
	files := make(map[*source.File]bool)
	for _, page := range pages.Pages {
		for _, mark := range page.Marks() {
			if p := mark.Origin().Paragraph; p != nil && p.Source.File != nil {
				files[p.Source.File] = true
			}
		}
	}
	var findings []finding.Finding
	wanted := make(map[string][2]int)
	for file := range files {
		for offset, b := range file.Data {
			if b == '\n' && len(findings) < 280 {
				position := source.Position{File: file, Offset: offset}
				line, _ := position.LineColumn()
				findings = append(findings, finding.Finding{Severity: finding.Warning, Position: position, Message: position.String()})
				wanted[position.String()] = [2]int{0, line}
			}
		}
	}
	server := serve.New()
	server.Show(serve.Render{Path: example, Name: "x", Pages: pages, Findings: findings})
	s := state(t, host(t, server), "1")
	exact := 0
	for _, f := range s.Findings {
		if f.Target == nil {
			t.Errorf("%s leads nowhere", f.Message)
			continue
		}
		source := s.Pages[f.Target.Page-1].Sources[f.Target.Paragraph]
		want := wanted[f.Message]
		if source == nil || s.Files[source[0]] != f.Position.File {
			t.Errorf("%s leads to a text that comes from elsewhere", f.Message)
		} else if source[1] == want[1] {
			exact++
		}
		if f.Target.Y <= 0 || f.Target.Y > s.Pages[f.Target.Page-1].Height {
			t.Errorf("%s leads to %d twips down the page", f.Message, f.Target.Y)
		}
	}
	if exact < len(findings)/4 {
		t.Errorf("%d of %d findings lead to a text that begins on their line", exact, len(findings))
	}
}

// TestHeaderTargets follows a finding on the header of a table to what the zone wrote
// below it, not to what stands before.
func TestHeaderTargets(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	must(t, os.WriteFile(path, []byte(`sjabloon = "actieplan-2026"
[zone]
naam = "ELZ Proef"
[[netwerkevents]]
titel = "Eerste"
[[netwerkevents]]

titel = "Tweede"
timing = ""
`), 0o666))
	pages, _ := load(t, path)
	var file *source.File
	for _, page := range pages.Pages {
		for _, mark := range page.Marks() {
			if p := mark.Origin().Paragraph; p != nil && p.Source.File != nil {
				file = p.Source.File
			}
		}
	}
	second := strings.LastIndex(string(file.Data), "[[")
	empty := strings.Index(string(file.Data), "timing")
	server := serve.New()
	server.Show(serve.Render{Path: path, Name: "plan", Pages: pages, Findings: []finding.Finding{
		{Severity: finding.Warning, Position: source.Position{File: file, Offset: second, Length: 17}, Message: "kop"},
		{Severity: finding.Warning, Position: source.Position{File: file, Offset: empty, Length: 6}, Message: "leeg"},
		{Position: source.Position{File: file, Offset: empty + 9, Length: 2}, Message: "fout"},
	}})
	s := state(t, host(t, server), "1")
	if s.Findings[0].Message != "fout" {
		t.Errorf("the first finding is %q, not the error", s.Findings[0].Message)
	}
	for _, f := range s.Findings {
		if f.Target == nil {
			t.Errorf("%s leads nowhere", f.Message)
		} else if source := s.Pages[f.Target.Page-1].Sources[f.Target.Paragraph]; source == nil || source[1] != 8 {
			t.Errorf("%s leads to %v, want line 8", f.Message, source)
		}
	}
}
