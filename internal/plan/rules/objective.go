package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// headingEchoes warns of objectives of which the number or the title begins with what the
// form prints before it: "Strategische doelstelling SD1 – 1. Ouderen". Like echoes, it
// is no rule of the form.
func (c *checker) headingEchoes() {
	for _, fiches := range c.template.Fiches() {
		c.headingEchoesIn(c.root, fiches.Objectives)
	}
}

// headingEchoesIn warns of those of the objectives in a table, and of those within them.
func (c *checker) headingEchoesIn(table *toml.Value, levels []*form.Objective) {
	if len(levels) == 0 {
		return
	}
	level := levels[0]
	for _, row := range table.Get(level.Key).RowsOf() {
		number, title := row.Get(level.Number.Name), row.Get(level.Title.Name)
		c.headingEchoesIn(row, levels[1:])
		if number != nil && number.Kind == toml.String {
			c.headingEcho(number, wordsLength(level, number.Text), "dit nummer", level)
		}
		if title == nil || title.Kind != toml.String {
			continue
		}
		length := wordsLength(level, title.Text)
		switch {
		case length > 0:
			behind := strings.TrimLeft(title.Text[length:], " 0123456789.")
			length = len(title.Text) - len(strings.TrimLeft(behind, separators))
		case number != nil && number.Kind == toml.String:
			length = numberLength(number.Text, title.Text)
		}
		c.headingEcho(title, length, "deze titel", level)
	}
}

// headingEcho warns of the first bytes of a text, if any.
func (c *checker) headingEcho(value *toml.Value, length int, what string, level *form.Objective) {
	if length == 0 {
		return
	}
	c.found.Add(finding.WarningAt(value.TextPosition(0, length),
		fmt.Sprintf("in %s staat wat het formulier zelf al drukt: %s", what, dutch.Quoted(value.Text[:length])),
		"wis het hier, anders staat het er twee keer; een nummer schrijft u enkel bij "+level.Number.Name))
}

// wordsLength is the length of the words of a heading that text begins with, or of their
// abbreviation, where a number or a colon stands behind them; 0 where it does not.
func wordsLength(level *form.Objective, text string) int {
	for i, words := range append([]string{string(level.HeadingBare)}, level.Earlier...) {
		if len(text) < len(words) || !strings.EqualFold(text[:len(words)], words) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[len(words):], " "))
		if unicode.IsDigit(after) || i == 0 && (after == ':' || after == '–') {
			return len(words)
		}
	}
	return 0
}

// separators stand between a number and a title.
const separators = " .:)–—-"

// numberLength is the length of a number that text begins with, and of the signs behind
// it, where a space follows these, or a capital the number; 0 where it does not.
func numberLength(number, text string) int {
	after, ok := strings.CutPrefix(text, number)
	behind := strings.TrimLeft(after, separators)
	first, _ := utf8.DecodeRuneInString(behind)
	signs := strings.Trim(after[:len(after)-len(behind)], " ")
	if !ok || number == "" || !strings.HasSuffix(text[:len(text)-len(behind)], " ") || signs == "" && !unicode.IsUpper(first) {
		return 0
	}
	return len(text) - len(behind)
}
