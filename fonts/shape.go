package fonts

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"actieplan/fonts/combining"
	"actieplan/internal/character"
)

// Span is a stretch of text in one font.
type Span struct {
	Font   *Font
	Glyphs []Glyph
}

const (
	replacement = 0xFFFD // Actieplan Symbols shows the box for it
	thaiSaraI   = 0x0E34 // the small box above a letter
	sheva       = 0x05B0 // the small box below
)

// Shape sets text as Append does, and cuts it where the font changes.
func Shape(text string, look Look) []Span {
	glyphs := Append(make([]Glyph, 0, utf8.RuneCountInString(text)), 0, text, look)
	count := 0
	for i := range glyphs {
		if i == 0 || !glyphs[i].SameFont(glyphs[i-1]) {
			count++
		}
	}
	spans := make([]Span, 0, count)
	for len(glyphs) > 0 {
		end := 1
		for end < len(glyphs) && glyphs[end].SameFont(glyphs[0]) {
			end++
		}
		spans = append(spans, Span{glyphs[0].Font(), glyphs[:end:end]})
		glyphs = glyphs[end:]
	}
	return spans
}

// Append sets text in Actieplan Sans and, where that lacks a character, in Actieplan
// Symbols, and appends its glyphs; the places in these count from at on. Every byte of
// text is of exactly one glyph, in order. A letter and its combining marks become the
// composed letter where Unicode and the font have one. Characters that show nothing, the
// soft hyphen among them, get an invisible glyph (see Font.Invisible); other kinds of
// white space that the fonts lack get the glyph of a space; any other character that they
// lack gets the box, and a mark a small box over or under its letter (see Font.Missing).
// Non-breaking spaces and hyphens stay upright between italics: LibreOffice, which sets
// them by themselves, would leave a gap after each.
func Append(glyphs []Glyph, at int, text string, look Look) []Glyph {
	fonts := faces()
	s := shaper{
		sans:    fonts.face(look),
		upright: fonts.face(Look{Bold: look.Bold}),
		symbols: fonts.symbols,
		text:    text,
		at:      at,
		glyphs:  glyphs,
		start:   len(glyphs),
	}
	for i := 0; i < len(text); {
		if c := text[i]; c >= ' ' && c <= '~' && (i+1 == len(text) || text[i+1] < firstMarkByte) {
			s.addGlyph(s.sans, s.sans.latin[c], i, i+1) // most text is this
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		if isMark(text[end:]) {
			if !unicode.Is(unicode.Mn, r) { // no two marks make up one that the font has
				if composed, n := s.compose(text[i:]); n > 0 {
					r, end = composed, i+n
				}
			}
			if glyph, n := s.sans.accented(r, text[end:]); n > 0 {
				end += n
				s.addGlyph(s.sans, glyph, i, end)
				i = end
				continue
			}
		}
		s.add(r, i, end)
		i = end
	}
	return s.glyphs
}

// IsPlain reports whether Append sets all of a text in Actieplan Sans, in the look that
// is asked for.
func IsPlain(text string) bool {
	sans := faces().sans[0] // those of all looks have the same characters
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~':
		case r >= firstMark && unicode.Is(unicode.Mn, r), character.Ignorable(r):
			return false // shown with another, or not at all
		case r == character.NoBreakSpace || r == character.NoBreakHyphen:
			return false // upright between italics
		case sans.lookup(r) == 0:
			return false
		}
	}
	return true
}

// isMark reports whether a text begins with a combining mark.
func isMark(text string) bool {
	if text == "" || text[0] < firstMarkByte {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.Is(unicode.Mn, r)
}

// Covered reports whether the fonts have something other than the box to show for a
// character.
func Covered(r rune) bool {
	s := shaper{sans: faces().sans[0], upright: faces().sans[0], symbols: faces().symbols}
	font, id := s.find(r)
	return !font.Missing(Glyph{ID: id})
}

// shaper collects glyphs.
type shaper struct {
	sans    *Font
	upright *Font // sans, not italic
	symbols *Font
	current *Font // of the last glyph
	text    string
	at      int // what is added to places in the text
	glyphs  []Glyph
	start   int // of the stretch of glyphs of one font that the last one is in
	letter  letter

	composed map[string]rune // what letters and marks make up that were met; 0 for nothing
}

// add adds the glyph of a character that stands for the text between two places.
func (s *shaper) add(r rune, from, to int) {
	font, id := s.find(r)
	s.addGlyph(font, id, from, to)
	if r >= firstMark && len(s.glyphs)-1 > s.start && unicode.Is(unicode.Mn, r) {
		s.placeMark(font, r)
	}
}

// addGlyph adds a glyph for the text between two places.
func (s *shaper) addGlyph(font *Font, id uint16, from, to int) {
	if font != s.current {
		s.current, s.start, s.letter = font, len(s.glyphs), letter{}
	}
	s.glyphs = append(s.glyphs, Glyph{At: uint32(s.at + from), Length: uint8(to - from), ID: id, face: font.face})
}

// find returns the font and the glyph for a character that follows those already added.
func (s *shaper) find(r rune) (*Font, uint16) {
	if r >= ' ' && r <= '~' {
		return s.sans, s.sans.latin[r]
	}
	if character.Ignorable(r) { // such a character belongs to the one before it
		if s.current != nil {
			return s.current, s.current.invisible
		}
		return s.sans, s.sans.invisible
	}
	if r == character.NoBreakSpace || r == character.NoBreakHyphen {
		return s.upright, s.upright.lookup(r)
	}
	if id := s.sans.lookup(r); id != 0 {
		return s.sans, id
	}
	if unicode.IsSpace(r) {
		return s.sans, s.sans.latin[' ']
	}
	if id := s.symbols.lookup(r); id != 0 {
		return s.symbols, id
	}
	if unicode.Is(unicode.Mn, r) {
		if combining.PlaceOf(r).Side == combining.Below {
			return s.symbols, s.symbols.markBelow
		}
		return s.symbols, s.symbols.markAbove
	}
	return s.symbols, s.symbols.missing
}

const (
	firstMark     = 0x0300
	firstMarkByte = 0xCC // no combining mark begins with a lower byte in UTF-8
)

// maxMarks is how many marks on one letter Shape tries to compose; Vietnamese has two,
// polytonic Greek three.
const maxMarks = 4

// compose looks for a letter and the marks after it that make up one character of the
// font, the most marks first. It returns that character and the length of the text that
// it stands for; 0 if there is none.
func (s *shaper) compose(text string) (rune, int) {
	_, end := utf8.DecodeRuneInString(text)
	var ends [maxMarks]int
	n := 0
	for n < maxMarks && end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r < firstMark || !unicode.Is(unicode.Mn, r) {
			break
		}
		end += size
		ends[n] = end
		n++
	}
	for ; n > 0; n-- {
		if r := s.composition(text[:ends[n-1]]); r != 0 {
			return r, ends[n-1]
		}
	}
	return 0, 0
}

// composition returns the character of the font that a letter and marks make up, 0 if
// there is none.
func (s *shaper) composition(text string) rune {
	r, known := s.composed[text]
	if !known {
		composed := norm.NFC.String(text)
		if first, size := utf8.DecodeRuneInString(composed); size == len(composed) && s.sans.lookup(first) != 0 && !character.Ignorable(first) {
			r = first
		}
		if s.composed == nil {
			s.composed = make(map[string]rune)
		}
		s.composed[text] = r
	}
	return r
}
