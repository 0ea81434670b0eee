package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// deepestList is how many lists may stand in each other. A page has room for far fewer.
const deepestList = 24

// markers are the characters that begin an item: no +, which staff write before numbers.
var markers = []byte("-*0123456789")

// list is goldmark's parser of lists, without + as a bullet and with a bottom.
type list struct{ parser.BlockParser }

func (list) Trigger() []byte { return markers }

func (l list) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := l.BlockParser.Open(parent, reader, pc)
	if n == nil {
		return nil, state
	}
	depth := 0
	for p := parent; p != nil; p = p.Parent() {
		if p.Kind() == ast.KindList {
			depth++
		}
	}
	if depth >= deepestList {
		_, segment := reader.PeekLine()
		report(pc, Problem{
			Offset: segment.Start, Length: 1,
			Message: fmt.Sprintf("hier staan meer dan %d lijsten in elkaar", deepestList),
			Help:    "gebruik minder niveaus",
		})
		return nil, parser.NoChildren
	}
	return n, state
}

// listItem is goldmark's parser of list items, without +.
type listItem struct{ parser.BlockParser }

func (listItem) Trigger() []byte { return markers }
