package random

import (
	"fmt"
	"strings"

	"actieplan/internal/toml/lexical"
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
		return lexical.QuoteLines(lines), true
	}
	return "", false
}

// quote is a text as a value, in which every character can be seen.
func quote(text string) literal { return literal(lexical.QuoteVisible(text)) }
