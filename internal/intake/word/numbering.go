package word

import (
	"fmt"
	"maps"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"actieplan/internal/markdown"
	"actieplan/internal/measure"
)

// level is one level of a list definition.
type level struct {
	format string
	text   string // such as "%1."
	start  int
	left   measure.Twips // indent of its text
	style  string        // of the paragraphs that are at this level
	sign   string        // that its bullet shows, where that says something of the item; empty for others
	legal  bool          // all numbers in it are in figures (17.9.4)
	under  int           // the levels whose items have it start again (17.9.10): those below this number
}

// noList is the numId of a paragraph that is in no list, though its style is (17.9.18).
const noList = "0"

const (
	mostLevels    = 9     // of a list
	highestNumber = 32767 // that Word gives an item
)

// numbering is the lists of a document (ECMA-376 part 1, 17.9) and how far each has counted.
type numbering struct {
	levels map[string]map[int]level // by numId
	shared map[string]string        // the abstract definition of a numId, whose count lists share
	counts map[string]map[int]int
	begun  map[string]bool // numIds with a start of their own that have begun
	starts map[string]map[int]int
}

// readNumbering reads numbering.xml. A definition may lead to that of a style, whose
// number says which one it means (17.9.21).
func readNumbering(root *element, styles map[string]*style) *numbering {
	n := &numbering{
		levels: map[string]map[int]level{}, shared: map[string]string{}, counts: map[string]map[int]int{}, begun: map[string]bool{},
		starts: map[string]map[int]int{},
	}
	if root == nil {
		return n
	}
	abstract := map[string]map[int]level{}
	links := map[string]string{} // definitions to the styles that they lead to
	of := map[string]string{}    // numIds to definitions
	for _, e := range root.child("numbering").kids() {
		switch e.name {
		case "abstractNum":
			id := e.get("abstractNumId")
			abstract[id] = readLevels(e)
			if style, ok := e.value("numStyleLink"); ok {
				links[id] = style
			}
		case "num":
			of[e.get("numId")], _ = e.value("abstractNumId")
		}
	}
	for id, styleID := range links {
		if s := styles[styleID]; s != nil && len(abstract[id]) == 0 {
			abstract[id] = abstract[of[s.numID]]
		}
	}
	for _, e := range root.child("numbering").kids() {
		if e.name == "num" {
			n.addList(e, abstract)
		}
	}
	return n
}

// addList adds a list: the levels of its definition, as far as it does not override them
// (17.9.8).
func (n *numbering) addList(num *element, abstract map[string]map[int]level) {
	id := num.get("numId")
	definition, _ := num.value("abstractNumId")
	n.shared[id] = definition
	levels := map[int]level{}
	maps.Copy(levels, abstract[definition])
	n.levels[id], n.starts[id] = levels, map[int]int{}
	for _, override := range num.kids() {
		if override.name != "lvlOverride" {
			continue
		}
		maps.Copy(levels, readLevels(override))
		if val, ok := override.value("startOverride"); ok {
			i, _ := strconv.Atoi(override.get("ilvl"))
			l := levels[i]
			l.start = startOf(val)
			levels[i], n.starts[id][i] = l, l.start
		}
	}
}

func readLevels(e *element) map[int]level {
	levels := map[int]level{}
	for _, l := range e.kids() {
		if l.name != "lvl" {
			continue
		}
		i, err := strconv.Atoi(l.get("ilvl"))
		if err != nil || i < 0 || i >= mostLevels {
			continue
		}
		read := level{start: 1, under: i, legal: l.on("isLgl")}
		read.format, _ = l.value("numFmt")
		read.text, _ = l.value("lvlText")
		if val, ok := l.value("lvlRestart"); ok {
			read.under, _ = strconv.Atoi(val)
		}
		read.sign = tellingSign(read.text, l.child("rPr", "rFonts").get("ascii"))
		if val, ok := l.value("start"); ok {
			read.start = startOf(val)
		}
		read.style, _ = l.value("pStyle")
		read.left = leftOf(l.child("pPr"))
		levels[i] = read
	}
	return levels
}

// startOf is the number that a list starts with.
func startOf(val string) int {
	n, _ := strconv.Atoi(val)
	return min(max(n, 0), highestNumber)
}

// levelOf is the level that paragraphs of a style are at, where the level says so.
func (n *numbering) levelOf(numID, style string) string {
	for i, l := range n.levels[numID] {
		if l.style == style && style != "" {
			return strconv.Itoa(i)
		}
	}
	return ""
}

