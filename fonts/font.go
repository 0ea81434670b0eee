package fonts

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"sync"

	"actieplan/fonts/truetype"
	"actieplan/internal/character"
)

// Font is one face. Its lengths are in font units: UnitsPerEm of them make the font size.
type Font struct {
	Family         string // as word processors list it
	PostScriptName string
	Look
	Data        []byte // the TrueType file
	UnitsPerEm  int
	Ascent      int // of a line of text, above the baseline
	Descent     int // below the baseline, negative
	LineHeight  int // of a line that no leading is given for: the window ascent and descent of OS/2
	CapHeight   int
	XHeight     int
	BoundingBox [4]int  // of all glyphs: xMin, yMin, xMax, yMax
	ItalicAngle float64 // degrees anticlockwise from upright

	face      uint8 // index in All, plus one
	file      *truetype.File
	latin     [0x250]uint16 // glyphs of the characters that most text is made of
	invisible uint16        // glyph without outline or advance
	missing   uint16        // the box for characters that no font has; 0 in Actieplan Sans
	markAbove uint16        // the same, for marks that stand on a letter
	markBelow uint16
	ligatures map[truetype.Pair]uint16
}

var (
	//go:embed derived/ActieplanSans-Regular.ttf
	sansRegular []byte
	//go:embed derived/ActieplanSans-Bold.ttf
	sansBold []byte
	//go:embed derived/ActieplanSans-Italic.ttf
	sansItalic []byte
	//go:embed derived/ActieplanSans-BoldItalic.ttf
	sansBoldItalic []byte
	//go:embed derived/ActieplanSymbols-Regular.ttf
	symbolsRegular []byte
)

// Look is the weight and slope of a text; the zero Look is regular and upright.
type Look struct{ Bold, Italic bool }

// family holds the faces of both families: four for text, and one for the symbols that
// these lack.
type family struct {
	all     []*Font
	sans    [4]*Font // regular, bold, italic, bold italic
	symbols *Font
}

// faces opens the font files, once.
var faces = sync.OnceValue(func() *family {
	const sans, symbols = "Actieplan Sans", "Actieplan Symbols"
	f := &family{
		sans: [4]*Font{
			open(sans, "ActieplanSans-Regular", Look{}, sansRegular),
			open(sans, "ActieplanSans-Bold", Look{Bold: true}, sansBold),
			open(sans, "ActieplanSans-Italic", Look{Italic: true}, sansItalic),
			open(sans, "ActieplanSans-BoldItalic", Look{true, true}, sansBoldItalic),
		},
		symbols: open(symbols, "ActieplanSymbols-Regular", Look{}, symbolsRegular),
	}
	f.all = append(f.sans[:], f.symbols)
	for i, font := range f.all {
		font.face = uint8(i + 1)
	}
	return f
})

// face returns the face of Actieplan Sans that has a look.
func (f *family) face(look Look) *Font {
	i := 0
	if look.Bold {
		i++
	}
	if look.Italic {
		i += 2
	}
	return f.sans[i]
}

// All returns the five faces: Actieplan Sans in regular, bold, italic and bold italic,
// and Actieplan Symbols.
func All() []*Font {
	return slices.Clone(faces().all)
}

// open reads the metrics of an embedded font. It panics on a font that cannot be read:
// only a mistake in the build can cause that, and the tests open every font.
func open(familyName, postScriptName string, look Look, data []byte) *Font {
	file, err := truetype.Parse(data)
	if err != nil {
		panic("fonts: " + postScriptName + ": " + err.Error())
	}
	ligatures, err := file.Ligatures()
	if err != nil {
		panic("fonts: " + postScriptName + ": " + err.Error())
	}
	hhea, os2, post := file.Table("hhea"), file.Table("OS/2"), file.Table("post")
	signed := func(table []byte, at int) int { return int(int16(binary.BigEndian.Uint16(table[at:]))) }
	f := &Font{
		Family: familyName, PostScriptName: postScriptName, Look: look, Data: data,
		UnitsPerEm:  file.UnitsPerEm,
		Ascent:      signed(hhea, 4),
		Descent:     signed(hhea, 6),
		LineHeight:  signed(os2, 74) + signed(os2, 76),
		XHeight:     signed(os2, 86),
		CapHeight:   signed(os2, 88),
		BoundingBox: file.Box,
		ItalicAngle: float64(int32(binary.BigEndian.Uint32(post[4:]))) / 65536,
		file:        file,
		invisible:   file.Lookup(character.ZeroWidthSpace),
		missing:     file.Lookup(replacement),
		ligatures:   ligatures,
	}
	if f.missing != 0 {
		f.markAbove, f.markBelow = file.Lookup(thaiSaraI), file.Lookup(sheva)
	}
	for r := range f.latin {
		f.latin[r] = file.Lookup(rune(r))
	}
	return f
}

// lookup returns the glyph of a character, 0 if the font has none.
func (f *Font) lookup(r rune) uint16 {
	if uint32(r) < uint32(len(f.latin)) {
		return f.latin[r]
	}
	return f.file.Lookup(r)
}

// Outline returns the box around the outline of a glyph: xMin, yMin, xMax, yMax.
func (f *Font) Outline(id uint16) [4]int { return f.file.GlyphBox(id) }

// Advance returns the advance of a glyph in font units.
func (f *Font) Advance(id uint16) int { return f.file.Advance(id) }
