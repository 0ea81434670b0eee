package main

import "testing"

func TestStructureText(t *testing.T) {
	tree := "Document\n  P (block)\n    \"Een \"\n    Link (inline)\n      \"\"woord\" (a)\"\n      Object 26 0\n    \"van \"twee\"\n\"regels\"\"\n"
	if got := structureText([]byte(tree)); got != "Een \"woord\" (a)van \"twee\"\n\"regels\"" {
		t.Errorf("text %q", got)
	}
}
