package finding

import (
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/dutch"
	"actieplan/internal/source"
)

// mostAlike is how many errors of one habit in a file are told one by one, each with the
// advice for its own line.
const mostAlike = 5

// Gathered returns the findings with the errors of one habit in one file, where there are
// many, as one: curly quotes around each text of a file are one mistake, of the editor.
func Gathered(found []Finding) []Finding {
	if len(found) <= mostAlike {
		return found
	}
	type habit struct {
		file *source.File
		name string
	}
	alike := map[habit][]Finding{}
	for _, f := range found {
		if f.Habit != "" {
			k := habit{f.Position.File, f.Habit}
			alike[k] = append(alike[k], f)
		}
	}
	kept := found[:0:0]
	for _, f := range found {
		if len(alike[habit{f.Position.File, f.Habit}]) <= mostAlike {
			kept = append(kept, f)
		}
	}
	for _, f := range found {
		k := habit{f.Position.File, f.Habit}
		if all := alike[k]; len(all) > mostAlike {
			kept = append(kept, asOne(all))
			delete(alike, k)
		}
	}
	return kept
}

// asOne is one finding for several of one habit.
func asOne(all []Finding) Finding {
	slices.SortStableFunc(all, func(a, b Finding) int { return a.Position.Offset - b.Position.Offset })
	first := all[0]
	last, _ := first.Position.LineColumn()
	var lines []int
	for _, f := range all[1:] {
		if line, _ := f.Position.LineColumn(); line != last {
			lines = append(lines, line)
			last = line
		}
		first.Also = append(first.Also, f.Position)
	}
	first.Message += dutch.AlsoOnLines(lines)
	if first.Help != "" {
		first.Help += "; doe op de andere regels hetzelfde"
	}
	return first
}

// HabitOf is the name of the habit that a message and its advice tell of: what is left of
// them without what they quote, and of the advice no more than what is to be done.
func HabitOf(message, help string) string {
	var b strings.Builder
	quoted := false
	for _, r := range message {
		if r == '"' {
			quoted = !quoted
		}
		if !quoted && !unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	todo, _, _ := strings.Cut(help, " ")
	return b.String() + " " + todo
}
