package plan

import (
	"bytes"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Reader reads one plan again and again, one time after the other: it does not read the
// Markdown of a file again that did not change. A nil *Reader reads all.
type Reader struct {
	files       map[string]*source.File // those of the last Load, by path
	now, before map[textPlace]text      // of this Bind, and of the one before or read ahead
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

// Load reads a plan as Load does.
func (r *Reader) Load(path string) (*Plan, []finding.Finding, error) {
	plan, findings, err := r.load(path)
	if r != nil && err == nil {
		r.files = make(map[string]*source.File, len(plan.Files))
		for _, file := range plan.Files {
			r.files[file.Path] = file
		}
	}
	return plan, findings, err
}

// known returns the file as it was read before, if it is still the same.
func (r *Reader) known(file *source.File) *source.File {
	if r == nil {
		return file
	}
	before := r.files[file.Path]
	if before == nil || !before.ModTime.Equal(file.ModTime) || !bytes.Equal(before.Data, file.Data) {
		return file
	}
	return before
}

// ReadAhead reads the Markdown of texts of several lines before the form is there to tell
// which field each answers: no other kind of field takes such a text.
func (r *Reader) ReadAhead(plan *Plan) {
	if r.before == nil {
		r.before = make(map[textPlace]text)
	}
	for left := []*toml.Value{plan.Root}; len(left) > 0; { // not by recursion: a key may have a hundred thousand dots
		v := left[len(left)-1]
		left = append(left[:len(left)-1], v.Items...)
		for _, entry := range v.Entries {
			left = append(left, entry.Value)
		}
		at := textPlace{v.Position, form.MarkdownField}
		if _, known := r.before[at]; !known && v.Kind == toml.String && strings.Contains(v.Text, "\n") {
			r.before[at] = readText(at.kind, v)
		}
	}
}

// Bind binds a plan as Bind does.
func (r *Reader) Bind(plan *Plan, schema *form.Field) []finding.Finding {
	if r != nil {
		r.now = make(map[textPlace]text, len(r.before))
		defer func() { r.before, r.now = r.now, nil }()
	}
	return r.bind(plan, schema)
}

// read reads the Markdown of a value.
func (r *Reader) read(kind form.FieldKind, v *toml.Value) text {
	if r == nil {
		return readText(kind, v)
	}
	at := textPlace{v.Position, kind}
	read, known := r.before[at]
	if !known {
		read = readText(kind, v)
	}
	r.now[at] = read
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
