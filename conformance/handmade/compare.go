package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/project"
	"actieplan/internal/toml"
)

// comparison is how a file was read.
type comparison struct {
	words, inPlan, placed, told int      // words of the zone
	lost                        []string // in neither
	typedOver                   float64  // the part of the words of the plan as typed over that stand in their place
}

// compare imports a file and looks where the words of the zone went. It leaves the
// findings beside the file.
func compare(file string, submitted *document, plan *toml.Value, template *form.Template) (*comparison, error) {
	folder, err := os.MkdirTemp("", "handmade")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	imported, err := project.Import(file, folder, template)
	if err != nil {
		return nil, err
	}
	reading := new(project.Forms).ReadPlan(imported.Folder)
	if reading.Err != nil {
		return nil, reading.Err
	}
	findings := strings.Join(imported.Unsure, "\n")
	if err := os.WriteFile(strings.TrimSuffix(file, filepath.Ext(file))+".txt", []byte(findings), 0o666); err != nil {
		return nil, err
	}
	got, typed := values(reading.Plan.Root, template), values(plan, template)
	want := maps.Clone(typed)
	maps.Copy(want, submitted.answers)
	c := follow(want, got, counts(findings))
	inTyped, allTyped := 0, 0
	for path, text := range typed {
		placed, all := shared(countsOf(text), countsOf(got[path]))
		inTyped, allTyped = inTyped+placed, allTyped+all
	}
	if allTyped > 0 {
		c.typedOver = float64(inTyped) / float64(allTyped)
	}
	return c, nil
}

// follow looks where the words of the answers that a zone gave went: to which of the
// answers that were read, or to the words that were told.
func follow(want, got map[string]string, told map[string]int) *comparison {
	c := &comparison{}
	anywhere := map[string]int{}
	for _, text := range got {
		for word, n := range countsOf(text) {
			anywhere[word] += n
		}
	}
	total := map[string]int{}
	for path, text := range want {
		placed, all := shared(countsOf(text), countsOf(got[path]))
		c.placed, c.words = c.placed+placed, c.words+all
		for word, n := range countsOf(text) {
			total[word] += n
		}
	}
	for word, n := range total {
		in := min(n, anywhere[word])
		here := min(n-in, told[word])
		c.inPlan, c.told = c.inPlan+in, c.told+here
		for range n - in - here {
			c.lost = append(c.lost, word)
		}
	}
	slices.Sort(c.lost)
	return c
}

// values are the texts of a plan by path, with the name of the zone and the titles of
// actions and objectives.
func values(plan *toml.Value, template *form.Template) map[string]string {
	all := map[string]string{"zone.naam": textAt(plan, "zone", "naam")}
	each(plan, template, func(path, answer string) { all[path] = answer })
	part := template.Fiches()[0]
	for i, action := range plan.Get(part.Key).RowsOf() {
		all[fmt.Sprintf("%s[%d].titel", part.Key, i)] = textAt(action, part.Title.Name)
		if outer, inner := objectivesOf(part, plan, action); outer != nil { // by their titles: an import gives ids of its own
			titles := []string{textAt(outer, part.Objectives[0].Title.Name)}
			for _, row := range inner {
				titles = append(titles, textAt(row, part.Objectives[1].Title.Name))
			}
			all[fmt.Sprintf("%s[%d].doelstellingen", part.Key, i)] = strings.Join(titles, "\n")
		}
	}
	return all
}

// countsOf counts the words of a text in Markdown.
func countsOf(text string) map[string]int { return counts(markdown.Text(parse.Text(text))) }

// shared is how many of the wanted words there are, and how many are wanted.
func shared(want, got map[string]int) (both, all int) {
	for word, n := range want {
		both, all = both+min(n, got[word]), all+n
	}
	return both, all
}
