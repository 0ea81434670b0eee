package pdf

import (
	"bytes"
	"errors"
	"strconv"
)

// The values of objects (7.3), beside nil, bool and float64: names and strings without
// escapes, references by number, arrays and dictionaries.
type (
	Name       string
	Text       string // the bytes
	Reference  int
	Array      []any
	Dictionary map[Name]any
)

// Keyword is a word that is no value, such as endobj.
type Keyword string

// Limits of one object.
const (
	deepest    = 64
	mostValues = 1 << 20
)

// errSyntax is an object that cannot be read, or that is beyond the limits.
var errSyntax = errors.New("pdf: no object")

// Parser reads values one after the other.
type Parser struct {
	data   []byte
	at     int
	depth  int
	values int
}

// isSpace and isDelimiter are the classes of characters of 7.2.2.
func isSpace(c byte) bool {
	switch c {
	case 0, '\t', '\n', '\f', '\r', ' ':
		return true
	}
	return false
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// skip passes over white space and comments.
func (p *Parser) skip() {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case isSpace(c):
			p.at++
		case c == '%':
			for p.at < len(p.data) && p.data[p.at] != '\n' && p.data[p.at] != '\r' {
				p.at++
			}
		default:
			return
		}
	}
}

// Value reads a value, or a keyword. It fails at the end of the data.
func (p *Parser) Value() (any, error) {
	p.skip()
	if p.values++; p.at >= len(p.data) || p.values > mostValues {
		return nil, errSyntax
	}
	switch c := p.data[p.at]; c {
	case '/':
		return p.name(), nil
	case '(':
		return p.literal()
	case '[':
		p.at++
		items, err := p.until("]")
		return Array(items), err
	case '<':
		if bytes.HasPrefix(p.data[p.at:], []byte("<<")) {
			p.at += 2
			return p.dictionary()
		}
		return p.hexadecimal()
	case ']', '{', '}', ')':
		p.at++
		return Keyword(c), nil
	case '>':
		if bytes.HasPrefix(p.data[p.at:], []byte(">>")) {
			p.at += 2
			return Keyword(">>"), nil
		}
		return nil, errSyntax
	}
	return p.word(), nil
}

// word reads a number, a reference, or a keyword.
func (p *Parser) word() any {
	word := p.regular()
	switch word {
	case "null":
		return nil
	case "true", "false":
		return word == "true"
	}
	if word != "" && word[0] >= 'A' {
		return Keyword(word) // most of those in a content stream, without an error for each
	}
	number, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return Keyword(word)
	}
	if whole, err := strconv.Atoi(word); err == nil && whole > 0 {
		before := p.at
		p.skip()
		generation := p.regular()
		p.skip()
		if _, err := strconv.ParseUint(generation, 10, 16); err == nil && p.regular() == "R" {
			return Reference(whole)
		}
		p.at = before
	}
	return number
}

// regular reads up to the next white space or delimiter.
func (p *Parser) regular() string {
	from := p.at
	for p.at < len(p.data) && !isSpace(p.data[p.at]) && !isDelimiter(p.data[p.at]) {
		p.at++
	}
	return string(p.data[from:p.at])
}

// until reads values up to a keyword.
func (p *Parser) until(end Keyword) ([]any, error) {
	if p.depth++; p.depth > deepest {
		return nil, errSyntax
	}
	defer func() { p.depth-- }()
	var items []any
	for {
		item, err := p.Value()
		if err != nil {
			return nil, err
		}
		if word, is := item.(Keyword); is {
			if word == end {
				return items, nil
			}
			return nil, errSyntax
		}
		items = append(items, item)
	}
}

func (p *Parser) dictionary() (any, error) {
	items, err := p.until(">>")
	if err != nil || len(items)%2 != 0 {
		return nil, errSyntax
	}
	dict := make(Dictionary, len(items)/2)
	for i := 0; i < len(items); i += 2 {
		key, is := items[i].(Name)
		if !is {
			return nil, errSyntax
		}
		dict[key] = items[i+1]
	}
	return dict, nil
}

// name reads a name (7.3.5).
func (p *Parser) name() Name {
	p.at++
	word := p.regular()
	if !bytes.Contains([]byte(word), []byte("#")) {
		return Name(word)
	}
	var b []byte
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if c, err := strconv.ParseUint(word[i+1:i+3], 16, 8); err == nil {
				b = append(b, byte(c))
				i += 2
				continue
			}
		}
		b = append(b, word[i])
	}
	return Name(b)
}

// literal reads a string between parentheses (7.3.4.2).
func (p *Parser) literal() (any, error) {
	var b []byte
	open := 0
	for ; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; c {
		case '(':
			if open++; open > 1 {
				b = append(b, c)
			}
		case ')':
			if open--; open == 0 {
				p.at++
				return Text(b), nil
			}
			b = append(b, c)
		case '\\':
			b = p.escape(b)
		case '\r': // every end of a line is a line feed
			if p.at+1 >= len(p.data) || p.data[p.at+1] != '\n' {
				b = append(b, '\n')
			}
		default:
			b = append(b, c)
		}
	}
	return nil, errSyntax
}

// escape reads what follows a reverse solidus, and leaves the parser on its last byte.
func (p *Parser) escape(b []byte) []byte {
	if p.at++; p.at >= len(p.data) {
		return b
	}
	c := p.data[p.at]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(b, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r':
		if p.at+1 < len(p.data) && p.data[p.at+1] == '\n' {
			p.at++
		}
		return b
	case c == '\n':
		return b
	case c < '0' || c > '7':
		return append(b, c)
	}
	code := 0
	digits := p.data[p.at:min(p.at+3, len(p.data))]
	for i, d := range digits {
		if d < '0' || d > '7' {
			digits = digits[:i]
			break
		}
		code = 8*code + int(d-'0')
	}
	p.at += len(digits) - 1
	return append(b, byte(code)) // of a code above 255 the high bit counts for nothing
}

// hexadecimal reads a string of digits (7.3.4.3).
func (p *Parser) hexadecimal() (any, error) {
	var digits []byte
	for p.at++; p.at < len(p.data); p.at++ {
		c := p.data[p.at]
		if c == '>' {
			p.at++
			if len(digits)%2 != 0 {
				digits = append(digits, '0')
			}
			b := make([]byte, len(digits)/2)
			for i := range b {
				n, err := strconv.ParseUint(string(digits[2*i:2*i+2]), 16, 8)
				if err != nil {
					return nil, errSyntax
				}
				b[i] = byte(n)
			}
			return Text(b), nil
		}
		if !isSpace(c) {
			digits = append(digits, c)
		}
	}
	return nil, errSyntax
}
