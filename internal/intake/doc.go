// Package intake reads a filled-in form back into a plan. A Word file or a PDF and a
// template go in; out come the content of a plan, as package draft writes it, and a list of
// what was not sure, in Dutch. Of a PDF its fields are read or, where it has none of the
// form, its text.
//
// A document is first brought back to the paragraphs and tables of the form, by package
// restore. Then it is read from top to bottom. What a block is, packages match and fiche
// say, by the wording of the form, which the template has: tables are known by their header
// row, fiches by their labels, answers by their prompts, objectives by their headings. So
// a document that was made by hand is read as well as one that actieplan wrote. Where the
// wording is gone, content controls and bookmarks tell what a text answers.
//
// The fields of a PDF are named for what they answer, so that no wording is needed.
//
// Nothing is lost: every word of the document is in the plan, is the form's own, or is in
// that list.
package intake
