package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestMatched: a pattern stands for the files that it matches, save those that a word
// processor keeps beside an open document; what matches nothing is told of by its name.
func TestMatched(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"een.docx", "twee.docx", "~$een.docx", "[3].docx", "een.pdf"} {
		write(t, filepath.Join("in", name), "x")
	}
	for args, want := range map[string]string{
		"in/*.docx":           "in/[3].docx in/een.docx in/twee.docx",
		"in/ee?.* in/~$*":     "in/een.docx in/een.pdf in/~$*",
		"in/[3].docx":         "in/[3].docx",
		"in/~$een.docx":       "in/~$een.docx",
		"weg.docx in/*.odt [": "weg.docx in/*.odt [",
	} {
		if got := filepath.ToSlash(strings.Join(matched(strings.Fields(args)), " ")); got != want {
			t.Errorf("%s: %s, want %s", args, got, want)
		}
	}
}
