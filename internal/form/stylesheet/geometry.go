package stylesheet

import (
	"actieplan/internal/measure"
)

// Level returns how items at a level look, 0 being the outermost. Levels deeper than the
// template describes look like the last one and step in as far as that did.
func (l *List) Level(n int) ListLevel {
	last := len(l.Levels) - 1
	if n <= last {
		return l.Levels[n]
	}
	level := l.Levels[last]
	step := level.Left
	if last > 0 {
		step -= l.Levels[last-1].Left
	}
	level.Left += measure.Twips(n-last) * step
	return level
}

// TextWidth is the width of the text in a cell of a column. Borders take none of it: they
// stand on the grid lines.
func (t *Table) TextWidth(column measure.Twips) measure.Twips {
	return column - t.PadLeft - t.PadRight
}
