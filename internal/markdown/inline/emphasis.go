package inline

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// mostMarks is how many stars, underscores, brackets, backticks and < one paragraph may
// have. Pairing them takes time that grows with the square of their number, and no
// paragraph needs so many.
const mostMarks = 400

// tooManyMarks reports whether the stretch at hand, as the parser sees it, has more marks
// than are paired, which is a problem.
func (c *Reader) tooManyMarks(masked []byte) bool {
	count := 0
	for _, b := range masked {
		switch b {
		case '*', '_', '[', ']', '`', '<', '!':
			count++
		}
	}
	if count <= mostMarks {
		return false
	}
	c.reportHere(markdown.Problem{
		Offset: 0, Length: 1,
		Message: fmt.Sprintf("in deze alinea staan te veel opmaaktekens (*, _, [, ], `, < of !): %d", count),
		Help:    fmt.Sprintf("een alinea mag er %d hebben: maak er meer alinea's van", mostMarks),
	})
	return true
}

// repairEmphasis moves the space out of a pair of stars where a person clearly meant it
// outside, which CommonMark does not see as a pair: "**Doelgroepen: **iedereen" becomes
// "**Doelgroepen:** iedereen", and "** Aanpak **" " **Aanpak** ". The length of the text
// stays the same.
func repairEmphasis(text []byte) {
	for _, length := range [...]int{2, 1} {
		for _, pair := range starPairs(text, length) {
			pair.repair(text)
		}
	}
}

// coverNeighbours writes full stops over the letters and digits just outside pairs of
// stars. CommonMark sees no pair in "**Doel:**iedereen", since a sign stands inside of
// the stars and a letter outside. Covered is what goes to the parser; the text itself
// stays.
func coverNeighbours(covered, text []byte) {
	for _, length := range [...]int{2, 1} {
		for _, pair := range starPairs(text, length) {
			open, shut := pair.open, pair.shut
			if character.IsAlphanumeric(open.before) && !character.IsAlphanumeric(open.after) {
				cover(covered[open.start-utf8.RuneLen(open.before) : open.start])
			}
			if character.IsAlphanumeric(shut.after) && !character.IsAlphanumeric(shut.before) {
				cover(covered[shut.end() : shut.end()+utf8.RuneLen(shut.after)])
			}
		}
	}
}

func cover(text []byte) {
	for i := range text {
		text[i] = '.'
	}
}

// starRun is a run of stars.
type starRun struct{ start, length int }

func (r starRun) end() int { return r.start + r.length }

// starPair is two runs with what they make bold or italic between them.
type starPair struct{ open, shut sign }

