package tag

import (
	"fmt"

	"actieplan/internal/chunked"
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
)

// Tree is the structure of a document. Its elements, their kids and their texts stand in one
// list each, of which the first stands for none: a large document has millions of them.
type Tree struct {
	elements    chunked.List[element]
	kids        chunked.List[kid]
	texts       []string // that are read in place of content
	details     map[Element]*details
	parents     [][]Element // of each page, the element of each of its pieces of marked content
	annotations []Element   // of each annotation, its element
	headers     []Element   // that have an id
}

// newTree returns a tree of a root.
func newTree() *Tree {
	t := &Tree{texts: make([]string, 1), details: make(map[Element]*details)}
	t.newElement(Document, NoElement) // for none
	t.newElement(Document, NoElement)
	t.kids.Add(kid{})
	return t
}

// Mark is how the content of a page marks one mark of the layout: as content of an
// element, as an artifact, or, in its zero value, not at all, because nothing is drawn.
type Mark struct {
	Element Element
	Type    Type    // of Element
	Link    Element // that Element is or stands in; NoElement for none

	// ActualText is what programs read that take the text from the content; empty for
	// what the glyphs stand for.
	ActualText string

	MCID     int32 // of the piece of marked content, which marks that follow each other share
	Artifact Artifact
}

// Reading says how a mark of the layout is read.
type Reading struct {
	Silent    bool   // not at all: it draws nothing
	Words     string // in place of what its glyphs stand for; empty for that itself
	Extracted bool   // in this way also by programs that take the text from the content of the page
}

// Artifact is a kind of content that is not read (ISO 32000-1, 14.8.2.2).
type Artifact uint8

// The kinds of artifacts.
const (
	NoArtifact   Artifact = iota
	Layout                // lines, fills, leaders and icons beside words that say the same
	Header                // running header
	Footer                // running footer
	RepeatedHead          // the header rows of a table on the second and later pages
)

// NewBuilder begins the tree of a document that is laid out; anchors are where its anchors
// are, and read says how a mark is read.
func NewBuilder(doc *document.Document, anchors map[string]layout.Place, read func(*layout.Text) Reading) *Builder {
	b := &Builder{
		tree:    newTree(),
		read:    read,
		texts:   make(map[*document.Paragraph]text),
		runs:    make(map[*document.Run]Element),
		styles:  doc.Styles,
		blank:   doc.IsBlank(),
		anchors: anchors,
	}
	b.document(doc)
	return b
}

// Tree returns the tree, when all pages are added.
func (b *Builder) Tree() *Tree {
	b.tree.prune(root)
	return b.tree
}

// Annotate makes an annotation on a page part of an element and returns the key under
// which the annotation's StructParent finds that (14.7.4.4).
func (t *Tree) Annotate(e Element, page int, annotation object.Ref) object.Int {
	t.append(e, kid{page: int32(page), annotation: int32(annotation)})
	t.annotations = append(t.annotations, e)
	return object.Int(len(t.parents) + len(t.annotations) - 1)
}

// Builder builds a tree.
type Builder struct {
	tree    *Tree
	read    func(*layout.Text) Reading
	texts   map[*document.Paragraph]text
	last    *document.Paragraph // that was looked up in texts; marks that follow each other are of one, as a rule
	ofLast  text
	runs    map[*document.Run]Element // of runs that are elements within their paragraph
	styles  *stylesheet.Styles
	blank   bool // tick boxes are fields
	anchors map[string]layout.Place
	outline []int  // levels of the headings around the place where the builder is
	marks   []Mark // of the page that was added last
}

// text is what the marks of a paragraph are.
type text struct {
	label    Element // of a list item; NoElement for none
	body     Element
	artifact Artifact // of running headers and footers
	inRuns   bool     // some of its runs are elements of their own
}

// AddPage hangs the marks of the next page on the tree and returns a tag for each, which
// are good until the next page. An error is one of pages that do not hang together: text
// that is nowhere in the document.
func (b *Builder) AddPage(marks []layout.Mark) ([]Mark, error) {
	number := len(b.tree.parents)
	b.marks = b.marks[:0]
	var parents []Element
	var last Mark
	for _, m := range marks {
		mark, err := b.mark(m)
		if err != nil {
			return nil, fmt.Errorf("pdf: page %d: %w", number+1, err)
		}
		if mark.Element != NoElement {
			mark.Type, mark.Link = b.tree.element(mark.Element).kind, b.tree.linkOf(mark.Element)
			if mark.Element == last.Element {
				mark.MCID = last.MCID
			} else {
				mark.MCID = int32(len(parents))
				parents = append(parents, mark.Element)
				b.tree.show(mark.Element, number, int(mark.MCID))
			}
		}
		b.marks = append(b.marks, mark)
		if mark != (Mark{}) {
			last = mark
		}
	}
	b.tree.parents = append(b.tree.parents, parents)
	return b.marks, nil
}

// AddField returns an element of type Form for an area of the page that was added last: a
// tick box stands among the words of its paragraph, any other field at their end.
func (b *Builder) AddField(area *layout.Area) Element {
	if area.Box != nil {
		return b.runs[area.Box]
	}
	return b.tree.add(b.texts[area.From.Paragraph].body, Form)
}

// textOf is what the marks of a paragraph are; zero for one that is nowhere in the document.
func (b *Builder) textOf(p *document.Paragraph) text {
	if p != b.last {
		b.last, b.ofLast = p, b.texts[p]
	}
	return b.ofLast
}

// mark says what one mark is, but for its number.
func (b *Builder) mark(m layout.Mark) (Mark, error) {
	from := m.Origin()
	of := b.textOf(from.Paragraph)
	var run *document.Run
	var reading Reading
	switch m := m.(type) {
	case *layout.Text:
		if reading = b.read(m); reading.Silent {
			return Mark{}, nil
		}
		run = m.Run
	case *layout.Picture:
		run = m.Run
		if b.runs[run] == NoElement && from.Role != layout.Artifact {
			return Mark{Artifact: Layout}, nil
		}
	}
	var actualText string
	if reading.Extracted {
		actualText = reading.Words
	}
	switch {
	case from.Role == layout.Artifact:
		return artifactMark(of, run, actualText), nil
	case of.body == NoElement:
		return Mark{}, fmt.Errorf("a mark comes from no paragraph of the document")
	case from.Role == layout.Label && of.label != NoElement:
		return Mark{Element: of.label}, nil
	}
	element := of.body
	if of.inRuns && b.runs[run] != NoElement {
		element = b.runs[run]
	}
	if b.tree.element(element).kind == Form {
		b.tree.hang(element)
		return Mark{Artifact: Layout}, nil // the frame of the field
	}
	if reading.Words == "" {
		return Mark{Element: element}, nil
	}
	return Mark{Element: b.readAs(reading.Words, element), ActualText: actualText}, nil
}

// artifactMark is a mark that is no content: words of a running head or of a table's
// repeated head, or a line or a fill.
func artifactMark(of text, run *document.Run, actualText string) Mark {
	switch {
	case of.artifact != NoArtifact:
		return Mark{Artifact: of.artifact, ActualText: actualText}
	case run != nil:
		return Mark{Artifact: RepeatedHead, ActualText: actualText}
	}
	return Mark{Artifact: Layout}
}
