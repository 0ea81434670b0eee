package conformance

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"regexp"
	"strings"
)

// WithoutPlaceholders takes out of a blank form, a DOCX file that actieplan made, what
// its controls show where nothing is filled in: the PDF has room to write there, or
// within a sentence what fillIn says of the text that is shown.
func WithoutPlaceholders(docx string, fillIn func(shown string) string) error {
	data, err := os.ReadFile(docx)
	if err != nil {
		return err
	}
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, file := range from.File {
		part, err := readPart(file)
		if err != nil {
			return err
		}
		if strings.HasPrefix(file.Name, "word/") && strings.HasSuffix(file.Name, ".xml") {
			part = withoutPlaceholders(part, fillIn)
		}
		w, err := to.Create(file.Name)
		if err != nil {
			return err
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	if err := to.Close(); err != nil {
		return err
	}
	return os.WriteFile(docx, out.Bytes(), 0o666)
}

func readPart(file *zip.File) ([]byte, error) {
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

var (
	paragraphElement = regexp.MustCompile(`<w:p>.*?</w:p>`)
	placeholderRun   = regexp.MustCompile(`<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>([^<]*)</w:t></w:r>`)
	textElement      = regexp.MustCompile(`<w:t[ >]`)
)

func withoutPlaceholders(part []byte, fillIn func(shown string) string) []byte {
	return paragraphElement.ReplaceAllFunc(part, func(paragraph []byte) []byte {
		within := textElement.Match(placeholderRun.ReplaceAll(paragraph, nil))
		return placeholderRun.ReplaceAllFunc(paragraph, func(run []byte) []byte {
			if !within {
				return []byte("<w:r/>") // a control must not be empty
			}
			return []byte("<w:r><w:t>" + fillIn(string(placeholderRun.FindSubmatch(run)[1])) + "</w:t></w:r>")
		})
	})
}
