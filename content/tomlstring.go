package content

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// decodedString is a TOML string without its quotes.
type decodedString struct {
	text    string
	offsets textOffsets // from text to the file
	faults  []stringFault
}

// stringFault is an escape that stands for a character which no document can hold, or a line end that glues two words.
type stringFault struct {
	start, end int // in the file
	character  rune
}

// decodeString decodes the TOML string data[start:end], quotes included, which the parser has found to be right (TOML
// 1.0, "String"). Line ends become "\n"; characters that XML cannot hold become a space and a fault.
func decodeString(data []byte, start, end int) decodedString {
	quote := data[start]
	body, last := start+1, end-1
	lines := bytes.HasPrefix(data[start:end], bytes.Repeat([]byte{quote}, 3)) && end-start >= 6
	if lines {
		body, last = start+3, end-3
		// A line end right after the quotes does not count.
		if bytes.HasPrefix(data[body:last], []byte("\r\n")) {
			body += 2
		} else if bytes.HasPrefix(data[body:last], []byte("\n")) {
			body++
		}
	}
	raw := data[body:last]
	escapes := quote == '"' && bytes.IndexByte(raw, '\\') >= 0
	if !escapes && bytes.IndexByte(raw, '\r') < 0 {
		return decodedString{text: string(raw), offsets: textOffsets{{0, body}}}
	}
	d := stringDecoder{raw: raw, start: body, escapes: escapes, offsets: textOffsets{{0, body}}}
	d.run()
	return decodedString{d.text.String(), d.offsets, d.faults}
}

// stringDecoder reads the body of a string that is not just its bytes.
type stringDecoder struct {
	raw     []byte
	start   int // of raw in the file
	escapes bool
	text    strings.Builder
	offsets textOffsets
	faults  []stringFault
}

func (d *stringDecoder) run() {
	d.text.Grow(len(d.raw))
	for i := 0; i < len(d.raw); {
		d.offsets.mark(d.text.Len(), d.start+i)
		switch c := d.raw[i]; {
		case c == '\r' && i+1 < len(d.raw) && d.raw[i+1] == '\n':
			i++ // the line feed is all that stays
		case c == '\\' && d.escapes:
			i = d.escape(i)
		default:
			d.text.WriteByte(c)
			i++
		}
	}
}

// simpleEscapes are the escapes of one character.
var simpleEscapes = map[byte]rune{
	'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', 'e': 0x1b, '"': '"', '\\': '\\',
}

// escape decodes the escape at raw[i] and returns the index after it.
func (d *stringDecoder) escape(i int) int {
	if end, ok := continuation(d.raw, i); ok {
		if i > 0 && d.raw[i-1] > ' ' && end < len(d.raw) {
			d.faults = append(d.faults, stringFault{d.start + i, d.start + i + 1, '\\'})
		}
		return end
	}
	c := d.raw[i+1]
	end, character := i+2, simpleEscapes[c]
	if digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]; digits > 0 {
		end += digits
		code, _ := strconv.ParseUint(string(d.raw[i+2:end]), 16, 32) // the parser has checked the digits
		character = rune(code)
	}
	switch {
	case character == '\r':
		character = '\n'
	case forbidden(character):
		d.faults = append(d.faults, stringFault{d.start + i, d.start + end, character})
		character = ' '
	}
	d.text.WriteRune(character)
	return end
}

// continuation reports whether the backslash at raw[i] ends its line, and where the text goes on: after all white space.
func continuation(raw []byte, i int) (end int, ok bool) {
	rest := bytes.TrimLeft(raw[i+1:], " \t\r")
	if len(rest) == 0 || rest[0] != '\n' {
		return 0, false
	}
	return len(raw) - len(bytes.TrimLeft(rest, " \t\r\n")), true
}

// forbidden reports whether a document cannot hold r: XML 1.0 has no such character (clause 2.2), or it is a control
// character that no font has.
func forbidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return true
	}
	return r == 0xfffe || r == 0xffff || r > utf8.MaxRune
}
