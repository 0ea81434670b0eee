package toml

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"actieplan/internal/dutch"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
)

// valueReader turns the parser's nodes into values with the exact bytes they take up. The
// parser gives those bytes for words and strings; where arrays and inline tables begin
// and end follows from what is in them.
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
	v.Position = source.Span(r.tree.file, at, end)
	return v, end
}

func (r *valueReader) items(v *Value, node *unstable.Node, at int) (end int) {
	end = at + 1
	children := node.Children()
	for children.Next() {
		var item *Value
		item, end = r.value(children.Node(), lexical.SkipFiller(r.data, end, ","))
		v.Items = append(v.Items, item)
	}
	return lexical.SkipFiller(r.data, end, ",") + 1
}

func (r *valueReader) entries(v *Value, node *unstable.Node, at int) (end int) {
	end = at + 1
	children := node.Children()
	for children.Next() {
		var entry *Value
		var key []KeyPart
		key, entry, end = r.keyValue(children.Node())
		r.tree.assign(v, key, entry)
	}
	return lexical.SkipFiller(r.data, end, ",") + 1
}

// keyValue reads key = value.
func (r *valueReader) keyValue(node *unstable.Node) (key []KeyPart, v *Value, end int) {
	key, end = r.key(node)
	v, end = r.value(node.Value(), lexical.SkipFiller(r.data, end, "="))
	return key, v, end
}

// key reads the key of a statement and returns where it ends.
func (r *valueReader) key(node *unstable.Node) (key []KeyPart, end int) {
	parts := node.Key()
	for parts.Next() {
		part := parts.Node()
		start := r.base + int(part.Raw.Offset)
		end = start + int(part.Raw.Length)
		key = append(key, KeyPart{string(part.Data), source.Span(r.tree.file, start, end)})
	}
	return key, end
}

// scalar reads a value that has no other values in it.
func (r *valueReader) scalar(v *Value, kind unstable.Kind, start, end int) {
	raw := r.data[start:end]
	switch kind {
	case unstable.String:
		v.Kind = String
		decoded := lexical.DecodeString(r.data, start, end)
		v.Text, v.offsets = decoded.Text, decoded.Offsets
		for _, fault := range decoded.Faults {
			r.tree.found.Add(faultFinding(fault, r.tree.file))
		}
		if at := fourthQuote(raw); at >= 0 {
			r.tree.found.Add(fourthQuoteFinding(source.Span(r.tree.file, start+at, start+at+1)))
		}
	case unstable.Bool:
		v.Kind, v.Boolean = Boolean, raw[0] == 't'
	case unstable.Integer, unstable.Float:
		digits := string(bytes.ReplaceAll(raw, []byte("_"), nil))
		v.Kind, v.Number = Number, number(digits)
		if kind == unstable.Integer && len(digits) > dutch.SignificantDigits && v.Number >= 0 && strings.Trim(digits, "0123456789") == "" {
			v.Digits = digits
		}
	default:
		v.Kind = Other
	}
}

// fourthQuote is where a quote stands in a string of several lines that was most likely
// meant for one of the three around it: alone on the first or the last line; -1 where
// there is none.
func fourthQuote(raw []byte) int {
	quotes := bytes.Repeat(raw[:1], 4)
	first, _, several := bytes.Cut(raw, []byte("\n"))
	last := raw[bytes.LastIndexByte(raw, '\n')+1:]
	switch {
	case !several:
	case bytes.Equal(bytes.TrimSpace(first), quotes):
		return 3
	case bytes.Equal(bytes.TrimSpace(last), quotes):
		return len(raw) - 4
	}
	return -1
}

// number reads a TOML integer or float that the parser has found to be right.
func number(s string) float64 {
	if len(s) > 2 && s[0] == '0' && strings.ContainsRune("xob", rune(s[1])) {
		whole, _ := strconv.ParseUint(s, 0, 64) // too large a number becomes the largest
		return float64(whole)
	}
	if strings.HasSuffix(s, "nan") {
		return math.NaN() // which ParseFloat does not read with a sign
	}
	n, _ := strconv.ParseFloat(s, 64) // too large a number becomes infinite, which Bind refuses
	return n
}
