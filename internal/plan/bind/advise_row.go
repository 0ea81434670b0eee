package bind

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
	"actieplan/internal/toml/mistake"
)

// rowAgain is what helps where a row between braces has keys, and cannot be read: the row
// as it should be, or, where the mistake is at a number that is none, an example of one.
func rowAgain(field *form.Field, v *toml.Value) advice {
	pieces, after := rowPieces(field, v.Written)
	if pieces == nil || strings.Contains(v.Written, "'''") || strings.Contains(v.Written, `"""`) {
		return advice{}
	}
	remark := firstText(field)
	said := ""
	var parts []string
	for _, p := range pieces {
		text, _ := mistake.Meant(strings.TrimRight(p.written, " \t\n,;"))
		if p.field == remark {
			said = text
			continue
		}
		n, more, ok := numberAndMore(text, p.field)
		if p.field.Kind != form.NumberField || !ok && v.Inner != "" && v.Inner != p.field.Key {
			return advice{}
		}
		if !ok {
			return advice{
				message: numberMessage(p.field),
				help:    fmt.Sprintf("schrijf bijvoorbeeld %s, of wis %s", assignment(p.field), p.field.Key),
			}
		}
		parts = append(parts, fmt.Sprintf("%s = %s", p.field.Key, n))
		after = strings.TrimSpace(more + " " + after)
	}
	if said = strings.TrimSpace(said + " " + after); said != "" {
		if strings.Contains(said, "\n") {
			return advice{help: "zet ''' vóór en na de hele tekst, die over meer regels loopt"}
		}
		if remark == nil || dutch.Shortened(said) != said && (v.Inner == "" || v.Inner == remark.Key) {
			return advice{}
		}
		parts = append(parts, fmt.Sprintf("%s = %s", remark.Key, remarkQuoted(said)))
	}
	return advice{help: write(field, "{ "+strings.Join(parts, ", ")+" }") + remarkInFull(said)}
}

// remarkQuoted is a remark between quotes; what advice does not repeat, because it is
// long, is left out.
func remarkQuoted(text string) string {
	if dutch.Shortened(text) == text {
		return lexical.Quote(text)
	}
	quotes := `"`
	if strings.ContainsAny(text, `"\`) {
		quotes = "'''"
	}
	return quotes + "…" + quotes
}

// remarkInFull tells where a remark goes that remarkQuoted leaves out.
func remarkInFull(text string) string {
	if dutch.Shortened(text) == text {
		return ""
	}
	return ", met de hele tekst tussen de aanhalingstekens"
}

// rowPiece is a key of a row between braces, with what was written after it.
type rowPiece struct {
	field   *form.Field
	written string
}

// longestRow is how many bytes of a row are read once more: far more than advice repeats.
const longestRow = 2000

// rowPieces cuts what was written between braces at the keys of a row; after is what
// stands beyond the closing brace. It is nil where something stands before the first key.
// A key that stands there again is part of a text.
func rowPieces(field *form.Field, written string) (pieces []rowPiece, after string) {
	if len(written) > longestRow {
		return nil, ""
	}
	inner := strings.TrimSpace(strings.TrimPrefix(written, "{"))
	if at := strings.LastIndexByte(inner, '}'); at >= 0 {
		inner, after = inner[:at], strings.TrimSpace(inner[at+1:])
		if strings.HasPrefix(after, "#") {
			after = ""
		}
		if more := strings.TrimLeft(after, ",; "); more != "" {
			if key, _ := leadingKey(field, more, withSign); key != nil {
				inner, after = inner+", "+more, "" // { vte = 0.5 }, opmerking = "x"
			}
		}
		after, _ = mistake.Meant(after)
	}
	for inner != "" {
		key, rest := leadingKey(field, inner, alsoBare)
		if key == nil {
			return nil, ""
		}
		pieces = append(pieces, rowPiece{field: key})
		end := len(rest)
		for at := valueEnd(rest); at < len(rest); at++ {
			if next, _ := leadingKey(field, rest[at:], strings.ContainsAny(rest[at-1:at], ",;")); next != nil && strings.ContainsAny(rest[at-1:at], ",; \t\n") &&
				!slices.ContainsFunc(pieces, func(p rowPiece) bool { return p.field == next }) {
				end = at
				break
			}
		}
		pieces[len(pieces)-1].written = rest[:end]
		inner = strings.TrimSpace(rest[end:])
	}
	return pieces, after
}

// Whether a key counts only with an = or a : behind it.
const (
	withSign = false
	alsoBare = true // as behind a brace or a comma
)

// leadingKey is the field of a table whose key begins a text, and what follows its = or
// :, which a bare key does not have.
func leadingKey(field *form.Field, text string, bare bool) (key *form.Field, rest string) {
	text = strings.TrimLeft(text, " \t\n")
	for _, child := range field.Fields {
		rest, ok := strings.CutPrefix(text, child.Key)
		if !ok {
			if rest, ok = strings.CutPrefix(text, strconv.Quote(child.Key)); !ok { // of JSON
				continue
			}
		}
		trimmed := strings.TrimLeft(rest, " \t")
		if trimmed != "" && (trimmed[0] == '=' || trimmed[0] == ':') {
			return child, strings.TrimLeft(trimmed[1:], " \t")
		}
		if bare && trimmed != rest {
			return child, trimmed
		}
	}
	return nil, ""
}

// valueEnd is where a value may end at the earliest: after its closing quote where it has
// one, so that keys which a text names are no keys of the row.
func valueEnd(text string) int {
	opening, size := utf8.DecodeRuneInString(text)
	if text == "" || !strings.ContainsRune("\"'“‘„", opening) {
		return min(1, len(text))
	}
	for i, r := range text[size:] {
		end := size + i + utf8.RuneLen(r)
		next := strings.TrimLeft(text[end:], " \t")
		if strings.ContainsRune("\"'”’“", r) && (next == "" || strings.ContainsAny(next[:1], ",;\n}")) {
			return end
		}
	}
	return size
}

// spacedNumber is a number with a space after its comma.
var spacedNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d+)[,.]\s+(\d+)$`) })

