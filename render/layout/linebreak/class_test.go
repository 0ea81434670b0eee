package linebreak

import (
	"testing"
)

// TestClassOf has characters at the edges of the tables, and those to which LibreOffice
// gives a class of its own.
func TestClassOf(t *testing.T) {
	for _, test := range []struct {
		r    rune
		want classes
	}{
		{0, mark}, {'a', letter}, {'ÿ', letter}, {'°', degree}, {'\\', solidus}, {'/', solidus}, {')', closing}, {'}', closing},
		{'\u00AD', breakAfter}, {'Ā', letter}, {'\u0300', mark}, {'א', hebrew}, {'\uFE30', separator}, {'€', prefix}, {'№', prefix},
		{'中', ideograph}, {'ぁ', nonStarter}, {'가', hangulLV}, {'각', hangulLVT}, {'\uD7A3', hangulLVT}, {'\u200D', unruled},
		{'😀', ideograph}, {'🇧', unruled}, {'☝', unruled}, {'\uE000', letter}, {'\U000E01EF', mark}, {'\U0010FFFF', letter},
	} {
		if got := classOf(test.r); got != test.want {
			t.Errorf("%U: %b, want %b", test.r, got, test.want)
		}
	}
	for i := 1; i < len(classRanges); i++ {
		if at := classRanges[i]; at.first > at.last || at.first <= classRanges[i-1].last {
			t.Errorf("%U to %U stand out of order", at.first, at.last)
		}
	}
}
