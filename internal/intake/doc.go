// Package intake reads a filled-in form back into a plan. A Word file, or the fields of a PDF, and a template go in; out come
// the content of a plan, as package draft writes it, and findings about whatever was not sure.
//
// The wording of the form is the skeleton: tables are known by their header row, fiches by their labels, answers by their
// prompts, objectives by their headings, all from the template. So a document that was made by hand is read as well as one
// that actieplan wrote. Content controls are evidence for what stands outside of all that.
//
// The fields of a PDF are named for what they answer, so that no wording is needed.
//
// Nothing is lost: every word of the document is in the plan, is the form's own, or is in a finding.
package intake
