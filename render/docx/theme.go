package docx

import (
	"fmt"
	"slices"

	"actieplan/internal/form/stylesheet"
)

// accents is how many colours a theme has beside those of text, paper and links.
const accents = 6

// themePart writes the theme (ECMA-376 part 1, 20.1.6.9): the fonts and colours that Word
// offers to whoever goes on with the document. No style refers to it; they say themselves
// how they look.
func (d *writer) themePart() *part {
	p := newPart("word/theme/theme1.xml", themeType)
	p.raw(xmlDeclaration)
	p.tag("a:theme").str("xmlns:a", nsGraphics).str("name", "Actieplan").body()
	p.open("a:themeElements")
	p.colorScheme(d.Styles)
	p.fontScheme()
	p.formatScheme()
	p.close("a:themeElements")
	p.close("a:theme")
	return p
}

// colorScheme writes a:clrScheme (20.1.6.2). The accents are the colours of the
// template's texts, in the order of its styles.
func (p *part) colorScheme(styles *stylesheet.Styles) {
	const black stylesheet.Color = 0
	ink, fill := black, stylesheet.White
	var colors []stylesheet.Color
	for _, s := range styles.Paragraphs {
		if s.WordName == normalName {
			ink = s.Color
		}
		if !slices.Contains(colors, s.Color) {
			colors = append(colors, s.Color)
		}
	}
	if len(styles.Tables) > 0 {
		fill = styles.Tables[0].HeaderFill
	}
	if others := slices.DeleteFunc(slices.Clone(colors), func(c stylesheet.Color) bool { return c == ink }); len(others) > 0 {
		colors = others
	}
	if len(colors) == 0 {
		colors = []stylesheet.Color{ink}
	}
	p.tag("a:clrScheme").str("name", "Actieplan").body()
	p.themeColor("a:dk1", ink)
	p.themeColor("a:lt1", stylesheet.White)
	p.themeColor("a:dk2", colors[0])
	p.themeColor("a:lt2", fill)
	for i := range accents {
		p.themeColor(fmt.Sprintf("a:accent%d", i+1), colors[i%len(colors)])
	}
	p.themeColor("a:hlink", styles.LinkColor)
	p.themeColor("a:folHlink", styles.LinkColor)
	p.close("a:clrScheme")
}

func (p *part) themeColor(name string, c stylesheet.Color) {
	p.open(name)
	p.tag("a:srgbClr").color("val", c).end()
	p.close(name)
}

// fontScheme writes a:fontScheme (20.1.4.1.18).
func (p *part) fontScheme() {
	p.tag("a:fontScheme").str("name", "Actieplan").body()
	for _, name := range []string{"a:majorFont", "a:minorFont"} {
		p.open(name)
		p.tag("a:latin").str("typeface", textFamily).end()
		p.tag("a:ea").str("typeface", "").end()
		p.tag("a:cs").str("typeface", "").end()
		p.close(name)
	}
	p.close("a:fontScheme")
}

// formatScheme writes a:fmtScheme (20.1.4.1.14), which has three of everything: plain
// colours and lines, no effects.
func (p *part) formatScheme() {
	const (
		three     = 3
		effects   = "a:effectStyleLst"
		lines     = "a:lnStyleLst"
		fills     = "a:fillStyleLst"
		backFills = "a:bgFillStyleLst"
	)
	p.tag("a:fmtScheme").str("name", "Actieplan").body()
	p.open(fills)
	for range three {
		p.placeholderFill()
	}
	p.close(fills)
	p.open(lines)
	for range three {
		p.open("a:ln")
		p.placeholderFill()
		p.close("a:ln")
	}
	p.close(lines)
	p.open(effects)
	for range three {
		p.open("a:effectStyle")
		p.empty("a:effectLst")
		p.close("a:effectStyle")
	}
	p.close(effects)
	p.open(backFills)
	for range three {
		p.placeholderFill()
	}
	p.close(backFills)
	p.close("a:fmtScheme")
}

// placeholderFill is a fill of the colour that whatever uses the theme asks for.
func (p *part) placeholderFill() {
	p.open("a:solidFill")
	p.tag("a:schemeClr").str("val", "phClr").end()
	p.close("a:solidFill")
}
