package toml

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// indents are the lines of a file that begin with spaces of another kind: text that was pasted from a web page has them before
// each line, which is one mistake.
type indents struct {
	first   source.Position
	message string
	lines   []string // the others
}

// more notes one more such line, and reports whether it is not the first: then a finding tells of it already.
func (n *indents) more(at source.Position, message string) bool {
	if n.message == "" {
		n.first, n.message = at, message
		return false
	}
	if message != n.message {
		return false
	}
	if len(n.lines) <= mostLines {
		line, _ := at.LineColumn()
		n.lines = append(n.lines, strconv.Itoa(line))
	}
	return true
}

// mostLines is how many of the other lines a finding names.
const mostLines = 8

// tell has the finding of the first line name the others.
func (n *indents) tell(found *finding.List) {
	i := slices.IndexFunc(found.List, func(f finding.Finding) bool { return f.Position == n.first && f.Message == n.message })
	if len(n.lines) == 0 || i < 0 {
		return
	}
	also := dutch.Enumerated(n.lines, "en")
	if len(n.lines) > mostLines {
		also = strings.Join(n.lines[:mostLines], ", ") + " en verder"
	}
	found.List[i].Message += fmt.Sprintf(" (ook op regel %s)", also)
}
