// Package mistake finds out what is wrong with a statement that is not TOML, for people
// who do not know TOML. In go the bytes of the file and where the parser gave up; out
// come a message, advice, and where to read on.
package mistake
