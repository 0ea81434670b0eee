package random

import (
	"fmt"
	"strings"

	"actieplan/internal/toml/lexical"
)

// TOML returns the plan as one file, without the parts that are left out.
func (p *Plan) TOML() string {
	var b strings.Builder
	printTable(&b, "", p.root)
	return b.String()
}

// printTable prints the entries of the table under the given dotted path: first those
// that fit on a line, then those that need a header, because a header ends the table
// before it.
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

// simple returns the value as it is written after the equals sign. A table has no such
// form.
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
		return lexical.QuoteLines(lines), true
	}
	return "", false
}

// quote returns s as a TOML string on one line.
func quote(s string) literal { return literal(lexical.Quote(s)) }
