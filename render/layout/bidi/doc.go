// Package bidi orders text of which a part runs from right to left, by the Unicode
// bidirectional algorithm (UAX #9). In go the characters of a paragraph, in the order in
// which they are read. Out come their embedding levels, and from the levels on one line
// the order in which they stand on it.
//
// The paragraph itself runs from left to right, as the form does. Explicit embeddings,
// overrides and isolates (rules X1 to X8) are passed over, since nobody types them in a
// plan. Package golang.org/x/text/unicode/bidi gives the classes of characters; it has an
// algorithm too, but keeps the levels to itself, and without these a line cannot be put
// in order.
package bidi
