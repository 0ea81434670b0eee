package markdown

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

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

// Check is Parse that tells what is wrong, in the order of the text.
func Check(text string) ([]Block, []Problem) { return Read(text, nil) }

// CheckLine reads one line of Markdown, which knows no blocks, and tells what is wrong, in the order of the text. Line ends
// count as spaces.
func CheckLine(text string) ([]Inline, []Problem) {
	c := inlineReader{text: text, oneLine: true}
	var lines []span
	for _, l := range splitLines(text) {
		if !l.empty() {
			lines = append(lines, span{l.start, l.end})
		}
	}
	inlines := c.read(lines)
	c.checkTitle()
	return inlines, c.sorted()
}

// mayHaveAddress reports whether bare addresses have to be looked for, which takes a look at every word.
func mayHaveAddress(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "WWW.") || strings.Contains(text, "Www.")
}

// inlineParser returns the parser of inline Markdown, which has no state of its own. Of blocks it knows the paragraph
// alone, since reader reads those.
var inlineParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(footnote{}, 150),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(tag{}, 400),
			util.Prioritized(arithmetic{}, 450),
			util.Prioritized(path{}, 460),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	)
})

// refusedInline is a stretch of a line that a form cannot have, as it was typed.
type refusedInline struct {
	ast.BaseInline
	problem Problem
	opens   string // of an HTML tag: the element's name
	closes  string // of a closing tag: likewise
}

var kindRefusedInline = ast.NewNodeKind("RefusedInline")

// Kind implements ast.Node.
func (n *refusedInline) Kind() ast.NodeKind { return kindRefusedInline }

// Dump implements ast.Node.
func (n *refusedInline) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }
