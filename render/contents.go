package render

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/render/document"
)

// contentsPlace is where the table of contents goes, once all headings are known.
type contentsPlace struct {
	section *document.Section
	at      int // index in its blocks
	part    *form.Contents
}

// placeContents adds the heading of the contents, which it returns, and keeps the place below it. The contents do not list
// themselves.
func (b *builder) placeContents(section *document.Section, part *form.Contents) *document.Paragraph {
	heading := &document.Paragraph{Style: b.style(part.HeadingStyle), Role: document.HeadingRole, Runs: words(part.Heading)}
	section.Add(heading)
	b.contents = contentsPlace{section, len(section.Blocks), part}
	return heading
}

// fillContents puts one line per heading at the place kept: its text, dots, and the number of its page.
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
