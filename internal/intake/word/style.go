package word

import (
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

// levelOf is the level of the heading that a style makes; 0 for none.
func (d *reader) levelOf(id string) int {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return 0
		}
		if s.level != 0 {
			return max(s.level, 0)
		}
		id = s.basedOn
	}
	return 0
}

// looksOf are the looks that a style gives.
func (d *reader) looksOf(id string) (l looks) {
	var set toggled
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			break
		}
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
		id = s.basedOn
	}
	return l
}

// alignOf is how a style aligns its lines.
func (d *reader) alignOf(id string) string {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return "left"
		}
		if s.align != "" {
			return s.align
		}
		id = s.basedOn
	}
	return "left"
}

// listWithin are the names of Word's own styles for items within those of another list:
// each has a list of its own, at the first level of that.
var listWithin = regexp.MustCompile(`^list (?:bullet|number) ([2-5])$`)

// nestingOf is the level, 0 for the outermost, at which Word's own style of a list, that
// a style is or is based on, puts its items; 0 for other styles.
func (d *reader) nestingOf(id string) int {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return 0
		}
		if of := listWithin.FindStringSubmatch(s.name); of != nil {
			return int(of[1][0] - '1')
		}
		id = s.basedOn
	}
	return 0
}

// numberingOf is the list that a style puts its paragraphs in.
func (d *reader) numberingOf(id string) (numID, ilvl string) {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return "", ""
		}
		if s.numID != "" {
			return s.numID, s.ilvl
		}
		id = s.basedOn
	}
	return "", ""
}
