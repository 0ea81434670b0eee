// Package wording compares what stands in a document with the wording of a form. In go
// texts; out comes whether they are the same, or nearly, and what stands around the words
// that both have. It knows no document and no template.
package wording
