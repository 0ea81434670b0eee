package word

import (
	"strconv"
	"strings"

	"actieplan/internal/markdown"
)

// style is what a paragraph or character style says that matters here.
type style struct {
	basedOn      string
	level        int // of a heading
	bold, italic *bool
	numID, ilvl  string
	align        string
}

// readStyles reads styles.xml (ECMA-376 part 1, 17.7).
func readStyles(root *element) map[string]*style {
	styles := map[string]*style{}
	if root == nil {
		return styles
	}
	for _, e := range root.child("styles").kids() {
		if e.name != "style" {
			continue
		}
		s := &style{}
		s.basedOn, _ = e.value("basedOn")
		if val, ok := e.value("pPr", "outlineLvl"); ok {
			if n, err := strconv.Atoi(val); err == nil && n < 9 {
				s.level = n + 1
			}
		}
		if name, _ := e.value("name"); s.level == 0 {
			lower := strings.ToLower(name)
			for _, prefix := range []string{"heading ", "kop "} {
				if n, err := strconv.Atoi(strings.TrimPrefix(lower, prefix)); err == nil && strings.HasPrefix(lower, prefix) && n <= 9 {
					s.level = n
				}
			}
		}
		s.bold, s.italic = toggles(e.child("rPr"))
		s.numID, _ = e.value("pPr", "numPr", "numId")
		s.ilvl, _ = e.value("pPr", "numPr", "ilvl")
		s.align, _ = e.value("pPr", "jc")
		styles[e.get("styleId")] = s
	}
	return styles
}

// toggles reads bold and italic from run properties; nil where they say nothing.
func toggles(rPr *element) (bold, italic *bool) {
	if rPr.child("b") != nil {
		on := rPr.on("b")
		bold = &on
	}
	if rPr.child("i") != nil {
		on := rPr.on("i")
		italic = &on
	}
	return bold, italic
}

// mostBases is how long a chain of styles based on each other may be.
const mostBases = 20

// levelOf is the level of the heading that a style makes; 0 for none.
func (d *reader) levelOf(id string) int {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return 0
		}
		if s.level > 0 {
			return s.level
		}
		id = s.basedOn
	}
	return 0
}

// looksOf is whether a style is bold or italic.
func (d *reader) looksOf(id string) (bold, italic bool) {
	boldSet, italicSet := false, false
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			break
		}
		if s.bold != nil && !boldSet {
			bold, boldSet = *s.bold, true
		}
		if s.italic != nil && !italicSet {
			italic, italicSet = *s.italic, true
		}
		id = s.basedOn
	}
	return bold, italic
}

// alignOf is how a style aligns its lines.
func (d *reader) alignOf(id string) string {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return "left"
		}
		if s.align != "" {
			return s.align
		}
		id = s.basedOn
	}
	return "left"
}

// numberingOf is the list that a style puts its paragraphs in.
func (d *reader) numberingOf(id string) (numID, ilvl string) {
	for range mostBases {
		s := d.styles[id]
		if s == nil {
			return "", ""
		}
		if s.numID != "" {
			return s.numID, s.ilvl
		}
		id = s.basedOn
	}
	return "", ""
}

// level is one level of a list definition.
type level struct {
	format string
	text   string // such as "%1."
	start  int
	left   int // indent of its text, in twips
}

// numbering is the lists of a document (ECMA-376 part 1, 17.9) and how far each has counted.
type numbering struct {
	levels map[string]map[int]level // by numId
	shared map[string]string        // the abstract definition of a numId, whose count lists share
	counts map[string]map[int]int
	begun  map[string]bool // numIds with a start of their own that have begun
	starts map[string]map[int]int
}

func readNumbering(root *element) *numbering {
	n := &numbering{
		levels: map[string]map[int]level{}, shared: map[string]string{}, counts: map[string]map[int]int{}, begun: map[string]bool{},
		starts: map[string]map[int]int{},
	}
	if root == nil {
		return n
	}
	abstract := map[string]map[int]level{}
	for _, e := range root.child("numbering").kids() {
		switch e.name {
		case "abstractNum":
			abstract[e.get("abstractNumId")] = readLevels(e)
		case "num":
			id := e.get("numId")
			of, _ := e.value("abstractNumId")
			n.shared[id] = of
			n.levels[id] = map[int]level{}
			for i, l := range abstract[of] {
				n.levels[id][i] = l
			}
			for _, override := range e.kids() {
				if override.name != "lvlOverride" {
					continue
				}
				i, _ := strconv.Atoi(override.get("ilvl"))
				for j, l := range readLevels(override) {
					n.levels[id][j] = l
				}
				if val, ok := override.value("startOverride"); ok {
					start, _ := strconv.Atoi(val)
					l := n.levels[id][i]
					l.start = start
					n.levels[id][i] = l
					if n.starts[id] == nil {
						n.starts[id] = map[int]int{}
					}
					n.starts[id][i] = start
				}
			}
		}
	}
	return n
}

func readLevels(e *element) map[int]level {
	levels := map[int]level{}
	for _, l := range e.kids() {
		if l.name != "lvl" {
			continue
		}
		i, _ := strconv.Atoi(l.get("ilvl"))
		read := level{start: 1}
		read.format, _ = l.value("numFmt")
		read.text, _ = l.value("lvlText")
		if val, ok := l.value("start"); ok {
			read.start, _ = strconv.Atoi(val)
		}
		read.left = leftOf(l.child("pPr"))
		levels[i] = read
	}
	return levels
}

// leftOf is the indent that properties of a paragraph ask for (17.3.1.12).
func leftOf(pPr *element) int {
	ind := pPr.child("ind")
	for _, name := range []string{"left", "start"} {
		if n, err := strconv.Atoi(ind.get(name)); err == nil {
			return n
		}
	}
	return 0
}

// left is the indent of a level.
func (n *numbering) left(numID string, ilvl int) int { return n.levels[numID][ilvl].left }

// next counts an item and returns it.
func (n *numbering) next(numID string, ilvl int) *ListItem {
	levels := n.levels[numID]
	l, ok := levels[ilvl]
	if !ok || numID == "0" {
		if numID == "0" || levels == nil {
			return nil
		}
		return &ListItem{Level: ilvl}
	}
	if l.format == "bullet" || l.format == "none" || l.text == "" {
		return &ListItem{Level: ilvl}
	}
	key := n.shared[numID]
	if n.counts[key] == nil {
		n.counts[key] = map[int]int{}
	}
	counts := n.counts[key]
	if start, own := n.starts[numID][ilvl]; own && !n.begun[numID] {
		counts[ilvl] = start - 1
		n.begun[numID] = true
	}
	if _, counted := counts[ilvl]; !counted {
		counts[ilvl] = l.start - 1
	}
	counts[ilvl]++
	for i := range counts {
		if i > ilvl {
			delete(counts, i)
		}
	}
	return &ListItem{Level: ilvl, Marker: l.marker(counts[ilvl])}
}

// marker writes a number as the level has it, with what closes it.
func (l level) marker(n int) string {
	format := markdown.Decimal
	switch l.format {
	case "lowerLetter":
		format = markdown.LowerLetter
	case "upperLetter":
		format = markdown.UpperLetter
	case "lowerRoman":
		format = markdown.LowerRoman
	case "upperRoman":
		format = markdown.UpperRoman
	}
	closing := "."
	if strings.HasSuffix(strings.TrimSpace(l.text), ")") {
		closing = ")"
	}
	return format.Number(n) + closing
}
