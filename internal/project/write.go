package project

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"actieplan/internal/character"
)

// output is a file to be written.
type output struct {
	name  string // in the folder of all outputs
	write func(w io.Writer) error
}

// writeFiles writes the files into a folder, all or none: each is made in memory, written under a temporary name beside
// its place and then renamed, so that a reader finds the old file or the new one and never half of one. Where something
// fails, the files are as they were. Where the program is killed between two renames, Recover does the rest. The files are
// not forced to the disk: what a power cut takes can be made again.
func writeFiles(folder string, outputs []output) error {
	contents, err := makeContents(outputs)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return cannotWrite(folder, err)
	}
	var replacements []*replacement
	defer func() {
		for _, r := range replacements {
			r.clean()
		}
	}()
	for i, output := range outputs {
		r, err := prepare(filepath.Join(folder, output.name), contents[i])
		if err != nil {
			return err
		}
		replacements = append(replacements, r)
	}
	journal, err := writeJournal(folder, replacements)
	if err != nil {
		return err
	}
	if journal != "" {
		defer os.Remove(journal)
	}
	for i, r := range replacements {
		if err := r.replace(); err != nil {
			for _, done := range replacements[:i] {
				err = errors.Join(err, done.undo())
			}
			return err
		}
	}
	return nil
}

// makeContents makes the bytes of every file, all at the same time. The error is of every file that could not be made, in
// the order of the files.
func makeContents(outputs []output) ([][]byte, error) {
	contents, errs := make([][]byte, len(outputs)), make([]error, len(outputs))
	var group errgroup.Group
	for i, output := range outputs {
		group.Go(func() error {
			var b bytes.Buffer
			if err := output.write(&b); err != nil {
				errs[i] = &FileError{fmt.Sprintf("%s kan niet gemaakt worden: %v", character.Visible(output.name), err), err}
			}
			contents[i] = b.Bytes()
			return nil // errgroup would keep one error of all
		})
	}
	_ = group.Wait()
	return contents, errors.Join(errs...)
}

// replacement is a file that waits beside its place to be renamed.
type replacement struct {
	path      string
	temporary string
	backup    string // a second name of the old file, for going back; empty where there is none
	existed   bool
}

// prepare writes a file under a temporary name.
func prepare(path string, data []byte) (*replacement, error) {
	r := &replacement{path: path}
	old, err := os.Lstat(path)
	r.existed = err == nil
	file, err := createBeside(path)
	if err != nil {
		return nil, cannotWrite(path, err)
	}
	r.temporary = file.Name()
	_, err = file.Write(data)
	if r.existed && old.Mode().IsRegular() {
		_ = os.Chmod(r.temporary, old.Mode().Perm()) // not every file system has rights
	}
	if err = errors.Join(err, file.Close()); err != nil {
		r.clean()
		return nil, cannotWrite(path, err)
	}
	return r, nil
}

// createBeside creates a hidden file with a name of its own in the folder of path, with the rights that new files get.
func createBeside(path string) (*os.File, error) {
	for n := 0; ; n++ {
		file, err := os.OpenFile(nameBeside(path, n), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) || n > 10000 {
			return file, err
		}
	}
}

func nameBeside(path string, n int) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d-%d.tmp", filepath.Base(path), os.Getpid(), n))
}

// replace puts the file in its place.
func (r *replacement) replace() error {
	if r.existed {
		// Not every file system can give a file two names. Without, there is no going back if a later file fails.
		backup := r.temporary + ".old"
		if os.Link(r.path, backup) == nil {
			r.backup = backup
		}
	}
	if err := os.Rename(r.temporary, r.path); err != nil {
		return cannotWrite(r.path, err)
	}
	r.temporary = ""
	return nil
}

// undo puts back what stood in the file's place.
func (r *replacement) undo() error {
	switch {
	case r.backup != "":
		if err := os.Rename(r.backup, r.path); err != nil {
			return cannotWrite(r.path, err)
		}
		r.backup = ""
	case !r.existed:
		return os.Remove(r.path)
	}
	return nil
}

// clean removes what is left beside the file.
func (r *replacement) clean() {
	for _, name := range []string{r.temporary, r.backup} {
		if name != "" {
			_ = os.Remove(name) // nothing can be done about it, and the documents are in place
		}
	}
}
