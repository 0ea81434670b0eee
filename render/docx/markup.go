package docx

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/internal/source"
)

// markup is XML being written. It only appends, since the body of a plan is half a megabyte
// and the code that writes it shows how elements nest. The first character that XML cannot
// hold is kept in err.
type markup struct {
	data   []byte
	err    error
	source source.Position // of the text being written, for err
}

const xmlDeclaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// raw appends what is XML already.
func (m *markup) raw(s string) { m.data = append(m.data, s...) }

// open appends a start tag without attributes.
func (m *markup) open(name string) { m.tag(name); m.body() }

// close appends an end tag.
func (m *markup) close(name string) {
	m.data = append(m.data, '<', '/')
	m.data = append(m.data, name...)
	m.data = append(m.data, '>')
}

// empty appends an element with neither attributes nor content.
func (m *markup) empty(name string) { m.tag(name).end() }

// value appends an element whose one attribute is w:val, the commonest form of a property.
func (m *markup) value(name, val string) { m.tag(name).str("w:val", val).end() }

// number appends an element whose one attribute is w:val, a number.
func (m *markup) number(name string, val int) { m.tag(name).num("w:val", val).end() }

// toggle appends an on-off property (ECMA-376 part 1, 17.17.4).
func (m *markup) toggle(name string, on bool) {
	if on {
		m.empty(name)
	} else {
		m.value(name, "0")
	}
}

// element appends an element that holds nothing but text.
func (m *markup) element(name, text string) {
	m.open(name)
	m.text(text)
	m.close(name)
}

// tag begins a start tag; attributes follow, then end or body.
func (m *markup) tag(name string) *markup {
	m.data = append(m.data, '<')
	m.data = append(m.data, name...)
	return m
}

// end closes the tag as that of an empty element.
func (m *markup) end() { m.data = append(m.data, '/', '>') }

// body closes the tag as that of an element with content.
func (m *markup) body() { m.data = append(m.data, '>') }

func (m *markup) str(name, value string) *markup {
	m.attribute(name)
	m.text(value)
	m.data = append(m.data, '"')
	return m
}

func (m *markup) num(name string, value int) *markup {
	m.attribute(name)
	m.data = strconv.AppendInt(m.data, int64(value), 10)
	m.data = append(m.data, '"')
	return m
}

func (m *markup) twips(name string, value measure.Twips) *markup { return m.num(name, int(value)) }

// flag appends an on-off attribute.
func (m *markup) flag(name string, on bool) *markup {
	if on {
		return m.num(name, 1)
	}
	return m.num(name, 0)
}

// color appends an attribute that holds RRGGBB.
func (m *markup) color(name string, c stylesheet.Color) *markup {
	m.attribute(name)
	const digits = "0123456789ABCDEF"
	for shift := 20; shift >= 0; shift -= 4 {
		m.data = append(m.data, digits[c>>shift&15])
	}
	m.data = append(m.data, '"')
	return m
}

func (m *markup) attribute(name string) {
	m.data = append(m.data, ' ')
	m.data = append(m.data, name...)
	m.data = append(m.data, '=', '"')
}

// text appends characters, escaped for content and attributes alike. XML 1.0 has no way
// to write most control characters (production 2, Char): these are an error.
func (m *markup) text(s string) {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 || r == 0xFFFE || r == 0xFFFF {
				m.fail(r)
			}
			i += size
			continue
		}
		var escape string
		switch {
		case c == '&':
			escape = "&amp;"
		case c == '<':
			escape = "&lt;"
		case c == '>':
			escape = "&gt;"
		case c == '"':
			escape = "&quot;"
		case c < ' ': // tabs and line ends have elements of their own (17.3.3); the rest has none
			m.fail(rune(c))
		}
		if escape != "" {
			m.data = append(m.data, s[from:i]...)
			m.data = append(m.data, escape...)
			from = i + 1
		}
		i++
	}
	m.data = append(m.data, s[from:]...)
}

func (m *markup) fail(r rune) {
	if m.err == nil {
		m.err = &CharacterError{Source: m.source, Character: r}
	}
}

// CharacterError is a character in the text that no Word document can hold.
type CharacterError struct {
	Source    source.Position // where the paragraph was written; zero for the form's own words
	Character rune            // utf8.RuneError for bytes that are no character at all
}

// Error implements error, in Dutch.
func (e *CharacterError) Error() string {
	message := fmt.Sprintf("het teken %U kan niet in een Word-document staan", e.Character)
	if at := e.Source.String(); at != "" {
		return at + ": " + message
	}
	return message
}
