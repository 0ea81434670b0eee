package mistake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// context says what a value stands in, and so what may follow it.
type context int

const (
	atTop context = iota
	inArray
	inTable
)

// deepestValue is how many arrays and inline tables in each other are examined.
const deepestValue = 100

// value examines the value at i and returns where it ends.
func (x examiner) value(i int, in context) (end int, m *Mistake) {
	if m = x.strangeSpace(i); m != nil {
		return 0, m
	}
	switch c := x.at(i); {
	case c == '"' || c == '\'':
		return x.text(i, in)
	case x.curlyQuote(i) != "":
		return 0, x.curly(i, in)
	case (c == '[' || c == '{') && x.depth == deepestValue:
		return 0, &Mistake{
			Start: i, End: i + 1, Message: "hier staan te veel haken in elkaar", Help: "schrijf de waarden zonder zoveel haken",
			Resume: x.nextStatement(x.nextLine(i)),
		}
	case c == '[':
		x.depth++
		return x.bracketed(i, inArray)
	case c == '{':
		x.depth++
		return x.bracketed(i, inTable)
	case c >= '0' && c <= '9' || c == '.' || c == '+' || c == '-' || c == ',' && x.at(i+1) >= '0' && x.at(i+1) <= '9':
		return x.number(i, in)
	}
	return x.bareword(i, in)
}

// wordEnd is where a value without quotes ends: at the end of the line, a comment or,
// within brackets, a comma or bracket. In a table, a comma may also be part of a text or
// of a number: only one before a key or the end of the table is none.
func (x examiner) wordEnd(i int, in context) int {
	end, brace := i, i+bytes.LastIndexByte(x.data[i:x.lineEnd(i)], '}')
	for j := i; x.at(j) != '\n' && !x.beginsComment(j); j++ {
		if in == inArray && strings.IndexByte(",]}", x.at(j)) >= 0 || in == inTable && x.endsEntry(j, brace) {
			break
		}
		if c := x.at(j); c != ' ' && c != '\t' && c != '\r' {
			end = j + 1
		}
	}
	return end
}

// beginsComment reports whether a comment begins at i, after a value without quotes: a #
// before a figure or within a word is text, as in partner #1 and C#.
func (x examiner) beginsComment(i int) bool {
	if x.at(i) != '#' {
		return false
	}
	before, after := x.at(i-1), x.at(i+1)
	return strings.IndexByte(" \t\n", before) >= 0 && strings.IndexByte(" \t\r\n#", after) >= 0
}

// endsEntry reports whether the character at i ends an entry of an inline table, and is
// no part of a text without quotes; brace is the last brace of the line.
func (x examiner) endsEntry(i, brace int) bool {
	switch x.at(i) {
	case '}':
		return i == brace
	case ',', ';':
		next := x.space(i + 1)
		end := next
		for bareCharacter(x.at(end)) {
			end++
		}
		sign := x.at(x.space(end))
		return end > next && (sign == '=' || sign == ':') || next == brace || x.ends(next)
	}
	return false
}

// bareword examines a value that begins with a letter or a sign of another kind.
func (x examiner) bareword(i int, in context) (end int, m *Mistake) {
	end = x.wordEnd(i, in)
	all := string(x.data[i:end])
	for _, word := range []string{"true", "false"} {
		if after, ok := strings.CutPrefix(all, word); ok && (after == "" || !character.IsLetter(after[0]) && after[0] < utf8.RuneSelf) {
			return i + len(word), nil
		}
	}
	m = &Mistake{Start: i, End: end, Resume: x.after(i)}
	switch strings.ToLower(all) {
	case "true", "false":
		m.Message, m.Help = dutch.Quoted(all)+" schrijft u met kleine letters", "schrijf "+strings.ToLower(all)
		return 0, m
	case "ja", "waar", "yes", "aan", "on", "wel", "nee", "neen", "onwaar", "no", "uit", "off", "niet":
		m.Message, m.Help = dutch.Quoted(all)+" is geen waarde die TOML kent", "schrijf true voor ja en false voor nee; is het tekst, schrijf dan "+lexical.Quote(all)
		return 0, m
	}
	if bareword := strings.TrimLeft(all, "+-"); bareword == "inf" || bareword == "nan" {
		return end, nil
	}
	if end == i {
		return 0, &Mistake{Start: i, End: i + 1, Message: "hier ontbreekt een waarde", Help: "schrijf een waarde, of wis ook wat ervoor staat"}
	}
	text, _ := Meant(all)
	switch last, _ := utf8.DecodeLastRuneInString(all); {
	case text != all && strings.ContainsRune(quoteSigns, last):
		m.Message = fmt.Sprintf("het %c vóór de tekst ontbreekt", last)
		m.Help = "schrijf " + lexical.Quote(dutch.Shortened(text))
	default:
		m.Message = "rond deze tekst ontbreken aanhalingstekens"
		m.Help = "schrijf " + lexical.Quote(dutch.Shortened(text))
		if n, ok := dutch.NumberIn(all); ok && !strings.ContainsAny(all, "-_") {
			m.Help += "; hoort hier een getal, schrijf dan " + n
		}
	}
	return 0, m
}

