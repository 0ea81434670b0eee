package intake

import (
	"fmt"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/markdown/write"
	"actieplan/internal/toml/lexical"
)

// Content is what was read: values by path, as draft.Content has them.
type Content struct {
	rows   map[string]int
	values map[string]string // as TOML
	texts  map[string]string // of values that are texts
}

func newContent() *Content {
	return &Content{rows: map[string]int{}, values: map[string]string{}, texts: map[string]string{}}
}

// Rows implements draft.Content.
func (c *Content) Rows(path string) int { return c.rows[path] }

// Value implements draft.Content.
func (c *Content) Value(path string) (string, bool) {
	value, ok := c.values[path]
	return value, ok
}

// isEmpty reports whether no text was read.
func (c *Content) isEmpty() bool { return len(c.texts) == 0 }

// Text is the text of a value, less its quotes; empty where there is none.
func (c *Content) Text(path string) string { return c.texts[path] }

// Plain is the text of a value of one line, without its looks.
func (c *Content) Plain(path string) string {
	return markdown.LineText(parse.Line(c.texts[path]))
}

// IsBlank reports whether there is nothing of what a zone fills in: no more than the
// template, and what stands above any document.
func (c *Content) IsBlank(keys *form.PlanKeys) bool {
	zone := keys.Zone.Name + "."
	for path := range c.values {
		if path == zone+keys.ZoneName.Name || path != keys.Template.Name && !strings.HasPrefix(path, zone) {
			return false
		}
	}
	return true
}

// add begins a row and returns its path.
func (c *Content) add(path string) string {
	c.rows[path]++
	return fmt.Sprintf("%s[%d]", path, c.rows[path]-1)
}

// setLine sets a value of one line, of Markdown or of plain characters.
func (c *Content) setLine(path, text string) {
	if text = strings.TrimSpace(strings.ReplaceAll(text, "\n", " ")); text != "" {
		c.texts[path], c.values[path] = text, lexical.Quote(text)
	}
}

// setText sets a value of Markdown; what is there already stays before it.
func (c *Content) setText(path string, blocks []markdown.Block) {
	text := write.Text(blocks)
	if text == "" {
		return
	}
	if before := c.texts[path]; before != "" {
		text = before + "\n\n" + text
	}
	c.texts[path] = text
	if strings.Contains(text, "\n") {
		c.values[path] = lexical.QuoteLines(strings.Split(text, "\n"))
	} else {
		c.values[path] = lexical.Quote(text)
	}
}

// setValue sets a value that is no text, as TOML has it.
func (c *Content) setValue(path, value string) { c.values[path] = value }
