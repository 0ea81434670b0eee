package main

import (
	"io/fs"
	"maps"
	"slices"
	"unicode"

	"actieplan/fonts/truetype"
)

// sansFace is one face of Actieplan Sans and the file that it comes from.
type sansFace struct {
	original string
	naming   naming
}

var sansFaces = []sansFace{
	{"carlito/Carlito-Regular.ttf", naming{family: "Actieplan Sans", style: "Regular"}},
	{"carlito/Carlito-Bold.ttf", naming{family: "Actieplan Sans", style: "Bold"}},
	{"carlito/Carlito-Italic.ttf", naming{family: "Actieplan Sans", style: "Italic"}},
	{"carlito/Carlito-BoldItalic.ttf", naming{family: "Actieplan Sans", style: "Bold Italic"}},
}

// aliases are characters that Carlito's cmap lacks, with the character whose glyph they
// share. Word processors fall back like this too, but not all of them and not in the same
// way.
var aliases = map[rune]rune{
	0x00A0: ' ', // no-break space
	0x3000: 0x2003,
	0x00AD: '-', // soft hyphen, where a word processor shows one
	0x2010: '-', // hyphen
	0x2011: '-', // non-breaking hyphen
	0x02C9: 0x00AF,
	0x02CA: 0x00B4,
}

// spacing are marks that Carlito's cmap lacks, with the spacing accent that looks like
// them.
var spacing = map[rune]rune{
	0x0300: '`',
	0x0301: 0x00B4,
	0x0302: 0x02C6,
	0x0303: 0x02DC,
	0x0304: 0x00AF,
	0x0306: 0x02D8,
	0x0307: 0x02D9,
	0x0308: 0x00A8,
	0x030A: 0x02DA,
	0x030B: 0x02DD,
	0x030C: 0x02C7,
	0x0327: 0x00B8,
	0x0328: 0x02DB,
}

// deriveSans makes one face of Actieplan Sans.
func deriveSans(originals fs.FS, which sansFace) ([]byte, error) {
	data, err := fs.ReadFile(originals, which.original)
	if err != nil {
		return nil, err
	}
	original, err := truetype.Parse(data)
	if err != nil {
		return nil, err
	}
	f := newFace()
	if _, err := f.take(original, 0); err != nil { // .notdef
		return nil, err
	}
	for c, id := range original.Characters() {
		if c < ' ' || unicode.Is(unicode.Co, c) { // private use: a logo
			continue
		}
		if f.chars[c], err = f.take(original, id); err != nil {
			return nil, err
		}
	}
	for alias, c := range aliases {
		f.chars[alias] = f.chars[c]
	}
	for _, c := range slices.Sorted(maps.Keys(spacing)) {
		// A mark has no advance and stands over the letter before it; an average
		// lower-case letter is half an em wide.
		box := original.GlyphBox(original.Lookup(spacing[c]))
		dx := -(box[0]+box[2])/2 - original.UnitsPerEm/4
		f.chars[c] = f.draw(shifted(f.chars[spacing[c]], box, dx, 0), 0)
	}
	invisible := f.chars[0x200B]
	for _, span := range ignorable {
		for c := span[0]; c <= span[1] && c <= 0xFFFF; c++ {
			f.chars[c] = invisible
		}
	}
	letters := f.addAccented(original)
	if err := f.takeParts(); err != nil {
		return nil, err
	}
	for c, id := range f.chars {
		// Marks have no advance, whatever the original says: most text engines set it to
		// zero themselves, but not all do.
		if unicode.Is(unicode.Mn, c) {
			f.glyphs.SetAdvance(id, 0)
		}
	}
	names := which.naming
	names.originals = []*truetype.File{original}
	bmp := format4(f.chars)
	cmap := charMap([]encoding{{0, 3, bmp}, {3, 1, bmp}})
	// HarfBuzz and DirectWrite apply ccmp to all text (OpenType feature registry: always
	// on).
	gsub := substitutions("ccmp", letters)
	limits := [][]byte{original.Table("maxp"), compositeLimits()}
	return f.assemble(&tables{original, names, cmap, gsub, sansMetrics, limits}), nil
}

// sansMetrics are Carlito's own, at 2048 units to the em.
var sansMetrics = verticalMetrics{ascent: 1536, descent: -512, lineGap: 452, winAscent: 1950, winDescent: 550}

// ignorable are the characters that show nothing: joiners, direction marks, variation
// selectors, tags (Unicode's Default_Ignorable_Code_Point, less the soft hyphen and the
// fillers of scripts that the fonts do not have).
var ignorable = [][2]rune{
	{0x034F, 0x034F},
	{0x061C, 0x061C},
	{0x180B, 0x180F},
	{0x200B, 0x200F},
	{0x202A, 0x202E},
	{0x2060, 0x206F},
	{0xFE00, 0xFE0F},
	{0xFEFF, 0xFEFF},
	{0xE0020, 0xE007F},
	{0xE0100, 0xE01EF},
}
