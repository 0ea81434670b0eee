package bind_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/golden"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

func FuzzBind(f *testing.F) {
	for _, name := range []string{"toml.txt", "sleutels.txt", "opmaak.txt"} {
		for _, c := range golden.Cases(f, "testdata/"+name) {
			f.Add([]byte(c.Files[0].Text))
		}
	}
	schema := testSchema()
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(folder, "plan.toml")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		p, found, err := plan.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		checkWithin(t, p.Root)
		found = append(found, bind.Bind(p, schema)...)
		for _, finding := range found {
			checkPosition(t, finding.Position)
			checkPosition(t, finding.Related)
			if finding.Message == "" || finding.Help == "" {
				t.Errorf("finding without words: %+v", finding)
			}
		}
		var out bytes.Buffer
		for _, err := range []error{finding.Report(&out, found, finding.WithColor(true)), finding.ReportJSON(&out, found),
			finding.ReportGitHub(&out, found)} {
			if err != nil {
				t.Error(err)
			}
		}
	})
}

func checkPosition(t *testing.T, p source.Position) {
	t.Helper()
	if p.File == nil {
		return
	}
	if p.Offset < 0 || p.Length < 0 || p.Offset+p.Length > len(p.File.Data) {
		t.Fatalf("position %d+%d in a file of %d bytes", p.Offset, p.Length, len(p.File.Data))
	}
	if first := p.FirstLine(); strings.ContainsAny(first.Text(), "\r\n") || first.Offset != p.Offset || first.Length > p.Length {
		t.Fatalf("first line of %q: %q", p.Text(), first.Text())
	}
}

// checkValue checks the places of a value, and of all in it.
func checkValue(t *testing.T, v *toml.Value) {
	t.Helper()
	if v.Position.File == nil {
		t.Errorf("value without a place: %+v", v)
	}
	checkWithin(t, v)
}

// checkWithin checks the places of what is in a value, which may have no place itself.
func checkWithin(t *testing.T, v *toml.Value) {
	t.Helper()
	checkPosition(t, v.Position)
	checkPosition(t, v.Key)
	for _, item := range v.Items {
		checkValue(t, item)
	}
	seen := map[string]bool{}
	for _, e := range v.Entries {
		if seen[e.Name] {
			t.Errorf("key %q twice", e.Name)
		}
		seen[e.Name] = true
		if e.Value.Key.File == nil {
			t.Errorf("key %q without a place", e.Name)
		}
		checkValue(t, e.Value)
	}
}
