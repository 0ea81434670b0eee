// Package markdown reads the dialect of Markdown in which answers are written: CommonMark and tables, less what a form has no
// place for. In goes a text; out come blocks and inlines with their places, and problems with advice.
//
// # The dialect of Markdown
//
// CommonMark with GitHub's tables and bare addresses, less what has no place in a form, and with these choices:
//   - a line that begins with + is text, not a bullet; so is a > before a number ("> 60 %");
//   - < and > are plain characters, unless they form an HTML tag by its name: that is an error;
//   - white space that all lines of a text begin with does not count, so that a text may be indented with its key.
//     Four spaces more than that would be a code block, which is an error;
//   - runs of spaces print as one space; a non-breaking space stays as it is;
//   - where CommonMark quietly loses or glues text (link definitions, cells beyond the last column, a list that is
//     indented too far) there is a finding.
//
// A line of Markdown, such as a title, knows no blocks: "1. Praatpunt" is text there.
package markdown
