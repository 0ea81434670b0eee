package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"actieplan/fonts/combining"
	"actieplan/fonts/truetype"
)

// TestReproducible derives the fonts again and compares them with the committed ones.
// Compressed files are compared by their content, since another Go release may compress
// differently.
func TestReproducible(t *testing.T) {
	files, err := derive(os.DirFS("../original"))
	if err != nil {
		t.Fatal(err)
	}
	for name, fresh := range files {
		committed, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".deflate") {
			fresh, committed = inflate(t, fresh), inflate(t, committed)
		}
		if !bytes.Equal(fresh, committed) {
			t.Errorf("%s: the originals give something else; run go generate ./fonts", name)
		}
	}
	if entries, _ := os.ReadDir("../derived"); len(entries) != len(files) { // less the Go source, plus the licence
		t.Errorf("fonts/derived holds %d files, expected %d", len(entries), len(files))
	}
}

func inflate(t *testing.T, data []byte) []byte {
	t.Helper()
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

// pairs are the derived fonts and the originals whose glyphs they show.
var pairs = []struct {
	derived   string
	originals []string
	bold      bool
	italic    bool
}{
	{"ActieplanSans-Regular", []string{"carlito/Carlito-Regular"}, false, false},
	{"ActieplanSans-Bold", []string{"carlito/Carlito-Bold"}, true, false},
	{"ActieplanSans-Italic", []string{"carlito/Carlito-Italic"}, false, true},
	{"ActieplanSans-BoldItalic", []string{"carlito/Carlito-BoldItalic"}, true, true},
	{"ActieplanSymbols-Regular", []string{"noto/NotoSansSymbols2-Regular", "noto/NotoSansMath-Regular", "noto/NotoSansSymbols-Regular"},
		false, false},
}

func read(t *testing.T, folder, name string) (*truetype.File, *sfnt.Font) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", folder, filepath.FromSlash(name)+".ttf"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := truetype.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	other, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return file, other
}

// TestGlyphsAsInOriginal compares the outline and the advance of every character with the
// original's.
func TestGlyphsAsInOriginal(t *testing.T) {
	for _, pair := range pairs {
		derived, outlines := read(t, "derived", pair.derived)
		shown := make(map[rune]bool)
		for _, name := range pair.originals {
			original, originalOutlines := read(t, "original", name)
			for c, id := range original.Characters() {
				ours := derived.Lookup(c)
				if ours == 0 || shown[c] || !takenFrom(name, c) ||
					slices.ContainsFunc(ignorable, func(s [2]rune) bool { return c >= s[0] && c <= s[1] }) {
					continue
				}
				shown[c] = true
				want := original.Advance(id)
				if unicode.Is(unicode.Mn, c) {
					want = 0
				}
				if got := derived.Advance(ours); got != want {
					t.Errorf("%s: U+%04X has advance %d, expected %d", pair.derived, c, got, want)
				}
				if c == ' ' || c == 0xA0 {
					continue
				}
				a, b := contours(t, outlines, ours, derived.UnitsPerEm), contours(t, originalOutlines, id, original.UnitsPerEm)
				if !slices.Equal(a, b) {
					t.Errorf("%s: U+%04X has another outline than in %s", pair.derived, c, name)
				}
			}
		}
		if len(shown) < 2000 {
			t.Errorf("%s: only %d characters of the originals", pair.derived, len(shown))
		}
	}
}

// takenFrom reports whether a derived font takes a character from an original if no
// original before it has it. From Carlito every character is taken.
func takenFrom(name string, c rune) bool {
	for _, s := range symbolSources {
		if s.original == name+".ttf" {
			return slices.ContainsFunc(s.ranges, func(r [2]rune) bool { return c >= r[0] && c <= r[1] })
		}
	}
	return true
}

// contours returns the outline of a glyph at one unit to the pixel, without the contours
// of no width that an autohinter left in the originals.
func contours(t *testing.T, font *sfnt.Font, id uint16, unitsPerEm int) (all []sfnt.Segment) {
	t.Helper()
	var buffer sfnt.Buffer
	segments, err := font.LoadGlyph(&buffer, sfnt.GlyphIndex(id), fixed.I(unitsPerEm), nil)
	if err != nil {
		t.Fatal(err)
	}
	var one []sfnt.Segment
	finish := func() {
		for _, s := range one {
			if s.Args[0].X != one[0].Args[0].X {
				all = append(all, one...)
				break
			}
		}
		one = nil
	}
	for _, s := range segments {
		if s.Op == sfnt.SegmentOpMoveTo {
			finish()
		}
		one = append(one, s)
	}
	finish()
	return all
}

