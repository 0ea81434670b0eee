// Package render pours a plan into a template. In go a plan.Plan that has been bound
// without errors and the form.Template that it names; out comes a Document: sections,
// paragraphs, tables and runs, with every word of both and the styles they are set in,
// and no place on a page yet.
//
// There is one file for each kind of part that a template can have. A blank form is
// rendered by the same code from no plan, with room to write.
package render
