package docx

import (
	"fmt"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// listLevels is how many levels a list has in WordprocessingML (ECMA-376 part 1, 17.9.3).
const listLevels = 9

// The abstract definitions that all lists of a document follow (17.9.1).
const (
	abstractBullets = iota
	abstractPoint
	abstractParenthesis
)

// numbering gives every list its number definition: bullet lists share one, a numbered
// list has its own, for it counts on its own.
type numbering struct {
	numbers map[*document.List]int
	ordered []orderedList // in the order of the document; the definition of the first has number firstOrdered
}

type orderedList struct {
	list  *document.List
	level int // the first level that it is used at
}

const (
	noNumber     = 0 // of a paragraph that goes on in an item (17.9.18)
	bulletNumber = 1
	firstOrdered = 2
)

func newNumbering() *numbering { return &numbering{numbers: map[*document.List]int{}} }

// number is the w:numId of an item's list.
func (n *numbering) number(item *document.ListItem) int {
	if !item.List.Ordered {
		return bulletNumber
	}
	id, ok := n.numbers[item.List]
	if !ok {
		id = firstOrdered + len(n.ordered)
		n.numbers[item.List] = id
		n.ordered = append(n.ordered, orderedList{item.List, item.Level})
	}
	return id
}

// numberingPart writes the definitions (17.9). The body must have been written: its lists
// are defined here. Word takes definitions with the same w:nsid for one when it merges
// documents (17.9.14), so it follows from the body.
func (d *writer) numberingPart(body *part) *part {
	p := newXMLPart("word/numbering.xml", numberingType, "w:numbering")
	merging := body.checksum()
	for _, abstract := range []struct {
		id     int
		suffix string
	}{{abstractBullets, ""}, {abstractPoint, "."}, {abstractParenthesis, ")"}} {
		p.tag("w:abstractNum").num("w:abstractNumId", abstract.id).body()
		p.value("w:nsid", fmt.Sprintf("%08X", merging+uint32(abstract.id)))
		p.value("w:multiLevelType", "multilevel")
		for level := range listLevels {
			if len(d.Styles.Lists.Levels) > 0 {
				look := d.Styles.Lists.Level(level)
				p.level(level, look, look.Format, abstract.suffix)
			}
		}
		p.close("w:abstractNum")
	}
	p.tag("w:num").num("w:numId", bulletNumber).body()
	p.number("w:abstractNumId", abstractBullets)
	p.close("w:num")
	for i, ordered := range d.lists.ordered {
		p.orderedList(firstOrdered+i, ordered, d.Styles.Lists.Level(ordered.level))
	}
	p.close("w:numbering")
	return p
}

// level writes w:lvl (17.9.6). A numbered level ends in suffix; without one it is a
// bullet. The text after it begins at the indent, which is a tab stop by itself
// (17.9.28), or at the next default one where the number is too wide.
func (p *part) level(level int, look stylesheet.ListLevel, format, suffix string) {
	p.tag("w:lvl").num("w:ilvl", level).body()
	p.number("w:start", 1)
	family := ""
	if suffix == "" {
		p.value("w:numFmt", "bullet")
		p.value("w:suff", "tab")
		p.value("w:lvlText", look.Bullet)
		for _, span := range fonts.Shape(look.Bullet, fonts.Look{}) {
			family = span.Font.Family
		}
	} else {
		p.value("w:numFmt", format)
		p.value("w:suff", "tab")
		p.value("w:lvlText", fmt.Sprintf("%%%d%s", level+1, suffix))
	}
	p.value("w:lvlJc", "left")
	p.open("w:pPr")
	p.tag("w:ind").twips("w:left", look.Left).twips("w:hanging", look.Hanging).end()
	p.close("w:pPr")
	if family != "" {
		p.open("w:rPr")
		p.fontNames(family)
		p.close("w:rPr")
	}
	p.close("w:lvl")
}

// orderedList writes w:num (17.9.15) with the number that the list starts at, and a level
// of its own where its numbers are not those of the template.
func (p *part) orderedList(id int, ordered orderedList, look stylesheet.ListLevel) {
	abstract, suffix := abstractPoint, "."
	if ordered.list.Delimiter == ')' {
		abstract, suffix = abstractParenthesis, ")"
	}
	level := min(ordered.level, listLevels-1)
	p.tag("w:num").num("w:numId", id).body()
	p.number("w:abstractNumId", abstract)
	p.tag("w:lvlOverride").num("w:ilvl", level).body()
	p.number("w:startOverride", ordered.list.Start)
	if ordered.list.Format != "" {
		p.level(level, look, ordered.list.Format, suffix)
	}
	p.close("w:lvlOverride")
	p.close("w:num")
}
