package mistake

import (
	"fmt"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// bracketed examines an array or an inline table and returns where it ends.
func (x examiner) bracketed(start int, in context) (end int, m *Mistake) {
	closing, wrong := byte(']'), "}"
	if in == inTable {
		closing, wrong = '}', "[]"
	}
	i, value := start+1, 0
	for needsComma := false; ; {
		before := i
		i = lexical.SkipFiller(x.data, i, "")
		if i >= len(x.data) || x.newStatement(before, i) && (in == inArray || needsComma && i >= x.braceEnd(start)) {
			return 0, x.openBracket(start, before)
		}
		switch c := x.data[i]; {
		case c == closing:
			return i + 1, nil
		case strings.IndexByte(wrong, c) >= 0:
			return 0, x.openBracket(start, i)
		case c == ',' && needsComma:
			needsComma = false
			i++
			continue
		case c == ',':
			return 0, &Mistake{Start: i, End: i + 1, Message: "hier staat een komma te veel", Help: "wis de komma", apart: true}
		case needsComma:
			return 0, x.noComma(value, before, i, in)
		}
		value = i
		if in == inTable {
			value, i, m = x.entry(i)
		} else {
			i, m = x.value(i, in)
		}
		if m != nil {
			return 0, m
		}
		needsComma = true
	}
}

// braceEnd is where the line ends that closes the inline table which begins at start, if
// that goes on over lines of keys with values; where none closes it, start.
func (x examiner) braceEnd(start int) int {
	for i := x.nextLine(start); i < len(x.data); i = x.nextLine(i) {
		line := x.rest(i)
		switch {
		case strings.HasPrefix(line, "}"):
			return x.nextLine(i)
		case line == "" || line[0] == '[' || strings.Contains(line, "{"):
			return start
		case strings.HasSuffix(line, "}"):
			return x.nextLine(i)
		}
	}
	return start
}

// entry examines key = value in an inline table.
func (x examiner) entry(i int) (value, end int, m *Mistake) {
	words, value, m := x.key(i)
	if m == nil {
		end, m = x.value(value, inTable)
	} else if m.plain {
		m.End = x.wordEnd(i, inTable)
		m.Message, m.Help, m.Resume = "tussen { en } hoort telkens een sleutel, = en een waarde", "zet voor elke waarde haar sleutel en een =", x.after(i)
	}
	if m != nil {
		if words = append(words, m.Key...); len(words) > 0 {
			m.Inner = words[0].Name
		}
		m.Key, m.Written, m.Line, m.Indent = nil, "", nil, false // what is lost is the value of the key before the brace
		m.Resume = max(m.Resume, x.after(i))
	}
	return value, end, m
}

// newStatement reports whether a line between before and i ended and a statement seems to
// begin at i.
func (x examiner) newStatement(before, i int) bool {
	if x.at(i) == '[' && !x.has(i, "[[") && !character.IsLetter(x.at(x.space(i+1))) {
		return false // an array in an array
	}
	return strings.IndexByte(string(x.data[before:i]), '\n') >= 0 && x.looksLikeStatement(i)
}

// openBracket reports a bracket or brace that is not closed; what is in it ends before
// the byte at before.
func (x examiner) openBracket(start, before int) *Mistake {
	opened, closing := x.data[start], map[byte]string{'[': "]", '{': "}"}[x.data[start]]
	return &Mistake{
		Start: start, End: start + 1, Message: fmt.Sprintf("de %c die hier begint, wordt niet gesloten", opened), apart: opened == '{',
		Help: fmt.Sprintf("zet %s na de laatste waarde", closing), Resume: max(x.after(start), x.nextStatement(x.nextLine(before))),
	}
}

// noComma reports what stands at i, after a value that begins at value and ends at before.
func (x examiner) noComma(value, before, i int, in context) *Mistake {
	if m := x.strangeSpace(i); m != nil {
		return m
	}
	if x.data[i] == ';' {
		return &Mistake{Start: i, End: i + 1, Message: "tussen twee waarden hoort een komma en geen ;", Help: "schrijf , in plaats van ;"}
	}
	end := x.wordEnd(i, in)
	all, after := string(x.data[value:end]), string(x.data[i:end])
	switch last := x.data[before-1]; {
	case strings.Trim(string(x.data[value:before]), "\"' \t\r\n") == "" && strings.Contains(string(x.data[before:i]), "\n") && x.isProse(i):
		resume := x.afterText(x.wholeText(i))
		if line := x.rest(resume); line != "" && strings.Trim(line, quoteSigns+" }") == "" {
			resume = x.nextLine(resume)
		}
		return &Mistake{
			Start: value, End: before, Resume: resume, Message: "deze tekst staat onder de aanhalingstekens, en hoort ertussen",
			Help: fmt.Sprintf("schrijf ''' in plaats van %s, vóór en na de hele tekst", x.data[value:before]),
		}
	case (last == '"' || last == '\'') && (i == before || !strings.ContainsAny(after[:1], `"'`) && !strings.Contains(after, "=")):
		return &Mistake{Start: i, End: end, Message: "na het einde van de tekst staat nog iets", Help: writeMeant(all)}
	case last >= '0' && last <= '9' && !strings.Contains(after, "=") && !validNumber(after):
		return &Mistake{Start: value, End: end, Message: "na de waarde staat nog iets: " + dutch.Quoted(all), Help: numberOrText(all)}
	}
	return &Mistake{
		Start: i, End: end, Message: "vóór deze waarde ontbreekt een komma", apart: true,
		Help: "zet een komma na " + dutch.Shortened(string(x.data[value:before])),
	}
}
