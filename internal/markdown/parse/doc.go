// Package parse reads the dialect of Markdown in which answers are written. In goes a text;
// out come blocks with their places, and problems with advice. The blocks are read here,
// line by line; what stands within a line is read by package inline.
//
// # The dialect of Markdown
//
// Paragraphs, lists, GitHub's tables, emphasis, links and bare addresses, as people write
// and paste them:
//   - the end of a line is a line break, as in a mail; runs of spaces print as one space,
//     a non-breaking space stays as it is;
//   - a line of which nothing is seen is empty, though it holds a non-breaking or
//     zero-width space;
//   - a line that is not indented ends a list; a list within a list is indented by two
//     columns or a tab, or has the bullets of the next level of a word processor, dashes
//     between dots, as from a PDF, or markers of another kind than those around it where a
//     tab stands behind each, as a word processor puts them on the clipboard;
//   - numbers print as they were written; letters and Roman numbers make lists too; a
//     number that counts on from a list above it begins an item, also straight under a
//     line of text, and a bullet alone on its line one with the line below it; a number
//     beside another marker is text where no other follows it ("- 14. april");
//   - the bullets that Word and Outlook put on the clipboard make lists, and lines with
//     tabs make tables, whose cells may have several lines between quotation marks, as
//     Excel puts them there, and whose rows may be empty; a row that begins as an item of
//     a list does is a row where those around it are; of □ and ■, or ○ and ●, that both
//     begin lines as far indented, neither is a bullet; an o with one space, as a PDF has
//     it, is one below an item or where several lines begin so, and an arrow where
//     lines that follow each other begin so: alone it says what follows;
//   - a space or a sign within stars, beside a word outside of them, does not keep them
//     from being a pair ("**Doel: **iedereen", "**Doel:**iedereen");
//   - a line that begins with + is text, not a bullet; so are, beside such a line, a dash
//     that is a minus ("- 0,2 VTE"), a > before a number ("> 60 %"),
//     a # before a word in lower case in a list ("# deelnemers"), a dash that is all of an
//     item and a long one below a quotation, before the name of who said it;
//   - stars within words and between numbers, underscores but around words, backticks
//     within words and backslashes in paths are plain characters ("2*3*4",
//     "gebruiker*innen", "__/__/2026", "zo`n", "C:\temp\*.txt"), and so is [ja](nee); two
//     stars that both stand before a word or both behind one are of notes, and so are
//     those alone between brackets, "30(**)", and the only one that begins a line, below
//     a word with one or before what it stands for, "* = verplicht";
//   - < and > are plain characters, also around an address, unless they form an HTML tag
//     by its name: that is an error, but for <br>;
//   - white space that all lines of a text begin with does not count, so that a text may
//     be indented with its key; four spaces more than that are an error, as a code block
//     is;
//   - headings, quotations, code, pictures and rules are errors: a form has no place for
//     them;
//   - an answer has at most ten thousand lines and as many bare addresses, a table a
//     hundred thousand cells;
//   - emoji print as a plain sign of the fonts where there is one, a digit on a key in a
//     circle, and the letters of mathematics, which social media have for bold ones, as
//     letters that look so;
//   - what would quietly be lost or glued together (link definitions, cells beyond the
//     last column, levels and columns made by white space alone, colours) gives a
//     finding, and so do lines that end within a sentence, as those of a PDF do.
//
// A line of Markdown, such as a title, knows no blocks: "1. Praatpunt" is text there.
package parse
