package render

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/render/document"
)

// contentsPlace is where the table of contents goes, once all headings are known.
type contentsPlace struct {
	section *document.Section
	at      int // index in its blocks
	part    *form.Contents
}

// placeContents adds the heading of the contents, which it returns, and keeps the place
// below it. The contents do not list themselves.
func (b *builder) placeContents(section *document.Section, part *form.Contents) *document.Paragraph {
	heading := &document.Paragraph{Style: b.style(part.HeadingStyle), Role: document.HeadingRole, Runs: words(part.Heading)}
	section.Add(heading)
	b.contents = contentsPlace{section, len(section.Blocks), part}
	return heading
}

// fillContents puts one line per heading at the place kept: its text, dots, and the
// number of its page.
func (b *builder) fillContents() {
	place := b.contents
	if place.section == nil {
		return
	}
	contents := &document.Contents{Levels: len(place.part.Styles)}
	var entries []document.Block
	for _, heading := range b.headings {
		link := "#" + heading.Anchor
		level := heading.Style.Outline
		entry := &document.Paragraph{
			Style: b.style(place.part.Styles[level-1]), Role: document.EntryRole, Source: heading.Source,
			Entry: &document.Entry{Contents: contents, Level: level, Heading: heading},
		}
		contents.Entries = append(contents.Entries, entry)
		for _, run := range heading.Runs {
			run.Link = link // in place of one that the heading itself has
			entry.Runs = join(entry.Runs, run)
		}
		entry.Runs = append(entry.Runs, document.Run{Kind: document.Tab, Link: link}, document.Run{Kind: document.PageReference, Anchor: heading.Anchor, Link: link})
		entries = append(entries, entry)
	}
	place.section.Blocks = slices.Insert(place.section.Blocks, place.at, entries...)
	for i := range place.section.Parts {
		if part := &place.section.Parts[i]; part.First >= place.at {
			part.First += len(entries)
		}
	}
}

// breakEntries breaks entries that are too long for one line where they leave room for
// the number of the page. Word processors do not agree on how a line ends that a tab has
// no room on.
func (b *builder) breakEntries(r *ruler) {
	section := b.contents.section
	if section == nil || b.contents.part.NumberRoom == 0 {
		return
	}
	for _, block := range section.Blocks {
		if p, is := block.(*document.Paragraph); is && p.Entry != nil {
			r.breakEntry(p, exact(section.Page.TextWidth()-p.Style.Left-b.contents.part.NumberRoom))
		}
	}
}

// breakEntry puts line breaks between the words of an entry, so that no line but one of a
// single word is wider than its room.
func (r *ruler) breakEntry(p *document.Paragraph, room exact) {
	begins := beginsOfLines(r.wordWidths(p), r.spaceWidth(p), room)
	if len(begins) == 0 {
		return
	}
	var broken []document.Run
	word := 0
	for _, run := range p.Runs {
		if run.Kind != document.TextRun {
			broken = append(broken, run)
			continue
		}
		for {
			before, after, more := strings.Cut(run.Text, " ")
			if !more {
				broken = join(broken, run)
				break
			}
			word++
			begun := run
			begun.Text = before + " "
			broken = join(broken, begun)
			if slices.Contains(begins, word) {
				broken = append(broken, document.Run{Kind: document.LineBreak, Link: run.Link})
			}
			run.Text = after
		}
	}
	p.Runs = broken
}

// beginsOfLines are the words that the second and later lines of an entry begin with: the
// last of these has two words, if there are so many.
func beginsOfLines(widths []exact, space, room exact) (begins []int) {
	first, x := 0, widths[0] // word of the line; its end
	for word := 1; word < len(widths); word++ {
		if x += space + widths[word] - slack; x > room && widths[word] > slack {
			begins = append(begins, word)
			first, x = word, widths[word]
		}
	}
	if n := len(begins); n > 0 && first == len(widths)-1 {
		above := 0
		if n > 1 {
			above = begins[n-2]
		}
		if first-above > 2 && widths[first-1]+space+widths[first]-slack <= room {
			begins[n-1]--
		}
	}
	return begins
}
