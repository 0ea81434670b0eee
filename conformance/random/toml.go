package random

import (
	"fmt"
	"strings"
)

// TOML prints the plan, less what is left out, as one file.
func (p *Plan) TOML() string {
	var b strings.Builder
	printTable(&b, "", p.root)
	return b.String()
}

// printTable prints the entries of the table under the given dotted path: first what stands on a line of its own, then
// what needs a header, for a header ends the table before it.
func printTable(b *strings.Builder, path string, t *table) {
	entries := present(t.entries)
	for _, e := range entries {
		if s, ok := simple(e.value); ok {
			fmt.Fprintf(b, "%s = %s\n", e.key, s)
		}
	}
	for _, e := range entries {
		below := e.key
		if path != "" {
			below = path + "." + e.key
		}
		switch v := e.value.(type) {
		case *table:
			fmt.Fprintf(b, "\n[%s]\n", below)
			printTable(b, below, v)
		case *rows:
			for _, row := range present(v.items) {
				fmt.Fprintf(b, "\n[[%s]]\n", below)
				printTable(b, below, row)
			}
		}
	}
}

// simple returns the value as it stands behind the equals sign; a table has no such form.
func simple(v value) (string, bool) {
	switch v := v.(type) {
	case literal:
		return string(v), true
	case *array:
		var items []string
		for _, item := range present(v.items) {
			items = append(items, string(item.text))
		}
		return "[" + strings.Join(items, ", ") + "]", true
	case *line:
		return string(quote(strings.Join(inlineLines(v.inlines), " "))), true
	case *text:
		lines := blockLines(v.blocks)
		if len(lines) < 2 {
			return string(quote(strings.Join(lines, ""))), true
		}
		return quoteLines(lines), true
	}
	return "", false
}

// quote writes a TOML string of one line.
func quote(s string) literal {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case escaped(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return literal(b.String())
}

// escaped tells which characters are written as numbers, so that a saved plan shows them.
func escaped(r rune) bool {
	switch r {
	case '\u00A0', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2011', '\u202F', '\u2060', '\uFEFF', 0x7F:
		return true
	}
	return r < ' '
}

// quoteLines writes a TOML string of several lines.
func quoteLines(lines []string) string {
	content := strings.Join(lines, "\n")
	if !strings.Contains(content, "'''") && !strings.ContainsFunc(content, func(r rune) bool { return r != '\n' && escaped(r) }) {
		return "'''\n" + content + "\n'''"
	}
	for i, line := range lines {
		quoted := string(quote(line))
		lines[i] = quoted[1 : len(quoted)-1]
	}
	return `"""` + "\n" + strings.Join(lines, "\n") + "\n" + `"""`
}
