package lexical

import (
	"bytes"
	"strconv"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// String is a decoded TOML string without its quotes.
type String struct {
	Text    string
	Offsets source.Offsets // from text to the file
	Faults  []StringFault
}

// StringFault is an escape that stands for a character which no document can hold, or for
// white space within the path of a file or within a word, or a line end that glues two
// words.
type StringFault struct {
	Start, End int // in the file
	Character  rune
	Path       bool // the escape stands in a path, such as the \t of C:\temp
	Word       bool // the escape stands between letters, such as the \t of huisarts\thuisarts
}

// DecodeString decodes the TOML string data[start:end], quotes included, which the parser
// has found to be right (TOML 1.0, "String"). Line ends become "\n"; characters that XML
// cannot hold become a space and a fault.
func DecodeString(data []byte, start, end int) String {
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
		return String{Text: string(raw), Offsets: source.Offsets{{Text: 0, Source: body}}}
	}
	d := stringDecoder{raw: raw, start: body, escapes: escapes, offsets: source.Offsets{{Text: 0, Source: body}}}
	d.run()
	return String{d.text.String(), d.offsets, d.faults}
}

// stringDecoder reads the body of a string that is not just its bytes.
type stringDecoder struct {
	raw     []byte
	start   int // of raw in the file
	escapes bool
	text    strings.Builder
	offsets source.Offsets
	faults  []StringFault

	looked  int  // how far raw was looked through for words
	word    int  // where the word begins in which that is
	slashes bool // that word has two slashes in a row

	told    bool // there is a fault of a path or a word
	newline bool // knowsNewline found one
}

func (d *stringDecoder) run() {
	d.text.Grow(len(d.raw))
	for i := 0; i < len(d.raw); {
		d.offsets.Mark(d.text.Len(), d.start+i)
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
	if end, ok := Continuation(d.raw, i); ok {
		if i > 0 && d.raw[i-1] > ' ' && end < len(d.raw) {
			d.faults = append(d.faults, StringFault{Start: d.start + i, End: d.start + i + 1, Character: '\\'})
		}
		return end
	}
	c := d.raw[i+1]
	end, r := i+2, simpleEscapes[c]
	if digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]; digits > 0 {
		end += digits
		code, _ := strconv.ParseUint(string(d.raw[i+2:end]), 16, 32) // the parser has checked the digits
		r = rune(code)
	}
	white := strings.IndexByte("tnrbf", c) >= 0
	path := white && d.inPath(i)
	word := white && !path && d.betweenLetters(i, end) && !character.Forbidden(r)
	if word && c == 'n' && !d.told {
		word = !d.knowsNewline()
	}
	if (path || word) && !d.told {
		d.told = true // of one path or word of the text
		d.faults = append(d.faults, StringFault{Start: d.start + i, End: d.start + end, Character: r, Path: path, Word: word})
	}
	switch {
	case r == '\r':
		r = '\n'
	case path && character.Forbidden(r):
		r = ' '
	case character.Forbidden(r):
		d.faults = append(d.faults, StringFault{Start: d.start + i, End: d.start + end, Character: r})
		r = ' '
	}
	d.text.WriteRune(r)
	return end
}

// betweenLetters reports whether the escape from raw[i] up to raw[end] has a letter on
// both sides.
func (d *stringDecoder) betweenLetters(i, end int) bool {
	escaped := i > 1 && d.raw[i-2] == '\\' // what stands before it is an escape too
	return i > 0 && character.IsLetter(d.raw[i-1]) && !escaped && end < len(d.raw) && character.IsLetter(d.raw[end])
}

// knowsNewline reports whether the string has a \n that can only be a line end, not part
// of a word: who wrote that knows what it is.
func (d *stringDecoder) knowsNewline() bool {
	for i := 0; i < len(d.raw) && !d.newline; i++ {
		if d.raw[i] != '\\' {
			continue
		}
		if i++; d.raw[i] == 'n' && !d.betweenLetters(i-1, i+1) {
			d.newline = true
		}
	}
	return d.newline
}

// inPath reports whether what was written up to the escape at raw[i] is the beginning of
// the path of a file: a drive or a server, and folders. It looks at what was added since
// the last escape, since a word may have very many.
func (d *stringDecoder) inPath(i int) bool {
	if at := bytes.LastIndexAny(d.raw[d.looked:i], " \t\n\"'(<,;"); at >= 0 {
		d.word, d.slashes = d.looked+at+1, false
	}
	d.slashes = d.slashes || bytes.Contains(d.raw[max(d.word, d.looked-1):i], []byte("//"))
	d.looked = i
	word := d.raw[d.word:i]
	drive := len(word) >= 2 && character.IsLetter(word[0]) && word[1] == ':' && !d.slashes
	return drive || len(word) > 2 && word[0] == '\\' && word[1] == '\\'
}

// Continuation reports whether the backslash at raw[i] ends its line, and where the text
// goes on: after all white space.
func Continuation(raw []byte, i int) (end int, ok bool) {
	rest := bytes.TrimLeft(raw[i+1:], " \t\r")
	if len(rest) == 0 || rest[0] != '\n' {
		return 0, false
	}
	return len(raw) - len(bytes.TrimLeft(rest, " \t\r\n")), true
}
