package revise

import (
	"bytes"
	"slices"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// edits are changes to the text of files, in any order.
type edits map[*source.File][]*edit

// edit puts a text in the place of some bytes of a file.
type edit struct {
	from, to int
	text     string
	isKey    bool // of the table that ends there, and so before all tables
	begins   int  // in the new text of the file, once that is there
}

func (e edits) replace(at source.Position, text string) *edit {
	change := &edit{from: at.Offset, to: at.Offset + at.Length, text: text}
	e[at.File] = append(e[at.File], change)
	return change
}

func (e edits) insert(file *source.File, at int, text string) *edit {
	return e.replace(source.Span(file, at, at), text)
}

// below adds tables below a table and all that is in it.
func (e edits) below(table *toml.Value, text string) *edit {
	file := table.Position.File
	return e.insert(file, lineEnd(file, endOf(table)), "\n\n"+indented(text, indentAt(file, table.Position.Offset)))
}

// above adds a row above another.
func (e edits) above(row *toml.Value, text string) *edit {
	file := row.Position.File
	indent := indentAt(file, row.Position.Offset)
	return e.insert(file, row.Position.Offset-len(indent), indented(text, indent)+"\n\n")
}

// atEnd adds tables at the end of a file.
func (e edits) atEnd(file *source.File, text string) *edit {
	return e.insert(file, len(bytes.TrimRight(file.Data, " \t\r\n")), "\n\n"+text)
}

// belowKeys adds a line below the keys of a table that stand below its own header.
func (e edits) belowKeys(table *toml.Value, line string) *edit {
	end, first := table.Position.Offset+table.Position.Length, table.Position.Offset
	for _, entry := range table.Entries {
		if v := entry.Value; !hasHeader(v) && endOf(v) >= end {
			end, first = endOf(v), v.Key.Offset
		}
	}
	file := table.Position.File
	key := e.insert(file, lineEnd(file, end), "\n"+indentAt(file, first)+line)
	key.isKey = true
	return key
}

// hasHeader reports whether a value is written below a header of its own.
func hasHeader(v *toml.Value) bool {
	return v.Origin == toml.Header || v.Origin == toml.Implicit || v.Origin == toml.Rows
}

// intoBraces adds a key behind the others of a table between braces.
func (e edits) intoBraces(table *toml.Value, line string) *edit {
	at := table.Position
	inner := bytes.TrimRight(at.File.Data[at.Offset:at.Offset+at.Length-1], " \t")
	return e.insert(at.File, at.Offset+len(inner), ", "+line)
}

// intoBrackets adds a row, which is written with headers, to an array of tables between
// brackets, behind another or, without one, as the first.
func (e edits) intoBrackets(array *toml.Value, above *planTable, text string) *edit {
	file, written := array.Position.File, toml.ParseFile(&source.File{Data: []byte(text)}, []byte(text), new(finding.List))
	for written.Origin != toml.Rows {
		written = written.Entries[0].Value
	}
	row := inBraces(written.Items[0])
	if above == nil {
		return e.insert(file, array.Position.Offset+1, row+", ")
	}
	between, at := " ", above.table.Position.Offset
	if indent := indentAt(file, at); at > len(indent) && file.Data[at-len(indent)-1] == '\n' {
		between = "\n" + indent
	}
	return e.insert(file, endOf(above.table), ","+between+row)
}

// inBraces is a table or an array as it is written without headers, and without what is
// empty in it.
func inBraces(v *toml.Value) string {
	var parts []string
	switch {
	case v.Kind == toml.Table:
		for _, entry := range v.Entries {
			if text := inBraces(entry.Value); text != `""` && text != "{}" {
				parts = append(parts, entry.Name+" = "+text)
			}
		}
		if len(parts) == 0 {
			return "{}"
		}
		return "{ " + strings.Join(parts, ", ") + " }"
	case v.Origin == toml.Rows:
		for _, row := range v.Items {
			parts = append(parts, inBraces(row))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return v.Position.Text()
}

// endOf is where a value ends with all that is in it.
func endOf(v *toml.Value) int {
	end := v.Position.Offset + v.Position.Length
	if v.Origin == toml.Inline && v.Kind == toml.Table {
		return end
	}
	for _, entry := range v.Entries {
		end = max(end, endOf(entry.Value))
	}
	if v.Origin != toml.Inline {
		for _, row := range v.Items {
			end = max(end, endOf(row))
		}
	}
	return end
}

// lineEnd is where the line that an offset is on ends.
func lineEnd(file *source.File, offset int) int {
	rest := file.Data[offset:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return offset + len(bytes.TrimRight(rest, "\r"))
}

// indentAt is what the line of an offset begins with, up to its first character.
func indentAt(file *source.File, offset int) string {
	line := file.Data[bytes.LastIndexByte(file.Data[:offset], '\n')+1:]
	return string(line[:len(line)-len(bytes.TrimLeft(line, " \t"))])
}

// indented is a text as far in as what is around it. A text of several lines in it would
// change with its lines, so nothing is indented where there is one.
func indented(text, indent string) string {
	if indent == "" || strings.Contains(text, "'''") || strings.Contains(text, `"""`) {
		return text
	}
	return indent + strings.ReplaceAll(text, "\n", "\n"+indent)
}

// apply returns the files after the changes. The ends of lines are those that a file has.
func (e edits) apply() map[*source.File]*source.File {
	files := map[*source.File]*source.File{}
	for file, list := range e {
		slices.SortStableFunc(list, func(a, b *edit) int {
			switch {
			case a.from != b.from || a.isKey == b.isKey:
				return a.from - b.from
			case a.isKey:
				return -1
			}
			return 1
		})
		windows := bytes.Contains(file.Data, []byte("\r\n"))
		var data []byte
		at := 0
		for _, edit := range list {
			data = append(data, file.Data[at:edit.from]...)
			if windows {
				edit.text = strings.ReplaceAll(edit.text, "\n", "\r\n")
			}
			edit.begins = len(data) + len(edit.text) - len(strings.TrimLeft(edit.text, ", \r\n"))
			data = append(data, edit.text...)
			at = edit.to
		}
		files[file] = &source.File{Path: file.Path, Data: append(data, file.Data[at:]...)}
	}
	return files
}

// moved is a place in a file, that was outside of all changes, after these.
func (e edits) moved(at source.Position, files map[*source.File]*source.File) source.Position {
	file := files[at.File]
	if file == nil {
		return at
	}
	offset := at.Offset
	for _, edit := range e[at.File] {
		if edit.to <= at.Offset {
			offset += len(edit.text) - (edit.to - edit.from)
		}
	}
	return source.Span(file, offset, offset+at.Length)
}
