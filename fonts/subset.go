package fonts

import (
	"fmt"

	"actieplan/fonts/truetype"
)

// Subset returns a TrueType file of just these glyphs, numbered from 1 in the order
// given; a glyph may be given twice. Glyph 0 is .notdef, and the parts of composite
// glyphs follow at the end. It has the tables that PDF asks of a CIDFontType2 font
// program and no others (ISO 32000-1, 9.9, table 126). A glyph that the font does not
// have is an error.
func (f *Font) Subset(glyphs []uint16) ([]byte, error) {
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
	return truetype.Assemble(subset.Tables(f.file.Table("head"), f.file.Table("hhea"), f.file.Table("maxp"))), nil
}
