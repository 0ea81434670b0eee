package main

import (
	"errors"
	"fmt"

	"actieplan/internal/project"
)

// exitStatus is the exit status of the program.
type exitStatus int

// These are documented, and other programs rely on them.
const (
	exitDone    exitStatus = 0
	exitContent exitStatus = 1 // the content has errors, or warnings where these count as errors
	exitUsage   exitStatus = 2 // the command line makes no sense
	exitFiles   exitStatus = 3 // something could not be read or written
)

// exitError is an error with the exit status that it leads to.
type exitError struct {
	status  exitStatus
	message string // Dutch; empty where all there is to say was written already
	err     error  // the cause, if there is one
}

func (e *exitError) Error() string { return e.message }
func (e *exitError) Unwrap() error { return e.err }

// usageError is an error in how the program was called.
func usageError(format string, args ...any) error {
	return &exitError{status: exitUsage, message: fmt.Sprintf(format, args...)}
}

// reported is the error of a command that wrote what is wrong itself; nil where nothing is.
func reported(status exitStatus) error {
	if status == exitDone {
		return nil
	}
	return &exitError{status: status}
}

// statusOf returns the exit status that an error leads to. Errors of writing to standard
// output come as they are.
func statusOf(err error) exitStatus {
	var exit *exitError
	var usage *project.UsageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &exit):
		return exit.status
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFiles
}
