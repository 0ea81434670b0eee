package match

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// numbered is a title with a number before it, parted as the form or people do: "1.1 –
// Titel", "1.1: Titel", "1) Titel", "1.1 Titel". Digits that begin a title otherwise, as
// in "24/7 bereikbaar" and "80% meer", are of the title.
var numbered = regexp.MustCompile(`^\s*(\d{1,2}(?:\.\d{1,2}){0,2})(?:\.?\s*$|\.?\s*[:)–—]\s*|\.\s+|\.?\s+[–—-]+\s+|\s+)`)

// asTheForm is a number of any length and a title, parted as the form does.
var asTheForm = regexp.MustCompile(`^\s*(\d+(?:\.\d+)*)(?:\s*$|\s+–\s+)`)

// severalNumbers are numbers of more than one objective.
var severalNumbers = regexp.MustCompile(`^\s*\d+(?:\.\d+)*\s*(?:en|of|t/m|tot|-|–)\s*\d`)

// NumberAndTitle cuts what stands behind a wording of an objective into its number and
// its title. Behind a dash comes the title, as where the number was left blank, unless a
// dash or a colon parts a number from it.
func NumberAndTitle(text string) (number, title string) {
	title = strings.TrimLeft(text, " \t\u00A0…._:")
	sign, width := utf8.DecodeRuneInString(title)
	after := strings.TrimLeft(title[width:], " \t\u00A0")
	dash := strings.ContainsRune("–—-", sign) && after != title[width:]
	if title = after; !dash {
		title = wording.Behind(text)
	}
	if m := asTheForm.FindStringSubmatch(title); m != nil {
		return m[1], title[len(m[0]):]
	}
	m := numbered.FindStringSubmatch(title)
	if m == nil || severalNumbers.MatchString(title) || dash && !strings.ContainsAny(m[0], ":)–—-") {
		return "", title
	}
	return m[1], title[len(m[0]):]
}

// BehindObjective is what a text has behind the words for an objective of the form. In
// the plural these may be a list's, which has them below. An abbreviation of them goes
// with a number, and in running text with a sign behind that, or a capital.
func BehindObjective(o *form.Objective, p *word.Paragraph, text string) (rest string, plural, ok bool) {
	for i, heading := range append([]string{string(o.HeadingBare)}, o.Earlier...) {
		rest, ok := wording.After(text, heading)
		if !ok {
			continue
		}
		for _, ending := range []string{"(en)", "en"} {
			if after, is := strings.CutPrefix(rest, ending); is {
				rest, plural = after, true
				break
			}
		}
		if said := strings.TrimLeft(rest, " \t\u00A0"); plural && p.Level == 0 && said != rest {
			if first, _ := utf8.DecodeRuneInString(said); unicode.IsLower(first) {
				return "", false, false // a sentence
			}
		}
		first, _ := utf8.DecodeRuneInString(rest)
		if i > 0 && len(wording.Letters(heading)) < wording.Shortest {
			rest = strings.TrimLeft(rest, " \t\u00A0.:")
			m := numbered.FindString(rest)
			if m == "" || p.Level == 0 && strings.TrimRight(m, " \t\u00A0") == strings.TrimRight(m, ":)–—-. \t\u00A0") && !beginsTitle(rest[len(m):]) {
				continue
			}
		} else if unicode.IsLetter(first) {
			continue
		}
		return rest, plural, true
	}
	return "", false, false
}

// CutNumber cuts the number off a title that begins with one; it is empty where it does not.
func CutNumber(text string) (number, title string) {
	m := numbered.FindStringSubmatch(text)
	if m == nil {
		return "", text
	}
	return m[1], text[len(m[0]):]
}

// NumberAsForm is the number that a text begins with as in the form; empty for none.
func NumberAsForm(text string) string {
	if m := asTheForm.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// beginsTitle reports whether a text behind a number is a title: a sentence goes on
// without a capital.
func beginsTitle(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// IsObjective reports whether a paragraph begins as the heading of an objective.
func IsObjective(part *form.Fiches, p *word.Paragraph) bool {
	text := strings.TrimSpace(p.Text())
	for _, o := range part.Objectives {
		if _, _, is := BehindObjective(o, p, text); is {
			return true
		}
	}
	return false
}

// betweenObjectives is what people put between two objectives on one line.
var betweenObjectives = regexp.MustCompile(`[\s\x{A0}]*[–—,;:/|>-][\s\x{A0}]+`)

// SecondObjective is where the heading of an objective ends that has the one within it,
// by its number, on the same line, and where that begins; 0 for none.
func SecondObjective(part *form.Fiches, text string) (to, from int) {
	if len(part.Objectives) < 2 || strings.Contains(text, "\n") {
		return 0, 0
	}
	outer := numberOf(part.Objectives[0], strings.TrimLeft(text, " \t\u00A0"))
	if outer == "" {
		return 0, 0
	}
	for _, at := range betweenObjectives.FindAllStringIndex(text, -1) {
		if strings.HasPrefix(numberOf(part.Objectives[1], text[at[1]:]), outer+".") {
			return at[0], at[1]
		}
	}
	return 0, 0
}

// numberOf is the number of an objective whose heading a text begins with; empty for none.
func numberOf(o *form.Objective, text string) string {
	rest, _, is := BehindObjective(o, &word.Paragraph{Level: 1}, text)
	if !is {
		return ""
	}
	number, _ := NumberAndTitle(rest)
	return number
}