// leftOf is the indent that properties of a paragraph ask for (17.3.1.12).
func leftOf(pPr *element) measure.Twips {
	ind := pPr.child("ind")
	for _, name := range []string{"left", "start"} {
		if n, ok := twips(ind.get(name)); ok {
			return n
		}
	}
	return 0
}

// twips reads a length: a number of twips, or one with a unit, as strict files have it
// (22.9.2.14).
func twips(text string) (measure.Twips, bool) {
	for unit, factor := range map[string]float64{"": 1, "pt": 20, "pc": 240, "in": 1440, "cm": 1440 / 2.54, "mm": 1440 / 25.4} {
		if n, err := strconv.ParseFloat(strings.TrimSuffix(text, unit), 64); err == nil && strings.HasSuffix(text, unit) && n > -1e6 && n < 1e6 {
			return measure.Twips(n * factor), true
		}
	}
	return 0, false
}

// left is the indent of a level.
func (n *numbering) left(numID string, ilvl int) measure.Twips { return n.levels[numID][ilvl].left }

// oneNumber is the text of a level whose items have one number and a sign that closes it.
var oneNumber = regexp.MustCompile(`^[ (]*%[1-9][.) ]*$`)

// next counts an item and returns it. Where its number is more than one, or has words,
// figures or a zero with it, such as 1.2, Stap 1: and 01., no list of a plan has such
// items: it is no item, but a text that begins with what was typed.
func (n *numbering) next(numID string, ilvl int) (item *ListItem, typed string) {
	levels := n.levels[numID]
	l, ok := levels[ilvl]
	switch {
	case numID == noList, levels == nil:
		return nil, ""
	case !ok:
		return &ListItem{Level: ilvl}, ""
	}
	if l.format == "none" && strings.IndexFunc(l.text, unicode.IsLetter) >= 0 && !strings.Contains(l.text, "%") {
		return nil, strings.TrimSpace(l.text)
	}
	if l.format == "bullet" || l.format == "none" || l.text == "" {
		return &ListItem{Level: ilvl}, l.sign
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
		if i > ilvl && ilvl < levels[i].under {
			delete(counts, i)
		}
	}
	if !oneNumber.MatchString(l.text) || l.format == "decimalZero" {
		return nil, n.write(l, levels, counts)
	}
	return &ListItem{Level: ilvl, Marker: l.marker(counts[ilvl])}, ""
}

// write writes the text of a level with the numbers that it stands for: %2 is that of the
// second level (17.9.11).
func (n *numbering) write(l level, levels map[int]level, counts map[int]int) string {
	var b strings.Builder
	text := l.text
	for i := 0; i < len(text); i++ {
		if text[i] != '%' || i+1 == len(text) || text[i+1] < '1' || text[i+1] > '9' {
			b.WriteByte(text[i])
			continue
		}
		i++
		ilvl := int(text[i] - '1')
		count, counted := counts[ilvl]
		if !counted {
			count = levels[ilvl].start
		}
		number := levels[ilvl].number(count)
		if l.legal {
			number = strconv.Itoa(count)
		}
		b.WriteString(number)
	}
	return strings.TrimSpace(b.String())
}

// tellingSigns are the bullets that say something of their item, as in a list of what is
// for and against, or done. Other bullets are for the eye.
const tellingSigns = "+☑☒✗✘✕✖"

// tellingSign is the sign that a bullet in a font shows, where it says something of its
// item; empty for other bullets.
func tellingSign(bullet, font string) string {
	if sign := withSymbols(bullet, font); strings.Contains(tellingSigns, sign) {
		return sign
	}
	return ""
}

// number writes a number as the level has it.
func (l level) number(n int) string {
	format := markdown.Decimal
	switch l.format {
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "lowerLetter":
		format = markdown.LowerLetter
	case "upperLetter":
		format = markdown.UpperLetter
	case "lowerRoman":
		format = markdown.LowerRoman
	case "upperRoman":
		format = markdown.UpperRoman
	}
	return format.Number(n)
}

// marker writes a number as the level has it, with what closes it.
func (l level) marker(n int) string {
	closing := "."
	if strings.HasSuffix(strings.TrimSpace(l.text), ")") {
		closing = ")"
	}
	return l.number(n) + closing
}
