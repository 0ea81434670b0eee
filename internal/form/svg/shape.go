package svg

import (
	"fmt"
	"maps"
	"slices"
)

// shapeReader turns a basic shape of SVG into segments (SVG 1.1, 8.3 and 9.2 to 9.7). Attributes are taken out as they
// are used; one that is left over has no meaning that is supported.
type shapeReader struct {
	element    string
	attributes map[string]string
	err        error
}

func (s *shapeReader) segments() ([]Segment, error) {
	var segments []Segment
	switch s.element {
	case "path":
		segments = s.path()
	case "circle":
		r := s.positive("r")
		segments = ellipse(s.number("cx"), s.number("cy"), r, r)
	case "ellipse":
		segments = ellipse(s.number("cx"), s.number("cy"), s.positive("rx"), s.positive("ry"))
	case "line":
		segments = polygon([]float64{s.number("x1"), s.number("y1"), s.number("x2"), s.number("y2")})
	case "polyline":
		segments = polygon(s.points())
	case "polygon":
		segments = append(polygon(s.points()), Segment{Op: ClosePath})
	case "rect":
		segments = s.rect()
	default:
		return nil, fmt.Errorf("<%s> is not supported", s.element)
	}
	if s.err != nil {
		return nil, fmt.Errorf("<%s>: %w", s.element, s.err)
	}
	if len(s.attributes) > 0 {
		return nil, fmt.Errorf("<%s %s> is not supported", s.element, slices.Sorted(maps.Keys(s.attributes))[0])
	}
	return segments, nil
}

func (s *shapeReader) fail(format string, args ...any) {
	if s.err == nil {
		s.err = fmt.Errorf(format, args...)
	}
}

// take returns an attribute and strikes it off.
func (s *shapeReader) take(name string) (string, bool) {
	value, ok := s.attributes[name]
	delete(s.attributes, name)
	return value, ok
}

// number returns a number that is 0 where it is missing.
func (s *shapeReader) number(name string) float64 {
	value, ok := s.take(name)
	if !ok {
		return 0
	}
	n, err := parseNumber(value)
	if err != nil {
		s.fail("%s: %w", quote(name, value), err)
	}
	return n
}

// positive returns a number without which there is no shape.
func (s *shapeReader) positive(name string) float64 {
	n := s.number(name)
	if n <= 0 {
		s.fail("%s is not above 0", name)
	}
	return n
}

func (s *shapeReader) path() []Segment {
	data, _ := s.take("d")
	segments, err := parsePath(data)
	if err != nil {
		s.fail("d: %w", err)
	}
	if len(segments) == 0 {
		s.fail("d is empty")
	}
	return segments
}

func (s *shapeReader) points() []float64 {
	value, _ := s.take("points")
	numbers, err := parseNumbers(value)
	if err != nil {
		s.fail("%s: %w", quote("points", value), err)
	}
	if len(numbers) < 4 || len(numbers)%2 != 0 {
		s.fail("%s: not two or more points", quote("points", value))
		return nil
	}
	return numbers
}

// rect is drawn as SVG 1.1, 9.2 says: from the top left, clockwise, its corners quarter ellipses.
func (s *shapeReader) rect() []Segment {
	x, y, width, height := s.number("x"), s.number("y"), s.positive("width"), s.positive("height")
	_, hasRX := s.attributes["rx"]
	_, hasRY := s.attributes["ry"]
	rx, ry := s.number("rx"), s.number("ry")
	if !hasRX {
		rx = ry
	}
	if !hasRY {
		ry = rx
	}
	if rx < 0 || ry < 0 {
		s.fail("a corner radius below 0")
	}
	rx, ry = min(rx, width/2), min(ry, height/2)
	if rx == 0 || ry == 0 {
		return append(polygon([]float64{x, y, x + width, y, x + width, y + height, x, y + height}), Segment{Op: ClosePath})
	}
	d := drawing{}
	d.moveTo(Point{x + rx, y})
	for _, side := range [4]struct{ to, corner Point }{
		{Point{x + width - rx, y}, Point{x + width, y + ry}},
		{Point{x + width, y + height - ry}, Point{x + width - rx, y + height}},
		{Point{x + rx, y + height}, Point{x, y + height - ry}},
		{Point{x, y + ry}, Point{x + rx, y}},
	} {
		d.lineTo(side.to)
		d.arcTo(rx, ry, 0, false, true, side.corner)
	}
	d.close()
	return d.segments
}

// polygon is straight lines from point to point.
func polygon(numbers []float64) []Segment {
	var d drawing
	for i := 0; i+1 < len(numbers); i += 2 {
		p := Point{numbers[i], numbers[i+1]}
		if i == 0 {
			d.moveTo(p)
		} else {
			d.lineTo(p)
		}
	}
	return d.segments
}

// ellipse is drawn in four quarters, clockwise from the right.
func ellipse(cx, cy, rx, ry float64) []Segment {
	var d drawing
	d.moveTo(Point{cx + rx, cy})
	for _, to := range [4]Point{{cx, cy + ry}, {cx - rx, cy}, {cx, cy - ry}, {cx + rx, cy}} {
		d.arcTo(rx, ry, 0, false, true, to)
	}
	d.close()
	return d.segments
}
