package content

import (
	"strings"
	"unicode/utf16"

	"actieplan/internal/intake/pdf"
)

// readCMap reads what the codes of a font stand for (9.10.3). How long codes are follows
// from the kind of the font: Acrobat has a range of two bytes here for all fonts.
func readCMap(data []byte, f *font) {
	tokens := pdf.NewParser(data)
	var operands []any
	for {
		value, err := tokens.Value()
		if err != nil {
			return
		}
		word, is := value.(pdf.Keyword)
		if !is {
			operands = append(operands, value)
			continue
		}
		switch word {
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				f.stand(operands[i], operands[i+1], 0)
			}
		case "endbfrange":
			for i := 0; i+2 < len(operands); i += 3 {
				f.standAll(operands[i], operands[i+1], operands[i+2])
			}
		}
		operands = operands[:0]
	}
}

// stand notes which characters a code that is some places further on stands for: as many
// further on as that.
func (f *font) stand(code, characters any, further int) {
	from, is := code.(pdf.Text)
	text, written := characters.(pdf.Text)
	if !is || !written || len(from) > 2 {
		return
	}
	var units []uint16
	for i := 0; i+1 < len(text); i += 2 {
		units = append(units, uint16(text[i])<<8|uint16(text[i+1]))
	}
	if len(units) > 0 {
		units[len(units)-1] += uint16(further)
	}
	f.texts[codeOf(from)+further] = strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}

// standAll notes what the codes of a range stand for.
func (f *font) standAll(first, last, characters any) {
	from, is := first.(pdf.Text)
	to, ends := last.(pdf.Text)
	if !is || !ends || len(from) > 2 || len(to) > 2 {
		return
	}
	list, each := characters.(pdf.Array)
	for i := 0; i <= codeOf(to)-codeOf(from); i++ {
		switch {
		case !each:
			f.stand(from, characters, i)
		case i < len(list):
			f.texts[codeOf(from)+i] = ""
			f.stand(pdf.Text([]byte{byte((codeOf(from) + i) >> 8), byte(codeOf(from) + i)}), list[i], 0)
		}
	}
}

// codeOf is the number that the bytes of a code make.
func codeOf(bytes pdf.Text) int {
	code := 0
	for i := range len(bytes) {
		code = code<<8 | int(bytes[i])
	}
	return code
}
