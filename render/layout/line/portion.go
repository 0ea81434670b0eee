package line

import (
	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/measure"
)

// portion is a stretch of a line that LibreOffice measures, breaks and draws by itself;
// it takes whole twips.
type portion struct {
	from, to int // glyphs
	end      int // where the stretch of one look ends that it is in
	kind     portionKind
	width    measure.Twips
	blanks   int  // glyphs after it that hang out at the line's end and take no room
	hyphen   bool // a soft hyphen that shows
}

// portionKind says what a portion consists of.
type portionKind uint8

const (
	textPortion  portionKind = iota
	hardPortion              // one non-breaking space or hyphen
	softPortion              // one soft hyphen
	emptyPortion             // one zero-width space or word joiner
	breakPortion             // one line break that the zone asked for
	tabPortion
)

// kindOf is the kind of portion that the glyph of a character belongs to.
func kindOf(char rune) portionKind {
	switch char {
	case character.NoBreakSpace, character.NoBreakHyphen:
		return hardPortion
	case character.SoftHyphen:
		return softPortion
	case character.ZeroWidthSpace, character.WordJoiner:
		return emptyPortion
	case '\n':
		return breakPortion
	case '\t':
		return tabPortion
	}
	return textPortion
}

// kindAt is the kind of portion that a glyph belongs to.
func (s Text) kindAt(i int) portionKind { return s.stretches[s.stretchAt(i)].kind }

// naturalHeight is the height that a line in a font has where no leading is given.
func (s Text) naturalHeight(f *fonts.Font) measure.Twips {
	return s.scaled(f, f.LineHeight)
}

// naturalAscent is the part of the natural height above the baseline.
func (s Text) naturalAscent(f *fonts.Font) measure.Twips {
	return s.scaled(f, f.LineHeight+f.Descent)
}

// scaled is a length in font units at the paragraph's size.
func (s Text) scaled(f *fonts.Font, units int) measure.Twips {
	em := measure.Twips(f.UnitsPerEm)
	return (measure.Twips(units)*s.Paragraph.Style.Size + em/2) / em
}

// lean is the room that LibreOffice keeps free after italics at the end of a line, since
// they lean out of their advance: a twelfth of the natural height.
func (s Text) lean(f *fonts.Font) measure.Twips {
	if f == nil || !f.Italic {
		return 0
	}
	return s.naturalHeight(f) / 12
}
