package layout

import (
	"fmt"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/linebreak"
)

// An inspection holds pages against the document that they are of, by rules that hold for
// every document.
type inspection struct {
	pages *Pages
	nodes map[*document.Paragraph]*node
	order []*node
	found []string
}

// node is a paragraph of the document and what was seen of it.
type node struct {
	paragraph *document.Paragraph
	index     int // in the order of the document
	section   *document.Section
	table     *document.Table // the innermost around it
	row, col  int
	heads     *document.Table // the table whose repeated rows it is in; nil if in none
	text      strings.Builder
	labels    int
	repeats   map[int]string // text by page
	first     int            // page; -1 where it shows nothing
	top       measure.Twips  // of its first line
}

// inspect lists what is wrong with pages.
func inspect(pages *Pages) []string {
	in := &inspection{pages: pages, nodes: map[*document.Paragraph]*node{}}
	for _, section := range pages.Document.Sections {
		in.gather(section.Blocks, node{section: section})
	}
	for number, page := range pages.Pages {
		in.inspectPage(number, page)
	}
	for _, n := range in.order {
		in.paragraph(n)
	}
	in.progress()
	return in.found
}

func (in *inspection) wrong(format string, args ...any) {
	if len(in.found) < 10 {
		in.found = append(in.found, fmt.Sprintf(format, args...))
	}
}

func (in *inspection) gather(blocks []document.Block, within node) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			n := within
			n.paragraph, n.index, n.first, n.repeats = b, len(in.order), -1, map[int]string{}
			in.order = append(in.order, &n)
			in.nodes[b] = &n
		case *document.Table:
			for r, row := range b.Rows {
				for c, cell := range row.Cells {
					inner := within
					inner.table, inner.row, inner.col = b, r, c
					if within.table == nil && r < b.HeaderRows {
						inner.heads = b
					}
					in.gather(cell.Blocks, inner)
				}
			}
		}
	}
}

// paragraph looks whether all that a paragraph says has been seen once.
func (in *inspection) paragraph(n *node) {
	want := in.textOf(n.paragraph)
	if got := n.text.String(); !sameText(got, want) {
		in.wrong("paragraph %d: on the pages is %.300q, want %.300q", n.index, got, want)
	}
	if item := n.paragraph.Item; item != nil {
		wanted := 0
		if item.Marker != "" {
			wanted = 1
		}
		if n.labels != wanted {
			in.wrong("paragraph %d: %d labels, want %d", n.index, n.labels, wanted)
		}
	}
	for number, text := range n.repeats {
		switch {
		case n.heads == nil:
			in.wrong("page %d: paragraph %d is an artifact", number+1, n.index)
		case n.first >= 0 && number <= n.first:
			in.wrong("page %d: paragraph %d is repeated before it has been shown", number+1, n.index)
		case !sameText(text, want):
			in.wrong("page %d: %.100q is repeated of paragraph %d, want %.100q", number+1, text, n.index, want)
		}
	}
	if n.paragraph.Anchor == "" {
		return
	}
	found, is := in.pages.Anchors[n.paragraph.Anchor]
	switch {
	case !is:
		in.wrong("paragraph %d: its anchor is nowhere", n.index)
	case n.first >= 0 && (found.Page != n.first || n.top >= 0 && found.Y != n.top):
		in.wrong("paragraph %d: its anchor is on page %d at %d, its text on page %d at %d", n.index, found.Page+1, found.Y, n.first+1,
			n.top)
	}
}

// textOf is what a paragraph says, page numbers and pictures included.
func (in *inspection) textOf(p *document.Paragraph) string {
	var s strings.Builder
	for _, run := range p.Runs {
		switch run.Kind {
		case document.TextRun, document.TickBox:
			s.WriteString(run.Text)
		case document.PageReference:
			fmt.Fprint(&s, in.pages.Anchors[run.Anchor].Page+1)
		case document.FigureRun:
			s.WriteString(linebreak.Placeholder)
		}
	}
	return s.String()
}

// sameText compares what stands on pages with what should: a hyphen after a soft hyphen
// may have been added.
func sameText(got, want string) bool {
	i := 0
	for _, c := range []byte(got) {
		switch {
		case i < len(want) && c == want[i]:
			i++
		case c == '-' && strings.HasSuffix(want[:i], string(character.SoftHyphen)):
		default:
			return false
		}
	}
	return i == len(want)
}
