package toml

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
	"actieplan/internal/toml/mistake"
)

// mostMistakes is how many mistakes against TOML are looked for in one file. Those of one
// habit are one up to mostOfHabit.
const (
	mostMistakes = 30
	mostOfHabit  = 250
)

// ParseFile reads the statements of a file into values. The data is the file's, cleaned.
// After a mistake it goes on where the next statement seems to begin, so that one
// forgotten quote gives one finding.
func ParseFile(file *source.File, data []byte, found *finding.List) *Value {
	t := newTree(file, found)
	reader := &valueReader{tree: t, data: data}
	var parser unstable.Parser
	var last statement
	for mistakes, from := 0, 0; from < len(data); mistakes++ {
		if mistakes == mostMistakes {
			found.ErrorAt(source.Span(file, from, from), "dit bestand heeft te veel fouten om verder te lezen",
				"verbeter eerst de fouten hierboven en controleer dan opnieuw")
			t.root.Damaged = true
			break
		}
		reader.base = from
		parser.Reset(data[from:])
		for parser.NextExpression() {
			last = t.add(parser.Expression(), reader)
			from = last.end
		}
		if parser.Error() == nil {
			break
		}
		fault := reader.base
		var parseError *unstable.ParserError
		if errors.As(parser.Error(), &parseError) {
			fault += int(parser.Range(parseError.Highlight).Offset)
		}
		m := mistake.Examine(data, lexical.SkipFiller(data, from, ""), fault, last.asPrevious())
		if m.Indent && t.indents.more(source.Span(file, m.Start, m.End), m.Message) {
			mistakes--
		} else if t.recover(m, last); t.again(m) {
			mistakes--
		}
		from = m.Resume // before the statement where the mistake is in the one before that
		last = statement{}
	}
	t.indents.tell(t.found)
	return t.root
}

// statement is one statement of a file that was read: where it ends, and the value if it
// was a key with one.
type statement struct {
	end   int
	value *Value
}

// asPrevious is the statement as the search for mistakes needs it.
func (s statement) asPrevious() mistake.Previous {
	if s.value == nil || s.value.Kind != String {
		return mistake.Previous{End: s.end}
	}
	return mistake.Previous{End: s.end, IsText: true, Text: s.value.Position.Offset}
}

// path is a key that was found in a statement with a mistake.
func (t *tree) path(words []mistake.Word) []KeyPart {
	key := make([]KeyPart, len(words))
	for i, w := range words {
		key[i] = KeyPart{w.Name, source.Span(t.file, w.Start, w.End)}
	}
	return key
}

// add carries out a statement.
func (t *tree) add(node *unstable.Node, r *valueReader) statement {
	if node.Kind == unstable.KeyValue {
		key, v, end := r.keyValue(node)
		t.assign(t.current, key, v)
		return statement{end, v}
	}
	key, end := r.key(node)
	start := r.headerStart(key)
	end = lexical.SkipFiller(r.data, end, "")
	if node.Kind == unstable.ArrayTable {
		end += 2
		t.openRow(key, source.Span(t.file, start, end))
	} else {
		end++
		t.openTable(key, source.Span(t.file, start, end))
	}
	return statement{end: end}
}

// headerStart is where the brackets before the key of a header begin.
func (r *valueReader) headerStart(key []KeyPart) int {
	start := key[0].At.Offset
	for start > 0 && bytes.IndexByte([]byte(" \t["), r.data[start-1]) >= 0 {
		start--
	}
	return lexical.SkipFiller(r.data, start, "")
}

// recover reports a mistake and leaves the tree as it would be without the mistake, as
// far as that can be known.
func (t *tree) recover(m mistake.Mistake, last statement) {
	at := wholeCharacters(t.file, m.Start, m.End)
	if m.Line != nil {
		t.current.Lost = append(t.current.Lost, LostLine{*m.Line, at})
	}
	if utf8.ValidString(at.Text()) { // else it follows from bytes that whoever read the file replaced, and told of
		t.found.Add(finding.Finding{Position: at, Message: m.Message, Help: m.Help, Habit: finding.HabitOf(m.Message, m.Help)})
	}
	switch {
	case m.Before && last.value != nil:
		// The text took in statements that come after it.
		last.value.Damaged = true
		if m.Written != "" {
			last.value.Written, last.value.Position = m.Written, at
		}
	case len(m.Header) > 0:
		key := t.path(m.Header)
		if m.Rows || m.Unsure && t.hasRows(key) {
			t.openRow(key, at)
		} else {
			t.openTable(key, at)
		}
		if m.Unsure {
			t.current.Damaged = true
			t.root.LostHeaders = append(t.root.LostHeaders, KeyPart{m.Written, at})
		}
	case m.InHeader:
		t.detach(at)
		t.root.LostHeaders = append(t.root.LostHeaders, KeyPart{m.Written, at})
	default:
		t.lost(t.path(m.Key), at, m)
	}
}

// again notes a mistake, and reports whether it is one of a habit that was told of before.
func (t *tree) again(m mistake.Mistake) bool {
	habit := finding.HabitOf(m.Message, m.Help)
	t.habits[habit]++
	return t.habits[habit] > 1 && t.habits[habit] < mostOfHabit
}

// wholeCharacters is the place from start to end, with the rest of a character that it cuts.
func wholeCharacters(file *source.File, start, end int) source.Position {
	for end < len(file.Data) && end > start && !utf8.RuneStart(file.Data[end]) && end-start < utf8.UTFMax {
		end++
	}
	return source.Span(file, start, end)
}

// Extension is how the names of content files end, in capitals or not.
const Extension = ".toml"

// IsTOML reports whether a file's name says that it is a content file.
func IsTOML(name string) bool { return strings.EqualFold(filepath.Ext(name), Extension) }
