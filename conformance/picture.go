package conformance

import (
	"image"
	"image/color"
	"image/png"
	"io"
)

// Colours of a picture of differences.
var (
	offInk = color.RGBA{0xE0, 0x20, 0x20, 0xFF} // ink that the other side lacks
	seam   = color.RGBA{0x20, 0x60, 0xC0, 0xFF} // between the two pages
)

// seamWidth is the width of the line between the two pages, in pixels.
const seamWidth = 4

// writeDifference writes a PNG of two pages side by side, the PDF's on the left; ink that
// the other side lacks is red. A page that one side does not have is nil.
func writeDifference(w io.Writer, pdf, docx *raster) error {
	return png.Encode(w, difference(orBlank(pdf, docx), orBlank(docx, pdf)))
}

// orBlank returns the page or, if it is missing, a blank one of its counterpart's size.
func orBlank(page, other *raster) *raster {
	switch {
	case page != nil:
		return page
	case other == nil:
		return &raster{}
	}
	blank := &raster{Width: other.Width, Height: other.Height, Gray: make([]byte, len(other.Gray))}
	for i := range blank.Gray {
		blank.Gray[i] = 0xFF
	}
	return blank
}

func difference(pdf, docx *raster) *image.RGBA {
	height := max(pdf.Height, docx.Height)
	right := pdf.Width + seamWidth
	picture := image.NewRGBA(image.Rect(0, 0, right+docx.Width, height))
	for y := range height {
		for x := pdf.Width; x < right; x++ {
			picture.SetRGBA(x, y, seam)
		}
	}
	draw(picture, pdf, 0)
	draw(picture, docx, right)
	left, other := bothInks(pdf, docx)
	left.each(func(x, y int) {
		if !other.near(x, y) {
			picture.SetRGBA(x, y, offInk)
		}
	})
	other.each(func(x, y int) {
		if !left.near(x, y) {
			picture.SetRGBA(right+x, y, offInk)
		}
	})
	return picture
}

// draw copies a page into the picture, its left edge at x.
func draw(picture *image.RGBA, page *raster, x int) {
	for i, gray := range page.Gray {
		picture.SetRGBA(x+i%page.Width, i/page.Width, color.RGBA{gray, gray, gray, 0xFF})
	}
}
