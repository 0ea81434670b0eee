package main

import (
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"unicode"

	"actieplan/fonts/combining"
	"actieplan/fonts/truetype"
)

var symbolsNaming = naming{family: "Actieplan Symbols", style: "Regular"}

// symbolSources are the originals of Actieplan Symbols and the ranges to take from each;
// a character is taken from the first that has it.
var symbolSources = []struct {
	original string
	ranges   [][2]rune
}{
	{"noto/NotoSansSymbols2-Regular.ttf", [][2]rune{
		{0x20E2, 0x20E3},                       // enclosing marks
		{0x2190, 0x27BF},                       // arrows, mathematical operators, technical, shapes, symbols, dingbats
		{0x2981, 0x2BFF},                       // more arrows and shapes
		{0x1F300, 0x1F5FF}, {0x1F650, 0x1F6FF}, // pictographs
		{0x1F780, 0x1F8FF}, // geometric shapes, arrows
	}},
	{"noto/NotoSansMath-Regular.ttf", [][2]rune{
		{0x2032, 0x2037}, {0x2057, 0x2057}, {0x2102, 0x2149}, {0x2190, 0x22FF}, {0x2308, 0x230B}, {0x27C0, 0x297F}, {0x2A00, 0x2AFF}, {0x2B0E, 0x2B4C},
	}},
	{"noto/NotoSansSymbols-Regular.ttf", [][2]rune{
		{0x2160, 0x2188}, {0x2300, 0x27BF}, {0x2921, 0x2922}, {0x1F100, 0x1F1FF},
	}},
}

// Shapes that are drawn here, at 1000 units to the em.
const (
	boxAdvance  = 600
	replacement = 0xFFFD // the character that the box for missing characters is found by
)

// readSymbols reads the fonts that the symbols come from, and says which of them has each
// symbol that Actieplan Sans lacks.
func readSymbols(originals fs.FS, sans *truetype.File) (files []*truetype.File, from map[rune]*truetype.File, err error) {
	from = make(map[rune]*truetype.File)
	for _, s := range symbolSources {
		data, err := fs.ReadFile(originals, s.original)
		if err != nil {
			return nil, nil, err
		}
		file, err := truetype.Parse(data)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", s.original, err)
		}
		if file.UnitsPerEm != 1000 {
			return nil, nil, fmt.Errorf("%s: %d units to the em", s.original, file.UnitsPerEm)
		}
		files = append(files, file)
		for _, r := range s.ranges {
			for c := r[0]; c <= r[1]; c++ {
				if file.Lookup(c) != 0 && sans.Lookup(c) == 0 && from[c] == nil {
					from[c] = file
				}
			}
		}
	}
	return files, from, nil
}

// deriveSymbols makes Actieplan Symbols: the symbols that Actieplan Sans lacks, and the
// same empty box for every other character.
func deriveSymbols(originals fs.FS) ([]byte, error) {
	data, err := fs.ReadFile(originals, sansFaces[0].original)
	if err != nil {
		return nil, err
	}
	sans, err := truetype.Parse(data)
	if err != nil {
		return nil, err
	}
	f := newFace()
	box := frame(60, 0, boxAdvance-60, 720, 36)
	f.draw(box, boxAdvance) // .notdef, for readers that do not know cmap format 13
	space := f.draw(nil, 260)
	f.chars[' '], f.chars[0xA0] = space, space
	invisible := f.draw(nil, 0)

	files, from, err := readSymbols(originals, sans)
	if err != nil {
		return nil, err
	}
	for _, c := range slices.Sorted(maps.Keys(from)) {
		if f.chars[c], err = f.take(from[c], from[c].Lookup(c)); err != nil {
			return nil, err
		}
	}
	f.chars[replacement] = f.draw(box, boxAdvance)
	marks := f.drawMarks()
	if err := f.takeParts(); err != nil {
		return nil, err
	}
	for _, span := range ignorable {
		for c := span[0]; c <= span[1]; c++ {
			f.chars[c] = invisible
		}
	}
	names := symbolsNaming
	names.originals = files
	bmp := format4(f.chars)
	all := maps.Clone(marks)
	maps.Copy(all, f.chars)
	// Format 13 belongs to encoding 6 of the Unicode platform; HarfBuzz asks for it
	// before the others.
	cmap := charMap([]encoding{
		{0, 3, bmp},
		{0, 4, format12(f.chars)},
		{0, 6, format13(all, f.chars[replacement])},
		{3, 1, bmp},
	})
	// For a font that has no feature for Arabic letter forms, HarfBuzz takes them from
	// the presentation forms. Here these are boxes, and it would join two of them into
	// one. It would also reorder the letters of Indic scripts if the font did not say
	// that it is for all scripts.
	gsub := substitutions("isol", nil)
	var limits [][]byte
	for _, file := range files {
		limits = append(limits, file.Table("maxp"))
	}
	return f.assemble(&tables{files[0], names, cmap, gsub, symbolMetrics, limits}), nil
}

// drawMarks draws the small boxes for marks that no font has, as far above or below a box
// as a mark that is not moved. It returns the glyphs of all such marks; those of two of
// them also go into the other subtables, in which package fonts finds them.
func (f *face) drawMarks() map[rune]uint16 {
	const size, gap, thickness = 160, 1000 / 16, 30
	const left = -boxAdvance/2 - size/2
	above := f.draw(frame(left, 720+gap, left+size, 720+gap+size, thickness), 0)
	below := f.draw(frame(left, -gap-size, left+size, -gap, thickness), 0)
	f.chars[markAbove], f.chars[markBelow] = above, below
	all := make(map[rune]uint16)
	for c := range characters(unicode.Mn) {
		if all[c] = above; combining.PlaceOf(c).Side == combining.Below {
			all[c] = below
		}
	}
	return all
}

// The marks by which package fonts finds the small boxes.
const (
	markAbove = 0x0E34 // Thai sara i
	markBelow = 0x05B0 // Hebrew sheva
)

// characters yields the characters in a table.
func characters(table *unicode.RangeTable) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for _, r := range table.R16 {
			for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
				if !yield(c) {
					return
				}
			}
		}
		for _, r := range table.R32 {
			for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// symbolMetrics are those of Actieplan Sans at 1000 units to the em, so that a symbol
// does not move its line.
var symbolMetrics = verticalMetrics{ascent: 750, descent: -250, lineGap: 221, winAscent: 952, winDescent: 269}
