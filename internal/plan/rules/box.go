package rules

import (
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// box is a box to tick with a text to it, as a plan gives it.
type box struct {
	tick, text *toml.Value
}

func boxAt(s match) box {
	tick, text := s.field.Box()
	return box{s.value.Get(tick.Key), s.value.Get(text.Key)}
}

// ticked reports whether the box prints ticked: as the plan says, else where there is a text.
func (b box) ticked() bool {
	if b.tick != nil {
		return b.tick.Kind != toml.Boolean || b.tick.Boolean // what is no boolean is an error, and was meant somehow
	}
	return !empty(b.text)
}

// oneChosen asks for one ticked box at least in every row.
func (c *checker) oneChosen() {
	var rows []*toml.Value
	chosen := map[*toml.Value]bool{}
	place := map[*toml.Value]source.Position{}
	for _, path := range c.rule.Fields {
		for s := range c.matches(path) {
			if c.nothingIn(s.row, path) {
				continue
			}
			if _, seen := place[s.row]; !seen {
				rows = append(rows, s.row)
				place[s.row] = s.table.Position
			}
			chosen[s.row] = chosen[s.row] || !s.sure || boxAt(s).ticked()
		}
	}
	for _, row := range rows {
		if !chosen[row] {
			c.warn(place[row])
		}
	}
}

// boxes asks that a tick and a text go together.
func (c *checker) boxes() {
	for _, path := range c.rule.Fields {
		for s := range c.matches(path) {
			b := boxAt(s)
			if s.value == nil || b.tick == nil || b.tick.Kind != toml.Boolean || !knowsAllKeys(s.field, s.value) {
				continue
			}
			wrong := b.tick.Boolean && empty(b.text)
			if c.rule.Kind == form.RuleTextTicked {
				wrong = !b.tick.Boolean && !empty(b.text)
			}
			if wrong {
				c.warn(b.tick.Position, form.PlaceText, s.name)
			}
		}
	}
}
