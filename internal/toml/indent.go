package toml

import (
	"slices"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// indents are the lines of a file that begin with spaces of another kind: text that was
// pasted from a web page has them before each line, which is one mistake.
type indents struct {
	first   source.Position
	message string
	lines   []int // the others
}

// more notes one more such line, and reports whether it is not the first: then a finding
// tells of it already.
func (n *indents) more(at source.Position, message string) bool {
	if n.message == "" {
		n.first, n.message = at, message
		return false
	}
	if message != n.message {
		return false
	}
	line, _ := at.LineColumn()
	n.lines = append(n.lines, line)
	return true
}

// tell has the finding of the first line name the others.
func (n *indents) tell(found *finding.List) {
	i := slices.IndexFunc(found.List, func(f finding.Finding) bool { return f.Position == n.first && f.Message == n.message })
	if i >= 0 {
		found.List[i].Message += dutch.AlsoOnLines(n.lines)
	}
}
