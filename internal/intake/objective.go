package intake

import (
	"fmt"
	"regexp"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// objective is a heading of an objective that was read.
type objective struct {
	path string // of its row
	id   string
	all  []string // ids of the headings that stand one below the other

	nameless bool // its heading has neither number nor title
}

var numbered = regexp.MustCompile(`^\s*(\d+(?:\.\d+)*)\.?\s*(?:[–—:.-]\s*)?`)

// objective reads the heading of an objective.
func (r *reader) objective(p *word.Paragraph) bool {
	text := strings.TrimSpace(p.Text())
	if r.taggedObjective(p, text) {
		return true
	}
	for level, o := range r.part.Fiches.Objectives {
		rest, ok := cutWording(text, string(o.HeadingBare))
		for _, earlier := range o.Earlier {
			if !ok {
				rest, ok = cutWording(text, earlier)
			}
		}
		if !ok {
			continue
		}
		number := ""
		if m := numbered.FindStringSubmatch(rest); m != nil {
			number, rest = m[1], rest[len(m[0]):]
		}
		r.listing = 0
		if rest = strings.TrimSpace(rest); rest == "en" || isPlaceholder(strings.Trim(rest, "()en:")) {
			// "Operationele doelstelling(en)": they stand in a list below.
			rest, r.listing = "", level+1
		}
		if isPlaceholder(strings.Trim(rest, " –—-.…")) {
			rest = ""
		}
		r.addObjective(level, o, number, lineOf(ending(p.Runs, rest)))
		return true
	}
	return false
}

// taggedObjective reads a heading of which controls and bookmarks say what stands in it, as they and the words of the form agree.
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
		places, ok := placesIn(sentence, text)
		number, title := places[form.PlaceNumber], places[form.PlaceTitle]
		if !ok || isPlaceholder(number) == hasNumber || isPlaceholder(title) == hasTitle {
			continue
		}
		r.listing = 0
		r.addObjective(level, o, number, lineOf(ending(p.Runs, title)))
		return true
	}
	return false
}

// bareObjective reads the heading of an objective without the form's words for it: its number tells its level. It says so.
func (r *reader) bareObjective(p *word.Paragraph, text string) bool {
	m := numbered.FindStringSubmatch(text)
	if m == nil || p.Level == 0 || isPlaceholder(text[len(m[0]):]) {
		return false
	}
	objectives := r.part.Fiches.Objectives
	level := strings.Count(m[1], ".")
	if level >= len(objectives) {
		return false
	}
	r.listing = 0
	r.addObjective(level, objectives[level], m[1], lineOf(ending(p.Runs, text[len(m[0]):])))
	r.note(p.Number, "dit is gelezen als “%s”: %s", string(objectives[level].HeadingBare), quoted(text))
	return true
}

// typedBullet is a bullet typed by hand.
var typedBullet = regexp.MustCompile(`^(?:[•·▪◦‣–-]|o\s)[\s\x{A0}]*`)

// listedObjective reads an objective that is an item of a list below a heading without a title of its own.
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
	number := ""
	if m := numbered.FindStringSubmatch(bare); m != nil {
		number, bare = m[1], bare[len(m[0]):]
	}
	level := r.listing - 1
	if level < len(r.objectives) && r.objectives[level].path == "" {
		r.objectives = r.objectives[:level] // the heading of the list
	}
	r.addObjective(level, r.part.Fiches.Objectives[level], number, lineOf(ending(p.Runs, bare)))
	return true
}

// addObjective adds the row of an objective, unless it is there already.
func (r *reader) addObjective(level int, o *form.Objective, number, title string) {
	outer := ""
	if level > 0 {
		if len(r.objectives) < level {
			r.addObjective(level-1, r.part.Fiches.Objectives[level-1], "", "")
		}
		if above := &r.objectives[level-1]; above.path == "" && (number != "" || title != "") {
			*above = r.namelessObjective(level - 1)
		}
		outer = r.objectives[level-1].path + "."
	}
	several := o.Several && r.fresh && level == len(r.objectives)-1 // headings of one action, one below the other
	if several && r.objectives[level].path == "" {
		r.objectives[level] = r.namelessObjective(level)
	}
	again := r.highest > level && level < len(r.objectives) // the heading would not be there for the same objective
	r.highest, r.fresh, r.begun = min(r.highest, level), true, false
	if number == "" && title == "" {
		now := objective{}
		if several || again && r.objectives[level].nameless {
			now = r.namelessObjective(level)
			if several {
				now.all = append(r.objectives[level].all, now.id)
			}
		}
		now.nameless = true
		r.objectives = append(r.objectives[:min(level, len(r.objectives))], now)
		r.under, r.repeated = r.textAt(level), false
		return
	}
	rows := outer + o.Key
	row := [3]string{rows, number, title}
	path := r.known[row]
	if r.repeated = path != ""; !r.repeated {
		path = r.content.add(rows)
		r.known[row] = path
		id := number
		if id == "" {
			id = fmt.Sprint(r.content.Rows(rows))
			if outer != "" {
				id = r.objectives[level-1].id + "." + id
			}
		}
		r.setID(rows, path, o, id)
		r.content.setLine(path+"."+o.Number.Name, number)
		r.content.setLine(path+"."+o.Title.Name, title)
	}
	id := r.content.Text(path + "." + o.ID.Name)
	now := objective{path: path, id: id, all: []string{id}}
	if several {
		now.all = append(r.objectives[level].all, id)
	}
	r.objectives = append(r.objectives[:min(level, len(r.objectives))], now)
	r.under = r.textAt(level)
}

// namelessObjective adds the row of an objective of which only the heading is known.
func (r *reader) namelessObjective(level int) objective {
	o := r.part.Fiches.Objectives[level]
	rows := o.Key
	if level > 0 {
		if above := &r.objectives[level-1]; above.path == "" {
			*above = r.namelessObjective(level - 1)
		}
		rows = r.objectives[level-1].path + "." + o.Key
	}
	path := r.content.add(rows)
	id := r.setID(rows, path, o, fmt.Sprint(r.content.Rows(rows)))
	return objective{path: path, id: id, all: []string{id}, nameless: true}
}

// setID sets the id of a row of objectives, made longer where another row has it, and returns it.
func (r *reader) setID(rows, path string, o *form.Objective, wanted string) string {
	id := wanted
	for r.ids[[2]string{rows, id}] > 0 {
		r.ids[[2]string{rows, wanted}]++
		id = fmt.Sprintf("%s-%d", wanted, r.ids[[2]string{rows, wanted}])
	}
	r.ids[[2]string{rows, id}]++
	r.content.setLine(path+"."+o.ID.Name, id)
	return id
}
