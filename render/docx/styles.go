package docx

import (
	"fmt"
	"strings"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/docx/control"
)

// Identifiers of the styles that are in every document, whatever the template: Word adds them where they are missing.
const (
	defaultCharacterStyle = "DefaultParagraphFont"
	hyperlinkStyle        = "Hyperlink"
	defaultTableStyle     = "TableNormal"
	defaultListStyle      = "NoList"
	normalName            = "Normal"
)

// styleIDs are the identifiers of a template's styles in the document: unique over all kinds of style, and without spaces.
type styleIDs struct {
	paragraph map[*stylesheet.Paragraph]string
	table     map[*stylesheet.Table]string
	normal    *stylesheet.Paragraph // the style of paragraphs that name none; nil where the template has none
}

func newStyleIDs(styles *stylesheet.Styles) *styleIDs {
	ids := &styleIDs{paragraph: map[*stylesheet.Paragraph]string{}, table: map[*stylesheet.Table]string{}}
	used := map[string]bool{defaultCharacterStyle: true, hyperlinkStyle: true, control.PlaceholderStyle: true, defaultTableStyle: true, defaultListStyle: true}
	for _, s := range styles.Paragraphs {
		if s.WordName == normalName && ids.normal == nil {
			ids.normal = s
		}
	}
	if ids.normal == nil {
		used[normalName] = true
	}
	// The styles that Word knows come first, so that no other has taken the identifiers which Word gives these.
	for _, known := range []bool{true, false} {
		for _, s := range styles.Paragraphs {
			if isBuiltIn(s.WordName) == known {
				ids.paragraph[s] = uniqueID(used, identifier(s.WordName, s.ID))
			}
		}
		for _, s := range styles.Tables {
			if isBuiltIn(s.WordName) == known {
				ids.table[s] = uniqueID(used, identifier(s.WordName, s.ID))
			}
		}
	}
	return ids
}

// identifier is the identifier of a style: for one that Word knows by name the one that Word gives it, for any other the
// template's.
func identifier(name, id string) string {
	if isBuiltIn(name) {
		return builtInID(name)
	}
	return id
}

func uniqueID(used map[string]bool, id string) string {
	id = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return -1
	}, id)
	unique := id
	for n := 2; unique == "" || used[unique]; n++ {
		unique = fmt.Sprintf("%s%d", id, n)
	}
	used[unique] = true
	return unique
}

// stylesPart writes the style definitions (ECMA-376 part 1, 17.7) into a part of some name.
func (d *writer) stylesPart(name string) *part {
	s := &styleSheet{part: newXMLPart(name, stylesType, "w:styles"), doc: d}
	s.defaults()
	s.latentStyles()
	for _, p := range d.Styles.Paragraphs {
		s.paragraphStyle(p)
	}
	if d.styles.normal == nil {
		s.begin("paragraph", normalName, normalName, true)
		s.empty("w:qFormat")
		s.close("w:style")
	}
	s.characterStyles()
	s.tableStyles()
	s.begin("numbering", defaultListStyle, "No List", true)
	s.number("w:uiPriority", 99)
	s.empty("w:semiHidden")
	s.empty("w:unhideWhenUsed")
	s.close("w:style")
	s.close("w:styles")
	return s.part
}

// styleSheet is the styles part while it is written.
type styleSheet struct {
	*part
	doc *writer
}

// defaults writes w:docDefaults (17.7.5.1): what no style says. Widow control is off since the template's layout has none.
func (s *styleSheet) defaults() {
	s.open("w:docDefaults")
	s.open("w:rPrDefault")
	s.open("w:rPr")
	s.fontNames(textFamily)
	if normal := s.doc.styles.normal; normal != nil {
		s.size(normal.Size)
	}
	language := s.tag("w:lang").str("w:val", s.doc.Language)
	if hasOtherScripts(s.doc.Document) { // LibreOffice breaks their lines by these languages
		language.str("w:eastAsia", s.doc.Language).str("w:bidi", "ar-SA")
	}
	language.end()
	s.close("w:rPr")
	s.close("w:rPrDefault")
	s.open("w:pPrDefault")
	s.open("w:pPr")
	s.toggle("w:widowControl", false)
	s.close("w:pPr")
	s.close("w:pPrDefault")
	s.close("w:docDefaults")
}

