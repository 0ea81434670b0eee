package intake

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file parts paragraphs outside of tables of which a line is a heading of the form:
// people end it with a line break, and programs that make a Word file of a PDF make one
// paragraph of what stands close together.

// withHeadingsApart are blocks in which each line that heads something is the first of a
// paragraph, and a label of the fiche one of its own. In the zone's own text it is text.
func (r *reader) withHeadingsApart(blocks []word.Block) []word.Block {
	for _, part := range r.template.Fiches() {
		var out []word.Block
		own := false
		for _, block := range blocks {
			p, is := block.(*word.Paragraph)
			if is {
				if begins := r.partOf(p.Text()); begins != nil {
					own = begins.OwnText != nil
				}
			}
			if !is || own || isInField(p) || !strings.Contains(strings.TrimSpace(p.Text()), "\n") {
				out = append(out, block)
				continue
			}
			for _, piece := range r.headingsApart(p, part) {
				out = append(out, piece)
			}
		}
		blocks = out
	}
	return blocks
}

// headingsApart are the paragraphs that a paragraph of several lines is parted in.
func (r *reader) headingsApart(p *word.Paragraph, part *form.Fiches) []*word.Paragraph {
	var pieces []*word.Paragraph
	from, at := 0, 0
	cut := func() {
		if at > from {
			piece := *p
			piece.Runs = word.Cut(p.Runs, from, at)
			pieces = append(pieces, &piece)
		}
		from = at
	}
	for line := range strings.Lines(p.Text()) {
		alone := &word.Paragraph{Level: p.Level, Runs: []word.Run{{Text: strings.TrimSpace(line)}}}
		label := labelParagraph(alone, part) != nil
		if label || r.headsLine(alone, part) {
			cut()
		}
		at += len(line)
		if label {
			cut()
		}
	}
	cut()
	return pieces
}

// headsLine reports whether a line is the heading of a part of the form, of a domain or of
// an objective, the title of an action with the form's words before it, or a prompt.
func (r *reader) headsLine(line *word.Paragraph, part *form.Fiches) bool {
	text := line.Text()
	title, labelled := wording.After(text, part.BlankTitle)
	return r.partOf(text) != nil || r.headsGroup(line, part) || isObjectiveOf(part, line) ||
		labelled && strings.HasPrefix(strings.TrimSpace(title), ":") || beginsRow(line, nil, part) != nil
}
