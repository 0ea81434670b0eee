package word

import (
	"bytes"
	"html"
	"regexp"
	"strconv"
	"unicode/utf16"
)

// This file reads documents that stand in another one as they are (w:altChunk,
// 17.17.2.1), as programs leave them that put texts together.

// inserted notes the document with a relationship id. Word makes text of it when it saves
// the file.
func (d *reader) inserted(id string) {
	const kind = "ingevoegd document, dat pas gewone tekst wordt als u dit bestand opnieuw bewaart in Word,"
	r := d.relations[id]
	data, err := d.pack.readAll(r.target)
	if err != nil && d.err == nil {
		d.err = err
	}
	switch {
	case len(data) == 0:
		d.note(kind, r.target)
	case bytes.HasPrefix(data, []byte("PK")):
		d.note(kind, d.textOfFile(data))
	default:
		d.note(kind, textOfChunk(data))
	}
}

var (
	markup          = regexp.MustCompile(`(?s)<!--.*?-->|<style.*?</style>|<[^>]*>`)
	controlWord     = regexp.MustCompile(`\\\*?\\?[a-z]+-?\d* ?|[{}]`) // of RTF
	quotedPrintable = regexp.MustCompile(`=\r?\n|=[0-9A-F]{2}`)        // of mails (RFC 2045, 6.7)
	htmlBegin       = []byte("<html")
	littleEndian    = []byte("\xFF\xFE") // the byte order mark of UTF-16
)

// textOfChunk is the text of an inserted file that is no Word file: HTML, also in a web
// archive, RTF or plain text.
func textOfChunk(data []byte) string {
	switch {
	case bytes.HasPrefix(data, littleEndian):
		units := make([]uint16, 0, len(data)/2)
		for i := 2; i+1 < len(data); i += 2 {
			units = append(units, uint16(data[i])|uint16(data[i+1])<<8)
		}
		data = []byte(string(utf16.Decode(units)))
	case bytes.HasPrefix(data, []byte("{\\rtf")):
		return string(controlWord.ReplaceAll(data, nil))
	case bytes.HasPrefix(data, []byte("MIME-Version:")):
		data = quotedPrintable.ReplaceAllFunc(data, func(code []byte) []byte {
			character, err := strconv.ParseUint(string(code[1:]), 16, 8)
			if err != nil {
				return nil // a line goes on
			}
			return []byte{byte(character)}
		})
		if at := bytes.Index(data, htmlBegin); at >= 0 {
			data = data[at:]
		}
	}
	return html.UnescapeString(markup.ReplaceAllString(string(data), " "))
}

// textOfFile is the text of a Word file within this one, which counts as part of it.
func (d *reader) textOfFile(data []byte) string {
	inner, err := openPack(data)
	if err != nil {
		return ""
	}
	inner.unpack, inner.pieces = d.pack.unpack, d.pack.pieces
	main, err := inner.mainPart()
	if err != nil {
		return ""
	}
	root, err := inner.read(main)
	d.pack.unpack, d.pack.pieces = inner.unpack, inner.pieces
	if err != nil && d.err == nil {
		d.err = err
	}
	return plainText(root)
}
