package conformance

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// Word is a word as it stands on a page.
type Word struct {
	X    float64 // left edge, in points from the left edge of the page
	Y    float64 // by its top and bottom edge, usually the middle, in points from the top edge of the page
	Text string
}

// wordsOf returns the words of a PDF file per page, in the order in which pdftotext reads
// them. Their heights follow from their top and bottom edges, in points, by the function.
func wordsOf(ctx context.Context, pdf string, height func(top, bottom float64) float64) ([][]Word, error) {
	page, err := Run(ctx, "pdftotext", "-bbox", pdf, "-")
	if err != nil {
		return nil, err
	}
	return parseWords(page, height)
}

func middle(top, bottom float64) float64 { return (top + bottom) / 2 }

// box is a <word> of pdftotext's bounding box page.
type box struct {
	XMin string `xml:"xMin,attr"`
	YMin string `xml:"yMin,attr"`
	YMax string `xml:"yMax,attr"`
	Text string `xml:",chardata"`
}

// word returns the word in a box, placed by the edges of the box.
func (b box) word(height func(top, bottom float64) float64) (Word, error) {
	x, errX := strconv.ParseFloat(b.XMin, 64)
	top, errTop := strconv.ParseFloat(b.YMin, 64)
	bottom, errBottom := strconv.ParseFloat(b.YMax, 64)
	return Word{X: x, Y: height(top, bottom), Text: b.Text}, errors.Join(errX, errTop, errBottom)
}

// parseWords reads the XHTML that pdftotext -bbox writes.
func parseWords(page []byte, height func(top, bottom float64) float64) ([][]Word, error) {
	decoder := xml.NewDecoder(bytes.NewReader(legalXML(page)))
	decoder.Entity = xml.HTMLEntity
	var pages [][]Word
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return pages, nil
		}
		if err != nil {
			return nil, fmt.Errorf("pdftotext -bbox: %w", err)
		}
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == "page":
			pages = append(pages, nil)
		case start.Name.Local == "word" && len(pages) > 0:
			var b box
			if err := decoder.DecodeElement(&b, &start); err != nil {
				return nil, fmt.Errorf("pdftotext -bbox: %w", err)
			}
			word, err := b.word(height)
			if err != nil {
				return nil, fmt.Errorf("pdftotext -bbox: %w", err)
			}
			pages[len(pages)-1] = append(pages[len(pages)-1], word)
		}
	}
}

// legalXML drops the characters that XML 1.0 does not allow (clause 2.2), which pdftotext
// copies from the page.
func legalXML(data []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		if r == utf8.RuneError {
			return '\uFFFD'
		}
		return r
	}, data)
}
