package serve

import (
	"path/filepath"
	"strconv"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/pagediff"
)

// state is what a browser is told of a plan.
type state struct {
	summary
	Problem   string         `json:"problem"`   // as in Render
	Good      bool           `json:"good"`      // the pages are of the content as it is now
	At        string         `json:"at"`        // time of the last render
	GoodAt    string         `json:"goodAt"`    // time of the render that the pages are of; empty if there was none
	Took      int64          `json:"took"`      // milliseconds
	Changed   []int          `json:"changed"`   // as in Render
	ChangedAs string         `json:"changedAs"` // the same in words
	Edited    []target       `json:"edited"`    // the texts that are new or other in this render, of a good one
	Pages     []pageState    `json:"pages"`
	Files     []string       `json:"files"` // that sources name by index
	Findings  []findingView  `json:"findings"`
	Documents []documentFile `json:"documents"`
}

// summary is a plan in the list of plans.
type summary struct {
	ID       string `json:"id"`
	Name     string `json:"name"`  // short
	Title    string `json:"title"` // of the document
	Errors   int    `json:"errors"`
	Warnings int    `json:"warnings"`
	Version  string `json:"version"` // other than any before
}

// pageState is a page, whose SVG has an address with the fingerprint in it.
type pageState struct {
	Print   string `json:"print"`
	Content string `json:"content"` // the same for a page that moved, whose number is another
	Width   int    `json:"width"`   // twips
	Height  int    `json:"height"`  // twips
	Sources []any  `json:"sources"` // by the number of the paragraph: [file, line], or null for the form's own words
}

// documentFile is a document that can be opened.
type documentFile struct {
	Kind string `json:"kind"` // "PDF" or "DOCX"
	Name string `json:"name"`
}

// newPlan makes what is known from a render alone. Drawings that it has in common with
// those before are not made again.
func newPlan(r Render, before *drawn) *plan {
	p := &plan{path: r.Path, at: r.At}
	p.state = state{
		summary:   summary{Name: r.Name, Title: r.Name},
		Problem:   r.Problem,
		Good:      r.Pages != nil,
		At:        clock(r.At),
		Took:      r.Took.Milliseconds(),
		Changed:   r.Changed,
		ChangedAs: pagediff.Ranges(r.Changed),
		Edited:    []target{},
		Pages:     []pageState{},
		Files:     []string{},
		Documents: []documentFile{},
	}
	p.state.Errors, p.state.Warnings = finding.Count(r.Findings)
	if r.Problem != "" {
		p.state.Errors++
	}
	if r.Pages != nil {
		p.svg = draw(r.Pages, before)
		p.state.GoodAt = p.state.At
		p.state.Title = r.Pages.Document.Title
		p.show(r)
	}
	return p
}

// show lists the pages and documents of a good render.
func (p *plan) show(r Render) {
	p.pages = make(map[string][]byte, len(p.svg.pages))
	for _, page := range p.svg.pages {
		p.pages[page.fingerprint] = page.svg
		p.state.Pages = append(p.state.Pages, pageState{
			page.fingerprint, strconv.FormatUint(uint64(page.content), 36), int(page.width), int(page.height), page.sources,
		})
	}
	p.state.Files = p.svg.files
	p.files = make(map[string]string, len(r.Documents))
	for _, path := range r.Documents {
		name := filepath.Base(path)
		kind := kinds[filepath.Ext(path)]
		p.files[name] = path
		p.state.Documents = append(p.state.Documents, documentFile{kind.name, name})
	}
}

// follow takes over what stays from the render before: the pages and the documents too,
// if there are none now.
func (p *plan) follow(before *plan, r Render) {
	p.id = before.id
	old := &before.state
	if len(r.Documents) == 0 {
		p.files, p.state.Documents = before.files, old.Documents
	}
	switch {
	case p.svg == nil:
		p.svg, p.pages = before.svg, before.pages
		p.state.GoodAt, p.state.Title = old.GoodAt, old.Title
		p.state.Pages, p.state.Files = old.Pages, old.Files
	case p.at.Equal(before.at): // the same render, whose documents are there now
		p.state.Edited = old.Edited
	case before.svg != nil:
		p.state.Edited = p.svg.editedSince(before.svg)
	}
}

// finish adds what depends on the pages that are shown.
func (p *plan) finish(r Render, version string) {
	p.state.ID, p.state.Version = p.id, version
	p.state.Findings = viewFindings(r.Findings, p.svg)
	if p.state.Changed == nil {
		p.state.Changed = []int{}
	}
}

// clock is a time of day as the page shows it.
func clock(t time.Time) string { return t.Format("15:04:05") }
