package bind_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
)

// mostPerMistake is how many findings one mistake in a good plan may give.
const mostPerMistake = 2

// slips are mistakes that are made in a line; they return the line as it was where they
// do not apply.
var slips = []struct {
	name string
	slip func(line string) string
}{
	{"a line is gone", func(string) string { return "" }},
	{"a quote is gone", func(line string) string { return strings.Replace(strings.Replace(line, "'''", "", 1), `"`, "", 1) }},
	{"a bracket is gone", func(line string) string { return strings.Replace(line, "]", "", 1) }},
	{"an = is gone", func(line string) string { return strings.Replace(line, " = ", " ", 1) }},
	{"a comma for a point", func(line string) string { return strings.Replace(line, "0.", "0,", 1) }},
	{"quotes are curly", func(line string) string {
		return strings.Replace(strings.Replace(line, ` "`, " “", 1), `"`, "”", 1)
	}},
	{"a key is misspelt", func(line string) string { return strings.Replace(line, "e", "ee", 1) }},
	{"a line is there twice", func(line string) string { return line + line }},
}

// everyNth of the possible mistakes is made: all of them take long.
const everyNth = 17

// One mistake anywhere in the example plan gives one finding, or two where two things are
// wrong by it: never a page of them.
func TestOneMistakeGivesFewFindings(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "plan")
	if err := os.CopyFS(folder, os.DirFS("../../../content/voorbeeldstreek")); err != nil {
		t.Fatal(err)
	}
	var files []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if filepath.Ext(path) == ".toml" {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := plan.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	schema := schemaOf(t, p)
	turn := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(string(data), "\n")
		for i, line := range lines {
			for _, s := range slips {
				changed := s.slip(line)
				if turn++; changed == line || turn%everyNth > 0 {
					continue
				}
				text := strings.Join(lines[:i], "") + changed + strings.Join(lines[i+1:], "")
				if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
				p, found, err := plan.Load(folder)
				if err != nil {
					t.Fatal(err)
				}
				found = append(found, bind.Bind(p, schema)...)
				if len(found) > mostPerMistake {
					var report strings.Builder
					if err := finding.Report(&report, found); err != nil {
						t.Fatal(err)
					}
					t.Errorf("%s: %s:%d:\n%s", s.name, filepath.Base(file), i+1, report.String())
				}
			}
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
