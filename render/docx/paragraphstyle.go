package docx

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// paragraphStyle writes one style, as what differs from the normal style, which it is
// based on.
func (s *styleSheet) paragraphStyle(p *stylesheet.Paragraph) {
	name := p.WordName
	if name == "" {
		name = p.ID
	}
	normal := s.doc.styles.normal
	base, begin := normal, s.begin
	if p == normal {
		begin = s.beginDefault
	}
	begin("paragraph", s.doc.styles.paragraph[p], name)
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

// keepsLines reports whether all lines of a paragraph stand on one page.
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
