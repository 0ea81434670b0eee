package project

import (
	"errors"
	"fmt"
)

// The exit statuses.
const (
	StatusDone    = 0
	StatusContent = 1 // the content has errors, or warnings where these count as errors
	StatusUsage   = 2 // the command line makes no sense
	StatusFiles   = 3 // something could not be read or written
)

// failure is an error with the exit status that it leads to.
type Failure struct {
	Status  int
	Message string // Dutch; empty where all has been said already
	Cause   error
}

func (f *Failure) Error() string { return f.Message }
func (f *Failure) Unwrap() error { return f.Cause }

// errContent says that there were findings, which have been shown.
var ErrContent = &Failure{Status: StatusContent}

// wrongUsage is an error in how the program was called.
func WrongUsage(format string, args ...any) error {
	return &Failure{Status: StatusUsage, Message: fmt.Sprintf(format, args...)}
}

// statusOf returns the exit status of an error; an error without one is of the command-line library: wrong usage.
func StatusOf(err error) int {
	var f *Failure
	switch {
	case err == nil:
		return StatusDone
	case errors.As(err, &f):
		return f.Status
	}
	return StatusUsage
}
