// Package write writes the tree of an answer as text in the dialect that package parse
// describes, so that it is read as the same tree again.
package write
