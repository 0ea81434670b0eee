package conformance

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
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
	XMin float64 `xml:"xMin,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
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
			pages[len(pages)-1] = append(pages[len(pages)-1], Word{X: b.XMin, Y: height(b.YMin, b.YMax), Text: b.Text})
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
