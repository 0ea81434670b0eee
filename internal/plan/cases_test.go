package plan_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/golden"
)

// testCase is one case of a case file: a name, an input of one or more files, and what is
// expected of it.
//
//	=== name
//	>>> path of a file (left out where there is one)
//	input
//	---
//	expectation
type testCase struct {
	name  string
	files []caseFile
	want  string
}

type caseFile struct{ path, text string }

const (
	caseMark   = "=== "
	fileMark   = ">>> "
	expectMark = "---\n"
)

// runCases calls run for each case of a file in testdata and compares what it returns
// with what is expected.
func runCases(t *testing.T, name string, run func(t *testing.T, c testCase) string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	path, err = filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	intro, cases := parseCases(t, strings.TrimSuffix(string(data), "\n"))
	var out strings.Builder
	out.WriteString(intro)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.want = run(t, c) })
		c.write(&out)
	}
	golden.Compare(t, path, out.String())
}

func parseCases(t *testing.T, text string) (intro string, cases []testCase) {
	t.Helper()
	intro, rest, ok := strings.Cut(text, "\n"+caseMark)
	if !ok {
		t.Fatal("no cases")
	}
	for part := range strings.SplitSeq(rest, "\n"+caseMark) {
		name, body, _ := strings.Cut(part, "\n")
		at := strings.LastIndex("\n"+body, "\n"+expectMark)
		if at < 0 {
			t.Fatalf("%s: no expectation", name)
		}
		c := testCase{name: name, want: body[at+len(expectMark):]}
		input := body[:at]
		if c.want != "" && !strings.HasSuffix(c.want, "\n") {
			c.want += "\n"
		}
		if !strings.HasPrefix(input, fileMark) {
			c.files = []caseFile{{"", input}}
		} else {
			for file := range strings.SplitSeq("\n"+input, "\n"+fileMark) {
				if path, text, ok := strings.Cut(file, "\n"); ok && path != "" {
					c.files = append(c.files, caseFile{path, strings.TrimSuffix(text, "\n") + "\n"})
				}
			}
		}
		cases = append(cases, c)
	}
	return intro + "\n", cases
}

func (c testCase) write(out *strings.Builder) {
	out.WriteString(caseMark + c.name + "\n")
	for _, f := range c.files {
		if f.path != "" {
			out.WriteString(fileMark + f.path + "\n")
		}
		out.WriteString(f.text)
	}
	out.WriteString(expectMark + c.want + "\n")
}

// writeFiles puts the files of a case in a new working directory and returns the path of
// the plan.
func (c testCase) writeFiles(t *testing.T) string {
	t.Helper()
	t.Chdir(t.TempDir())
	if c.files[0].path == "" {
		if err := os.WriteFile("plan.toml", []byte(c.files[0].text), 0o600); err != nil {
			t.Fatal(err)
		}
		return "plan.toml"
	}
	for _, f := range c.files {
		path := filepath.Join("plan", filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(f.text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return "plan"
}
