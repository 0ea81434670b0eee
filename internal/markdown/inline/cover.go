package inline

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
)

// This file keeps signs from the parser that CommonMark may take for markup, but people
// never mean so: lines to write on, stars that multiply or point at a note, apostrophes.
// Each is covered by a full stop in what the parser sees; the text itself stays.

// coverPlainSigns covers the signs in a text that are printed as they stand. Covered is
// what goes to the parser.
func coverPlainSigns(covered, text []byte) {
	coverUnderscores(covered, text)
	coverStars(covered, text)
	coverDates(covered, text)
	coverApostrophes(covered, text)
	coverBrackets(covered, text)
}

// sign is a run of one sign that no backslash makes plain, and what stands around it.
type sign struct {
	starRun
	before, after rune // utf8.RuneError at the ends of the text
	beyond        rune // the character behind after
}

// signs finds the runs of a sign.
func signs(text []byte, of byte) []sign {
	var found []sign
	for i := 0; i < len(text); {
		switch text[i] {
		case '\\':
			i += 2
			continue
		case of:
		default:
			i++
			continue
		}
		start := i
		for i < len(text) && text[i] == of {
			i++
		}
		s := sign{starRun: starRun{start, i - start}}
		s.before, _ = utf8.DecodeLastRune(text[:start])
		var size int
		s.after, size = utf8.DecodeRune(text[i:])
		s.beyond, _ = utf8.DecodeRune(text[i+size:])
		found = append(found, s)
	}
	return found
}

// opening are the signs that may stand before a word.
const opening = "\"'“‘„«([*_~€<&\\"

// within reports whether a sign stands between letters or digits.
func (s sign) within() bool {
	return character.IsAlphanumeric(s.before) && character.IsAlphanumeric(s.after)
}

// bracketed reports whether a sign stands alone between brackets, as that of a note does:
// "30(**)".
func (s sign) bracketed() bool {
	open := strings.IndexRune("([{", s.before)
	return open >= 0 && open == strings.IndexRune(")]}", s.after)
}

// mayOpen reports whether a sign stands before a word, and after a space or what may
// stand before a word.
func (s sign) mayOpen() bool {
	begins := character.IsAlphanumeric(s.after) || unicode.IsSymbol(s.after) ||
		strings.ContainsRune(opening, s.after) && s.beyond != utf8.RuneError && !unicode.IsSpace(s.beyond)
	return begins && (s.before == utf8.RuneError || unicode.IsSpace(s.before) || strings.ContainsRune("\"'“‘„«([{*_~-–—/:;,.&>", s.before))
}

// mayShut reports whether a sign stands behind a word, and before a space or what may
// stand behind a word.
func (s sign) mayShut() bool {
	if s.before == utf8.RuneError || unicode.IsSpace(s.before) {
		return false
	}
	return s.after == utf8.RuneError || unicode.IsSpace(s.after) || !character.IsAlphanumeric(s.after) && !character.IsAlphanumeric(s.beyond)
}

// coverUnderscores covers all but those around words: a line to write on is none, nor is
// the name of a file. A sign at the end of the words belongs to them where others as many
// begin them: __Doel:__.
func coverUnderscores(covered, text []byte) {
	const most = 3 // both bold and italic
	var opened sign
	for _, s := range signs(text, '_') {
		opens := s.mayOpen() && s.before != '/' && s.before != '.'
		pair := s.length == opened.length && strings.ContainsRune(".,:)", s.before)
		shuts := s.mayShut() && (pair || !strings.ContainsRune("/.,:()[]", s.before))
		if s.length > most || !opens && !shuts {
			cover(covered[s.start:s.end()])
		}
		switch {
		case opens && (s.before == utf8.RuneError || unicode.IsSpace(s.before)):
			opened = s
		case opens || shuts:
			opened = sign{}
		}
	}
}

// coverStars covers single stars that neither open nor shut anything: between letters
// they multiply, or stand for several endings; beside signs alone they point at a note,
// as those do at the end of a word that nothing opens before.
func coverStars(covered, text []byte) {
	opened, notes := starRun{}, false
	for _, s := range signs(text, '*') {
		isOpen := opened.length > 0
		switch {
		case s.bracketed():
			notes = true
			cover(covered[s.start:s.end()])
		case s.length%2 == 0:
		case isOpen && (s.length > 1 || !unicode.IsSpace(s.before) && !strings.ContainsRune("([{„“«‘", s.before)):
			opened = starRun{}
		case s.length > 1, !isOpen && s.mayOpen() && !(notes && s.beginsLine(text) && !s.shutsOnLine(text)):
			opened = s.starRun
		default:
			notes = notes || !s.within() && s.mayShut()
			cover(covered[s.start:s.end()])
		}
	}
	if opened.length == 1 {
		cover(covered[opened.start:opened.end()])
	}
}

// coverDates covers stars that stand for the day and the month of a date: **/**/2026.
func coverDates(covered, text []byte) {
	var before sign
	for _, s := range signs(text, '*') {
		between := string(text[before.end():s.start])
		if before.length > 0 && len(between) == 1 && strings.Contains("/-.", between) && s.after == rune(between[0]) {
			cover(covered[before.start:before.end()])
			cover(covered[s.start:s.end()])
		}
		before = s
	}
}

// beginsLine reports whether a sign is the first on its line.
func (s sign) beginsLine(text []byte) bool { return s.start == 0 || text[s.start-1] == '\n' }

// shutsOnLine reports whether another star stands on the same line behind a word.
func (s sign) shutsOnLine(text []byte) bool {
	line, _, _ := bytes.Cut(text[s.end():], []byte("\n"))
	star := bytes.IndexByte(line, '*')
	return star > 0 && !isSpace(line[star-1])
}

// coverApostrophes covers backticks between letters: "zo`n".
func coverApostrophes(covered, text []byte) {
	for _, s := range signs(text, '`') {
		if s.length == 1 && unicode.IsLetter(s.before) && unicode.IsLetter(s.after) {
			cover(covered[s.start:s.end()])
		}
	}
}

// coverBrackets covers the bracket between a text and what stands in parentheses behind
// it, where that is no address: "[VIVEL](2023)".
func coverBrackets(covered, text []byte) {
	for at := 0; ; {
		i := bytes.Index(text[at:], []byte("]("))
		if i < 0 {
			return
		}
		at += i + len("](")
		before := text[max(0, at-longestDestination):at]
		picture := bytes.HasSuffix(before[:bytes.LastIndexByte(before, '[')+1], []byte("!["))
		if !picture && !mayLead(text[at:]) {
			cover(covered[at-len("](") : at-1])
		}
	}
}

// mayLead reports whether a text begins with what may be meant as the address of a link,
// up to a closing parenthesis.
func mayLead(text []byte) bool {
	inside, _, shut := bytes.Cut(text[:min(len(text), longestDestination)], []byte(")"))
	inside = bytes.TrimSpace(inside)
	for i, c := range inside {
		if c == '.' && i > 0 && i+1 < len(inside) && alphanumeric(inside[i-1]) && alphanumeric(inside[i+1]) {
			return true // a host or the name of a file
		}
	}
	return !shut || len(inside) == 0 || bytes.ContainsAny(inside, ":#\\<\n") || inside[0] == '/'
}
