package docx

import (
	"strings"

	"actieplan/render/document"
	"actieplan/render/docx/control"
)

// items are the repeating controls around what is being written: for each row of the
// content an item, in a section of the rows of its kind. Items stand in each other: an
// objective holds its inner ones, and these the actions that follow them.
type items struct {
	body *body
	open []item
}

type item struct {
	path          string           // of the row of the content
	tag           string           // of its rows
	section, item *control.Control // nil for a row without
}

// inControl says that a row gets a control.
const inControl = true

// enter goes on in the item of a row, which closes others and may open one, or only notes
// where the row gets none. The empty path is in none.
func (s *items) enter(path string, withControl bool) {
	if path == "" {
		s.closeTo(0)
		return
	}
	tag := control.Tag(path)
	field := s.body.doc.controls.fields[tag]
	if n := len(s.open); field == nil || n > 0 && s.open[n-1].path == path {
		return
	}
	if i := s.before(path, tag); i >= 0 {
		if withControl && s.open[i].section != nil {
			s.closeTo(i + 1)
			s.body.closeControl(s.open[i].item)
			s.open[i].path = path
			s.body.openControl(s.open[i].item)
			return
		}
		s.closeTo(i)
	}
	for n := len(s.open); n > 0 && !s.holds(n-1, path); n-- {
		s.closeTo(n - 1)
	}
	opened := item{path: path, tag: tag}
	if withControl {
		opened.section = &control.Control{Kind: control.Repeating, Tag: tag, Alias: field.Alias}
		opened.item = &control.Control{Kind: control.RepeatingItem}
	}
	s.body.openControl(opened.section)
	s.body.openControl(opened.item)
	s.open = append(s.open, opened)
}

// before is the index of the innermost open item of a row of the same kind, which the row
// at a path comes after; -1 for none.
func (s *items) before(path, tag string) int {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].tag == tag && (i == 0 || s.holds(i-1, path)) {
			return i
		}
	}
	return -1
}

// holds reports whether the open item i may hold the row at a path: its own inner rows,
// or rows that are none of its kind.
func (s *items) holds(i int, path string) bool {
	outer, _, inner := strings.Cut(control.Tag(path), ".")
	if inner {
		return strings.HasPrefix(path, s.open[i].path+".")
	}
	own, _, _ := strings.Cut(s.open[i].tag, ".")
	return own != outer
}

// closeTo closes items until n are open.
func (s *items) closeTo(n int) {
	for len(s.open) > n {
		last := s.open[len(s.open)-1]
		s.body.closeControl(last.item)
		s.body.closeControl(last.section)
		s.open = s.open[:len(s.open)-1]
	}
}

// rowOf is the path of the row of the content that a block is about; empty for none.
func rowOf(block document.Block) string {
	switch block := block.(type) {
	case *document.Paragraph:
		if block.Answer != nil {
			return control.Row(block.Answer.Field)
		}
	case *document.Table:
		return block.Path
	}
	return ""
}
