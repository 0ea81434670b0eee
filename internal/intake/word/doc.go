// Package word reads Word files (DOCX, ECMA-376) as far as answers go: paragraphs with
// their looks, lists, tables, tick boxes, links, and which content control or bookmark
// stands around what. A file goes in, and a Document comes out, whoever wrote the file:
// Word, LibreOffice, Google Docs, ONLYOFFICE or Pages.
//
// What a reader of the document would not take for its text is left out or told apart:
// deleted text and placeholders are left out; footnotes, comments, text boxes, pictures
// and documents inserted as they are become Notes. The file is not trusted: what is read,
// how deep and how much of it is bounded.
package word
