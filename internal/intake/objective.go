package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// objective is a heading of an objective that was read.
type objective struct {
	path string // of its row
	id   string
	all  []string // ids of the headings that stand one below the other

	nameless bool // its heading has neither number nor title
}

// numbered is a title with a number before it, parted as the form or people do: "1.1 –
// Titel", "1.1: Titel", "1) Titel", "1.1 Titel". Digits that begin a title otherwise, as
// in "24/7 bereikbaar" and "80% meer", are of the title.
var numbered = regexp.MustCompile(`^\s*(\d{1,2}(?:\.\d{1,2}){0,2})(?:\.?\s*$|\.?\s*[:)–—]\s*|\.\s+|\.?\s+[–—-]+\s+|\s+)`)

// asTheForm is a number of any length and a title, parted as the form does.
var asTheForm = regexp.MustCompile(`^\s*(\d+(?:\.\d+)*)(?:\s*$|\s+–\s+)`)

// severalNumbers are numbers of more than one objective.
var severalNumbers = regexp.MustCompile(`^\s*\d+(?:\.\d+)*\s*(?:en|of|t/m|tot|-|–)\s*\d`)

// numberAndTitle cuts what stands behind a wording of an objective into its number and
// its title. Behind a dash comes the title, as where the number was left blank, unless a
// dash or a colon parts a number from it.
func numberAndTitle(text string) (number, title string) {
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

// behindObjective is what a text has behind the words for an objective of the form. In
// the plural these may be a list's, which has them below. An abbreviation of them goes
// with a number, and in running text with a sign behind that, or a capital.
func behindObjective(o *form.Objective, p *word.Paragraph, text string) (rest string, plural, ok bool) {
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

// beginsTitle reports whether a text behind a number is a title: a sentence goes on
// without a capital.
func beginsTitle(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// objective reads the heading of an objective.
func (r *reader) objective(p *word.Paragraph) bool {
	text := strings.TrimSpace(p.Text())
	if r.taggedObjective(p, text) {
		return true
	}
	for level, o := range r.part.Fiches.Objectives {
		rest, plural, ok := behindObjective(o, p, text)
		if !ok {
			continue
		}
		number, title := numberAndTitle(rest)
		if wording.IsPlaceholder(strings.Trim(title, " –—-:…")) {
			title = ""
		}
		r.listing = 0
		if plural && number == "" && title == "" {
			r.listing = level + 1 // they stand in a list below
		}
		if number == "" {
			number = countedNumber(p)
		}
		r.addObjective(level, o, number, r.lineOf(p, ending(p.Runs, title)))
		return true
	}
	return false
}

// objectiveRows reads a table that has the heading of an objective in each row: its
// wording and its title, in one cell or in two.
func (r *reader) objectiveRows(t *word.Table) bool {
	if r.part == nil || r.part.Fiches == nil {
		return false
	}
	var lines []*word.Paragraph
	for _, row := range t.Rows {
		shown := showing(row)
		if len(shown) == 0 {
			continue
		}
		line := lineOfCells(shown)
		if len(shown) > 2 || !isObjectiveOf(r.part.Fiches, line) {
			return false
		}
		lines = append(lines, line)
	}
	for _, line := range lines {
		r.objective(line)
	}
	return len(lines) > 0
}

// countedNumber is the number that Word counts before a paragraph, where it is one of an
// objective.
func countedNumber(p *word.Paragraph) string {
	marker := p.Counted
	if p.List != nil {
		marker = p.List.Marker
	}
	if m := asTheForm.FindStringSubmatch(strings.TrimRight(marker, ".) ")); m != nil {
		return m[1]
	}
	return ""
}

// taggedObjective reads a heading of which controls and bookmarks say what stands in it,
// as they and the words of the form agree.
func (r *reader) taggedObjective(p *word.Paragraph, text string) bool {
	key := ""
	for level, o := range r.part.Fiches.Objectives {
		key += o.Key + "."
		hasNumber, hasTitle := answersField(p, key+o.Number.Name), answersField(p, key+o.Title.Name)
		sentence := o.HeadingNoNumber
		switch {
		case !hasNumber && !hasTitle:
			continue
		case hasNumber && hasTitle:
			sentence = o.Heading
		case hasNumber:
			sentence = o.HeadingNoTitle
		}
		places, ok := wording.PlacesIn(sentence, text)
		number, title := strings.TrimSpace(places[form.PlaceNumber]), places[form.PlaceTitle]
		if !ok || wording.IsPlaceholder(number) == hasNumber || wording.IsPlaceholder(title) == hasTitle {
			continue
		}
		if m := asTheForm.FindString(number); !hasTitle && (m != "" && m != number || strings.Trim(number, " –") != number) {
			continue // it has the title too, or the place for it, whose bookmark was lost
		}
		r.listing = 0
		r.addObjective(level, o, number, r.lineOf(p, ending(p.Runs, title)))
		return true
	}
	return false
}

// bareObjective reads the heading of an objective without the form's words for it: its
// number tells its level. It says so.
func (r *reader) bareObjective(p *word.Paragraph, text string) bool {
	m := numbered.FindStringSubmatch(text)
	if m == nil || p.Level == 0 || wording.IsPlaceholder(text[len(m[0]):]) {
		return false
	}
	objectives := r.part.Fiches.Objectives
	level := strings.Count(m[1], ".")
	if level >= len(objectives) {
		return false
	}
	r.listing = 0
	r.addObjective(level, objectives[level], m[1], r.lineOf(p, ending(p.Runs, text[len(m[0]):])))
	r.bare = level + 1
	r.note(p.Number, "dit is gelezen als “%s”: %s", string(objectives[level].HeadingBare), quoted(text))
	return true
}

// typedBullet is a bullet typed by hand.
var typedBullet = regexp.MustCompile(`^(?:[•·▪◦‣][\s\x{A0}]*|[–-][\s\x{A0}]+|o\s[\s\x{A0}]*)`)

// listedObjective reads an objective that is an item of a list below a heading without a
// title of its own.
func (r *reader) listedObjective(p *word.Paragraph, text string) bool {
	if r.listing == 0 {
		return false
	}
	if answersField(p, r.textOfObjective(r.listing-1)) || answersField(p, r.titleKey()) {
		r.listing = 0
		return false
	}
	bare := typedBullet.ReplaceAllString(text, "")
	if p.List == nil && bare == text && !numbered.MatchString(text) {
		r.listing = 0
		return false
	}
	number, bare := numberAndTitle(bare)
	level := r.listing - 1
	if level < len(r.objectives) && r.objectives[level].path == "" {
		r.objectives = r.objectives[:level] // the heading of the list
	}
	r.addObjective(level, r.part.Fiches.Objectives[level], number, r.lineOf(p, ending(p.Runs, bare)))
	return true
}
