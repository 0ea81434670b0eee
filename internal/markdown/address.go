package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"actieplan/internal/character"
)

// bareAddress makes links of web and mail addresses in running text (GitHub Flavored Markdown 6.9).
type bareAddress struct{}

// addressNode is a bare address: the text as it stands, and where it leads.
type addressNode struct {
	ast.BaseInline
	segment text.Segment
	link    string
}

var kindAddress = ast.NewNodeKind("Address")

func (n *addressNode) Kind() ast.NodeKind        { return kindAddress }
func (n *addressNode) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }

// beforeAddress are the characters that an address may stand after; a space stands for all white space and for the start
// of a line or of what follows another inline.
const beforeAddress = ` *_~("':`

func (bareAddress) Trigger() []byte { return []byte(beforeAddress) }

func (bareAddress) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	skip := 0
	if strings.IndexByte(beforeAddress+"\t", line[0]) >= 0 {
		skip = 1
	} else if r := block.PrecendingCharacter(); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return nil
	}
	link, length := address(line[skip:])
	if length == 0 {
		return nil
	}
	start := segment.Start + skip
	if skip > 0 {
		ast.MergeOrAppendTextSegment(parent, segment.WithStop(start))
	}
	block.Advance(skip + length)
	n := &addressNode{segment: text.NewSegment(start, start+length), link: link}
	n.SetPos(start)
	return n
}

// address returns where the address leads that line begins with, and its length; 0 where there is none.
func address(line []byte) (link string, length int) {
	for _, scheme := range []string{"https://", "http://", "www."} {
		if len(line) < len(scheme) || !strings.EqualFold(string(line[:len(scheme)]), scheme) {
			continue
		}
		if length = webLength(line, len(scheme)); length == 0 {
			return "", 0
		}
		link = scheme + string(line[len(scheme):length])
		if scheme == "www." {
			link = "http://" + link
		}
		return encoded(link), length
	}
	if length = mailLength(line); length > 0 {
		return "mailto:" + string(line[:length]), length
	}
	return "", 0
}

// webLength is how much of line is a web address whose host begins at host.
func webLength(line []byte, host int) int {
	i := host
	for i < len(line) {
		r, size := utf8.DecodeRune(line[i:])
		if r != '-' && r != '.' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		i += size
	}
	name := bytes.TrimRight(line[host:i], ".")
	if dot := bytes.IndexByte(name, '.'); dot <= 0 {
		return 0
	}
	if i < len(line) && strings.IndexByte("/?#:", line[i]) >= 0 {
		brackets := 0
		for i < len(line) {
			r, size := utf8.DecodeRune(line[i:])
			if r == '[' {
				brackets++
			} else if r == ']' {
				brackets--
			}
			if unicode.IsSpace(r) || r == '<' || brackets < 0 || character.Forbidden(r) {
				break
			}
			i += size
		}
	}
	return withoutPunctuation(line[:i], host)
}

// withoutPunctuation is the length of a web address without the punctuation after it.
func withoutPunctuation(line []byte, host int) int {
	open, closed := bytes.Count(line, []byte{'('}), bytes.Count(line, []byte{')'})
	for len(line) > host {
		r, size := utf8.DecodeLastRune(line)
		switch {
		case strings.ContainsRune("?!.,:;*_~'\"", r):
		case r == ')' && closed > open:
			closed--
		case r >= utf8.RuneSelf && unicode.IsPunct(r):
		default:
			return len(line)
		}
		line = line[:len(line)-size]
	}
	return 0
}

// mailLength is how much of line is a mail address.
func mailLength(line []byte) int {
	at := 0
	for at < len(line) && (alphanumeric(line[at]) || strings.IndexByte(".-_+", line[at]) >= 0) {
		at++
	}
	if at == 0 || at >= len(line) || line[at] != '@' {
		return 0
	}
	end := at + 1
	for end < len(line) && (alphanumeric(line[end]) || strings.IndexByte(".-_", line[end]) >= 0) {
		end++
	}
	for end > at+1 && line[end-1] == '.' {
		end--
	}
	dots := bytes.Count(line[at+1:end], []byte{'.'})
	if last := line[end-1]; dots == 0 || last == '-' || last == '_' || line[at+1] == '.' {
		return 0
	}
	return end
}

func alphanumeric(c byte) bool { return character.IsLetter(c) || c >= '0' && c <= '9' }

// encoded writes an address in the characters that RFC 3986 allows: others become their bytes in hexadecimal.
func encoded(link string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(link); i++ {
		c := link[i]
		if c > ' ' && c < 0x7f && strings.IndexByte("\"<>\\^`{|}", c) < 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}
