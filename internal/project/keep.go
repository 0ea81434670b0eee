package project

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// Kept is a document that somebody changed in another program since it was made. It has
// another name now, so that the new one does not take the work with it.
type Kept struct{ Path, Now string }

// String is the line about it for the user.
func (k Kept) String() string {
	return fmt.Sprintf("%s was in een ander programma gewijzigd; die versie heet nu %s", character.Visible(k.Path),
		character.Visible(filepath.Base(k.Now)))
}

// keepChanged gives the file that is to be replaced a second name, where another program
// saved it.
func (r *replacement) keepChanged() (kept []Kept, err error) {
	if r.isOthers == nil || !r.existed || !r.oldIsOthers() {
		return nil, nil
	}
	data, _, err := source.ReadFile(r.path, math.MaxInt32)
	if err != nil {
		return nil, nil // replacing it tells why
	}
	ext := filepath.Ext(r.path)
	for n := 1; ; n++ {
		now := fmt.Sprintf("%s (gewijzigd)%s", strings.TrimSuffix(r.path, ext), ext)
		if n > 1 {
			now = fmt.Sprintf("%s (gewijzigd %d)%s", strings.TrimSuffix(r.path, ext), n, ext)
		}
		switch err := writeNew(now, data); {
		case err == nil:
			return []Kept{{r.path, now}}, nil
		case !errors.Is(err, fs.ErrExist):
			return nil, cannotWrite(now, err)
		}
	}
}

// oldIsOthers reports whether another program saved the old file, as far as that can be
// read.
func (r *replacement) oldIsOthers() bool {
	file, info, err := source.Open(r.path)
	if err != nil {
		return false
	}
	defer file.Close()
	return r.isOthers(file, info.Size())
}

// withoutCopies removes what was kept of files that stand where they stood after all, and
// returns the rest.
func withoutCopies(kept []Kept) (rest []Kept) {
	for _, k := range kept {
		old, err := os.ReadFile(k.Path)
		copied, copyErr := os.ReadFile(k.Now)
		if err != nil || copyErr != nil || !bytes.Equal(old, copied) || os.Remove(k.Now) != nil {
			rest = append(rest, k)
		}
	}
	return rest
}

// writeNew writes a file that is not there yet, whole or not at all.
func writeNew(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	return writeAndClose(file, data)
}

// writeAndClose writes the content of a new file, which it removes where that fails.
func writeAndClose(file *os.File, data []byte) error {
	_, err := file.Write(data)
	if err = errors.Join(err, file.Close()); err != nil {
		_ = os.Remove(file.Name()) // the error that led here says enough
	}
	return err
}
