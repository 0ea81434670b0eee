package content

import (
	"fmt"
	"strings"
)

// array examines an array and returns where it ends.
func (x examiner) array(start int) (end int, m *mistake) {
	i := start + 1
	for needsComma := false; ; {
		before := i
		i = skipFiller(x.data, i, "")
		if i >= len(x.data) || x.newStatement(before, i) {
			return 0, x.openBracket(start, before)
		}
		switch c := x.data[i]; {
		case c == ']':
			return i + 1, nil
		case c == '}':
			return 0, x.openBracket(start, i)
		case c == ',' && needsComma:
			needsComma = false
			i++
			continue
		case c == ',':
			return 0, &mistake{start: i, end: i + 1, message: "hier staat een komma te veel", help: "wis de komma"}
		case needsComma:
			return 0, x.noComma(before, i)
		}
		if i, m = x.value(i, inArray); m != nil {
			return 0, m
		}
		needsComma = true
	}
}

// table examines an inline table and returns where it ends.
func (x examiner) table(start int) (end int, m *mistake) {
	i := start + 1
	for needsComma := false; ; {
		before := i
		i = skipFiller(x.data, i, "")
		if i >= len(x.data) || needsComma && x.newStatement(before, i) {
			return 0, x.openBracket(start, before)
		}
		switch c := x.data[i]; {
		case c == '}':
			return i + 1, nil
		case c == ']' || c == '[':
			return 0, x.openBracket(start, i)
		case c == ',' && needsComma:
			needsComma = false
			i++
			continue
		case c == ',':
			return 0, &mistake{start: i, end: i + 1, message: "hier staat een komma te veel", help: "wis de komma"}
		case needsComma:
			return 0, x.noComma(before, i)
		}
		if i, m = x.entry(i); m != nil {
			return 0, m
		}
		needsComma = true
	}
}

// entry examines key = value in an inline table.
func (x examiner) entry(i int) (end int, m *mistake) {
	_, value, m := x.key(i)
	if m == nil {
		end, m = x.value(value, inTable)
	}
	if m != nil {
		m.key = nil // the key that is lost is the one before the brace
		m.resume = max(m.resume, x.after(i))
	}
	return end, m
}

// newStatement reports whether a line between before and i ended and a statement seems to begin at i.
func (x examiner) newStatement(before, i int) bool {
	return strings.IndexByte(string(x.data[before:i]), '\n') >= 0 && x.looksLikeStatement(i) && x.data[i] != '{' && x.data[i] != '['
}

// openBracket reports a bracket or brace that is not closed; what is in it ends before the byte at before.
func (x examiner) openBracket(start, before int) *mistake {
	opened, closing := x.data[start], map[byte]string{'[': "]", '{': "}"}[x.data[start]]
	return &mistake{
		start: start, end: start + 1, message: fmt.Sprintf("de %c die hier begint, wordt niet gesloten", opened),
		help: fmt.Sprintf("zet %s na de laatste waarde", closing), resume: max(x.after(start), x.nextStatement(x.nextLine(before))),
	}
}

// noComma reports what stands at i, after a value that ends at before.
func (x examiner) noComma(before, i int) *mistake {
	if m := x.strangeSpace(i); m != nil {
		return m
	}
	if x.data[i] == ';' {
		return &mistake{start: i, end: i + 1, message: "tussen twee waarden hoort een komma en geen ;", help: "schrijf , in plaats van ;"}
	}
	if c := x.data[before-1]; (c == '"' || c == '\'') && i == before {
		return &mistake{
			start: i, end: x.wordEnd(i, inTable), message: "na het einde van de tekst staat nog iets",
			help: "staan er aanhalingstekens in de tekst, gebruik er dan “…”, of zet '…' rond het geheel",
		}
	}
	return &mistake{start: i, end: x.wordEnd(i, inTable), message: "vóór deze waarde ontbreekt een komma", help: "zet een komma na de vorige waarde"}
}
