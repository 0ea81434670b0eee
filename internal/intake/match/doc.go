// Package match says what of a form a block of a document is: the heading of a part, of a
// domain or of an objective, a line of the department's text, the head or a row of a table,
// a place to fill in. It goes by the wording of the form, now and in earlier years, and by
// content controls and bookmarks where the wording is gone.
//
// Blocks and a form go in; out comes which part of the form they are, or that they are
// none. Nothing is read, changed or told here. Package fiche does the same for what stands
// in the fiche of an action.
package match
