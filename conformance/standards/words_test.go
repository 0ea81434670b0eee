package main

import "testing"

func TestReadPassage(t *testing.T) {
	for text, want := range map[string]string{
		"zone-\nniveau\u00A0 1": "zoneniveau1", "afbre\u00ADken": "afbreken", "niet\u2011breken": "nietbreken",
		"e\u0301\u200D": "é", "een שלום 😀": "een😀", "\x00\uFFFE": "\uFFFD\uFFFD", "niet aangevinkt, aangevinkt": "☐,☒",
	} {
		if got := string(readPassage(text).letters); got != want {
			t.Errorf("%q gives %q, expected %q", text, got, want)
		}
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		got, want string
		expected  comparison
	}{
		{"een twee\ndrie", "een twee drie", comparison{words: 2}},
		{"eentwee drie", "een twee drie", comparison{words: 2, joined: 1}},
		{"een tw ee drie", "een twee drie", comparison{words: 2, parted: 1}},
		{"zone-\nniveau", "zone-niveau", comparison{}},
		{"https://a.be/\nlang", "https://a.be/\x01lang", comparison{}},
		{"ver-\ndeling", "ver\x02deling", comparison{broken: 1}},
		{"ver-deling", "ver\x02deling", comparison{broken: 1}},
		{"ver\u00AD\ndeling", "ver\x02deling", comparison{broken: 1, whole: 1}},
		{"verdeling", "ver\x02deling", comparison{broken: 1, whole: 1}},
	} {
		if got := compare(readPassage(c.got), readPassage(c.want)); got != c.expected {
			t.Errorf("%q for %q: %+v, expected %+v", c.got, c.want, got, c.expected)
		}
	}
	if c := compare(readPassage("drie een twee"), readPassage("een twee drie")); c.fault == "" {
		t.Error("words in another order are no fault")
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

func TestStrictVerdicts(t *testing.T) {
	out := "validating(mode=strict) a.pdf ...\nvalidation ok\n\nvalidating(mode=strict) b.pdf ...\nvalidate b.pdf: iets is mis\n\n" +
		"validating(mode=strict) c.pdf ...\nvalidation ok\nvalidation failed: 1 of 3 files invalid\n"
	got := strictVerdicts(out)
	if got["a.pdf"] != strictlyRight || got["b.pdf"] != "validate b.pdf: iets is mis" || got["c.pdf"] != strictlyRight {
		t.Errorf("verdicts %q", got)
	}
}
