package truetype

import (
	"encoding/binary"
	"fmt"
)

// Glyph returns the description of a glyph as the glyf table has it; empty for a glyph
// without outline and for an id that the font does not have.
func (f *File) Glyph(id uint16) []byte {
	if int(id) >= f.NumGlyphs {
		return nil
	}
	var start, end int
	if f.longLoca {
		start, end = int(u32(f.loca, 4*int(id))), int(u32(f.loca, 4*int(id)+4))
	} else {
		start, end = 2*int(u16(f.loca, 2*int(id))), 2*int(u16(f.loca, 2*int(id)+2))
	}
	if start >= end || end > len(f.glyf) || end-start < 10 {
		return nil
	}
	return f.glyf[start:end:end]
}

// GlyphBox returns the bounding box of a glyph: xMin, yMin, xMax, yMax; all zero for a
// glyph without outline.
func (f *File) GlyphBox(id uint16) (box [4]int) {
	if g := f.Glyph(id); g != nil {
		for i := range box {
			box[i] = int(i16(g, 2+2*i))
		}
	}
	return box
}

// Advance returns the horizontal advance of a glyph; 0 for an id that the font does not
// have.
func (f *File) Advance(id uint16) int {
	if int(id) >= f.NumGlyphs {
		return 0
	}
	return int(u16(f.hmtx, 4*min(int(id), f.hMetrics-1)))
}

// Bearing returns the left side bearing of a glyph.
func (f *File) Bearing(id uint16) int {
	switch {
	case int(id) >= f.NumGlyphs:
		return 0
	case int(id) < f.hMetrics:
		return int(i16(f.hmtx, 4*int(id)+2))
	}
	return int(i16(f.hmtx, 4*f.hMetrics+2*(int(id)-f.hMetrics)))
}

// Flags of a part of a composite glyph (ISO/IEC 14496-22, 5.3.4).
const (
	WordArguments    = 0x0001
	ArgumentsAreXY   = 0x0002
	haveScale        = 0x0008
	MoreComponents   = 0x0020
	haveXYScale      = 0x0040
	haveTwoByTwo     = 0x0080
	HaveInstructions = 0x0100
)

// Component is one part of a composite glyph. Record is its bytes in the description,
// flags and glyph id included.
type Component struct {
	Flags  uint16
	ID     uint16
	Record []byte
}

// Components returns the parts of a composite glyph, nil for a simple one. A description
// that ends early is an error.
func Components(glyph []byte) ([]Component, error) {
	if len(glyph) < 10 || i16(glyph, 0) >= 0 {
		return nil, nil
	}
	var parts []Component
	for at := 10; ; {
		if at+4 > len(glyph) {
			return nil, fmt.Errorf("glyf: %w", errTruncated)
		}
		flags := u16(glyph, at)
		size := 6
		if flags&WordArguments != 0 {
			size = 8
		}
		switch {
		case flags&haveScale != 0:
			size += 2
		case flags&haveXYScale != 0:
			size += 4
		case flags&haveTwoByTwo != 0:
			size += 8
		}
		if at+size > len(glyph) {
			return nil, fmt.Errorf("glyf: %w", errTruncated)
		}
		parts = append(parts, Component{flags, u16(glyph, at+2), glyph[at : at+size]})
		at += size
		if flags&MoreComponents == 0 {
			return parts, nil
		}
	}
}

// Glyphs collects glyph descriptions, numbers them from 0 and makes the tables that
// depend on the numbering.
type Glyphs struct {
	data    []byte // the glyf table
	starts  []uint32
	metrics []byte // the hmtx table
}

// Len returns how many glyphs were added.
func (g *Glyphs) Len() int { return len(g.starts) }

// Add puts a glyph at the end and returns its number. Parts of a composite glyph still
// have the ids of the file they come from: see Renumber.
func (g *Glyphs) Add(description []byte, advance, bearing int) uint16 {
	id := uint16(len(g.starts))
	g.starts = append(g.starts, uint32(len(g.data)))
	g.data = append(g.data, description...)
	for len(g.data)%4 != 0 {
		g.data = append(g.data, 0)
	}
	g.metrics = binary.BigEndian.AppendUint16(g.metrics, uint16(advance))
	g.metrics = binary.BigEndian.AppendUint16(g.metrics, uint16(bearing))
	return id
}

// Renumber gives every part of a composite glyph, already added, the id that number
// returns for its old one. number may add further glyphs.
func (g *Glyphs) Renumber(id uint16, number func(old uint16) uint16) error {
	start, end := int(g.starts[id]), len(g.data)
	if int(id)+1 < len(g.starts) {
		end = int(g.starts[id+1])
	}
	parts, err := Components(g.data[start:end])
	if err != nil {
		return err
	}
	at := start + 10
	for _, part := range parts {
		renumbered := number(part.ID)
		binary.BigEndian.PutUint16(g.data[at+2:], renumbered) // g.data may have moved since
		at += len(part.Record)
	}
	return nil
}

// Tables returns the glyf, hmtx and loca tables, and copies of head, hhea and maxp with
// the fields in them that follow from these: head.indexToLocFormat, hhea.numberOfHMetrics
// and maxp.numGlyphs.
func (g *Glyphs) Tables(head, hhea, maxp []byte) []Table {
	head, hhea, maxp = append([]byte(nil), head...), append([]byte(nil), hhea...), append([]byte(nil), maxp...)
	n := len(g.starts)
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(maxp[4:], uint16(n))
	var loca []byte
	if len(g.data) < 1<<17 {
		binary.BigEndian.PutUint16(head[50:], 0)
		loca = make([]byte, 0, 2*(n+1))
		for _, start := range g.starts {
			loca = binary.BigEndian.AppendUint16(loca, uint16(start/2))
		}
		loca = binary.BigEndian.AppendUint16(loca, uint16(len(g.data)/2))
	} else {
		binary.BigEndian.PutUint16(head[50:], 1)
		loca = make([]byte, 0, 4*(n+1))
		for _, start := range g.starts {
			loca = binary.BigEndian.AppendUint32(loca, start)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(g.data)))
	}
	return []Table{{"head", head}, {"hhea", hhea}, {"maxp", maxp}, {"hmtx", g.metrics}, {"loca", loca}, {"glyf", g.data}}
}

// SetAdvance changes the advance of a glyph that was added.
func (g *Glyphs) SetAdvance(id uint16, advance int) {
	binary.BigEndian.PutUint16(g.metrics[4*int(id):], uint16(advance))
}
