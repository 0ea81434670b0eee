// Package markdown is the text of an answer as a tree: paragraphs, lists and tables, and the
// words within these with their looks. Package parse reads that from the dialect in which
// people write, and says what that is; package write turns it into text again.
package markdown
