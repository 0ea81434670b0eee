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

// Characters that are portions of their own.
const (
	noBreakSpace   = string(character.NoBreakSpace)
	noBreakHyphen  = string(character.NoBreakHyphen)
	softHyphen     = string(character.SoftHyphen)
	zeroWidthSpace = string(character.ZeroWidthSpace)
	wordJoiner     = string(character.WordJoiner)
)

// kind is the kind of portion that a glyph belongs to.
func (g *Glyph) kind() portionKind {
	switch g.Text {
	case noBreakSpace, noBreakHyphen:
		return hardPortion
	case softHyphen:
		return softPortion
	case zeroWidthSpace, wordJoiner:
		return emptyPortion
	case "\n":
		return breakPortion
	case "\t":
		return tabPortion
	}
	return textPortion
}

// portionEnd is where the portion ends that begins with a glyph.
func (s *Text) portionEnd(glyphs []Glyph, from int) int {
	to := from + 1
	if glyphs[from].kind() != textPortion {
		return to
	}
	for to < len(glyphs) && glyphs[to].kind() == textPortion && s.looksAlike(&glyphs[to-1], &glyphs[to]) {
		to++
	}
	return to
}

// looksAlike reports whether two glyphs that follow each other are set in one font,
// direction and kind of script, and are of one link or of none.
func (s *Text) looksAlike(a, b *Glyph) bool {
	if a.Font != b.Font || a.Level != b.Level || a.foreign != b.foreign {
		return false
	}
	if a.Run == b.Run {
		return true
	}
	one, other := &s.Paragraph.Runs[a.Run], &s.Paragraph.Runs[b.Run]
	return one.Kind.HasText() && other.Kind.HasText() && one.Link == other.Link
}

// naturalHeight is the height that a line in a font has where no leading is given.
func (s *Text) naturalHeight(f *fonts.Font) measure.Twips {
	return s.scaled(f, f.LineHeight)
}

// naturalAscent is the part of the natural height above the baseline.
func (s *Text) naturalAscent(f *fonts.Font) measure.Twips {
	return s.scaled(f, f.LineHeight+f.Descent)
}

// scaled is a length in font units at the paragraph's size.
func (s *Text) scaled(f *fonts.Font, units int) measure.Twips {
	em := measure.Twips(f.UnitsPerEm)
	return (measure.Twips(units)*s.Paragraph.Style.Size + em/2) / em
}

// lean is the room that LibreOffice keeps free after italics at the end of a line, since
// they lean out of their advance: a twelfth of the natural height.
func (s *Text) lean(g *Glyph) measure.Twips {
	if g.Font == nil || !g.Font.Italic {
		return 0
	}
	return s.naturalHeight(g.Font) / 12
}

// Advance is how far glyphs move what follows them in their line: each portion by whole
// twips.
func (s *Text) Advance(glyphs []Glyph) measure.Twips {
	var width measure.Twips
	for len(glyphs) > 0 {
		end := s.portionEnd(glyphs, 0)
		width += WidthOf(glyphs[:end]).Twips()
		glyphs = glyphs[end:]
	}
	return width
}
