package pdf

import (
	"slices"
	"strconv"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
	"actieplan/render/pdf/tag"
)

// artwork is what the pages of a document use besides their own marks, in the order of its
// first use.
type artwork struct {
	fonts []*glyphSet
	icons []*svg.Icon
}

// font returns the index of a font, which is a new one where the document did not use it yet.
func (a *artwork) font(font *fonts.Font) int {
	for i, set := range a.fonts {
		if set.font == font {
			return i
		}
	}
	a.fonts = append(a.fonts, &glyphSet{font: font})
	return len(a.fonts) - 1
}

// icon returns the index of an icon, which is a new one where the document did not use it
// yet.
func (a *artwork) icon(icon *svg.Icon) int {
	i := slices.Index(a.icons, icon)
	if i < 0 {
		i = len(a.icons)
		a.icons = append(a.icons, icon)
	}
	return i
}

// drawing is the content stream of a page in the making (ISO 32000-1, 8 and 9). It draws
// on the sheet's own coordinates: points, from the bottom left corner.
type drawing struct {
	artwork *artwork
	height  measure.Twips // of the sheet
	content []byte
	fonts   []int // that the page uses, by their index in the artwork
	icons   []int
	mark    tag.Mark // inside whose marked content the drawing is

	// What the graphics state has now. It begins with black, and with no font.
	color stylesheet.Color
	font  *fonts.Font
	size  measure.Twips
}

// draw makes the content stream of a page of some height from its marks and their tags, in
// the memory of one that is not needed any more.
func draw(height measure.Twips, marks []layout.Mark, tags []tag.Mark, artwork *artwork, memory []byte) *drawing {
	d := &drawing{artwork: artwork, height: height, content: memory[:0]}
	for i, mark := range marks {
		if tags[i] == (tag.Mark{}) {
			continue // nothing to see
		}
		d.marking(tags[i])
		switch m := mark.(type) {
		case *layout.Text:
			d.text(m)
		case *layout.Box:
			d.box(m)
		case *layout.Picture:
			d.picture(m)
		}
	}
	d.marking(tag.Mark{})
	return d
}

// marking ends and begins marked content before a mark (ISO 32000-1, 14.6 and 14.7.4.2),
// where it is another than that of the mark before.
func (d *drawing) marking(mark tag.Mark) {
	if mark == d.mark {
		return
	}
	if d.mark != (tag.Mark{}) {
		d.content = append(d.content, "EMC\n"...)
	}
	d.mark = mark
	switch {
	case mark == (tag.Mark{}):
		return
	case mark.Element != tag.NoElement:
		d.content = append(object.Append(d.content, mark.Type.Name()), "<</MCID "...)
		d.content = strconv.AppendInt(d.content, int64(mark.MCID), 10)
	default:
		d.content = append(append(d.content, "/Artifact<<"...), artifacts[mark.Artifact]...)
	}
	if mark.ActualText != "" { // ISO 32000-1, 14.9.4
		d.content = object.Append(append(d.content, "/ActualText"...), object.Text(mark.ActualText))
	}
	d.content = append(d.content, ">>BDC\n"...)
}

// artifacts are the properties of artifacts (ISO 32000-1, table 330).
var artifacts = map[tag.Artifact]string{
	tag.Layout:       "/Type/Layout",
	tag.Header:       "/Type/Pagination/Subtype/Header",
	tag.Footer:       "/Type/Pagination/Subtype/Footer",
	tag.RepeatedHead: "/Type/Pagination",
}

// fill sets the colour for filling, text included.
func (d *drawing) fill(color stylesheet.Color) {
	if color != d.color {
		d.content = append(appendColor(d.content, color), " rg\n"...)
		d.color = color
	}
}

// appendColor writes the three components of a colour in DeviceRGB.
func appendColor(b []byte, color stylesheet.Color) []byte {
	for shift := 16; shift >= 0; shift -= 8 {
		if shift < 16 {
			b = append(b, ' ')
		}
		b = appendNumber(b, float64(color>>shift&0xFF)/255)
	}
	return b
}

// lengths writes lengths in points, each with a space after it.
func (d *drawing) lengths(lengths ...measure.Twips) {
	for _, l := range lengths {
		d.content = append(appendTwips(d.content, l), ' ')
	}
}

// box fills a rectangle.
func (d *drawing) box(m *layout.Box) {
	d.fill(m.Color)
	d.lengths(m.X, d.height-m.Y-m.Height, m.Width, m.Height)
	d.content = append(d.content, "re f\n"...)
}

// picture shows an icon, whose form XObject fills the unit square.
func (d *drawing) picture(m *layout.Picture) {
	icon := d.artwork.icon(m.Icon)
	if !slices.Contains(d.icons, icon) {
		d.icons = append(d.icons, icon)
	}
	d.content = append(d.content, "q "...)
	d.lengths(m.Side, 0, 0, m.Side, m.X, d.height-m.Y-m.Side)
	d.content = append(d.content, "cm /I"...)
	d.content = strconv.AppendInt(d.content, int64(icon), 10)
	d.content = append(d.content, " Do Q\n"...)
}
