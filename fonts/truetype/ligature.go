package truetype

import (
	"fmt"
)

// Pair is two glyphs in a row.
type Pair struct{ First, Second uint16 }

// Ligatures returns the glyph that stands in the place of each pair of glyphs, by the
// first lookup of the GSUB table; none where there is no table, no lookup or one of
// another kind (ISO/IEC 14496-22, 6.3.4).
func (f *File) Ligatures() (map[Pair]uint16, error) {
	gsub := f.Table("GSUB")
	lookups, ok := from(gsub, 8)
	if !ok || len(lookups) < 4 || u16(lookups, 0) == 0 {
		return nil, nil
	}
	lookup, ok := from(lookups, 2)
	if !ok || len(lookup) < 8 || u16(lookup, 0) != 4 {
		return nil, nil
	}
	table, ok := from(lookup, 6)
	if !ok || len(table) < 6 {
		return nil, fmt.Errorf("GSUB: %w", errTruncated)
	}
	coverage, ok := from(table, 2)
	if !ok || len(coverage) < 4 || u16(coverage, 0) != 1 {
		return nil, fmt.Errorf("GSUB: %w", errTruncated)
	}
	all := make(map[Pair]uint16)
	for i := range int(u16(table, 4)) {
		set, ok := from(table, 6+2*i)
		if !ok || len(coverage) < 6+2*i || !addPairs(all, u16(coverage, 4+2*i), set) {
			return nil, fmt.Errorf("GSUB: %w", errTruncated)
		}
	}
	return all, nil
}

// addPairs adds the pairs in the set of a first glyph; it returns false for a set that ends
// early.
func addPairs(all map[Pair]uint16, first uint16, set []byte) bool {
	if len(set) < 2 {
		return false
	}
	for i := range int(u16(set, 0)) {
		ligature, ok := from(set, 2+2*i)
		if !ok || len(ligature) < 6 {
			return false
		}
		if u16(ligature, 2) == 2 {
			all[Pair{first, u16(ligature, 4)}] = u16(ligature, 0)
		}
	}
	return true
}

// from follows the offset at a place in a table.
func from(table []byte, at int) ([]byte, bool) {
	if at+2 > len(table) || int(u16(table, at)) >= len(table) {
		return nil, false
	}
	return table[u16(table, at):], true
}
