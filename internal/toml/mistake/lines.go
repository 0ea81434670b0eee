package mistake

import (
	"strings"
	"unicode/utf8"
)

// This file examines values that go on below their line, or stand there.

const quoteAll = "zet ''' vóór en na de hele tekst, die over meer regels loopt"

// overLines makes the mistake in a value at i that of a text which goes on below its
// line, if it does.
func (x examiner) overLines(i int, m *Mistake) {
	if m.Resume > 0 && m.Written != "" || strings.IndexByte("[{", x.at(i)) >= 0 || x.threeQuotes(i) != "" {
		return
	}
	end := x.textEnd(i)
	if end == 0 {
		return
	}
	if first := x.rest(i); x.curlyQuote(i) == "" && x.at(i) != '"' && x.at(i) != '\'' && utf8.RuneCountInString(first) > 0 {
		m.Message = "rond deze tekst ontbreken aanhalingstekens"
	}
	m.Start, m.End, m.Help = i, x.lineEnd(i), quoteAll
	m.Written = string(x.data[i:end])
	m.Resume = x.afterText(end)
	quotes, next := x.closedBelow(end)
	switch {
	case quotes == "":
		return
	case strings.Trim(x.rest(i), quoteSigns) == "":
		m.Help, m.Written = "schrijf "+quotes, quotes
	case x.curlyQuote(i) == "":
		m.Help, m.Written = "zet "+quotes+" vóór de tekst: erachter staan ze al", ""
	}
	m.Resume = max(m.Resume, next)
}

// closedBelow returns the three quotes that stand alone below a text without others, which
// ends at end, and where the line after them begins; none where there are none.
func (x examiner) closedBelow(end int) (quotes string, next int) {
	closing := x.skipBlank(x.nextLine(end))
	if quotes = x.threeQuotes(closing); quotes == "" || x.rest(closing) != quotes {
		return "", 0
	}
	return quotes, x.nextLine(closing)
}

// valueBelow makes the mistake that a key has no value that of one whose value stands on
// the lines below it, if it does.
func (x examiner) valueBelow(m *Mistake) {
	below := x.skipBlank(m.Resume)
	line := x.rest(below)
	if line == "" || x.looksLikeStatement(below) {
		return
	}
	switch {
	case x.threeQuotes(below) != "":
		m.Help, m.Missing = "zet de drie aanhalingstekens achter de =, op dezelfde regel", false
		m.Resume = max(x.nextLine(below), x.nextLine(x.longEnd(below)))
	case x.isQuoted(below), line[0] == '[' && strings.ContainsAny(line, "\"'“"), line[0] == '{', line[0] >= '0' && line[0] <= '9' && x.textEndBeforeKey(below) == 0:
		m.Help, m.Missing, m.Below = "zet de waarde achter de =, op dezelfde regel", false, true
		m.Written, m.Resume = x.quotedEnd(below, atTop), x.nextLine(below)
	case x.isProse(below):
		m.Help, m.Missing, m.Below = "loopt de tekst over meer regels, zet dan ''' na de = en nog eens na de tekst", false, true
		end := x.wholeText(below)
		m.Written, m.Resume = strings.TrimSpace(string(x.data[below:end])), x.afterText(end)
		if quotes, next := x.closedBelow(end); quotes != "" {
			m.Help, m.Below, m.Written = "zet "+quotes+" achter de =", false, quotes
			m.Resume = max(m.Resume, next)
		}
	}
}

// textEnd is where a text ends that begins on the line of i and goes on below it, without
// quotes or between the wrong ones; 0 where it does not go on. Lines that are blank or
// may be remarks belong to it where it goes on after them.
func (x examiner) textEnd(i int) int {
	return x.textEndBefore(i, func(string) bool { return false })
}

// textEndBeforeKey is textEnd for a text that stands among keys with colons in place of
// the =: one of these ends it.
func (x examiner) textEndBeforeKey(i int) int { return x.textEndBefore(i, keyAndColon) }

// wholeText is where the text ends that begins on the line of i: on a line below it, as
// textEnd has it, or on that line.
func (x examiner) wholeText(i int) int { return max(x.textEnd(i), x.lineEnd(i)) }

// textEndBefore is textEnd for a text that ends before a line which ends it.
func (x examiner) textEndBefore(i int, ends func(line string) bool) int {
	end := 0
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(x.rest(i), ".,; "))
	opening := x.curlyQuote(i)
	closes := opening != "" && !strings.ContainsRune(quoteSigns, last)
	for next := x.nextLine(i); next < len(x.data) && !x.looksLikeStatement(next); next = x.nextLine(next) {
		line := x.rest(next)
		if line == "" || line[0] == '#' {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(line)
		_, unopened := quotesWithin(" "+line, strings.Contains(apostrophes, opening))
		closed := closes && unopened > 0 && strings.ContainsRune(quoteSigns, last) && !x.isQuoted(x.valueStart(next))
		if !closed && (!x.isProse(next) || ends(line)) {
			break
		}
		if end = x.lineEnd(next); closed {
			break
		}
	}
	return end
}

// valueStart is where the value begins on a line of a key, an = and a value, and the
// start of any other line.
func (x examiner) valueStart(i int) int {
	key := x.space(i)
	end := x.space(key + bareLength(x.rest(key)))
	if x.at(end) != '=' {
		return i
	}
	return x.space(end + 1)
}

// keyAndColon reports whether a line begins with a key that has a colon in place of the
// =, or another sign before a quote.
func keyAndColon(line string) bool {
	n := bareLength(line)
	after := strings.TrimLeft(line[n:], " \t")
	return n > 0 && (strings.HasPrefix(after, ":") || signBeforeQuote(after) != "")
}

// afterText is where to go on after a text that ends at end: beyond the quotes that may
// stand alone on the line below it.
func (x examiner) afterText(end int) int {
	next := x.nextLine(end)
	if line := x.rest(next); line != "" && strings.Trim(line, quoteSigns) == "" {
		next = x.nextLine(next)
	}
	return next
}

// isProse reports whether the line that begins at i is text rather than a statement,
// right or wrong.
func (x examiner) isProse(i int) bool {
	line := x.rest(i)
	if line == "" || strings.IndexByte("#[]{}=", line[0]) >= 0 || commentSign(line) != "" || drawn(line) || strings.Trim(line, quoteSigns) == "" || x.bracketless(i) != "" {
		return false
	}
	if bullet, key, ok := strings.Cut(line, " "); ok && (bullet == "-" || bullet == "*") && x.looksLikeStatement(x.lineEnd(i)-len(key)) {
		return false // - looptijd = "2026"
	}
	n := bareLength(line)
	if n == len(line) && strings.HasPrefix(x.rest(x.skipBlank(x.nextLine(i))), "=") {
		return false // a key, with its = on the next line
	}
	if value := x.space(i + strings.Index(string(x.data[i:x.lineEnd(i)]), line) + n); n > 0 && line[0] >= 'a' && (x.isQuoted(value) && x.wholeValue(value) || signBeforeQuote(x.rest(value)) != "") {
		return false // looptijd "2026", looptijd - "2026"
	}
	if at := strings.IndexAny(line, "=:"); at >= 0 && !strings.HasPrefix(line, "- ") {
		value := strings.TrimSpace(line[at+1:])
		if line[at] == ':' {
			key := at == n && (at == 1 || line[0] >= 'a')
			return !key || value != "" && strings.IndexByte("\"'[{0123456789", value[0]) < 0
		}
		return len(strings.Fields(line[:at])) > 4
	}
	return true
}
