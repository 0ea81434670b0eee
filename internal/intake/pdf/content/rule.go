package content

import "math"

// Rule is a straight line that is drawn along or across a page, as a stroke or as a thin
// area that is filled: from edge to edge, in points of the page.
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
}

type corner struct{ x, y float64 }

// draw carries out an operator that makes or paints a path. Curves are no lines: a part
// with one is left out.
func (t *interpreter) draw(word string, n []float64) {
	switch {
	case word == "m" && len(n) == 2:
		t.path.parts = append(t.path.parts, []corner{t.corner(n[0], n[1])})
	case word == "l" && len(n) == 2:
		t.path.add(t.corner(n[0], n[1]))
	case word == "re" && len(n) == 4:
		x, y, w, h := n[0], n[1], n[2], n[3]
		t.path.parts = append(t.path.parts, []corner{t.corner(x, y), t.corner(x+w, y), t.corner(x+w, y+h), t.corner(x, y+h), t.corner(x, y)})
	case word == "c", word == "v", word == "y":
		t.path.drop()
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
	t.path = path{}
}

// corner is a place on the page.
func (t *interpreter) corner(x, y float64) corner {
	at := identity.moved(x, y).times(t.ctm)
	return corner{at.e, at.f}
}

// add adds a corner to the last part.
func (p *path) add(c corner) {
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

// keep keeps what corners bound, if that is a line.
func (t *interpreter) keep(corners []corner) {
	r := Rule{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, c := range corners {
		r.Left, r.Right = min(r.Left, c.x), max(r.Right, c.x)
		r.Bottom, r.Top = min(r.Bottom, c.y), max(r.Top, c.y)
	}
	width, height := r.Right-r.Left, r.Top-r.Bottom
	if thin := min(width, height) <= thickestRule; thin && max(width, height) > thickestRule && len(t.shown.Rules) < mostRules {
		t.shown.Rules = append(t.shown.Rules, r)
	}
}
