// Package lexical reads the parts of TOML below statements: strings, white space and comments, headers in brackets.
package lexical
