package content

import (
	"maps"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/intake/pdf"
)

// font is what there is to know of a font to read text in it.
type font struct {
	family       string // what the fonts of a family have in common in their names
	bold, italic bool
	bytes        int // of a code
	texts        map[int]string
	mac          bool            // other codes are those of a Macintosh, not of Windows-1252
	signs        func(rune) rune // what codes stand for in a font of signs, 0 for others; nil for a font of letters
	chinese      bool            // codes below 0x80 are of one byte
	widths       map[int]float64 // by code, in thousandths of the size
	width        float64         // of other codes
}

// glyph is a code of a string, decoded.
type glyph struct {
	text  string
	width float64 // in thousandths of the size
	space bool    // the code that word spacing applies to (9.3.3)
}

// readFont reads a font dictionary (9.6 and 9.7).
func (r *Reader) readFont(value any) (*font, error) {
	dict := r.file.Dictionary(value)
	f := &font{bytes: 1, texts: map[int]string{}, widths: map[int]float64{}}
	base, _ := r.file.Resolve(dict["BaseFont"]).(pdf.Name)
	of := dict // that has the widths and the descriptor
	if r.file.Resolve(dict["Subtype"]) == pdf.Name("Type0") {
		f.bytes = 2
		if f.chinese = r.file.Resolve(dict["Encoding"]) == pdf.Name("GBK-EUC-H"); f.chinese {
			maps.Copy(f.texts, chineseSigns)
		}
		if descendants := r.file.Array(dict["DescendantFonts"]); len(descendants) > 0 {
			of = r.file.Dictionary(descendants[0])
		}
		r.compositeWidths(f, of)
	} else {
		if r.simpleWidths(f, of); len(f.widths) == 0 {
			f.standardWidths(string(base))
		}
		r.encoding(f, dict["Encoding"])
	}
	r.looks(f, string(base), r.file.Dictionary(of["FontDescriptor"]))
	if dict["ToUnicode"] == nil {
		return f, nil
	}
	content, err := r.file.Stream(dict["ToUnicode"])
	if err == nil {
		readCMap(content, f)
	}
	return f, err
}

// looks sets whether a font is bold or italic: by its name, as all programs have it, or
// by what its descriptor says (9.8).
func (r *Reader) looks(f *font, base string, descriptor pdf.Dictionary) {
	name := strings.ToLower(base)
	if _, rest, tagged := strings.Cut(name, "+"); tagged { // that of a subset (9.6.4)
		name = rest
	}
	f.family, _, _ = strings.Cut(strings.ReplaceAll(name, ",", "-"), "-")
	switch f.family {
	case "wingdings":
		f.signs = character.Wingdings
	case "zapfdingbats", "zadb":
		f.signs = dingbat
	}
	weight, _ := r.file.Resolve(descriptor["FontWeight"]).(float64)
	flags, _ := r.file.Resolve(descriptor["Flags"]).(float64)
	const italic, forceBold = 1 << 6, 1 << 18
	f.bold = strings.Contains(name, "bold") || weight >= 600 || int(flags)&forceBold != 0
	f.italic = strings.Contains(name, "italic") || strings.Contains(name, "oblique") || int(flags)&italic != 0
}

// simpleWidths reads the widths of a font with codes of one byte (9.6.2.1).
func (r *Reader) simpleWidths(f *font, dict pdf.Dictionary) {
	first, _ := r.file.Resolve(dict["FirstChar"]).(float64)
	for i, width := range r.file.Array(dict["Widths"]) {
		f.widths[int(first)+i], _ = r.file.Resolve(width).(float64)
	}
	f.width, _ = r.file.Resolve(r.file.Dictionary(dict["FontDescriptor"])["MissingWidth"]).(float64)
}

