package line

import (
	"encoding/binary"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// This file shares what paragraphs with the same words have in common: the form's own
// words are in every fiche.

// content is all that the lines of a paragraph depend on.
type content struct {
	style       *stylesheet.Paragraph
	left, width measure.Twips
	label       bool
	runs        string
}

// isOfForm reports whether a paragraph is the form's own, which there may be many of. The
// numbers of pages differ from one to the other.
func isOfForm(p *document.Paragraph) bool {
	if p.Source.File != nil {
		return false
	}
	for i := range p.Runs {
		if p.Runs[i].Kind == document.PageReference {
			return false
		}
	}
	return true
}

// breakOnce breaks a paragraph of the form into lines, unless it has done that for
// another with the same content.
func (b *Breaker) breakOnce(p *document.Paragraph, left, width measure.Twips) *Text {
	b.runs = appendRuns(b.runs[:0], p.Runs)
	label := p.Item != nil && p.Item.Marker != ""
	if known := b.known[content{p.Style, left, width, label, string(b.runs)}]; known != nil {
		shared := *known
		shared.Paragraph = p
		return &shared
	}
	text := b.breakAnew(p, left, width, nil)
	if b.known == nil {
		b.known = make(map[content]*Text)
	}
	b.known[content{p.Style, left, width, label, string(b.runs)}] = text
	return text
}

// appendRuns appends what the lines of a paragraph depend on of its runs.
func appendRuns(b []byte, runs []document.Run) []byte {
	for i := range runs {
		run := &runs[i]
		b = append(b, byte(run.Kind), boolByte(run.Bold), boolByte(run.Italic))
		if run.Figure != nil {
			b = binary.AppendVarint(b, int64(run.Figure.Size))
		}
		for _, text := range []string{run.Text, run.Link} {
			b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
		}
	}
	return b
}

func boolByte(b bool) byte {
	if b {
		return 1
	}
	return 0
}
