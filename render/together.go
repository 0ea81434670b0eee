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
	joins := joinsIn(text, together, widths, space-slack, room)
	fits := map[int]bool{} // by the number of the space
	width := widths[0]
	for word := 1; word < len(widths); word++ {
		if joined := width + space + widths[word] - slack; joins[word] && joined <= room {
			fits[word], width = true, joined
		} else {
			width = widths[word]
		}
	}
	p.Runs = slices.Clone(p.Runs) // other paragraphs may share them
	word := 0
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

// joinsIn tells of each word whether it is to stand on a line with the one before it, by the
// offsets of the spaces at which no line is to end. What is too long for a line ends one
// behind a dash at best: "13 u 30 –" above "16 u 00".
func joinsIn(text string, together []int, widths []exact, space, room exact) []bool {
	joins, dashed := make([]bool, len(widths)), make([]bool, len(widths)) // the latter: behind a dash
	word, begin := 0, 0
	for at := range len(text) {
		if c := text[at]; c == ' ' || c == '\n' {
			word++
			_, joins[word] = slices.BinarySearch(together, at)
			dashed[word] = dutch.IsDash(text[begin:at])
			begin = at + 1
		}
	}
	for first, next := 0, 0; first < len(widths); first = next {
		width := widths[first]
		for next = first + 1; next < len(widths) && joins[next]; next++ {
			width += space + widths[next]
		}
		for i := first; i < next && width > room; i++ {
			joins[i] = joins[i] && !dashed[i]
		}
	}
	return joins
}

// spaceWidth is the width of a space in a paragraph.
func (r *ruler) spaceWidth(p *document.Paragraph) (width exact) {
	r.eachGlyph(p, new(document.Run), " ", func(_ string, advance exact) { width = advance })
	return width
}
