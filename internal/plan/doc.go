// Package content reads what a zone wrote: TOML files go in, a Plan comes out in which every value knows the byte it
// was written at, and with it a list of findings: everything in the text that is wrong, in Dutch, each with its place.
//
// Load reads the files, whatever the template. Bind then holds the plan against the fields that a template asks for,
// checks every key, type, choice and reference, and turns the Markdown of the answers into blocks of text. Report
// prints the findings. The package knows TOML and Markdown, but no word of any form: those come with the schema.
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
//
// # The dialect of TOML
//
// TOML 1.0, read by go-toml's low-level parser, and from TOML 1.1 what that parser grants: inline tables over several
// lines, a comma at their end, and the escapes \e and \xHH. Files whose names begin with a full stop are not part of
// a plan.
package plan
