// Package plan reads what a zone wrote, whatever the form. In go TOML files; out comes a
// Plan in which every value knows where it was written, and a list of findings: everything
// that is wrong in the text, in Dutch, each with its place. Package bind compares the plan
// with a form.
//
// # The dialect of TOML
//
// TOML 1.0, read by go-toml's low-level parser, and from TOML 1.1 what that parser
// grants: inline tables over several lines, a comma at their end, and the escapes \e and
// \xHH. Files whose names begin with a full stop are not part of a plan. Folders that
// links lead to are, and each folder is read once.
package plan
