package intake

import (
	"regexp"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
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

// objective reads the heading of an objective.
func (r *reader) objective(p *word.Paragraph) bool {
	text := strings.TrimSpace(p.Text())
	if r.taggedObjective(p, text) {
		return true
	}
	for level, o := range r.part.Fiches.Objectives {
		rest, plural, ok := match.BehindObjective(o, p, text)
		if !ok {
			continue
		}
		number, title := match.NumberAndTitle(rest)
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
		r.addObjective(level, o, number, r.lineOf(p, match.Ending(p.Runs, title)))
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
		shown := match.Showing(row)
		if len(shown) == 0 {
			continue
		}
		line := match.LineOfCells(shown)
		if len(shown) > 2 || !match.IsObjective(r.part.Fiches, line) {
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
	return match.NumberAsForm(strings.TrimRight(marker, ".) "))
}

// taggedObjective reads a heading of which controls and bookmarks say what stands in it,
// as they and the words of the form agree.
func (r *reader) taggedObjective(p *word.Paragraph, text string) bool {
	key := ""
	for level, o := range r.part.Fiches.Objectives {
		key += o.Key + "."
		hasNumber, hasTitle := match.AnswersField(p, key+o.Number.Name), match.AnswersField(p, key+o.Title.Name)
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
		if m := match.NumberAsForm(number); !hasTitle && (m != "" && m != number || strings.Trim(number, " –") != number) {
			continue // it has the title too, or the place for it, whose bookmark was lost
		}
		r.listing = 0
		r.addObjective(level, o, number, r.lineOf(p, match.Ending(p.Runs, title)))
		return true
	}
	return false
}

// bareObjective reads the heading of an objective without the form's words for it: its
// number tells its level. It says so.
func (r *reader) bareObjective(p *word.Paragraph, text string) bool {
	number, title := match.CutNumber(text)
	if number == "" || p.Level == 0 || wording.IsPlaceholder(title) {
		return false
	}
	objectives := r.part.Fiches.Objectives
	level := strings.Count(number, ".")
	if level >= len(objectives) {
		return false
	}
	r.listing = 0
	r.addObjective(level, objectives[level], number, r.lineOf(p, match.Ending(p.Runs, title)))
	r.bare = level + 1
	r.Note(p.Number, "dit is gelezen als “%s”: %s", string(objectives[level].HeadingBare), remarks.Quoted(text))
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
	if match.AnswersField(p, r.textOfObjective(r.listing-1)) || match.AnswersField(p, r.titleKey()) {
		r.listing = 0
		return false
	}
	bare := typedBullet.ReplaceAllString(text, "")
	if number, _ := match.CutNumber(text); number == "" && p.List == nil && bare == text {
		r.listing = 0
		return false
	}
	number, bare := match.NumberAndTitle(bare)
	level := r.listing - 1
	if level < len(r.objectives) && r.objectives[level].path == "" {
		r.objectives = r.objectives[:level] // the heading of the list
	}
	r.addObjective(level, r.part.Fiches.Objectives[level], number, r.lineOf(p, match.Ending(p.Runs, bare)))
	return true
}
