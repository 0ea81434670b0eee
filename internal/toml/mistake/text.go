package mistake

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// text examines a string and returns where it ends.
func (x examiner) text(i int, in context) (end int, m *Mistake) {
	quote := x.at(i)
	if x.at(i+1) == quote && x.at(i+2) == quote {
		return x.longText(i)
	}
	if x.at(i+1) == quote {
		if c := x.at(i + 2); c == '\n' || strings.IndexByte(" \t\r,]}#", c) >= 0 {
			return i + 2, nil
		}
		return 0, &Mistake{
			Start: i, End: i + 2, Message: fmt.Sprintf("een tekst begint met één %c of met drie, niet met twee", quote),
			Help: writeMeant(x.quotedEnd(i, in)), Resume: x.after(i),
		}
	}
	lineEnd := x.lineEnd(i)
	var fault *Mistake
	for end = i + 1; end < lineEnd; end++ {
		switch c := x.data[end]; {
		case c == quote && fault != nil:
			return 0, fault
		case c == quote:
			return end + 1, nil
		case c == '\\' && quote == '"':
			if fault == nil {
				fault = x.badEscape(end, "'…'")
			}
			end++
		}
	}
	if fault != nil {
		return 0, fault
	}
	return 0, x.openEnded(i, lineEnd)
}

// openEnded reports a text between single quotes whose line ends before the text does.
func (x examiner) openEnded(i, lineEnd int) *Mistake {
	quote := x.at(i)
	m := &Mistake{Start: i, End: lineEnd, Resume: x.after(i)}
	text := strings.TrimSpace(string(x.data[i+1 : lineEnd]))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, ",; "))
	if strings.ContainsRune(quoteSigns, last) && last != rune(quote) {
		m.Message = fmt.Sprintf("deze tekst begint met %c en eindigt met %c", quote, last)
		m.Help = writeMeant(x.rest(i))
		return m
	}
	for next := x.nextLine(lineEnd); next < len(x.data) && !x.looksLikeStatement(next); next = x.nextLine(next) {
		if strings.HasSuffix(strings.TrimRight(x.rest(next), " ,]}"), string(quote)) {
			m.Message = fmt.Sprintf("een tekst tussen %c en %c kan niet over meer regels lopen", quote, quote)
			m.Help = "zet ''' vóór en na de hele tekst"
			m.Resume = x.nextStatement(x.nextLine(next))
			m.Written = string(x.data[i:x.lineEnd(next)])
			return m
		}
	}
	if strings.HasSuffix(text, `\"`) && quote == '"' {
		m.Start = lineEnd - 2
		m.Message = `een " met een \ ervoor sluit de tekst niet af`
		m.Help = `zet '…' rond de tekst: dan is \ een gewoon teken; of schrijf \\`
		return m
	}
	m.Message = fmt.Sprintf("het %c na deze tekst ontbreekt", quote)
	m.Help = fmt.Sprintf("zet %c op het einde van de tekst", quote)
	if quote == '\'' && beginsShort(text) {
		m.Help = writeMeant(x.rest(i))
	} else if quote == '\'' {
		m.Help += `; begint de tekst zelf met een apostrof, zet dan "…" rond het geheel`
	}
	return m
}

// quotedEnd is what was written from i on, up to the last quote or the end of the value.
func (x examiner) quotedEnd(i int, in context) string {
	switch in {
	case inTable:
		return string(x.data[i:x.quoteEnd(i)])
	case inArray:
		return string(x.data[i:x.wordEnd(i, in)])
	}
	line := x.rest(i)
	after := strings.LastIndexAny(line, quoteSigns) + 1
	start := x.space(i)
	for n := after; n < len(line); n++ {
		if x.beginsComment(start + n) {
			line = line[:n]
		}
	}
	return strings.TrimSpace(line)
}

