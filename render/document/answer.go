package document

import (
	"actieplan/internal/form"
	"actieplan/internal/source"
)

// Answer is what a zone gave for one field of the form, or the room for it where it gave
// nothing. All blocks of one answer share it.
type Answer struct {
	Field  string // path of the field in the content, rows counted from 0: "acties[2].wat.wel"
	Kind   form.FieldKind
	Source source.Position // of the value, in full; zero where the zone gave none
}

// Insert is an answer between words of the form, as the number of an objective is in its
// heading.
type Insert struct {
	Answer   *Answer
	From, To int // which characters of the text of its paragraph's runs
}
