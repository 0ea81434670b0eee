package word

import (
	"iter"
	"regexp"
	"strconv"
	"strings"
)

// style is what a paragraph or character style says that matters here.
type style struct {
	name    string // in lower case; Word's own styles have English ones in every language
	basedOn string
	level   int // of a heading; noHeading where it says so, 0 where it says nothing
	toggled
	numID, ilvl string
	align       string
	shift       string // of the text above or below the line
}

// looks are the looks of text that are told apart.
type looks struct{ bold, italic, struck, hidden bool }

// toggled are the looks that properties switch on or off; nil where they say nothing.
type toggled struct{ bold, italic, struck, hidden *bool }

// readStyles reads styles.xml (ECMA-376 part 1, 17.7).
func readStyles(root *element) map[string]*style {
	styles := map[string]*style{}
	if root == nil {
		return styles
	}
	for _, e := range root.child("styles").kids() {
		if e.name != "style" {
			continue
		}
		s := &style{}
		s.basedOn, _ = e.value("basedOn")
		if val, ok := e.value("pPr", "outlineLvl"); ok {
			if n, err := strconv.Atoi(val); err == nil && n < bodyLevel {
				s.level = n + 1
			} else if n == bodyLevel {
				s.level = noHeading
			}
		}
		name, _ := e.value("name")
		if s.name = strings.ToLower(name); s.level == 0 {
			for _, prefix := range []string{"heading ", "kop "} {
				if n, err := strconv.Atoi(strings.TrimPrefix(s.name, prefix)); err == nil && strings.HasPrefix(s.name, prefix) && n <= 9 {
					s.level = n
				}
			}
		}
		s.toggled = toggles(e.child("rPr"))
		s.numID, _ = e.value("pPr", "numPr", "numId")
		s.ilvl, _ = e.value("pPr", "numPr", "ilvl")
		s.align, _ = e.value("pPr", "jc")
		s.shift, _ = e.value("rPr", "vertAlign")
		styles[e.get("styleId")] = s
	}
	return styles
}

// toggles reads the looks that run properties switch.
func toggles(rPr *element) (t toggled) {
	read := func(name string, into **bool) {
		if rPr.child(name) != nil {
			on := rPr.on(name)
			*into = &on
		}
	}
	read("b", &t.bold)
	read("i", &t.italic)
	read("dstrike", &t.struck)
	if t.struck == nil || !*t.struck {
		read("strike", &t.struck)
	}
	read("vanish", &t.hidden)
	return t
}

// The outline level of text that is no heading (17.3.1.20), and the level of a style that
// has it, though it may be based on that of a heading.
const (
	bodyLevel = 9
	noHeading = -1
)

// mostBases is how long a chain of styles based on each other may be.
const mostBases = 20

// bases are a style and those that it is based on, the nearest first.
func (d *reader) bases(id string) iter.Seq[*style] {
	return func(yield func(s *style) bool) {
		for range mostBases {
			s := d.styles[id]
			if s == nil || !yield(s) {
				return
			}
			id = s.basedOn
		}
	}
}

// levelOf is the level of the heading that a style makes; 0 for none.
func (d *reader) levelOf(id string) int {
	for s := range d.bases(id) {
		if s.level != 0 {
			return max(s.level, 0)
		}
	}
	return 0
}

// looksOf are the looks that a style gives.
func (d *reader) looksOf(id string) (l looks) {
	var set toggled
	for s := range d.bases(id) {
		for _, look := range []struct {
			of, set **bool
			on      *bool
		}{
			{&s.bold, &set.bold, &l.bold}, {&s.italic, &set.italic, &l.italic}, {&s.struck, &set.struck, &l.struck}, {&s.hidden, &set.hidden, &l.hidden},
		} {
			if *look.of != nil && *look.set == nil {
				*look.set, *look.on = *look.of, **look.of
			}
		}
	}
	return l
}

// alignOf is how a style aligns its lines.
func (d *reader) alignOf(id string) string {
	for s := range d.bases(id) {
		if s.align != "" {
			return s.align
		}
	}
	return "left"
}

// shiftOf says whether a style puts text above or below the line.
func (d *reader) shiftOf(id string) string {
	for s := range d.bases(id) {
		if s.shift != "" {
			return s.shift
		}
	}
	return ""
}

// listWithin are the names of Word's own styles for items within those of another list:
// each has a list of its own, at the first level of that.
var listWithin = regexp.MustCompile(`^list (?:bullet|number) ([2-5])$`)

// nestingOf is the level, 0 for the outermost, at which Word's own style of a list, that
// a style is or is based on, puts its items; 0 for other styles.
func (d *reader) nestingOf(id string) int {
	for s := range d.bases(id) {
		if of := listWithin.FindStringSubmatch(s.name); of != nil {
			return int(of[1][0] - '1')
		}
	}
	return 0
}

// numberingOf is the list that a style puts its paragraphs in.
func (d *reader) numberingOf(id string) (numID, ilvl string) {
	for s := range d.bases(id) {
		if s.numID != "" {
			return s.numID, s.ilvl
		}
	}
	return "", ""
}
