package bind

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/toml"
)

// text is what a text says, read as Markdown.
type text struct {
	blocks   []markdown.Block
	inlines  []markdown.Inline
	problems []markdown.Problem
}

// ReadAhead reads the Markdown of texts of several lines before the form is there to tell
// which field each answers: no other kind of field takes such a text.
func (p *Bound) ReadAhead() {
	p.ahead = map[*toml.Value]text{}
	for left := []*toml.Value{p.plan.Root}; len(left) > 0; { // not by recursion: a key may have a hundred thousand dots
		v := left[len(left)-1]
		left = append(left[:len(left)-1], v.Items...)
		for _, entry := range v.Entries {
			left = append(left, entry.Value)
		}
		if v.Kind == toml.String && strings.Contains(v.Text, "\n") {
			p.ahead[v] = readText(form.MarkdownField, v)
		}
	}
}

// read reads the Markdown of a value of a field.
func (p *Bound) read(kind form.FieldKind, v *toml.Value) text {
	if read, known := p.ahead[v]; known && kind == form.MarkdownField {
		return read
	}
	return readText(kind, v)
}

func readText(kind form.FieldKind, v *toml.Value) (read text) {
	if kind == form.MarkdownField {
		read.blocks, read.problems = parse.Read(v.Text, v.TextPosition)
	} else {
		read.inlines, read.problems = parse.ReadLine(v.Text)
	}
	return read
}
