package layout

import (
	"slices"
	"strings"
	"testing"

	"actieplan/render/document"
)

// TestDirection lays a line out and compares, from left to right, what characters stand
// on it, and in what order they are read. Capitals stand for Hebrew letters, as in UAX
// #9. The visual orders are those in which LibreOffice sets the same text.
func TestDirection(t *testing.T) {
	tests := []struct{ name, text, seen string }{
		{"from left to right", "abc (def)", "abc (def)"},
		{"one word", "ABC", "CBA"},
		{"words in a row", "x ABC DEF y", "x FED CBA y"},
		{"number between", "ABC 123 DEF", "FED 123 CBA"},
		{"Latin word between", "ABC x DEF", "CBA x FED"},
		{"comma between, full stop after", "x ABC, DEF. y", "x FED ,CBA. y"},
		{"brackets around", "x (ABC) y", "x (CBA) y"},
		{"brackets within", "x AB (CD) EF y", "x FE )DC( BA y"},
		{"number with a sign and a point", "x AB123 CD-45.6 y", "x 45.6-DC 123BA y"},
		{"Arabic number", "٣ م 45%", "45 م ٣%"},
		{"exclamation mark at the end", "x ABC!", "x CBA!"},
		{"spaces at the end", "ABC ", "CBA "},
		{"check box within", "AB☒CD", "DC☒BA"},
		{"mark on a letter", "A\u05B8B", "B\u05B8A"},
		{"mark for direction", "ABC!\u200F x", "!CBA x"},
	}
	for _, test := range tests {
		text := strings.Map(inHebrew, test.text)
		page := Lay(onPages(2000, &document.Paragraph{Style: plainStyle(), Runs: []document.Run{{Text: text}}})).Pages[0]
		var marks []*Text
		var read strings.Builder
		for _, mark := range page.Marks() {
			marks = append(marks, mark.(*Text))
			read.WriteString(mark.(*Text).String())
		}
		slices.SortStableFunc(marks, func(a, b *Text) int { return int(a.X - b.X) })
		var seen strings.Builder
		for i, mark := range marks {
			if i > 0 && mark.X-marks[i-1].X-marks[i-1].Width > 1 {
				t.Errorf("%s: gap before %q", test.name, mark)
			}
			for _, g := range mark.Glyphs {
				if !mark.Font.Invisible(g) {
					seen.WriteString(g.Text(mark.Words))
				}
			}
		}
		if want := strings.Map(inHebrew, test.seen); seen.String() != want {
			t.Errorf("%s: %+q is seen as %+q, expected %+q", test.name, text, seen.String(), want)
		}
		if read.String() != text {
			t.Errorf("%s: %+q is read as %+q", test.name, text, read.String())
		}
	}
}

// inHebrew is the Hebrew letter that a capital stands for.
func inHebrew(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return 'א' + r - 'A'
	}
	return r
}
