// Package tagged reads the text of a tagged PDF (ISO 32000-1, 14.8) by its tree of
// elements: one that actieplan made, or that Word, Acrobat, LibreOffice or Google Docs
// saved of a form with the tags that accessibility asks for. In goes a file; out comes a
// document as package word reads them, with the page that each paragraph begins on.
//
// The tree says what is a heading, an item of a list or a cell, and which text belongs
// together; of Word, page by page. It does not say how a paragraph was broken into lines:
// that is told by how the program that made the file writes the ends of lines.
//
// What stands on a page and not in the tree is told apart: running headers and footers,
// and text that someone put on a page later.
package tagged
