package word

import (
	"strconv"
	"strings"
	"unicode"
)

// sign is what a character of a font for signs stands for: a tick box or a text.
type sign struct {
	tick Tick
	text string
}

// signs are those of fonts for signs that people tick boxes with, that stand in running text, and that Word itself puts in while one
// types, by the name of the font and the low byte of their code.
var signs = map[string]map[rune]sign{
	"wingdings": {
		0x6F: {tick: Unticked}, 0x71: {tick: Unticked}, 0xA8: {tick: Unticked},
		0x78: {tick: Ticked}, 0xFD: {tick: Ticked}, 0xFE: {tick: Ticked},
		0xFB: {text: "✗"}, 0xFC: {text: "✓"},
		0x4A: {text: "☺"}, 0x4B: {text: "😐"}, 0x4C: {text: "☹"},
		0xDF: {text: "←"}, 0xE0: {text: "→"}, 0xE7: {text: "←"}, 0xE8: {text: "→"}, 0xEF: {text: "⇐"}, 0xF0: {text: "⇒"}, 0xF3: {text: "⇔"},
		0x9F: {text: "•"}, 0xA7: {text: "▪"}, 0x6C: {text: "●"}, 0x6E: {text: "■"}, 0x76: {text: "❖"}, 0xD8: {text: "➢"},
	},
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

// signOf is what a code of a font stands for; itself where the font is one of letters. Unknown is a sign without a meaning here.
func signOf(code rune, font string) (s sign, unknown bool) {
	font = strings.ToLower(font)
	if s, ok := signs[font][code&0xFF]; ok {
		return s, false
	}
	return sign{text: string(code)}, isPrivate(code) || signs[font] != nil || strings.HasPrefix(font, "wingdings")
}

// isPrivate reports whether a character is of the block that fonts for signs have theirs in.
func isPrivate(r rune) bool { return r >= 0xF020 && r <= 0xF0FF }

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

// withSymbols are the characters of a text as text, where some are of a font for signs. LibreOffice saves those as private characters,
// Outlook as letters; letters of which one stands for no sign here are text that only has the font.
func withSymbols(text, font string) string {
	isSign := isPrivate
	if own := signs[strings.ToLower(font)]; own != nil && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsSpace(r) && own[r] == sign{} }) {
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
