package word

import (
	"strconv"
	"strings"
	"unicode"

	"actieplan/internal/character"
)

// sign is what a character of a font for signs stands for: a tick box or a text.
type sign struct {
	tick Tick
	text string
}

// signs are those of fonts for signs other than Wingdings, by the name of the font and
// the low byte of their code.
var signs = map[string]map[rune]sign{
	"wingdings 2": {
		0xA3: {tick: Unticked}, 0x51: {tick: Ticked}, 0x52: {tick: Ticked}, 0x53: {tick: Ticked}, 0x54: {tick: Ticked},
		0x4F: {text: "✗"}, 0x50: {text: "✓"},
	},
	"symbol": {
		0xA3: {text: "≤"}, 0xAB: {text: "↔"}, 0xAC: {text: "←"}, 0xAE: {text: "→"}, 0xB0: {text: "°"}, 0xB1: {text: "±"}, 0xB3: {text: "≥"},
		0xB4: {text: "×"}, 0xB7: {text: "•"}, 0xB8: {text: "÷"}, 0xB9: {text: "≠"}, 0xBB: {text: "≈"}, 0xDB: {text: "⇔"}, 0xDC: {text: "⇐"},
		0xDE: {text: "⇒"}, 0x61: {text: "α"}, 0x62: {text: "β"}, 0x6D: {text: "μ"}, 0x44: {text: "Δ"}, 0x53: {text: "Σ"},
	},
}

// ofFont is what the low byte of a code stands for in a font for signs.
func ofFont(code rune, font string) (s sign, known bool) {
	if font != "wingdings" {
		s, known = signs[font][code&0xFF]
		return s, known
	}
	switch r := character.Wingdings(code); r {
	case 0:
		return sign{}, false
	case '☐':
		return sign{tick: Unticked}, true
	case '☒':
		return sign{tick: Ticked}, true
	default:
		return sign{text: string(r)}, true
	}
}

// isOfSigns reports whether a font has signs for letters.
func isOfSigns(font string) bool { return signs[font] != nil || strings.HasPrefix(font, "wingdings") }

// isLetterOf reports whether a letter is a sign in a font for signs.
func isLetterOf(r rune, font string) bool {
	_, known := ofFont(r, strings.ToLower(font))
	return known && r <= 0xFF
}

// signOf is what a code of a font stands for; itself where the font is one of letters.
// Unknown is a sign without a meaning here.
func signOf(code rune, font string) (s sign, unknown bool) {
	font = strings.ToLower(font)
	if s, ok := ofFont(code, font); ok {
		return s, false
	}
	return sign{text: string(code)}, character.IsPrivate(code) || isOfSigns(font)
}

// symbolOf is what w:sym stands for (17.3.3.30).
func symbolOf(e *element) sign {
	code, err := strconv.ParseInt(e.get("char"), 16, 32)
	if err != nil {
		return sign{}
	}
	s, _ := signOf(rune(code), e.get("font"))
	return s
}

// symbol reads w:sym.
func (d *reader) symbol(p *Paragraph, look run, e *element) {
	s := symbolOf(e)
	if s.tick != NoBox && !look.hidden && !look.struck {
		p.Runs = append(p.Runs, Run{Tick: s.tick})
		return
	}
	if code, err := strconv.ParseInt(e.get("char"), 16, 32); err == nil {
		if _, unknown := signOf(rune(code), e.get("font")); unknown {
			d.note("teken dat alleen in het lettertype "+e.get("font")+" bestaat", e.get("char"))
			return
		}
	}
	d.add(p, look, s.text)
}

// withSymbols are the characters of a text as text, where some are of a font for signs.
// LibreOffice saves those as private characters, Outlook as letters; letters of which one
// stands for no sign here are text that only has the font.
func withSymbols(text, font string) string {
	isSign := character.IsPrivate
	if isLetterOnly := func(r rune) bool { return !unicode.IsSpace(r) && !isLetterOf(r, font) }; !strings.ContainsFunc(text, isLetterOnly) {
		isSign = func(r rune) bool { return !unicode.IsSpace(r) }
	}
	if !strings.ContainsFunc(text, isSign) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if s, unknown := signOf(r, font); isSign(r) && !unknown {
			switch s.tick {
			case Ticked:
				s.text = "☒"
			case Unticked:
				s.text = "☐"
			}
			b.WriteString(s.text)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
