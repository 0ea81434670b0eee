package svg

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"actieplan/internal/dutch"
)

// drawing is a path under way.
type drawing struct {
	segments []Segment
	start    Point // of what the last move began
	at       Point
	open     bool     // whether there was a move that is not closed
	tokens   []string // still to be read
	err      error    // the first mistake
}

// tokensOf returns the letters and numbers of path data; what is neither is a token of
// one character. Numbers are run together where two cannot be one: "1.5.5-2" is 1.5, 0.5
// and -2.
func tokensOf(data string) (tokens []string) {
	for at := 0; at < len(data); {
		if n := numberLength(data[at:]); n > 0 {
			tokens = append(tokens, data[at:at+n])
			at += n
			continue
		}
		r, size := utf8.DecodeRuneInString(data[at:])
		if !strings.ContainsRune(separators, r) {
			tokens = append(tokens, data[at:at+size])
		}
		at += size
	}
	return tokens
}

// separators stand between tokens (SVG 1.1, 8.3.9: wsp and comma).
const separators = " \t\n\f\r,"

// numberLength is the length of the number that data begins with, 0 where it begins with
// none.
func numberLength(data string) int {
	n := 0
	if n < len(data) && (data[n] == '+' || data[n] == '-') {
		n++
	}
	whole := digits(data[n:])
	n += whole
	fraction := 0
	if n < len(data) && data[n] == '.' {
		fraction = digits(data[n+1:])
	}
	switch {
	case fraction > 0:
		return n + len(".") + fraction
	case whole > 0:
		return n
	}
	return 0
}

// digits counts the digits that data begins with.
func digits(data string) int {
	return len(data) - len(strings.TrimLeft(data, "0123456789"))
}

// segments turns a shape into lines and curves (SVG 1.1, 8.3, 9.3 and 9.7).
func segments(shape string, given map[string]string) ([]Segment, error) {
	d, data := drawing{}, given["d"]
	switch shape {
	case "circle":
		x, errX := number(given, "cx")
		y, errY := number(given, "cy")
		r, errR := number(given, "r")
		d.draw(MoveTo, Point{x + r, y})
		for _, to := range [4]Point{{x, y + r}, {x - r, y}, {x, y - r}, {x + r, y}} {
			d.arc(r, sweep{clockwise: true}, to)
		}
		d.draw(ClosePath)
		return d.segments, cmp.Or(errX, errY, errR)
	case "polygon":
		data = "M" + given["points"] + "Z"
	}
	d.path(data)
	if shape == "polygon" && (d.err != nil || strings.Trim(given["points"], " \t\r\n,+-.0123456789") != "") {
		d.err = fmt.Errorf("points=%s; schrijf punten als x,y", dutch.Quoted(given["points"]))
	}
	return d.segments, d.err
}

// number returns the attribute that is one number above 0.
func number(given map[string]string, name string) (float64, error) {
	d := drawing{tokens: tokensOf(given[name])}
	n := d.number()
	if n <= 0 || len(d.tokens) > 0 {
		return 0, fmt.Errorf("%s=%s; schrijf een getal boven 0", name, dutch.Quoted(given[name]))
	}
	return n, nil
}

// path draws path data (SVG 1.1, 8.3).
func (d *drawing) path(data string) {
	d.tokens = tokensOf(data)
	for d.err == nil && (len(d.tokens) > 0 || d.segments == nil) {
		letter := strings.Join(d.tokens[:min(1, len(d.tokens))], "")
		upper := strings.ToUpper(letter)
		switch relative := letter != upper; {
		case !d.open && upper != "M":
			d.fail("een M of m")
		case !strings.Contains("MLHVCAZ", upper):
			d.fail("een van de letters M, L, H, V, C, A en Z, groot of klein")
		default:
			d.tokens = d.tokens[1:]
			d.command(upper, relative)
			if upper == "M" {
				upper = "L" // what further points of a move are
			}
			for d.err == nil && d.open && len(d.tokens) > 0 && strings.ContainsAny(d.tokens[0], "0123456789") {
				d.command(upper, relative)
			}
		}
	}
}

