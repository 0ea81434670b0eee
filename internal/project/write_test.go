package project

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// file makes an output of fixed content.
func file(name, content string) output {
	return output{name: name, write: func(w io.Writer) error { _, err := io.WriteString(w, content); return err }}
}

// holds checks that a folder has just these files: name, content, name, content.
func holds(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			content = []byte(err.Error())
		}
		got = append(got, entry.Name(), string(content))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func TestWriteFiles(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "een", "twee")
	for _, round := range []string{"oud", "nieuw"} {
		if _, err := writeFiles(folder, []output{file("a", round), file("b", round)}); err != nil {
			t.Fatal(err)
		}
		holds(t, folder, "a", round, "b", round)
	}
}

// TestWriteFilesBesideReaders replaces a file that something reads for a moment, which
// Windows does not allow meanwhile.
func TestWriteFilesBesideReaders(t *testing.T) {
	folder := t.TempDir()
	if _, err := writeFiles(folder, []output{file("a", "oud"), file("b", "oud")}); err != nil {
		t.Fatal(err)
	}
	reader, err := os.Open(filepath.Join(folder, "b"))
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(30*time.Millisecond, func() { reader.Close() })
	if _, err := writeFiles(folder, []output{file("a", "nieuw"), file("b", "nieuw")}); err != nil {
		t.Error(err)
	}
	holds(t, folder, "a", "nieuw", "b", "nieuw")
}

func TestWriteFilesAllOrNone(t *testing.T) {
	broken := errors.New("stuk")
	tests := []struct {
		name    string
		prepare func(folder string) error
		outputs []output
	}{
		{"one cannot be made", nil, []output{file("a", "nieuw"), {name: "b", write: func(io.Writer) error { return broken }}}},
		{"one cannot be put in its place", func(folder string) error { return os.Mkdir(filepath.Join(folder, "map"), 0o777) },
			[]output{file("a", "nieuw"), file("c", "nieuw"), file("map", "nieuw")}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			if _, err := writeFiles(folder, []output{file("a", "oud"), file("b", "oud")}); err != nil {
				t.Fatal(err)
			}
			if test.prepare != nil {
				if err := test.prepare(folder); err != nil {
					t.Fatal(err)
				}
			}
			_, err := writeFiles(folder, test.outputs)
			if !isFileError(err) {
				t.Fatalf("got %v", err)
			}
			_ = os.Remove(filepath.Join(folder, "map"))
			holds(t, folder, "a", "oud", "b", "oud")
		})
	}
}

func TestWriteFilesWhereItMayNot(t *testing.T) {
	folder := t.TempDir()
	inTheWay := filepath.Join(folder, "bestand")
	if err := os.WriteFile(inTheWay, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := writeFiles(filepath.Join(inTheWay, "map"), []output{file("a", "")})
	if !isFileError(err) {
		t.Errorf("got %v", err)
	}
	if os.Getuid() <= 0 {
		return // root may write anywhere, and Windows has other rights
	}
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o777)
	if _, err := writeFiles(folder, []output{file("a", "")}); !isFileError(err) {
		t.Errorf("got %v", err)
	}
}

// isFileError reports whether err is the error of a file, with a message for the user.
func isFileError(err error) bool {
	var fileError *FileError
	return errors.As(err, &fileError)
}
