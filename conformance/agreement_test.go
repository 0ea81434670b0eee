package conformance

import (
	"math"
	"reflect"
	"testing"
)

// page returns a page of words 40 points apart, each line 14 points below the last.
func page(rows ...[]string) []Word {
	var words []Word
	for i, row := range rows {
		for j, text := range row {
			words = append(words, Word{X: float64(40 * j), Y: float64(14 * i), Text: text})
		}
	}
	return words
}

// moved returns the page with one word shifted.
func moved(words []Word, i int, dx, dy float64) []Word {
	words = append([]Word(nil), words...)
	words[i].X += dx
	words[i].Y += dy
	return words
}

func TestCompareWords(t *testing.T) {
	text := page([]string{"een", "twee"}, []string{"een", "drie"})
	tests := []struct {
		name        string
		pdf, docx   [][]Word
		words, line Share
		fault       Fault
	}{
		{"the same", [][]Word{text}, [][]Word{text}, Share{4, 4}, Share{2, 2}, NoFault},
		{"a point to the right", [][]Word{text}, [][]Word{moved(text, 1, 1, 0)}, Share{4, 4}, Share{2, 2}, NoFault},
		{"more than a point to the right", [][]Word{text}, [][]Word{moved(text, 1, 1.01, 0)}, Share{3, 4}, Share{2, 2}, OtherWords},
		{"two points down", [][]Word{text}, [][]Word{moved(text, 1, 0, 2)}, Share{4, 4}, Share{2, 2}, NoFault},
		{"on a line of its own", [][]Word{text}, [][]Word{moved(text, 1, 0, 3)}, Share{3, 4}, Share{1, 3}, OtherLines},
		{"another word", [][]Word{text}, [][]Word{page([]string{"een", "vier"}, []string{"een", "drie"})}, Share{3, 4}, Share{1, 2},
			OtherLines},
		{"one word less", [][]Word{text}, [][]Word{text[:3]}, Share{3, 4}, Share{1, 2}, OtherLines},
		{"another page", [][]Word{text[:2], text[2:]}, [][]Word{text}, Share{2, 6}, Share{1, 3}, OtherPages},
		{"one page more", [][]Word{text}, [][]Word{text, nil}, Share{4, 4}, Share{2, 2}, OtherPages},
		{"nothing", [][]Word{nil}, [][]Word{nil}, Share{0, 0}, Share{0, 0}, OtherLines},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := compareWords(test.pdf, test.docx)
			a.Ink = Share{1, 1}
			if a.Words != test.words || a.Lines != test.line {
				t.Errorf("words %v lines %v, want %v %v", a.Words, a.Lines, test.words, test.line)
			}
			if got := a.Fault(Standard); got != test.fault {
				t.Errorf("fault %v, want %v", got, test.fault)
			}
		})
	}
}

func TestEqualWordsFindTheirNearest(t *testing.T) {
	pdf := []Word{{10, 0, "x"}, {20, 0, "x"}}
	docx := []Word{{20.5, 0, "x"}, {10.5, 0, "x"}}
	if share, off := matchWords(pdf, docx); share != (Share{2, 2}) || off != nil {
		t.Errorf("got %v, off %v", share, off)
	}
	share, off := matchWords(pdf, []Word{{10.2, 0, "x"}, {90, 0, "x"}})
	if share != (Share{1, 2}) || off != &pdf[1] {
		t.Errorf("got %v, off %v", share, off)
	}
}

func TestLinesGoByHeight(t *testing.T) {
	got := lines([]Word{{50, 10, "b"}, {10, 11.5, "a"}, {10, 13, "d"}, {60, 12, "c"}})
	if want := []string{"a b c", "d"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInkLosesTheShareOfMissingPages(t *testing.T) {
	a := &Agreement{PagesPDF: 3, PagesDOCX: 4, Ink: Share{9, 10}}
	if _, _, ink := a.Percent(); math.Abs(ink-67.5) > 1e-9 {
		t.Errorf("ink %v, want 67.5", ink)
	}
}

func TestWorstPage(t *testing.T) {
	a := &Agreement{}
	if a.Worst() != -1 {
		t.Error("an agreement without pages has a worst page")
	}
	a.Pages = []PageAgreement{
		{Lines: Share{5, 5}, Words: Share{9, 9}, Ink: Share{80, 100}},
		{Lines: Share{4, 5}, Words: Share{9, 9}, Ink: Share{99, 100}},
		{Lines: Share{4, 5}, Words: Share{8, 9}, Ink: Share{99, 100}},
	}
	if got := a.Worst(); got != 2 {
		t.Errorf("page %d is the worst, want 2", got)
	}
}

func TestParseWords(t *testing.T) {
	const xhtml = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><doc>
  <page width="595.32" height="841.92">
    <word xMin="70.9" yMin="71.0" xMax="80" yMax="83.0">R&amp;D</word>
    <word xMin="90" yMin="71.0" xMax="95" yMax="83.0">` + "\x02-\uFFFE" + `</word>
  </page>
  <page width="1" height="1"></page>
</doc></body></html>`
	got, err := parseWords([]byte(xhtml), middle)
	want := [][]Word{{{70.9, 77, "R&D"}, {90, 77, "-"}}, nil}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
	for _, broken := range []string{"<doc><page><word xMin='x' yMin='1' yMax='1'>a</word></page></doc>", "<doc><page>"} {
		if _, err := parseWords([]byte(broken), middle); err == nil {
			t.Errorf("%s was read", broken)
		}
	}
}
