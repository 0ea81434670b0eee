package word

import (
	"slices"
	"strings"
)

// openBookmark is a bookmark that began and has not ended.
type openBookmark struct {
	id, name string
	in       *Paragraph // that it began in; nil for none
	runs     int        // of that paragraph, before it
}

// mostOpen is how many bookmarks may be open at a time. Those that begin within so many
// others are not noticed.
const mostOpen = 100

// bookmarkStart begins a bookmark, in a paragraph or, for nil, between two. It passes
// over those of Word itself. No two have one name: LibreOffice begins some again in their
// last paragraph, and ends them once.
func (d *reader) bookmarkStart(e *element, p *Paragraph) {
	name := e.get("name")
	if strings.HasPrefix(name, "_") {
		return
	}
	if p != nil {
		p.Tags = append(p.Tags[:len(p.Tags):len(p.Tags)], name)
		p.Within, p.Beside = name, false
	}
	d.bookmarks = slices.DeleteFunc(d.bookmarks, func(open openBookmark) bool { return open.name == name })
	if len(d.bookmarks) < mostOpen {
		d.bookmarks = append(d.bookmarks, openBookmark{e.get("id"), name, p, runsOf(p)})
	}
}

// bookmarkEnd ends a bookmark.
func (d *reader) bookmarkEnd(e *element) {
	id := e.get("id")
	d.bookmarks = slices.DeleteFunc(d.bookmarks, func(open openBookmark) bool {
		if p := open.in; open.id == id && p != nil && open.name == p.Within && open.runs == runsOf(p) {
			p.Beside = true
		}
		return open.id == id
	})
}

func runsOf(p *Paragraph) int {
	if p == nil {
		return 0
	}
	return len(p.Runs)
}

// within is the name of the bookmark that began last and goes on; empty for none.
func (d *reader) within() string {
	if n := len(d.bookmarks); n > 0 {
		return d.bookmarks[n-1].name
	}
	return ""
}
