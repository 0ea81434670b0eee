// Package document is a plan poured into a form: a tree of sections, paragraphs, tables
// and runs, with every word that is printed and no place on a page yet. Package render
// makes it; the layout and the writers read it.
package document
