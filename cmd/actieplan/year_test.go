package main

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// TestAnotherYear takes a form of another year all the way, to both files: what a year
// changes is in its template.
func TestAnotherYear(t *testing.T) {
	template := plantest.Form(t, "zorgplan-2031")
	p := plantest.Plan(t, "../../render/testdata/ander-jaar.toml", template)
	pages := layout.Lay(render.Plan(p, template, time.Unix(0, 0).UTC()))
	if len(pages.Pages) < 2 {
		t.Errorf("%d pages", len(pages.Pages))
	}
	var portable, word bytes.Buffer
	if err := pdf.Write(&portable, pages); err != nil {
		t.Error(err)
	}
	if !bytes.HasPrefix(portable.Bytes(), []byte("%PDF-1.")) {
		t.Error("no PDF")
	}
	if err := docx.Write(&word, pages); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(word.Bytes()), int64(word.Len()))
	if err != nil {
		t.Fatal(err)
	}
	document, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(document)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range template.Parts {
		if part.OwnText == nil && !strings.Contains(string(text), part.Heading) {
			t.Errorf("the DOCX lacks the heading %q", part.Heading)
		}
	}
}
