package intake

import (
	"maps"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
)

// formText is what the form itself says, by its letters.
type formText struct {
	lines        map[string]string // a line of the department's text: as it stands
	descriptions []string          // letters of what tables are described by, before what is of the zone
}

func formTextOf(template *form.Template) *formText {
	f := &formText{lines: map[string]string{}}
	f.addDescription(template.Looks.TableWithin.Description)
	for _, part := range template.Parts {
		f.add(part.Text)
		if part.TitleBlock != nil {
			f.addDescription(form.Sentence(part.TitleBlock.Description))
		}
		if part.Contents != nil {
			f.addLine(part.Contents.Heading)
		}
		if part.Capacity != nil {
			f.addDescription(form.Sentence(part.Capacity.Description))
		}
		if part.Table != nil {
			f.addLine(part.Table.NoEntries)
			f.addDescription(form.Sentence(part.Table.Description))
		}
		if part.Fiches != nil {
			f.addLine(part.Fiches.NoEntries)
			f.addDescription(part.Fiches.Description)
		}
	}
	return f
}

// add adds every line of a text in Markdown.
func (f *formText) add(text string) {
	for line := range strings.Lines(markdown.Text(markdown.Parse(text))) {
		f.addLine(line)
	}
}

func (f *formText) addLine(line string) {
	if key := wording.Letters(line); key != "" {
		f.lines[key] = strings.TrimSpace(line)
	}
}

// addDescription adds what a table is described by, for those who do not see it.
func (f *formText) addDescription(sentence form.Sentence) {
	if words, _ := wording.Around(sentence); words != "" {
		f.descriptions = append(f.descriptions, wording.Letters(words))
	}
}

// describes reports whether a text has what a table of the form is described by.
func (f *formText) describes(text string) bool {
	key := wording.Letters(text)
	return slices.ContainsFunc(f.descriptions, func(words string) bool { return strings.Contains(key, words) })
}

// find returns the line of the form that a text is, or is most like if it nearly is one.
func (f *formText) find(text string) (line string, exact, found bool) {
	key := wording.Letters(text)
	if line, ok := f.lines[key]; ok {
		return line, true, true
	}
	if len(key) <= wording.NearShare {
		return "", false, false
	}
	least := len(key)
	for _, other := range slices.Sorted(maps.Keys(f.lines)) {
		if !wording.Near(key, other) {
			continue
		}
		if d := wording.Difference(key, other); d < least {
			line, found, least = f.lines[other], true, d
		}
	}
	return line, false, found
}
