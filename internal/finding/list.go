package finding

import (
	"actieplan/internal/source"
)

// Most is how many findings one pass over a plan gives: more of them have one cause, not
// hundreds.
const Most = 300

// What the last finding says where there was no room for more.
const (
	moreErrors   = "er zijn nog meer fouten, die hier niet meer bij staan"
	moreWarnings = "er zijn nog meer waarschuwingen, die hier niet meer bij staan"
)

// List gathers what a pass over a plan finds, up to Most errors and as many warnings.
type List struct {
	List             []Finding
	errors, warnings int
}

// Full reports whether an error at a place would be dropped, so that nobody needs to work
// it out. It notes that there was one.
func (f *List) Full(at source.Position) bool {
	if f.errors < Most {
		return false
	}
	if f.errors == Most {
		f.errors++
		f.List = append(f.List, Finding{
			Position: at,
			Message:  moreErrors,
			Help:     "verbeter eerst de fouten hierboven en controleer dan opnieuw",
		})
	}
	return true
}

// Add adds a finding, while there is room.
func (f *List) Add(found Finding) {
	if found.Severity == Warning {
		f.warn(found)
		return
	}
	if !f.Full(found.Position) {
		f.errors++
		f.List = append(f.List, found)
	}
}

// warn adds a warning, while there is room for warnings: errors are never dropped for them.
func (f *List) warn(found Finding) {
	f.warnings++
	if f.warnings == Most+1 {
		found.Message = moreWarnings
		found.Help = "los eerst de andere op en controleer dan opnieuw"
	}
	if f.warnings <= Most+1 {
		f.List = append(f.List, found)
	}
}

// FullOfWarnings reports whether another warning would be dropped, so that nobody needs
// to work it out.
func (f *List) FullOfWarnings() bool { return f.warnings > Most }

// ErrorAt adds an error, while there is room.
func (f *List) ErrorAt(at source.Position, message, help string) {
	f.Add(Finding{Position: at, Message: message, Help: help})
}
