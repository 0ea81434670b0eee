package bidi

import (
	"golang.org/x/text/unicode/bidi"
)

// This file resolves marks, numbers and the signs beside them: the weak types of UAX #9.

// weak applies W1 to W7. It tells which characters were non-spacing marks.
func (r *resolver) weak() (marks []bool) {
	marks = r.marksAndNumbers()
	class := r.class
	for i, c := range class {
		if c == bidi.AL { // W3
			class[i] = bidi.R
		}
	}
	for i := 1; i+1 < len(class); i++ { // W4
		if a, b := class[i-1], class[i+1]; a == b &&
			(class[i] == bidi.ES && a == bidi.EN || class[i] == bidi.CS && (a == bidi.EN || a == bidi.AN)) {
			class[i] = a
		}
	}
	r.terminators()
	r.separators()
	return marks
}

// marksAndNumbers applies W1 and W2.
func (r *resolver) marksAndNumbers() (marks []bool) {
	class := r.class
	marks = make([]bool, len(class))
	before, strong := bidi.L, bidi.L
	for i, c := range class {
		switch c {
		case bidi.NSM: // W1
			marks[i] = true
			class[i] = before
		case bidi.EN: // W2
			if strong == bidi.AL {
				class[i] = bidi.AN
			}
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		}
		before = class[i]
	}
	return marks
}

// terminators applies W5 to the signs beside numbers.
func (r *resolver) terminators() {
	class := r.class
	for i := 0; i < len(class); {
		if class[i] != bidi.ET {
			i++
			continue
		}
		end := i
		for end < len(class) && class[end] == bidi.ET {
			end++
		}
		if i > 0 && class[i-1] == bidi.EN || end < len(class) && class[end] == bidi.EN {
			fillClass(class[i:end], bidi.EN)
		}
		i = end
	}
}

// separators applies W6 to the signs that are left, and W7 to numbers.
func (r *resolver) separators() {
	class := r.class
	strong := bidi.L
	for i, c := range class {
		switch c {
		case bidi.ES, bidi.ET, bidi.CS: // W6
			class[i] = bidi.ON
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN: // W7
			if strong == bidi.L {
				class[i] = bidi.L
			}
		}
	}
}

func fillClass(classes []bidi.Class, c bidi.Class) {
	for i := range classes {
		classes[i] = c
	}
}
