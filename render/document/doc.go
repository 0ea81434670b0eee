// Package document is a plan poured into a form: a tree of sections, paragraphs, tables and runs, with every word that is
// printed and no place on a page yet.
package document
