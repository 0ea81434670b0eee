package docx

import (
	"fmt"

	"actieplan/internal/measure"
)

// defaultTab is the distance of tab stops where a paragraph has none of its own.
const defaultTab measure.Twips = 720

// settingsPart writes the document's settings (ECMA-376 part 1, 17.15.1). Compatibility
// mode 15 is the layout of Word 2013 and later ([MS-DOCX] 2.7.3); without it Word lays
// out as Word 2007 did.
func (d *writer) settingsPart() *part {
	p := newXMLPart("word/settings.xml", settingsType, "w:settings")
	p.tag("w:zoom").num("w:percent", 100).end()
	p.empty("w:embedTrueTypeFonts")
	p.tag("w:defaultTabStop").twips("w:val", defaultTab).end()
	p.toggle("w:autoHyphenation", false)
	p.value("w:characterSpacingControl", "doNotCompress")
	p.open("w:compat")
	for _, setting := range []struct {
		name  string
		value int
	}{
		{"compatibilityMode", 15},
		{"overrideTableStyleFontSizeAndJustification", 1},
		{"enableOpenTypeFeatures", 1},
		{"doNotFlipMirrorIndents", 1},
		{"differentiateMultirowTableHeaders", 1},
		{"useWord2013TrackBottomHyphenation", 0},
	} {
		p.tag("w:compatSetting").str("w:name", setting.name).
			str("w:uri", "http://schemas.microsoft.com/office/word").num("w:val", setting.value).end()
	}
	p.close("w:compat")
	p.value("w:themeFontLang", d.Language)
	p.tag("w:clrSchemeMapping").str("w:bg1", "light1").str("w:t1", "dark1").str("w:bg2", "light2").str("w:t2", "dark2")
	for i := 1; i <= accents; i++ {
		p.str(fmt.Sprintf("w:accent%d", i), fmt.Sprintf("accent%d", i))
	}
	p.str("w:hyperlink", "hyperlink").str("w:followedHyperlink", "followedHyperlink").end()
	p.value("w:decimalSymbol", ",")
	p.value("w:listSeparator", ";")
	p.close("w:settings")
	return p
}
