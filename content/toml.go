package content

import (
	"bytes"
	"errors"

	"github.com/pelletier/go-toml/v2/unstable"
)

// mostMistakes is how many mistakes against TOML are looked for in one file.
const mostMistakes = 30

// parseFile reads the statements of a file into values. The data is the file's, cleaned. After a mistake it goes on where
// the next statement seems to begin, so that one forgotten quote gives one finding.
func parseFile(file *File, data []byte, found *findings) *Value {
	t := newTree(file, found)
	reader := &valueReader{tree: t, data: data}
	var parser unstable.Parser
	var last statement
	for mistakes, from := 0, 0; from < len(data); mistakes++ {
		if mistakes == mostMistakes {
			found.errorAt(span(file, from, from), "dit bestand heeft te veel fouten om verder te lezen",
				"verbeter eerst de fouten hierboven en controleer dan opnieuw")
			t.root.damaged = true
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
		m := examine(data, skipFiller(data, from, ""), fault, last)
		t.recover(m, last)
		from = m.resume // before the statement where the mistake is in the one before that
		last = statement{}
	}
	return t.root
}

// statement is one statement of a file that was read: where it ends, and the value if it was a key with one.
type statement struct {
	end   int
	value *Value
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
	end = skipFiller(r.data, end, "")
	if node.Kind == unstable.ArrayTable {
		end += 2
		t.openRow(key, span(t.file, start, end))
	} else {
		end++
		t.openTable(key, span(t.file, start, end))
	}
	return statement{end: end}
}

// headerStart is where the brackets before the key of a header begin.
func (r *valueReader) headerStart(key []keyPart) int {
	start := key[0].at.Offset
	for start > 0 && bytes.IndexByte([]byte(" \t["), r.data[start-1]) >= 0 {
		start--
	}
	return skipFiller(r.data, start, "")
}

// recover reports a mistake and leaves the tree as it would be without the mistake, as far as that can be known.
func (t *tree) recover(m mistake, last statement) {
	at := span(t.file, m.start, m.end)
	t.found.errorAt(at, m.message, m.help)
	switch {
	case m.unclosed && last.value != nil:
		// The text took in statements that come after it.
		last.value.damaged = true
	case len(m.header) > 0:
		key := m.path(m.header, t.file)
		if m.rows {
			t.openRow(key, at)
		} else {
			t.openTable(key, at)
		}
		t.current.damaged = t.current.damaged || m.unsure
	case m.inHeader:
		t.detach(at)
	default:
		t.lost(m.path(m.key, t.file), at)
	}
}
