package mistake

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/toml/lexical"
)

// This file examines texts between three quotes, and those that were meant to stand
// between them.

// longText examines a string between three quotes.
func (x examiner) longText(i int) (end int, m *Mistake) {
	quotes := x.threeQuotes(i)
	end = x.longEnd(i)
	content := x.data[i+3:]
	if end > 0 {
		content = x.data[i+3 : end-3]
	}
	if end == 0 || endsWithKey(content) {
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

// longEnd is where the string between three quotes that begins at i ends, its quotes
// included; 0 where it does not.
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

// afterLong is where to go on after the string between three quotes that begins at i.
func (x examiner) afterLong(i int) int {
	if end := x.longEnd(i); end > 0 && !endsWithKey(x.data[i:end-3]) {
		return x.nextLine(end - 1)
	}
	return x.nextStatement(x.nextLine(i))
}

// endsWithKey reports whether the last line of a text is a key and an =: then what ended
// the text was meant to begin the next one.
func endsWithKey(content []byte) bool {
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

// unclosed reports a text that begins at i and has no end before the byte at end, or went
// on too far.
func (x examiner) unclosed(i, end int) *Mistake {
	quotes, brace := x.threeQuotes(i), ""
	closing := quotes
	if x.inBraces(i) {
		closing, brace = quotes+" }", "}"
	}
	if m := x.closedOtherwise(i); m != nil {
		return m
	}
	m := &Mistake{
		Start: i, End: i + 3, Message: fmt.Sprintf("de tekst die hier begint, wordt niet afgesloten met %s", quotes),
		Help: fmt.Sprintf("zet %s na de tekst", closing), Resume: len(x.data),
	}
	remark := 0 // the first of the lines with # that stand last: they are hardly part of the text
	for next := x.nextLine(i); next < len(x.data) && next < end; next = x.nextLine(next) {
		line := strings.TrimSpace(strings.TrimSuffix(x.rest(next), brace))
		if line != "" && strings.Trim(line, quoteSigns+" ") == "" {
			m.Message = fmt.Sprintf("de tekst die hier begint met %s, wordt afgesloten met iets anders: %s", quotes, line)
			m.Help = fmt.Sprintf("schrijf op regel %d ook %s", x.lineNumber(next), closing)
			m.Resume = x.nextStatement(x.nextLine(next))
			return m
		}
		if x.looksLikeStatement(next) || x.nextLine(next) >= end && endsWithKey(x.data[i:min(end, len(x.data))]) {
			return x.tookIn(next, cmp.Or(remark, next), closing, m)
		}
		if !strings.HasPrefix(line, "# ") && line != "" {
			remark = 0
		} else if remark == 0 && line != "" {
			remark = next
		}
	}
	return m
}

// closedOtherwise returns the mistake that the text which begins at i with three quotes is
// one line and ends with others; nil where it is not.
func (x examiner) closedOtherwise(i int) *Mistake {
	below := x.skipBlank(x.nextLine(i))
	line := x.rest(i)
	last, _ := utf8.DecodeLastRuneInString(line)
	if len(line) <= 3 || below < len(x.data) && !x.looksLikeStatement(below) || !strings.ContainsRune(quoteSigns, last) {
		return nil
	}
	return &Mistake{
		Start: i, End: x.lineEnd(i), Message: fmt.Sprintf("deze tekst begint met %s en eindigt met iets anders", x.threeQuotes(i)),
		Help: writeMeant(line), Resume: x.nextLine(i), Written: line,
	}
}

// tookIn makes the mistake in a text without an end that of one which took in the statement
// at next. The text itself goes on to the line at remark.
func (x examiner) tookIn(next, remark int, closing string, m *Mistake) *Mistake {
	if twice := x.openedAgain(m.Start, next); twice != nil {
		return twice
	}
	if pasted := x.pastedInto(m.Start, next); pasted != nil {
		return pasted
	}
	m.Help = fmt.Sprintf("zet %s na de tekst, vóór regel %d", closing, x.lineNumber(remark))
	m.Resume = next
	if written := strings.TrimSpace(string(x.data[m.Start:remark])); written != x.threeQuotes(m.Start) {
		m.Written = written
	}
	return m
}

// longestPasted is how many bytes the keys and headers have at most that are taken for
// pasted into a text.
const longestPasted = 20000

// pastedInto returns the mistake that the keys and headers from next on stand in the middle
// of the text that begins at i: below them, that goes on to its end. It is nil where the
// text does not go on, or may be that of one of those keys.
func (x examiner) pastedInto(i, next int) *Mistake {
	rows, end := 0, next
	for end < len(x.data) && (x.rest(end) == "" || x.rest(end)[0] == '#' || x.looksLikeStatement(end)) {
		value := x.valueStart(end)
		switch {
		case x.threeQuotes(value) != "":
			if long := x.longEnd(value); long == 0 || len(bytes.TrimSpace(x.data[value+3:long-3])) == 0 {
				return nil
			}
			end = x.afterLong(value)
			continue
		case strings.HasPrefix(x.rest(end), "[["):
			rows++
		}
		if end = x.nextLine(end); rows > 1 || end-next > longestPasted {
			return nil // another mistake, further down
		}
	}
	beyond := x.nextLine(end)
	if quotes := x.threeQuotes(i); x.rest(end) != quotes {
		if _, beyond = x.closedBelow(x.wholeText(end)); beyond == 0 || !x.isProse(end) {
			return nil
		}
	}
	return &Mistake{
		Start: next, End: x.lineEnd(next), Message: fmt.Sprintf("hier begint iets anders, midden in de tekst van regel %d", x.lineNumber(i)), Resume: beyond,
		Help: fmt.Sprintf("verplaats regel %d tot en met %d naar buiten die tekst, die pas op regel %d eindigt",
			x.lineNumber(next), x.lineNumber(end)-1, x.lineNumber(beyond-1)),
	}
}

// inBraces reports whether what stands at i is between braces that were opened on its line.
func (x examiner) inBraces(i int) bool {
	before := x.data[bytes.LastIndexByte(x.data[:i], '\n')+1 : i]
	return bytes.Count(before, []byte("{")) > bytes.Count(before, []byte("}"))
}

// openedAgain returns the mistake that the line on which a text begins at i stands there a
// second time at next, before another key or header; nil where it does not.
func (x examiner) openedAgain(i, next int) *Mistake {
	line := x.rest(bytes.LastIndexByte(x.data[:i], '\n') + 1)
	if x.rest(next) != line {
		return nil
	}
	start := x.space(next)
	m := &Mistake{
		Start: start, End: x.lineEnd(next), Message: "deze regel staat er twee keer", Help: "wis deze regel",
		Resume: x.afterLong(start + strings.Index(line, x.threeQuotes(i))),
	}
	if next == x.nextLine(i) {
		m.Help = "wis er één van de twee"
	}
	return m
}

// unclosedBefore returns the mistake that the text of the statement before has no end, if
// that is what made the statement at hand a mistake.
func (x examiner) unclosedBefore() *Mistake {
	i, end := x.last.Text, x.last.End-3
	if !x.last.IsText || x.threeQuotes(i) == "" || end < i+3 || !endsWithKey(x.data[i:end]) {
		return nil
	}
	m := x.unclosed(i, end)
	m.Before = true
	return m
}

// strayQuotes tells of the three quotes at i, which no key stands before: those of a whole
// text, or others.
func (x examiner) strayQuotes(i int) *Mistake {
	quotes, end := x.threeQuotes(i), x.longEnd(i)
	m := &Mistake{Start: i, End: i + 3}
	if end == 0 || !x.ends(end) || endsWithKey(x.data[i:end-3]) {
		m.Message, m.Resume = "deze "+quotes+" horen nergens bij", x.nextStatement(x.nextLine(i))
		m.Help = "wis ze, of kijk na of de tekst erboven te vroeg wordt afgesloten"
		return m
	}
	m.Message, m.Resume = "vóór deze tekst ontbreken een sleutel en =", x.nextLine(end-1)
	m.Help = "zet er de sleutel en een = voor"
	if x.last.IsText && x.threeQuotes(x.last.Text) != "" && x.skipBlank(x.nextLine(x.last.End-1)) > bytes.LastIndexByte(x.data[:i], '\n') {
		m.Help += fmt.Sprintf("; hoort de tekst bij die erboven, wis dan deze %s en die van regel %d", quotes, x.lineNumber(x.last.End-1))
	}
	return m
}

// belowQuotes returns the mistake that the text at start stands below the quotes that it
// belongs between, if that is so: in an empty plan these stand one below the other.
func (x examiner) belowQuotes(start int) *Mistake {
	last := x.last
	if !last.IsText || !x.isProse(start) || x.skipBlank(x.nextLine(last.End-1)) <= bytes.LastIndexByte(x.data[:start], '\n') {
		return nil // what stands below a remark goes on with that, rather
	}
	end := x.wholeText(start)
	closing, beyond := x.closedBelow(end)
	m := &Mistake{
		Start: start, End: x.lineEnd(start), Before: true, Resume: x.nextStatement(x.nextLine(start)), Line: x.line(start),
		Message: "deze tekst staat onder de aanhalingstekens, en hoort ertussen",
		Help:    "zet de tweede ''' pas na de hele tekst",
	}
	quotes := string(x.data[last.Text:min(last.Text+3, last.End)])
	long := quotes == `'''` || quotes == `"""`
	empty := strings.Trim(string(x.data[last.Text:last.End]), "\"' \t\r\n") == ""
	switch {
	case empty && long && quotes == closing:
		m.Help = fmt.Sprintf("wis de tweede %s, op regel %d: de tekst eindigt pas op regel %d", quotes, x.lineNumber(last.End-1), x.lineNumber(beyond-1))
		m.Resume = beyond
	case empty && quotes == `'''`:
	case empty && closing != "":
		m.Help = fmt.Sprintf("schrijf op regel %d %s in plaats van %s", x.lineNumber(last.Text), closing, bytes.TrimSpace(x.data[last.Text:last.End]))
		m.Resume = beyond
	case empty:
		m.Help = fmt.Sprintf("wis %s en zet ''' vóór en na de hele tekst", bytes.TrimSpace(x.data[last.Text:last.End]))
	case !long:
		return nil
	case closing != "":
		m.Help = fmt.Sprintf("wis de %s van regel %d: de tekst eindigt pas op regel %d; is het de tekst van een andere sleutel, zet er dan die sleutel boven: … = %s",
			quotes, x.lineNumber(last.End-1), x.lineNumber(beyond-1), closing)
		m.Resume = beyond
	default:
		m.Help = fmt.Sprintf("zet de %s van regel %d pas na deze regel", quotes, x.lineNumber(last.End-1))
		if first, final := x.lineNumber(start), x.lineNumber(end); first != final {
			m.Help = fmt.Sprintf("zet de %s van regel %d pas na regel %d", quotes, x.lineNumber(last.End-1), final)
		}
		m.Resume = x.afterText(end)
	}
	return m
}
