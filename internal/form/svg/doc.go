// Package svg reads the icons of a form, which are drawn with as little of SVG 1.1 as a
// line drawing needs. In goes an SVG file; out come strokes of lines and curves. Whatever
// else a file holds is refused, with its place and what is allowed.
//
// An icon is an <svg> with a square view box, a <title>, and groups of <path>, <circle>
// and <polygon>. All are drawn with a round line of one colour and filled with that
// colour or not at all. A path may have the letters M, L, H, V, C, A and Z, in capitals
// or small; its arcs are parts of circles.
package svg
