package mistake

import (
	"fmt"
	"strings"

	"actieplan/internal/toml/lexical"
)

// array examines an array and returns where it ends.
func (x examiner) array(start int) (end int, m *Mistake) {
	i := start + 1
	for needsComma := false; ; {
		before := i
		i = lexical.SkipFiller(x.data, i, "")
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
			return 0, &Mistake{Start: i, End: i + 1, Message: "hier staat een komma te veel", Help: "wis de komma"}
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
func (x examiner) table(start int) (end int, m *Mistake) {
	i := start + 1
	for needsComma := false; ; {
		before := i
		i = lexical.SkipFiller(x.data, i, "")
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
			return 0, &Mistake{Start: i, End: i + 1, Message: "hier staat een komma te veel", Help: "wis de komma"}
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
func (x examiner) entry(i int) (end int, m *Mistake) {
	_, value, m := x.key(i)
	if m == nil {
		end, m = x.value(value, inTable)
	}
	if m != nil {
		m.Key = nil // the key that is lost is the one before the brace
		m.Resume = max(m.Resume, x.after(i))
	}
	return end, m
}

// newStatement reports whether a line between before and i ended and a statement seems to begin at i.
func (x examiner) newStatement(before, i int) bool {
	return strings.IndexByte(string(x.data[before:i]), '\n') >= 0 && x.looksLikeStatement(i) && x.data[i] != '{' && x.data[i] != '['
}

// openBracket reports a bracket or brace that is not closed; what is in it ends before the byte at before.
func (x examiner) openBracket(start, before int) *Mistake {
	opened, closing := x.data[start], map[byte]string{'[': "]", '{': "}"}[x.data[start]]
	return &Mistake{
		Start: start, End: start + 1, Message: fmt.Sprintf("de %c die hier begint, wordt niet gesloten", opened),
		Help: fmt.Sprintf("zet %s na de laatste waarde", closing), Resume: max(x.after(start), x.nextStatement(x.nextLine(before))),
	}
}

// noComma reports what stands at i, after a value that ends at before.
func (x examiner) noComma(before, i int) *Mistake {
	if m := x.strangeSpace(i); m != nil {
		return m
	}
	if x.data[i] == ';' {
		return &Mistake{Start: i, End: i + 1, Message: "tussen twee waarden hoort een komma en geen ;", Help: "schrijf , in plaats van ;"}
	}
	if c := x.data[before-1]; (c == '"' || c == '\'') && i == before {
		return &Mistake{
			Start: i, End: x.wordEnd(i, inTable), Message: "na het einde van de tekst staat nog iets",
			Help: "staan er aanhalingstekens in de tekst, gebruik er dan “…”, of zet '…' rond het geheel",
		}
	}
	return &Mistake{Start: i, End: x.wordEnd(i, inTable), Message: "vóór deze waarde ontbreekt een komma", Help: "zet een komma na de vorige waarde"}
}
