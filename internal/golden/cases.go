package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Case is one case of a case file: a name, an input of one or more files, and what is
// expected of it.
//
//	=== name
//	input: one file, or the first of several
//	>>> path of another file
//	input
//	---
//	expectation
type Case struct {
	Name  string
	Files []File
	Want  string
}

// File is a file of a case. The path is empty for what stands before the first path.
type File struct{ Path, Text string }

const (
	caseMark   = "=== "
	fileMark   = ">>> "
	expectMark = "---\n"
)

// RunCases calls run, as a test of its own, for each case of a file, and compares what it
// returns with what is expected.
func RunCases(t *testing.T, path string, run func(t *testing.T, c Case) string) {
	t.Helper()
	intro, cases := readCases(t, path)
	path, err := filepath.Abs(path) // run may change the working directory
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	out.WriteString(intro)
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) { c.Want = run(t, c) })
		c.write(&out)
	}
	Compare(t, path, out.String())
}

// Cases returns the cases of a file.
func Cases(t testing.TB, path string) []Case {
	t.Helper()
	_, cases := readCases(t, path)
	return cases
}

func readCases(t testing.TB, path string) (intro string, cases []Case) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	intro, rest, ok := strings.Cut(strings.TrimSuffix(string(data), "\n"), "\n"+caseMark)
	if !ok {
		t.Fatalf("%s: no cases", path)
	}
	for part := range strings.SplitSeq(rest, "\n"+caseMark) {
		name, body, _ := strings.Cut(part, "\n")
		at := strings.LastIndex("\n"+body, "\n"+expectMark)
		if at < 0 {
			t.Fatalf("%s: %s: no expectation", path, name)
		}
		c := Case{Name: name, Want: body[at+len(expectMark):]}
		if c.Want != "" && !strings.HasSuffix(c.Want, "\n") {
			c.Want += "\n"
		}
		first, others, several := strings.Cut("\n"+body[:at], "\n"+fileMark)
		switch first = strings.TrimPrefix(first, "\n"); {
		case !several:
			c.Files = []File{{"", first}}
		case first != "":
			c.Files = []File{{"", first + "\n"}}
		}
		for several {
			var file string
			file, others, several = strings.Cut(others, "\n"+fileMark)
			path, text, _ := strings.Cut(file, "\n")
			c.Files = append(c.Files, File{path, strings.TrimSuffix(text, "\n") + "\n"})
		}
		cases = append(cases, c)
	}
	return intro + "\n", cases
}

func (c Case) write(out *strings.Builder) {
	out.WriteString(caseMark + c.Name + "\n")
	for _, f := range c.Files {
		if f.Path != "" {
			out.WriteString(fileMark + f.Path + "\n")
		}
		out.WriteString(f.Text)
	}
	out.WriteString(expectMark + c.Want + "\n")
}
