// Package svg reads the icons of a form, drawn in a small subset of SVG. In goes an SVG file; out come strokes.
package svg
