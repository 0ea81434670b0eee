package conformance

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
)

// resolution is the dots per inch at which ink is compared.
const resolution = 100

// inked is the grey below which a pixel counts as ink; 0 is black, 255 white.
const inked = 160

// raster is a page drawn in grey, one byte for each pixel, row by row from the top left.
type raster struct {
	Width, Height int
	Gray          []byte
}

// rasters draws pages of a PDF file at resolution, from the first to the last, counted
// from 1.
func rasters(ctx context.Context, pdf string, first, last int) ([]*raster, error) {
	if first > last {
		return nil, nil
	}
	data, err := Run(ctx, "pdftoppm", "-gray", "-r", strconv.Itoa(resolution),
		"-f", strconv.Itoa(first), "-l", strconv.Itoa(last), pdf)
	if err != nil {
		return nil, err
	}
	return parseRasters(data)
}

// parseRasters reads binary portable graymaps, one after another: "P5", width, height and
// 255, then the pixels.
func parseRasters(data []byte) ([]*raster, error) {
	var pages []*raster
	for len(data) > 0 {
		var r raster
		var most int
		if _, err := fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n%d\n", &r.Width, &r.Height, &most); err != nil || most != 255 {
			return nil, fmt.Errorf("pdftoppm: not a grey picture: %.20q", data)
		}
		for range 3 { // the lines of the header
			data = data[bytes.IndexByte(data, '\n')+1:]
		}
		size := r.Width * r.Height
		if len(data) < size {
			return nil, fmt.Errorf("pdftoppm: picture of %d × %d breaks off", r.Width, r.Height)
		}
		r.Gray, data = data[:size], data[size:]
		pages = append(pages, &r)
	}
	return pages, nil
}

// ink says which pixels of a raster count as ink, within a given size.
type ink struct {
	width, height int
	on            []bool
}

func inkOf(r *raster, width, height int) *ink {
	m := &ink{width: width, height: height, on: make([]bool, width*height)}
	for y := range height {
		for x, gray := range r.Gray[y*r.Width : y*r.Width+width] {
			m.on[y*width+x] = gray < inked
		}
	}
	return m
}

// count returns the number of inked pixels.
func (m *ink) count() int {
	n := 0
	for _, on := range m.on {
		if on {
			n++
		}
	}
	return n
}

// near reports whether there is ink at x, y or on one of the eight pixels around it.
func (m *ink) near(x, y int) bool {
	for row := max(0, y-1); row <= min(m.height-1, y+1); row++ {
		for column := max(0, x-1); column <= min(m.width-1, x+1); column++ {
			if m.on[row*m.width+column] {
				return true
			}
		}
	}
	return false
}

// each calls f for every inked pixel of m.
func (m *ink) each(f func(x, y int)) {
	for i, on := range m.on {
		if on {
			f(i%m.width, i/m.width)
		}
	}
}

// bothInks returns the ink of two pages over the rectangle that both have.
func bothInks(pdf, docx *raster) (left, right *ink) {
	width, height := min(pdf.Width, docx.Width), min(pdf.Height, docx.Height)
	return inkOf(pdf, width, height), inkOf(docx, width, height)
}

// compareInk counts the inked pixels of both sides, and those that have ink within one
// pixel on the other side.
func compareInk(pdf, docx *raster) Share {
	left, right := bothInks(pdf, docx)
	share := Share{All: left.count() + right.count()}
	left.each(func(x, y int) {
		if right.near(x, y) {
			share.Same++
		}
	})
	right.each(func(x, y int) {
		if left.near(x, y) {
			share.Same++
		}
	})
	return share
}
