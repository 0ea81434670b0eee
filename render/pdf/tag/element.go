package tag

import (
	"iter"

	"actieplan/render/pdf/object"
)

// This file has the elements of ISO 32000-1, 14.7.2, and their types of 14.8.4.

// Type is the type of an element.
type Type uint8

// The types of elements: those of ISO 32000-1, 14.8.4, and Title, which ISO 32000-2 adds.
const (
	Document Type = iota
	Sect          // a part of the form
	Title
	P
	H1
	H2
	H3
	H4
	H5
	H6
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
)

var typeNames = [...]object.Name{
	Document: "Document", Sect: "Sect", Title: "Title", P: "P", H1: "H1", H2: "H2", H3: "H3", H4: "H4", H5: "H5", H6: "H6",
	TOC: "TOC", TOCI: "TOCI", Reference: "Reference", Link: "Link", L: "L", LI: "LI", Lbl: "Lbl", LBody: "LBody",
	Table: "Table", THead: "THead", TBody: "TBody", TR: "TR", TH: "TH", TD: "TD", Span: "Span", Figure: "Figure", Form: "Form",
}

// Name returns the name of a type in the file.
func (t Type) Name() object.Name { return typeNames[t] }

// Element is one node of a tree, by its number in it. NoElement is none.
type Element int32

// NoElement is no element, and root the first.
const (
	NoElement Element = iota
	root
)

// element is what there is to know of an Element. It is small and has no pointers, so that
// the collector of garbage need not look at millions of them.
type element struct {
	kind        Type
	class       class // of attributes that many elements share
	hung        bool  // among the kids of its parent
	parent      Element
	first, last kidNumber // of its kids; 0 for none
	actualText  int32     // what is read in place of the content, by its number in Tree.texts; 0 for none
	ref         int32     // the object.Ref that it is written under
}

// details are what few elements have.
type details struct {
	summary string    // of a table: what it is
	rowSpan int       // of a cell: how many rows it runs over
	headers []Element // of a cell whose row has more than one header: those that it belongs to
	id      string    // of a header that cells refer to
	alt     string    // what a figure shows
}

// kid is one child of an element: another element, marked content of a page, or an
// annotation on one.
type kid struct {
	next       kidNumber // of the same element; 0 for none
	element    Element
	annotation int32 // an object.Ref
	page       int32 // of content and annotations
	mcid       int32 // of content
}

// kidNumber is a number in Tree.kids.
type kidNumber int32

// element is what there is to know of an Element.
func (t *Tree) element(e Element) *element { return t.elements.At(int(e)) }

// kid is the kid of a number.
func (t *Tree) kid(k kidNumber) *kid { return t.kids.At(int(k)) }

// newElement returns an element without kids.
func (t *Tree) newElement(kind Type, parent Element) Element {
	t.elements.Add(element{kind: kind, parent: parent})
	return Element(t.elements.Len() - 1)
}

// add adds a child of the given type at the end of an element.
func (t *Tree) add(parent Element, kind Type) Element {
	child := t.newElement(kind, parent)
	t.element(child).hung = true
	t.append(parent, kid{element: child})
	return child
}

// append adds a kid at the end of an element.
func (t *Tree) append(parent Element, k kid) {
	t.kids.Add(k)
	t.link(parent, kidNumber(t.kids.Len()-1))
}

// link makes a kid the last one of an element.
func (t *Tree) link(parent Element, k kidNumber) {
	e := t.element(parent)
	if e.last == 0 {
		e.first = k
	} else {
		t.kid(e.last).next = k
	}
	e.last = k
	t.kid(k).next = 0
}

// kidsOf goes through the kids of an element.
func (t *Tree) kidsOf(e Element) iter.Seq[*kid] {
	return func(yield func(*kid) bool) {
		for k := t.element(e).first; k != 0; k = t.kid(k).next {
			if !yield(t.kid(k)) {
				return
			}
		}
	}
}

// show adds marked content of a page to an element.
func (t *Tree) show(e Element, page, mcid int) {
	t.hang(e)
	t.append(e, kid{page: int32(page), mcid: int32(mcid)})
}

// hang puts an element in its place if it is not there yet: one within the text of its
// parent is hung on that when its first content comes, so that it stands among the rest of
// the text.
func (t *Tree) hang(e Element) {
	of := t.element(e)
	if of.hung || of.parent == NoElement {
		return
	}
	of.hung = true
	t.hang(of.parent)
	t.append(of.parent, kid{element: e})
}

// detail returns the details of an element, to be changed.
func (t *Tree) detail(e Element) *details {
	of := t.details[e]
	if of == nil {
		of = new(details)
		t.details[e] = of
	}
	return of
}

// linkOf returns the link that an element is or stands in; NoElement for none.
func (t *Tree) linkOf(e Element) Element {
	for e != NoElement && t.element(e).kind != Link {
		e = t.element(e).parent
	}
	return e
}

// prune takes out the elements without content, such as the empty paragraphs of a form
// that is to be filled in, and reports whether anything is left of this one. A table
// keeps all its cells: without them its columns do not add up. A field has no content but
// an annotation, which comes later.
func (t *Tree) prune(e Element) bool {
	of := t.element(e)
	k := of.first
	of.first, of.last = 0, 0
	for k != 0 {
		next, element := t.kid(k).next, t.kid(k).element
		if element == NoElement || t.prune(element) {
			t.link(e, k)
		}
		k = next
	}
	switch of.kind {
	case TR, TH, TD, Form:
		return true
	}
	return of.first != 0
}
