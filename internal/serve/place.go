package serve

import (
	"cmp"
	"slices"
	"strings"

	"actieplan/internal/finding"
)

// target is a paragraph on a page.
type target struct {
	Page      int `json:"page"`      // from 1 on
	Paragraph int `json:"paragraph"` // its number on the page
	Y         int `json:"y"`         // top of its first line, twips from the top of the page
}

// place ties a place in a content file to the paragraph that stands there.
type place struct {
	file   string
	line   int // from 1 on
	column int // bytes from the start of the line
	text   int // which of the document's texts stands there
	view   target
}

// placeOf finds the paragraph that a line of a file is about: the last one that begins on
// it or above it, or else the first of the file. A line that is the header of a table is
// about what comes below it. It returns nil where nothing on the pages comes from the
// file.
func (d *svgDocument) placeOf(file string, line, column int, header bool) *target {
	if d == nil {
		return nil
	}
	var before, after *place // the last one up to there, the first one from there on
	for i := range d.places {
		p := &d.places[i]
		if p.file != file {
			continue
		}
		if p.line < line || p.line == line && p.column < column {
			if before == nil || before.before(p) {
				before = p
			}
		} else if after == nil || p.before(after) {
			after = p
		}
	}
	switch {
	case after != nil && (header || before == nil):
		return &after.view
	case before != nil:
		return &before.view
	}
	return nil
}

// before reports whether p stands before other in their file. Of two at one place, the
// one printed first counts.
func (p *place) before(other *place) bool {
	return p.line < other.line || p.line == other.line && p.column < other.column
}

// findingView is a finding as a browser shows it.
type findingView struct {
	finding.JSON
	Excerpt *excerpt `json:"excerpt"` // null where there is no line to show
	Target  *target  `json:"target"`  // null where nothing on the pages comes from there
}

// excerpt is the line of a finding in three parts, of which the middle one is what it is
// about.
type excerpt struct {
	Before string `json:"before"`
	Marked string `json:"marked"`
	After  string `json:"after"`
}

// viewFindings puts findings in order, as every report does but errors first, and finds
// where on the pages they are.
func viewFindings(findings []finding.Finding, pages *svgDocument) []findingView {
	views := []findingView{}
	sorted := finding.Sorted(findings)
	slices.SortStableFunc(sorted, func(a, b finding.Finding) int { return cmp.Compare(a.Severity, b.Severity) })
	for _, f := range sorted {
		view := findingView{JSON: f.JSON()}
		if at := view.Position; at != nil {
			start, end := f.Position.File.Line(at.Line)
			text := strings.ToValidUTF8(string(f.Position.File.Data[start:end]), "\uFFFD")
			view.Excerpt = cut(text, at.Column-1, at.EndColumn-1)
			header := strings.HasPrefix(strings.TrimSpace(text), "[")
			view.Target = pages.placeOf(at.File, at.Line, at.EndColumn, header)
		}
		views = append(views, view)
	}
	return views
}

// Of a long line, this many characters are shown on either side of what a finding is
// about, and of that itself.
const (
	shownAround = 40
	shownMarked = 80
)

// cut makes the excerpt of a line from one column to another, counted in characters from
// 0 on.
func cut(line string, from, to int) *excerpt {
	characters := []rune(line)
	from = min(max(from, 0), len(characters))
	to = min(max(to, from), len(characters))
	e := &excerpt{Before: string(characters[:from]), Marked: string(characters[from:to]), After: string(characters[to:])}
	if from > shownAround {
		e.Before = "…" + string(characters[from-shownAround:from])
	}
	if to-from > shownMarked {
		e.Marked = string(characters[from:from+shownMarked]) + "…"
	}
	if len(characters)-to > shownAround {
		e.After = string(characters[to:to+shownAround]) + "…"
	}
	e.Before = strings.TrimLeft(e.Before, " \t")
	return e
}
