package project

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"syscall"
)

// UsageError says that what was asked for makes no sense, such as a template that does not
// exist. The user has to ask for something else.
type UsageError struct {
	Message string // Dutch
}

// Error implements error.
func (e *UsageError) Error() string { return e.Message }

func wrongUsage(format string, args ...any) error {
	return &UsageError{fmt.Sprintf(format, args...)}
}

// FileError says that something could not be read or written.
type FileError struct {
	Message string // Dutch, with the path
	Cause   error  // nil if there is none to tell
}

// Error implements error.
func (e *FileError) Error() string { return e.Message }

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Cause }

// cannotWrite is the error of a file that could not be written.
func cannotWrite(path string, err error) error {
	return &FileError{fmt.Sprintf("%s kan niet geschreven worden: %s", path, Reason(err)), err}
}

// cannotRead is the error of a file that could not be read.
func cannotRead(path string, err error) error {
	return &FileError{fmt.Sprintf("%s kan niet gelezen worden: %s", path, Reason(err)), err}
}

// Error numbers of Windows that package syscall does not name on every system (winerror.h).
const (
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
	diskFull         syscall.Errno = 112
)

// Reason tells in Dutch why the system refused.
func Reason(err error) string {
	var number syscall.Errno
	if errors.As(err, &number) {
		windows := runtime.GOOS == "windows"
		switch {
		case windows && (number == sharingViolation || number == lockViolation):
			return "het is open in een ander programma; sluit het daar en probeer opnieuw"
		case number == syscall.ENOSPC || windows && number == diskFull:
			return "de schijf is vol"
		case number == syscall.EROFS:
			return "de schijf kan alleen gelezen worden"
		case number == syscall.ENOTDIR:
			return "een deel van het pad is geen map"
		case number == syscall.EISDIR:
			return "er is al een map met die naam"
		case number == syscall.ENAMETOOLONG:
			return "de naam is te lang"
		}
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "u hebt er geen toegang toe, of het is open in een ander programma"
	case errors.Is(err, fs.ErrNotExist):
		return "het bestaat niet"
	case errors.Is(err, fs.ErrExist):
		return "er is al iets met die naam"
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
