package fonts

import (
	"encoding/binary"
	"fmt"
	"slices"

	"actieplan/fonts/truetype"
)

// Subset returns a TrueType file of just these glyphs, numbered from 1 in the order
// given; a glyph may be given twice. Glyph 0 is .notdef, and the parts of composite
// glyphs follow at the end. It has the tables that PDF asks of a CIDFontType2 font
// program and no others (ISO 32000-1, 9.9, table 126). A glyph that the font does not
// have is an error.
func (f *Font) Subset(glyphs []uint16) ([]byte, error) { return f.subset(glyphs) }

// SubsetOf returns a TrueType file with the glyphs of these characters, which it finds by
// their code points. It has the tables that PDF asks of a simple TrueType font (ISO
// 32000-1, 9.9, table 126). A character that the font does not have is an error.
func (f *Font) SubsetOf(characters []rune) ([]byte, error) {
	characters = slices.Compact(slices.Sorted(slices.Values(characters)))
	ids := make([]uint16, len(characters))
	for i, r := range characters {
		if ids[i] = f.lookup(r); ids[i] == 0 || r >= 0xFFFF {
			return nil, fmt.Errorf("fonts: %s has no glyph for %U", f.PostScriptName, r)
		}
	}
	return f.subset(ids, truetype.Table{Tag: "cmap", Data: charMap(characters)})
}

// CharacterAdvance returns the advance of a character in font units; 0 for one that the
// font does not have.
func (f *Font) CharacterAdvance(r rune) int {
	if id := f.lookup(r); id != 0 {
		return f.Advance(id)
	}
	return 0
}

// charMap is a cmap table in which the characters, in their order, have the glyphs from 1
// on: one subtable of format 4 for Unicode (ISO/IEC 14496-22, 5.2.1), with a segment for
// each character and the last one that the format asks for.
func charMap(characters []rune) []byte {
	segments := len(characters) + 1
	power := 1 // the largest power of two that is not more than the segments
	log := 0
	for ; 2*power <= segments; power *= 2 {
		log++
	}
	words := []int{
		0, 1, 3, 1, 0, 12, // version, subtables; platform, encoding, offset
		4, 16 + 8*segments, 0, 2 * segments, 2 * power, log, 2*segments - 2*power,
	}
	for _, r := range characters {
		words = append(words, int(r))
	}
	words = append(words, 0xFFFF, 0)
	for _, r := range characters {
		words = append(words, int(r))
	}
	words = append(words, 0xFFFF)
	for i, r := range characters {
		words = append(words, i+1-int(r))
	}
	words = append(words, 1)
	words = append(words, make([]int, segments)...) // glyphs follow from the differences alone
	var table []byte
	for _, word := range words {
		table = binary.BigEndian.AppendUint16(table, uint16(word))
	}
	return table
}

// subset is a file of these glyphs with further tables.
func (f *Font) subset(glyphs []uint16, more ...truetype.Table) ([]byte, error) {
	var subset truetype.Glyphs
	numbers := make(map[uint16]uint16) // of the parts of composite glyphs, which may share the glyphs given
	add := func(id uint16) uint16 {
		number := subset.Add(f.file.Glyph(id), f.file.Advance(id), f.file.Bearing(id))
		if _, ok := numbers[id]; !ok {
			numbers[id] = number
		}
		return number
	}
	add(0)
	for _, id := range glyphs {
		if int(id) >= f.file.NumGlyphs {
			return nil, fmt.Errorf("fonts: %s has no glyph %d", f.PostScriptName, id)
		}
		add(id)
	}
	for id := 0; id < subset.Len(); id++ { // parts may have parts
		err := subset.Renumber(uint16(id), func(old uint16) uint16 {
			if number, ok := numbers[old]; ok {
				return number
			}
			return add(old)
		})
		if err != nil {
			return nil, fmt.Errorf("fonts: %s: %w", f.PostScriptName, err)
		}
	}
	tables := subset.Tables(f.file.Table("head"), f.file.Table("hhea"), f.file.Table("maxp"))
	return truetype.Assemble(append(tables, more...)), nil
}
