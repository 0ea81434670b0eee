package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/render/pdf/object"
)

// glyphSet is the part of a font that a document uses. A code of two bytes stands for a
// glyph and the text that it is there for, so that copied text is the text that was
// written: one glyph serves space and no-break space, and one box every character that no
// font has.
type glyphSet struct {
	font  *fonts.Font
	first []uint16 // of each glyph, by its id: the code for the text that it was first used for; 0 for none
	other map[codeKey]uint16
	used  []codeKey // by code, less one
}

type codeKey struct {
	id   uint16
	text string
}

// code returns the code of a glyph for its text, which is a new one where the document did
// not use it yet.
func (s *glyphSet) code(g *fonts.Glyph, words string) uint16 {
	if int(g.ID) >= len(s.first) {
		s.first = append(s.first, make([]uint16, int(g.ID)+256-len(s.first))...)
	}
	text, first := g.Text(words), s.first[g.ID]
	if first != 0 && s.used[first-1].text == text {
		return first
	}
	if value, known := s.other[codeKey{g.ID, text}]; known {
		return value
	}
	key := codeKey{g.ID, strings.Clone(text)}
	s.used = append(s.used, key)
	value := uint16(len(s.used))
	switch {
	case first == 0:
		s.first[g.ID] = value
	case s.other == nil:
		s.other = map[codeKey]uint16{key: value}
	default:
		s.other[key] = value
	}
	return value
}

// packedFont is a font program and a ToUnicode CMap, compressed.
type packedFont struct {
	tag       string // six letters, as ISO 32000-1, 9.6.4 asks of a subset
	program   []byte
	length    int // of the program before compression
	toUnicode []byte
}

// pack makes the subset. The codes are glyph ids in it: Subset numbers glyphs from 1 on.
func (s *glyphSet) pack(c *object.Compressors) (*packedFont, error) {
	ids := make([]uint16, len(s.used))
	for i, g := range s.used {
		ids[i] = g.id
	}
	program, err := s.font.Subset(ids)
	if err != nil {
		return nil, err
	}
	return &packedFont{subsetTag(program), c.Pack(program), len(program), c.Pack(s.toUnicode())}, nil
}

// subsetTag is the six letters before the name of a subset.
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode is the CMap from codes to text (ISO 32000-1, 9.10.3).
func (s *glyphSet) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // mappings in one block
	for start := 0; start < len(s.used); start += most {
		block := s.used[start:min(start+most, len(s.used))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for i, g := range block {
			fmt.Fprintf(&b, "<%04X> <%X>\n", start+i+1, object.UTF16(strings.Map(unicodeOf, g.text)))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}

// unicodeOf keeps values out of ToUnicode that no text may have (ISO 14289-1, 7.21.7) or
// that are no characters. Non-breaking hyphens and spaces are read as plain ones, for which
// people search.
func unicodeOf(r rune) rune {
	switch r {
	case character.NoBreakHyphen:
		return '-'
	case character.NoBreakSpace:
		return ' '
	}
	if r == 0 || r == character.ByteOrderMark || r&0xFFFE == 0xFFFE {
		return utf8.RuneError
	}
	return r
}

// writeFont writes a font, its descendant, its descriptor and its two streams (ISO
// 32000-1, 9.7 and 9.8).
func (s *glyphSet) writeFont(f *object.File, font object.Ref, packed *packedFont) {
	descendant, descriptor, program, toUnicode := f.Reserve(), f.Reserve(), f.Reserve(), f.Reserve()
	name := object.Name(packed.tag + "+" + s.font.PostScriptName)
	f.Put(font, object.Dict{
		"Type": object.Name("Font"), "Subtype": object.Name("Type0"), "BaseFont": name,
		"Encoding": object.Name("Identity-H"), "DescendantFonts": object.Array{descendant}, "ToUnicode": toUnicode,
	})
	widths := make(object.Array, len(s.used))
	for i, g := range s.used {
		widths[i] = object.Real(s.width(s.font.Advance(g.id)))
	}
	f.Put(descendant, object.Dict{
		"Type": object.Name("Font"), "Subtype": object.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo": object.Dict{
			"Registry": object.Bytes("Adobe"), "Ordering": object.Bytes("Identity"), "Supplement": object.Int(0),
		},
		"FontDescriptor": descriptor, "CIDToGIDMap": object.Name("Identity"), "W": object.Array{object.Int(1), widths},
	})
	f.Put(descriptor, s.descriptor(name, program))
	f.PutStream(program, object.Packed(packed.program, object.Dict{"Length1": object.Int(packed.length)}))
	f.PutStream(toUnicode, object.Packed(packed.toUnicode, object.Dict{}))
}

// descriptor is the font descriptor (ISO 32000-1, 9.8).
func (s *glyphSet) descriptor(name object.Name, program object.Ref) object.Dict {
	const symbolic, italic = 1 << 2, 1 << 6 // flags: ISO 32000-1, table 123
	flags, weight, stem := symbolic, 400, 80
	if s.font.Italic {
		flags |= italic
	}
	if s.font.Bold {
		weight, stem = 700, 140
	}
	var box object.Array
	for _, v := range s.font.BoundingBox {
		box = append(box, object.Real(s.thousandths(v)))
	}
	return object.Dict{
		"Type": object.Name("FontDescriptor"), "FontName": name, "FontFamily": object.Bytes(s.font.Family),
		"FontWeight": object.Int(weight), "Flags": object.Int(flags), "FontBBox": box,
		"ItalicAngle": object.Real(s.font.ItalicAngle),
		"Ascent":      object.Real(s.thousandths(s.font.Ascent)),
		"Descent":     object.Real(s.thousandths(s.font.Descent)),
		"CapHeight":   object.Real(s.thousandths(s.font.CapHeight)),
		"XHeight":     object.Real(s.thousandths(s.font.XHeight)),
		"StemV":       object.Int(stem), "FontFile2": program,
	}
}

// width is an advance as the PDF states it: whole thousandths, rounded down, are what
// LibreOffice draws by, so that a long line ends at the same place in both files.
func (s *glyphSet) width(advance int) float64 { return math.Floor(s.thousandths(advance)) }

// thousandths turns font units into thousandths of the em, the unit of glyph space.
func (s *glyphSet) thousandths(units int) float64 {
	return float64(units) * 1000 / float64(s.font.UnitsPerEm)
}