// starPairs takes the runs that can be of some length as opening and closing ones in
// turn, and returns the pairs of that length. Longer runs open or close something else
// too. A single star is often none of a pair: there must be two.
func starPairs(text []byte, length int) []starPair {
	runs := slices.DeleteFunc(starRuns(text), func(run sign) bool {
		return length == 2 && run.length == 1 || length == 1 && run.length%2 == 0
	})
	if len(runs)%2 != 0 || length == 1 && (len(runs) != 2 || !runs[0].opens() || countsUp(runs)) {
		return nil
	}
	var pairs []starPair
	for i := 0; i < len(runs); i += 2 {
		pair := starPair{runs[i], runs[i+1]}
		within := text[pair.open.end():pair.shut.start]
		oneLine, whole := bytes.IndexByte(within, '\n') < 0, bytes.Count(within, []byte("*"))%2 == 0
		if pair.open.length == length && pair.shut.length == length && oneLine && whole && !alike(text, pair, length) {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// alike reports whether both runs of a pair stand as those of notes do: before a word,
// "(*nieuw)", or behind one, "Jan**". Behind a colon the second one shuts what the first
// has opened: "*Doelgroep: *iedereen".
func alike(text []byte, pair starPair, length int) bool {
	beforeWord := func(s sign) bool {
		return character.IsAlphanumeric(s.after) && (s.start == 0 || unicode.IsSpace(s.before) || strings.ContainsRune("([{„“«‘", s.before))
	}
	behindWord := func(s sign) bool { return character.IsAlphanumeric(s.before) && !character.IsAlphanumeric(s.after) }
	colon := bytes.HasSuffix(bytes.TrimRight(text[:pair.shut.start], " "), []byte(":"))
	return length == 1 && beforeWord(pair.open) && beforeWord(pair.shut) && !colon || behindWord(pair.open) && behindWord(pair.shut)
}

// starRuns finds the runs of stars that no backslash makes plain and that neither
// multiply nor stand alone between brackets.
func starRuns(text []byte) []sign {
	return slices.DeleteFunc(signs(text, '*'), func(s sign) bool {
		return s.length == 1 && unicode.IsDigit(s.before) && character.IsAlphanumeric(s.after) || s.bracketed()
	})
}

// opens reports whether a run stands before a word and after none.
func (s sign) opens() bool {
	behind := s.before < utf8.RuneSelf && alphanumeric(byte(s.before))
	return !behind && (character.IsAlphanumeric(s.after) || strings.ContainsRune(opening, s.after))
}

// countsUp reports whether numbers stand behind both of two runs: "*100# of *101#".
func countsUp(runs []sign) bool {
	return !slices.ContainsFunc(runs, func(run sign) bool { return !unicode.IsDigit(run.after) })
}

// repair swaps the stars with the space inside them.
func (p starPair) repair(text []byte) {
	open, shut := p.open, p.shut
	first, last := open.end(), shut.start-1
	for first <= last && text[first] == ' ' {
		first++
	}
	for last >= first && text[last] == ' ' {
		last--
	}
	if first > last {
		return
	}
	end := shut.end()
	if spaceBefore, signAfter := open.start == 0 || isSpace(text[open.start-1]), end < len(text) && punctuation(text[end]); spaceBefore && signAfter {
		// Before a full stop or the like no space may come: it goes before the words.
		shift := shut.start - 1 - last
		copy(text[first+shift:], text[first:last+1])
		first, last = first+shift, last+shift
	}
	move(text[open.start:first], open.length)
	moveBack(text[last+1:end], shut.length)
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// move puts the stars that a stretch begins with behind the spaces after them.
func move(stretch []byte, stars int) {
	for i := range stretch {
		stretch[i] = ' '
		if i >= len(stretch)-stars {
			stretch[i] = '*'
		}
	}
}

// moveBack puts the stars that a stretch ends with before the spaces.
func moveBack(stretch []byte, stars int) {
	for i := range stretch {
		stretch[i] = ' '
		if i < stars {
			stretch[i] = '*'
		}
	}
}

// looseMarks looks for stars that were meant as markup and made nothing bold or italic.
type looseMarks struct {
	notes  bool // there are notes: several stars behind a word or at the begin of a line are of one
	opened bool // a single star stands before a word
	found  bool
	at     int
	length int
}

// look looks at what is left after pairing between two offsets of a paragraph, as the
// parser sees it: without the stars that are plain.
func (m *looseMarks) look(paragraph []byte, offset, stop int) {
	text := paragraph[offset:stop]
	for i := 0; i < len(text) && !m.found; {
		switch {
		case text[i] == '\\':
			i += 2
			continue
		case text[i] != '*':
			i++
			continue
		}
		start := i
		for i < len(text) && text[i] == '*' {
			i++
		}
		after, _ := utf8.DecodeRune(text[i:])
		before, _ := utf8.DecodeLastRune(text[:start])
		word := i < len(text) && !unicode.IsSpace(after)
		switch {
		case m.notes && i-start > 1 && isNote(paragraph, starRun{offset + start, i - start}):
		case isRating(paragraph, starRun{offset + start, i - start}):
		case i-start > 1, m.opened && (word || start > 0 && !unicode.IsSpace(before)):
			m.found, m.at, m.length = true, offset+start, i-start
		case word && (start == 0 || !character.IsAlphanumeric(before)):
			m.opened = true
		}
	}
}

// isNote reports whether a run of stars points at a note, or begins the line of one.
func isNote(text []byte, run starRun) bool {
	s := sign{starRun: run}
	s.before, _ = utf8.DecodeLastRune(text[:s.start])
	s.after, _ = utf8.DecodeRune(text[s.end():])
	return s.behindWord() || s.beginsLine(text) && (s.after == ' ' || s.after == ')')
}

// isRating reports whether a run of stars says how much: it ends a line, behind a space,
// and no other star stands on that.
func isRating(text []byte, run starRun) bool {
	line := 1 + bytes.LastIndexByte(text[:run.start], '\n')
	before, after := text[line:run.start], text[run.end():]
	return bytes.HasSuffix(before, []byte(" ")) && bytes.IndexByte(before, '*') < 0 && (len(after) == 0 || after[0] == '\n')
}

// lookBeside looks for stars of a text that touch what others made bold or italic:
// "**Doel***".
func (m *looseMarks) lookBeside(n *ast.Text, text []byte) {
	_, after := n.PreviousSibling().(*ast.Emphasis)
	_, before := n.NextSibling().(*ast.Emphasis)
	switch last := len(text) - 1; {
	case m.found || last < 0:
	case after && text[0] == '*':
		m.found, m.at, m.length = true, n.Segment.Start, 1
	case before && text[last] == '*' && (last == 0 || text[last-1] != '\\'):
		m.found, m.at, m.length = true, n.Segment.Start+last, 1
	}
}

// problem is the warning of the first of them.
func (m *looseMarks) problem() (markdown.Problem, bool) {
	return markdown.Problem{
		Severity: finding.Warning, Offset: m.at, Length: m.length,
		Message: "dit sterretje maakt niets vet of schuin: het wordt gedrukt zoals het er staat",
		Help: `zet sterretjes vlak voor en vlak na de woorden, zonder spatie ertussen, en in elke alinea of elk punt van een lijst opnieuw: **vet**; ` +
			`wilt u een sterretje drukken, schrijf dan \*`,
	}, m.found
}
