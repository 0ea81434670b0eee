package lexical

import (
	"fmt"
	"strings"

	"actieplan/internal/character"
)

// Quote writes a text of one line as a TOML string (TOML 1.0, "String"), in the way that
// is easiest to read: between double quotes, or between single ones where it has double
// quotes or backslashes. Characters that cannot be seen are escaped.
func Quote(s string) string {
	switch {
	case !strings.ContainsAny(s, "\"\\") || strings.ContainsFunc(s, escaped):
		return basic(s)
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	case !strings.Contains(s, "'''") && !strings.HasPrefix(s, "'") && !strings.HasSuffix(s, "'"):
		return "'''" + s + "'''"
	}
	return basic(s)
}

// QuoteLines writes a text of several lines as a TOML string: as it stands between three
// single quotes where that can be, else with escapes.
func QuoteLines(lines []string) string {
	content := strings.Join(lines, "\n")
	if !strings.Contains(content, "'''") && !strings.ContainsFunc(content, func(r rune) bool { return r != '\n' && r != '\t' && escaped(r) }) {
		return "'''\n" + content + "\n'''"
	}
	var b strings.Builder
	b.WriteString("\"\"\"\n")
	for _, line := range lines {
		quoted := basic(line)
		b.WriteString(quoted[1:len(quoted)-1] + "\n")
	}
	b.WriteString(`"""`)
	return b.String()
}

// basic writes a basic string.
func basic(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case escaped(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		case escaped(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// escaped reports whether a character is written as a number, so that whoever reads the
// file sees it.
func escaped(r rune) bool {
	return r < ' ' || r == 0x7f || r == character.NoBreakSpace || r == character.NoBreakHyphen || r == '\u202F' || character.Ignorable(r)
}
