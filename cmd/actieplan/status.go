package main

import (
	"errors"
	"fmt"
)

// The exit statuses.
const (
	statusDone    = 0
	statusContent = 1 // the content has errors, or warnings where these count as errors
	statusUsage   = 2 // the command line makes no sense
	statusFiles   = 3 // something could not be read or written
)

// failure is an error with the exit status that it leads to.
type failure struct {
	status  int
	message string // Dutch; empty where all has been said already
	cause   error
}

func (f *failure) Error() string { return f.message }
func (f *failure) Unwrap() error { return f.cause }

// errContent says that there were findings, which have been shown.
var errContent = &failure{status: statusContent}

// wrongUsage is an error in how the program was called.
func wrongUsage(format string, args ...any) error {
	return &failure{status: statusUsage, message: fmt.Sprintf(format, args...)}
}

// statusOf returns the exit status of an error; an error without one is of the command-line library: wrong usage.
func statusOf(err error) int {
	var f *failure
	switch {
	case err == nil:
		return statusDone
	case errors.As(err, &f):
		return f.status
	}
	return statusUsage
}
