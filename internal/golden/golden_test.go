package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// recorder is a test that keeps its errors.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func TestCompare(t *testing.T) {
	if *update {
		t.Skip("-update makes everything equal")
	}
	for _, test := range []struct{ file, got, want string }{
		{"a\nb\n", "a\nb\n", ""},
		{"a\r\nb\r\n", "a\nb\n", ""},
		{"a\r\nb\r\n", "a\r\nb\r\n", ""},
		{"a\nb\n", "a\r\nb\r\n", "1: got (-update writes it again)\na\r\nb\r\n\nwant\na\nb\n"},
		{"a\nb\n", "a\nc\n", "2: got (-update writes it again)\nc\n\nwant\nb\n"},
		{"a\nb\n", "a\nb", "2: got (-update writes it again)\nb\nwant\nb\n"},
		{"a\n", "", "1: got (-update writes it again)\n\nwant\na\n"},
	} {
		path := filepath.Join(t.TempDir(), "a.golden")
		if err := os.WriteFile(path, []byte(test.file), 0o666); err != nil {
			t.Fatal(err)
		}
		var r recorder
		Compare(&r, path, test.got)
		want := []string(nil)
		if test.want != "" {
			want = []string{path + ":" + test.want}
		}
		if fmt.Sprintf("%q", r.errors) != fmt.Sprintf("%q", want) {
			t.Errorf("%q in %q: %q, want %q", test.got, test.file, r.errors, want)
		}
	}
}
