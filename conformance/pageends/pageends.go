// Package pageends counts what a typographer would not have at the end of a page.
//
// In go laid-out pages, of which it looks at the marks only. Out come [Faults]: every
// paragraph, prompt, icon and row that a page end falls in, or stands beside, where it
// should not.
package pageends

import (
	"slices"

	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// Kind is a kind of fault.
type Kind string

// The kinds of faults.
const (
	Orphan     Kind = "eerste regel alleen onderaan"    // of a paragraph of three lines or more
	Widow      Kind = "laatste regel alleen bovenaan"   // of a paragraph of three lines or more
	LonePrompt Kind = "vraag zonder antwoord eronder"   // its hint, or two lines of its answer, on the next page
	LoneIcon   Kind = "icoon zonder etiket eronder"     // its label on the next page
	LoneIntro  Kind = "inleiding zonder wat volgt"      // a text or entry of three lines or less, what it announces on the next page
	LoneEnd    Kind = "slotregel alleen bovenaan"       // one line that an answer or the body ends with, below up to three that may move along
	LoneTotal  Kind = "som zonder de rij erboven"       // the last row of the capacity table
	CutRow     Kind = "rij van een binnentabel in twee" // that is less than half a page high
)

// Kinds are all kinds of faults.
var Kinds = [...]Kind{Orphan, Widow, LonePrompt, LoneIcon, LoneIntro, LoneEnd, LoneTotal, CutRow}

// Fault is something that a page ends badly with.
type Fault struct {
	Kind Kind
	Page int    // from 1
	Text string // the beginning of the paragraph
}

// Find finds the faults of pages.
func Find(pages *layout.Pages) []Fault {
	f := finder{where: map[*document.Paragraph]*lines{}, pages: pages}
	for number, page := range pages.Pages {
		for _, mark := range page.Marks() {
			f.note(number, mark)
		}
	}
	for _, section := range pages.Document.Sections {
		f.blocks(section.Blocks, false)
	}
	slices.SortStableFunc(f.faults, func(a, b Fault) int { return a.Page - b.Page })
	return f.faults
}

// lines are how many lines of a paragraph stand on each page, from the first that it
// stands on.
type lines struct {
	first int
	count []int
	last  measure.Twips // the baseline noted last
}

func (l *lines) all() int {
	sum := 0
	for _, n := range l.count {
		sum += n
	}
	return sum
}

func (l *lines) end() int { return l.first + len(l.count) - 1 }

type finder struct {
	pages  *layout.Pages
	where  map[*document.Paragraph]*lines
	faults []Fault
}

// note notes on which page a mark stands.
func (f *finder) note(page int, mark layout.Mark) {
	origin := mark.Origin()
	if origin.Paragraph == nil || origin.Role == layout.Artifact {
		return
	}
	baseline := measure.Twips(-1)
	if text, is := mark.(*layout.Text); is {
		baseline = text.Baseline
	}
	l := f.where[origin.Paragraph]
	if l == nil {
		l = &lines{first: page, last: -2}
		f.where[origin.Paragraph] = l
	}
	for l.end() < page {
		l.count, l.last = append(l.count, 0), -2
	}
	if baseline != l.last {
		l.count[page-l.first]++
		l.last = baseline
	}
}

func (f *finder) add(kind Kind, page int, p *document.Paragraph) {
	text := []rune{}
	for _, run := range p.Runs {
		text = append(text, []rune(run.Text)...)
	}
	f.faults = append(f.faults, Fault{Kind: kind, Page: page + 1, Text: string(text[:min(40, len(text))])})
}

func (f *finder) blocks(blocks []document.Block, inCell bool) {
	f.ends(blocks)
	for i, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			f.paragraph(block)
			if i+1 < len(blocks) {
				f.follows(block, blocks[i+1])
				f.announced(block, blocks[i+1])
			}
		case *document.Table:
			f.table(block, inCell)
		}
	}
}

// paragraph finds single lines at the top and the foot of pages.
func (f *finder) paragraph(p *document.Paragraph) {
	l := f.where[p]
	if l == nil || len(l.count) < 2 || l.all() < 3 {
		return
	}
	if l.count[0] == 1 {
		f.add(Orphan, l.first, p)
	}
	if l.count[len(l.count)-1] == 1 {
		f.add(Widow, l.end(), p)
	}
}

