package main

import (
	"bytes"
	"errors"
	"go/format"
	"io/fs"
	"os"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	classes, err := read("# LineBreak\n0028;OP # a comment\n\n0030..0039 ; NU\n005C;PR\n1F1E6..1F1FF;RI\n")
	if err != nil {
		t.Fatal(err)
	}
	for r, want := range map[rune]string{
		'(': "opening", '/': other, '0': "digit", '9': "digit", ':': other, '\\': "solidus", '°': "degree", 0x1F1E6: "unruled",
	} {
		if classes[r] != want {
			t.Errorf("%U: %s, want %s", r, classes[r], want)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{"0028;OP\n0029;QQ", "line 2: unknown class"},
		{"zz;OP", "line 1: "},
		{"0028..zz;OP", "line 1: "},
		{"0028..110000;OP", "line 1: 110000 is no character"},
		{"0028", "line 1: unknown class"},
	} {
		if _, err := read(test.content); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v, want %q", test.content, err, test.want)
		}
	}
}

// TestUpToDate makes the tables anew where the Unicode data are on the machine.
func TestUpToDate(t *testing.T) {
	content, err := os.ReadFile(defaultData)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !isVersion(string(content)) {
		t.Skipf("needs %s of Unicode %s", defaultData, version)
	}
	if err != nil {
		t.Fatal(err)
	}
	classes, err := read(string(content))
	if err != nil {
		t.Fatal(err)
	}
	want, err := format.Source(write(classes))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../class.gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error(`class.gen.go is not what the program makes: run "go generate ./render/layout/linebreak"`)
	}
}