// numberAndMore is the one number in a text for a field, and what stands beside it and is
// more than a unit or a reservation.
func numberAndMore(text string, field *form.Field) (n, more string, ok bool) {
	text = spacedNumber().ReplaceAllString(text, "$1.$2")
	if n, ok = dutch.NumberIn(strings.NewReplacer(";", ",", "_", "").Replace(text)); !ok {
		return "", "", false
	}
	var words []string
	for _, word := range strings.Fields(text) {
		plain := strings.ToLower(strings.Trim(word, ".,;:()~±"))
		if strings.ContainsFunc(word, unicode.IsLetter) && !isUnit(plain, field) && !slices.Contains([]string{"ca", "circa", "ongeveer"}, plain) {
			words = append(words, word)
		}
	}
	if len(words) > 0 {
		more = strings.Trim(strings.Join(words, " "), "()\"'“”,;")
	}
	return n, more, true
}

// isUnit reports whether a word is a unit that a number of a field is in.
func isUnit(word string, number *form.Field) bool {
	return number != nil && slices.ContainsFunc(number.Units, func(unit string) bool { return strings.EqualFold(unit, word) })
}

// rowWritten tells how a table of a number and a text, such as a row of the capacity
// table, is written in one line, with what was written instead of it; said is the text of
// it.
func rowWritten(field *form.Field, written string) (help, said string) {
	number, before := numberOf(field), written
	if i := strings.IndexAny(written, "\"'“"); i >= 0 {
		before = written[:i]
		said, _ = mistake.Meant(strings.TrimRight(written[i:], " )]}"))
	} else if !strings.Contains(written, "=") && strings.ContainsFunc(written, unicode.IsLetter) {
		before, said = "", strings.Trim(written, " {}[]")
		if first, remark, ok := strings.Cut(said, "("); ok && number != nil && strings.HasSuffix(remark, ")") {
			before, said = first, strings.TrimSuffix(remark, ")") // 1.5 (Jan en An)
		}
	}
	n, ok := dutch.NumberIn(before)
	if !ok && number != nil {
		more := ""
		if n, more, ok = numberAndMore(said, number); ok && len(strings.Fields(said)) <= 2 {
			said = more // no more than the number, its unit and a word
		}
	}
	var parts []string
	if number != nil && ok {
		parts = append(parts, fmt.Sprintf("%s = %s", number.Key, n))
	}
	if text := firstText(field); text != nil && said != "" {
		parts = append(parts, fmt.Sprintf("%s = %s", text.Key, remarkQuoted(said)))
	}
	if len(parts) == 0 && len(field.Fields) > 0 {
		parts = append(parts, assignment(field.Fields[0]))
	}
	return write(field, "{ "+strings.Join(parts, ", ")+" }") + remarkInFull(said), said
}

// numberOf is the first field of a table that holds a number, or nil.
func numberOf(field *form.Field) *form.Field {
	for _, child := range field.Fields {
		if child.Kind == form.NumberField {
			return child
		}
	}
	return nil
}

// firstText is the field of a table that a text given for the whole table was most likely
// meant for.
func firstText(field *form.Field) *form.Field {
	for _, child := range field.Fields {
		if child.Kind == form.MarkdownField || child.Kind == form.LineField {
			return child
		}
	}
	return nil
}

// textBelow is the key of the first text of a table, or of the first table in it that has
// one, with the keys on the way to it; empty where there is none.
func textBelow(field *form.Field) string {
	if text := firstText(field); text != nil {
		return text.Key
	}
	for _, child := range field.Fields {
		if below := textBelow(child); child.Kind == form.TableField && below != "" {
			return child.Key + "." + below
		}
	}
	return ""
}

// textMoved is what helps where a text was given to a table in place of to the key of a
// text in it.
func textMoved(field *form.Field, text string, v *toml.Value) string {
	written := writtenAgain(v)
	switch {
	case strings.Contains(v.Text, "\n") || written == "…":
		return fmt.Sprintf("schrijf %s.%s = in plaats van %s =", field.Key, text, field.Key)
	case strings.Contains(text, "."):
		return fmt.Sprintf("schrijf %s.%s = %s", field.Key, text, written)
	}
	return fmt.Sprintf("schrijf %s = { %s = %s }", field.Key, text, written)
}
