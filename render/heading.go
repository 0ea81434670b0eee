package render

import (
	"fmt"

	"actieplan/content"
	"actieplan/templates"
)

// heading returns a paragraph that the contents list and link to. Its anchor is a valid name of a bookmark in Word: at
// most 40 letters, digits and underscores; one that begins with an underscore is hidden from the list of bookmarks.
func (b *builder) heading(style templates.StyleID, runs []Run, source content.Position) *Paragraph {
	p := &Paragraph{
		Style:  b.style(style),
		Runs:   runs,
		Anchor: fmt.Sprintf("_Toc%06d", len(b.headings)+1),
		Source: source,
	}
	b.headings = append(b.headings, p)
	return p
}

// domains calls group for every domain of a plan that is grouped, below its heading, and once with none for a plan that
// is not.
func (b *builder) domains(section *Section, heading templates.Sentence, group func(*templates.Domain)) {
	if !b.grouped {
		group(nil)
		return
	}
	for i := range b.template.Domains {
		domain := &b.template.Domains[i]
		text := fill(heading, places{templates.PlaceName: words(domain.Name)})
		section.add(b.heading(b.template.Looks.DomainHeading, text, content.Position{}))
		group(domain)
	}
}

// noEntries is the sentence below the heading of a domain for which there is nothing.
func (b *builder) noEntries(sentence string) *Paragraph {
	return &Paragraph{Style: b.style(b.template.Looks.NoEntries), Runs: words(sentence)}
}
