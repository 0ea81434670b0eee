package project

import (
	"errors"
	"fmt"
	"syscall"

	"actieplan/internal/character"
	"actieplan/internal/source"
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
type FileError = source.FileError

// cannotWrite is the error of a file that could not be written.
func cannotWrite(path string, err error) error {
	return source.NewFileError(fmt.Sprintf("%s kan niet geschreven worden: %s", character.Visible(path), source.Reason(err)), err)
}

// cannotRead is the error of a file that could not be read.
func cannotRead(path string, err error) error {
	return source.NewFileError(fmt.Sprintf("%s kan niet gelezen worden: %s", character.Visible(path), source.Reason(err)), err)
}

// CannotPrint is the error of what could not be written to standard output; other errors
// are returned as they are.
func CannotPrint(err error) error {
	var failure *FileError
	var number syscall.Errno
	if err == nil || errors.As(err, &failure) || !errors.As(err, &number) {
		return err
	}
	return source.NewFileError("de uitvoer kan niet geschreven worden: "+source.Reason(err), err)
}
