package object

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// This file has the strings of ISO 32000-1, 7.3.4 and 7.9.2.

// Text is a text string (7.9.2.2): in PDFDocEncoding where that has all its characters,
// in UTF-16BE otherwise.
type Text string

// Bytes is a byte string, written as a literal string (7.3.4.2).
type Bytes string

// Hex is a byte string, written in hexadecimal digits (7.3.4.3).
type Hex string

func (o Bytes) appendTo(b []byte) []byte {
	b = append(b, '(')
	for i := range len(o) {
		b = AppendLiteralByte(b, o[i])
	}
	return append(b, ')')
}

func (o Hex) appendTo(b []byte) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '<')
	for i := range len(o) {
		b = append(b, digits[o[i]>>4], digits[o[i]&15])
	}
	return append(b, '>')
}

func (o Text) appendTo(b []byte) []byte {
	if encoded, ok := o.docEncoded(); ok {
		return encoded.appendTo(b)
	}
	return Bytes("\xFE\xFF" + UTF16(string(o))).appendTo(b)
}

func (Bytes) delimited() (begins, ends bool) { return true, true }
func (Hex) delimited() (begins, ends bool)   { return true, true }
func (Text) delimited() (begins, ends bool)  { return true, true }

// docEncoded is the string in PDFDocEncoding; ok is false where that lacks one of its
// characters, or where the bytes would be taken for the mark that another encoding begins
// with.
func (o Text) docEncoded() (encoded Bytes, ok bool) {
	var b strings.Builder
	for _, r := range string(o) {
		c, known := docEncode(r)
		if !known {
			return "", false
		}
		b.WriteByte(c)
	}
	encoded = Bytes(b.String())
	for _, mark := range []string{"\xFE\xFF", "\xFF\xFE", "\xEF\xBB\xBF"} {
		if strings.HasPrefix(b.String(), mark) {
			return "", false
		}
	}
	return encoded, true
}

// docEncode is the code of a character in PDFDocEncoding (D.2). It is that of Latin 1 but
// for the codes that Latin 1 uses for controls, and three more.
func docEncode(r rune) (code byte, ok bool) {
	switch {
	case r == '\t', r == '\n', r == '\r', ' ' <= r && r <= '~', 0xA1 <= r && r <= 0xFF && r != 0xAD:
		return byte(r), true
	case r == '€':
		return 0xA0, true
	case r < 0x100 || r == utf8.RuneError:
		return 0, false
	}
	if i := strings.IndexRune(accents, r); i >= 0 {
		return 0x18 + byte(utf8.RuneCountInString(accents[:i])), true
	}
	if i := strings.IndexRune(punctuation, r); i >= 0 {
		return 0x80 + byte(utf8.RuneCountInString(punctuation[:i])), true
	}
	return 0, false
}

// The characters of PDFDocEncoding from 0x18 and from 0x80 on.
const (
	accents     = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC"
	punctuation = "•†‡…—–ƒ⁄‹›\u2212‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"
)

// UTF16 is a string in UTF-16BE.
func UTF16(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u >> 8))
		b.WriteByte(byte(u))
	}
	return b.String()
}

// AppendLiteralByte writes one byte of a literal string. A bare carriage return would be
// read as a line feed.
func AppendLiteralByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// Append writes an object, as in a content stream (7.8.2).
func Append(b []byte, o Object) []byte { return o.appendTo(b) }
