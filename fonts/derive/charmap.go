package main

import (
	"encoding/binary"
	"maps"
	"slices"
)

// span is a range of characters; their glyphs follow one another, or in a many-to-one map
// are all the same.
type span struct {
	first, last rune
	glyph       uint16
}

// spans returns the longest ranges of characters, up to limit, whose glyphs follow one
// another.
func spans(chars map[rune]uint16, limit rune) (out []span) {
	for _, c := range slices.Sorted(maps.Keys(chars)) {
		if c > limit {
			break
		}
		if n := len(out) - 1; n >= 0 && out[n].last+1 == c && out[n].glyph+uint16(c-out[n].first) == chars[c] {
			out[n].last = c
			continue
		}
		out = append(out, span{c, c, chars[c]})
	}
	return out
}

// format4 returns the subtable for the Basic Multilingual Plane (ISO/IEC 14496-22,
// 5.2.1.3.3).
func format4(chars map[rune]uint16) []byte {
	segments := append(spans(chars, 0xFFFE), span{0xFFFF, 0xFFFF, 0})
	n := len(segments)
	search, selector := 1, 0
	for search*2 <= n {
		search *= 2
		selector++
	}
	words := []int{4, 16 + 8*n, 0, 2 * n, 2 * search, selector, 2 * (n - search)}
	for _, s := range segments {
		words = append(words, int(s.last))
	}
	words = append(words, 0)
	for _, s := range segments {
		words = append(words, int(s.first))
	}
	for _, s := range segments {
		words = append(words, int(s.glyph)-int(s.first))
	}
	for range segments {
		words = append(words, 0)
	}
	out := make([]byte, 2*len(words))
	put(out, 0, words...)
	return out
}

// format12 returns the subtable for all of Unicode (ISO/IEC 14496-22, 5.2.1.3.7).
func format12(chars map[rune]uint16) []byte { return groups(12, spans(chars, 0x10FFFF)) }

// format13 returns the many-to-one subtable (ISO/IEC 14496-22, 5.2.1.3.8): the given
// characters have their own glyph, and all others, except surrogates, have the glyph
// other.
func format13(chars map[rune]uint16, other uint16) []byte {
	var out []span
	fill := func(first, last rune) {
		if first <= 0xD7FF && last >= 0xE000 {
			out = append(out, span{first, 0xD7FF, other}, span{0xE000, last, other})
		} else if first <= last {
			out = append(out, span{first, last, other})
		}
	}
	next := rune(0x20) // control characters stay without a glyph
	for _, c := range slices.Sorted(maps.Keys(chars)) {
		fill(next, c-1)
		if n := len(out) - 1; n >= 0 && out[n].last+1 == c && out[n].glyph == chars[c] {
			out[n].last = c
		} else {
			out = append(out, span{c, c, chars[c]})
		}
		next = c + 1
	}
	fill(next, 0x10FFFF)
	return groups(13, out)
}

func groups(format int, spans []span) []byte {
	out := binary.BigEndian.AppendUint16(nil, uint16(format))
	out = binary.BigEndian.AppendUint16(out, 0)
	for _, v := range []int{16 + 12*len(spans), 0, len(spans)} {
		out = binary.BigEndian.AppendUint32(out, uint32(v))
	}
	for _, s := range spans {
		out = binary.BigEndian.AppendUint32(out, uint32(s.first))
		out = binary.BigEndian.AppendUint32(out, uint32(s.last))
		out = binary.BigEndian.AppendUint32(out, uint32(s.glyph))
	}
	return out
}

// encoding is a subtable of cmap under the platform and encoding that it is found by.
type encoding struct {
	platform, encoding int
	subtable           []byte
}

// charMap returns the cmap table for encodings, which must be in the order of platform
// and encoding. Those that share a subtable have the same slice.
func charMap(encodings []encoding) []byte {
	out := make([]byte, 4+8*len(encodings))
	put(out, 0, 0, len(encodings))
	starts := make(map[*byte]int)
	for i, e := range encodings {
		start, ok := starts[&e.subtable[0]]
		if !ok {
			start = len(out)
			starts[&e.subtable[0]] = start
			out = append(out, e.subtable...)
		}
		put(out, 4+8*i, e.platform, e.encoding)
		binary.BigEndian.PutUint32(out[8+8*i:], uint32(start))
	}
	return out
}
