package form

import "actieplan/internal/dutch"

// Counted is what the rows of an array are called when a message counts them.
type Counted struct {
	One  string `toml:"een"`
	More string `toml:"meer"`
}

// Of is a number of rows in words: "1 stuurgroep", "0 stuurgroepen".
func (c *Counted) Of(n int) string { return dutch.Counted(n, c.One, c.More) }
