package pdf

import (
	"actieplan/internal/form/svg"
	"actieplan/render/pdf/object"
)

// drawIcon is the content of a form XObject that draws an icon in the units of its view
// box.
func drawIcon(icon *svg.Icon) []byte {
	b := []byte("1 J 1 j\n") // round ends and corners
	for _, stroke := range icon.Strokes {
		if stroke.Width > 0 {
			b = append(appendNumber(b, stroke.Width), " w "...)
			b = append(appendColor(b, stroke.Color), " RG\n"...)
		}
		if stroke.Fill {
			b = append(appendColor(b, stroke.Color), " rg\n"...)
		}
		for _, s := range stroke.Segments {
			b = appendSegment(b, s)
		}
		switch {
		case stroke.Fill && stroke.Width > 0:
			b = append(b, "B\n"...)
		case stroke.Fill:
			b = append(b, "f\n"...)
		case stroke.Width > 0:
			b = append(b, "S\n"...)
		default:
			b = append(b, "n\n"...)
		}
	}
	return b
}

// appendSegment writes one path construction operator (ISO 32000-1, 8.5.2).
func appendSegment(b []byte, s svg.Segment) []byte {
	points, operator := 1, "l\n"
	switch s.Op {
	case svg.MoveTo:
		operator = "m\n"
	case svg.CurveTo:
		points, operator = 3, "c\n"
	case svg.ClosePath:
		points, operator = 0, "h\n"
	}
	for _, p := range s.Points[:points] {
		b = append(appendNumber(b, p.X), ' ')
		b = append(appendNumber(b, p.Y), ' ')
	}
	return append(b, operator...)
}

// writeIcon writes the form XObject of an icon (ISO 32000-1, 8.10). Its matrix turns the
// view box, y downwards, into the unit square, so that it is shown at any size by
// scaling.
func writeIcon(f *object.File, form object.Ref, icon *svg.Icon, content []byte) {
	size, scale := object.Real(icon.Size), object.Real(1/icon.Size)
	zero, one := object.Int(0), object.Int(1)
	f.PutStream(form, object.Packed(content, object.Dict{
		"Type": object.Name("XObject"), "Subtype": object.Name("Form"), "BBox": object.Array{zero, zero, size, size},
		"Matrix": object.Array{scale, zero, zero, -scale, zero, one}, "Resources": object.Dict{},
	}))
}
