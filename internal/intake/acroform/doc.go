// Package acroform reads what was filled in in the fields of a PDF (ISO 32000-1, 12.7).
// In goes a file; out come the fields, each with its full name and its value, and the
// title of the file. How a field looks is not read: only the value counts.
package acroform
