package restore

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file parts paragraphs outside of tables of which a line is a heading of the form:
// people end it with a line break, programs that make a Word file of a PDF make one
// paragraph of what stands close together, and a table that becomes text has tabs between
// its cells.

// withHeadingsApart are blocks in which each line that heads something is the first of a
// paragraph, and a label of the fiche one of its own. In the zone's own text it is text.
func (r *restorer) withHeadingsApart(blocks []word.Block) []word.Block {
	for _, part := range r.Template.Fiches() {
		var out []word.Block
		own := false
		for i, block := range blocks {
			p, is := block.(*word.Paragraph)
			if is {
				if begins := r.PartOf(p.Text()); begins != nil {
					own = begins.OwnText != nil
				}
			}
			if !is || own || match.IsInField(p) {
				out = append(out, block)
				continue
			}
			if to, from := match.SecondObjective(part, p.Text()); from > 0 {
				outer, inner := word.PieceOf(p, 0, to), word.PieceOf(p, from, len(p.Text()))
				outer.Level = max(p.Level, 1) // their numbers say that they are headings
				inner.Level = outer.Level
				out = append(out, outer, inner)
				continue
			}
			if !strings.ContainsAny(strings.TrimSpace(p.Text()), "\n\t") {
				out = append(out, block)
				continue
			}
			for _, piece := range r.titleApart(r.headingsApart(p, part), blocks[i+1:], part) {
				out = append(out, piece)
			}
		}
		blocks = out
	}
	return blocks
}

// headingsApart are the paragraphs that a paragraph of several lines is parted in, one at
// least.
func (r *restorer) headingsApart(p *word.Paragraph, part *form.Fiches) []*word.Paragraph {
	var pieces []*word.Paragraph
	from, at := 0, 0
	cut := func() {
		if at > from {
			pieces = append(pieces, word.PieceOf(p, from, at))
		}
		from = at
	}
	for line := range strings.Lines(p.Text()) {
		alone := &word.Paragraph{Level: p.Level, Runs: []word.Run{{Text: strings.TrimSpace(line)}}}
		label := fiche.LabelParagraph(alone, part) != nil
		cell, _, tabbed := strings.Cut(line, "\t")
		tabbed = tabbed && fiche.LabelParagraph(&word.Paragraph{Runs: []word.Run{{Text: strings.TrimSpace(cell)}}}, part) != nil
		if tabbed || r.headsLine(alone, part) {
			cut()
		}
		if tabbed {
			at += len(cell)
			cut()
			at -= len(cell)
		}
		at += len(line)
		if label {
			cut()
		}
	}
	cut()
	return pieces
}

// titleApart are paragraphs of which the last is the heading of an objective of several
// lines, right above a fiche, with the last line as the title of that, which is told.
func (r *restorer) titleApart(pieces []*word.Paragraph, below []word.Block, part *form.Fiches) []*word.Paragraph {
	last := len(pieces) - 1
	if !match.IsObjective(part, pieces[last]) || !fiche.IsAbove(part, below) && !isAboveRow(part, below) || hasTitle(below, part) {
		return pieces
	}
	p := pieces[last]
	text := strings.TrimRight(p.Text(), " \t\n\u00A0")
	at := strings.LastIndex(text, "\n")
	if at < 0 {
		return pieces
	}
	heading, title := word.PieceOf(p, 0, at), word.PieceOf(p, at+1, len(text))
	r.Note(p.Number, "de laatste regel van deze kop is gelezen als de titel van de fiche eronder: %s", remarks.Quoted(title.Text()))
	return append(pieces[:last], heading, title)
}

// hasTitle reports whether the first table below has a row above its labels, as for the
// title of the action.
func hasTitle(below []word.Block, part *form.Fiches) bool {
	for _, block := range below {
		if t, is := block.(*word.Table); is {
			return fiche.RowAboveLabels(t, part) != nil
		}
	}
	return false
}

// isAboveRow reports whether the next block that shows anything begins a fiche that is no
// table.
func isAboveRow(part *form.Fiches, below []word.Block) bool {
	first, _ := match.FirstShown(below)
	p, is := first.(*word.Paragraph)
	return is && fiche.BeginsRow(p, nil, part) != nil
}

// headsLine reports whether a line is the heading of a part of the form, of a domain or of
// an objective, the title of an action with the form's words before it, a label or a
// prompt.
func (r *restorer) headsLine(line *word.Paragraph, part *form.Fiches) bool {
	text := line.Text()
	title, labelled := wording.After(text, part.BlankTitle)
	return r.PartOf(text) != nil || r.HeadsGroup(line, part) || match.IsObjective(part, line) ||
		labelled && strings.HasPrefix(strings.TrimSpace(title), ":") || fiche.BeginsRow(line, nil, part) != nil
}