func TestTablesAndNames(t *testing.T) {
	want := []string{"GSUB", "OS/2", "cmap", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}
	for _, pair := range pairs {
		file, other := read(t, "derived", pair.derived)
		if got := file.Tags(); !slices.Equal(got, want) {
			t.Errorf("%s: tables %v", pair.derived, got)
		}
		family := "Actieplan Sans"
		if len(pair.originals) > 1 {
			family = "Actieplan Symbols"
		}
		for id, want := range map[sfnt.NameID]string{sfnt.NameIDFamily: family, sfnt.NameIDPostScript: pair.derived} {
			if got, err := other.Name(nil, id); err != nil || got != want {
				t.Errorf("%s: name %d is %q, %v", pair.derived, id, got, err)
			}
		}
		for _, id := range []int{familyName, styleName, uniqueName, fullName, postScriptName} {
			if s := nameOf(file, id); s == "" || strings.Contains(s, "Carlito") {
				t.Errorf("%s: name %d is %q", pair.derived, id, s)
			}
		}
		for _, name := range pair.originals {
			original, _ := read(t, "original", name)
			for _, id := range []int{copyrightName, 13, 14} {
				if kept := nameOf(original, id); kept == "" || !strings.Contains(nameOf(file, id), kept) {
					t.Errorf("%s: name %d lost %q", pair.derived, id, kept)
				}
			}
		}
		os2, head := file.Table("OS/2"), file.Table("head")
		if fsType := binary.BigEndian.Uint16(os2[8:]); fsType != 0 {
			t.Errorf("%s: fsType %d", pair.derived, fsType)
		}
		selection, mac := binary.BigEndian.Uint16(os2[62:]), binary.BigEndian.Uint16(head[44:])
		if (selection&1 != 0) != pair.italic || (selection&32 != 0) != pair.bold || (mac&1 != 0) != pair.bold ||
			(mac&2 != 0) != pair.italic {
			t.Errorf("%s: style bits %b and %b", pair.derived, selection, mac)
		}
	}
}

// TestChecksums adds up the whole file (ISO/IEC 14496-22, 5.2.2).
func TestChecksums(t *testing.T) {
	for _, pair := range pairs {
		data, err := os.ReadFile("../derived/" + pair.derived + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		var sum uint32
		for at := 0; at < len(data); at += 4 {
			sum += binary.BigEndian.Uint32(data[at:])
		}
		if sum != 0xB1B0AFBA {
			t.Errorf("%s: checksum %08x", pair.derived, sum)
		}
	}
}

// TestEveryCharacterHasAGlyph walks the many-to-one subtable: real glyphs are those of
// the other subtables, all else is the box, or a small one for marks.
func TestEveryCharacterHasAGlyph(t *testing.T) {
	file, _ := read(t, "derived", "ActieplanSymbols-Regular")
	cmap := file.Table("cmap")
	var sub []byte
	for i := range int(binary.BigEndian.Uint16(cmap[2:])) {
		record := cmap[4+8*i:]
		if binary.BigEndian.Uint32(record) == 6 { // platform 0, encoding 6
			sub = cmap[binary.BigEndian.Uint32(record[4:]):]
		}
	}
	if sub == nil || binary.BigEndian.Uint16(sub) != 13 {
		t.Fatal("no subtable of format 13")
	}
	box := file.Lookup(replacement)
	next := uint32(0x20)
	for i := range int(binary.BigEndian.Uint32(sub[12:])) {
		group := sub[16+12*i:]
		first, last, id := binary.BigEndian.Uint32(group), binary.BigEndian.Uint32(group[4:]), binary.BigEndian.Uint32(group[8:])
		if first != next {
			t.Fatalf("gap before U+%04X", first)
		}
		for c := first; c <= last; c++ {
			want := file.Lookup(rune(c))
			switch {
			case want != 0:
			case !unicode.Is(unicode.Mn, rune(c)):
				want = box
			case combining.PlaceOf(rune(c)).Side == combining.Below:
				want = file.Lookup(markBelow)
			default:
				want = file.Lookup(markAbove)
			}
			if uint32(want) != id {
				t.Fatalf("U+%04X has glyph %d, expected %d", c, id, want)
			}
		}
		next = last + 1
		if next == 0xD800 {
			next = 0xE000
		}
	}
	if next != 0x110000 {
		t.Errorf("ends before U+%04X", next)
	}
}