// badEscape returns the mistake in the escape at i, if there is one (TOML 1.0, "String").
func (x examiner) badEscape(i int, instead string) *Mistake {
	digits := 0
	switch c := x.at(i + 1); c {
	case 'b', 't', 'n', 'f', 'r', 'e', '"', '\\':
		return nil
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	}
	if digits > 0 {
		n := 0
		for n < digits && strings.IndexByte("0123456789abcdefABCDEF", x.at(i+2+n)) >= 0 {
			n++
		}
		if n == digits && validCode(string(x.data[i+2:i+2+n])) {
			return nil
		}
	}
	end := i + 1
	for end++; end < len(x.data) && x.data[end]&0xc0 == 0x80; end++ {
		// the rest of a character of several bytes
	}
	end = min(end, x.lineEnd(i))
	return &Mistake{
		Start: i, End: end, Resume: x.after(i),
		Message: fmt.Sprintf("%s kan niet in een tekst tussen dubbele aanhalingstekens", dutch.Quoted(string(x.data[i:end]))),
		Help:    fmt.Sprintf(`zet %s rond de tekst: dan is \ een gewoon teken; of schrijf \\`, instead),
	}
}

// validCode reports whether the hexadecimal number of an escape is that of a character.
func validCode(digits string) bool {
	code, err := strconv.ParseUint(digits, 16, 32)
	return err == nil && utf8.ValidRune(rune(code))
}

// longText examines a string between three quotes.
func (x examiner) longText(i int) (end int, m *Mistake) {
	quotes := string(x.data[i : i+3])
	end = x.longEnd(i)
	content := x.data[i+3:]
	if end > 0 {
		content = x.data[i+3 : end-3]
	}
	if end == 0 || x.endsWithKey(content) {
		return 0, x.unclosed(i, i+3+len(content))
	}
	if quotes == `"""` {
		for j := i + 3; j < end-3; j++ {
			if x.data[j] != '\\' {
				continue
			}
			if _, ok := lexical.Continuation(x.data[:end], j); ok {
				continue
			}
			if m = x.badEscape(j, "'''"); m != nil {
				m.Resume = x.after(end - 1)
				return 0, m
			}
			j++
		}
	}
	if n := len(content) - len(strings.TrimRight(string(content), quotes[:1])); n > 2 {
		return 0, &Mistake{
			Start: end - 3 - n, End: end, Message: "hier staan te veel aanhalingstekens na elkaar",
			Help: "sluit de tekst af met " + quotes + " en niet meer", Resume: x.after(end - 1),
		}
	}
	return end, nil
}

// longEnd is where the string between three quotes that begins at i ends, its quotes included; 0 where it does not.
func (x examiner) longEnd(i int) int {
	quote := x.data[i]
	for j := i + 3; j < len(x.data); j++ {
		switch {
		case x.data[j] == '\\' && quote == '"':
			j++
		case x.at(j) == quote && x.at(j+1) == quote && x.at(j+2) == quote:
			for j += 3; x.at(j) == quote; j++ {
				// quotes that belong to the text
			}
			return j
		}
	}
	return 0
}

// endsWithKey reports whether the last line of a text is a key and an =: then what ended the text was meant to begin the
// next one.
func (x examiner) endsWithKey(content []byte) bool {
	n := bytes.LastIndexByte(content, '\n')
	if n < 0 {
		return false
	}
	line := strings.TrimSpace(string(content[n+1:]))
	key, ok := strings.CutSuffix(line, "=")
	if at := strings.LastIndexAny(key, "{,"); at >= 0 && strings.Contains(key[:at+1], "{") {
		key = key[at+1:] // key = { key = """
	}
	key = strings.TrimSpace(key)
	return ok && key != "" && bareLength(key) == len(key)
}

// unclosed reports a text that begins at i and has no end before the byte at end, or went on too far.
func (x examiner) unclosed(i, end int) *Mistake {
	quotes := string(x.data[i : i+3])
	m := &Mistake{
		Start: i, End: i + 3, Message: fmt.Sprintf("de tekst die hier begint, wordt niet afgesloten met %s", quotes),
		Help: fmt.Sprintf("zet %s na de tekst", quotes), Resume: len(x.data),
	}
	if line := x.rest(i); len(line) > 3 && x.looksLikeStatement(x.skipBlank(x.nextLine(i))) {
		if last, _ := utf8.DecodeLastRuneInString(line); strings.ContainsRune(quoteSigns, last) {
			m.Message = fmt.Sprintf("deze tekst begint met %s en eindigt met iets anders", quotes)
			m.Help, m.Resume = writeMeant(line), x.nextLine(i)
			return m
		}
	}
	other := map[string]string{`"""`: `'''`, `'''`: `"""`}[quotes]
	for next := x.nextLine(i); next < len(x.data) && next < end; next = x.nextLine(next) {
		line := x.rest(next)
		if line == other || strings.Trim(line, "“”‘’„\"'") == "" && line != "" {
			m.Message = fmt.Sprintf("de tekst die hier begint met %s, wordt afgesloten met iets anders: %s", quotes, line)
			m.Help = fmt.Sprintf("schrijf op regel %d ook %s", x.lineNumber(next), quotes)
			m.Resume = x.nextStatement(x.nextLine(next))
			return m
		}
		if x.looksLikeStatement(next) || next <= end && x.nextLine(next) >= end && x.endsWithKey(x.data[i:min(end, len(x.data))]) {
			m.Help = fmt.Sprintf("zet %s na de tekst, vóór regel %d", quotes, x.lineNumber(next))
			m.Resume = next
			m.Written = strings.TrimSpace(string(x.data[i:next]))
			return m
		}
	}
	return m
}

