package pdf

import (
	"slices"

	"actieplan/fonts"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// withBreaks returns pages with a space at the end of each line that a zone broke: without it the words on both sides of
// the break are one to a program that reads the text (ISO 32000-1, 14.8.2.5).
func withBreaks(pages *layout.Pages) *layout.Pages {
	type place struct {
		page, mark int
		run        int
	}
	type space struct {
		place
		text *layout.Text
	}
	var spaces []space
	last := make(map[*document.Paragraph]place) // mark of each paragraph with line breaks
	var current *document.Paragraph
	broken := false
	for i, page := range pages.Pages {
		for j, mark := range page.Marks {
			text, is := mark.(*layout.Text)
			if !is || text.Run == nil || text.From.Role == layout.Artifact {
				continue
			}
			p := text.From.Paragraph
			if p != current {
				current, broken = p, slices.ContainsFunc(p.Runs, isBreak)
			}
			if !broken {
				continue
			}
			now := place{i, j, runIndex(p, text.Run)}
			if before, known := last[p]; known {
				if n := slices.IndexFunc(p.Runs[before.run:now.run], isBreak); n >= 0 {
					end := pages.Pages[before.page].Marks[before.mark].(*layout.Text)
					spaces = append(spaces, space{before, spaceAfter(end, &p.Runs[before.run+n])})
				}
			}
			last[p] = now
		}
	}
	if len(spaces) == 0 {
		return pages
	}
	out := *pages
	out.Pages = slices.Clone(pages.Pages)
	// From the last to the first, so that places do not move.
	slices.SortStableFunc(spaces, func(a, b space) int { return (b.page-a.page)<<32 + b.mark - a.mark })
	for _, s := range spaces {
		page := *out.Pages[s.page]
		page.Marks = slices.Insert(slices.Clone(page.Marks), s.mark+1, layout.Mark(s.text))
		out.Pages[s.page] = &page
	}
	return &out
}

func isBreak(run document.Run) bool { return run.Kind == document.LineBreak }

// runIndex is the place of a run in its paragraph.
func runIndex(p *document.Paragraph, run *document.Run) int {
	for i := range p.Runs {
		if &p.Runs[i] == run {
			return i
		}
	}
	return 0
}

// spaceAfter is a space at the end of a mark, which stands for a line break.
func spaceAfter(m *layout.Text, lineBreak *document.Run) *layout.Text {
	span := fonts.Shape(" ", m.Font.Bold, m.Font.Italic)[0]
	return &layout.Text{
		From: m.From, Run: lineBreak, X: m.X + m.Width, Baseline: m.Baseline,
		Font: span.Font, Size: m.Size, Color: m.Color, Glyphs: span.Glyphs,
	}
}
