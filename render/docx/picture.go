package docx

import (
	"fmt"

	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// Namespaces of drawings (ECMA-376 part 1, 20; [MS-ODRAWXML] 2.26.3.1 for SVG).
const (
	nsDrawing    = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	nsGraphics   = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsPicture    = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	nsSVG        = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
	nsDecorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"
)

// pictures are the icons of a document: one pair of parts for each, however often it is
// shown.
type pictures struct {
	parts  []*part
	icons  map[*svg.Icon]pictureParts
	serial int // of the picture written last; every one in a document has its own
}

// pictureParts are the names of an icon's two forms: a raster that everything can show,
// and the drawing itself.
type pictureParts struct{ png, svg string }

func newPictures() *pictures {
	return &pictures{icons: map[*svg.Icon]pictureParts{}}
}

// use returns the parts of an icon, writing them where it is the first to be asked for.
func (p *pictures) use(icon *svg.Icon) pictureParts {
	if names, ok := p.icons[icon]; ok {
		return names
	}
	stem := fmt.Sprintf("word/media/icon%d", len(p.icons)+1)
	names := pictureParts{png: stem + ".png"}
	png := newPart(names.png, "")
	png.data = icon.PNG
	p.parts = append(p.parts, png)
	if len(icon.Source) > 0 {
		names.svg = stem + ".svg"
		svg := newPart(names.svg, "")
		svg.data = icon.Source
		p.parts = append(p.parts, svg)
	}
	p.icons[icon] = names
	return names
}

// emu is a length in English Metric Units (ECMA-376 part 1, 20.1.2.1), of which a twip
// has 635.
func emu(t measure.Twips) int { return int(t) * 635 }

// picture writes an icon as a picture in the line (20.4.2.8), with its text alternative.
// Word since 2016 shows the SVG; what does not know it shows the raster. Alone in its
// paragraph it has no font to speak of.
func (b *body) picture(r *document.Run, alone bool) {
	pictures := b.doc.pictures
	names := pictures.use(r.Figure.Icon)
	pictures.serial++
	id := pictures.serial
	side := emu(r.Figure.Size)

	b.open("w:r")
	if alone {
		b.smallestFont()
	}
	b.open("w:drawing")
	b.tag("wp:inline").num("distT", 0).num("distB", 0).num("distL", 0).num("distR", 0).body()
	b.tag("wp:extent").num("cx", side).num("cy", side).end()
	b.pictureProperties(id, r.Figure)
	b.open("wp:cNvGraphicFramePr")
	b.tag("a:graphicFrameLocks").num("noChangeAspect", 1).end()
	b.close("wp:cNvGraphicFramePr")
	b.graphic(id, r.Figure, names)
	b.close("wp:inline")
	b.close("w:drawing")
	b.close("w:r")
}

// graphic writes a:graphic (20.1.2.2.16): the picture itself, of which names are the parts.
func (b *body) graphic(id int, figure *document.Figure, names pictureParts) {
	side := emu(figure.Size)
	b.open("a:graphic")
	b.tag("a:graphicData").str("uri", nsPicture).body()
	b.open("pic:pic")
	b.open("pic:nvPicPr")
	b.tag("pic:cNvPr").num("id", id).str("name", figure.Icon.Name)
	if !figure.Decorative {
		b.str("descr", figure.Icon.Alt)
	}
	b.end()
	b.empty("pic:cNvPicPr")
	b.close("pic:nvPicPr")
	b.pictureFill(names)
	b.open("pic:spPr")
	b.open("a:xfrm")
	b.tag("a:off").num("x", 0).num("y", 0).end()
	b.tag("a:ext").num("cx", side).num("cy", side).end()
	b.close("a:xfrm")
	b.tag("a:prstGeom").str("prst", "rect").body()
	b.empty("a:avLst")
	b.close("a:prstGeom")
	b.close("pic:spPr")
	b.close("pic:pic")
	b.close("a:graphicData")
	b.close("a:graphic")
}

// pictureFill writes pic:blipFill (20.2.2.1): which parts the picture is read from.
func (b *body) pictureFill(names pictureParts) {
	b.open("pic:blipFill")
	b.tag("a:blip").str("r:embed", b.relateImage(names.png)).body()
	if names.svg != "" {
		b.open("a:extLst")
		b.tag("a:ext").str("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}").body()
		b.tag("asvg:svgBlip").str("r:embed", b.relateImage(names.svg)).end()
		b.close("a:ext")
		b.close("a:extLst")
	}
	b.close("a:blip")
	b.open("a:stretch")
	b.empty("a:fillRect")
	b.close("a:stretch")
	b.close("pic:blipFill")
}

func (b *body) relateImage(part string) string {
	return b.relate(relationship{typ: relImage, target: inWord(part)})
}

// pictureProperties writes wp:docPr (20.4.2.5): what a picture is called and its text
// alternative, or that it needs none ([MS-ODRAWXML], element decorative).
func (b *body) pictureProperties(id int, figure *document.Figure) {
	b.tag("wp:docPr").num("id", id).str("name", figure.Icon.Name)
	if !figure.Decorative {
		b.str("descr", figure.Icon.Alt).end()
		return
	}
	b.body()
	b.open("a:extLst")
	b.tag("a:ext").str("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}").body()
	b.tag("adec:decorative").str("xmlns:adec", nsDecorative).num("val", 1).end()
	b.close("a:ext")
	b.close("a:extLst")
	b.close("wp:docPr")
}
