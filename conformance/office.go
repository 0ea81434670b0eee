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

// fileTimeout is how long LibreOffice may work without finishing a file. It starts in a
// second or two and lays out a hundred pages in the same time, so what takes longer than
// this never ends.
const fileTimeout = 40 * time.Second

// errStuck means that LibreOffice finished no file within fileTimeout.
var errStuck = fmt.Errorf("no file finished in %v", fileTimeout)

// Converted is the result of converting one DOCX file.
type Converted struct {
	File string // the path of the new file; empty where Err is set
	Err  error
}

// Formats that LibreOffice can write a DOCX file in.
const (
	PDF  = "pdf"
	DOCX = "docx" // as it saves what it read
)

// Convert has LibreOffice write every DOCX file into dir in a format, with a profile of its
// own, all in one run. If it fails on a file it is run again, once for that file alone
// and once for the files after it. Files with the same name cannot be converted together.
func Convert(ctx context.Context, format string, docx []string, dir string) []Converted {
	results := make([]Converted, len(docx))
	profile, err := os.MkdirTemp("", "actieplan-soffice-")
	if err == nil {
		err = os.MkdirAll(dir, 0o777)
	}
	if err != nil {
		for i := range results {
			results[i].Err = err
		}
		return results
	}
	defer os.RemoveAll(profile)
	for done := 0; done < len(docx); {
		err := convert(ctx, profile, format, docx[done:], dir)
		for done < len(docx) {
			results[done] = converted(format, docx[done], dir, err)
			done++
			if results[done-1].Err != nil {
				break
			}
		}
		if stumbled := done - 1; results[stumbled].Err != nil && len(docx) > 1 {
			err := convert(ctx, profile, format, docx[stumbled:done], dir)
			results[stumbled] = converted(format, docx[stumbled], dir, err)
		}
	}
	return results
}

func converted(format, docx, dir string, err error) Converted {
	file := writtenFor(format, docx, dir)
	if _, statErr := os.Stat(file); errors.Is(statErr, fs.ErrNotExist) {
		if err == nil {
			err = errors.New("no " + format + " written")
		}
		return Converted{Err: fmt.Errorf("LibreOffice, %s: %w", filepath.Base(docx), err)}
	}
	return Converted{File: file}
}

// writtenFor returns where LibreOffice puts what it writes of a file.
func writtenFor(format, docx, dir string) string {
	return filepath.Join(dir, strings.TrimSuffix(filepath.Base(docx), filepath.Ext(docx))+"."+format)
}

// convert runs LibreOffice once, and stops it if it finishes no file within fileTimeout.
func convert(ctx context.Context, profile, format string, docx []string, dir string) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		for finished := -1; ; {
			before := finished
			if finished = countWritten(format, docx, dir); finished == before {
				cancel(errStuck)
				return
			}
			select {
			case <-time.After(fileTimeout):
			case <-ctx.Done():
				return
			}
		}
	}()
	location := url.URL{Scheme: "file", Path: filepath.ToSlash(profile)}
	arguments := []string{"-env:UserInstallation=" + location.String(), "--headless", "--convert-to", format, "--outdir", dir}
	_, err := Run(ctx, "soffice", append(arguments, docx...)...)
	return err
}

// countWritten returns how many of the files have been converted.
func countWritten(format string, docx []string, dir string) int {
	n := 0
	for _, file := range docx {
		if _, err := os.Stat(writtenFor(format, file, dir)); err == nil {
			n++
		}
	}
	return n
}
