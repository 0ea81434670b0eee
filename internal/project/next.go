package project

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/plan/disk"
	"actieplan/internal/plan/draft"
	"actieplan/internal/toml"
)

// NextPlan writes a plan that follows the one at previous, a plan or a form that was
// filled in, as NewPlan does. Where no zone is named, it is that of the plan before.
func NextPlan(parent string, template *form.Template, zone, previous string) (*Started, error) {
	before, named, err := readPrevious(previous, template)
	if err != nil {
		return nil, err
	}
	if zone == "" {
		if zone = named; draft.Slug(template, draft.Clean(zone)) == "" {
			return nil, wrongUsage("in %s staat geen naam van de zone; geef die mee: actieplan new \"ELZ Noorderkempen\" --uit …",
				character.Visible(previous))
		}
	}
	name, slug, err := namesOf(template, zone)
	if err != nil {
		return nil, err
	}
	drafted, err := draft.Next(template, name, before)
	if err != nil {
		return nil, err
	}
	year := max(template.Year, before.Year+1) // where the next form is not there yet, the folder still has a name of its own
	started, err := writeDraft(filepath.Join(parent, fmt.Sprintf("%s-%d", slug, year)), drafted)
	if err != nil {
		return nil, err
	}
	started.Year = year
	if template.PreviousTable() != nil {
		started.Proposed = len(before.Actions)
	}
	return started, nil
}

// readPrevious reads what a new plan takes from the one before, and the name of its zone.
func readPrevious(path string, template *form.Template) (previous *draft.Previous, zone string, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, "", disk.NotFound(path, err)
	}
	if info.IsDir() || toml.IsTOML(path) {
		return previousPlan(path)
	}
	return previousForm(path, template.Year)
}

// previousForm is readPrevious for a form that was filled in, before a year.
func previousForm(path string, before int) (previous *draft.Previous, zone string, err error) {
	read, template, err := readFormOf(path, nil)
	if err != nil {
		return nil, "", err
	}
	content, year := read.Content, cmp.Or(read.Year, before-1)
	previous = &draft.Previous{Year: year, Switches: map[string]string{}}
	keys := &template.Keys
	for _, key := range switches(template) {
		if value, ok := content.Value(keys.Zone.Name + "." + key); ok {
			previous.Switches[key] = value
		}
	}
	for _, fiches := range template.Fiches() {
		for i := range content.Rows(fiches.Key) {
			row := fmt.Sprintf("%s[%d].", fiches.Key, i)
			domain, _ := content.Value(row + keys.Domain.Name)
			previous.Add(content.Text(row+fiches.Title.Name), strings.Trim(domain, `"`))
		}
	}
	return previous, content.Plain(keys.Zone.Name + "." + keys.ZoneName.Name), nil
}

// previousPlan is readPrevious for a plan.
func previousPlan(path string) (previous *draft.Previous, zone string, err error) {
	read, _, err := readWhole(path)
	if err != nil {
		return nil, "", err
	}
	keys, root := &read.Template.Keys, read.Plan.Root
	previous = &draft.Previous{Year: read.Template.Year, Switches: map[string]string{}}
	for _, key := range switches(read.Template) {
		if value := root.Get(keys.Zone.Name, key); value != nil {
			previous.Switches[key] = strconv.FormatBool(value.Boolean)
		}
	}
	for _, fiches := range read.Template.Fiches() {
		for _, row := range root.Get(fiches.Key).RowsOf() {
			previous.Add(textOf(row.Get(fiches.Title.Name)), textOf(row.Get(keys.Domain.Name)))
		}
	}
	if name := root.Get(keys.Zone.Name, keys.ZoneName.Name); name != nil {
		zone = markdown.LineText(name.Inlines)
	}
	return previous, zone, nil
}

// switches are the keys of the zone's table that are on or off.
func switches(template *form.Template) []string {
	keys := &template.Keys
	return []string{keys.Grouped.Name, keys.Hints.Name, keys.NewPages.Name}
}

func textOf(value *toml.Value) string {
	if value == nil {
		return ""
	}
	return value.Text
}
