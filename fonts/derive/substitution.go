package main

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
)

// pair is a letter and a mark after it, by glyph.
type pair struct{ letter, mark uint16 }

// substitutions returns a GSUB table (ISO/IEC 14496-22, 6.3.4) with one feature, for all
// scripts. The feature replaces each pair by one glyph; without pairs it does nothing,
// but the font has it.
func substitutions(feature string, pairs map[pair]uint16) []byte {
	lookups := 0
	if len(pairs) > 0 {
		lookups = 1
	}
	script := words(4, 0, 0, 0xFFFF, 1, 0) // no languages: the default one requires no feature and has feature 0
	// Thai is listed because HarfBuzz assumes that a font without it has Thai marks among
	// the private use characters.
	const start = 2 + 3*6
	scripts := slices.Concat(words(3), tag("DFLT", start), tag("latn", start), tag("thai", start), script)
	features := append(append(words(1), tag(feature, 8)...), words(0, lookups)...)
	features = append(features, make([]byte, 2*lookups)...) // lookup 0
	list := words(0)
	if lookups > 0 {
		list = append(words(1, 4), words(ligatureLookup, 0, 1, 8)...)
		list = append(list, ligatureTable(pairs)...)
	}
	const header = 10
	out := words(1, 0, header, header+len(scripts), header+len(scripts)+len(features))
	return slices.Concat(out, scripts, features, list)
}

const ligatureLookup = 4 // the type of lookup that replaces several glyphs by one

// ligatureTable returns the subtable of such a lookup (ISO/IEC 14496-22, 6.3.4.3.4).
func ligatureTable(pairs map[pair]uint16) []byte {
	sorted := slices.SortedFunc(maps.Keys(pairs), func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.letter, b.letter), cmp.Compare(a.mark, b.mark))
	})
	var letters []int
	var sets []byte
	var starts []int // of each letter's set
	for at := 0; at < len(sorted); {
		n := 1
		for at+n < len(sorted) && sorted[at+n].letter == sorted[at].letter {
			n++
		}
		letters = append(letters, int(sorted[at].letter))
		starts = append(starts, len(sets))
		sets = append(sets, words(n)...)
		for i := range n {
			sets = append(sets, words(2+2*n+6*i)...)
		}
		for _, p := range sorted[at : at+n] {
			sets = append(sets, words(int(pairs[p]), 2, int(p.mark))...)
		}
		at += n
	}
	coverage := words(append([]int{1, len(letters)}, letters...)...)
	start := 6 + 2*len(starts)
	out := words(1, start, len(starts))
	for _, s := range starts {
		out = append(out, words(start+len(coverage)+s)...)
	}
	return slices.Concat(out, coverage, sets)
}

func words(values ...int) []byte {
	out := make([]byte, 2*len(values))
	put(out, 0, values...)
	return out
}

// tag returns an entry of a list: a name and where its table begins.
func tag(name string, at int) []byte {
	return binary.BigEndian.AppendUint16([]byte(name), uint16(at))
}
