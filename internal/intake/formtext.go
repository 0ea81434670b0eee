package intake

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
)

// formText is what the form itself says, by its letters.
type formText struct {
	lines map[string]string // a line of the department's text: as it stands
}

func formTextOf(template *form.Template) *formText {
	f := &formText{lines: map[string]string{}}
	for _, part := range template.Parts {
		f.add(part.Text)
		if part.Contents != nil {
			f.addLine(part.Contents.Heading)
		}
		if part.Table != nil {
			f.addLine(part.Table.NoEntries)
		}
		if part.Fiches != nil {
			f.addLine(part.Fiches.NoEntries)
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

// find returns the line of the form that a text is, or nearly is.
func (f *formText) find(text string) (line string, exact, found bool) {
	key := wording.Letters(text)
	if line, ok := f.lines[key]; ok {
		return line, true, true
	}
	for other, line := range f.lines {
		if len(key) > wording.NearShare && wording.Near(key, other) {
			return line, false, true
		}
	}
	return "", false, false
}
