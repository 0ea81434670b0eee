package project

import (
	"errors"
	"fmt"
)

// Status is the exit status of the program.
type Status int

// The exit statuses.
const (
	StatusDone    Status = 0
	StatusContent Status = 1 // the content has errors, or warnings where these count as errors
	StatusUsage   Status = 2 // the command line makes no sense
	StatusFiles   Status = 3 // something could not be read or written
)

// Failure is an error with the exit status that it leads to.
type Failure struct {
	Status  Status
	Message string // Dutch; empty where all has been said already
	Cause   error
}

// Error implements error.
func (f *Failure) Error() string { return f.Message }

// Unwrap returns the cause.
func (f *Failure) Unwrap() error { return f.Cause }

// ErrContent says that there were findings, which have been shown.
var ErrContent = &Failure{Status: StatusContent}

// WrongUsage is an error in how the program was called.
func WrongUsage(format string, args ...any) error {
	return &Failure{Status: StatusUsage, Message: fmt.Sprintf(format, args...)}
}

// StatusOf returns the exit status of an error; an error without one is of the command-line library: wrong usage.
func StatusOf(err error) Status {
	var f *Failure
	switch {
	case err == nil:
		return StatusDone
	case errors.As(err, &f):
		return f.Status
	}
	return StatusUsage
}

// Worse returns the error with the higher exit status, without its message, which has been shown.
func Worse(a, b error) error {
	status := max(StatusOf(a), StatusOf(b))
	if status == StatusDone {
		return nil
	}
	return &Failure{Status: status}
}
