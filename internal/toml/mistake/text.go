package mistake

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"actieplan/internal/dutch"
)

// text examines a string and returns where it ends.
func (x examiner) text(i int, in context) (end int, m *Mistake) {
	quote := x.at(i)
	if x.threeQuotes(i) != "" {
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
		if line := x.rest(next); !strings.HasPrefix(line, "#") && strings.HasSuffix(strings.TrimRight(line, " ,]}"), string(quote)) {
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
	if code := i + 2; code+digits <= len(x.data) && validCode(string(x.data[code:code+digits])) {
		return nil
	}
	_, size := utf8.DecodeRune(x.data[i+1:])
	end := min(i+1+size, x.lineEnd(i))
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
