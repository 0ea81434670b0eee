package pdf

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestProtected reads files that qpdf encrypted, each by another method: those that open
// without a password, and whose restrictions it takes one to lift, are read as any other.
func TestProtected(t *testing.T) {
	paths, err := filepath.Glob("testdata/protected/*.pdf")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			f, err := Open(data)
			if strings.HasPrefix(filepath.Base(path), "password") {
				if !errors.Is(err, ErrEncrypted) {
					t.Errorf("error %v, want %v", err, ErrEncrypted)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Info("Title"); got != "Actieplan café" {
				t.Errorf("title %q", got)
			}
			pages, err := f.Pages()
			if err != nil || len(pages) != 1 {
				t.Fatalf("%d pages, error %v", len(pages), err)
			}
			content, err := f.Stream(pages[0].Entries["Contents"])
			if err != nil || string(content) != "BT (woorden van een plan) Tj ET" {
				t.Errorf("content %q, error %v", content, err)
			}
			if f.Unread() {
				t.Error("left unread")
			}
		})
	}
}

// TestProtectedLengthElsewhere reads encrypted streams whose length another object says, as
// LibreOffice writes them: the end of the line behind them is not part of them.
func TestProtectedLengthElsewhere(t *testing.T) {
	paths, err := filepath.Glob("testdata/protected/*-[12]*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		data = regexp.MustCompile(`/Length \d+ /Filter`).ReplaceAll(data, []byte("/Length 99 0 R /Filter"))
		data = bytes.ReplaceAll(data, []byte("endstream"), []byte("\nendstream"))
		f, err := Open(data)
		if errors.Is(err, ErrEncrypted) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		pages, err := f.Pages()
		if err != nil || len(pages) != 1 {
			t.Fatalf("%s: %d pages, error %v", path, len(pages), err)
		}
		content, err := f.Stream(pages[0].Entries["Contents"])
		if err != nil || !strings.HasPrefix(string(content), "BT (woorden van een plan)") || f.Unread() {
			t.Errorf("%s: content %q, unread %v, error %v", path, content, f.Unread(), err)
		}
	}
}

// TestProtectedSignature: what a signature has as its contents is not encrypted.
func TestProtectedSignature(t *testing.T) {
	data, err := os.ReadFile("testdata/protected/aes-128.pdf")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(append(data, "\n99 0 obj <</Type/Sig/ByteRange[0 1 2 3]/Contents<1234>>> endobj"...))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Dictionary(Reference(99))["Contents"]; got != Text("\x12\x34") || f.Unread() {
		t.Errorf("contents %q, unread %v", got, f.Unread())
	}
}

// TestProtectedStrings: many short strings count for what their keys take.
func TestProtectedStrings(t *testing.T) {
	data, err := os.ReadFile("testdata/protected/rc4-128.pdf")
	if err != nil {
		t.Fatal(err)
	}
	const short = 10_000
	f, err := Open(append(data, "\n99 0 obj ["+strings.Repeat("()", short)+"] endobj"...))
	if err != nil {
		t.Fatal(err)
	}
	if got := len(f.Array(Reference(99))); got != short {
		t.Fatalf("%d strings", got)
	}
	if !f.Exhausted() {
		t.Errorf("may still read %d bytes", f.work)
	}
}

// TestProtectedDamaged: what cannot be decrypted is told as unread.
func TestProtectedDamaged(t *testing.T) {
	data, err := os.ReadFile("testdata/protected/aes-128.pdf")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.decrypt("AESV2", place{number: 1}, []byte("seventeen letters")); got != nil || !f.Unread() {
		t.Errorf("decrypted to %q", got)
	}
}
