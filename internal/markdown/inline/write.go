package inline

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/markdown"
)

// look is how a stretch of text looks.
type look struct {
	bold, italic bool
	link         string
}

// inlineWriter gathers the inlines of one line or paragraph: neighbours of one look as
// one, runs of spaces as one space, none at the ends of a line. Letters and their marks
// are composed: macOS parts them, and no pattern that parts words would know them.
type inlineWriter struct {
	oneLine bool // line breaks are spaces
	done    []markdown.Inline
	text    []byte
	as      look
	pending bool                     // a space comes before what is next on this line
	pendAs  look                     // and looks like this
	refuse  func(offset int, r rune) // told of characters that no document can hold; may be nil
	missing func(offset int, r rune) // told of characters that the fonts lack, or print without their colour; may be nil
}

// write adds plain text, which stands at an offset of the source.
func (w *inlineWriter) write(text []byte, offset int, as look) {
	for i := 0; i < len(text); {
		if c := text[i]; c > ' ' && c < 0x7f {
			start := i
			for i < len(text) && text[i] > ' ' && text[i] < 0x7f {
				i++
			}
			w.word(text[start:i], as)
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == ' ', r == '\t', r == '\n', r == '\r', r == '\u2028', r == '\u2029':
			w.space(as)
		case r == utf8.RuneError && size == 1, character.Forbidden(r):
			if w.refuse != nil {
				w.refuse(offset+i, r)
			}
			w.space(as)
		case r == character.EmojiSelector, r == character.Keycap && w.keycap(), character.IsSkinTone(r) && len(w.text) > 0:
		default:
			if letter, bold, italic := character.PlainLetter(r); letter != r {
				w.word([]byte(string(letter)), look{as.bold || bold, as.italic || italic, as.link})
				break
			}
			plain := character.PlainSign(r)
			if w.missing != nil && (plain == r && !fonts.Covered(r) || character.Coloured(r)) {
				w.missing(offset+i, r)
			}
			if plain != r {
				w.word([]byte(string(plain)), as)
				break
			}
			w.word(text[i:i+size], as)
		}
		i += size
	}
}

// keycap puts the digit that was written last in a circle, since the fonts have no keys.
// It reports whether there is one.
func (w *inlineWriter) keycap() bool {
	last := len(w.text) - 1
	if w.pending || last < 0 || w.text[last] < '0' || w.text[last] > '9' {
		return false
	}
	w.text = utf8.AppendRune(w.text[:last], character.Circled(w.text[last]))
	return true
}

// word adds text without spaces.
func (w *inlineWriter) word(text []byte, as look) {
	if w.pending {
		w.pending = false
		if !w.atLineStart() {
			w.turn(w.pendAs)
			w.text = append(w.text, ' ')
		}
	}
	w.turn(as)
	w.text = append(w.text, text...)
}

// space adds a space, if there is none yet.
func (w *inlineWriter) space(as look) {
	if !w.pending {
		w.pending, w.pendAs = true, as
	}
}

// lineBreak ends the line.
func (w *inlineWriter) lineBreak() {
	if w.oneLine {
		w.space(w.as)
		return
	}
	w.flush()
	w.done = append(w.done, markdown.Inline{LineBreak: true})
}

func (w *inlineWriter) atLineStart() bool {
	return len(w.text) == 0 && (len(w.done) == 0 || w.done[len(w.done)-1].LineBreak)
}

// turn makes what is next look so.
func (w *inlineWriter) turn(as look) {
	if as != w.as && len(w.text) > 0 {
		w.flushText()
	}
	w.as = as
}

func (w *inlineWriter) flush() {
	w.pending = false
	w.flushText()
}

func (w *inlineWriter) flushText() {
	if len(w.text) > 0 {
		w.done = append(w.done, markdown.Inline{Text: norm.NFC.String(string(w.text)), Bold: w.as.bold, Italic: w.as.italic, Link: w.as.link})
		w.text = w.text[:0]
	}
}

// take returns what was written, without line breaks at the end, and starts anew.
func (w *inlineWriter) take() []markdown.Inline {
	w.flush()
	done := w.done
	for len(done) > 0 && done[len(done)-1].LineBreak {
		done = done[:len(done)-1]
	}
	w.done = nil
	return done
}

// Printed are inlines with the signs that are printed for theirs.
func Printed(inlines []markdown.Inline) []markdown.Inline {
	var w inlineWriter
	for _, inline := range inlines {
		if inline.LineBreak {
			w.lineBreak()
		}
		w.write([]byte(inline.Text), 0, look{})
	}
	return w.take()
}

// unescape adds text whose backslash escapes and character references stand for something
// (CommonMark 0.31, 2.4, 2.5).
func (w *inlineWriter) unescape(text []byte, offset int, as look) {
	w.decode(text, offset, as, withEscapes)
}

// What stands for something else in a text that is decoded.
const (
	referencesOnly = false
	withEscapes    = true // and references
)

// decode adds text whose character references, and escapes if asked, stand for something.
func (w *inlineWriter) decode(text []byte, offset int, as look, escapes bool) {
	plain := 0
	for i := 0; i < len(text); {
		switch {
		case escapes && text[i] == '\\' && i+1 < len(text) && punctuation(text[i+1]):
			w.write(text[plain:i], offset+plain, as)
			w.word(text[i+1:i+2], as)
			i += 2
			plain = i
		case text[i] == '&':
			decoded, length := reference(text[i:])
			if length == 0 {
				i++
				continue
			}
			w.write(text[plain:i], offset+plain, as)
			w.write([]byte(decoded), offset+i, as)
			i += length
			plain = i
		default:
			i++
		}
	}
	w.write(text[plain:], offset+plain, as)
}

// decodedReferences is s with what its character references stand for.
func decodedReferences(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '&' {
			if decoded, length := reference([]byte(s[i:])); length > 0 {
				b.WriteString(decoded)
				i += length
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// punctuation reports whether a backslash before c makes it plain.
func punctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// longestReference is the length of the longest character reference there is.
const longestReference = len("&CounterClockwiseContourIntegral;")

// reference decodes the character reference that text begins with; length 0 where it is none.
func reference(text []byte) (decoded string, length int) {
	for length = 1; length < len(text) && length < longestReference && (alphanumeric(text[length]) || text[length] == '#' && length == 1); {
		length++
	}
	if length >= len(text) || length < 3 || text[length] != ';' {
		return "", 0
	}
	length++
	name := string(text[:length])
	if name[1] == '#' {
		if decoded = numericReference(name[2 : length-1]); decoded == "" {
			return "", 0
		}
		return decoded, length
	}
	decoded = html.UnescapeString(name)
	// Go also decodes names within longer ones, as browsers do: "&notit;".
	if decoded == name || strings.HasSuffix(decoded, ";") && name != "&semi;" {
		return "", 0
	}
	return decoded, length
}

// numericReference decodes the number of a reference such as &#8211; or &#x2013;; empty
// where it is none.
func numericReference(number string) string {
	base, most := 10, 7
	if number[0]|0x20 == 'x' {
		base, most, number = 16, 6, number[1:]
	}
	code, err := strconv.ParseUint(number, base, 32)
	switch {
	case err != nil || len(number) > most:
		return ""
	case code == 0 || !utf8.ValidRune(rune(code)):
		return "\ufffd"
	}
	return string(rune(code))
}
