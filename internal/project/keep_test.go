package project

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/render"
)

// TestKeepChanged: a file that the program did not write keeps its content under another
// name, and only where a new file takes its place.
func TestKeepChanged(t *testing.T) {
	folder := t.TempDir()
	write := func(content string, more ...output) []Kept {
		t.Helper()
		out := file("a.docx", content)
		out.isOthers = func(file io.ReaderAt, _ int64) bool {
			begin := make([]byte, len("eigen"))
			_, err := file.ReadAt(begin, 0)
			return err == nil && string(begin) != "eigen"
		}
		kept, err := writeFiles(folder, append([]output{out}, more...))
		if (err != nil) != (more != nil) {
			t.Fatal(err)
		}
		return kept
	}
	change := func(content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, "a.docx"), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if kept := append(write("eigen 1"), write("eigen 2")...); len(kept) > 0 {
		t.Errorf("kept %v", kept)
	}
	change("van Jan")
	if kept := write("eigen 3"); len(kept) != 1 || !strings.HasSuffix(kept[0].String(), "die versie heet nu a (gewijzigd).docx") {
		t.Errorf("kept %v", kept)
	}
	change("van An")
	if kept := write("eigen 4"); len(kept) != 1 {
		t.Errorf("kept %v", kept)
	}
	change("van Piet")
	if err := os.Mkdir(filepath.Join(folder, "map"), 0o777); err != nil {
		t.Fatal(err)
	}
	if kept := write("eigen 5", file("map", "x")); len(kept) > 0 {
		t.Errorf("kept %v", kept)
	}
	if err := os.Remove(filepath.Join(folder, "map")); err != nil {
		t.Fatal(err)
	}
	holds(t, folder, "a (gewijzigd 2).docx", "van An", "a (gewijzigd).docx", "van Jan", "a.docx", "van Piet")
}

// TestOwnDocuments: documents are known as long as nobody saves them in another program.
func TestOwnDocuments(t *testing.T) {
	isOthers := func(format string, data []byte) bool {
		return isOthers[format](bytes.NewReader(data), int64(len(data)))
	}
	for _, format := range AllFormats() {
		for _, path := range []string{blank(t, format, render.Room{}), build(t, format, example, "voorbeeldstreek")} {
			if data := read(t, path); isOthers(format, data) {
				t.Errorf("%s is not known for our own", filepath.Base(path))
			}
		}
	}
	filled := read(t, blank(t, FormatPDF, render.Room{}))
	filled = fmt.Appendf(filled, "9 0 obj\nnull\nendobj\ntrailer<<>>\nstartxref\n%d\n%%%%EOF\n", len(filled))
	if !isOthers(FormatPDF, filled) || !isOthers(FormatPDF, filled[:len(filled)/2]) {
		t.Error("a PDF with an update, or half of one, is taken for our own")
	}
	var saved bytes.Buffer
	archive := zip.NewWriter(&saved)
	part, err := archive.Create("docProps/app.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write([]byte("<Properties><Application>Microsoft Office Word</Application></Properties>")); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil || !isOthers(FormatDOCX, saved.Bytes()) {
		t.Errorf("a document of Word is taken for our own: %v", err)
	}
	for _, format := range AllFormats() {
		if isOthers(format, []byte("oud")) || isOthers(format, nil) {
			t.Errorf("what is no %s is kept as one", format)
		}
	}
}
