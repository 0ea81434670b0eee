package intake

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"

	"actieplan/internal/form"
	"actieplan/internal/intake/acroform"
	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/tagged"
	"actieplan/internal/intake/untagged"
	"actieplan/internal/intake/word"
)

// ReadForm reads a filled-in form, a Word file or a PDF. A PDF may have some bytes before
// its header.
func ReadForm(data []byte, template *form.Template) (*Result, error) {
	if bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return readPDF(data, template)
	}
	document, err := word.Read(data)
	if err != nil {
		return nil, err
	}
	return readDocument(document, template), nil
}

// readPDF reads a PDF: what was filled in in its fields or, where it has none of the form,
// its text.
func readPDF(data []byte, template *form.Template) (*Result, error) {
	file, err := pdf.Open(data)
	if err != nil {
		return nil, err
	}
	filled, err := acroform.Read(file)
	if err == nil && hasAnswers(filled, template) {
		filled.Notes = append(filled.Notes, looseText(file)...)
		return readFields(filled, template), nil
	}
	if err != nil && !errors.Is(err, acroform.ErrNoFields) {
		return nil, err
	}
	document, err := tagged.Read(file)
	if errors.Is(err, tagged.ErrNoTags) {
		document, err = untagged.Read(file)
	}
	switch {
	case err == nil && filled != nil:
		document.Notes = append(document.Notes, fieldNotes(filled)...)
	case errors.Is(err, untagged.ErrNoText) && filled != nil && len(filled.Fields) > 0:
		return readFields(filled, template), nil
	case err != nil:
		return nil, err
	}
	read := readDocument(document, template)
	if read.flattened && !document.Untagged { // the tags have nothing of the answers
		if placed, err := untagged.Read(file); err == nil {
			if again := readDocument(placed, template); !again.Content.isEmpty() {
				return again, nil
			}
		}
	}
	return read, nil
}

// looseText is what another program wrote on the pages of a form beside what the form's
// tags have, as people do who type on a page and not in its fields.
func looseText(file *pdf.File) (notes []pdf.Note) {
	document, err := tagged.Read(file)
	if err != nil {
		return nil // without tags all text may be the form's own
	}
	for _, note := range document.Notes {
		if note.Kind == word.Loose {
			notes = append(notes, pdf.Note{Page: note.Page, Kind: "tekst", Text: note.Text})
		}
	}
	return notes
}

var yearInText = regexp.MustCompile(`\b20\d\d\b`)

// yearIn is the year that a text names; 0 for none.
func yearIn(text string) int {
	year, _ := strconv.Atoi(yearInText.FindString(text))
	return year
}

// yearOf is the year that the first heading of a document with one names; 0 for none.
func yearOf(document *word.Document) int {
	for _, block := range document.Blocks {
		if p, is := block.(*word.Paragraph); is && p.Level > 0 {
			if year := yearIn(p.Text()); year > 0 {
				return year
			}
		}
	}
	return 0
}
