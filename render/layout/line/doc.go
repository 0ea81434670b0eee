// Package line fills lines with text. In go a paragraph and the width of its column. Out
// comes a [Text]: the glyphs of the paragraph and the lines that they are broken into.
// When a line is drawn, the package also says which of its glyphs are drawn together and
// where they stand ([Text.Parts], [Text.Leader]).
//
// Lines are filled as LibreOffice 7.4 fills them, so that the word processor ends its
// lines at the same words as the PDF. It works in portions: stretches of one look, single
// non-breaking spaces and hyphens, soft hyphens, tabs. A line takes portions until one
// does not fit, and then breaks that portion or goes back to an earlier one. Where a line
// may be broken at all is in package linebreak, and the direction of the text in package
// bidi. What LibreOffice does at the ends of pages has no part in this: it is in package
// wordprocessor.
package line
