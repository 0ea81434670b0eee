// Package bind compares a plan with the fields that a form asks for. In go a plan and the
// schema of a form; out come findings on every key, type, choice and reference that is
// wrong or missing, and the plan with the Markdown of its answers read into blocks of text.
//
// Advise words again what was said of values that could not be read, now that it is known
// what the form asks for there. The package knows no word of any form: those come with the
// schema.
package bind
