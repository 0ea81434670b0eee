package conformance

import (
	"bytes"
	"context"
	"errors"
)

// Compare measures how alike a PDF is and the PDF that LibreOffice made of the DOCX.
func Compare(ctx context.Context, pdf, fromDOCX string) (*Agreement, error) {
	left, errLeft := Words(ctx, pdf)
	right, errRight := Words(ctx, fromDOCX)
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	agreement := compareWords(left, right)
	inksLeft, errLeft := Rasters(ctx, pdf, 1, len(left))
	inksRight, errRight := Rasters(ctx, fromDOCX, 1, len(right))
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	for i := range min(len(inksLeft), len(inksRight), len(agreement.Pages)) {
		share := compareInk(inksLeft[i], inksRight[i])
		agreement.Pages[i].Ink = share
		agreement.Ink.add(share)
	}
	return agreement, nil
}

// Picture draws one page of both files, counted from 0, as WriteDifference has it, and returns the PNG.
func (a *Agreement) Picture(ctx context.Context, pdf, fromDOCX string, page int) ([]byte, error) {
	left, errLeft := onePage(ctx, pdf, page, a.PagesPDF)
	right, errRight := onePage(ctx, fromDOCX, page, a.PagesDOCX)
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	var picture bytes.Buffer
	err := WriteDifference(&picture, left, right)
	return picture.Bytes(), err
}

// onePage draws one page of a file that has so many; nil where it has fewer.
func onePage(ctx context.Context, pdf string, page, pages int) (*Raster, error) {
	if page >= pages {
		return nil, nil
	}
	rasters, err := Rasters(ctx, pdf, page+1, page+1)
	if err != nil || len(rasters) != 1 {
		return nil, err
	}
	return rasters[0], nil
}
