// Package random invents plans that are hard to lay out, and reduces a plan that shows a
// fault.
//
// New takes a template's schema and a seed and returns a Plan: a tree of which every part
// can be left out, from a table of many rows down to one word, and which prints as TOML
// that a zone could have written. The schema alone says what a plan may hold, so next
// year's form is tried without a change here.
package random

// Plan is a plan as a tree of parts.
type Plan struct{ root *table }

// part is anything that can be left out of a plan: an entry, a row, a block, a list item,
// a word.
type part interface {
	// left returns a pointer to the mark that says whether the part is left out.
	left() *bool
	// parts returns what the part is made of; the parts in one slice are neighbours.
	parts() [][]part
}

// out marks a part as left out.
type out struct{ out bool }

func (o *out) left() *bool { return &o.out }

// table is a TOML table: the whole plan, a table in it or one row of an array of tables.
type table struct {
	out
	entries []*entry
}

// entry is a key and its value: one of the kinds below.
type entry struct {
	out
	key   string
	value value
}

// value is the value of a key.
type value interface{ within() [][]part }

// literal is a value without parts, as TOML writes it: a number, true, an id in quotes.
type literal string

// array is an array of literals.
type array struct{ items []*element }

// element is one literal of an array.
type element struct {
	out
	text literal
}

// rows is an array of tables.
type rows struct{ items []*table }

// line is one line of inline Markdown.
type line struct{ inlines []inline }

// text is blocks of Markdown.
type text struct{ blocks []block }

func (t *table) parts() [][]part   { return [][]part{generalize(t.entries)} }
func (e *entry) parts() [][]part   { return e.value.within() }
func (e *element) parts() [][]part { return nil }

func (literal) within() [][]part  { return nil }
func (a *array) within() [][]part { return [][]part{generalize(a.items)} }
func (r *rows) within() [][]part  { return [][]part{generalize(r.items)} }
func (t *table) within() [][]part { return t.parts() }
func (l *line) within() [][]part  { return [][]part{generalize(l.inlines)} }
func (t *text) within() [][]part  { return [][]part{generalize(t.blocks)} }

// A block is a *paragraph, a *list or a *grid; an inline is a *word, a *span or a
// *lineBreak.
type (
	block  interface{ part }
	inline interface{ part }
)

type paragraph struct {
	out
	inlines []inline
}

type list struct {
	out
	ordered   bool
	start     int
	delimiter byte // '.' or ')' of an ordered list, '-' or '*' of another
	items     []*item
}

type item struct {
	out
	blocks []block
}

// grid is a table in GitHub's notation; its first row is the header.
type grid struct {
	out
	align []string // "---", ":--", "--:" or ":-:" for each column
	rows  []*gridRow
}

type gridRow struct {
	out
	cells [][]inline // as many as the grid has columns
}

// word is characters without a space.
type word struct {
	out
	text  string
	tight bool // no space before it
}

// span is words in bold, italics or a link.
type span struct {
	out
	open, close string
	inlines     []inline
	tight       bool
}

// lineBreak is a hard line break.
type lineBreak struct{ out }

func (p *paragraph) parts() [][]part { return [][]part{generalize(p.inlines)} }
func (l *list) parts() [][]part      { return [][]part{generalize(l.items)} }
func (i *item) parts() [][]part      { return [][]part{generalize(i.blocks)} }
func (g *grid) parts() [][]part      { return [][]part{generalize(g.rows)} }
func (s *span) parts() [][]part      { return [][]part{generalize(s.inlines)} }
func (*word) parts() [][]part        { return nil }
func (*lineBreak) parts() [][]part   { return nil }

func (r *gridRow) parts() [][]part {
	var all [][]part
	for _, cell := range r.cells {
		all = append(all, generalize(cell))
	}
	return all
}

// generalize returns parts of one type as parts.
func generalize[P part](parts []P) []part {
	all := make([]part, len(parts))
	for i, p := range parts {
		all[i] = p
	}
	return all
}

// present returns the parts that are not left out.
func present[P part](parts []P) []P {
	var kept []P
	for _, p := range parts {
		if !*p.left() {
			kept = append(kept, p)
		}
	}
	return kept
}

// weight returns how many parts are left out with p, p included.
func weight(p part) int {
	n := 1
	for _, beside := range p.parts() {
		for _, child := range present(beside) {
			n += weight(child)
		}
	}
	return n
}
