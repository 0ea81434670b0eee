package main

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
)

// rasterSide is the side of a picture in pixels: 250 to the inch for an icon of 13 mm.
// Most programs show the SVG beside it.
const rasterSide = 128

// shades is how many degrees of covering a pixel may have; sixteen make an edge smooth,
// and a file a third as large as 256.
const shades = 16

// rasterizer draws one icon after another in the same memory.
type rasterizer struct {
	vector vector.Rasterizer
	mask   *image.Alpha
}

func newRasterizer() *rasterizer {
	return &rasterizer{mask: image.NewAlpha(image.Rect(0, 0, rasterSide, rasterSide))}
}

// draw draws an icon on a ground that cannot be seen. A pixel has one colour: of a
// palette, since the icons of a form have one or two.
func (r *rasterizer) draw(icon *svg.Icon) *image.Paletted {
	scale := rasterSide / icon.Size
	canvas := image.NewPaletted(image.Rect(0, 0, rasterSide, rasterSide), color.Palette{color.NRGBA{}})
	inks := map[stylesheet.Color]uint8{} // where the shades of a colour begin in the palette, less one
	for _, s := range icon.Strokes {
		first, known := inks[s.Color]
		if !known && len(canvas.Palette)+shades <= 256 { // any further colour is drawn in the first
			first = uint8(len(canvas.Palette) - 1)
			inks[s.Color] = first
			for shade := 1; shade < shades; shade++ {
				canvas.Palette = append(canvas.Palette,
					color.NRGBA{uint8(s.Color >> 16), uint8(s.Color >> 8), uint8(s.Color), uint8(shade * 0xFF / (shades - 1))})
			}
		}
		for i, covered := range r.stroked(s, scale).Pix {
			shade := uint8((int(covered)*(shades-1) + 0x7F) / 0xFF)
			if old := canvas.Pix[i]; shade > 0 && (old == 0 || shade >= (old-1)%(shades-1)+1) {
				canvas.Pix[i] = first + shade // what covers most of a pixel gives it its colour
			}
		}
	}
	return canvas
}

// stroked is what a stroke covers: its line, and what is within where it is filled. It is
// valid until the next call.
func (r *rasterizer) stroked(s svg.Stroke, scale float64) *image.Alpha {
	clear(r.mask.Pix)
	lines := flattened(s.Segments, scale)
	if s.Fill {
		r.vector.Reset(rasterSide, rasterSide)
		for _, line := range lines {
			r.outline(line)
		}
		r.cover()
	}
	if s.Width > 0 {
		r.vector.Reset(rasterSide, rasterSide)
		var around [2 * (capsuleSteps + 1)]svg.Point
		for _, line := range lines {
			for i := range line {
				r.outline(appendCapsule(around[:0], line[max(i-1, 0)], line[i], s.Width*scale/2))
			}
		}
		r.cover()
	}
	return r.mask
}

// cover adds what the outlines enclose to the mask.
func (r *rasterizer) cover() {
	r.vector.Draw(r.mask, r.mask.Bounds(), image.Opaque, image.Point{})
}

// flattened is a path as lines, one for each part that it moves to, in pixels.
func flattened(segments []svg.Segment, scale float64) (lines [][]svg.Point) {
	const steps = 10 // of a curve: at this size no corner shows
	var line []svg.Point
	add := func(x, y float64) { line = append(line, svg.Point{X: x * scale, Y: y * scale}) }
	var at, start svg.Point
	for _, s := range segments {
		p := s.Points
		switch s.Op {
		case svg.MoveTo:
			if len(line) > 0 {
				lines = append(lines, line)
			}
			line, at, start = nil, p[0], p[0]
			add(at.X, at.Y)
		case svg.LineTo:
			at = p[0]
			add(at.X, at.Y)
		case svg.CurveTo:
			for i := 1; i <= steps; i++ {
				t := float64(i) / steps
				u := 1 - t
				a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
				add(a*at.X+b*p[0].X+c*p[1].X+d*p[2].X, a*at.Y+b*p[0].Y+c*p[1].Y+d*p[2].Y)
			}
			at = p[2]
		case svg.ClosePath:
			at = start
			add(at.X, at.Y)
		}
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	return lines
}

// outline adds a closed polygon to what is painted.
func (r *rasterizer) outline(points []svg.Point) {
	for i, p := range points {
		if i == 0 {
			r.vector.MoveTo(float32(p.X), float32(p.Y))
		} else {
			r.vector.LineTo(float32(p.X), float32(p.Y))
		}
	}
	r.vector.ClosePath()
}

// capsuleSteps is in how many straight pieces an end of a stroke is drawn.
const capsuleSteps = 8

// appendCapsule appends the outline of a straight stroke with round ends. All go round
// the same way, so that where two of them lie on each other the rasterizer adds them up
// and does not cancel them out.
func appendCapsule(points []svg.Point, from, to svg.Point, radius float64) []svg.Point {
	direction := math.Atan2(to.Y-from.Y, to.X-from.X)
	for _, end := range [2]struct {
		at    svg.Point
		angle float64
	}{{to, direction - math.Pi/2}, {from, direction + math.Pi/2}} {
		for i := range capsuleSteps + 1 {
			sin, cos := math.Sincos(end.angle + math.Pi*float64(i)/capsuleSteps)
			points = append(points, svg.Point{X: end.at.X + radius*cos, Y: end.at.Y + radius*sin})
		}
	}
	return points
}
