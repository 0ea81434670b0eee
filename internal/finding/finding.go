package finding

import (
	"actieplan/internal/source"
)

// Severity says whether a Finding stops rendering.
type Severity int

// The severities, the graver first.
const (
	Error   Severity = iota // "fout": the plan is not rendered
	Warning                 // "waarschuwing": the plan is rendered
)

// String is the word that a report prints.
func (s Severity) String() string {
	if s == Warning {
		return "waarschuwing"
	}
	return "fout"
}

// Finding is one thing that is wrong with a plan, or that the form asks for and the plan
// does not give.
type Finding struct {
	Severity Severity
	Position source.Position
	Message  string            // Dutch, lower case, no full stop
	Help     string            // Dutch, what to do about it; may be empty
	Habit    string            // names a mistake that a writer or an editor may make all over a file; see Gathered
	Also     []source.Position // the other places of a habit
	Related  source.Position   // a second place that the message speaks of, such as the first of two equal keys; may be zero
}

// WarningAt is a warning at a place.
func WarningAt(at source.Position, message, help string) Finding {
	return Finding{Severity: Warning, Position: at, Message: message, Help: help}
}

// Count counts findings by their severity.
func Count(findings []Finding) (errors, warnings int) {
	for _, f := range findings {
		if f.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}
