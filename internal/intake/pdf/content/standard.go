package content

import "strings"

// helvetica are the widths of the characters from the space to the tilde in Helvetica, in
// thousandths of the size (the font's metrics, as Adobe gives them). A file may leave out
// the widths of this font, and of the 13 others that every reader has (9.6.2.2), which are
// near enough to tell words and lines apart.
var helvetica = [...]float64{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// usualWidth is the width of most letters in Helvetica, those with accents among them, and
// courierWidth that of all in Courier.
const (
	usualWidth   = 556
	courierWidth = 600
)

// standardWidths sets the widths of a font that has none of its own.
func (f *font) standardWidths(base string) {
	if strings.Contains(base, "Courier") {
		f.width = courierWidth
		return
	}
	f.width = usualWidth
	for i, width := range helvetica {
		f.widths[' '+i] = width
	}
}
