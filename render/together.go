package render

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/render/document"
)

// keepTogether puts non-breaking spaces in a paragraph where Dutch keeps words on a line,
// as far as its column has room for what then is one word.
func (r *ruler) keepTogether(p *document.Paragraph, room exact) {
	if r.blank && len(p.Inserts) > 0 {
		return // the dots there are no words
	}
	text := linesOf(p.Runs)
	if surelyFits(p, len(text), room) {
		return
	}
	find := dutch.Together
	switch p.Role {
	case document.TitleRole, document.HeadingRole, document.HintRole:
		find = dutch.TogetherInHeading
	}
	together := find(text)
	if len(together) == 0 {
		return
	}
	widths, space := r.wordWidths(p), r.spaceWidth(p)
	if sum(widths)+exact(len(widths)-1)*(space-slack) <= room {
		return // on one line
	}
	fits := map[int]bool{} // by the number of the space
	word, width := 0, widths[0]
	for at := range len(text) {
		if c := text[at]; c != ' ' && c != '\n' {
			continue
		}
		word++
		_, joins := slices.BinarySearch(together, at)
		if joined := width + space + widths[word] - slack; joins && joined <= room {
			fits[word], width = true, joined
		} else {
			width = widths[word]
		}
	}
	p.Runs = slices.Clone(p.Runs) // other paragraphs may share them
	word = 0
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			word++
		}
		run.Text = strings.Map(func(c rune) rune {
			if c == ' ' {
				if word++; fits[word] {
					return character.NoBreakSpace
				}
			}
			return c
		}, run.Text)
	}
}

// spaceWidth is the width of a space in a paragraph.
func (r *ruler) spaceWidth(p *document.Paragraph) (width exact) {
	r.eachGlyph(p, new(document.Run), " ", func(_ string, advance exact) { width = advance })
	return width
}
