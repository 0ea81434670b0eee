package markdown

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// Problem is something in a Markdown text that a form cannot have, or that most likely says other than was meant.
type Problem struct {
	Severity       finding.Severity
	Offset, Length int    // in bytes of the text
	Message        string // Dutch, lower case, no full stop
	Help           string // Dutch
}

// Parse reads Markdown as the package comment describes it. What cannot be in a form stays in as plain text.
func Parse(text string) []Block {
	blocks, _ := Check(text)
	return blocks
}

// ParseLine reads one line of Markdown, which knows no blocks. Line ends count as spaces.
func ParseLine(text string) []Inline {
	inlines, _ := CheckLine(text)
	return inlines
}

// Check is ParseMarkdown that tells what is wrong, in the order of the text.
func Check(text string) ([]Block, []Problem) { return Read(text, nil) }

// CheckLine is ParseLine that tells what is wrong, in the order of the text.
func CheckLine(text string) ([]Inline, []Problem) { return ReadLine(text) }

// locator gives the place in a file of a stretch of a text.
type locator func(offset, length int) source.Position

func Read(source string, locate locator) ([]Block, []Problem) {
	if plain, ok := plainLine(source); ok {
		return []Block{&Paragraph{Inlines: []Inline{{Text: plain}}, Position: locatePlain(source, plain, locate)}}, nil
	}
	data, offsets := Undented(source)
	c := newConverter(data, offsets, locate)
	c.parse(blockParser(source))
	return c.blocks(c.root), c.sorted()
}

func ReadLine(source string) ([]Inline, []Problem) {
	if plain, ok := plainLine(source); ok {
		return []Inline{{Text: plain}}, nil
	}
	c := newConverter([]byte(source), nil, nil)
	c.out.oneLine = true
	c.parse(lineParser(source))
	for node := c.root.FirstChild(); node != nil; node = node.NextSibling() {
		c.inlines(node)
		c.out.space(look{})
	}
	c.checkTitle()
	return c.out.take(), c.sorted()
}

// plainLine returns a text that is one line without anything that Markdown, or this package, would look at twice. That is
// most cells of most tables.
func plainLine(source string) (string, bool) {
	source = strings.Trim(source, " \n")
	if source == "" || source[0] >= '0' && source[0] <= '9' {
		return "", false
	}
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(source[i:])
			if !unicode.IsLetter(r) && !strings.ContainsRune("‘’“”–—…€", r) || r == utf8.RuneError {
				return "", false
			}
			i += size - 1
		case c == ' ' && source[i+1] != ' ':
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case strings.IndexByte("!?;()/'\"%", c) >= 0 && i > 0, c == ',' && i > 0:
		case c == '.' && (i == 0 || i+1 == len(source) || source[i+1] == ' '):
		default:
			return "", false
		}
	}
	return source, true
}

func locatePlain(src, plain string, locate locator) source.Position {
	if locate == nil {
		return source.Position{}
	}
	return locate(strings.Index(src, plain), len(plain))
}

// Undented takes off the white space that all lines begin with, and all but two of the empty lines in a row: neither
// means anything. The offsets map what is left to source.
func Undented(src string) ([]byte, source.Offsets) {
	indent, empty, mostEmpty := "", 0, 0
	first := true
	for line := range strings.Lines(src) {
		rest := strings.TrimLeft(line, " \t")
		if rest == "" || rest == "\n" {
			empty++
			mostEmpty = max(mostEmpty, empty)
			continue
		}
		empty = 0
		if white := line[:len(line)-len(rest)]; first {
			indent, first = white, false
		} else {
			indent = commonPrefix(indent, white)
		}
	}
	if indent == "" && mostEmpty <= 2 {
		return []byte(src), nil
	}
	data := make([]byte, 0, len(src))
	var offsets source.Offsets
	at := 0
	empty = 0
	for line := range strings.Lines(src) {
		skip := len(indent)
		if strings.Trim(line, " \t\n") == "" {
			empty++
			skip = len(strings.TrimRight(line, "\n"))
			if empty > 2 {
				at += len(line)
				continue
			}
		} else {
			empty = 0
		}
		offsets.Mark(len(data), at+skip)
		data = append(data, line[skip:]...)
		at += len(line)
	}
	return data, offsets
}

