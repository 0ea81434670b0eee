package untagged

import (
	"strings"
	"testing"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word/wordtest"
)

// lineOf is the one line of a page, whose letters are half as wide as high.
func lineOf(t *testing.T, words string) *line {
	t.Helper()
	file, err := pdf.Open(sample(text(0, 10, words)))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := file.Pages()
	if err != nil {
		t.Fatal(err)
	}
	shown, err := content.NewReader(file).ReadUntagged(0, pages[0])
	if err != nil {
		t.Fatal(err)
	}
	var pieces []paragraph.Linked
	for _, piece := range shown.Outside {
		pieces = append(pieces, paragraph.Linked{Piece: piece})
	}
	return linesOf(pieces)[0]
}

// TestGoingOn: what a line ends with, or the next begins with, tells that a sentence goes on.
func TestGoingOn(t *testing.T) {
	for _, test := range []struct {
		line, next string
		want       bool
	}{
		{"De zorg", "gaat verder", true},
		{"De zorg", "3 maanden", true},
		{"De zorg", "(ook thuis)", true},
		{"De zorg,", "Antwerpen", true},
		{"De zorg in", "Antwerpen", true},
		{"De zorg", "Antwerpen", false},
		{"De zorg in het UZ", "Antwerpen", false},
	} {
		if got := lineOf(t, test.line).isGoingOn(lineOf(t, test.next)); got != test.want {
			t.Errorf("%q above %q: %v", test.line, test.next, got)
		}
	}
}

// TestBeginning: a line would not be broken within its first word and a number behind it,
// nor, in a sentence, behind short words and numbers.
func TestBeginning(t *testing.T) {
	const play = 8 // by which a width may be guessed too large: less than a word
	for _, test := range []struct {
		line   string
		goesOn bool
		want   string
	}{
		{"stap 3 volgt", false, "stap 3"},
		{"in de zorg", false, "in"},
		{"in de zorg staat", true, "in de zorg"},
		{"zorg in de wijk", true, "zorg"},
	} {
		spaces := strings.Count(test.want, " ")
		least := 5*float64(len(test.want)-spaces) + 3*float64(spaces)
		if got := lineOf(t, test.line).beginning(test.goesOn); got < least || got > least+play {
			t.Errorf("%q (%v): %.1f, want the %.1f of %q", test.line, test.goesOn, got, least, test.want)
		}
	}
}

// TestBreaks: a hyphen at the end of a line is the writer's before a conjunction, and
// where the word stands with it elsewhere.
func TestBreaks(t *testing.T) {
	h := &habits{words: map[string]bool{"zorgen": true, "samenwerking": true, "wijk-werking": true}, hyphenates: true}
	for _, test := range []struct {
		line, next string
		want       bool
	}{
		{"de samen-", "werking loopt", true},
		{"de wijk-", "werking loopt", false},
		{"de zorg-", "en welzijnssector", false},
		{"de mantel-", "zorgers", true},
		{"alle 65-", "plussers", false},
	} {
		if got := h.breaks(test.line, test.next); got != test.want {
			t.Errorf("%q above %q: %v", test.line, test.next, got)
		}
	}
}

// TestGrids: lines that only touch, or are open at an end, make no more cells than they
// close in, and a table beside a cell does not lie in it.
func TestGrids(t *testing.T) {
	for name, test := range map[string]struct{ content, want string }{
		"one line across": {
			"10 740 200 0.5 re f 110 700 0.5 80 re f\n" + text(12, 745, "links") + text(112, 745, "rechts"),
			"\"links\\trechts\"\n",
		},
		"without a line at the foot": {
			"10 760 200 0.5 re f 10 740 200 0.5 re f 10 700 0.5 60 re f 110 700 0.5 60 re f 210 700 0.5 60 re f\n" +
				text(12, 745, "a") + text(112, 745, "b") + text(12, 715, "c") + text(112, 715, "d"),
			"| 1×1\n  \"a\"\n| 1×1\n  \"b\"\n| 1×1\n  \"c\"\n| 1×1\n  \"d\"\n",
		},
		"text beside a table": {
			rules([]float64{10, 60, 110}, []float64{760, 740}) + text(12, 745, "a") + text(62, 745, "b") + text(150, 745, "ernaast"),
			"| 1×1\n  \"a\"\n| 1×1\n  \"b\"\n\"ernaast\"\n",
		},
	} {
		doc, err := read(sample(test.content))
		if err != nil {
			t.Fatal(err)
		}
		if got := wordtest.Outline(doc); got != test.want {
			t.Errorf("%s: read\n%swant\n%s", name, got, test.want)
		}
	}
}
