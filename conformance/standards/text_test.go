package main

import "testing"

func TestStructureText(t *testing.T) {
	tree := "Document\n  P (block)\n    \"Een \"\n    Link (inline)\n      \"\"woord\" (a)\"\n      Object 26 0\n"
	if got := structureText([]byte(tree)); got != "Een \"woord\" (a)" {
		t.Errorf("text %q", got)
	}
}
