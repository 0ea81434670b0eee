package svg

import (
	"actieplan/internal/form/stylesheet"
)

// Icon is a line drawing: plain strokes on a square grid, scaled to whatever size it is
// shown at.
type Icon struct {
	Name    string  // its file name less ".svg"
	Alt     string  // the text alternative, in Dutch: the SVG's <title>
	Source  []byte  // the SVG file
	PNG     []byte  // the same as pixels, for what shows no SVG; Parse leaves it to the caller
	Size    float64 // side of the view box
	Strokes []Stroke
}

// Stroke is one path of an icon, in units of the view box, y downwards.
type Stroke struct {
	Width    float64 // of the line; 0 for none. Ends and corners are round
	Color    stylesheet.Color
	Fill     bool // fill the path with Color too
	Segments []Segment
}

// Segment is one piece of a path.
type Segment struct {
	Op     SegmentOp
	Points [3]Point // MoveTo and LineTo use the first; CurveTo is a cubic Bézier: two control points, then its end
}

// SegmentOp is what a Segment does.
type SegmentOp int

// The path operators, as PDF has them (ISO 32000-1, 8.5.2).
const (
	MoveTo SegmentOp = iota
	LineTo
	CurveTo
	ClosePath
)

// Point is a place in the view box.
type Point struct{ X, Y float64 }
