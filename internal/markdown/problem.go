package markdown

import "actieplan/internal/finding"

// Problem is something in a Markdown text that a form cannot have, or that most likely
// says other than was meant.
type Problem struct {
	Severity       finding.Severity
	Offset, Length int    // in bytes of the text
	Message        string // Dutch, lower case, no full stop
	Help           string // Dutch
}
