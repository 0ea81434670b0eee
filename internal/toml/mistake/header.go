package mistake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// brackets is the header of a table as it is written.
type brackets struct {
	opened, closed     int // how many there are
	name               string
	nameStart, nameEnd int
	end                int // after the last bracket
}

// brackets reads the header of a table that begins at start, right or wrong.
func (x examiner) brackets(start int) (b brackets) {
	i := start
	for ; x.at(i) == '[' || x.at(i) == ' ' || x.at(i) == '\t'; i++ {
		if x.at(i) == '[' {
			b.opened++
		}
	}
	b.nameStart = i
	for x.at(i) != '\n' && x.at(i) != ']' && x.at(i) != '#' && x.at(i) != '=' {
		i++
	}
	b.nameEnd = i
	b.name = strings.TrimSpace(string(x.data[b.nameStart:i]))
	for ; x.at(i) == ']' || b.closed == 1 && x.at(i) == ' ' && x.at(i+1) == ']'; i++ {
		if x.at(i) == ']' {
			b.closed++
		}
	}
	b.end = i
	return b
}

// header examines [table] and [[array of tables]].
func (x examiner) header(start int) *Mistake {
	b := x.brackets(start)
	words, fault := x.headerName(b.nameStart, b.nameEnd, b.name)
	many := b.opened > 1 || b.closed > 1
	m := &Mistake{Start: start, End: b.end, InHeader: true, Rows: many, Header: words, Written: b.name, Resume: x.nextLine(b.end)}
	switch {
	case b.name == "":
		m.Message, m.Help = "tussen de haken staat geen naam", "zet de naam van het blok tussen de haken"
	case fault != nil:
		m.Start, m.End, m.Message, m.Help = fault.Start, fault.End, fault.Message, fault.Help
		m.Header, m.Unsure = x.between(b), true
	case b.closed == 0:
		m.Message, m.Help, m.Unsure = "de ] op het einde ontbreekt", "schrijf "+lexical.Header(b.name, many), !many
	case b.opened != b.closed:
		m.Message, m.Unsure = "er staan niet evenveel [ als ]", true
		m.Help = fmt.Sprintf("schrijf %s, of %s voor een blok dat u mag herhalen", lexical.TableHeader(b.name), lexical.RowHeader(b.name))
	case b.opened > 2:
		m.Message, m.Help, m.Unsure = "er staan te veel haken", "schrijf "+lexical.RowHeader(b.name), true
	case b.opened == 2 && (!x.has(start, "[[") || !x.has(b.nameEnd, "]]")):
		m.Message, m.Help = "tussen de dubbele haken staat een spatie", "schrijf "+lexical.RowHeader(b.name)
	case !x.ends(b.end):
		fault = x.afterHeader(x.space(b.end), lexical.Header(b.name, many))
		m.Start, m.End, m.Message, m.Help = fault.Start, fault.End, fault.Message, fault.Help
		if after := x.space(b.end); x.looksLikeStatement(after) {
			m.Resume = after
		}
	default:
		return nil
	}
	return m
}

// between is the name of a header that has signs around it, a number behind it or, where
// it is one of rows, anything, as in [[acties}], [acties 1] and [[acties - Zorgpad]]; nil
// where the rest is no name.
func (x examiner) between(b brackets) []Word {
	name := strings.Trim(b.name, aroundHeader)
	first := bareLength(name)
	numbered := strings.Trim(name[first:], " 0123456789") == ""
	if (b.opened > 1 || numbered) && first > 0 && first < len(name) {
		name = strings.TrimRight(name[:first], ".")
	}
	if name == "" || bareLength(name) != len(name) {
		return nil
	}
	start := b.nameStart + bytes.Index(x.data[b.nameStart:b.nameEnd], []byte(name))
	words, _ := x.headerName(start, start+len(name), name)
	return words
}

// afterHeader reports what stands at i, on the same line as a header.
func (x examiner) afterHeader(i int, header string) *Mistake {
	if m := x.strangeSpace(i); m != nil {
		return m
	}
	m := &Mistake{
		Start: i, End: x.lineEnd(i), Message: fmt.Sprintf("na %s mag niets meer op dezelfde regel staan", header),
		Help: "wis wat erachter staat, of zet er # voor",
	}
	switch rest := x.rest(i); {
	case utf8.RuneCountInString(rest) == 1:
		m.Help = "wis de " + rest
	case x.looksLikeStatement(i):
		m.Help = "begin een nieuwe regel"
	case commentSign(rest) != "":
		m.Help = "schrijf # in plaats van " + commentSign(rest)
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

// headerWithoutBrackets reports a line that holds the name of a table and no square
// bracket before it.
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
		Start: i, End: x.lineEnd(i), Message: "de naam van een blok staat tussen rechte haken", Help: "schrijf " + lexical.Header(name, strings.Contains(x.rest(i), "]]")),
		InHeader: true, Rows: strings.Contains(x.rest(i), "[["), Written: name, Header: words, Unsure: true, Resume: x.nextLine(i),
	}
}

// aroundHeader are the signs that people put around the name of a table: those of lists
// and bold text among them.
const aroundHeader = "()[]［］{}<>*-–•_:\\ " + quoteSigns

// bracketless returns the name on the line that begins at i if that seems meant for a
// header, though no square bracket begins it: acties.wat], - [[acties]] or, above a key
// with a value, (zone), <zone> and acties.wat alone. A name without a dot or signs around it
// looks like the last word of a text, but for a blank line or a remark above it.
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
	case strings.Trim(before, "({<") != "" || strings.Trim(after, ")}>:") != "" || (before == "") != (strings.Trim(after, ":") == ""):
		return ""
	case strings.ContainsAny(name[:1], "0123456789"):
		return ""
	case before != "" || strings.Contains(name, ".") || x.standsAlone(i):
		if x.looksLikeStatement(x.skipRemarks(x.nextLine(i))) {
			return name
		}
	}
	return ""
}

// standsAlone reports whether the line of i is the first of the file or has a blank one
// or a remark above it.
func (x examiner) standsAlone(i int) bool {
	above := bytes.TrimSuffix(bytes.TrimRight(x.data[:i], " \t"), []byte("\n"))
	line := bytes.TrimSpace(above[bytes.LastIndexByte(above, '\n')+1:])
	return len(line) == 0 || line[0] == '#'
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
