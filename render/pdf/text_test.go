package pdf

import (
	"testing"

	"actieplan/fonts"
	"actieplan/render/layout"
)

// TestUnshown checks which characters without a picture are in the text of the PDF: those
// that spell an emoji or a letter.
func TestUnshown(t *testing.T) {
	for text, want := range map[string]bool{
		"\u00AD": true, "\u200B": true, "\u200E": true, "\u202A": true, "\u2060": true, "\uFEFF": true,
		"\u200C": false, "\u200D": false, "\uFE0F": false, "\U000E0067": false, "\u034F": false, " ": false, "a": false,
	} {
		span := fonts.Shape(text, fonts.Look{})[0]
		if got := unshown(&layout.Text{Words: text, Font: span.Font}, &span.Glyphs[0]); got != want {
			t.Errorf("%+q is left out: %v", text, got)
		}
	}
}

// TestMarkToTheSide checks that a mark that is moved sideways only needs no replacement
// text, and comes back to its place.
func TestMarkToTheSide(t *testing.T) {
	span := fonts.Shape("a", fonts.Look{})[0]
	set := &glyphSet{font: span.Font}
	mark := span.Glyphs[0]
	mark.DX = int16(span.Font.UnitsPerEm / 10)
	if got := string(appendCluster(nil, []fonts.Glyph{mark}, "a", set, 200)); got != "[-100.0(\x00\x01)100.0] TJ " &&
		got != "[-99.609(\x00\x01)99.609] TJ " {
		t.Errorf("written as %q", got)
	}
}
