// Package revise brings a plan up to date with a document that was made of it, changed by
// others in a word processor and read back. In go the plan, what its own document would
// say if it were read back, what the changed one says, and what that document said when it
// was made; out come changes to the text of the plan's files, and remarks about what was
// not taken over.
//
// What the plan's own document and the changed one say alike is left as it stands, with
// its comments and its layout. An answer that was changed in the document takes the place
// of the one in the plan, unless that was changed as well. Nothing is removed: a row or an
// answer that is gone from the document is remarked on.
package revise
