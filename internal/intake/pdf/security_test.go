package pdf

import (
	"errors"
	"os"
	"path/filepath"
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
