package content

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// text examines a string and returns where it ends.
func (x examiner) text(i int) (end int, m *mistake) {
	quote := x.at(i)
	if x.at(i+1) == quote && x.at(i+2) == quote {
		return x.longText(i)
	}
	if x.at(i+1) == quote {
		if c := x.at(i + 2); c == '\n' || strings.IndexByte(" \t\r,]}#", c) >= 0 {
			return i + 2, nil
		}
		return 0, &mistake{
			start: i, end: i + 2, message: fmt.Sprintf("een tekst begint met één %c of met drie, niet met twee", quote),
			help: fmt.Sprintf("schrijf één %c vóór en één %c na de tekst", quote, quote), resume: x.after(i),
		}
	}
	lineEnd := x.lineEnd(i)
	var fault *mistake
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
func (x examiner) openEnded(i, lineEnd int) *mistake {
	quote := x.at(i)
	m := &mistake{start: i, end: lineEnd, resume: x.after(i)}
	text := strings.TrimSpace(string(x.data[i+1 : lineEnd]))
	for _, curly := range []string{"”", "“", "’", "‘", "″", "′"} {
		if strings.HasSuffix(text, curly) {
			m.message = fmt.Sprintf("deze tekst begint met %c en eindigt met %s", quote, curly)
			m.help = fmt.Sprintf("schrijf ook op het einde %c", quote)
			return m
		}
	}
	for next := x.nextLine(lineEnd); next < len(x.data) && !x.looksLikeStatement(next); next = x.nextLine(next) {
		if strings.HasSuffix(x.rest(next), string(quote)) {
			m.message = fmt.Sprintf("een tekst tussen %c en %c kan niet over meer regels lopen", quote, quote)
			m.help = "zet ''' vóór en na de hele tekst"
			m.resume = x.nextStatement(x.nextLine(next))
			return m
		}
	}
	if strings.HasSuffix(text, `\"`) && quote == '"' {
		m.start = lineEnd - 2
		m.message = `een " met een \ ervoor sluit de tekst niet af`
		m.help = `zet '…' rond de tekst: dan is \ een gewoon teken; of schrijf \\`
		return m
	}
	m.message = fmt.Sprintf("het %c na deze tekst ontbreekt", quote)
	m.help = fmt.Sprintf("zet %c op het einde van de tekst", quote)
	if quote == '\'' {
		m.help += `; begint de tekst zelf met een apostrof, zet dan "…" rond het geheel`
	}
	return m
}

// badEscape returns the mistake in the escape at i, if there is one (TOML 1.0, "String").
func (x examiner) badEscape(i int, instead string) *mistake {
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
	return &mistake{
		start: i, end: end, resume: x.after(i),
		message: fmt.Sprintf("%s kan niet in een tekst tussen dubbele aanhalingstekens", quoted(string(x.data[i:end]))),
		help:    fmt.Sprintf(`zet %s rond de tekst: dan is \ een gewoon teken; of schrijf \\`, instead),
	}
}

// validCode reports whether the hexadecimal number of an escape is that of a character.
func validCode(digits string) bool {
	code, err := strconv.ParseUint(digits, 16, 32)
	return err == nil && utf8.ValidRune(rune(code))
}

// longText examines a string between three quotes.
func (x examiner) longText(i int) (end int, m *mistake) {
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
			if _, ok := continuation(x.data[:end], j); ok {
				continue
			}
			if m = x.badEscape(j, "'''"); m != nil {
				m.resume = x.after(end - 1)
				return 0, m
			}
			j++
		}
	}
	if n := len(content) - len(strings.TrimRight(string(content), quotes[:1])); n > 2 {
		return 0, &mistake{
			start: end - 3 - n, end: end, message: "hier staan te veel aanhalingstekens na elkaar",
			help: "sluit de tekst af met " + quotes + " en niet meer", resume: x.after(end - 1),
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
func (x examiner) unclosed(i, end int) *mistake {
	quotes := string(x.data[i : i+3])
	m := &mistake{
		start: i, end: i + 3, message: fmt.Sprintf("de tekst die hier begint, wordt niet afgesloten met %s", quotes),
		help: fmt.Sprintf("zet %s na de tekst", quotes), resume: len(x.data),
	}
	other := map[string]string{`"""`: `'''`, `'''`: `"""`}[quotes]
	for next := x.nextLine(i); next < len(x.data) && next < end; next = x.nextLine(next) {
		line := x.rest(next)
		if line == other || strings.Trim(line, "“”‘’„\"'") == "" && line != "" {
			m.message = fmt.Sprintf("de tekst die hier begint met %s, wordt afgesloten met iets anders: %s", quotes, line)
			m.help = fmt.Sprintf("schrijf op regel %d ook %s", x.lineNumber(next), quotes)
			m.resume = x.nextStatement(x.nextLine(next))
			return m
		}
		if x.looksLikeStatement(next) || next <= end && x.nextLine(next) >= end && x.endsWithKey(x.data[i:min(end, len(x.data))]) {
			m.help = fmt.Sprintf("zet %s na de tekst, vóór regel %d", quotes, x.lineNumber(next))
			m.resume = next
			return m
		}
	}
	return m
}

// unclosedBefore returns the mistake that the text of the statement before has no end, if that is what made the statement
// at start a mistake.
func (x examiner) unclosedBefore(last statement, start int) *mistake {
	v := last.value
	if v == nil || v.Kind != String || last.end > start || last.end > len(x.data) {
		return nil
	}
	i := v.Position.Offset
	if !x.has(i, `"""`) && !x.has(i, `'''`) || last.end-i < 6 || !x.endsWithKey(x.data[i:last.end-3]) {
		return nil
	}
	m := x.unclosed(i, last.end-3)
	m.unclosed = true
	return m
}