// command draws what a letter asks for, with the numbers that follow.
func (d *drawing) command(letter string, relative bool) {
	var origin Point
	if relative {
		origin = d.at
	}
	point := func() Point {
		x := origin.X + d.number()
		return Point{x, origin.Y + d.number()}
	}
	switch letter {
	case "M":
		d.draw(MoveTo, point())
	case "L":
		d.draw(LineTo, point())
	case "H":
		d.draw(LineTo, Point{origin.X + d.number(), d.at.Y})
	case "V":
		d.draw(LineTo, Point{d.at.X, origin.Y + d.number()})
	case "C":
		c1, c2 := point(), point()
		d.draw(CurveTo, c1, c2, point())
	case "A":
		rx, ry, turned := d.number(), d.number(), d.number()
		if rx <= 0 || rx != ry || turned != 0 {
			d.fail("een boog van een cirkel, zoals A 2 2 0 0 1 8 8")
		}
		large, clockwise := d.number(), d.number()
		if large*(1-large) != 0 || clockwise*(1-clockwise) != 0 {
			d.fail("een boog met twee keer 0 of 1, zoals A 2 2 0 0 1 8 8")
		}
		d.arc(rx, sweep{long: large == 1, clockwise: clockwise == 1}, point())
	case "Z":
		d.draw(ClosePath)
	}
}

// number reads one number; 0 after a mistake.
func (d *drawing) number() float64 {
	if len(d.tokens) > 0 && d.err == nil {
		if n, err := strconv.ParseFloat(d.tokens[0], 64); err == nil && math.Abs(n) <= 1e6 {
			d.tokens = d.tokens[1:]
			return n
		}
	}
	d.fail("een getal, zoals -1.5")
	return 0
}

// fail notes what belongs where reading stopped, unless there was a mistake before.
func (d *drawing) fail(wanted string) {
	if d.err == nil {
		d.err = fmt.Errorf("bij %s hoort %s", dutch.Quoted(strings.Join(d.tokens, " ")), wanted)
	}
}

// draw adds a segment, which ends at the last of its points.
func (d *drawing) draw(op SegmentOp, points ...Point) {
	s := Segment{Op: op}
	copy(s.Points[:], points)
	d.segments = append(d.segments, s)
	switch op {
	case ClosePath:
		d.at, d.open = d.start, false
	case MoveTo:
		d.start, d.at, d.open = points[0], points[0], true
	default:
		d.at = points[len(points)-1]
	}
}

// sweep says which of the four arcs between two points of circles with one radius is meant
// (the flags large-arc and sweep of SVG 1.1, 8.3.8).
type sweep struct{ long, clockwise bool }

// arc draws an arc of a circle as Bézier curves of at most a quarter turn each. The ends
// give the centre (SVG 1.1, F.6.5); a radius that is too small grows until the arc
// reaches (F.6.6).
func (d *drawing) arc(r float64, of sweep, end Point) {
	dx, dy := (d.at.X-end.X)/2, (d.at.Y-end.Y)/2
	half := math.Hypot(dx, dy) // of the chord
	if half < 1e-9 {
		return // an arc that ends where it begins is not drawn
	}
	r = max(r, half)
	factor := math.Sqrt(r*r-half*half) / half
	if of.long == of.clockwise {
		factor = -factor
	}
	x, y := factor*dy, -factor*dx // of the centre, from the middle of the chord
	from := math.Atan2(dy-y, dx-x)
	turn := math.Atan2(-dy-y, -dx-x) - from
	if of.clockwise && turn < 0 {
		turn += 2 * math.Pi
	} else if !of.clockwise && turn > 0 {
		turn -= 2 * math.Pi
	}
	x, y = x+(d.at.X+end.X)/2, y+(d.at.Y+end.Y)/2
	steps := max(1, int(math.Ceil(math.Abs(turn)/(math.Pi/2)-1e-9)))
	step := turn / float64(steps)
	handle := 4.0 / 3 * math.Tan(step/4) * r
	for i := range steps {
		s0, c0 := math.Sincos(from + float64(i)*step)
		s1, c1 := math.Sincos(from + float64(i+1)*step)
		to := Point{x + c1*r, y + s1*r}
		d.draw(CurveTo, Point{x + c0*r - handle*s0, y + s0*r + handle*c0}, Point{to.X + handle*s1, to.Y - handle*c1}, to)
	}
	last := &d.segments[len(d.segments)-1]
	last.Points[2], d.at = end, end // free of rounding
}
