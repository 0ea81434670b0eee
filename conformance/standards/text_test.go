package main

import "testing"

func TestStructureText(t *testing.T) {
	tree := "Document\n  P (block)\n    \"Een \"\n    Link (inline)\n      \"\"woord\" (a)\"\n      Object 26 0\n"
	if got := structureText([]byte(tree)); got != "Een \"woord\" (a)" {
		t.Errorf("text %q", got)
	}
}

func TestLetters(t *testing.T) {
	for text, want := range map[string]string{
		"zone-\nniveau\u00A0 1": "zoneniveau1", "afbre\u00ADken": "afbreken", "niet\u2011breken": "nietbreken",
		"e\u0301\u200D": "é", "een שלום 😀": "een😀", "\x00\uFFFE": "\uFFFD\uFFFD",
	} {
		if got := letters(text); got != want {
			t.Errorf("%q gives %q, expected %q", text, got, want)
		}
	}
}

func TestDifference(t *testing.T) {
	if fault := difference("hetzelfde", "hetzelfde"); fault != "" {
		t.Errorf("the same text differs: %s", fault)
	}
	for _, other := range []string{"het zelfde", "hetzelf", "hetzelfde!"} {
		if difference("hetzelfde", other) == "" {
			t.Errorf("%q is no difference", other)
		}
	}
}
