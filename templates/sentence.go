package templates

import "strings"

// Sentence is a sentence of the form with places in braces that the program fills in, such as "Pagina {n} van {totaal}".
type Sentence string

// Piece is a stretch of a Sentence: words as they stand, or the name of a place.
type Piece struct {
	Text  string
	Place string // empty for words
}

// Pieces returns the sentence cut at its places. A brace without its fellow is a word like any other.
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

// Fill returns the sentence with the value of each place.
func (s Sentence) Fill(value func(place string) string) string {
	var b strings.Builder
	for _, piece := range s.Pieces() {
		if piece.Place != "" {
			b.WriteString(value(piece.Place))
		} else {
			b.WriteString(piece.Text)
		}
	}
	return b.String()
}
