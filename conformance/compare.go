package conformance

import (
	"bytes"
	"context"
	"errors"
)

// CompareText measures how alike the words and lines of a PDF and of the PDF that
// LibreOffice made of the DOCX are. AddInk, which takes most of the time, completes the
// agreement.
func CompareText(ctx context.Context, pdf, fromDOCX string) (*Agreement, error) {
	left, errLeft := wordsOf(ctx, pdf, middle)
	right, errRight := wordsOf(ctx, fromDOCX, middle)
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	return compareWords(left, right), nil
}

// AddInk completes the agreement of two files with that of their ink.
func (a *Agreement) AddInk(ctx context.Context, pdf, fromDOCX string) error {
	left, errLeft := rasters(ctx, pdf, 1, a.PagesPDF)
	right, errRight := rasters(ctx, fromDOCX, 1, a.PagesDOCX)
	if err := errors.Join(errLeft, errRight); err != nil {
		return err
	}
	for i := range min(len(left), len(right), len(a.Pages)) {
		share := compareInk(left[i], right[i])
		a.Pages[i].Ink = share
		a.Ink.add(share)
	}
	return nil
}

// Picture draws one page of both files, counted from 0, as writeDifference does, and
// returns the PNG.
func (a *Agreement) Picture(ctx context.Context, pdf, fromDOCX string, page int) ([]byte, error) {
	left, errLeft := onePage(ctx, pdf, page, a.PagesPDF)
	right, errRight := onePage(ctx, fromDOCX, page, a.PagesDOCX)
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	var picture bytes.Buffer
	err := writeDifference(&picture, left, right)
	return picture.Bytes(), err
}

// onePage draws one page of a file that has the given number of pages. It returns nil if
// the file has no such page.
func onePage(ctx context.Context, pdf string, page, pages int) (*raster, error) {
	if page >= pages {
		return nil, nil
	}
	drawn, err := rasters(ctx, pdf, page+1, page+1)
	if err != nil || len(drawn) != 1 {
		return nil, err
	}
	return drawn[0], nil
}
