package render

import (
	"slices"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// fitColumns are the widths of the columns of a table, between what the template allows
// them at least and at most: those with which its rows are lowest together, as far as
// that can be told from how long its texts are. They begin at the template's own widths,
// and two columns change only where that saves lines, so that a small change of a text
// seldom moves them. A column has room for what Dutch keeps on a line in it, too, and for
// its addresses, where the rows then are hardly higher.
func fitColumns(columns []column) []measure.Twips {
	for i := range columns {
		c := &columns[i]
		c.least = max(c.least, min(c.greatest, c.longestWord))
		c.heights = map[measure.Twips][]measure.Twips{}
	}
	widths, lowest := fitted(columns)
	for i := range columns {
		c := &columns[i]
		for _, wish := range []struct {
			room   measure.Twips
			higher int // by so much at most
		}{{min(c.greatest, c.longestStretch), lowest / 100}, {c.longestAddress, lowest / 8}} {
			if wish.room <= widths[i] {
				continue
			}
			least := c.least
			c.least = wish.room
			if wider, height := fitted(columns); height <= lowest+wish.higher {
				widths = wider
			} else {
				c.least = least
			}
		}
	}
	return widths
}

// fitted are the widths of columns with which their rows are lowest together, and how
// high they are then.
func fitted(columns []column) ([]measure.Twips, int) {
	columns = slices.Clone(columns)
	var total measure.Twips
	for i := range columns {
		total += columns[i].width
	}
	for i := range columns {
		for columns[i].width < columns[i].least && widen(columns, i) {
		}
	}
	lowest := height(columns)
	for _, step := range []measure.Twips{total / 20, total / 50, total / 100} {
		for improved := true; improved; {
			before := lowest
			lowest = lowered(columns, step, lowest)
			improved = lowest < before
		}
	}
	widths := make([]measure.Twips, len(columns))
	for i := range columns {
		widths[i] = columns[i].width
	}
	return widths, lowest
}

// lowered moves a step of width from any column to any other where that makes the rows of
// a table lower together, and returns how high they are then.
func lowered(columns []column, step measure.Twips, lowest int) int {
	for i := range columns {
		for j := range columns {
			from, to := &columns[i], &columns[j]
			if i == j || from.width-step < from.least || to.width+step > to.greatest {
				continue
			}
			from.width, to.width = from.width-step, to.width+step
			if h := height(columns); h < lowest {
				lowest = h
				continue
			}
			from.width, to.width = from.width+step, to.width-step
		}
	}
	return lowest
}

// column is one column of a table, with what stands in it.
type column struct {
	width           measure.Twips
	least, greatest measure.Twips
	longestWord     measure.Twips // with the padding beside it
	longestStretch  measure.Twips // that Dutch keeps on a line, likewise
	longestAddress  measure.Twips // likewise
	padding         measure.Twips
	style           *stylesheet.Paragraph
	lists           *stylesheet.List
	cells           []cellText // of each row

	heights     map[measure.Twips][]measure.Twips // of the cells at widths that were tried
	ruler       ruler
	tableWithin func(*markdown.Table) measure.Twips // with which it cuts no word
}

// cellText is how long the lines of a cell are.
type cellText []lineText

// lineText is a text that begins a line.
type lineText struct {
	characters int
	indent     measure.Twips
	paragraph  bool // begins a paragraph
}

// widen gives a column what it lacks of its least width, from the column that has most to
// spare. It reports whether any has.
func widen(columns []column, i int) bool {
	most := i
	for j := range columns {
		if spare := columns[j].width - columns[j].least; spare > columns[most].width-columns[most].least {
			most = j
		}
	}
	from, to := &columns[most], &columns[i]
	more := min(to.least-to.width, from.width-from.least)
	if more <= 0 {
		return false
	}
	from.width, to.width = from.width-more, to.width+more
	return true
}

// height is about how high all rows are together.
func height(columns []column) int {
	tallest := slices.Clone(columns[0].cellHeights())
	for i := range columns[1:] {
		for row, height := range columns[i+1].cellHeights() {
			tallest[row] = max(tallest[row], height)
		}
	}
	sum := 0
	for _, height := range tallest {
		sum += int(height)
	}
	return sum
}

// cellHeights are about how high the cells are at the width that the column has now.
func (c *column) cellHeights() []measure.Twips {
	heights, known := c.heights[c.width]
	if known {
		return heights
	}
	heights = make([]measure.Twips, len(c.cells))
	for i, cell := range c.cells {
		for _, line := range cell {
			room := max(c.style.Size, c.width-c.padding-line.indent)
			heights[i] += c.style.Leading * max(1, (measure.Twips(line.characters)*averageWidth(c.style)+room-1)/room)
			if line.paragraph {
				heights[i] += c.style.Before
			}
		}
	}
	c.heights[c.width] = heights
	return heights
}

// averageWidth is about how wide a character of Dutch text is. The layout measures them;
// to compare columns, an average is enough.
func averageWidth(style *stylesheet.Paragraph) measure.Twips { return style.Size * 48 / 100 }

// add adds a cell with what the zone wrote, or else with words of the form.
func (c *column) add(given *toml.Value, words string) {
	var cell cellText
	if !given.Empty() {
		cell = c.blocks(cell, given.Blocks, 0)
	} else if words != "" {
		cell = append(cell, lineText{characters: utf8.RuneCountInString(words), paragraph: true})
		c.measureWords(words, 0)
	}
	c.cells = append(c.cells, cell)
}

// blocks adds the lines of Markdown, within so many lists. A table counts as its longest
// column.
func (c *column) blocks(cell cellText, blocks []markdown.Block, level int) cellText {
	for _, block := range showing(blocks) {
		switch block := block.(type) {
		case *markdown.Paragraph:
			cell = c.paragraph(cell, block, level)
		case *markdown.List:
			for _, item := range block.Items {
				cell = c.blocks(cell, item, level+1)
			}
		case *markdown.Table:
			for _, row := range block.AllRows() {
				longest := 0
				for _, p := range row {
					longest = max(longest, charactersIn(plain(runs(p.Inlines))))
				}
				cell = append(cell, lineText{characters: longest * len(row), paragraph: true})
			}
			c.longestWord = max(c.longestWord, c.padding+c.tableWithin(block))
		}
	}
	return cell
}

func (c *column) paragraph(cell cellText, p *markdown.Paragraph, level int) cellText {
	line := lineText{paragraph: true}
	if level > 0 {
		line.indent = c.lists.Level(level - 1).Left
	}
	inlines := printed(p.Inlines)
	if len(inlines) == 1 && inlines[0].Link == "" { // as most are
		line.characters = charactersIn(inlines[0].Text)
		c.measureWords(inlines[0].Text, line.indent)
		return append(cell, line)
	}
	var words strings.Builder
	for i, inline := range inlines {
		if inline.LineBreak {
			cell = append(cell, line)
			line.characters, line.paragraph = 0, false
			words.WriteByte(' ')
			continue
		}
		line.characters += charactersIn(inline.Text)
		if inline.Link != "" && isAddressOfLink(inline.Text) {
			before, after := words.String(), ""
			if i+1 < len(inlines) {
				after, _, _ = strings.Cut(inlines[i+1].Text, " ")
			}
			c.measureAddress(before[strings.LastIndexByte(before, ' ')+1:]+inline.Text+after, line.indent)
			words.WriteByte(' ')
		} else {
			words.WriteString(inline.Text)
		}
	}
	c.measureWords(words.String(), line.indent)
	return append(cell, line)
}

// measureWords notes how wide the longest word of a text is, with the room that its list
// takes beside it, and the longest stretch that keeps together for which the column has
// room at the template's own width.
func (c *column) measureWords(text string, indent measure.Twips) {
	for word := range strings.FieldsSeq(text) {
		for part := range strings.SplitAfterSeq(word, "-") {
			if !isAddress(part) {
				c.longestWord = max(c.longestWord, c.widthOf(part, indent))
			}
		}
	}
	for stretch := range dutch.Stretches(text) {
		if width := c.widthOf(stretch, indent); width <= c.width {
			c.longestStretch = max(c.longestStretch, width)
		}
	}
}

// measureAddress notes how wide an address is, with the brackets around it: as a word if the
// column has room for it at the template's own width. One that is wider than the column may
// be at most is broken anywhere.
func (c *column) measureAddress(text string, indent measure.Twips) {
	if width := c.widthOf(text, indent); width <= c.width {
		c.longestWord = max(c.longestWord, width)
	} else if width <= c.greatest {
		c.longestAddress = max(c.longestAddress, width)
	}
}

// widthOf is how wide the column is to be for a word that stands in so far, or 0 where that
// is surely no more than for another.
func (c *column) widthOf(word string, indent measure.Twips) measure.Twips {
	// No character is wider than it is high: most words need not be measured.
	if measure.Twips(charactersIn(word))*c.style.Size+c.padding+indent <= c.longestWord {
		return 0
	}
	p, plain := document.Paragraph{Style: c.style}, document.Run{}
	return c.padding + indent + measure.Twips(c.ruler.widthOf(&p, &plain, word)) + slack
}

// charactersIn is how many characters a text has, less its soft hyphens, few of which show.
func charactersIn(text string) int {
	return utf8.RuneCountInString(text) - strings.Count(text, string(character.SoftHyphen))
}

// tableColumns are the widths of the columns of all tables of a part: one set of widths
// for all domains.
func (b *builder) tableColumns(part *form.Table) []measure.Twips {
	columns := make([]column, len(part.Columns))
	rows := b.rowsOf(part.Key, nil)
	for i, given := range part.Columns {
		columns[i] = b.column(given.Width, given.Least, given.Greatest, part.Style, given.Style)
		if b.blank { // the template's own widths are for the answers to come
			columns[i].measureWords(given.Title, 0)
			continue
		}
		columns[i].add(nil, given.Title)
		for _, row := range rows {
			columns[i].add(row.get(given.Key), "")
		}
	}
	return fitColumns(columns)
}

// capacityColumns are the widths of the columns of the capacity table.
func (b *builder) capacityColumns(part *form.Capacity) []measure.Twips {
	columns := make([]column, len(part.Columns))
	for i, given := range part.Columns {
		c := b.column(given.Width, given.Least, given.Greatest, part.Style, given.Style)
		c.add(nil, given.Title)
		add := func(key, description, remark string) {
			switch given.Content {
			case form.CapacityDescription:
				c.add(nil, description)
			case form.CapacityRemark:
				c.add(b.root.within(part.Key).within(key).get(part.Remark.Name), remark)
			default:
				c.add(nil, "")
			}
		}
		for _, row := range part.Rows {
			add(row.Letter, row.Description, row.Remark)
		}
		add(part.Total.Key, part.Total.Description, part.Total.Remark)
		columns[i] = c
	}
	return fitColumns(columns)
}

// column is one without cells yet.
func (b *builder) column(width, least, greatest stylesheet.Width, table stylesheet.TableID, style stylesheet.ID) column {
	return column{
		width: width.Twips, least: least.Or(width), greatest: greatest.Or(width),
		padding: width.Twips - b.styles.Table(table).TextWidth(width.Twips), style: b.style(style), lists: &b.styles.Lists,
		tableWithin: b.widthWithin,
	}
}
