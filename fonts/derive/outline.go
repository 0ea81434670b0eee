package main

import (
	"encoding/binary"

	"actieplan/fonts/truetype"
)

// withoutHints returns a glyph description without its instructions, and without the
// parts of a composite that draw nothing (an autohinter leaves one in each). Nil stands
// for no outline.
func withoutHints(file *truetype.File, glyph []byte) ([]byte, error) {
	if glyph == nil {
		return nil, nil
	}
	contours := int(int16(binary.BigEndian.Uint16(glyph)))
	if contours >= 0 {
		at := 10 + 2*contours
		instructions := int(binary.BigEndian.Uint16(glyph[at:]))
		plain := append([]byte(nil), glyph[:at]...)
		plain = append(plain, 0, 0)
		return append(plain, glyph[at+2+instructions:]...), nil
	}
	parts, err := truetype.Components(glyph)
	if err != nil {
		return nil, err
	}
	plain := append([]byte(nil), glyph[:10]...)
	last := -1
	for _, part := range parts {
		if box := file.GlyphBox(part.ID); box[0] == box[2] {
			continue
		}
		last = len(plain)
		plain = append(plain, part.Record...)
		binary.BigEndian.PutUint16(plain[last:], part.Flags&^truetype.HaveInstructions|truetype.MoreComponents)
	}
	if last < 0 {
		return nil, nil
	}
	flags := binary.BigEndian.Uint16(plain[last:])
	binary.BigEndian.PutUint16(plain[last:], flags&^truetype.MoreComponents)
	return plain, nil
}

// frame returns the outline of a rectangle drawn with a line of the given thickness.
func frame(xMin, yMin, xMax, yMax, thickness int) []byte {
	inner := [4]int{xMin + thickness, yMin + thickness, xMax - thickness, yMax - thickness}
	// The outer contour runs clockwise and the inner one the other way, so that the
	// inside stays white.
	points := [][2]int{
		{xMin, yMin}, {xMin, yMax}, {xMax, yMax}, {xMax, yMin},
		{inner[0], inner[1]}, {inner[2], inner[1]}, {inner[2], inner[3]}, {inner[0], inner[3]},
	}
	var out []byte
	for _, v := range []int{2, xMin, yMin, xMax, yMax, 3, 7, 0} { // contours, box, end points, length of instructions
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	for range points {
		out = append(out, 1) // on the curve; both coordinates are words
	}
	for axis := range 2 {
		last := 0
		for _, p := range points {
			out = binary.BigEndian.AppendUint16(out, uint16(p[axis]-last))
			last = p[axis]
		}
	}
	return out
}

// shifted returns a composite of one part, moved.
func shifted(part uint16, box [4]int, dx, dy int) []byte {
	var out []byte
	for _, v := range []int{-1, box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy,
		truetype.WordArguments | truetype.ArgumentsAreXY, int(part), dx, dy} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return out
}
