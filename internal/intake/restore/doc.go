// Package restore brings a document back to the paragraphs and tables of the form that it
// was made from. Programs and people change how a form is divided: lines that became
// paragraphs, tables that became lines with tabs or were split at the end of a page, a
// fiche without its table, headers and footers among the text, a contents list that was
// typed, words that empty fields show.
//
// A document and a form go in; the document comes out as the form would have it, so that
// package intake has to know one division only. What was done, and may be wrong, is told.
package restore
