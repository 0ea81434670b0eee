package docx

import (
	"encoding/binary"
	"math"

	"actieplan/internal/form/svg"
)

// Types of records in an enhanced metafile ([MS-EMF] 2.1.1).
const (
	emrHeader            = 1
	emrPolyBezierTo      = 5
	emrEOF               = 14
	emrSetPolyFillMode   = 19
	emrMoveToEx          = 27
	emrSelectObject      = 37
	emrCreateBrush       = 39
	emrDeleteObject      = 40
	emrLineTo            = 54
	emrBeginPath         = 59
	emrEndPath           = 60
	emrCloseFigure       = 61
	emrFillPath          = 62
	emrStrokeAndFillPath = 63
	emrStrokePath        = 64
	emrExtCreatePen      = 95
)

// metafileSide is the side of the drawing in logical units, fine enough that no curve shows its steps. The reference device
// has a hundred dots to the millimetre, so that a unit is a dot and a dot is the unit of the header's frame.
const metafileSide = 4800

// metafile writes an icon as an enhanced metafile: the vector format that every word processor has shown since the nineties.
func metafile(icon *svg.Icon) []byte {
	m := &emf{scale: metafileSide / icon.Size}
	m.record(emrHeader, make([]uint32, 25)...)
	m.record(emrSetPolyFillMode, 2) // winding, as SVG fills
	for _, s := range icon.Strokes {
		m.stroke(s)
	}
	m.record(emrEOF, 0, 16, 20)
	m.header()
	return m.b
}

// emf is a metafile being written.
type emf struct {
	b       []byte
	records uint32
	scale   float64 // logical units to one of the view box
}

// record appends a record: its type, its size and 32-bit fields.
func (m *emf) record(kind uint32, fields ...uint32) {
	m.b = binary.LittleEndian.AppendUint32(m.b, kind)
	m.b = binary.LittleEndian.AppendUint32(m.b, uint32(8+4*len(fields)))
	for _, f := range fields {
		m.b = binary.LittleEndian.AppendUint32(m.b, f)
	}
	m.records++
}

// Objects of the metafile: each stroke makes them anew under the same numbers, or uses the stock ones that draw nothing
// ([MS-EMF] 2.1.31).
const (
	penObject   = 1
	brushObject = 2
	objects     = 3 // with the reserved number 0
	nullBrush   = 0x80000005
	nullPen     = 0x80000008
)

// stroke draws one path.
func (m *emf) stroke(s svg.Stroke) {
	paint := uint32(emrStrokePath)
	switch {
	case s.Fill && s.Width > 0:
		paint = emrStrokeAndFillPath
	case s.Fill:
		paint = emrFillPath
	case s.Width <= 0:
		return
	}
	color := uint32(s.Color>>16&0xFF | s.Color&0xFF00 | s.Color&0xFF<<16) // COLORREF has red lowest
	if s.Width > 0 {
		const geometricRoundSolid = 0x00010000
		m.record(emrExtCreatePen, penObject, 0, 0, 0, 0, geometricRoundSolid, m.length(s.Width), 0, color, 0, 0)
		m.record(emrSelectObject, penObject)
	} else {
		m.record(emrSelectObject, nullPen)
	}
	if s.Fill {
		m.record(emrCreateBrush, brushObject, 0, color, 0)
		m.record(emrSelectObject, brushObject)
	} else {
		m.record(emrSelectObject, nullBrush)
	}
	m.record(emrBeginPath)
	m.segments(s.Segments)
	m.record(emrEndPath)
	m.record(paint, 0, 0, metafileSide-1, metafileSide-1)
	if s.Width > 0 {
		m.record(emrSelectObject, nullPen)
		m.record(emrDeleteObject, penObject)
	}
	if s.Fill {
		m.record(emrSelectObject, nullBrush)
		m.record(emrDeleteObject, brushObject)
	}
}

func (m *emf) segments(segments []svg.Segment) {
	for i := 0; i < len(segments); i++ {
		p := segments[i].Points
		switch segments[i].Op {
		case svg.MoveTo:
			m.record(emrMoveToEx, m.length(p[0].X), m.length(p[0].Y))
		case svg.LineTo:
			m.record(emrLineTo, m.length(p[0].X), m.length(p[0].Y))
		case svg.CurveTo:
			m.record(emrPolyBezierTo, 0, 0, metafileSide-1, metafileSide-1, 3,
				m.length(p[0].X), m.length(p[0].Y), m.length(p[1].X), m.length(p[1].Y), m.length(p[2].X), m.length(p[2].Y))
		case svg.ClosePath:
			m.record(emrCloseFigure)
		}
	}
}

// length scales a length or coordinate of the view box.
func (m *emf) length(v float64) uint32 { return uint32(int32(math.Round(v * m.scale))) }

// header fills in the header, with both its extensions, once the size is known ([MS-EMF] 2.3.4.2).
func (m *emf) header() {
	const (
		device      = 100000 // dots along each side of the reference device
		millimetres = 1000
	)
	fields := []uint32{
		0, 0, metafileSide - 1, metafileSide - 1, // bounds, in dots
		0, 0, metafileSide, metafileSide, // frame, in hundredths of a millimetre
		0x464D4520, 0x00010000, // " EMF", version
		uint32(len(m.b)), m.records, objects,
		0, 0, 0, // no description, no palette
		device, device, millimetres, millimetres,
		0, 0, 0, // no pixel format, no OpenGL
		millimetres * 1000, millimetres * 1000, // micrometres
	}
	for i, f := range fields {
		binary.LittleEndian.PutUint32(m.b[8+4*i:], f)
	}
}
