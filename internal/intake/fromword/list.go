package fromword

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
)

// listReader reads the lists that blocks begin with.
type listReader struct {
	blocks []word.Block
	at     int        // how many were read
	open   []openItem // the items that the one at hand stands in, the outermost first
}

// openItem is an item that may go on.
type openItem struct {
	level int
	left  measure.Twips // indent of its text
}

// lists reads the items that follow each other, at a level and below it. A paragraph
// without a marker that is indented as the text of an item belongs to that item, and so
// does a table above an empty paragraph that is.
func (l *listReader) lists(level int) (out []markdown.Block) {
	var list *markdown.List
	depth := len(l.open)
	l.open = append(l.open, openItem{level: level})
	defer func() { l.open = l.open[:depth] }()
	for l.at < len(l.blocks) {
		if table, below := tableAbove(l.blocks[l.at:]); table != nil && list != nil && l.openItemOf(below) == depth {
			addToLast(list, tableOf(table))
			l.at += 2
			continue
		}
		p, ok := l.blocks[l.at].(*word.Paragraph)
		if !ok {
			break
		}
		shows := len(Inlines(p.Runs)) > 0
		switch {
		case p.List == nil && !shows && list != nil: // between items, or after the last one
			l.at++
			continue
		case p.List == nil && list != nil && l.openItemOf(p) == depth:
			addToLast(list, &markdown.Paragraph{Inlines: Inlines(p.Runs)})
			l.at++
			continue
		case p.List == nil, p.List.Level < level:
			return out
		case !shows && !IsAnswer(p) && !holdsItems(p, l.blocks[l.at+1:]): // a bullet that was left behind
			l.at++
			continue
		case p.List.Level > level && list != nil:
			addToLast(list, l.lists(p.List.Level)...)
			continue
		}
		if !takes(list, p.List.Marker) {
			list = listsFrom(p.List.Marker)[0]
			out = append(out, list)
		}
		list.Items = append(list.Items, itemWith(p))
		l.open[depth].left = p.Left
		l.at++
	}
	return out
}

// itemWith is an item that begins with a paragraph; without blocks where that shows nothing.
func itemWith(p *word.Paragraph) []markdown.Block {
	inlines := Inlines(p.Runs)
	if len(inlines) == 0 {
		return nil
	}
	return []markdown.Block{&markdown.Paragraph{Inlines: inlines}}
}

// nextMarker is the marker of the item that comes next in a list; empty where the list
// has bullets.
func nextMarker(list *markdown.List) string {
	if !list.Ordered {
		return ""
	}
	return list.Format.Number(list.Start+len(list.Items)) + string(list.Delimiter)
}

// openItemOf is which of the open items a paragraph without a marker belongs to, by its
// indent; -1 for none. Where items of several levels have that, as in a narrow column,
// the paragraph may say its level.
func (l *listReader) openItemOf(p *word.Paragraph) int {
	found := -1
	for i := len(l.open) - 1; i >= 0; i-- {
		switch item := l.open[i]; {
		case !indentedAs(p, item.left):
		case p.GoesOn && p.GoesOnAt == item.level:
			return i
		case found < 0 || p.Left == item.left && p.Left != l.open[found].left:
			found = i
		}
	}
	return found
}

// indentPlay is how much two indents may differ and be meant as the same.
const indentPlay = 3 * measure.Point

// indentedAs reports whether a paragraph is indented as the text of items that is so far
// from the left.
func indentedAs(p *word.Paragraph, left measure.Twips) bool {
	return p.Left > 0 && p.Left >= left-indentPlay && p.Left <= left+indentPlay
}

// tableAbove is the table that blocks begin with, and the empty paragraph below it; nil
// where they do not begin so.
func tableAbove(blocks []word.Block) (table *word.Table, below *word.Paragraph) {
	if len(blocks) < 2 {
		return nil, nil
	}
	table, _ = blocks[0].(*word.Table)
	below, _ = blocks[1].(*word.Paragraph)
	if below == nil || below.List != nil || len(Inlines(below.Runs)) > 0 {
		return nil, nil
	}
	return table, below
}

// holdsItems reports whether what follows an item stands in it: items of a list, or a table.
func holdsItems(item *word.Paragraph, following []word.Block) bool {
	if len(following) == 0 {
		return false
	}
	if table, below := tableAbove(following); table != nil {
		return indentedAs(below, item.Left)
	}
	next, ok := following[0].(*word.Paragraph)
	return ok && next.List != nil && next.List.Level > item.List.Level && (len(Inlines(next.Runs)) > 0 || holdsItems(next, following[1:]))
}

// addToLast adds blocks to the last item of a list.
func addToLast(list *markdown.List, blocks ...markdown.Block) {
	last := len(list.Items) - 1
	list.Items[last] = append(list.Items[last], blocks...)
}

// formats are how the number of a marker may be written, the likeliest first.
var formats = []markdown.Format{markdown.Decimal, markdown.LowerRoman, markdown.UpperRoman, markdown.LowerLetter, markdown.UpperLetter}

// listsFrom are the lists that an item with a marker may begin: with c) those that count
// in letters or in Roman numbers. There are none where no list has such a marker.
func listsFrom(marker string) (lists []*markdown.List) {
	if marker == "" {
		return []*markdown.List{{}}
	}
	number, closing := marker[:len(marker)-1], marker[len(marker)-1]
	for _, format := range formats {
		if n, ok := format.Read(number); ok && (closing == '.' || closing == ')') {
			lists = append(lists, &markdown.List{Ordered: true, Start: n, Format: format, Delimiter: closing})
		}
	}
	return lists
}

// takes reports whether an item with a marker goes on with a list. The second says how the
// number of the first one counts.
func takes(list *markdown.List, marker string) bool {
	if list == nil || marker == nextMarker(list) {
		return list != nil
	}
	if len(list.Items) > 1 || !list.Ordered {
		return false
	}
	for _, other := range listsFrom(list.Format.Number(list.Start) + string(list.Delimiter)) {
		if other.Items = list.Items; marker == nextMarker(other) {
			*list = *other
			return true
		}
	}
	return false
}

// IsAnswer reports whether a paragraph is part of an answer even if it has no words: a
// bookmark of the form, as actieplan puts around each answer, runs through it. A bullet
// that someone left behind at the end of a list stands outside of it, and the dots or the
// line of a place to fill in are of forms without bookmarks.
func IsAnswer(p *word.Paragraph) bool {
	return strings.HasPrefix(p.Within, form.ControlName("")) && !p.Held
}
