package bind_test

import (
	"os"
	"path/filepath"
	"testing"

	"actieplan/internal/golden"
)

// The cases hold plans with mistakes and the report that their writer reads.
func TestReports(t *testing.T) {
	schema := testSchema()
	for _, file := range []string{"toml.txt", "sleutels.txt", "opmaak.txt"} {
		t.Run(file, func(t *testing.T) {
			golden.RunCases(t, "testdata/"+file, func(t *testing.T, c golden.Case) string {
				return reportOn(t, writeFiles(t, c), schema)
			})
		})
	}
}

// writeFiles puts the files of a case in a new working directory and returns the path of
// the plan.
func writeFiles(t *testing.T, c golden.Case) string {
	t.Helper()
	t.Chdir(t.TempDir())
	if c.Files[0].Path == "" {
		if err := os.WriteFile("plan.toml", []byte(c.Files[0].Text), 0o600); err != nil {
			t.Fatal(err)
		}
		return "plan.toml"
	}
	for _, f := range c.Files {
		path := filepath.Join("plan", filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(f.Text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return "plan"
}
