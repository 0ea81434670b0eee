package plan

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// NameFiches adds to findings about a fiche the title of that fiche, or its number where that is not known: in a file with
// many, a line number says little. The plan is bound.
func NameFiches(found []finding.Finding, plan *Plan, template *form.Template) {
	for _, fiches := range template.Fiches() {
		titles := titlesIn(plan.Root, fiches)
		for i := range found {
			f := &found[i]
			if title := titles.at(f.Position); title != "" && !strings.Contains(f.Message, title) {
				f.Message += ", in de fiche " + title
			}
		}
	}
}

// stretches are the titles of rows by where these begin, per file, in the order of the file.
type stretches map[*source.File][]stretch

type stretch struct {
	start int
	title string // in quotes, or its number where it has none; empty for what is no fiche
}

// titlesIn finds the fiches of a plan. A row goes on to the next header of the plan's own tables.
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
			if e.Value.Origin == toml.Rows && row.Origin == toml.Header && row.Damaged {
				continue // a table within the row above it, which was written again
			}
			number++
			name := ""
			if e.Name == fiches.Key {
				name = fmt.Sprintf("nummer %d", number)
				if given := row.Get(fiches.Title.Name); given != nil && markdown.LineText(given.Inlines) != "" {
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

// at is the title of the fiche that a position stands in.
func (s stretches) at(p source.Position) string {
	all := s[p.File]
	if i := sort.Search(len(all), func(i int) bool { return all[i].start > p.Offset }); i > 0 {
		return all[i-1].title
	}
	return ""
}
