// Package untagged reads the text of a PDF without tags: one that was printed to a file, or
// that a program saved without them. In go the pages; out comes a document as package
// word reads them, made of where things stand: lines that cross are tables, text on one
// height is a line, and lines below each other at the usual distance are a paragraph.
//
// What stands at the same place of many pages is a running header or footer. What goes on
// on the next page is put together again: paragraphs, tables and the rows of tables.
package untagged
