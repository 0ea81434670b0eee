package truetype

import (
	"os"
	"testing"
)

func symbols(t testing.TB) []byte {
	data, err := os.ReadFile("../derived/ActieplanSymbols-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestTruncated cuts a font at many places: that is an error or a font with fewer tables,
// never a crash.
func TestTruncated(t *testing.T) {
	data := symbols(t)
	for size := 0; size < len(data); size += 997 {
		if _, err := Parse(data[:size]); err == nil {
			t.Errorf("no error for a font of %d bytes out of %d", size, len(data))
		}
	}
}

// TestAssembleAgain takes a font apart and puts it together.
func TestAssembleAgain(t *testing.T) {
	data := symbols(t)
	file, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	var tables []Table
	for _, tag := range file.Tags() {
		tables = append(tables, Table{tag, append([]byte(nil), file.Table(tag)...)})
	}
	if again := Assemble(tables); string(again) != string(data) {
		t.Error("a font assembled of its own tables is not the same")
	}
}

func FuzzParse(f *testing.F) {
	data := symbols(f)
	f.Add(data[:4096])
	// A small valid font: the box alone.
	file, err := Parse(data)
	if err != nil {
		f.Fatal(err)
	}
	var glyphs Glyphs
	glyphs.Add(file.Glyph(0), file.Advance(0), file.Bearing(0))
	tables := glyphs.Tables(file.Table("head"), file.Table("hhea"), file.Table("maxp"))
	f.Add(Assemble(append(tables, Table{"cmap", file.Table("cmap")[:64]})))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse(data)
		if err != nil {
			return
		}
		for id := range min(file.NumGlyphs, 300) {
			glyph := file.Glyph(uint16(id))
			file.GlyphBox(uint16(id))
			file.Advance(uint16(id))
			file.Bearing(uint16(id))
			if _, err := Components(glyph); err != nil {
				continue
			}
		}
		for _, r := range []rune{0, 'e', 0x2610, 0xFFFF, 0x1F44D, 0x10FFFF} {
			file.Lookup(r)
		}
	})
}
