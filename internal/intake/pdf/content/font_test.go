package content

import (
	"strings"
	"testing"

	"actieplan/internal/character"
	"actieplan/internal/intake/pdf"
)

// TestCMap: codes of two bytes stand for what the map of their font says.
func TestCMap(t *testing.T) {
	f := &font{bytes: 2, texts: map[int]string{}, width: 500}
	readCMap([]byte("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <00660069> endbfchar\n"+
		"2 beginbfrange <0002> <0004> <0061> <0005> <0006> [<0078> <D83DDE00>] endbfrange"), f)
	if got, want := textOfGlyphs(f, "\x00\x01\x00\x02\x00\x04\x00\x05\x00\x06\x00\x07"), "fiacx😀"+Unknown; got != want {
		t.Errorf("read %q, want %q", got, want)
	}
}

// TestShortCodes: codes of a simple font are of one byte, also where the map of the font
// says two, as Acrobat does.
func TestShortCodes(t *testing.T) {
	f := &font{bytes: 1, texts: map[int]string{}}
	readCMap([]byte("1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <41> <0062> <42> <0063> endbfchar"), f)
	if got := textOfGlyphs(f, "AB"); got != "bc" {
		t.Errorf("read %q", got)
	}
}

// TestMacintosh: codes of a font for a Macintosh stand for its characters.
func TestMacintosh(t *testing.T) {
	if got := textOfGlyphs(&font{bytes: 1, mac: true}, "caf\x8E \xD4\xDF\xDB 5\xD5\xF0"); got != "café ‘fl€ 5’"+Unknown {
		t.Errorf("read %q", got)
	}
}

// TestSigns: codes of fonts of signs stand for what these show, also where the map of the
// font has the letters, or private characters.
func TestSigns(t *testing.T) {
	dingbats := &font{bytes: 1, signs: dingbat}
	if got := textOfGlyphs(dingbats, "348ln"); got != "✓✔✘●■" {
		t.Errorf("read %q", got)
	}
	wingdings := &font{bytes: 2, signs: character.Wingdings, texts: map[int]string{1: "\uF0FE", 2: "\u00E0", 3: "→", 4: "\uF021"}}
	if got := textOfGlyphs(wingdings, "\x00\x01\x00\x02\x00\x03\x00\x04"); got != "☒→→\uF021" {
		t.Errorf("read %q", got)
	}
}

// TestGlyphNames: codes of one byte stand for what the glyphs are named for.
func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"a": "a", "space": " ", "exclam": "!", "three": "3", "zero.oldstyle": "0", "hyphen": "-", "Euro": "€", "quoteright": "’", "bullet": "•",
		"eacute": "é", "Idieresis": "Ï", "ccedilla": "ç", "fi": "fi", "ffl": "ffl", "uni00E9": "é", "g12": Unknown, ".notdef": Unknown,
	} {
		if got := glyphText(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestChinese: signs that Chrome shows in a Chinese font have codes of two bytes, letters
// in it of one.
func TestChinese(t *testing.T) {
	if got := textOfGlyphs(&font{bytes: 2, chinese: true, texts: chineseSigns}, "\xA1\xB0a b\xA1\xB1\xA8\x43\xA1"); got != "“a b”–" {
		t.Errorf("read %q", got)
	}
}

func textOfGlyphs(f *font, codes pdf.Text) string {
	var b strings.Builder
	for _, g := range f.glyphs(codes) {
		b.WriteString(g.text)
	}
	return b.String()
}

func FuzzCMap(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <01> <02> [<0061> <0062>] endbfrange"), "\x01\x02")
	f.Fuzz(func(t *testing.T, cmap []byte, codes string) {
		f := &font{bytes: 1, texts: map[int]string{}}
		readCMap(cmap, f)
		if glyphs := f.glyphs(pdf.Text(codes)); len(glyphs) > len(codes) {
			t.Errorf("%d glyphs of %d bytes", len(glyphs), len(codes))
		}
	})
}