// follows finds what is nothing without the block below it, and parted from it.
func (f *finder) follows(p *document.Paragraph, next document.Block) {
	l := f.where[p]
	below, is := next.(*document.Paragraph)
	if l == nil || !is || f.where[below] == nil {
		return
	}
	parted := f.where[below].first > l.end()
	switch p.Role {
	case document.FigureRole:
		if parted {
			f.add(LoneIcon, l.end(), p)
		}
	case document.PromptRole, document.HintRole, document.ChoiceRole:
		if parted {
			f.add(LonePrompt, l.end(), p)
		}
	}
}

// announced finds texts that are parted from what they announce.
func (f *finder) announced(p *document.Paragraph, next document.Block) {
	l := f.where[p]
	if l == nil || l.all() > 3 || !p.Announces(next, l.all()) {
		return
	}
	first := len(f.pages.Pages)
	switch next := next.(type) {
	case *document.Paragraph:
		if below := f.where[next]; below != nil {
			first = below.first
		}
	case *document.Table:
		first = f.begin(next.Rows[0])
	}
	if first > l.end() && first < len(f.pages.Pages) {
		f.add(LoneIntro, l.end(), p)
	}
}

// ends finds a line that blocks end with, parted from what stands above it.
func (f *finder) ends(blocks []document.Block) {
	if len(blocks) < 3 {
		return
	}
	last, _ := blocks[len(blocks)-1].(*document.Paragraph)
	above, _ := blocks[len(blocks)-2].(*document.Paragraph)
	l, before := f.where[last], f.where[above]
	if l == nil || before == nil || last.Role != document.TextRole || above.Role != document.TextRole {
		return
	}
	if l.all() == 1 && before.all() <= 3 && before.end() < l.first && !above.Announces(last, before.all()) {
		f.add(LoneEnd, l.first, last)
	}
}

func (f *finder) table(t *document.Table, inCell bool) {
	for i, row := range t.Rows {
		if inCell && f.cut(row) {
			f.add(CutRow, f.end(row), firstParagraph(row))
		}
		for _, cell := range row.Cells {
			f.blocks(cell.Blocks, true)
		}
		if i > 0 && t.Rows[i-1].KeepNext && f.end(t.Rows[i-1]) < f.begin(row) {
			f.add(LoneTotal, f.begin(row), firstParagraph(row))
		}
	}
}

// cut reports whether a row that half a page has room for goes on on another one.
func (f *finder) cut(row *document.Row) bool {
	most := measure.Twips(0)
	parted := false
	for _, cell := range row.Cells {
		height := measure.Twips(0)
		for _, block := range cell.Blocks {
			p, is := block.(*document.Paragraph)
			if l := f.where[p]; is && l != nil {
				height += measure.Twips(l.all()) * p.Style.Leading
				parted = parted || len(l.count) > 1
			}
		}
		most = max(most, height)
	}
	page := f.pages.Document.Styles.Pages[0]
	return (parted || f.begin(row) < f.end(row)) && most < page.TextHeight()/2
}

// begin is the first page that a row has words on, and end the last.
func (f *finder) begin(row *document.Row) int {
	first := len(f.pages.Pages)
	f.each(row, func(l *lines) { first = min(first, l.first) })
	return first
}

func (f *finder) end(row *document.Row) int {
	last := 0
	f.each(row, func(l *lines) { last = max(last, l.end()) })
	return last
}

func (f *finder) each(row *document.Row, visit func(*lines)) {
	for _, cell := range row.Cells {
		for _, block := range cell.Blocks {
			if p, is := block.(*document.Paragraph); is && f.where[p] != nil {
				visit(f.where[p])
			}
		}
	}
}

func firstParagraph(row *document.Row) *document.Paragraph {
	for _, cell := range row.Cells {
		for _, block := range cell.Blocks {
			if p, is := block.(*document.Paragraph); is {
				return p
			}
		}
	}
	return &document.Paragraph{}
}
