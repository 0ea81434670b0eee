package inline

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mayHaveAddress reports whether bare addresses have to be looked for, which takes a look
// at every word.
func mayHaveAddress(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "WWW.") || strings.Contains(text, "Www.")
}

// inlineParser returns the parser of inline Markdown, which has no state of its own. Of
// blocks it knows the paragraph alone, since package parse reads those.
var inlineParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(recogniser{'[', footnote}, 150),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(recogniser{'<', tag}, 400),
			util.Prioritized(recogniser{'*', arithmetic}, 450),
			util.Prioritized(recogniser{'\\', path}, 460),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	)
})

// recogniser finds what begins with a sign, where it comes before goldmark's own parsers.
// Parse gets the rest of the line from the sign on, and returns nil for what it leaves to
// them.
type recogniser struct {
	sign  byte
	parse func(line []byte, block text.Reader, context parser.Context) ast.Node
}

// Trigger implements parser.InlineParser.
func (r recogniser) Trigger() []byte { return []byte{r.sign} }

// Parse implements parser.InlineParser.
func (r recogniser) Parse(_ ast.Node, block text.Reader, context parser.Context) ast.Node {
	line, _ := block.PeekLine()
	return r.parse(line, block, context)
}

// stretch is some bytes of a line: what the kinds of node of this package have in common.
type stretch struct {
	ast.BaseInline
	segment text.Segment
}

// takeStretch takes the next bytes of a line.
func takeStretch(block text.Reader, length int) stretch {
	_, segment := block.PeekLine()
	s := stretch{segment: segment.WithStop(segment.Start + length)}
	s.SetPos(segment.Start)
	block.Advance(length)
	return s
}

var kindStretch = ast.NewNodeKind("Stretch")

// Kind implements ast.Node.
func (s *stretch) Kind() ast.NodeKind { return kindStretch }

// Dump implements ast.Node.
func (s *stretch) Dump(source []byte, level int) { ast.DumpHelper(s, source, level, nil, nil) }

// plainNode is printed as it stands.
type plainNode struct{ stretch }

// breakNode is <br>, which breaks the line wherever it stands: also in the cell of a
// table, which has but one line.
type breakNode struct{ stretch }

// refusedNode is what a form cannot have. It is printed as it was typed.
type refusedNode struct {
	stretch
	message, help string // as in a Problem
	opens         string // of an HTML tag: the element's name
	closes        string // of a closing tag: likewise
}
