package docx

import (
	"fmt"
	"strings"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/docx/control"
)

// Identifiers of the styles that are in every document, whatever the template: Word adds
// them where they are missing.
const (
	defaultCharacterStyle = "DefaultParagraphFont"
	hyperlinkStyle        = "Hyperlink"
	defaultTableStyle     = "TableNormal"
	defaultListStyle      = "NoList"
	normalName            = "Normal"
)

// stylesPart writes the style definitions (ECMA-376 part 1, 17.7) into a part of some name.
func (d *writer) stylesPart(name string) *part {
	s := &styleSheet{part: newXMLPart(name, stylesType, "w:styles"), doc: d}
	s.defaults()
	s.latentStyles()
	for _, p := range d.Styles.Paragraphs {
		s.paragraphStyle(p)
	}
	if d.styles.normal == nil {
		s.beginDefault("paragraph", normalName, normalName)
		s.empty("w:qFormat")
		s.close("w:style")
	}
	s.characterStyles()
	s.tableStyles()
	s.beginDefault("numbering", defaultListStyle, "No List")
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

// defaults writes w:docDefaults (17.7.5.1): what no style says. Widow control is off
// since the template's layout has none.
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

// latentStyles writes w:latentStyles (17.7.4.5): how Word shows the styles that it knows
// and the document does not have. Most are hidden until they are used.
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
func (s *styleSheet) begin(kind, id, name string) {
	s.tag("w:style").str("w:type", kind)
	s.name(id, name)
}

// beginDefault writes the default style of a kind up to its name.
func (s *styleSheet) beginDefault(kind, id, name string) {
	s.tag("w:style").str("w:type", kind).flag("w:default", true)
	s.name(id, name)
}

// name ends the start tag of a style and writes the name.
func (s *styleSheet) name(id, name string) {
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

func (s *styleSheet) characterStyles() {
	s.beginDefault("character", defaultCharacterStyle, "Default Paragraph Font")
	s.number("w:uiPriority", 1)
	s.empty("w:semiHidden")
	s.empty("w:unhideWhenUsed")
	s.close("w:style")
	s.begin("character", hyperlinkStyle, "Hyperlink")
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
	s.begin("character", control.PlaceholderStyle, control.PlaceholderName)
	s.value("w:basedOn", defaultCharacterStyle)
	s.number("w:uiPriority", 99)
	s.empty("w:semiHidden")
	s.open("w:rPr")
	s.tag("w:color").color("w:val", s.doc.Styles.PlaceholderColor).end()
	s.close("w:rPr")
	s.close("w:style")
}

func (s *styleSheet) tableStyles() {
	s.beginDefault("table", defaultTableStyle, "Normal Table")
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
		s.begin("table", s.doc.styles.table[t], name)
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
