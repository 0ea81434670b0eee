package render

import (
	"fmt"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// heading returns a paragraph that the contents list and link to. Its anchor is a valid
// name of a bookmark in Word: at most 40 letters, digits and underscores; one that begins
// with an underscore is hidden from the list of bookmarks.
func (b *builder) heading(style stylesheet.ID, runs []document.Run, answer *document.Answer) *document.Paragraph {
	p := &document.Paragraph{
		Style:  b.style(style),
		Role:   document.HeadingRole,
		Runs:   runs,
		Answer: answer,
		Anchor: fmt.Sprintf("_Toc%06d", len(b.headings)+1),
	}
	if answer != nil {
		p.Source = answer.Source
	}
	b.headings = append(b.headings, p)
	return p
}

// domains calls group for every domain of a plan that is grouped, below its heading, and
// once with none for a plan that is not. The heading answers which domain the rows under
// a key are of.
func (b *builder) domains(section *document.Section, key string, heading form.Sentence, group func(*form.Domain)) {
	if !b.grouped {
		group(nil)
		return
	}
	for i := range b.template.Domains {
		domain := &b.template.Domains[i]
		at := places{form.PlaceName: words(domain.Name)}
		title := b.heading(b.template.Looks.DomainHeading, fill(heading, at), nil)
		which := b.answer(row{path: key}, b.template.Keys.Domain.Name)
		title.Inserts = inserts(heading, at, answers{form.PlaceName: which}, 0)
		section.Add(title)
		group(domain)
	}
}

// noEntries is the sentence below the heading of a domain for which there is nothing.
func (b *builder) noEntries(sentence string) *document.Paragraph {
	return &document.Paragraph{Style: b.style(b.template.Looks.NoEntries), Runs: words(sentence)}
}
