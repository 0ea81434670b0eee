package random

import (
	"math/rand/v2"
	"strings"
)

// writer invents text.
type writer struct {
	*rand.Rand
	spice   float64 // how often a word is an odd one
	foreign bool    // whether odd words may be in other scripts
}

// chance returns true with the given probability.
func (w *writer) chance(p float64) bool { return w.Float64() < p }

// between returns a number from low to high, both included.
func (w *writer) between(low, high int) int { return low + w.IntN(high-low+1) }

func pick[T any](w *writer, from []T) T { return from[w.IntN(len(from))] }

// word invents one word.
func (w *writer) word() *word {
	if !w.chance(w.spice) {
		text := pick(w, plainWords)
		if w.chance(0.08) {
			text += pick(w, []string{",", ".", ";", ":", "?"})
		}
		return &word{text: text}
	}
	switch kind := w.IntN(20); {
	case kind < 13:
		return &word{text: pick(w, pick(w, oddWords))}
	case kind < 15:
		return &word{text: w.longWord(w.between(2, 5))}
	case kind < 16:
		return &word{text: w.longWord(w.between(8, 20))}
	case kind < 18:
		return &word{text: pick(w, addresses)}
	case w.foreign:
		return &word{text: pick(w, foreignWords)}
	}
	return &word{text: strings.ToUpper(pick(w, plainWords))}
}

// longWord strings n words together.
func (w *writer) longWord(n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pick(w, plainWords))
	}
	return b.String()
}

// Whether inlines may stand on more than one line.
const (
	onOneLine  = false
	withBreaks = true
)

// inlines invents about n words, with hard line breaks among them only if breaks is true.
func (w *writer) inlines(n int, breaks bool) []inline {
	var all []inline
	for len(all) < n {
		switch r := w.Float64(); {
		case r < w.spice/4:
			all = append(all, w.span(w.between(1, 4)))
		case r < w.spice/3:
			all = append(all, w.spanWithinWord()...)
		case breaks && r < w.spice/2.5 && len(all) > 0:
			all = append(all, &lineBreak{})
			all = append(all, w.word())
		default:
			all = append(all, w.word())
		}
	}
	return all
}

// span invents n words in bold, italics, both, or a link.
func (w *writer) span(n int) *span {
	s := &span{open: "**", close: "**"}
	switch w.IntN(6) {
	case 0, 1:
		s.open, s.close = "*", "*"
	case 2:
		s.open, s.close = "***", "***"
	case 3:
		s.open, s.close = "[", "]("+pick(w, linkTargets)+")"
	}
	for range n {
		s.inlines = append(s.inlines, &word{text: pick(w, plainWords)})
	}
	if w.chance(0.2) && n > 1 {
		s.inlines[1] = &span{open: "*", close: "*", inlines: []inline{s.inlines[1]}}
	}
	return s
}

// spanWithinWord invents a word of which a part looks different. There are no marks for
// italics there: a star within a word is a star.
func (w *writer) spanWithinWord() []inline {
	s := w.span(w.between(1, 3))
	s.tight = true
	if s.open == "***" {
		s.open, s.close = "**", "**"
	}
	return []inline{&word{text: pick(w, plainWords)}, s, &word{text: pick(w, plainWords), tight: true}}
}

// paragraph invents a paragraph.
func (w *writer) paragraph(low, high int) *paragraph {
	p := &paragraph{inlines: w.inlines(w.between(low, high), withBreaks)}
	if w.chance(0.02) {
		p.inlines = append([]inline{&word{text: "+"}}, p.inlines...)
	}
	return p
}

// list invents a list, with up to depth more levels in it.
func (w *writer) list(depth int) *list {
	l := &list{delimiter: pick(w, []byte("-*"))}
	if w.chance(0.35) {
		l.ordered, l.delimiter, l.start = true, pick(w, []byte(".)")), pick(w, []int{1, 1, 1, 0, 2, 7, 9, 98, 990})
	}
	for range w.between(1, 4) {
		it := &item{}
		if !w.chance(0.02) || depth == 0 {
			it.blocks = append(it.blocks, w.paragraph(1, 15))
		}
		if w.chance(0.06) {
			it.blocks = append(it.blocks, w.paragraph(1, 15))
		}
		if depth > 0 && (w.chance(0.25) || len(it.blocks) == 0) {
			it.blocks = append(it.blocks, w.list(depth-1))
			if w.chance(0.1) {
				it.blocks = append(it.blocks, w.paragraph(1, 12))
			}
		}
		if w.chance(0.01) {
			it.blocks = append(it.blocks, w.grid())
		}
		l.items = append(l.items, it)
	}
	return l
}

// grid invents a table.
func (w *writer) grid() *grid {
	g := &grid{}
	for range w.between(1, 5) {
		g.align = append(g.align, pick(w, []string{"---", ":--", "--:", ":-:"}))
	}
	for range w.between(1, 6) {
		row := &gridRow{cells: make([][]inline, len(g.align))}
		for i := range row.cells {
			if !w.chance(0.1) {
				row.cells[i] = w.inlines(w.between(1, 8), onOneLine)
			}
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// blocks invents the text of a cell or an answer.
func (w *writer) blocks() []block {
	switch r := w.Float64(); {
	case r < 0.1:
		return nil
	case r < 0.25:
		return []block{w.paragraph(1, 1)}
	case r < 0.75:
		return []block{w.paragraph(2, 30)}
	case r < 0.87:
		return []block{w.list(4)}
	case r < 0.995:
		return w.mixture(w.between(2, 4))
	}
	return w.mixture(w.between(15, 40)) // more than a page
}

func (w *writer) mixture(n int) []block {
	var all []block
	for range n {
		switch r := w.Float64(); {
		case r < 0.6:
			all = append(all, w.paragraph(2, 50))
		case r < 0.92:
			all = append(all, w.list(4))
		default:
			all = append(all, w.grid())
		}
	}
	return all
}
