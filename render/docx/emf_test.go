package docx

import (
	"encoding/binary"
	"testing"

	"actieplan/internal/form/svg"
)

// TestMetafile reads a metafile back and holds it to what [MS-EMF] asks: records that fit each other, a header that tells
// their number and size, objects that are made before they are used, paths that are begun, ended and painted.
func TestMetafile(t *testing.T) {
	data := metafile(square())
	field := func(at int) uint32 { return binary.LittleEndian.Uint32(data[at:]) }
	if field(0) != emrHeader || field(40) != 0x464D4520 {
		t.Fatalf("the header begins with %x, signature %x", field(0), field(40))
	}
	if field(48) != uint32(len(data)) {
		t.Errorf("header: %d bytes; there are %d", field(48), len(data))
	}
	records, beziers, strokes, fills := uint32(0), 0, 0, 0
	made := map[uint32]bool{}
	inPath := false
	last := uint32(0)
	for at := 0; at < len(data); records++ {
		kind, size := field(at), int(field(at+4))
		if size < 8 || size%4 != 0 || at+size > len(data) {
			t.Fatalf("record %d of type %d has %d bytes", records, kind, size)
		}
		switch kind {
		case emrExtCreatePen, emrCreateBrush:
			if id := field(at + 8); id == 0 || id >= objects || made[id] {
				t.Errorf("record %d makes object %d", records, id)
			} else {
				made[id] = true
			}
			if kind == emrExtCreatePen {
				if width := field(at + 32); width != 220 {
					t.Errorf("a pen %d wide, want 220", width)
				}
				if color := field(at + 40); color != 0x6B5315 {
					t.Errorf("a pen of colour %06X, want 6B5315", color)
				}
			}
		case emrSelectObject:
			if id := field(at + 8); id < 0x80000000 && !made[id] {
				t.Errorf("record %d uses object %d, which is not there", records, id)
			}
		case emrDeleteObject:
			delete(made, field(at+8))
		case emrBeginPath, emrEndPath:
			if inPath == (kind == emrBeginPath) {
				t.Errorf("record %d: path in the wrong place", records)
			}
			inPath = kind == emrBeginPath
		case emrMoveToEx, emrLineTo:
			if x, y := field(at+8), field(at+12); !inPath || x > metafileSide || y > metafileSide {
				t.Errorf("record %d goes to %d, %d", records, x, y)
			}
		case emrPolyBezierTo:
			beziers++
			if field(at+24) != 3 || size != 28+3*8 {
				t.Errorf("a curve of %d points in %d bytes", field(at+24), size)
			}
		case emrStrokePath:
			strokes++
		case emrFillPath:
			fills++
		}
		at += size
		last = kind
	}
	if field(52) != records {
		t.Errorf("header: %d records; there are %d", field(52), records)
	}
	if last != emrEOF || field(len(data)-4) != 20 {
		t.Errorf("the last record is %d", last)
	}
	if beziers != 1 || strokes != 2 || fills != 1 || len(made) != 0 {
		t.Errorf("%d curves, %d strokes, %d fills, objects left: %v", beziers, strokes, fills, made)
	}
}

func TestMetafileFillAndStroke(t *testing.T) {
	icon := &svg.Icon{Size: 24, Strokes: []svg.Stroke{
		{Fill: true, Width: 1, Color: 0xFF0000, Segments: []svg.Segment{{Op: svg.MoveTo}, {Op: svg.ClosePath}}},
		{Color: 0xFF0000, Segments: []svg.Segment{{Op: svg.MoveTo}}}, // neither line nor fill: nothing
	}}
	painted := map[uint32]int{}
	data := metafile(icon)
	for at := 0; at < len(data); at += int(binary.LittleEndian.Uint32(data[at+4:])) {
		painted[binary.LittleEndian.Uint32(data[at:])]++
	}
	if painted[emrStrokeAndFillPath] != 1 || painted[emrBeginPath] != 1 {
		t.Errorf("records by type: %v", painted)
	}
}
