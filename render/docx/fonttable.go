package docx

import (
	"fmt"

	"actieplan/fonts"
)

// textFamily is the font of everything but symbols.
const textFamily = "Actieplan Sans"

// substitutes name a font of the same widths, for where a word processor does not take
// the embedded one.
var substitutes = map[string]string{
	textFamily:          "Calibri",
	"Actieplan Symbols": "Segoe UI Symbol",
}

// fontParts writes the font table (ECMA-376 part 1, 17.8.3) and the embedded fonts,
// obfuscated as 17.8.1 asks.
func fontParts() []*part {
	table := newXMLPart("word/fontTable.xml", fontTableType, "w:fonts")
	parts := []*part{table}
	faces := fonts.Obfuscated()
	for i := 0; i < len(faces); {
		family := faces[i].Font.Family
		table.tag("w:font").str("w:name", family).body()
		if name := substitutes[family]; name != "" {
			table.value("w:altName", name)
		}
		table.value("w:charset", "00")
		table.value("w:family", "swiss")
		table.value("w:pitch", "variable")
		for ; i < len(faces) && faces[i].Font.Family == family; i++ {
			face := faces[i]
			name := fmt.Sprintf("word/fonts/font%d.odttf", i+1)
			id := table.relate(relationship{typ: relFont, target: inWord(name)})
			table.tag(embedElement(face.Font)).str("r:id", id).str("w:fontKey", face.FontKey).end()
			parts = append(parts, &part{
				name:     name,
				deflated: &deflated{data: face.Deflated, crc32: face.CRC32, size: face.Size},
			})
		}
		table.close("w:font")
	}
	table.close("w:fonts")
	return parts
}

func embedElement(f *fonts.Font) string {
	switch {
	case f.Bold && f.Italic:
		return "w:embedBoldItalic"
	case f.Bold:
		return "w:embedBold"
	case f.Italic:
		return "w:embedItalic"
	}
	return "w:embedRegular"
}
