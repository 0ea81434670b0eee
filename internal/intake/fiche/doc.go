// Package fiche says what of the fiche of an action a block of a document is: whether a
// table is a fiche, which row of it a label belongs to, and which prompt, hint or tick box
// a paragraph is, also in other words than the form's.
//
// Tables, cells or paragraphs and the fiche of a form go in; out come the rows and the
// items of that fiche, or that there are none. Reading the answers is up to package intake.
package fiche
