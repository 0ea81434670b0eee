package untagged

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/hyphenation"
	"actieplan/internal/intake/pdf/paragraph"
)

// habits are how a document sets its text, as most of it shows.
type habits struct {
	leadings   map[typeface]float64 // from line to line, in points
	body       float64              // the size of most text
	larger     []float64            // of headings, the largest first
	words      map[string]bool      // that stand whole on a line
	hyphenates bool                 // words are broken at the ends of lines
	printed    bool                 // it is a form of which the fields were filled in before it was printed
}

// typeface is a family of fonts in a size.
type typeface struct {
	family string
	size   float64
}

func (l *line) typeface() typeface { return typeface{l.family, rounded(l.size)} }

// habitsOf are those of a document.
func habitsOf(pages []*page) habits {
	h := habits{leadings: map[typeface]float64{}, words: map[string]bool{}}
	c := &count{habits: &h, gaps: map[typeface]map[float64]int{}, sizes: map[float64]*size{}}
	for _, p := range pages {
		c.lines(p.lines, p.right)
		c.grids(p.grids)
	}
	c.finish()
	return h
}

// count counts what the lines of a document do.
type count struct {
	*habits
	gaps          map[typeface]map[float64]int // from line to line
	sizes         map[float64]*size            // of text
	wraps, broken int                          // lines that are full, and those of them that end with a hyphen
}

func (c *count) grids(grids []*grid) {
	for _, g := range grids {
		for _, cell := range g.cells {
			c.lines(cell.lines, cell.textRight(g.padding))
			c.grids(cell.grids)
		}
	}
}

func (c *count) lines(lines []*line, right float64) {
	for i, l := range lines {
		c.line(l)
		if i+1 < len(lines) && lines[i+1].label().pieces == 0 && l.isFull(lines[i+1], right) && l.typeface() == lines[i+1].typeface() {
			c.full(l, lines[i+1])
		}
	}
}

// line counts the text of a line.
func (c *count) line(l *line) {
	c.printed = c.printed || l.answers
	c.sizeOf(l).add(l)
	words := strings.FieldsFunc(l.text(), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	for i, word := range words {
		if i > 0 && i+1 < len(words) {
			c.words[strings.ToLower(word)] = true
		}
	}
}

// full counts what a line does that is full, above the next.
func (c *count) full(l, next *line) {
	gap := math.Round(5*(l.y-next.y)) / 5
	if gap > mostLeading*l.size {
		return
	}
	gaps := c.gaps[l.typeface()]
	if gaps == nil {
		gaps = map[float64]int{}
		c.gaps[l.typeface()] = gaps
	}
	gaps[gap]++
	c.sizeOf(l).wraps++
	c.wraps++
	if paragraph.BreaksWord(l.text()) && paragraph.BeginsLow(next.text()) {
		c.broken++
	}
}

// mostLeading is how far below each other the lines of a paragraph stand at most, and
// usualLeading how far they mostly do, in their size.
const (
	mostLeading  = 2.2
	usualLeading = 1.25
)

// finish works out what most of the text does.
func (c *count) finish() {
	for face, gaps := range c.gaps {
		most := 0
		for gap, times := range gaps {
			if times > most || times == most && gap < c.leadings[face] {
				most, c.leadings[face] = times, gap
			}
		}
	}
	most := 0
	for size, text := range c.sizes {
		if text.letters > most || text.letters == most && size < c.body {
			most, c.body = text.letters, size
		}
	}
	for size, text := range c.sizes {
		if size > c.body+sameSize && (2*text.bold > text.letters || text.wraps < mostWraps) {
			c.larger = append(c.larger, size)
		}
	}
	slices.Sort(c.larger)
	slices.Reverse(c.larger)
	c.hyphenates = c.broken > 1 && float64(c.broken) > leastBroken*float64(c.wraps)
}

// size is what there is of text in one size.
type size struct {
	letters, bold int
	wraps         int // lines that are full
}

func (c *count) sizeOf(l *line) *size {
	s := c.sizes[rounded(l.size)]
	if s == nil {
		s = new(size)
		c.sizes[rounded(l.size)] = s
	}
	return s
}

func (s *size) add(l *line) {
	for i := range l.pieces {
		letters := len(l.pieces[i].Text)
		if s.letters += letters; l.pieces[i].Bold {
			s.bold += letters
		}
	}
}

// mostWraps is how many full lines there may be in a size that only headings have, unless
// they are bold.
const mostWraps = 3

// leastBroken is which part of the full lines of a document ends with a hyphen at least
// where words are broken at the ends of lines: typed hyphens are rarer there.
const leastBroken = 0.03

func rounded(size float64) float64 { return math.Round(2*size) / 2 }

// leading is how far below a line the next one of its paragraph stands.
func (h *habits) leading(l *line) float64 {
	if leading := h.leadings[l.typeface()]; leading > 0 {
		return leading
	}
	return usualLeading * l.size
}

// level is that of a heading in that size; 0 for text.
func (h *habits) level(size float64) int {
	return slices.Index(h.larger, rounded(size)) + 1
}

// ended is the text of the last piece of a line, and what parts it from the next line of
// its paragraph: a space, the end of a line that was made by hand, or nothing.
func (h *habits) ended(l, next *line, right float64, last paragraph.Linked) (text, after string) {
	text = strings.TrimRight(last.Text, " ")
	words := strings.Fields(text)
	switch {
	case strings.HasSuffix(text, string(character.SoftHyphen)):
		return strings.TrimSuffix(text, string(character.SoftHyphen)), ""
	case !l.isFull(next, right):
		return text, "\n"
	case last.Link != "" && last.Link == next.pieces[0].Link && strings.Contains(last.Link, lastWord(text)+firstWordOf(next.pieces[0].Text)):
		return text, ""
	case strings.HasSuffix(text, "-") && h.breaks(text, next.text()):
		return strings.TrimSuffix(text, "-"), ""
	case len(words) > 0 && len(words[len(words)-1]) == 1, slices.Contains(conjunctions, firstWordOf(next.text())):
		return text, " "
	case strings.HasSuffix(text, "-"), strings.HasSuffix(text, "/"):
		return text, ""
	}
	return text, " "
}

// conjunctions stand behind a word that shares its end with the next, as "zorg- en".
var conjunctions = []string{"en", "of", "en/of", "tot", "als", "maar", "noch"}

// breaks reports whether the hyphen at the end of a line is not the writer's: the word
// stands whole elsewhere, or this document breaks words and Dutch breaks this one here.
func (h *habits) breaks(text, next string) bool {
	if !paragraph.BreaksWord(text) || !paragraph.BeginsLow(next) || slices.Contains(conjunctions, firstWordOf(next)) {
		return false
	}
	isNoLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	before := strings.TrimSuffix(text, "-")
	if at := strings.LastIndexFunc(before, isNoLetter); at >= 0 {
		_, size := utf8.DecodeRuneInString(before[at:])
		before = before[at+size:]
	}
	after := next
	if at := strings.IndexFunc(next, isNoLetter); at >= 0 {
		after = next[:at]
	}
	switch whole := strings.ToLower(before + after); {
	case h.words[whole]:
		return true
	case h.words[strings.ToLower(before+"-"+after)]:
		return false
	default:
		return h.hyphenates && slices.Contains(hyphenation.Points(whole), len(strings.ToLower(before)))
	}
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

func firstWordOf(text string) string {
	for word := range strings.FieldsSeq(text) {
		return word
	}
	return ""
}
