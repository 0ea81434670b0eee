// Package layout decides which words stand on which line of which page.
//
// In goes a render.Document: blocks with named styles and no places. Out come Pages: for every sheet the glyphs, boxes and
// pictures on it, each with its place in whole twips and the part of the document that it comes from. The PDF writer
// draws the marks; the DOCX writer takes only the page numbers, which paragraphs were kept with what follows, and which
// keep with a text that only just ends on the page, because a word processor finds the same lines and pages again from
// the same styles. For that to hold, the rules here are the word processor's:
//
//   - a line is as high as its style's leading, and its baseline lies four fifths down (LibreOffice sets the ascent of a
//     line of exact height so; Word comes within a pixel);
//   - between two paragraphs stands the larger of the space after the first and the space before the second; at the top
//     of a page that text ran on to, a paragraph in the body loses its space before, one in a table cell keeps it;
//   - a row may end a page when the first line of each of its cells fits, and then each cell is filled by itself;
//   - a row takes its upper border, its padding and its tallest cell; the border below the last row on a page must fit;
//   - the rows at the head of a table are repeated, and never stand at the foot of a page without a line of what follows;
//     those of a table within a cell are not, since LibreOffice repeats them only in the outer table's first row.
//
// The layout has two steps. *Setting* breaks each paragraph into lines, once, for the width that it has wherever it lands.
// *Paging* cuts the set text into pages from the first to the last, never looking further ahead than to the end of a group
// of paragraphs that keep together. Both take time in proportion to the text.
package layout