// unclosedBefore returns the mistake that the text of the statement before has no end, if that is what made the statement
// at start a mistake.
func (x examiner) unclosedBefore(start int) *Mistake {
	last := x.last
	if !last.IsText || last.End > start || last.End > len(x.data) {
		return nil
	}
	i := last.Text
	if !x.has(i, `"""`) && !x.has(i, `'''`) || last.End-i < 6 || !x.endsWithKey(x.data[i:last.End-3]) {
		return nil
	}
	m := x.unclosed(i, last.End-3)
	m.Before = true
	return m
}

// belowQuotes returns the mistake that the text at start stands below the quotes that it belongs between, if that is so:
// in an empty plan these stand one below the other.
func (x examiner) belowQuotes(start int) *Mistake {
	last := x.last
	if !last.IsText || last.End > start || !x.isProse(start) {
		return nil
	}
	m := &Mistake{
		Start: start, End: x.lineEnd(start), Before: true, Resume: x.nextStatement(x.nextLine(start)), Line: x.line(start),
		Message: "deze tekst staat onder de aanhalingstekens, en hoort ertussen",
		Help:    "zet de tweede ''' pas na de hele tekst",
	}
	quotes := string(x.data[last.Text:min(last.Text+3, last.End)])
	long := quotes == `'''` || quotes == `"""`
	empty := strings.Trim(string(x.data[last.Text:last.End]), "\"' \t\r\n") == ""
	switch {
	case empty && quotes == `'''`:
	case empty:
		m.Help = fmt.Sprintf("wis %s en zet ''' vóór en na de hele tekst", bytes.TrimSpace(x.data[last.Text:last.End]))
	case !long:
		return nil
	default:
		end := max(x.textEnd(start, false), x.lineEnd(start))
		m.Help = fmt.Sprintf("zet de %s van regel %d pas na deze regel", quotes, x.lineNumber(last.End-1))
		if first, final := x.lineNumber(start), x.lineNumber(end); first != final {
			m.Help = fmt.Sprintf("zet de %s van regel %d pas na regel %d", quotes, x.lineNumber(last.End-1), final)
		}
		m.Resume = x.afterText(end)
	}
	return m
}

// isProse reports whether the line that begins at i is text rather than a statement, right or wrong.
func (x examiner) isProse(i int) bool {
	line := x.rest(i)
	if line == "" || strings.IndexByte("#[]{}=", line[0]) >= 0 || commentSign(line) != "" || strings.Trim(line, quoteSigns) == "" || x.bracketless(i) != "" {
		return false
	}
	n := bareLength(line)
	if value := x.space(i + strings.Index(string(x.data[i:x.lineEnd(i)]), line) + n); n > 0 && line[0] >= 'a' && x.isQuoted(value) && x.wholeValue(value) {
		return false // looptijd "2026"
	}
	if at := strings.IndexAny(line, "=:"); at >= 0 && !strings.HasPrefix(line, "- ") {
		value := strings.TrimSpace(line[at+1:])
		if line[at] == ':' {
			key := at == n && (at == 1 || line[0] >= 'a')
			return value != "" && (!key || strings.IndexByte("\"'[{0123456789", value[0]) < 0)
		}
		return len(strings.Fields(line[:at])) > 4
	}
	return true
}

// skipBlank is where the first line from i on begins that is not blank.
func (x examiner) skipBlank(i int) int {
	for i < len(x.data) && x.rest(i) == "" {
		i = x.nextLine(i)
	}
	return i
}
