// Package content reads what the pages of a PDF show (ISO 32000-1, 7.8, 8 and 9). In goes
// a page; out comes its text, in pieces that each have a place, a size and a look, by the
// marked content that it stands in.
package content

import (
	"math"

	"actieplan/internal/intake/pdf"
)

// Reader reads the pages of a file.
type Reader struct {
	file  *pdf.File
	fonts map[pdf.Reference]*font
}

// NewReader returns a Reader of the pages of a file.
func NewReader(file *pdf.File) *Reader { return &Reader{file, map[pdf.Reference]*font{}} }

// Read reads the content of a page (7.7.3.3 and 7.8.2), which has that number, from 0 on.
func (r *Reader) Read(number int, page pdf.Page) (*Page, error) {
	return r.newInterpreter(number, page).readPage(page)
}

// ReadUntagged is Read for a page of which the marks mean nothing: all text is Outside.
func (r *Reader) ReadUntagged(number int, page pdf.Page) (*Page, error) {
	t := r.newInterpreter(number, page)
	t.untagged = true
	if degrees, _ := r.file.Resolve(page.Entries["Rotate"]).(float64); math.Abs(degrees) <= 270 {
		t.ctm = turned((int(degrees) + 360) % 360)
		t.shown.turn = t.ctm
	}
	return t.readPage(page)
}

// turned is how a page that is shown turned by some degrees clockwise is transformed
// (7.7.3.3). Where it then lies does not matter.
func turned(degrees int) matrix {
	switch degrees {
	case 90:
		return matrix{b: -1, c: 1}
	case 180:
		return matrix{a: -1, d: -1}
	case 270:
		return matrix{b: 1, c: -1}
	}
	return identity
}

func (r *Reader) newInterpreter(number int, page pdf.Page) *interpreter {
	return &interpreter{
		reader: r, page: number, resources: page.Resources, fonts: r.file.Dictionary(page.Resources["Font"]),
		shown: &Page{Marked: map[int][]Piece{}, turn: identity}, pieces: map[int]*[]Piece{},
		graphics: graphics{ctm: identity, scale: 1, clip: everything}, text: identity, line: identity, path: path{bound: nothing},
	}
}

// readPage reads the content of the page.
func (t *interpreter) readPage(page pdf.Page) (*Page, error) {
	file := t.reader.file
	var data []byte
	streams := file.Array(page.Entries["Contents"])
	if streams == nil {
		streams = pdf.Array{page.Entries["Contents"]}
	}
	for _, stream := range streams {
		part, err := file.Stream(stream)
		if err != nil {
			return nil, err
		}
		data = append(append(data, part...), '\n')
	}
	if err := t.read(data); err != nil {
		return nil, err
	}
	for id, pieces := range t.pieces {
		t.shown.Marked[id] = *pieces
	}
	return t.shown, nil
}

// font is the font that a value refers to, which is read once.
func (r *Reader) font(value any) (*font, error) {
	number, is := value.(pdf.Reference)
	if !is {
		return r.readFont(value)
	}
	if known := r.fonts[number]; known != nil {
		return known, nil
	}
	f, err := r.readFont(value)
	r.fonts[number] = f
	return f, err
}
