package content

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// valueReader turns the parser's nodes into values with the exact bytes they take up. The parser gives those bytes for
// words and strings; where arrays and inline tables begin and end follows from what is in them.
type valueReader struct {
	tree *tree
	data []byte
	base int // of the parser's bytes in data
}

// value reads the node that is written at data[at:] and returns where it ends.
func (r *valueReader) value(node *unstable.Node, at int) (v *Value, end int) {
	v = &Value{}
	switch node.Kind {
	case unstable.Array:
		v.Kind = Array
		end = r.items(v, node, at)
	case unstable.InlineTable:
		v.Kind = Table
		end = r.entries(v, node, at)
	default:
		start := r.base + int(node.Raw.Offset)
		end = start + int(node.Raw.Length)
		r.scalar(v, node.Kind, start, end)
	}
	v.Position = span(r.tree.file, at, end)
	return v, end
}

func (r *valueReader) items(v *Value, node *unstable.Node, at int) (end int) {
	end = at + 1
	children := node.Children()
	for children.Next() {
		var item *Value
		item, end = r.value(children.Node(), skipFiller(r.data, end, ","))
		v.Items = append(v.Items, item)
	}
	return skipFiller(r.data, end, ",") + 1
}

func (r *valueReader) entries(v *Value, node *unstable.Node, at int) (end int) {
	end = at + 1
	children := node.Children()
	for children.Next() {
		var entry *Value
		var key []keyPart
		key, entry, end = r.keyValue(children.Node())
		r.tree.assign(v, key, entry)
	}
	return skipFiller(r.data, end, ",") + 1
}

// keyValue reads key = value.
func (r *valueReader) keyValue(node *unstable.Node) (key []keyPart, v *Value, end int) {
	key, end = r.key(node)
	v, end = r.value(node.Value(), skipFiller(r.data, end, "="))
	return key, v, end
}

// key reads the key of a statement and returns where it ends.
func (r *valueReader) key(node *unstable.Node) (key []keyPart, end int) {
	parts := node.Key()
	for parts.Next() {
		part := parts.Node()
		start := r.base + int(part.Raw.Offset)
		end = start + int(part.Raw.Length)
		key = append(key, keyPart{string(part.Data), span(r.tree.file, start, end)})
	}
	return key, end
}

// scalar reads a value that has no other values in it.
func (r *valueReader) scalar(v *Value, kind unstable.Kind, start, end int) {
	raw := r.data[start:end]
	switch kind {
	case unstable.String:
		v.Kind = String
		decoded := decodeString(r.data, start, end)
		v.Text, v.offsets = decoded.text, decoded.offsets
		for _, fault := range decoded.faults {
			r.tree.found.add(fault.finding(r.tree.file))
		}
	case unstable.Bool:
		v.Kind, v.Boolean = Boolean, raw[0] == 't'
	case unstable.Integer, unstable.Float:
		v.Kind, v.Number = Number, number(string(bytes.ReplaceAll(raw, []byte("_"), nil)))
	default:
		v.Kind = Other
	}
}

// number reads a TOML integer or float that the parser has found to be right.
func number(s string) float64 {
	if len(s) > 2 && s[0] == '0' && strings.ContainsRune("xob", rune(s[1])) {
		whole, _ := strconv.ParseUint(s, 0, 64) // too large a number becomes the largest
		return float64(whole)
	}
	n, _ := strconv.ParseFloat(s, 64) // too large a number becomes infinite, which Bind refuses
	return n
}

func (f stringFault) finding(file *File) Finding {
	at := span(file, f.start, f.end)
	if f.character == '\\' {
		return Finding{
			Severity: Warning, Position: at,
			Message: `tussen """ plakt een \ op het einde van een regel twee woorden aan elkaar`,
			Help:    `gebruik ''' … ''' als u hier een nieuwe regel wilt, of zet een spatie voor de \`,
		}
	}
	return Finding{
		Position: at,
		Message:  fmt.Sprintf("%s is %s", file.Data[f.start:f.end], describe(f.character)),
		Help:     `wilt u hier een gewone \, gebruik dan '…' of ''' … '''`,
	}
}

// skipFiller returns the index of the first byte from i on that is no white space, no comment and not one of more.
func skipFiller(data []byte, i int, more string) int {
	for i < len(data) {
		switch c := data[i]; {
		case c == '#':
			for i < len(data) && data[i] != '\n' {
				i++
			}
		case c == ' ' || c == '\t' || c == '\r' || c == '\n' || strings.IndexByte(more, c) >= 0:
			i++
		default:
			return i
		}
	}
	return i
}
