// Package lexical reads and writes the parts of TOML below statements. In go bytes of a
// file, or a text to be written; out come decoded strings and the ends of white space and
// comments, or strings in quotes and headers in brackets.
package lexical
