// Package fonts holds the five faces that a plan is set in, their metrics, and the step from characters to glyphs.
//
// In goes text, out come spans of glyphs with their advances: Shape. Every character comes out, those that no face has as
// an empty box. There is no kerning and there are no ligatures but those of a few letters with their accent, neither here
// nor in the font files, so that a word processor that sets the same text in the same files arrives at the same widths. The
// writers take the files from here too: as a subset for PDF (Font.Subset) and obfuscated for DOCX (Obfuscated).
//
// The files in derived are made from those in original by the program in derive; "go generate ./fonts" runs it.
package fonts

//go:generate go run ./derive
