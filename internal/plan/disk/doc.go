// Package disk finds and reads the files that a plan is made of. A path goes in; out come
// the files that belong to the plan, the text of each, and findings about those that are no
// text, hold two versions of something, or have a name for which they are not read. Errors
// are of the file system, in Dutch, and say what was most likely meant.
//
// It knows no TOML, but for the extension of its files and the key that a plan begins with.
package disk
