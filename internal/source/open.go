package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// FileError says that something could not be read or written.
type FileError struct {
	Message string // Dutch, with the path
	Cause   error  // nil if there is none to tell
}

// NewFileError returns the error with a message and a cause.
func NewFileError(message string, cause error) error {
	return &FileError{message, cause}
}

// Error implements error.
func (e *FileError) Error() string { return e.Message }

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Cause }

// ErrNotRegular says that a path leads to something without a text of its own: a pipe, a
// device, a folder.
var ErrNotRegular = errors.New("not a regular file")

// TooLargeError says that a file has more bytes than were asked for. None of them were read.
type TooLargeError struct{ Size int64 }

// Error implements error.
func (e *TooLargeError) Error() string { return "file too large" }

// IsRegular reports whether a file of that mode has bytes of its own to read. On Windows,
// a file in a folder that a cloud keeps, as OneDrive does, is one that Go calls irregular.
func IsRegular(mode fs.FileMode) bool { return mode.Type()&^fs.ModeIrregular == 0 }

// Open opens the regular file that path leads to, for reading. Anything else is
// ErrNotRegular: a pipe would keep the program waiting, and a device may have no end.
func Open(path string) (*os.File, os.FileInfo, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if !IsRegular(info.Mode()) {
		return nil, nil, ErrNotRegular
	}
	// What stands there may be another thing by now, so opening must not wait either.
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, nil, err
	}
	if info, err = file.Stat(); err == nil && !IsRegular(info.Mode()) {
		err = ErrNotRegular
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return file, info, nil
}

// ReadFile reads the regular file that path leads to, of at most limit bytes. A larger
// one is a *TooLargeError, and no part of it is read.
func ReadFile(path string, limit int64) ([]byte, os.FileInfo, error) {
	file, info, err := Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close() // nothing was written that could be lost
	if info.Size() > limit {
		return nil, nil, &TooLargeError{info.Size()}
	}
	var data bytes.Buffer
	data.Grow(int(info.Size()) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(file, limit+1)); err != nil { // it may grow while it is read
		return nil, nil, err
	}
	if int64(data.Len()) > limit {
		return nil, nil, &TooLargeError{int64(data.Len())}
	}
	return data.Bytes(), info, nil
}
