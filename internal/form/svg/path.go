package svg

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// parsePath reads the path data of SVG (SVG 1.1, 8.3) into lines and cubic Béziers.
func parsePath(data string) ([]Segment, error) {
	s := pathScanner{text: data}
	var d drawing
	for {
		s.skip()
		if s.at == len(s.text) {
			return d.segments, nil
		}
		command := s.text[s.at]
		if !strings.ContainsRune("MmLlHhVvCcAaZz", rune(command)) {
			return nil, fmt.Errorf("path command %q is not supported", command)
		}
		if len(d.segments) == 0 && command != 'M' && command != 'm' {
			return nil, errors.New("path does not begin with a move")
		}
		s.at++
		if command == 'Z' || command == 'z' {
			d.close()
			continue
		}
		for {
			if err := d.command(command, &s); err != nil {
				return nil, err
			}
			// Further points of a move are lines (8.3.2).
			switch command {
			case 'M':
				command = 'L'
			case 'm':
				command = 'l'
			}
			s.skip()
			if s.at == len(s.text) || !strings.ContainsRune("+-.0123456789", rune(s.text[s.at])) {
				break
			}
		}
	}
}

// pathScanner reads numbers as SVG runs them together: "1.5.5-2" is 1.5, 0.5 and -2.
type pathScanner struct {
	text string
	at   int
}

// skip passes over spaces and commas.
func (s *pathScanner) skip() {
	for s.at < len(s.text) && strings.ContainsRune(" \t\r\n,", rune(s.text[s.at])) {
		s.at++
	}
}

func (s *pathScanner) digits() {
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		s.at++
	}
}

func (s *pathScanner) accept(chars string) bool {
	if s.at < len(s.text) && strings.IndexByte(chars, s.text[s.at]) >= 0 {
		s.at++
		return true
	}
	return false
}

func (s *pathScanner) number() (float64, error) {
	s.skip()
	start := s.at
	s.accept("+-")
	s.digits()
	if s.accept(".") {
		s.digits()
	}
	mantissa := s.at
	if s.accept("eE") {
		s.accept("+-")
		exponent := s.at
		if s.digits(); s.at == exponent {
			s.at = mantissa
		}
	}
	n, err := strconv.ParseFloat(s.text[start:s.at], 64)
	if err != nil || math.Abs(n) > 1e6 {
		return 0, fmt.Errorf("not a number at %q", s.text[start:])
	}
	return n, nil
}

// flag reads one of the two flags of an arc, which need no space behind them.
func (s *pathScanner) flag() (bool, error) {
	s.skip()
	switch {
	case s.accept("0"):
		return false, nil
	case s.accept("1"):
		return true, nil
	}
	return false, fmt.Errorf("not a flag at %q", s.text[s.at:])
}

// drawing is a path under way.
type drawing struct {
	segments []Segment
	start    Point // of the subpath
	at       Point
}

func (d *drawing) moveTo(p Point) {
	d.segments = append(d.segments, Segment{Op: MoveTo, Points: [3]Point{p}})
	d.start, d.at = p, p
}

func (d *drawing) lineTo(p Point) {
	d.reopen()
	d.segments = append(d.segments, Segment{Op: LineTo, Points: [3]Point{p}})
	d.at = p
}

func (d *drawing) curveTo(c1, c2, p Point) {
	d.reopen()
	d.segments = append(d.segments, Segment{Op: CurveTo, Points: [3]Point{c1, c2, p}})
	d.at = p
}

func (d *drawing) close() {
	d.segments = append(d.segments, Segment{Op: ClosePath})
	d.at = d.start
}

// reopen begins a new subpath where the one before was closed and the path goes on without a move (8.3.3).
func (d *drawing) reopen() {
	if n := len(d.segments); n > 0 && d.segments[n-1].Op == ClosePath {
		d.moveTo(d.start)
	}
}

// command draws one segment, reading what the command needs.
func (d *drawing) command(command byte, s *pathScanner) error {
	origin, upper := Point{}, command
	if command >= 'a' {
		origin, upper = d.at, command-'a'+'A'
	}
	var failed error
	number := func() float64 {
		n, err := s.number()
		if err != nil && failed == nil {
			failed = err
		}
		return n
	}
	flag := func() bool {
		on, err := s.flag()
		if err != nil && failed == nil {
			failed = err
		}
		return on
	}
	point := func() Point {
		x := origin.X + number()
		return Point{x, origin.Y + number()}
	}
	switch upper {
	case 'M':
		d.moveTo(point())
	case 'L':
		d.lineTo(point())
	case 'H':
		d.lineTo(Point{origin.X + number(), d.at.Y})
	case 'V':
		d.lineTo(Point{d.at.X, origin.Y + number()})
	case 'C':
		c1, c2 := point(), point()
		d.curveTo(c1, c2, point())
	case 'A':
		rx, ry, rotation := number(), number(), number()
		large, sweep := flag(), flag()
		to := point()
		if failed == nil && (rx != ry || rotation != 0 || rx <= 0) {
			return errors.New("only arcs of a circle are supported")
		}
		d.arcTo(rx, large, sweep, to)
	}
	return failed
}

// arcTo draws an arc of a circle as cubic Béziers of at most a quarter turn each. From the ends to the centre as SVG 1.1,
// F.6.5 has it; a radius that is too small grows until the arc reaches (F.6.6).
func (d *drawing) arcTo(r float64, large, sweep bool, end Point) {
	start := d.at
	dx, dy := (start.X-end.X)/2, (start.Y-end.Y)/2
	half := dx*dx + dy*dy // the square of half the chord
	if half == 0 {
		return
	}
	r = max(r, math.Sqrt(half))
	factor := math.Sqrt(max(0, r*r-half) / half)
	if large == sweep {
		factor = -factor
	}
	cx, cy := factor*dy, -factor*dx
	from := math.Atan2(dy-cy, dx-cx)
	turn := math.Atan2(-dy-cy, -dx-cx) - from
	if sweep && turn < 0 {
		turn += 2 * math.Pi
	} else if !sweep && turn > 0 {
		turn -= 2 * math.Pi
	}
	centre := Point{cx + (start.X+end.X)/2, cy + (start.Y+end.Y)/2}
	place := func(u, v float64) Point { return Point{centre.X + u*r, centre.Y + v*r} } // of the unit circle
	steps := max(1, int(math.Ceil(math.Abs(turn)/(math.Pi/2)-1e-9)))
	step := turn / float64(steps)
	handle := 4.0 / 3 * math.Tan(step/4)
	for i := range steps {
		s0, c0 := math.Sincos(from + float64(i)*step)
		s1, c1 := math.Sincos(from + float64(i+1)*step)
		to := place(c1, s1)
		if i == steps-1 {
			to = end // free of rounding
		}
		d.curveTo(place(c0-handle*s0, s0+handle*c0), place(c1+handle*s1, s1-handle*c1), to)
	}
}

// circle is drawn in four quarters, clockwise from the right.
func circle(cx, cy, r float64) []Segment {
	var d drawing
	d.moveTo(Point{cx + r, cy})
	for _, to := range [4]Point{{cx, cy + r}, {cx - r, cy}, {cx, cy - r}, {cx + r, cy}} {
		d.arcTo(r, false, true, to)
	}
	d.close()
	return d.segments
}
