package content

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

// Finding is one thing that is wrong with a plan, or that the form asks for and the plan does not give.
type Finding struct {
	Severity Severity
	Position Position
	Message  string   // Dutch, lower case, no full stop
	Help     string   // Dutch, what to do about it; may be empty
	Related  Position // a second place that the message speaks of, such as the first of two equal keys; may be zero
}

// mostFindings is how many findings one pass over a plan gives: whoever gets more has one cause, not hundreds.
const mostFindings = 300

// findings gathers what a pass finds, up to mostFindings.
type findings struct {
	list []Finding
	more bool
}

// full reports whether a finding at a place would be dropped, so that nobody needs to work it out. It notes that there
// was one.
func (f *findings) full(at Position) bool {
	if len(f.list) < mostFindings {
		return false
	}
	if !f.more {
		f.more = true
		f.list = append(f.list, Finding{
			Position: at,
			Message:  "er zijn nog meer fouten, die hier niet meer bij staan",
			Help:     "verbeter eerst de fouten hierboven en controleer dan opnieuw",
		})
	}
	return true
}

func (f *findings) add(found Finding) {
	if !f.full(found.Position) {
		f.list = append(f.list, found)
	}
}

func (f *findings) errorAt(at Position, message, help string) {
	f.add(Finding{Position: at, Message: message, Help: help})
}
