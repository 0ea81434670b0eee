package serve

import (
	"bytes"
	"encoding/json"
	"sort"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/source"
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
	view   target
}

// placeOf finds the paragraph that a line of a file is about: the last one that begins on it or above it, or else the
// first of the file. A line that is the header of a table is about what comes below it. It returns nil where nothing on the
// pages comes from the file.
func (d *drawn) placeOf(file string, line, column int, header bool) *target {
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

// before tells whether p stands before other in their file. Of two at one place, the one printed first counts.
func (p *place) before(other *place) bool {
	return p.line < other.line || p.line == other.line && p.column < other.column
}

// lineIndex finds lines in a content file by binary search: a page asks for many.
type lineIndex struct {
	number int   // of the file
	starts []int // offsets
}

// indexLines finds the lines of a file; they end as in source.Position.LineColumn.
func indexLines(file *source.File, number int) *lineIndex {
	index := &lineIndex{number: number, starts: []int{0}}
	for i, b := range file.Data {
		if b == '\n' || b == '\r' && !bytes.HasPrefix(file.Data[i+1:], []byte{'\n'}) {
			index.starts = append(index.starts, i+1)
		}
	}
	return index
}

// line is the number of the line that an offset is on, from 1 on.
func (x *lineIndex) line(offset int) int {
	return sort.Search(len(x.starts), func(i int) bool { return x.starts[i] > offset })
}

// findingView is a finding as a browser shows it.
type findingView struct {
	Severity string       `json:"severity"` // "error" or "warning"
	Message  string       `json:"message"`
	Help     string       `json:"help"`
	Position *findingSpot `json:"position"` // null where it has no place
	Excerpt  *excerpt     `json:"excerpt"`  // null where there is no line to show
	Target   *target      `json:"target"`   // null where nothing on the pages comes from there
}

// severe is the severity of an error, as finding.ReportJSON writes it.
const severe = "error"

// findingSpot is a place as finding.ReportJSON writes it.
type findingSpot struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndColumn int    `json:"endColumn"`
}

// excerpt is the line of a finding in three parts, of which the middle one is what it is about.
type excerpt struct {
	Before string `json:"before"`
	Marked string `json:"marked"`
	After  string `json:"after"`
}

// viewFindings puts findings in order, as every report does but errors first, and finds where on the pages they are.
func viewFindings(findings []finding.Finding, pages *drawn) []findingView {
	var report bytes.Buffer
	views := []findingView{}
	if finding.ReportJSON(&report, findings) != nil || json.Unmarshal(report.Bytes(), &views) != nil {
		return views // a buffer does not fail, and what was just written is JSON
	}
	sort.SliceStable(views, func(i, j int) bool { return views[i].Severity == severe && views[j].Severity != severe })
	lines := make(map[string][]string)
	for _, f := range findings {
		if file := f.Position.File; file != nil && lines[file.Path] == nil {
			lines[file.Path] = splitLines(file)
		}
	}
	for i := range views {
		v := &views[i]
		at := v.Position
		if at == nil {
			continue
		}
		text := ""
		if all := lines[at.File]; at.Line <= len(all) {
			text = all[at.Line-1]
			v.Excerpt = cut(text, at.Column-1, at.EndColumn-1)
		}
		header := strings.HasPrefix(strings.TrimSpace(text), "[")
		v.Target = pages.placeOf(at.File, at.Line, at.EndColumn, header)
	}
	return views
}

func splitLines(file *source.File) []string {
	index := indexLines(file, 0)
	lines := make([]string, len(index.starts))
	for i, start := range index.starts {
		end := len(file.Data)
		if i+1 < len(index.starts) {
			end = index.starts[i+1]
		}
		lines[i] = strings.TrimRight(strings.ToValidUTF8(string(file.Data[start:end]), "\uFFFD"), "\r\n")
	}
	return lines
}

// Of a long line, this many characters are shown on either side of what a finding is about, and of that itself.
const (
	shownAround = 40
	shownMarked = 80
)

// cut makes the excerpt of a line from one column to another, counted in characters from 0 on.
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
