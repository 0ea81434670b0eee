package conformance

import (
	"context"
	"errors"
	"os"
)

// Compare measures how alike a PDF is and the PDF that LibreOffice made of the DOCX.
func Compare(ctx context.Context, pdf, fromDOCX string) (*Agreement, error) {
	left, errLeft := Words(ctx, pdf)
	right, errRight := Words(ctx, fromDOCX)
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	agreement := compareWords(left, right)
	err := eachPair(ctx, pdf, fromDOCX, func(page int, pdf, docx *Raster) {
		if pdf == nil || docx == nil || page >= len(agreement.Pages) {
			return
		}
		share := compareInk(pdf, docx)
		agreement.Pages[page].Ink = share
		agreement.Ink.add(share)
	})
	return agreement, err
}

// SaveDifference writes a picture of one page of both sides; see WriteDifference.
func SaveDifference(ctx context.Context, file, pdf, fromDOCX string, page int) error {
	picture, err := os.Create(file)
	if err != nil {
		return err
	}
	var written error
	err = eachPair(ctx, pdf, fromDOCX, func(i int, left, right *Raster) {
		if i == page {
			written = WriteDifference(picture, left, right)
		}
	})
	return errors.Join(err, written, picture.Close())
}

// eachPair draws both files and calls f for every page that one of them has; a page that the other lacks is nil.
func eachPair(ctx context.Context, pdf, fromDOCX string, f func(page int, pdf, docx *Raster)) error {
	left, errLeft := Rasters(ctx, pdf)
	right, errRight := Rasters(ctx, fromDOCX)
	if err := errors.Join(errLeft, errRight); err != nil {
		return err
	}
	for i := range max(len(left), len(right)) {
		f(i, at(left, i), at(right, i))
	}
	return nil
}

func at(pages []*Raster, i int) *Raster {
	if i < len(pages) {
		return pages[i]
	}
	return nil
}
