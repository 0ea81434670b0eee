package parse

import "strings"

// This file finds the levels of lists that a word processor put on the clipboard: a tab
// behind every marker, and all markers equally far indented, so that only their kinds say
// what stands below what: "1.", "-" and "2.", or "•", "-" and "•".

// pastedLevel is a level of such a list: the marker that was read last on it, and how.
type pastedLevel struct {
	marker marker
	last   reading
}

// indentPasted indents the items of pasted lists by their levels.
func (r *reader) indentPasted() {
	for i := 0; i < len(r.lines); {
		next := i
		var levels []int
		var open []pastedLevel
		for m, ok := r.tabbedMarker(next); ok && r.lines[next].indent == r.lines[i].indent; m, ok = r.tabbedMarker(next) {
			open = underLevels(open, m)
			levels = append(levels, len(open)-1)
			next++
		}
		if len(levels) > 0 && !r.belowTab(i) && !r.hasWordLevels(i, next) {
			base := itemIndent * r.wordLevel(open[0].marker.sign)
			for n, level := range levels {
				if level > 0 {
					r.lines[i+n].indent += base + itemIndent*level
				}
			}
		}
		i = max(next, i+1)
	}
}

// tabbedMarker reads the marker of line i where one tab stands in the line, behind it.
func (r *reader) tabbedMarker(i int) (marker, bool) {
	if i == len(r.lines) || strings.Count(r.lineText(i), "\t") != 1 {
		return marker{}, false
	}
	m, ok := r.readMarker(i)
	return m, ok && r.lineText(i)[m.length] == '\t'
}

// belowTab reports whether the line above line i has a tab, as a row of a table has.
func (r *reader) belowTab(i int) bool { return i > 0 && strings.Contains(r.lineText(i-1), "\t") }

// hasWordLevels reports whether the signs of lines say by themselves what level they are
// on.
func (r *reader) hasWordLevels(from, to int) bool {
	for i := from; i < to; i++ {
		if m, _ := r.readMarker(i); m.ordered || !strings.Contains("•o§▪◦●○■\uf0b7\uf0a7", m.sign) {
			return false
		}
	}
	return true
}

// underLevels are the levels that are open after an item with marker m: up to the one that
// it goes on with, or one more where it is of another kind than all.
func underLevels(open []pastedLevel, m marker) []pastedLevel {
	for i := len(open) - 1; i >= 0; i-- {
		if reading, ok := m.goesOn(open[i]); ok {
			open[i] = pastedLevel{m, reading}
			return open[:i+1]
		}
	}
	first := m.reading()
	for _, reading := range m.readings {
		if reading.number == 1 {
			first = reading // "i." is a roman number
		}
	}
	return append(open, pastedLevel{m, first})
}

// goesOn returns how the number of m is read where it is of the kind of a level.
func (m marker) goesOn(level pastedLevel) (reading, bool) {
	before := level.marker
	if !m.ordered || !before.ordered {
		return reading{}, !m.ordered && !before.ordered && m.sign == before.sign
	}
	if next, ok := m.next(before, level.last); ok {
		return next, true
	}
	for _, reading := range m.readings {
		if m.delimiter == before.delimiter && reading.format == level.last.format && len(m.readings) == 1 {
			return reading, true
		}
	}
	return reading{}, false
}

// dashesBelowDots are the dashes that begin lines between two that begin with a dot and a
// space, as far indented: nobody types a dot, and a PDF has no indentation on the
// clipboard.
func (r *reader) dashesBelowDots() (found []string) {
	above, between := "", ""
	for i := range r.lines {
		text, column := r.typed(i)
		sign, _, spaced := strings.Cut(text, " ")
		switch {
		case !spaced || column > 0:
			above, between = "", ""
		case sign == "•" && between != "":
			found = append(found, between)
			above, between = sign, ""
		case above == "•" && strings.Contains(dashes, sign) && (between == "" || between == sign):
			between = sign
		default:
			above, between = sign, ""
		}
	}
	return found
}
