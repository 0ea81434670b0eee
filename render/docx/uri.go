package docx

import (
	"strings"
)

// uri makes a web or mail address one that a relationship may have as its target (ECMA-376 part 2, 6.5.3.4, and RFC 3986):
// Word refuses a whole document for a space or a stray percent sign in one. What an address may hold stays as it is.
func uri(address string) string {
	for i := 0; i < len(address); i++ {
		if !inURI(address, i) {
			return escapedURI(address)
		}
	}
	return address
}

func escapedURI(address string) string {
	const digits = "0123456789ABCDEF"
	b := make([]byte, 0, len(address)+16)
	for i := 0; i < len(address); i++ {
		c := address[i]
		if inURI(address, i) {
			b = append(b, c)
		} else {
			b = append(b, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(b)
}

// inURI says whether the byte at i may stand there: an unreserved or reserved character, or a percent sign before two
// hexadecimal digits. Square brackets, which only enclose numeric hosts, are left out.
func inURI(address string, i int) bool {
	c := address[i]
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		return true
	case c == '%':
		return i+2 < len(address) && isHex(address[i+1]) && isHex(address[i+2])
	}
	return strings.IndexByte("-._~:/?#@!$&'()*+,;=", c) >= 0
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
