package control

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"actieplan/internal/form"
)

// Field is what the controls for one field of a form have in common.
type Field struct {
	Tag     string // path of the field in the content, rows without their numbers: "stuurgroepen.naam"
	Alias   string // what the form asks
	Ask     string // what is shown until it is filled in
	Choices []Choice

	name     string // of its placeholder
	bookmark string // how the names of its bookmarks begin
}

func newField(tag string) *Field {
	return &Field{Tag: tag, name: form.ControlName(tag), bookmark: form.BookmarkName(tag)}
}

// Fields are the fields of a schema, by tag, those that have fields of their own too.
func Fields(schema *form.Field) map[string]*Field {
	titles := map[string]int{}
	walk(schema, "", func(_, field *form.Field, _ string) { titles[field.Title]++ })
	fields := map[string]*Field{}
	walk(schema, "", func(parent, field *form.Field, tag string) {
		f := newField(tag)
		f.Alias, f.Ask = field.Title, field.Placeholder
		if titles[field.Title] > 1 && parent != schema {
			f.Alias = parent.Title + ": " + field.Title // or several controls would have one name
		}
		if f.Ask == "" {
			f.Ask = f.Alias
		}
		f.Alias = shortened(f.Alias)
		for _, choice := range field.Choices {
			f.Choices = append(f.Choices, Choice{Value: choice.Key, Text: choice.Name})
		}
		fields[tag] = f
	})
	return fields
}

// walk calls visit for every field below one, with the one that it is a field of.
func walk(parent *form.Field, path string, visit func(parent, field *form.Field, tag string)) {
	for _, field := range parent.Fields {
		if field.Key == "" {
			continue // what a list is of
		}
		tag := field.Key
		if path != "" {
			tag = path + "." + field.Key
		}
		visit(parent, field, tag)
		walk(field, tag, visit)
	}
}

// longestAlias is how many characters Word takes for a tag or a title of a control.
const longestAlias = 64

// shortened ends a title after a whole word where it is too long.
func shortened(title string) string {
	if utf8.RuneCountInString(title) <= longestAlias {
		return title
	}
	short := string([]rune(title)[:longestAlias-1])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,.;:") + "…"
}

// Tag is the tag of the controls for a field, of which the path in the content is given.
func Tag(path string) string { return form.WithoutRows(path) }

// Row is the path of the row of the content that a field stands in; empty for one that
// stands in none.
func Row(path string) string { return path[:strings.LastIndexByte(path, ']')+1] }

// Bookmarks names the bookmarks of a document, each once.
type Bookmarks struct{ used map[string]int }

// Name is a name for one more answer to a field: "ap_stuurgroepen_naam_3" for the third.
func (b *Bookmarks) Name(field *Field) string {
	if b.used == nil {
		b.used = map[string]int{}
	}
	b.used[field.bookmark]++
	return field.bookmark + "_" + strconv.Itoa(b.used[field.bookmark])
}
