package main

import (
	"encoding/binary"
	"math"
	"slices"

	"actieplan/fonts/truetype"
)

// face is a font being built: the glyphs so far and the characters that they are for.
type face struct {
	glyphs truetype.Glyphs
	chars  map[rune]uint16
	taken  map[source]uint16 // numbers of the glyphs that were taken from a file
	queue  []source          // the glyphs in the order they were taken; an empty entry for a drawn one
	boxes  [][4]int
	widest int
}

// source is a glyph of an original font.
type source struct {
	file *truetype.File
	id   uint16
}

func newFace() *face {
	return &face{chars: make(map[rune]uint16), taken: make(map[source]uint16)}
}

// take gives the glyph of an original font a number in this face, once.
func (f *face) take(file *truetype.File, id uint16) (uint16, error) {
	from := source{file, id}
	if number, ok := f.taken[from]; ok {
		return number, nil
	}
	plain, err := withoutHints(file, file.Glyph(id))
	if err != nil {
		return 0, err
	}
	bearing := file.Bearing(id)
	if plain == nil {
		bearing = 0
	}
	number := f.add(plain, file.Advance(id), bearing)
	f.taken[from] = number
	f.queue[number] = from
	return number, nil
}

// draw adds a glyph that is in none of the originals.
func (f *face) draw(description []byte, advance int) uint16 {
	bearing := 0
	if description != nil {
		bearing = int(int16(binary.BigEndian.Uint16(description[2:])))
	}
	return f.add(description, advance, bearing)
}

func (f *face) add(description []byte, advance, bearing int) uint16 {
	var box [4]int
	for i := 0; description != nil && i < 4; i++ {
		box[i] = int(int16(binary.BigEndian.Uint16(description[2+2*i:])))
	}
	f.boxes = append(f.boxes, box)
	f.widest = max(f.widest, advance)
	f.queue = append(f.queue, source{})
	return f.glyphs.Add(description, advance, bearing)
}

// takeParts takes the parts of all composite glyphs and gives them their new numbers.
func (f *face) takeParts() error {
	for id := 0; id < len(f.queue); id++ { // the queue grows: parts may be composite themselves
		file := f.queue[id].file
		if file == nil {
			continue
		}
		var failed error
		err := f.glyphs.Renumber(uint16(id), func(old uint16) uint16 {
			number, err := f.take(file, old)
			if err != nil {
				failed = err
			}
			return number
		})
		if err != nil {
			return err
		}
		if failed != nil {
			return failed
		}
	}
	return nil
}

// bounds returns the box around all glyphs: xMin, yMin, xMax, yMax.
func (f *face) bounds() [4]int {
	all := [4]int{math.MaxInt, math.MaxInt, math.MinInt, math.MinInt}
	for _, box := range f.boxes {
		if box == [4]int{} {
			continue
		}
		all[0], all[1] = min(all[0], box[0]), min(all[1], box[1])
		all[2], all[3] = max(all[2], box[2]), max(all[3], box[3])
	}
	return all
}

// verticalMetrics are the lengths that a word processor may take a line's height from.
type verticalMetrics struct{ ascent, descent, lineGap, winAscent, winDescent int }

// tables are what a font file is assembled from beside the glyphs.
type tables struct {
	model      *truetype.File // for what does not describe single glyphs
	names      naming
	cmap, gsub []byte
	vertical   verticalMetrics
	limits     [][]byte // maxp tables, of which the largest limits hold
}

// assemble builds the font file.
func (f *face) assemble(from *tables) []byte {
	model, vertical := from.model, from.vertical
	head, hhea := slices.Clone(model.Table("head")), slices.Clone(model.Table("hhea"))
	os2, post := slices.Clone(model.Table("OS/2")), slices.Clone(model.Table("post")[:32])
	bounds := f.bounds()

	// Bits 2 to 4 are about instructions, and there are none (ISO/IEC 14496-22, 5.2.2).
	put(head, 16, int(binary.BigEndian.Uint16(head[16:])&^0b11100))
	for i, v := range bounds {
		put(head, 36+2*i, v)
	}
	put(hhea, 4, vertical.ascent, vertical.descent, vertical.lineGap, f.widest, bounds[0], bounds[0], bounds[2])
	put(os2, 8, 0) // fsType: installable embedding
	first, last := rune(0xFFFF), rune(0)
	for c := range f.chars {
		first, last = min(first, c), max(last, min(c, 0xFFFF))
	}
	put(os2, 64, int(first), int(last), vertical.ascent, vertical.descent, vertical.lineGap, vertical.winAscent, vertical.winDescent)
	binary.BigEndian.PutUint32(post, 0x00030000) // without glyph names

	all := f.glyphs.Tables(head, hhea, maximums(from.limits))
	all = append(all,
		truetype.Table{Tag: "OS/2", Data: os2},
		truetype.Table{Tag: "post", Data: post},
		truetype.Table{Tag: "cmap", Data: from.cmap},
		truetype.Table{Tag: "GSUB", Data: from.gsub},
		truetype.Table{Tag: "name", Data: from.names.table()},
		// Smoothing at all sizes, no grid fitting; drop-out control on, which small sizes
		// need.
		truetype.Table{Tag: "gasp", Data: []byte{0, 1, 0, 1, 0xFF, 0xFF, 0, 0x0A}},
		truetype.Table{Tag: "prep", Data: []byte{0xB8, 0x01, 0xFF, 0x85, 0xB0, 0x04, 0x8D}},
	)
	return truetype.Assemble(all)
}

// maximums merges maxp tables (ISO/IEC 14496-22, 5.2.6): the largest of each limit, none
// for instructions.
func maximums(tables [][]byte) []byte {
	out := slices.Clone(tables[0][:32])
	for _, table := range tables[1:] {
		for at := 6; at < 32; at += 2 {
			put(out, at, max(int(binary.BigEndian.Uint16(out[at:])), int(binary.BigEndian.Uint16(table[at:]))))
		}
	}
	const zones = 14
	put(out, zones, 1, 0, 0, 0, 0, 2, 0) // maxStackElements 2, for prep
	return out
}

// put writes 16-bit values into a table, one after another.
func put(table []byte, at int, values ...int) {
	for i, v := range values {
		binary.BigEndian.PutUint16(table[at+2*i:], uint16(v))
	}
}