// compositeWidths reads the widths of a font with codes of two bytes (9.7.4.3), each of
// which is the number of a glyph, as programs write them.
func (r *Reader) compositeWidths(f *font, dict pdf.Dictionary) {
	f.width = 1000
	if width, is := r.file.Resolve(dict["DW"]).(float64); is {
		f.width = width
	}
	entries := r.file.Array(dict["W"])
	for i := 0; i+1 < len(entries); {
		first, _ := r.file.Resolve(entries[i]).(float64)
		if list := r.file.Array(entries[i+1]); list != nil {
			for j, width := range list {
				f.widths[int(first)+j], _ = r.file.Resolve(width).(float64)
			}
			i += 2
			continue
		}
		if i+2 >= len(entries) {
			return
		}
		last, _ := r.file.Resolve(entries[i+1]).(float64)
		width, _ := r.file.Resolve(entries[i+2]).(float64)
		for code := int(first); code <= int(last) && code <= maxCode; code++ {
			f.widths[code] = width
		}
		i += 3
	}
}

// maxCode is the largest code of two bytes.
const maxCode = 1<<16 - 1

// encoding reads what the codes of one byte stand for (9.6.6), where no map says it.
func (r *Reader) encoding(f *font, value any) {
	base := r.file.Resolve(value)
	if dict, is := base.(pdf.Dictionary); is {
		code := 0
		for _, item := range r.file.Array(dict["Differences"]) {
			switch item := r.file.Resolve(item).(type) {
			case float64:
				code = int(item)
			case pdf.Name:
				f.texts[code] = glyphText(string(item))
				code++
			}
		}
		base = r.file.Resolve(dict["BaseEncoding"])
	}
	f.mac = base == pdf.Name("MacRomanEncoding")
}

// macSigns are the characters of MacRomanEncoding (D.2) from 0x80 on, with those that
// fonts for a Macintosh have besides.
const macSigns = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
	"¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uFFFDÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

// sign is the character that a code of one byte stands for, where no map says it.
func (f *font) sign(code int) (string, bool) {
	if f.mac && code >= 0x80 {
		return Ligatures.Replace(string([]rune(macSigns)[code-0x80])), true
	}
	sign, is := character.InWindows(rune(code))
	return string(sign), is
}

// Ligatures writes signs for several letters as these: fonts have them, and nobody types
// them.
var Ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// dingbat is what a code of ZapfDingbats shows (D.6), a font that every reader has and with
// which programs draw the signs of tick boxes; 0 for a code that is not among these.
func dingbat(code rune) rune {
	switch {
	case code == 'H':
		return '★'
	case code == 'l':
		return '●'
	case code == 'n':
		return '■'
	case code == 'u':
		return '◆'
	case '!' <= code && code <= '~':
		return '\u2700' + code - ' '
	}
	return 0
}

// chineseSigns are what codes of GBK stand for that Chrome and Edge have for the quotation
// marks and dashes in the fields of a form, for which they take a Chinese font.
var chineseSigns = map[int]string{
	0xA1A4: "·", 0xA1AA: "—", 0xA1AD: "…", 0xA1AE: "‘", 0xA1AF: "’", 0xA1B0: "“", 0xA1B1: "”", 0xA1EB: "‰", 0xA843: "–",
}

// Unknown stands for what is not known.
const Unknown = string(utf8.RuneError)

// glyphs are the codes of a string.
func (f *font) glyphs(s pdf.Text) []glyph {
	all := make([]glyph, 0, len(s)/f.bytes)
	for bytes := 0; len(s) > 0; s = s[bytes:] {
		if bytes = f.bytes; f.chinese && s[0] < 0x80 {
			bytes = 1
		}
		if bytes > len(s) {
			break
		}
		code := codeOf(s[:bytes])
		g := glyph{text: Unknown, width: f.width, space: bytes == 1 && code == ' '}
		if width, is := f.widths[code]; is {
			g.width = width
		}
		if text, is := f.texts[code]; is {
			g.text = text
		} else if sign, is := f.sign(code); is && bytes == 1 {
			g.text = sign
		} else if code >= ' ' && code < 0x80 && bytes == 1 {
			g.text = string(rune(code))
		}
		if r, size := utf8.DecodeRuneInString(g.text); f.signs != nil && size == len(g.text) && (r <= 0xFF || character.IsPrivate(r)) {
			if sign := f.signs(r); sign != 0 {
				g.text = string(sign)
			}
		}
		all = append(all, g)
	}
	return all
}
