package project

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// output is a file to be written.
type output struct {
	name  string // in the folder of all outputs
	write func(w io.Writer) error

	isOthers func(file io.ReaderAt, size int64) bool // whether another program saved a file; nil where nobody changes it
}

// writeFiles writes the files into a folder, all or none: each is written under a
// temporary name beside its place, all at the same time, and when they are whole they are
// renamed, so that a reader finds the old file or the new one and never half of one.
// Where something fails, the files are as they were. The files are not forced to the disk:
// what a power cut takes can be made again. Old files that another program saved are kept.
func writeFiles(folder string, outputs []output) (kept []Kept, err error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, cannotWrite(folder, err)
	}
	replacements, err := prepareAll(folder, outputs)
	defer cleanAll(replacements)
	if err != nil {
		return nil, err
	}
	for _, r := range replacements {
		if err := patiently(r.checkClosed); err != nil {
			return nil, cannotWrite(r.path, err)
		}
	}
	for _, r := range replacements {
		var changed []Kept
		changed, err = r.keepChanged()
		if kept = append(kept, changed...); err != nil {
			break
		}
	}
	if err == nil {
		err = replaceAll(folder, replacements)
	}
	if err != nil {
		kept = withoutCopies(kept)
	}
	return kept, err
}

// prepareAll writes every file under a temporary name, all at the same time. The error is
// of every file that could not be made, in the order of the files.
func prepareAll(folder string, outputs []output) ([]*replacement, error) {
	replacements, errs := make([]*replacement, len(outputs)), make([]error, len(outputs))
	var group sync.WaitGroup
	for i, output := range outputs {
		replacements[i] = &replacement{path: filepath.Join(folder, output.name), isOthers: output.isOthers}
		group.Go(func() { errs[i] = replacements[i].prepare(output.write) })
	}
	group.Wait()
	return replacements, errors.Join(errs...)
}

// replaceAll puts files in their places, or none. Where the program is killed between two
// renames, Recover does the rest.
func replaceAll(folder string, replacements []*replacement) error {
	journal, err := writeJournal(folder, replacements)
	if err != nil {
		return err
	}
	if journal != "" {
		defer os.Remove(journal)
	}
	for i, r := range replacements {
		if i+1 < len(replacements) {
			r.keepOld() // after the last nothing can fail
		}
		if err := r.replace(); err != nil {
			for _, done := range replacements[:i] {
				err = errors.Join(err, done.undo())
			}
			return err
		}
	}
	return nil
}

// cleanAll removes what is left beside the files, all at the same time.
func cleanAll(replacements []*replacement) {
	var group sync.WaitGroup
	for _, r := range replacements {
		group.Go(r.clean)
	}
	group.Wait()
}

// replacement is a file that waits beside its place to be renamed.
type replacement struct {
	path      string
	file      *os.File // the temporary file, until it is whole
	temporary string   // its path; empty where there is none
	backup    string   // a second name of the old file, for going back; empty where there is none
	existed   bool

	isOthers func(file io.ReaderAt, size int64) bool // as in output
}

// prepare writes the file under a temporary name.
func (r *replacement) prepare(write func(io.Writer) error) error {
	old, err := os.Lstat(r.path)
	r.existed = err == nil
	failed := write(r)
	if failed == nil {
		_, failed = r.Write(nil) // so that what has no bytes is a file too
	}
	var closed error
	if r.file != nil {
		if r.existed && source.IsRegular(old.Mode()) {
			_ = os.Chmod(r.temporary, old.Mode().Perm()) // not every file system has rights
		}
		closed = r.file.Close()
	}
	if systemError := new(fs.PathError); failed != nil && !errors.As(failed, &systemError) {
		return source.NewFileError(fmt.Sprintf("%s kan niet gemaakt worden: %v", character.Visible(filepath.Base(r.path)), failed), failed)
	}
	if err := errors.Join(failed, closed); err != nil {
		return cannotWrite(r.path, err)
	}
	return nil
}

// Write writes to the temporary file. It is created only now, so that a program that is
// ended while it makes the content leaves nothing behind.
func (r *replacement) Write(data []byte) (int, error) {
	if r.file == nil {
		file, err := createBeside(r.path)
		if err != nil {
			return 0, err
		}
		r.file, r.temporary = file, file.Name()
	}
	return r.file.Write(data)
}

// createBeside creates a hidden file with a name of its own in the folder of path, with
// the rights that new files get.
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

// keepOld gives the old file a second name, for going back if a later file fails. Not
// every file system can; there is no going back there. On Windows a file that is open in
// another program keeps that name until the next run.
func (r *replacement) keepOld() {
	if !r.existed {
		return
	}
	if backup := r.temporary + ".old"; os.Link(r.path, backup) == nil {
		r.backup = backup
	}
}

// checkClosed is the error of an old file that another program keeps for itself, as Word and
// Acrobat on Windows do with what they show.
func (r *replacement) checkClosed() error {
	if err := openToWrite(r.path); source.InUse(err) {
		return err
	}
	return nil
}

// openToWrite opens a file and changes nothing.
func openToWrite(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		err = file.Close()
	}
	return err
}

// How long patiently waits before it tries again, the first time and at most; each time
// it is twice as long.
const (
	firstPause = 10 * time.Millisecond
	lastPause  = 160 * time.Millisecond
)

// patiently tries something with a file until it succeeds or has failed a few times. On
// Windows, virus scanners and programs that copy to a cloud open the files of others for a
// moment.
func patiently(try func() error) error {
	err := try()
	for pause := firstPause; err != nil && runtime.GOOS == "windows" && pause <= lastPause; pause *= 2 {
		time.Sleep(pause)
		err = try()
	}
	return err
}

// replace puts the file in its place.
func (r *replacement) replace() error {
	if err := patiently(func() error { return os.Rename(r.temporary, r.path) }); err != nil {
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
