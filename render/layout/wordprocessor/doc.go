// Package wordprocessor holds what a word processor does at the ends of pages, and what the
// DOCX must say so that it ends them where the layout does. The word processor is LibreOffice
// 7.4; each rule was measured from it, or read in its source where that is said.
//
// In goes a description of where paragraphs and tables ended on pages ([Page], [Block]),
// which the layout makes. Out come [Adjustments]: for each paragraph of which the DOCX
// must say something else than its style, what that is. The layout also asks the package
// for the rules that it must follow itself while it fills pages and tables.
//
// # What the layout does as LibreOffice does
//
//   - Between two paragraphs stands the larger of the space after the first and the space
//     before the second ([SpaceBetween]). At the top of a page that text ran on to, a
//     paragraph in the body loses its space before, one in a cell keeps it, and both keep
//     their border above ([SpaceAtTop]).
//   - A table in a cell does not repeat its header rows: LibreOffice repeats them only in the
//     first row of the outer table ([HeaderRows]).
//   - In a table in a cell, only the rows below the first row of data stay on one page
//     ([KeepsWholeInCell]).
//   - The lines between the columns of a table stand at whole twips, up to one away from
//     where they were asked for ([ColumnWidths]).
//   - The space after a paragraph in a cell counts at the end of a page at times only.
//     The room above a table in a cell is therefore a border; see stylesheet.Table.Foot.
//
// # What the DOCX says for a better page
//
// The layout ends pages better than LibreOffice by itself would, which splits a row
// wherever one line of each cell has room, and knows neither widow control nor keeping
// with the next in such a row. What makes it, and Word, end them in the same place:
//
//   - A row that is to begin on the next page may not split ([RowAdjustment.CantSplit]),
//     also where only one of its cells has room on this page: Word would begin it with that.
//     If no page holds it, the row above it is higher by the room that is left
//     ([RowAdjustment.MinHeight]), or the heading above the table begins a page
//     ([Adjustment.PageBreakBefore]), or the text above has that room below it
//     ([Adjustment.SpaceBelow]).
//   - Rows keep together by what the paragraphs of the upper one say
//     ([RowAdjustment.KeepNext]): LibreOffice asks the first paragraph of the first cell.
//   - Where fewer lines are to stand at the end of a page than fit, the text above them has a
//     foot: a border in the colour of the cell ([Adjustment.Foot]), up to 42.5 points high.
//     So has the text that the last part of a row ends with, below which no other row is to
//     begin. In the body, where LibreOffice has widow control, text that is to begin on the
//     next page has that room above it as the space below the text there
//     ([Adjustment.SpaceBelow]).
//
// # What LibreOffice does otherwise, and what the DOCX says for it
//
// A paragraph whose style keeps it with the next, most often a heading, is kept there by the
// layout as the style asks. LibreOffice does so too, but goes wrong in five ways:
//
//   - It moves a heading and the table below it to the next page at times where both have
//     room, and the same for a text below it that reaches the end of the page. Such a
//     heading is no longer kept with the next ([Adjustment.DropKeepNext]), unless the two
//     would part: then the layout began a page with the heading, and so must LibreOffice.
//   - It does not split every row of a table that a heading at the top of a page keeps with.
//     Where headings above that heading keep it at the top of the page, it need not be kept
//     with the table ([Adjustment.DropKeepNext] again).
//   - It does not keep a heading with a table of contents. Where the heading of the contents
//     had to move to the next page, it begins that page by its own property
//     ([Adjustment.PageBreakBefore]).
//   - If only the header rows of a table would fit at the end of a page, it tries to
//     split the table there, fails, and then repeats the header rows on no page at all,
//     shows no more of the table than fits, or leaves the heading above it behind. That
//     heading therefore begins the next page by its own property
//     ([Adjustment.PageBreakBefore]), or the text above the table has the room that is
//     left below it ([Adjustment.SpaceBelow]). The same holds for a table whose first row
//     keeps with the next.
//   - Before it lays anything out, it divides the document into pages by counting
//     paragraphs and rows. If that first division happens to begin a page with what
//     stands below a heading, this text never moves to a page, and only when it moves is
//     the heading made to follow: the heading stays alone at the end of the page before.
//     With so much space above that it does not fit there, it moves by itself
//     ([Adjustment.SpaceAbove]); at the top of the next page that space falls away.
//
// How lines are filled and broken follows the word processor as well, but has nothing to
// do with page ends: those rules are in packages line and linebreak.
package wordprocessor
