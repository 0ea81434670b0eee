package mistake

import (
	"bytes"
	"fmt"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// header examines [table] and [[array of tables]].
func (x examiner) header(start int) *Mistake {
	i, opened := start, 0
	for x.at(i) == '[' || x.at(i) == ' ' || x.at(i) == '\t' {
		if x.at(i) == '[' {
			opened++
		}
		i++
	}
	nameStart := i
	for x.at(i) != '\n' && x.at(i) != ']' && x.at(i) != '#' && x.at(i) != '=' {
		i++
	}
	name := strings.TrimSpace(string(x.data[nameStart:i]))
	closeStart, closed := i, 0
	for x.at(i) == ']' || closed == 1 && x.at(i) == ' ' && x.at(i+1) == ']' {
		if x.at(i) == ']' {
			closed++
		}
		i++
	}
	words, fault := x.headerName(nameStart, closeStart, name)
	many := opened > 1 || closed > 1
	m := &Mistake{Start: start, End: i, InHeader: true, Rows: many, Header: words, Written: name, Resume: x.nextLine(i)}
	switch {
	case name == "":
		m.Message, m.Help = "tussen de haken staat geen naam", "zet de naam van het blok tussen de haken"
	case fault != nil:
		m.Start, m.End, m.Message, m.Help = fault.Start, fault.End, fault.Message, fault.Help
	case closed == 0:
		m.End = max(closeStart, start+1)
		m.Message, m.Help, m.Unsure = "de ] op het einde ontbreekt", "schrijf "+lexical.Bracketed(name, many), !many
	case opened != closed || opened > 2:
		m.Message = "er staan niet evenveel [ als ]"
		m.Help = fmt.Sprintf("schrijf %s, of %s voor een blok dat u mag herhalen", lexical.Bracketed(name, false), lexical.Bracketed(name, true))
		m.Unsure = true
		if opened == closed {
			m.Message, m.Help = "er staan te veel haken", "schrijf "+lexical.Bracketed(name, true)
		}
	case strings.TrimLeft(string(x.data[start:nameStart]), "[") != "" && opened == 2 && x.at(start+1) != '[',
		opened == 2 && !x.has(closeStart, "]]"):
		m.Message, m.Help = "tussen de dubbele haken staat een spatie", "schrijf "+lexical.Bracketed(name, true)
	case !x.ends(i):
		i = x.space(i)
		if fault := x.strangeSpace(i); fault != nil {
			m.Start, m.End, m.Message, m.Help = fault.Start, fault.End, fault.Message, fault.Help
			break
		}
		m.Start, m.End = i, x.lineEnd(i)
		m.Message = fmt.Sprintf("na %s mag niets meer op dezelfde regel staan", lexical.Bracketed(name, many))
		m.Help = "begin een nieuwe regel; een opmerking begint met #"
		if rest := x.rest(i); len(rest) == 1 && strings.Contains(":;,.=", rest) {
			m.Help = "wis de " + rest
		}
	default:
		return nil
	}
	return m
}

// headerName reads the name between the brackets of a header; the fault says why it is none.
func (x examiner) headerName(start, end int, name string) (words []Word, fault *Mistake) {
	for i := start; i < end; {
		w, next, ok := x.keyWord(i)
		if next > end {
			ok = false
		}
		words = append(words, w)
		if next = x.space(next); ok && next < end && x.at(next) != '.' && x.at(next) != '\r' || !ok {
			if fault = x.strangeSpace(next); fault != nil {
				return nil, fault
			}
			fault = x.misspelt(start, name)
			fault.Message = dutch.Quoted(name) + " kan geen naam van een blok zijn"
			if strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.Contains(name, "..") {
				fault.Help = "tussen twee punten hoort een naam"
			} else if better := bareKeys(name); better != "" {
				fault.Help = fmt.Sprintf("schrijf %s: een naam bestaat uit gewone letters, cijfers en _", better)
			}
			return nil, fault
		}
		if next >= end || x.at(next) == '\r' {
			return words, nil
		}
		i = x.space(next + 1)
		if i >= end {
			return nil, &Mistake{
				Start: next, End: next + 1, Message: "na de punt ontbreekt een naam", Help: "wis de punt of schrijf er een naam achter",
			}
		}
	}
	return words, nil
}

// headerWithoutBrackets reports a line that holds the name of a table and no square bracket before it.
func (x examiner) headerWithoutBrackets(i int) *Mistake {
	name := x.bracketless(i)
	if name == "" {
		return nil
	}
	start := i + strings.Index(string(x.data[i:x.lineEnd(i)]), name)
	words, fault := x.headerName(start, start+len(name), name)
	if fault != nil {
		return nil
	}
	words[0].Name = strings.ToLower(words[0].Name)
	return &Mistake{
		Start: i, End: x.lineEnd(i), Message: "de naam van een blok staat tussen rechte haken", Help: "schrijf " + lexical.Bracketed(name, strings.Contains(x.rest(i), "]]")),
		InHeader: true, Rows: strings.Contains(x.rest(i), "[["), Written: name, Header: words, Unsure: true, Resume: x.nextLine(i),
	}
}

// aroundHeader are the signs that people put around the name of a table: those of lists and bold text among them.
const aroundHeader = "()[]［］{}*-–•_: " + quoteSigns

// bracketless returns the name on the line that begins at i if that seems meant for a header, though no square bracket
// begins it: acties.wat], - [[acties]] or, above a key with a value, (acties.wat) and acties.wat alone. Without a dot, the
// name of a table looks like the last word of a text, but for a blank line above it.
func (x examiner) bracketless(i int) string {
	line := x.rest(i)
	name := strings.Trim(line, aroundHeader)
	if name == "" || bareLength(name) != len(name) {
		return ""
	}
	first := strings.Index(line, name)
	before, after := line[:first], line[first+len(name):]
	switch {
	case strings.ContainsAny(after, "]］"):
		return name
	case strings.Trim(before, "({") != "" || strings.Trim(after, ")}:") != "" || (before == "") != (strings.Trim(after, ":") == ""):
		return ""
	case strings.Contains(name, ".") || x.belowBlank(i) && !strings.ContainsAny(name[:1], "0123456789"):
		if x.looksLikeStatement(x.skipBlank(x.nextLine(i))) {
			return name
		}
	}
	return ""
}

// belowBlank reports whether the line of i is the first of the file or has a blank one above it.
func (x examiner) belowBlank(i int) bool {
	above := bytes.TrimRight(x.data[:i], " \t")
	return len(above) == 0 || bytes.HasSuffix(above, []byte("\n\n")) || bytes.HasSuffix(above, []byte("\n\r\n"))
}

// bareKeys writes a dotted name as keys.
func bareKeys(name string) string {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if parts[i] = bareKey(part); parts[i] == "" {
			return ""
		}
	}
	return strings.Join(parts, ".")
}