func commonPrefix(a, b string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[:i]
		}
	}
	return a[:min(len(a), len(b))]
}

// blockParser is the parser of paragraphs, lists and tables for a text; it also recognises what is refused.
func blockParser(text string) parser.Parser {
	if mayHaveAddress(text) {
		return blockParserWithAddresses()
	}
	return plainBlockParser()
}

// lineParser is the parser of inline Markdown only, for a text.
func lineParser(text string) parser.Parser {
	if mayHaveAddress(text) {
		return lineParserWithAddresses()
	}
	return plainLineParser()
}

// mayHaveAddress reports whether bare addresses have to be looked for, which takes a look at every word.
func mayHaveAddress(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "WWW.") || strings.Contains(text, "Www.")
}

// The parsers have no state of their own.
var (
	blockParserWithAddresses = sync.OnceValue(func() parser.Parser { return newBlockParser(bareAddress{}) })
	plainBlockParser         = sync.OnceValue(func() parser.Parser { return newBlockParser(nil) })
	lineParserWithAddresses  = sync.OnceValue(func() parser.Parser { return newLineParser(bareAddress{}) })
	plainLineParser          = sync.OnceValue(func() parser.Parser { return newLineParser(nil) })
)

func newBlockParser(addresses parser.InlineParser) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(underline{}, 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(list{parser.NewListParser()}, 300),
			util.Prioritized(listItem{parser.NewListItemParser()}, 400),
			util.Prioritized(indentedCode{}, 500),
			util.Prioritized(heading{}, 600),
			util.Prioritized(fence{}, 700),
			util.Prioritized(quotation{}, 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithParagraphTransformers(util.Prioritized(paragraphText{}, 100)),
		inlineParsers(addresses),
	)
}

func newLineParser(addresses parser.InlineParser) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithParagraphTransformers(util.Prioritized(lineText{}, 100)),
		inlineParsers(addresses),
	)
}

func inlineParsers(addresses parser.InlineParser) parser.Option {
	parsers := []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(footnote{}, 150),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(tag{}, 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	}
	if addresses != nil {
		parsers = append(parsers, util.Prioritized(addresses, 900))
	}
	return parser.WithInlineParsers(parsers...)
}

// parse runs goldmark over the source.
func (c *converter) parse(p parser.Parser) {
	context := parser.NewContext()
	context.Set(problemsKey, &c.problems)
	c.root = p.Parse(text.NewReader(c.source), parser.WithContext(context))
}

// problemsKey is where the parsers of this package find the list of problems of the text at hand.
var problemsKey = parser.NewContextKey()

// report notes a problem while goldmark runs.
func report(pc parser.Context, p Problem) {
	if list, ok := pc.Get(problemsKey).(*[]Problem); ok && len(*list) < finding.Most {
		*list = append(*list, p)
	}
}

// refused is a block that a form cannot have, as it was typed.
type refused struct {
	ast.BaseBlock
	problem Problem
}

var kindRefused = ast.NewNodeKind("Refused")

func (n *refused) Kind() ast.NodeKind        { return kindRefused }
func (n *refused) IsRaw() bool               { return true }
func (n *refused) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }

// refusedInline is a stretch of a line that a form cannot have, as it was typed.
type refusedInline struct {
	ast.BaseInline
	problem Problem
	opens   string // of an HTML tag: the element's name
	closes  string // of a closing tag: likewise
}

var kindRefusedInline = ast.NewNodeKind("RefusedInline")

func (n *refusedInline) Kind() ast.NodeKind        { return kindRefusedInline }
func (n *refusedInline) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }
