package intake

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/remarks"
)

// This file makes rows of objectives.

// addObjective adds the row of an objective, unless it is there already.
func (r *reader) addObjective(level int, o *form.Objective, number, title string) {
	r.tellAboveOuter(level, o, number)
	outer := ""
	if r.bare > level {
		r.bare = 0
	}
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
	path := r.objectiveRow(outer+o.Key, o, number, title)
	id := r.content.Text(path + "." + o.ID.Name)
	now := objective{path: path, id: id, all: []string{id}}
	if several {
		above := r.objectives[level].all
		now.all = append(slices.DeleteFunc(slices.Clone(above), func(other string) bool { return other == id }), id)
	}
	r.objectives = append(r.objectives[:min(level, len(r.objectives))], now)
	r.under = r.textAt(level)
}

// tellAboveOuter tells of an objective that stands right above the heading of the one that
// it is of, by their numbers, and so went to another.
func (r *reader) tellAboveOuter(level int, o *form.Objective, number string) {
	if !r.fresh || number == "" || len(r.objectives) < level+2 {
		return
	}
	inner := r.content.Text(r.objectives[level+1].path + "." + r.part.Fiches.Objectives[level+1].Number.Name)
	if strings.HasPrefix(inner, number+".") && r.content.Text(r.objectives[level].path+"."+o.Number.Name) != number {
		r.NoteAt(remarks.Named("doelstelling "+inner), "deze staat in het document boven doelstelling %s en is daardoor bij een andere gezet; zet ze in het plan onder %[1]s, en ook wat de acties eronder van doelstellingen zeggen", number)
	}
}

// objectiveRow is the path of the row of an objective, which it adds where there is none yet.
func (r *reader) objectiveRow(rows string, o *form.Objective, number, title string) string {
	row := [3]string{rows, number, title}
	if path := r.known[row]; path != "" {
		r.repeated = true
		return path
	}
	r.repeated = false
	path := r.content.add(rows)
	r.known[row] = path
	id := number
	if id == "" {
		id = withoutNumber
	}
	if own := r.setID(rows, path, o, id); own != id && number != "" {
		r.NoteAt(remarks.Named("doelstelling "+number), "dit nummer heeft ook een doelstelling met een andere titel; deze kreeg het kenmerk %s. Is het dezelfde, maak dan de titels gelijk en lees het formulier opnieuw in: %s",
			dutch.Quoted(own), remarks.Quoted(title))
	}
	r.content.setLine(path+"."+o.Number.Name, number)
	r.content.setLine(path+"."+o.Title.Name, title)
	return path
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
	id := r.setID(rows, path, o, withoutNumber)
	return objective{path: path, id: id, all: []string{id}, nameless: true}
}

// setID sets the id of a row of objectives, made longer where another row has it, and
// returns it.
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

// withoutNumber is the id of an objective that has no number: those that were written are
// for others.
const withoutNumber = "zonder-nummer"
