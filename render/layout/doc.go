// Package layout decides which words stand on which line of which page.
//
// In goes a document.Document: blocks with named styles and no places. Out come [Pages]:
// for every page the glyphs, boxes and pictures on it, each with its place in whole twips
// and the part of the document that it comes from. The PDF writer draws these marks. The
// DOCX writer takes only the page numbers and what the pages' ends ask it to say beside
// the styles (Pages.Adjustments), because a word processor finds the same lines and pages
// from the same styles. For that to hold, the rules here are the word processor's:
//
//   - a line is as high as its style's leading, and its baseline lies four fifths down
//     (LibreOffice sets the ascent of a line of exact height so; Word comes within a
//     pixel);
//   - a row may end a page when the first line of each of its cells fits, and then each
//     cell is filled by itself; a cell that runs over several rows has the room of what
//     is beside it;
//   - a row takes its upper border, its padding and its tallest cell; the border below
//     the last row on a page must fit;
//   - the header rows of a table are repeated, and never stand at the end of a page
//     without a line of what follows.
//
// Where these rules would make a bad page, the layout chooses another end, and says what the
// word processor needs to choose it too (Pages.Adjustments, Pages.Rows): a row begins with
// what stands together at the top of its cells (begin.go), and no line of a paragraph stands
// alone at the end of a cell's page (hold.go).
//
// What LibreOffice does of its own at the ends of pages is in package wordprocessor, with
// the reasons. How it fills lines and where it breaks them is followed in packages line
// and linebreak.
//
// The layout has two steps, and a third for each page by itself. Setting breaks each
// paragraph into lines, once, for the width that it has wherever it lands. Paging cuts
// the set text into pages from the first to the last, and never looks further ahead than
// to the end of a group of paragraphs that keep together. Drawing gives the marks on a
// page (Page.Marks). All take time in proportion to the text.
package layout
