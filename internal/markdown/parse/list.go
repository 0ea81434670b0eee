package parse

import (
	"fmt"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// deepestList is how many lists may stand in each other. A page has room for far fewer.
const deepestList = 24

// mayNest reports whether a list may begin in a container. A list that is too deep is a
// problem.
func (r *reader) mayNest(c container) bool {
	if c.depth < deepestList {
		return true
	}
	r.inline.Report(markdown.Problem{
		Offset: r.lines[r.at].start, Length: 1,
		Message: fmt.Sprintf("hier staan meer dan %d lijsten in elkaar", deepestList),
		Help:    "gebruik minder niveaus",
	})
	return false
}

// marker reads the marker that makes line i an item. A letter by itself makes no list: it
// takes a second item.
func (r *reader) marker(i int) (marker, bool) {
	m, ok := r.readMarker(i)
	switch {
	case !ok || r.isRule(i):
		return m, false
	case !m.ordered || m.decimal():
		return m, true
	}
	return r.followed(i, m)
}

// isItemUnderText reports whether line i is an item straight under text. It takes a second
// item, unless the number is "1." or goes on with the list above the text.
func (r *reader) isItemUnderText(i int) bool {
	m, ok := r.readMarker(i)
	switch {
	case !ok || r.isRule(i):
		return false
	case !m.ordered:
		bare := m.length == len(r.lineText(i))
		return !bare || r.textBelow(i, m)
	case m.decimal() && m.readings[0].number == 1 && m.gap > 0:
		return true
	}
	if _, ok := m.next(r.count.marker, r.count.last); ok && m.gap > 0 {
		return true
	}
	_, ok = r.followed(i, m)
	return ok
}

// followed reads the number of m, the marker of line i, so that a later line counts on;
// ok is false where none does.
func (r *reader) followed(i int, m marker) (_ marker, ok bool) {
	first, ok := r.follower(i, m)
	m.readings = []reading{first}
	return m, ok
}

// counted is how far an ordered list has counted: one that a line of text came between
// may count on.
type counted struct {
	marker marker
	last   reading
}

// textBelow reports whether the bullet that stands alone on line i belongs to the line of
// text below it, as in a text that is copied from a PDF.
func (r *reader) textBelow(i int, m marker) bool {
	if i+1 == len(r.lines) || r.lines[i+1].empty() || !strings.Contains(bullets, m.sign) {
		return false
	}
	_, marked := r.readMarker(i + 1)
	return !marked && r.lines[i+1].indent >= m.column
}

// list reads the items of a list, the first of which has the given marker. Where the
// numbers that were written skip, the list ends and another begins, so that they print as
// they were written.
func (r *reader) list(c container, m marker) []markdown.Block {
	lists := []markdown.Block{newList(m)}
	last, first := m.reading(), m.column
	if strings.Contains(dashes, m.sign) {
		first = r.lines[r.at].indent // that dashes below dots are a level lower is a guess
	}
	defer func() {
		if m.ordered {
			r.count = counted{m, last}
		}
	}()
	for {
		list := lists[len(lists)-1].(*markdown.List)
		begin := r.at
		list.Items = append(list.Items, r.item(c, m))
		next, ok := r.nextItem(c, m, last)
		if !ok {
			return lists
		}
		if c.column == outside && !m.ordered && first >= itemIndent && next.column == 0 {
			r.lostLevel(r.at, begin)
			first = 0
		}
		if next.ordered {
			following, ok := next.next(m, last)
			if !ok {
				following = next.reading()
				lists = append(lists, newList(next))
			}
			last = following
		}
		m = next
	}
}

// reading is how the number of m is read where nothing before it says so.
func (m marker) reading() reading {
	if !m.ordered {
		return reading{}
	}
	return m.readings[0]
}

func newList(m marker) *markdown.List {
	first := m.reading()
	return &markdown.List{Ordered: m.ordered, Start: first.number, Format: first.format, Delimiter: m.delimiter}
}

// nextItem returns the marker of the line at hand, or of the one after empty lines, if
// that goes on with the list.
func (r *reader) nextItem(c container, before marker, last reading) (marker, bool) {
	i := r.at
	for i < len(r.lines) && r.lines[i].empty() {
		i++
	}
	if i == len(r.lines) || !r.holds(c, i) {
		return marker{}, false
	}
	m, ok := r.readMarker(i)
	if !ok || r.isRule(i) || m.ordered != before.ordered || m.column >= before.column+itemIndent {
		return m, false
	}
	if m.ordered {
		if _, next := m.next(before, last); !next {
			if m, ok = r.marker(i); !ok || m.column < before.column-1 {
				return m, false
			}
		}
	}
	r.at = i
	return m, true
}

// item reads the blocks of an item, whose marker stands on the line at hand.
func (r *reader) item(c container, m marker) []markdown.Block {
	l := &r.lines[r.at]
	start := l.start
	l.item = true
	l.start += m.length + m.gap
	l.indent = columns(r.text[start:l.start], l.indent)
	if l.start >= l.end {
		if r.textBelow(r.at, m) {
			r.lines[r.at+1].indent = m.column + itemIndent
		}
		l.start = l.end
		r.at++
	}
	inner := container{column: m.column, text: l.indent, depth: c.depth + 1}
	blocks := r.itemBlocks(inner, l)
	if len(blocks) == 0 {
		// The bullet is printed, in a paragraph without text.
		r.inline.Report(markdown.Problem{
			Severity: finding.Warning, Offset: start, Length: m.length,
			Message: "dit punt van de lijst heeft geen tekst", Help: "schrijf er tekst achter, of wis het",
		})
		blocks = []markdown.Block{&markdown.Paragraph{Position: r.position(start, start+m.length)}}
	}
	return blocks
}

// itemBlocks reads the blocks of an item, of which l is the line with the marker. What
// stands beside that belongs to the item in any case.
func (r *reader) itemBlocks(inner container, l *line) []markdown.Block {
	if l.empty() {
		if r.at < len(r.lines) && r.lines[r.at].empty() {
			return nil // what follows an empty item and an empty line is not of the item
		}
		return r.blocks(inner)
	}
	if r.countsNothing() {
		return append([]markdown.Block{r.textLines(inner)}, r.blocks(inner)...)
	}
	return append(r.block(inner), r.blocks(inner)...)
}

// countsNothing reports whether the number beside the marker of an item is part of its
// text, as in "- 14. april", or the dash, "2. -", which says that there is nothing, or is
// a minus, "2. - 5 %": no other number follows below it, and nothing is indented as what
// belongs to it.
func (r *reader) countsNothing() bool {
	m, ok := r.readMarker(r.at)
	dash := false
	if ok && !m.ordered && strings.Contains(dashes, m.sign) {
		behind := r.lineText(r.at)[m.length:]
		dash = behind == "" || IsAmount(behind)
	}
	if !ok || !m.ordered && !dash {
		return false
	}
	next := r.at + 1
	for next < len(r.lines) && r.lines[next].empty() {
		next++
	}
	if next < len(r.lines) && r.lines[next].indent >= m.column+itemIndent {
		return false
	}
	_, follows := r.follower(r.at, m)
	return dash || !follows
}
