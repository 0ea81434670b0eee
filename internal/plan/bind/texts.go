package bind

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/plan"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Texts are the texts of a plan that is bound again and again, one time after the other,
// read as Markdown: those of a file that did not change are not read again. A nil *Texts
// reads all.
type Texts struct {
	now, before map[textPlace]text // of this Bind, and of the one before or read ahead
}

// textPlace is where a text stands. While its file is the same *source.File, it is the
// same text.
type textPlace struct {
	position source.Position
	kind     form.FieldKind
}

// text is what a text says, read as Markdown.
type text struct {
	blocks   []markdown.Block
	inlines  []markdown.Inline
	problems []markdown.Problem
}

// ReadAhead reads the Markdown of texts of several lines before the form is there to tell
// which field each answers: no other kind of field takes such a text.
func (t *Texts) ReadAhead(p *plan.Plan) {
	if t.before == nil {
		t.before = make(map[textPlace]text)
	}
	for left := []*toml.Value{p.Root}; len(left) > 0; { // not by recursion: a key may have a hundred thousand dots
		v := left[len(left)-1]
		left = append(left[:len(left)-1], v.Items...)
		for _, entry := range v.Entries {
			left = append(left, entry.Value)
		}
		at := textPlace{v.Position, form.MarkdownField}
		if _, known := t.before[at]; !known && v.Kind == toml.String && strings.Contains(v.Text, "\n") {
			t.before[at] = readText(at.kind, v)
		}
	}
}

// beginRound makes what was read before what this round begins with; the function that it
// returns ends the round, and forgets what it did not use.
func (t *Texts) beginRound() (end func()) {
	if t == nil {
		return func() {}
	}
	t.now = make(map[textPlace]text, len(t.before))
	return func() { t.before, t.now = t.now, nil }
}

// read reads the Markdown of a value.
func (t *Texts) read(kind form.FieldKind, v *toml.Value) text {
	if t == nil {
		return readText(kind, v)
	}
	at := textPlace{v.Position, kind}
	read, known := t.before[at]
	if !known {
		read = readText(kind, v)
	}
	t.now[at] = read
	return read
}

func readText(kind form.FieldKind, v *toml.Value) (read text) {
	if kind == form.MarkdownField {
		read.blocks, read.problems = parse.Read(v.Text, v.TextPosition)
	} else {
		read.inlines, read.problems = parse.ReadLine(v.Text)
	}
	return read
}
