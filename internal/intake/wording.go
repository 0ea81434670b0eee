package intake

import (
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
)

// wording is what the form itself says, by its letters.
type wording struct {
	lines map[string]string // a line of the department's text: as it stands
}

// saysOneOf reports whether a text, as letters has it, is a wording of something now or in the form of an earlier year, or
// nearly is, where that is long enough.
func saysOneOf(key, wording string, earlier []string) bool {
	for _, text := range append([]string{wording}, earlier...) {
		if want := letters(text); want != "" && (key == want || len(want) >= shortest && near(key, want)) {
			return true
		}
	}
	return false
}

// own notes that a text stands for a wording of the form, and tells where it is not quite that. What stands so again and
// again, in every fiche, is told the first time.
func (r *reader) own(at int, text, wording string, earlier []string) {
	for _, exact := range append([]string{wording}, earlier...) {
		if letters(text) == letters(exact) {
			return
		}
	}
	if other := [2]string{text, wording}; !r.others[other] {
		r.others[other] = true
		r.note(at, "de vaste tekst van het formulier staat er anders: %s, in plaats van %s", quoted(text), dutch.Quoted(wording))
	}
}

// shortest is how many letters a wording has that may be known by most of them.
const shortest = 5

func wordingOf(template *form.Template) *wording {
	w := &wording{lines: map[string]string{}}
	for _, part := range template.Parts {
		w.add(part.Text)
		if part.Contents != nil {
			w.addLine(part.Contents.Heading)
		}
		if part.Table != nil {
			w.addLine(part.Table.NoEntries)
		}
		if part.Fiches != nil {
			w.addLine(part.Fiches.NoEntries)
		}
	}
	return w
}

// add adds every line of a text in Markdown.
func (w *wording) add(text string) {
	for line := range strings.Lines(markdown.Text(markdown.Parse(text))) {
		w.addLine(line)
	}
}

func (w *wording) addLine(line string) {
	if key := letters(line); key != "" {
		w.lines[key] = strings.TrimSpace(line)
	}
}

// find returns the line of the form that a text is, or nearly is.
func (w *wording) find(text string) (line string, exact, found bool) {
	key := letters(text)
	if line, ok := w.lines[key]; ok {
		return line, true, true
	}
	for other, line := range w.lines {
		if len(key) > nearShare && near(key, other) {
			return line, false, true
		}
	}
	return "", false, false
}