// curly reports typographic quotes around a text.
func (x examiner) curly(i int, in context) *Mistake {
	end := x.wordEnd(i, in)
	if in == inTable {
		end = x.quoteEnd(i)
	}
	return &Mistake{
		Start: i, End: end, Resume: x.after(i),
		Message: fmt.Sprintf("rond een tekst staan rechte aanhalingstekens, geen %s", x.curlyQuote(i)),
		Help:    writeMeant(string(x.data[i:end])),
	}
}

// quoteEnd is where a text of an inline table that begins with a quote ends: after the
// first quote that the end of an entry follows. Where there is none, it ends as one
// without quotes.
func (x examiner) quoteEnd(i int) int {
	opening, size := utf8.DecodeRune(x.data[i:])
	for j, r := range x.rest(i + size) {
		end := i + size + j + utf8.RuneLen(r)
		if !strings.ContainsRune(quoteSigns, r) || strings.ContainsRune(apostrophes, r) && !strings.ContainsRune(apostrophes, opening) {
			continue
		}
		if next := x.space(end); x.ends(next) || strings.IndexByte(",;}", x.at(next)) >= 0 {
			return end
		}
	}
	return x.wordEnd(i, inTable)
}

// tooMany are the names of signs that people put after a value out of habit.
var tooMany = map[string]string{",": "komma", ";": "puntkomma", ".": "punt", ":": "dubbele punt", "}": "}", "]": "]"}

// closingLine is the line below i that holds nothing but the quotes which the text at
// value begins with, in the same statement; 0 where there is none.
func (x examiner) closingLine(value, i int) int {
	for next := x.nextLine(i); next < len(x.data) && !x.looksLikeStatement(next); next = x.nextLine(next) {
		if x.rest(next) == x.threeQuotes(value) {
			return next
		}
	}
	return 0
}

// secondRow reports whether what stands after a table of one line is a key with such a table.
func secondRow(rest string) bool {
	rest = strings.TrimLeft(rest, ",; ")
	value, ok := strings.CutPrefix(strings.TrimLeft(rest[bareLength(rest):], " \t"), "=")
	return ok && strings.HasPrefix(strings.TrimLeft(value, " \t"), "{")
}

// tail examines what stands after a value of a statement, on the same line.
func (x examiner) tail(value, end int) *Mistake {
	if x.ends(end) {
		return nil
	}
	i := x.space(end)
	if m := x.strangeSpace(i); m != nil {
		return m
	}
	rest := x.rest(i)
	next := i + len(rest) - len(strings.TrimLeft(rest, ",; ")) // where another key may begin
	m := &Mistake{Start: i, End: x.lineEnd(i)}
	switch first := x.at(value); {
	case first == '{' && strings.Contains(rest, "=") && !secondRow(rest):
		m.Message, m.Help = "na de afsluitende } staat nog iets", "zet ook dit tussen { en }"
	case tooMany[rest] != "" && (strings.Contains(",;", rest) || x.threeQuotes(value) != ""):
		m.Message, m.Help, m.apart = "op het einde van de regel hoort geen "+tooMany[rest], "wis de "+tooMany[rest], true
	case commentSign(rest) != "" && rest[0] != '%' && !strings.ContainsAny(rest, quoteSigns):
		m.Message, m.Help, m.apart = "een opmerking begint met #", "schrijf # in plaats van "+commentSign(rest), true
	case x.looksLikeStatement(next):
		m.Message, m.Help, m.apart = "hier begint op dezelfde regel een tweede sleutel", "begin voor elke sleutel een nieuwe regel", true
		m.Resume = next
		if x.at(next) == '[' {
			m.Message, m.Help = "hier begint op dezelfde regel een blok", "begin elk blok op een nieuwe regel"
			if !x.ends(x.brackets(next).end) { // a file whose line ends were lost
				m.Help, m.Resume = "begin elk blok en elke sleutel op een nieuwe regel", 0
			}
		}
		if strings.ContainsAny(rest[:1], ",;") {
			m.Help += ", en wis de " + rest[:1]
		}
	case x.threeQuotes(value) != "":
		m.Message, m.Help = "na het einde van de tekst staat nog iets", fmt.Sprintf("zet %s pas na de hele tekst", x.threeQuotes(value))
		if closing := x.closingLine(value, i); closing > 0 {
			m.Help = fmt.Sprintf("wis hier de %s: de tekst eindigt pas op regel %d", x.threeQuotes(value), x.lineNumber(closing))
		}
		m.Resume = x.nextStatement(x.nextLine(i))
	case first == '"' || first == '\'':
		m.Message, m.Help = "na het einde van de tekst staat nog iets", writeMeant(x.quotedEnd(value, atTop))
	case first == '[' || first == '{':
		m.Message, m.Help = fmt.Sprintf("na de afsluitende %c staat nog iets", x.data[end-1]), "zet ook dit vóór de "+string(x.data[end-1])+", of wis het"
	case first == 't' || first == 'f':
		m.Message, m.Help = "na de waarde staat nog iets: "+dutch.Quoted(rest), "wis wat er te veel staat"
	default:
		all := string(x.data[value:x.wordEnd(value, atTop)])
		m.Start = value
		m.Message = "na de waarde staat nog iets: " + dutch.Quoted(all)
		m.Help = numberOrText(all)
	}
	return m
}
