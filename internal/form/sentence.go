package form

import (
	"strings"
)

// Sentence is a sentence of the form with places in braces that the program fills in,
// such as "Pagina {n} van {totaal}".
type Sentence string

// The places that the program knows; each Sentence says in its tag "fill" which of them
// it may have.
const (
	PlaceName    = "naam"     // of the zone, or of a domain
	PlaceTitle   = "titel"    // of the plan, an objective or an action
	PlaceNumber  = "nummer"   // of an objective
	PlaceAmount  = "getal"    // of capacity
	PlaceColumns = "kolommen" // titles of the columns of a table
	PlacePage    = "n"        // the number of the page
	PlacePages   = "totaal"   // how many there are
	PlaceYear    = "jaar"     // of a form
)

// Piece is a stretch of a Sentence: words as they stand, or the name of a place.
type Piece struct {
	Text  string
	Place string // empty for words
}

// Pieces returns the sentence cut at its places. A brace without the other is a word like
// any other.
func (s Sentence) Pieces() []Piece {
	var pieces []Piece
	rest := string(s)
	for rest != "" {
		before, after, open := strings.Cut(rest, "{")
		name, tail, closed := strings.Cut(after, "}")
		if !open || !closed {
			return append(pieces, Piece{Text: rest})
		}
		if before != "" {
			pieces = append(pieces, Piece{Text: before})
		}
		pieces, rest = append(pieces, Piece{Place: name}), tail
	}
	return pieces
}

// Fill returns the sentence with words in its places.
func (s Sentence) Fill(words map[string]string) string {
	var b strings.Builder
	for _, piece := range s.Pieces() {
		b.WriteString(piece.Text + words[piece.Place])
	}
	return b.String()
}
