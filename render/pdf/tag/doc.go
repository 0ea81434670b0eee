// Package tag makes the structure of an accessible PDF: the tree of elements that says
// what the text on the pages is, and in which order it is read (ISO 32000-1, 14.7 and
// 14.8; ISO 14289-1, 7).
//
// In go a document and the marks of its pages, one page after the other; out come a tag
// for every mark, with which the page's content marks it, and the objects of the tree.
// The tree has the shape of the document: what an element is follows from what the
// document says of its blocks, never from how they look. The marks are hung on it by the
// paragraph and the run that they come from, so that a paragraph or a cell that goes on
// over the end of a page is one element with content on two.
package tag
