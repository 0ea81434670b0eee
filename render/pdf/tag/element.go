package tag

import "actieplan/render/pdf/object"

// This file has the elements of ISO 32000-1, 14.7.2, and their types of 14.8.4.

// Type is the type of an element. It is a number, since a tree has elements by the million.
type Type uint8

// The types of elements: those of ISO 32000-1, 14.8.4, and Title, which ISO 32000-2 adds.
const (
	Document Type = iota
	Sect          // a part of the form
	Title
	P
	TOC
	TOCI
	Reference
	Link
	L
	LI
	Lbl
	LBody
	Table
	THead
	TBody
	TR
	TH
	TD
	Span
	Figure
	Form // a field to fill in
	H1
	H2
	H3
	H4
	H5
	H6
)

// names are the names of the types.
var names = [...]object.Name{
	Document: "Document", Sect: "Sect", Title: "Title", P: "P", TOC: "TOC", TOCI: "TOCI", Reference: "Reference", Link: "Link",
	L: "L", LI: "LI", Lbl: "Lbl", LBody: "LBody", Table: "Table", THead: "THead", TBody: "TBody", TR: "TR", TH: "TH", TD: "TD",
	Span: "Span", Figure: "Figure", Form: "Form", H1: "H1", H2: "H2", H3: "H3", H4: "H4", H5: "H5", H6: "H6",
}

// Name is the name that the type has in the file.
func (t Type) Name() object.Name { return names[t] }

// headings are the types of headings, from the first level on.
var headings = [...]Type{H1, H2, H3, H4, H5, H6}

// Element is one node of the tree.
type Element struct {
	parent *Element
	kids   []kid
	more   *details // nil where there is nothing more to say, as for most
	ref    object.Ref
	Type   Type
	class  class // of attributes that many elements share
	hung   bool  // among the kids of its parent
}

// details are what few elements have.
type details struct {
	summary    string     // of a table: what it is
	rowSpan    int        // of a cell: how many rows it runs over
	headers    []*Element // of a cell whose row has more than one header: those that it belongs to
	id         string     // of a header that cells refer to
	actualText string     // what is read in place of the content
	alt        string     // what a figure shows
}

// detailed returns the details of an element, to be filled in.
func (e *Element) detailed() *details {
	if e.more == nil {
		e.more = new(details)
	}
	return e.more
}

// kid is one child of an element: another element, or marked content of a page, or an
// annotation on one.
type kid struct {
	element *Element
	page    int32 // of content and annotations
	mcid    int32 // of content; of an annotation its object number, below zero
}

// annotationKid is an annotation on a page.
func annotationKid(page int, annotation object.Ref) kid {
	return kid{page: int32(page), mcid: int32(-annotation)}
}

// annotation is the annotation that a child is, 0 for none.
func (k kid) annotation() object.Ref { return object.Ref(max(0, -k.mcid)) }

// add adds a child of the given type at the end.
func (e *Element) add(t Type) *Element {
	child := &Element{Type: t, parent: e, hung: true}
	e.kids = append(e.kids, kid{element: child})
	return child
}

// inline returns an element within the text of this one. It is hung on it when its first
// content comes, so that it stands among the rest of the text.
func (e *Element) inline(t Type) *Element { return &Element{Type: t, parent: e} }

// show adds marked content of a page.
func (e *Element) show(page, mcid int) {
	e.hang()
	e.kids = append(e.kids, kid{page: int32(page), mcid: int32(mcid)})
}

// hang puts an inline element in its place.
func (e *Element) hang() {
	if e.hung || e.parent == nil {
		return
	}
	e.hung = true
	e.parent.hang()
	e.parent.kids = append(e.parent.kids, kid{element: e})
}

// Link returns the link that an element is or stands in; nil for none.
func (e *Element) Link() *Element {
	for e != nil && e.Type != Link {
		e = e.parent
	}
	return e
}

// prune takes out the elements without content, such as the empty paragraphs of a form
// that is to be filled in, and reports whether anything is left of this one. A table
// keeps all its cells: without them its columns do not add up. A field has no content but
// an annotation, which comes later.
func (e *Element) prune() bool {
	kept := e.kids[:0]
	for _, k := range e.kids {
		if k.element == nil || k.element.prune() {
			kept = append(kept, k)
		}
	}
	e.kids = kept
	switch e.Type {
	case TR, TH, TD, Form:
		return true
	}
	return len(e.kids) > 0
}
