package truetype

import (
	"fmt"
	"iter"
)

// charMap is the subtable of cmap that covers most of Unicode: format 12, or else format
// 4 (ISO/IEC 14496-22, 5.2.1).
type charMap struct {
	format4  []byte
	segCount int
	format12 []byte
	groups   int
}

// readCharMap picks the Unicode subtables of formats 4 and 12.
func readCharMap(cmap []byte) (m charMap, err error) {
	if len(cmap) < 4 || len(cmap) < 4+8*int(u16(cmap, 2)) {
		return m, fmt.Errorf("cmap: %w", errTruncated)
	}
	for i := range int(u16(cmap, 2)) {
		record := cmap[4+8*i:]
		platform, encoding, start := u16(record, 0), u16(record, 2), uint64(u32(record, 4))
		if platform != 0 && (platform != 3 || encoding == 0) {
			continue
		}
		if start+16 > uint64(len(cmap)) {
			return m, fmt.Errorf("cmap: %w", errTruncated)
		}
		sub := cmap[start:]
		switch u16(sub, 0) {
		case 4:
			m.format4, m.segCount = sub, int(u16(sub, 6))/2
			if len(sub) < 16+8*m.segCount {
				return m, fmt.Errorf("cmap: %w", errTruncated)
			}
		case 12:
			m.format12, m.groups = sub, int(u32(sub, 12))
			if (len(sub)-16)/12 < m.groups {
				return m, fmt.Errorf("cmap: %w", errTruncated)
			}
		}
	}
	return m, nil
}

// Lookup returns the glyph of a character; 0 if the font has none.
func (f *File) Lookup(r rune) uint16 {
	if f.cmap.format12 != nil {
		return f.cmap.lookup12(uint32(r))
	}
	if r > 0xFFFF || f.cmap.format4 == nil {
		return 0
	}
	return f.cmap.lookup4(int(r))
}

func (m *charMap) lookup4(c int) uint16 {
	ends := 14
	low, high := 0, m.segCount
	for low < high {
		mid := (low + high) / 2
		if int(u16(m.format4, ends+2*mid)) < c {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == m.segCount {
		return 0
	}
	return m.inSegment(low, c)
}

// inSegment looks c up in the segment of format 4 that ends at c or later.
func (m *charMap) inSegment(segment, c int) uint16 {
	starts := 16 + 2*m.segCount
	first := int(u16(m.format4, starts+2*segment))
	if c < first {
		return 0
	}
	delta := u16(m.format4, starts+2*m.segCount+2*segment)
	rangeAt := starts + 4*m.segCount + 2*segment
	offset := int(u16(m.format4, rangeAt))
	if offset == 0 {
		return uint16(c) + delta
	}
	at := rangeAt + offset + 2*(c-first)
	if at+2 > len(m.format4) {
		return 0
	}
	if id := u16(m.format4, at); id != 0 {
		return id + delta
	}
	return 0
}

func (m *charMap) lookup12(c uint32) uint16 {
	low, high := 0, m.groups
	for low < high {
		mid := (low + high) / 2
		if u32(m.format12, 16+12*mid+4) < c {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == m.groups {
		return 0
	}
	group := m.format12[16+12*low:]
	if first := u32(group, 0); c >= first {
		return uint16(u32(group, 8) + c - first)
	}
	return 0
}

// Characters yields every character of the font with its glyph, in the order of code
// points.
func (f *File) Characters() iter.Seq2[rune, uint16] {
	return func(yield func(rune, uint16) bool) {
		for _, span := range f.cmap.spans() {
			for c := span[0]; c <= span[1]; c++ {
				if id := f.Lookup(c); id != 0 && !yield(c, id) {
					return
				}
			}
		}
	}
}

// spans returns the ranges of code points that the map is written in.
func (m *charMap) spans() (spans [][2]rune) {
	if m.format12 != nil {
		for i := range m.groups {
			spans = append(spans, [2]rune{rune(u32(m.format12, 16+12*i)), rune(u32(m.format12, 16+12*i+4))})
		}
		return spans
	}
	for i := range m.segCount {
		spans = append(spans, [2]rune{rune(u16(m.format4, 16+2*m.segCount+2*i)), rune(u16(m.format4, 14+2*i))})
	}
	return spans
}
