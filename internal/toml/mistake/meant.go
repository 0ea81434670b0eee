package mistake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// quoteSigns are the characters that people type around a text, where TOML asks for " or
// '; apostrophes are those of them that also stand within words.
const (
	quoteSigns  = "\"'“”„‟‘’‚«»″′´`"
	apostrophes = "'’‘´`′"
)

// Meant returns the text that was most likely meant by a value of one line with quotes
// that TOML does not take: what stands between the quotes or, where it goes on after
// them, all but the quotes. Where these may as well be part of the text, quoted is the
// text with them.
func Meant(written string) (text, quoted string) {
	written = strings.ReplaceAll(strings.TrimSpace(written), "&quot;", `"`) // in the source of a web page
	body := strings.TrimLeft(written, quoteSigns)
	opening := []rune(written[:len(written)-len(body)])
	if n := len(opening); n > 0 && beginsShort(body) && strings.ContainsRune(apostrophes, opening[n-1]) {
		body, opening = string(opening[n-1])+body, opening[:n-1] // 's avonds
	}
	if quoted := strings.TrimRight(body, ",;"); len(opening) > 0 && strings.TrimRight(quoted, quoteSigns) != quoted {
		body = quoted
	}
	all := body
	body = strings.TrimRight(body, quoteSigns)
	closing := []rune(all[len(body):])
	single := len(opening) > 0 && strings.ContainsRune(apostrophes, opening[0])
	opened, closed := quotesWithin(body, single)
	switch {
	case closed > 0 && len(opening) > closed: // ""Samen sterk" in de wijk"
		body = string(opening[len(opening)-closed:]) + body
	case closed > 0 && len(opening) > 0: // "ECD" en "CAW"
		without := strings.Map(func(r rune) rune {
			if strings.ContainsRune(quoteSigns, r) && (single || !strings.ContainsRune(apostrophes, r)) {
				return -1
			}
			return r
		}, body)
		if after := body[strings.LastIndexAny(body, quoteSigns):]; strings.ContainsFunc(after, character.IsAlphanumeric) {
			quoted = written
		}
		body = without
	case closed > 0:
		body = written
	case opened > 0: // "Huis "De Brug""
		body += string(closing[:min(opened, len(closing))])
	}
	return strings.TrimSpace(body), quoted
}

// beginsShort reports whether a text begins with the rest of a word that was cut short,
// as in 's avonds and 't huis.
func beginsShort(text string) bool {
	return len(text) > 2 && strings.IndexByte("stnkmSTNKM", text[0]) >= 0 && (text[1] == ' ' || text[1] == '-')
}

// quotesWithin counts the quotes in a text that are opened and not closed, and those that
// close what was opened before it. Apostrophes count where the text itself stands between
// such signs, but for those of words that were cut short, as in "Huis 't Zand".
func quotesWithin(text string, single bool) (opened, closed int) {
	before := ' '
	for i, r := range text {
		after := ' '
		for _, after = range text[i+len(string(r)):] {
			break
		}
		apostrophe := strings.ContainsRune(apostrophes, r)
		short := apostrophe && (character.IsAlphanumeric(before) && character.IsAlphanumeric(after) || beginsShort(text[i+len(string(r)):]))
		if strings.ContainsRune(quoteSigns, r) && (single || !apostrophe) && !short && i > 0 {
			switch {
			case (before == ' ' || strings.ContainsRune("([-–/", before)) && after != ' ':
				opened++
			case opened > 0:
				opened--
			default:
				closed++
			}
		}
		before = r
	}
	return opened, closed
}

// writeMeant tells how to write a value of one line with quotes that TOML does not take.
func writeMeant(written string) string {
	text, quoted := Meant(written)
	switch {
	case text == "" && utf8.RuneCountInString(written) == 2:
		return `schrijf ""`
	case text == "":
		return "schrijf ''' vóór en na de tekst"
	case dutch.Shortened(text) != text:
		quote := "'''"
		if !strings.Contains(text, `"`) {
			quote = `"`
		}
		first, _ := utf8.DecodeRuneInString(written)
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(written, ",; "))
		if strings.ContainsRune(quoteSigns, first) && strings.ContainsRune(quoteSigns, last) {
			return fmt.Sprintf("zet %s helemaal vooraan in plaats van %c, en helemaal achteraan in plaats van %c", quote, first, last)
		}
		return fmt.Sprintf("zet %s vóór en na de hele tekst, en wis er de andere aanhalingstekens", quote)
	case quoted == "":
		return "schrijf " + lexical.Quote(text)
	}
	return fmt.Sprintf("schrijf %s; horen de aanhalingstekens bij de tekst, schrijf dan %s", lexical.Quote(text), lexical.Quote(dutch.Shortened(quoted)))
}
