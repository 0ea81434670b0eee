// Package lexical reads and writes the parts of TOML below statements: strings, white space and comments, headers in brackets.
package lexical
