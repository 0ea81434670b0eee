package main

import (
	"testing"

	"actieplan/internal/form/svg"
)

// TestRasterizer looks at pixels: lines are as wide as drawn, filled shapes are full, and
// the ground cannot be seen.
func TestRasterizer(t *testing.T) {
	at := func(x, y float64) [3]svg.Point { return [3]svg.Point{{X: x, Y: y}} }
	icon := &svg.Icon{Size: 64, Strokes: []svg.Stroke{
		{Width: 4, Color: 0x15536B, Segments: []svg.Segment{{Op: svg.MoveTo, Points: at(8, 16)}, {Op: svg.LineTo, Points: at(56, 16)}}},
		{Fill: true, Color: 0xCC0000, Segments: []svg.Segment{
			{Op: svg.MoveTo, Points: at(16, 32)}, {Op: svg.LineTo, Points: at(48, 32)}, {Op: svg.LineTo, Points: at(48, 56)},
			{Op: svg.LineTo, Points: at(16, 56)}, {Op: svg.ClosePath}}},
		{Width: 2, Color: 0x15536B, Segments: []svg.Segment{
			{Op: svg.MoveTo, Points: at(24, 44)}, {Op: svg.CurveTo, Points: [3]svg.Point{{X: 30, Y: 44}, {X: 34, Y: 44}, {X: 40, Y: 44}}}}},
	}}
	picture := newRasterizer().draw(icon)
	for _, test := range []struct {
		x, y float64
		want uint32 // RRGGBBAA
	}{
		{2, 2, 0}, {32, 13.5, 0}, {32, 18.5, 0}, {32, 14.5, 0x15536BFF}, {32, 17.5, 0x15536BFF}, // across the line
		{6.6, 16, 0x15536BFF}, {5.5, 16, 0}, {6.2, 14.2, 0}, // its round end
		{20, 36, 0xCC0000FF}, {32, 44, 0x15536BFF}, {50, 44, 0},
	} {
		r, g, b, a := picture.At(int(test.x*rasterSide/64), int(test.y*rasterSide/64)).RGBA()
		if got := r>>8<<24 | g>>8<<16 | b>>8<<8 | a>>8; got != test.want {
			t.Errorf("at %g, %g: %08X, want %08X", test.x, test.y, got, test.want)
		}
	}
}
