package finding

import (
	"actieplan/internal/source"
)

// mostFindings is how many findings one pass over a plan gives: whoever gets more has one cause, not hundreds.
const Most = 300

// findings gathers what a pass finds, up to mostFindings.
type List struct {
	List []Finding
	more bool
}

// full reports whether a finding at a place would be dropped, so that nobody needs to work it out. It notes that there
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

func (f *List) Add(found Finding) {
	if !f.Full(found.Position) {
		f.List = append(f.List, found)
	}
}

func (f *List) ErrorAt(at source.Position, message, help string) {
	f.Add(Finding{Position: at, Message: message, Help: help})
}
