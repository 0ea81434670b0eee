package tagged

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"actieplan/internal/intake/word"
	"actieplan/internal/measure"
)

// indent is by how much each level of a list is indented, by which items are told from
// what follows them.
const indent = 18 * measure.Point

// list reads a list (14.8.4.3.3) at a level, 0 for the outermost.
func (r *reader) list(e *element, level, depth int) []word.Block {
	var blocks []word.Block
	if depth++; r.tooDeep(depth) {
		return nil
	}
	for _, k := range r.kids(e) {
		switch {
		case k.element == nil:
		case k.element.kind == "LI":
			blocks = append(blocks, r.item(k.element, level, depth)...)
		case k.element.kind == "L":
			blocks = append(blocks, r.list(k.element, level+1, depth)...)
		default:
			blocks = append(blocks, r.blocks(k.element, depth)...)
		}
	}
	return blocks
}

// item reads an item of a list: its label, and the blocks in it.
func (r *reader) item(e *element, level, depth int) []word.Block {
	b := &blockReader{reader: r, depth: depth, listLevel: level + 1}
	label, labelled, begins := "", false, 0.0
	for _, k := range r.kids(e) {
		if k.element != nil && k.element.kind == "Lbl" {
			if shown := b.shownIn(k.element); isLabel(textOf(shown)) {
				label, labelled, begins = textOf(shown), true, shown[0].X
				continue
			}
		}
		b.kid(k, "")
	}
	b.end()
	if first, is := firstParagraph(b.out); is {
		if !labelled {
			label, first.Runs = cutLabel(first.Runs)
		}
		r.bare[first] = label == ""
		first.List = &word.ListItem{Level: level, Marker: marker(label)}
		first.Left = indent * measure.Twips(level+1)
		if labelled {
			r.begins[first] = begins
		}
		return append([]word.Block{first}, r.goingOn(b.out[1:], level)...)
	}
	first := r.paragraph(nil, 0, -1)
	first.List, first.Left = &word.ListItem{Level: level, Marker: marker(label)}, indent*measure.Twips(level+1)
	return append([]word.Block{first}, r.goingOn(b.out, level)...)
}

// firstParagraph is the paragraph that the blocks of an item begin with, if they do.
func firstParagraph(blocks []word.Block) (*word.Paragraph, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	p, is := blocks[0].(*word.Paragraph)
	return p, is && p.List == nil
}

// goingOn are the blocks of an item below its first paragraph, said to belong to it. A
// table says so by an empty paragraph below it.
func (r *reader) goingOn(blocks []word.Block, level int) []word.Block {
	var out []word.Block
	belong := func(p *word.Paragraph) {
		p.GoesOn, p.GoesOnAt, p.Left = true, level, indent*measure.Twips(level+1)
	}
	for _, block := range blocks {
		out = append(out, block)
		switch block := block.(type) {
		case *word.Paragraph:
			label, rest := cutLabel(block.Runs)
			switch {
			case block.List != nil, block.GoesOn:
			case label != "" && marker(label) == "" && r.endings.acrobat: // it makes one of items on two pages
				block.List, block.Runs = &word.ListItem{Level: level}, rest
				block.Left = indent * measure.Twips(level+1)
			default:
				belong(block)
			}
		case *word.Table:
			if r.inItems[block] {
				continue
			}
			r.inItems[block] = true
			below := &word.Paragraph{Number: block.Number}
			belong(below)
			out = append(out, below)
		}
	}
	return out
}

// marker is the number or letter that a label shows, with what closes it; empty for a
// bullet.
func marker(label string) string {
	label = strings.TrimSpace(label)
	if strings.IndexFunc(label, isAlphanumeric) < 0 || !strings.HasSuffix(label, ".") && !strings.HasSuffix(label, ")") {
		return ""
	}
	return label
}

// roundBullet is the bullet of the second level of lists in Word, in a font of its own.
const roundBullet = "o"

// longestLabel is how many characters a label has at most that stands in the text.
const longestLabel = 6

// countedLabel is a number, a letter or a Roman number with what closes it; a word that
// ends with a full stop is none.
var countedLabel = regexp.MustCompile(`^\(?(?:[\d.]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+)[.)]$`)

// isLabel reports whether a text is a label: a bullet or a number. Where an item goes on on
// the next page, Word calls its first words there a label, and leaves it empty where the
// label is text.
func isLabel(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && (text == roundBullet || strings.IndexFunc(text, isAlphanumeric) < 0 || countedLabel.MatchString(text))
}

// cutLabel takes the label from the text of an item that has it in front: a bullet or a
// number.
func cutLabel(runs []word.Run) (label string, rest []word.Run) {
	text := word.TextOfRuns(runs)
	end := strings.IndexAny(text, " \t")
	if end < 0 || utf8.RuneCountInString(text[:end]) > longestLabel {
		return "", runs
	}
	if label = text[:end]; !isLabel(label) {
		return "", runs
	}
	return label, word.Cut(runs, len(text)-len(strings.TrimLeft(text[end:], " \t")), len(text))
}

// setLevels sets the levels of items by how far to the right they begin, where the lists
// of a file do not stand in the items that they belong to.
func (r *reader) setLevels(blocks []word.Block) {
	var open []float64 // where the items begin that the one at hand stands in
	for _, block := range blocks {
		p, is := block.(*word.Paragraph)
		if !is || p.List == nil {
			if is && p.GoesOn && len(open) > 0 {
				p.GoesOnAt = len(open) - 1
				p.Left = indent * measure.Twips(len(open))
			} else if is {
				open = nil
			}
			continue
		}
		at := r.begins[p]
		for len(open) > 0 && at < open[len(open)-1]-play {
			open = open[:len(open)-1]
		}
		if len(open) == 0 || at > open[len(open)-1]+play {
			open = append(open, at)
		}
		p.List.Level = len(open) - 1
		p.Left = indent * measure.Twips(len(open))
	}
}

// play is how far apart items of one level may begin, in points.
const play = 3