// latentStyles writes w:latentStyles (17.7.4.5): how Word shows the styles that it knows and the document does not have.
// Most are hidden until they are used.
func (s *styleSheet) latentStyles() {
	s.tag("w:latentStyles").flag("w:defLockedState", false).num("w:defUIPriority", lastPriority).flag("w:defSemiHidden", true).
		flag("w:defUnhideWhenUsed", true).flag("w:defQFormat", false).num("w:count", latentCount).body()
	for _, known := range builtInStyles {
		if known.style == (builtInStyle{lastPriority, false, true}) {
			continue // as the defaults say
		}
		if !strings.HasSuffix(known.name, " ") {
			s.latentStyle(known.name, known.style)
			continue
		}
		for n := 1; n <= listLevels; n++ {
			s.latentStyle(fmt.Sprintf("%s%d", known.name, n), known.style)
		}
	}
	s.close("w:latentStyles")
}

// latentStyle writes w:lsdException (17.7.4.8).
func (s *styleSheet) latentStyle(name string, look builtInStyle) {
	s.tag("w:lsdException").str("w:name", name).num("w:uiPriority", look.priority).flag("w:semiHidden", look.onlyWhenUsed).
		flag("w:unhideWhenUsed", look.onlyWhenUsed).flag("w:qFormat", look.gallery).end()
}

// begin writes a style up to its name (17.7.4.17).
func (s *styleSheet) begin(kind, id, name string, isDefault bool) {
	s.tag("w:style").str("w:type", kind)
	if isDefault {
		s.flag("w:default", true)
	}
	if !isBuiltIn(name) {
		s.flag("w:customStyle", true)
	}
	s.str("w:styleId", id).body()
	s.value("w:name", name)
}

// size writes a font size in half points.
func (m *markup) size(t measure.Twips) {
	half := int((t*2 + measure.Point/2) / measure.Point)
	m.number("w:sz", half)
	m.number("w:szCs", half)
}

// paragraphStyle writes one style, as what differs from the normal style, which it is based on.
func (s *styleSheet) paragraphStyle(p *stylesheet.Paragraph) {
	name := p.WordName
	if name == "" {
		name = p.ID
	}
	normal := s.doc.styles.normal
	base := normal
	s.begin("paragraph", s.doc.styles.paragraph[p], name, p == normal)
	if p == normal || normal == nil {
		base = &stylesheet.Paragraph{}
	} else {
		s.value("w:basedOn", s.doc.styles.paragraph[normal])
		if p.Outline > 0 {
			s.value("w:next", s.doc.styles.paragraph[normal])
		}
	}
	known := builtIn(name)
	if isBuiltIn(name) {
		s.number("w:uiPriority", known.priority)
	}
	if known.onlyWhenUsed {
		s.empty("w:unhideWhenUsed")
	}
	if known.gallery {
		s.empty("w:qFormat")
	}
	s.styleParagraph(p, base)
	s.styleRun(p, base, p == normal)
	s.close("w:style")
}

// keepsLines says whether all lines of a paragraph stand on one page.
func keepsLines(p *stylesheet.Paragraph) bool { return p.KeepNext || p.Together }

// styleParagraph writes a style's w:pPr.
func (s *styleSheet) styleParagraph(p, base *stylesheet.Paragraph) {
	s.open("w:pPr")
	if p.KeepNext != base.KeepNext {
		s.toggle("w:keepNext", p.KeepNext)
	}
	if keepsLines(p) != keepsLines(base) {
		s.toggle("w:keepLines", keepsLines(p))
	}
	if p.Widows != base.Widows || p == s.doc.styles.normal {
		s.toggle("w:widowControl", p.Widows)
	}
	if p.Top != base.Top || p.Bottom != base.Bottom {
		s.paragraphBorders(p.Top, p.Bottom)
	}
	if p.Leader {
		s.open("w:tabs")
		s.tag("w:tab").str("w:val", "right").str("w:leader", "dot").twips("w:pos", s.doc.leaderEnd()).end()
		s.close("w:tabs")
	}
	s.styleSpacing(p, base)
	right := p.Right
	if p.Leader {
		right = 0 // LibreOffice loses what stands after a tab beyond the right indent
	}
	if p.Left != base.Left || right != base.Right {
		s.tag("w:ind").twips("w:left", p.Left).twips("w:right", right).end()
	}
	if p.Align != base.Align {
		s.value("w:jc", [...]string{stylesheet.AlignLeft: "left", stylesheet.AlignCenter: "center", stylesheet.AlignRight: "right"}[p.Align])
	}
	if p.Outline > 0 {
		s.number("w:outlineLvl", min(p.Outline, 9)-1)
	}
	s.close("w:pPr")
}

