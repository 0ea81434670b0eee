// Package fonts holds the five faces that a plan is set in and their metrics, and turns
// characters into glyphs.
//
// Shape takes text and returns spans of glyphs with their advances. Every character is in
// the result; one that no face has is shown as an empty box. There is no kerning, and the
// only ligatures are those of a few letters with their accent, both here and in the font
// files. A word processor that sets the same text with the same files therefore arrives
// at the same widths. The writers get the font files from here too: as a subset for PDF
// (Font.Subset) and obfuscated for DOCX (Obfuscated).
//
// The files in derived are made from those in original by the program in derive; "go
// generate ./fonts" runs it.
package fonts

//go:generate go run ./derive
