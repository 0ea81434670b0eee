package finding

import (
	"actieplan/internal/source"
)

// Most is how many findings one pass over a plan gives: more of them have one cause, not hundreds.
const Most = 300

// List gathers what a pass over a plan finds, up to Most.
type List struct {
	List []Finding
	more bool
}

// Full reports whether a finding at a place would be dropped, so that nobody needs to work it out. It notes that there
// was one.
func (f *List) Full(at source.Position) bool {
	if len(f.List) < Most {
		return false
	}
	if !f.more {
		f.more = true
		f.List = append(f.List, Finding{
			Position: at,
			Message:  "er zijn nog meer fouten, die hier niet meer bij staan",
			Help:     "verbeter eerst de fouten hierboven en controleer dan opnieuw",
		})
	}
	return true
}

// Add adds a finding, while there is room.
func (f *List) Add(found Finding) {
	if !f.Full(found.Position) {
		f.List = append(f.List, found)
	}
}

// ErrorAt adds an error, while there is room.
func (f *List) ErrorAt(at source.Position, message, help string) {
	f.Add(Finding{Position: at, Message: message, Help: help})
}
