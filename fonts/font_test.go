package fonts

import (
	"bytes"
	"compress/flate"
	"encoding/hex"
	"hash/crc32"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"actieplan/fonts/truetype"
)

func TestMetrics(t *testing.T) {
	for _, f := range All() {
		em := float64(f.UnitsPerEm)
		if r := float64(f.Ascent) / em; r != 0.75 {
			t.Errorf("%s: ascent %.3f em", f.PostScriptName, r)
		}
		if r := float64(f.Descent) / em; r != -0.25 {
			t.Errorf("%s: descent %.3f em", f.PostScriptName, r)
		}
		if r := float64(f.CapHeight) / em; r < 0.6 || r > 1 {
			t.Errorf("%s: capitals of %.3f em", f.PostScriptName, r)
		}
		if f.Italic != (f.ItalicAngle < 0) {
			t.Errorf("%s: italic angle %v", f.PostScriptName, f.ItalicAngle)
		}
		if f.BoundingBox[0] >= f.BoundingBox[2] || f.BoundingBox[1] >= f.BoundingBox[3] {
			t.Errorf("%s: bounding box %v", f.PostScriptName, f.BoundingBox)
		}
	}
}

// TestObfuscated undoes the obfuscation as ECMA-376 part 1, 17.8.1 says and finds the
// font.
func TestObfuscated(t *testing.T) {
	guid := regexp.MustCompile(`^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$`)
	keys := make(map[string]bool)
	for i, o := range Obfuscated() {
		if o.Font != All()[i] || obfuscatedEntries[i].name != o.Font.PostScriptName {
			t.Errorf("font %d is %s", i, o.Font.PostScriptName)
		}
		if !guid.MatchString(o.FontKey) || keys[o.FontKey] {
			t.Errorf("%s: key %q", o.Font.PostScriptName, o.FontKey)
		}
		keys[o.FontKey] = true
		data, err := io.ReadAll(flate.NewReader(bytes.NewReader(o.Deflated)))
		if err != nil {
			t.Fatal(err)
		}
		if uint64(len(data)) != o.Size || crc32.ChecksumIEEE(data) != o.CRC32 {
			t.Errorf("%s: size or checksum differs", o.Font.PostScriptName)
		}
		key, err := hex.DecodeString(strings.NewReplacer("{", "", "}", "", "-", "").Replace(o.FontKey))
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(key)
		if bytes.Equal(data, o.Font.Data) {
			t.Errorf("%s: not obfuscated", o.Font.PostScriptName)
		}
		for j := range 32 {
			data[j] ^= key[j%16]
		}
		if !bytes.Equal(data, o.Font.Data) {
			t.Errorf("%s: not the font", o.Font.PostScriptName)
		}
	}
}

// TestSubset takes every seventh glyph, one of them twice, and compares outlines and
// advances.
func TestSubset(t *testing.T) {
	for _, f := range All() {
		var ids []uint16
		for id := 1; id < f.file.NumGlyphs; id += 7 {
			ids = append(ids, uint16(id))
		}
		ids = append(ids, ids[5], f.lookup(' '))
		data, err := f.Subset(ids)
		if err != nil {
			t.Fatal(err)
		}
		subset, err := truetype.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for i, id := range ids {
			got := uint16(i + 1)
			if subset.Advance(got) != f.file.Advance(id) || subset.Bearing(got) != f.file.Bearing(id) {
				t.Errorf("%s: glyph %d has another advance or bearing", f.PostScriptName, id)
			}
			if !sameOutline(t, subset, got, f.file, id) {
				t.Errorf("%s: glyph %d has another outline", f.PostScriptName, id)
			}
		}
		if subset.NumGlyphs > 2*len(ids) || len(data) >= len(f.Data) {
			t.Errorf("%s: %d glyphs in %d bytes for %d", f.PostScriptName, subset.NumGlyphs, len(data), len(ids))
		}
	}
}

// sameOutline compares two glyphs: simple ones byte by byte, composite ones part by part.
func sameOutline(t *testing.T, a *truetype.File, aID uint16, b *truetype.File, bID uint16) bool {
	t.Helper()
	aGlyph, bGlyph := a.Glyph(aID), b.Glyph(bID)
	aParts, err := truetype.Components(aGlyph)
	if err != nil {
		t.Fatal(err)
	}
	bParts, err := truetype.Components(bGlyph)
	if err != nil {
		t.Fatal(err)
	}
	if len(aParts) != len(bParts) {
		return false
	}
	if len(aParts) == 0 {
		return bytes.Equal(aGlyph, bGlyph)
	}
	for i := range aParts {
		x, y := aParts[i], bParts[i]
		if x.Flags != y.Flags || !bytes.Equal(x.Record[4:], y.Record[4:]) || !sameOutline(t, a, x.ID, b, y.ID) {
			return false
		}
	}
	return true
}

func TestSubsetOfUnknownGlyph(t *testing.T) {
	if _, err := All()[0].Subset([]uint16{65000}); err == nil {
		t.Error("no error for a glyph that the font does not have")
	}
}

// TestSubsetOf: a file of some characters has each of them, by its code point.
func TestSubsetOf(t *testing.T) {
	f := All()[0]
	characters := []rune("zé€– a")
	data, err := f.SubsetOf(append(characters, 'z'))
	if err != nil {
		t.Fatal(err)
	}
	subset, err := truetype.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range characters {
		got := subset.Lookup(r)
		if got == 0 || subset.Advance(got) != f.CharacterAdvance(r) || !sameOutline(t, subset, got, f.file, f.lookup(r)) {
			t.Errorf("%q is glyph %d", r, got)
		}
	}
	for _, r := range "bZ\uFFFE" {
		if got := subset.Lookup(r); got != 0 {
			t.Errorf("%q is glyph %d", r, got)
		}
	}
	if _, err := f.SubsetOf([]rune("漢")); err == nil || f.CharacterAdvance('漢') != 0 {
		t.Error("no error for a character that the font does not have")
	}
}
