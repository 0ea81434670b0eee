package content

import "math"

// Rule is a part of a page, from edge to edge, in points: mostly a straight line that is
// drawn along or across it, as a stroke or as a thin area that is filled.
type Rule struct{ Left, Bottom, Right, Top float64 }

// IsAcross reports whether the line goes from left to right.
func (r *Rule) IsAcross() bool { return r.Right-r.Left > r.Top-r.Bottom }

// thickestRule is how thick a filled area is at most that is a line, in points.
const thickestRule = 3

// mostRules is how many lines of a page are kept at most.
const mostRules = 20000

// path is the path that is being made (8.5.2): of each of its parts the corners, on the
// page.
type path struct {
	parts [][]corner
	bound Rule // around all of them, also those with curves
	clips bool // it bounds what is shown from then on
}

type corner struct{ x, y float64 }

// draw carries out an operator that makes or paints a path. Curves are no lines: a part
// with one is left out.
func (t *interpreter) draw(word string, n []float64) {
	switch {
	case word == "m" && len(n) == 2:
		t.path.begin(t.corner(n[0], n[1]))
	case word == "l" && len(n) == 2:
		t.path.add(t.corner(n[0], n[1]))
	case word == "re" && len(n) == 4:
		t.path.begin(t.rectangle(n[0], n[1], n[0]+n[2], n[1]+n[3])...)
	case word == "c", word == "v", word == "y":
		t.path.drop()
		for i := 1; i < len(n); i += 2 {
			t.path.bound.include(t.corner(n[i-1], n[i]))
		}
	case word == "W", word == "W*":
		t.path.clips = true
	case word == "h", word == "s", word == "b", word == "b*":
		t.path.close()
	}
	switch word {
	case "S", "s":
		t.stroke()
	case "f", "F", "f*":
		t.fill()
	case "B", "B*", "b", "b*":
		t.stroke()
		t.fill()
	case "n":
	default:
		return
	}
	if t.path.clips && t.path.bound != nothing {
		t.clip.cut(t.path.bound)
	}
	t.path = path{bound: nothing}
}

// isHidden reports whether text at a place cannot be seen: the middle of its letters lies
// outside of what is shown.
func (t *interpreter) isHidden(p *Piece) bool {
	middle := p.Y + p.Size/4
	return middle < t.clip.Bottom || middle > t.clip.Top || p.End < t.clip.Left || p.X > t.clip.Right
}

// nothing is a part of a page with no place in it, and everything one with all.
var (
	nothing    = Rule{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	everything = Rule{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}
)

// include makes r as large as to have a place in it.
func (r *Rule) include(c corner) {
	r.Left, r.Right = min(r.Left, c.x), max(r.Right, c.x)
	r.Bottom, r.Top = min(r.Bottom, c.y), max(r.Top, c.y)
}

// around is the part that corners lie in.
func around(corners []corner) Rule {
	r := nothing
	for _, c := range corners {
		r.include(c)
	}
	return r
}

// cut makes r no larger than what lies in another part too.
func (r *Rule) cut(by Rule) {
	r.Left, r.Right = max(r.Left, by.Left), min(r.Right, by.Right)
	r.Bottom, r.Top = max(r.Bottom, by.Bottom), min(r.Top, by.Top)
}

// corner is a place on the page.
func (t *interpreter) corner(x, y float64) corner {
	at := identity.moved(x, y).times(t.ctm)
	return corner{at.e, at.f}
}

// rectangle are the corners of a rectangle, from one of them around to it again.
func (t *interpreter) rectangle(left, bottom, right, top float64) []corner {
	return []corner{t.corner(left, bottom), t.corner(right, bottom), t.corner(right, top), t.corner(left, top), t.corner(left, bottom)}
}

// begin begins a part.
func (p *path) begin(corners ...corner) {
	p.parts = append(p.parts, corners)
	for _, c := range corners {
		p.bound.include(c)
	}
}

// add adds a corner to the last part.
func (p *path) add(c corner) {
	p.bound.include(c)
	if last := len(p.parts) - 1; last >= 0 {
		p.parts[last] = append(p.parts[last], c)
	}
}

// drop empties the last part.
func (p *path) drop() {
	if last := len(p.parts) - 1; last >= 0 {
		p.parts[last] = nil
	}
}

// close goes back to where the last part begins.
func (p *path) close() {
	if last := len(p.parts) - 1; last >= 0 && len(p.parts[last]) > 0 {
		p.add(p.parts[last][0])
	}
}

// stroke keeps the sides of the path that lie along or across the page.
func (t *interpreter) stroke() {
	for _, part := range t.path.parts {
		for i := 1; i < len(part); i++ {
			t.keep(part[i-1 : i+1])
		}
	}
}

// fill keeps the parts of the path that are as thin as lines.
func (t *interpreter) fill() {
	for _, part := range t.path.parts {
		if len(part) > 0 {
			t.keep(part)
		}
	}
}

// keep keeps what corners bound, if that is a line, or slants as the sign in a tick box.
func (t *interpreter) keep(corners []corner) {
	r := around(corners)
	width, height := r.Right-r.Left, r.Top-r.Bottom
	switch thin := min(width, height) <= thickestRule; {
	case len(t.shown.Rules)+len(t.shown.Ticks) > mostRules:
	case isSlanting(corners) && min(width, height) > leastTick && max(width, height) < largestTick:
		t.shown.Ticks = append(t.shown.Ticks, r)
	case thin && max(width, height) > thickestRule:
		t.shown.Rules = append(t.shown.Rules, r)
	}
}

// How small and how large the strokes of the sign in a tick box are, in points.
const (
	leastTick   = 1
	largestTick = 14
)

// isSlanting reports whether a side goes neither along nor across the page.
func isSlanting(corners []corner) bool {
	for i := 1; i < len(corners); i++ {
		a, b := corners[i-1], corners[i]
		if math.Min(math.Abs(a.x-b.x), math.Abs(a.y-b.y)) > leastTick {
			return true
		}
	}
	return false
}
