package conformance

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// How long LibreOffice may take: to start, and for each file.
const (
	startTime = time.Minute
	fileTime  = 30 * time.Second
)

// Convert has LibreOffice write a PDF of every DOCX file into dir, all in one start, with a profile of its own. A file
// that it stumbles over is tried once more on its own, so that one bad file does not spoil the rest. The result has for
// every file the name of its PDF, or the error; two files of one name cannot be converted together.
func Convert(ctx context.Context, docx []string, dir string) []Converted {
	profile, err := os.MkdirTemp("", "actieplan-soffice-")
	if err != nil {
		return eachFails(docx, err)
	}
	defer os.RemoveAll(profile)
	results := make([]Converted, len(docx))
	err = convert(ctx, profile, docx, dir)
	for i, file := range docx {
		results[i] = converted(file, dir, err)
		if results[i].Err != nil && len(docx) > 1 && ctx.Err() == nil {
			err := convert(ctx, profile, docx[i:i+1], dir)
			results[i] = converted(file, dir, err)
		}
	}
	return results
}

// Converted is what became of a DOCX file.
type Converted struct {
	PDF string // the name of the file; empty where Err is set
	Err error
}

func eachFails(docx []string, err error) []Converted {
	results := make([]Converted, len(docx))
	for i := range results {
		results[i].Err = err
	}
	return results
}

func converted(docx, dir string, err error) Converted {
	pdf := filepath.Join(dir, strings.TrimSuffix(filepath.Base(docx), filepath.Ext(docx))+".pdf")
	if _, statErr := os.Stat(pdf); errors.Is(statErr, fs.ErrNotExist) {
		if err == nil {
			err = errors.New("no PDF written")
		}
		return Converted{Err: fmt.Errorf("LibreOffice, %s: %w", filepath.Base(docx), err)}
	}
	return Converted{PDF: pdf}
}

// convert starts LibreOffice once.
func convert(ctx context.Context, profile string, docx []string, dir string) error {
	ctx, cancel := context.WithTimeout(ctx, startTime+time.Duration(len(docx))*fileTime)
	defer cancel()
	location := url.URL{Scheme: "file", Path: filepath.ToSlash(profile)}
	arguments := []string{"-env:UserInstallation=" + location.String(), "--headless", "--convert-to", "pdf", "--outdir", dir}
	_, err := run(ctx, "soffice", append(arguments, docx...)...)
	return err
}
