package bind

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/plan"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// NameFiches adds to findings about a fiche the title of that fiche, or its number where
// that is not known: in a file with many, a line number says little. The plan is bound.
func NameFiches(found []finding.Finding, p *plan.Plan, template *form.Template) {
	for _, fiches := range template.Fiches() {
		titles := titlesIn(p.Root, fiches)
		for i := range found {
			f := &found[i]
			elsewhere := func(p source.Position) bool { return titles.at(p) != titles.at(f.Position) }
			if title := titles.at(f.Position); title != "" && !strings.Contains(f.Message, title) && !slices.ContainsFunc(f.Also, elsewhere) {
				f.Message = withFiche(f.Message, title)
			}
		}
	}
}

// withFiche adds the title of a fiche to a message, in the brackets that it may end with.
func withFiche(message, title string) string {
	if open, ok := strings.CutSuffix(message, ")"); ok {
		return open + "; in de fiche " + title + ")"
	}
	return message + " (in de fiche " + title + ")"
}

// stretches are the titles of rows by where these begin, per file, in the order of the file.
type stretches map[*source.File][]stretch

type stretch struct {
	start int
	title string // in quotes, or its number where it has none; empty for what is no fiche
}

// titlesIn finds the fiches of a plan. A row goes on to the next header of the plan's own
// tables.
func titlesIn(root *toml.Value, fiches *form.Fiches) stretches {
	found := stretches{}
	add := func(at source.Position, title string) {
		if at.File != nil {
			found[at.File] = append(found[at.File], stretch{at.Offset, title})
		}
	}
	for _, e := range root.Entries {
		number := 0
		for _, row := range e.Value.RowsOf() {
			name := ""
			if e.Name == fiches.Key {
				given := row.Get(fiches.Title.Name)
				titled := given != nil && markdown.LineText(given.Inlines) != ""
				if number > 0 && !titled && isInnerTable(row) {
					continue // it was written for the second time in the row above it
				}
				number++
				name = fmt.Sprintf("nummer %d", number)
				if titled {
					name = dutch.Quoted(markdown.LineText(given.Inlines))
				}
			}
			add(row.Position, name)
		}
		if e.Value.Kind == toml.Table {
			add(e.Value.Position, "")
		}
	}
	for _, all := range found {
		slices.SortStableFunc(all, func(a, b stretch) int { return a.start - b.start })
	}
	return found
}

// isInnerTable reports whether a row begins with the header of a table within a row, [a.b].
func isInnerTable(row *toml.Value) bool {
	header := row.Source()
	return strings.HasPrefix(header, "[") && !strings.HasPrefix(header, "[[") && strings.Contains(header, ".")
}

// at is the title of the fiche that a position stands in.
func (s stretches) at(p source.Position) string {
	all := s[p.File]
	if i := sort.Search(len(all), func(i int) bool { return all[i].start > p.Offset }); i > 0 {
		return all[i-1].title
	}
	return ""
}