// paragraphBorders writes w:pBdr (17.3.1.24).
func (m *markup) paragraphBorders(top, bottom stylesheet.Border) {
	m.open("w:pBdr")
	if top.Width > 0 {
		m.border("w:top", top)
	}
	if bottom.Width > 0 {
		m.border("w:bottom", bottom)
	}
	m.close("w:pBdr")
}

// styleSpacing writes w:spacing (17.3.1.33): lines of exactly the style's leading.
func (s *styleSheet) styleSpacing(p, base *stylesheet.Paragraph) {
	if p.Before == base.Before && p.After == base.After && p.Leading == base.Leading {
		return
	}
	s.tag("w:spacing")
	if p.Before != base.Before {
		s.twips("w:before", p.Before)
	}
	if p.After != base.After {
		s.twips("w:after", p.After)
	}
	if p.Leading != base.Leading {
		s.twips("w:line", p.Leading).str("w:lineRule", "exact")
	}
	s.end()
}

// styleRun writes a style's w:rPr.
func (s *styleSheet) styleRun(p, base *stylesheet.Paragraph, isNormal bool) {
	if p.Bold == base.Bold && p.Italic == base.Italic && p.Color == base.Color && p.Size == base.Size && !isNormal {
		return
	}
	s.open("w:rPr")
	if p.Bold != base.Bold {
		s.bold(p.Bold)
	}
	if p.Italic != base.Italic {
		s.toggle("w:i", p.Italic)
	}
	if p.Color != base.Color {
		s.tag("w:color").color("w:val", p.Color).end()
	}
	if p.Size != base.Size {
		s.size(p.Size)
	}
	s.close("w:rPr")
}

// leaderEnd is where the page numbers of the table of contents end, from the left margin.
func (d *writer) leaderEnd() measure.Twips {
	switch {
	case d.contents != nil:
		return d.contents.Page.TextWidth()
	case len(d.Styles.Pages) > 0:
		return d.Styles.Pages[0].TextWidth()
	}
	return 0
}

func (s *styleSheet) characterStyles() {
	s.begin("character", defaultCharacterStyle, "Default Paragraph Font", true)
	s.number("w:uiPriority", 1)
	s.empty("w:semiHidden")
	s.empty("w:unhideWhenUsed")
	s.close("w:style")
	s.begin("character", hyperlinkStyle, "Hyperlink", false)
	s.value("w:basedOn", defaultCharacterStyle)
	s.number("w:uiPriority", 99)
	s.empty("w:unhideWhenUsed")
	s.open("w:rPr")
	s.tag("w:color").color("w:val", s.doc.Styles.LinkColor).end()
	s.close("w:rPr")
	s.close("w:style")
	if s.doc.Form == nil {
		return
	}
	s.begin("character", control.PlaceholderStyle, control.PlaceholderName, false)
	s.value("w:basedOn", defaultCharacterStyle)
	s.number("w:uiPriority", 99)
	s.empty("w:semiHidden")
	s.open("w:rPr")
	s.tag("w:color").color("w:val", s.doc.Styles.PlaceholderColor).end()
	s.close("w:rPr")
	s.close("w:style")
}

func (s *styleSheet) tableStyles() {
	s.begin("table", defaultTableStyle, "Normal Table", true)
	s.number("w:uiPriority", 99)
	s.empty("w:semiHidden")
	s.empty("w:unhideWhenUsed")
	s.open("w:tblPr")
	s.tag("w:tblInd").num("w:w", 0).str("w:type", "dxa").end()
	s.cellPadding(&stylesheet.Table{})
	s.close("w:tblPr")
	s.close("w:style")
	for _, t := range s.doc.Styles.Tables {
		name := t.WordName
		if name == "" {
			name = t.ID
		}
		s.begin("table", s.doc.styles.table[t], name, false)
		s.value("w:basedOn", defaultTableStyle)
		if isBuiltIn(name) {
			s.number("w:uiPriority", builtIn(name).priority)
		}
		s.open("w:tblPr")
		s.tableBorders(t)
		s.cellPadding(t)
		s.close("w:tblPr")
		s.close("w:style")
	}
}
