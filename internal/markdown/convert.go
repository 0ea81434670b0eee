package markdown

import (
	"bytes"
	"slices"
	"sort"

	"github.com/yuin/goldmark/ast"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// converter turns goldmark's tree into blocks, and what a form cannot have into problems.
type converter struct {
	source   []byte
	offsets  source.Offsets // from source to the text as it was given
	locate   locator        // may be nil
	root     ast.Node
	problems []Problem // their offsets in source
	tags     []string  // names of the HTML elements seen
	out      inlineWriter
}

func newConverter(source []byte, offsets source.Offsets, locate locator) *converter {
	c := &converter{source: source, offsets: offsets, locate: locate}
	c.out.refuse = func(offset int, r rune) {
		c.report(Problem{Offset: offset, Length: 1, Message: "hier staat " + character.Describe(r), Help: character.RemoveControl(r)})
	}
	return c
}

func (c *converter) report(p Problem) {
	if len(c.problems) < finding.Most {
		c.problems = append(c.problems, p)
	}
}

// sorted returns the problems in the order of the text, their offsets in the text as it was given.
func (c *converter) sorted() []Problem {
	for i := range c.problems {
		p := &c.problems[i]
		p.Offset = min(max(p.Offset, 0), len(c.source))
		p.Length = min(max(p.Length, 0), len(c.source)-p.Offset)
		start, end := c.offsets.Source(p.Offset), c.offsets.Source(p.Offset)
		if p.Length > 0 {
			end = c.offsets.Source(p.Offset+p.Length-1) + 1
		}
		p.Offset, p.Length = start, max(end-start, 0)
	}
	sort.SliceStable(c.problems, func(i, j int) bool { return c.problems[i].Offset < c.problems[j].Offset })
	return c.problems
}

// blocks converts the children of a node.
func (c *converter) blocks(parent ast.Node) []Block {
	var blocks []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if p := c.paragraph(n); len(p.Inlines) > 0 {
				blocks = append(blocks, p)
			}
		case *ast.List:
			blocks = append(blocks, c.list(n))
		case *tableNode:
			blocks = append(blocks, c.table(n))
		case *refused:
			if n.problem.Message != "" {
				c.report(n.problem)
			}
			if p := c.plainParagraph(n); len(p.Inlines) > 0 {
				blocks = append(blocks, p)
			}
		case *ast.ThematicBreak:
			c.report(Problem{
				Offset: n.Pos(), Length: c.lineLength(n.Pos()),
				Message: "een regel met enkel streepjes of sterretjes wordt een lijn; dat kan niet in het formulier",
				Help:    "wis deze regel; een lege regel begint een nieuwe alinea",
			})
		}
	}
	return blocks
}

// lineLength is how long the line of source is from offset on.
func (c *converter) lineLength(offset int) int {
	rest := c.source[min(offset, len(c.source)):]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return len(rest)
}

func (c *converter) paragraph(n ast.Node) *Paragraph {
	c.inlines(n)
	return &Paragraph{Inlines: c.out.take(), Position: c.position(n)}
}

// plainParagraph is the paragraph of lines that stay as they were typed.
func (c *converter) plainParagraph(n *refused) *Paragraph {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		c.out.write(c.source[line.Start:line.Stop], line.Start, look{})
		c.out.space(look{})
	}
	return &Paragraph{Inlines: c.out.take(), Position: c.position(n)}
}

// position is the place in the file of the first line of a node.
func (c *converter) position(n ast.Node) source.Position {
	if c.locate == nil || n.Lines().Len() == 0 {
		return source.Position{}
	}
	line := n.Lines().At(0)
	start := line.Start
	length := len(bytes.TrimRight(c.source[start:line.Stop], " \t\n"))
	from := c.offsets.Source(start)
	return c.locate(from, c.offsets.Source(start+max(length-1, 0))+1-from)
}

func (c *converter) list(n *ast.List) *List {
	l := &List{Ordered: n.IsOrdered(), Start: n.Start}
	if l.Ordered {
		l.Delimiter = n.Marker
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		blocks := c.blocks(item)
		if len(blocks) == 0 {
			// The bullet prints, and has to stand somewhere.
			blocks = []Block{&Paragraph{Position: c.position(item)}}
		}
		l.Items = append(l.Items, blocks)
	}
	return l
}

func (c *converter) table(n *tableNode) *Table {
	t := &Table{Align: n.align}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([][]Inline, 0, len(n.align))
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			c.inlines(cell)
			cells = append(cells, c.out.take())
		}
		if row == n.FirstChild() {
			t.Header = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

// inlines writes the inline text of a block to out.
func (c *converter) inlines(n ast.Node) {
	if plain, ok := n.(*refused); ok {
		for i := range plain.Lines().Len() {
			line := plain.Lines().At(i)
			c.out.write(c.source[line.Start:line.Stop], line.Start, look{})
		}
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.inline(child, look{})
	}
}

// inline writes one inline node to out.
func (c *converter) inline(n ast.Node, as look) {
	switch n := n.(type) {
	case *ast.Text:
		text := n.Value(c.source)
		if i := bytes.Index(text, []byte("](")); i >= 0 && !bytes.HasSuffix(text[:i], []byte("\\")) {
			c.report(Problem{
				Severity: finding.Warning, Offset: n.Segment.Start + i, Length: 2,
				Message: "dit lijkt een link, maar het is er geen: alles wordt gedrukt zoals het er staat",
				Help:    "schrijf [tekst](https://…) met een adres zonder spaties",
			})
		}
		c.out.unescape(text, n.Segment.Start, as)
		switch {
		case n.HardLineBreak():
			c.out.lineBreak()
		case n.SoftLineBreak():
			c.out.space(as)
		}
		return
	case *ast.Emphasis:
		if n.Level == 1 {
			as.italic = true
		} else {
			as.bold = true
		}
	case *ast.Link:
		as.link = c.link(n.Pos(), n.Destination)
		if n.FirstChild() == nil {
			c.report(Problem{Offset: n.Pos(), Length: 2, Message: "deze link heeft geen tekst", Help: "schrijf [tekst](https://…)"})
		}
	case *ast.Image:
		c.report(Problem{
			Offset: n.Pos(), Length: 2, Message: "een afbeelding kan niet in het formulier",
			Help: "verwijs ernaar met een link: [tekst](https://…)",
		})
	case *ast.CodeSpan:
		c.report(Problem{
			Offset: n.Pos(), Length: 1, Message: "tekst tussen ` is code; dat kan niet in het formulier",
			Help: "wis de `, of gebruik “…” of *schuin*",
		})
	case *ast.AutoLink:
		c.autoLink(n, as)
		return
	case *addressNode:
		if as.link == "" {
			as.link = n.link
		}
		c.out.write(n.segment.Value(c.source), n.segment.Start, as)
		return
	case *refusedInline:
		// A closing tag says nothing that its opening tag did not.
		if n.closes == "" || !slices.Contains(c.tags, n.closes) {
			c.report(n.problem)
		}
		if n.opens != "" && len(c.tags) < finding.Most {
			c.tags = append(c.tags, n.opens)
		}
		c.out.write(c.source[n.problem.Offset:n.problem.Offset+n.problem.Length], n.problem.Offset, as)
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.inline(child, as)
	}
}
