// Package golden compares what tests get with files that say what they should get: a text,
// or cases that a file lists. In go a path and a text; out comes a test error that shows the
// first difference, or with the flag -update the file, written again.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files again")

// shown is how many lines of a difference an error shows.
const shown = 8

// Compare reports where got is not the text of the file, which may have Windows line
// ends. With -update it writes the file.
func Compare[T ~string | ~[]byte](t testing.TB, path string, got T) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := string(data)
	if !strings.Contains(string(got), "\r") {
		want = strings.ReplaceAll(want, "\r\n", "\n")
	}
	if string(got) == want {
		return
	}
	line, gotLines, wantLines := difference(string(got), want)
	t.Errorf("%s:%d: got (-update writes it again)\n%s\nwant\n%s", path, line, gotLines, wantLines)
}

// difference returns the number of the first line that differs, and some lines of both
// texts from there on.
func difference(got, want string) (line int, gotLines, wantLines string) {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for len(g) > 1 && len(w) > 1 && g[0] == w[0] {
		g, w = g[1:], w[1:]
		line++
	}
	return line + 1, strings.Join(g[:min(len(g), shown)], "\n"), strings.Join(w[:min(len(w), shown)], "\n")
}
