package main

import (
	"encoding/binary"
	"testing"
	"unicode/utf8"

	"actieplan/fonts/truetype"
)

// TestAccented checks in every face that the pairs of the table, and no others, have a
// glyph: as wide as the letter, with the accent above it.
func TestAccented(t *testing.T) {
	for _, pair := range pairs[:4] {
		file, _ := read(t, "derived", pair.derived)
		drawn, err := file.Ligatures()
		if err != nil {
			t.Fatal(err)
		}
		if len(drawn) != len(accented) {
			t.Errorf("%s: %d pairs, expected %d", pair.derived, len(drawn), len(accented))
		}
		for _, a := range accented {
			letter, size := utf8.DecodeRuneInString(a.text)
			mark, _ := utf8.DecodeRuneInString(a.text[size:])
			id := drawn[truetype.Pair{First: file.Lookup(letter), Second: file.Lookup(mark)}]
			if id == 0 {
				t.Errorf("%s: no glyph for %q", pair.derived, a.text)
				continue
			}
			if got, want := file.Advance(id), file.Advance(file.Lookup(a.stem)); got != want {
				t.Errorf("%s: %q has advance %d, expected %d", pair.derived, a.text, got, want)
			}
			if whole, base := file.GlyphBox(id), file.GlyphBox(file.Lookup(a.base)); whole[3] <= base[3] || whole[1] != base[1] {
				t.Errorf("%s: %q has box %v, without the accent %v", pair.derived, a.text, whole, base)
			}
			parts, err := truetype.Components(file.Glyph(id))
			if err != nil || len(parts) != 2 {
				t.Errorf("%s: %q has %d parts, %v", pair.derived, a.text, len(parts), err)
			}
		}
	}
}

// TestFeatures checks that word processors find one feature, for whatever script: in
// Actieplan Sans the accented letters, in Actieplan Symbols one that does nothing.
func TestFeatures(t *testing.T) {
	for i, pair := range pairs {
		file, _ := read(t, "derived", pair.derived)
		gsub := file.Table("GSUB")
		word := func(at int) int { return int(binary.BigEndian.Uint16(gsub[at:])) }
		scripts, features, lookups := word(4), word(6), word(8)
		if n := word(scripts); n != 3 || string(gsub[scripts+2:scripts+6]) != "DFLT" || string(gsub[scripts+14:scripts+18]) != "thai" {
			t.Errorf("%s: %d scripts", pair.derived, n)
		}
		want, count := "ccmp", 1
		if i == 4 {
			want, count = "isol", 0
		}
		if n := word(features); n != 1 || string(gsub[features+2:features+6]) != want {
			t.Errorf("%s: %d features, the first %q", pair.derived, n, gsub[features+2:features+6])
		}
		if feature := features + word(features+6); word(feature+2) != count || word(lookups) != count {
			t.Errorf("%s: %d lookups in the feature, %d in all; expected %d", pair.derived, word(feature+2), word(lookups), count)
		}
	}
}
