package inline

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// encoded writes a web address in the characters that RFC 3986 allows: a host outside
// ASCII as IDNA has it (RFC 5891), other characters as their bytes in hexadecimal.
func encoded(link string) string {
	scheme, rest, ok := strings.Cut(link, "://")
	if !ok {
		if name, host, mail := strings.Cut(link, "@"); mail {
			domain, query, asks := strings.Cut(host, "?")
			link = name + "@" + asciiHost(domain)
			if asks {
				link += "?" + query
			}
		}
		return percentEncoded(link)
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	authority, port := rest[:end], ""
	if i := strings.LastIndexByte(authority, ':'); i >= 0 {
		authority, port = authority[:i], authority[i:]
	}
	return scheme + "://" + percentEncoded(asciiHost(authority)+port+rest[end:])
}

// asciiHost writes the name of a host in ASCII; a name that IDNA does not allow stays as
// it is.
func asciiHost(host string) string {
	for i := range len(host) {
		if host[i] >= utf8.RuneSelf {
			if name, err := idna.Lookup.ToASCII(host); err == nil {
				return name
			}
			break
		}
	}
	return host
}

// percentEncoded writes what no address can hold as bytes in hexadecimal, a % that does
// not begin such a byte included.
func percentEncoded(link string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(link); i++ {
		c := link[i]
		stray := c == '%' && (i+2 >= len(link) || !isHex(link[i+1]) || !isHex(link[i+2]))
		if c > ' ' && c < 0x7f && !stray && strings.IndexByte("\"<>\\^`{|}[]", c) < 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
