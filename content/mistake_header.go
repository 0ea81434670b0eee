package content

import (
	"fmt"
	"strings"
)

// header examines [table] and [[array of tables]].
func (x examiner) header(start int) *mistake {
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
	m := &mistake{start: start, end: i, inHeader: true, rows: many, header: words, resume: x.nextLine(i)}
	switch {
	case name == "":
		m.message, m.help = "tussen de haken staat geen naam", "zet de naam van het blok tussen de haken"
	case fault != nil:
		m.start, m.end, m.message, m.help = fault.start, fault.end, fault.message, fault.help
	case closed == 0:
		m.end = max(closeStart, start+1)
		m.message, m.help = "de ] op het einde ontbreekt", "schrijf "+bracketed(name, many)
	case opened != closed || opened > 2:
		m.message = "er staan niet evenveel [ als ]"
		m.help = fmt.Sprintf("schrijf %s, of %s voor een blok dat u mag herhalen", bracketed(name, false), bracketed(name, true))
		m.unsure = true
		if opened == closed {
			m.message, m.help = "er staan te veel haken", "schrijf "+bracketed(name, true)
		}
	case strings.TrimLeft(string(x.data[start:nameStart]), "[") != "" && opened == 2 && x.at(start+1) != '[',
		opened == 2 && !x.has(closeStart, "]]"):
		m.message, m.help = "tussen de dubbele haken staat een spatie", "schrijf "+bracketed(name, true)
	case !x.ends(i):
		i = x.space(i)
		if fault := x.strangeSpace(i); fault != nil {
			m.start, m.end, m.message, m.help = fault.start, fault.end, fault.message, fault.help
			break
		}
		m.start, m.end = i, x.lineEnd(i)
		m.message = fmt.Sprintf("na %s mag niets meer op dezelfde regel staan", bracketed(name, many))
		m.help = "begin een nieuwe regel; een opmerking begint met #"
	default:
		return nil
	}
	return m
}

// headerName reads the name between the brackets of a header; the fault says why it is none.
func (x examiner) headerName(start, end int, name string) (words []word, fault *mistake) {
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
			fault.message = quoted(name) + " kan geen naam van een blok zijn"
			if strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.Contains(name, "..") {
				fault.help = "tussen twee punten hoort een naam"
			} else if better := bareKeys(name); better != "" {
				fault.help = fmt.Sprintf("schrijf %s: een naam bestaat uit gewone letters, cijfers en _", better)
			}
			return nil, fault
		}
		if next >= end || x.at(next) == '\r' {
			return words, nil
		}
		i = x.space(next + 1)
		if i >= end {
			return nil, &mistake{
				start: next, end: next + 1, message: "na de punt ontbreekt een naam", help: "wis de punt of schrijf er een naam achter",
			}
		}
	}
	return words, nil
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

// bracketed writes the header of a table.
func bracketed(name string, rows bool) string {
	if rows {
		return "[[" + name + "]]"
	}
	return "[" + name + "]"
}
