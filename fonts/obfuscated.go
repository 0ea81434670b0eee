package fonts

import _ "embed" // the obfuscated fonts

// ObfuscatedFont is a font as a DOCX stores it (ECMA-376 part 1, 17.8.1): its first 32
// bytes are XORed with a GUID. It is compressed already, for zip.Writer.CreateRaw with
// method zip.Deflate.
type ObfuscatedFont struct {
	Font     *Font
	FontKey  string // the GUID, as w:fontKey has it: {…} in capitals
	Deflated []byte
	CRC32    uint32 // of the obfuscated font before compression
	Size     uint64 // in bytes, before compression
}

// obfuscatedEntry is what the generator records about a font; see obfuscated_gen.go.
type obfuscatedEntry struct {
	name, key string
	crc       uint32
	size      uint64
}

var (
	//go:embed derived/ActieplanSans-Regular.odttf.deflate
	sansRegularDeflated []byte
	//go:embed derived/ActieplanSans-Bold.odttf.deflate
	sansBoldDeflated []byte
	//go:embed derived/ActieplanSans-Italic.odttf.deflate
	sansItalicDeflated []byte
	//go:embed derived/ActieplanSans-BoldItalic.odttf.deflate
	sansBoldItalicDeflated []byte
	//go:embed derived/ActieplanSymbols-Regular.odttf.deflate
	symbolsRegularDeflated []byte
)

// Obfuscated returns the five faces in the order of All, as a DOCX embeds them.
func Obfuscated() []ObfuscatedFont {
	deflated := [...][]byte{sansRegularDeflated, sansBoldDeflated, sansItalicDeflated, sansBoldItalicDeflated, symbolsRegularDeflated}
	out := make([]ObfuscatedFont, len(deflated))
	for i, font := range All() {
		e := obfuscatedEntries[i]
		out[i] = ObfuscatedFont{font, e.key, deflated[i], e.crc, e.size}
	}
	return out
}
