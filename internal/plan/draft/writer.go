package draft

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/form/jsonschema"
)

// writer writes TOML for people.
type writer struct {
	drafter
	b      strings.Builder
	indent string
	depth  int  // of rows within rows
	quiet  bool // without explanations: they stand at the row before
}

func (w *writer) bytes() []byte { return []byte(strings.TrimRight(w.b.String(), "\n") + "\n") }

func (w *writer) line(text string) { w.b.WriteString(strings.TrimRight(w.indent+text, " ") + "\n") }

func (w *writer) gap() {
	if text := w.b.String(); text != "" && !strings.HasSuffix(text, "\n\n") {
		w.b.WriteByte('\n')
	}
}

// head begins a file: the line that tells editors where the schema is, seen from the
// file, and what the file is.
func (w *writer) head(template *form.Template, up, title string) {
	if up == "" {
		up = "./"
	}
	w.line("#:schema " + up + jsonschema.FileName(template))
	w.gap()
	w.comment(title)
	w.gap()
}

// longestLine is how many characters a line of explanation has at most.
const longestLine = 110

// comment writes explanation.
func (w *writer) comment(text string) {
	if w.quiet {
		return
	}
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(w.indent+"# "+line+" "+word) > longestLine {
			w.line("# " + line)
			line = ""
		}
		line = strings.TrimLeft(line+" "+word, " ")
	}
	if line != "" {
		w.line("# " + line)
	}
}

// remark lists remarks.
func (w *writer) remark(remarks []string) {
	if len(remarks) == 0 {
		return
	}
	w.comment(remarked)
	for _, remark := range remarks {
		w.comment("- " + character.Visible(remark))
	}
	w.gap()
}

// explain writes what the form says of a field.
func (w *writer) explain(field *form.Field) {
	w.comment(explanation(field))
	if field.Kind == form.ChoiceField && len(field.Choices) > 1 {
		w.comment(chooseOne)
		for _, choice := range field.Choices {
			w.comment(fmt.Sprintf("- %q: %s", choice.Key, choice.Name))
		}
	}
}

func explanation(field *form.Field) string {
	title, text := strings.TrimSpace(field.Title), strings.TrimSpace(field.Description)
	if title == "" || text == "" || title == text {
		return max(title, text) // one of them is empty, or they are the same
	}
	if !strings.ContainsAny(title[len(title)-1:], ".:?!") {
		title += ":"
	}
	return title + " " + text
}

// top writes a key of the root.
func (w *writer) top(field *form.Field) {
	w.gap()
	switch field.Kind {
	case form.TableField:
		w.explain(field)
		w.table(field, field.Key, field.Key)
	case form.RowsField:
		w.explain(field)
		w.comment(severalBlocks)
		w.gap()
		w.rows(field, field.Key, field.Key)
	default:
		w.value(field, field.Key)
	}
}

// rows writes the rows of an array of tables, of which the first is explained.
func (w *writer) rows(field *form.Field, header, path string) {
	quiet := w.quiet
	for i := range w.content.Rows(path) {
		if i > 0 {
			w.quiet = true
			w.gap()
		}
		w.row(field, header, fmt.Sprintf("%s[%d]", path, i))
	}
	w.quiet = quiet
}

// row writes one row of an array of tables: header is its key as a header has it, path
// where its content is.
func (w *writer) row(field *form.Field, header, path string) {
	w.line("[[" + header + "]]")
	w.fields(field, header, path)
}

// table writes a table.
func (w *writer) table(field *form.Field, header, path string) {
	w.line("[" + header + "]")
	w.fields(field, header, path)
}

// fields writes what is in a table: first what is its own, as TOML asks, then the tables
// within.
func (w *writer) fields(field *form.Field, header, path string) {
	if allSmall(field) {
		w.explainOnce(field)
		for _, f := range field.Fields {
			w.inline(f, path+"."+f.Key)
		}
		return
	}
	for i, f := range field.Fields {
		if f.Kind.HasHeader() {
			continue
		}
		if i > 0 && !w.quiet {
			w.gap()
		}
		w.value(f, path+"."+f.Key)
	}
	for _, f := range field.Fields {
		if f.Kind.HasHeader() {
			w.within(f, header+"."+f.Key, path+"."+f.Key)
		}
	}
}

// within writes a table within another, or the rows of one.
func (w *writer) within(field *form.Field, header, path string) {
	if field.Kind == form.RowsField && w.content.Rows(path) == 0 {
		return
	}
	w.gap()
	indent, depth := w.indent, w.depth
	w.indent = "  " // one step in, however deep: what belongs together is seen at a glance
	w.explain(field)
	switch {
	case field.Kind == form.RowsField:
		w.depth++
		w.rows(field, header, path)
	case onlyTables(field):
		w.fields(field, header, path) // its header would stand above nothing
	default:
		w.table(field, header, path)
	}
	w.indent, w.depth = indent, depth
}

// value writes a key with its value: an empty one where there is none, or where there is
// no such thing, a key that is not used yet.
func (w *writer) value(field *form.Field, path string) {
	text, used := w.example(field, path)
	if w.quiet && !used {
		return
	}
	w.explain(field)
	if used {
		w.assign("", field.Key, text)
	} else {
		w.assign("#", field.Key, text)
	}
}

func (w *writer) assign(mark, key, value string) {
	for i, line := range strings.Split(key+" = "+value, "\n") {
		if i == 0 {
			line = w.indent + mark + line
		}
		w.b.WriteString(line + "\n")
	}
}

// inline writes a small table on one line.
func (w *writer) inline(table *form.Field, path string) {
	w.explain(table)
	mark := ""
	var keys []string
	for _, f := range table.Fields {
		text, used := w.example(f, path+"."+f.Key)
		_, given := w.content.Value(path + "." + f.Key)
		if w.filled && !given {
			continue
		}
		if !used {
			mark = "#"
		}
		if f.Kind == form.MarkdownField && !given {
			text = `""`
		}
		keys = append(keys, f.Key+" = "+text)
	}
	if len(keys) == 0 {
		return
	}
	w.assign(mark, table.Key, "{ "+strings.Join(keys, ", ")+" }")
}

// explainOnce tells what the keys of small tables are, which are much the same in each.
func (w *writer) explainOnce(field *form.Field) {
	told := map[string]bool{}
	for _, table := range field.Fields {
		for _, f := range table.Fields {
			if !told[f.Key] {
				told[f.Key] = true
				w.comment(f.Key + ": " + explanation(f))
			}
		}
	}
}

// allSmall reports whether a table has nothing but tables of a few values, which fit on a
// line each.
func allSmall(field *form.Field) bool {
	return onlyTables(field) && field.Kind == form.TableField && !hasBox(field)
}

// onlyTables reports whether a table has nothing but tables.
func onlyTables(field *form.Field) bool {
	for _, f := range field.Fields {
		if f.Kind != form.TableField {
			return false
		}
	}
	return len(field.Fields) > 0
}

// hasBox reports whether a table has tables with longer answers in them.
func hasBox(field *form.Field) bool {
	for _, f := range field.Fields {
		if tick, _ := f.Box(); tick != nil {
			return true
		}
	}
	return false
}
