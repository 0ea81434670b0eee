package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"

	gotoml "github.com/pelletier/go-toml/v2"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// year asks for a year in the texts.
func (c *checker) year() {
	c.texts(func(s match) {
		text, _ := title(s.value)
		if !hasYear(text, c.rule.FirstYear, c.rule.LastYear) && !hasYear(s.value.Text, c.rule.FirstYear, c.rule.LastYear) {
			c.warn(s.value.Position, form.PlaceText, quoted(s.value))
		}
	})
}

// words asks that the texts have none of some words, unless others stand beside them: in
// the title, or in the same line where the rule looks at the whole text.
func (c *checker) words() {
	asked, unless := phrases(c.rule.Words), phrases(c.rule.Unless)
	c.texts(func(s match) {
		text, _ := title(s.value)
		lines := []string{text}
		if c.rule.Whole {
			lines = strings.Split(wholeText(s.value), "\n")
		}
		for _, line := range lines {
			words := wordsOf(line)
			has := func(phrase []string) bool { return contains(words, phrase) }
			i := slices.IndexFunc(asked, has)
			if i >= 0 && !slices.ContainsFunc(unless, has) {
				c.warn(s.value.Position, form.PlaceText, quoted(s.value), form.PlaceWord, c.rule.Words[i])
				return
			}
		}
	})
}

// mentions asks that the texts have at least one of some words, or a date where the rule
// takes that too.
func (c *checker) mentions() {
	asked := phrases(c.rule.Words)
	c.texts(func(s match) {
		text := wholeText(s.value)
		words := wordsOf(text)
		mentioned := slices.ContainsFunc(asked, func(phrase []string) bool { return contains(words, phrase) })
		if !mentioned && !(c.rule.Dates && hasDate(text)) {
			c.warn(s.value.Position)
		}
	})
}

// wholeText is what a text says, a line for each of its lines.
func wholeText(v *toml.Value) string { return markdown.Text(v.Blocks) + markdown.LineText(v.Inlines) }

// texts calls visit for every text that the rule looks at and that says something.
func (c *checker) texts(visit func(match)) {
	for _, path := range c.rule.Fields {
		for s := range c.matches(path) {
			if !empty(s.value) && !c.found.FullOfWarnings() {
				visit(s)
			}
		}
	}
}

// switchedOn asks that fields which only count while a switch is on have no value while
// it is off. It is told once.
func (c *checker) switchedOn() {
	for s := range c.places(c.rule.Switch) {
		if isTrue(s.value) || !s.sure || s.value != nil && s.value.Kind != toml.Boolean {
			return // what is no boolean is an error, and was meant somehow
		}
	}
	var first *toml.Value
	count := 0
	c.texts(func(s match) {
		if first == nil {
			first = s.value
		}
		count++
	})
	if first != nil {
		c.warn(first.Position, form.PlaceCount, fmt.Sprint(count))
	}
}

// date asks that the date has not passed.
func (c *checker) date() {
	year, month, day := c.now.Date()
	today := gotoml.LocalDate{Year: year, Month: int(month), Day: day}
	if !before(c.rule.Date, today) || c.rule.Until != (gotoml.LocalDate{}) && before(c.rule.Until, today) {
		return
	}
	for s := range c.matches(c.rule.Fields[0]) {
		if s.value != nil {
			c.warn(s.value.Position, form.PlaceDate, dutchDate(c.rule.Date))
		}
	}
}

func before(a, b gotoml.LocalDate) bool {
	return a.AsTime(time.UTC).Before(b.AsTime(time.UTC))
}

// dutchDate writes a date in full.
func dutchDate(d gotoml.LocalDate) string {
	months := [...]string{
		"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
	}
	return fmt.Sprintf("%d %s %d", d.Day, months[d.Month-1], d.Year)
}
