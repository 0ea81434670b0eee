package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"syscall"
	"testing"
)

// TestReasonIsDutch asks the reason of every error of the system.
func TestReasonIsDutch(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(the|no|not|file|such|operation|invalid|error|too|many|cannot|is a|directory|permission|denied)\b`)
	for number := syscall.Errno(1); number < 140; number++ {
		err := &fs.PathError{Op: "open", Path: "x", Err: number}
		if reason := Reason(fmt.Errorf("x: %w", err)); reason == "" || english.MatchString(reason) {
			t.Errorf("%d: %q", int(number), reason)
		}
	}
	for _, err := range []error{errors.New("some words"), os.ErrClosed, os.ErrDeadlineExceeded} {
		if reason := Reason(err); reason != "het systeem zegt niet waarom" {
			t.Errorf("%v: %q", err, reason)
		}
	}
}

func TestNamesDoNotSteerTheTerminal(t *testing.T) {
	for _, err := range []error{cannotRead("a\x1b[2Jb\nc\u202e", fs.ErrNotExist), cannotWrite("a\x1b[2Jb\nc\u202e", fs.ErrNotExist)} {
		if want := "a\ufffd[2Jb\ufffdc\ufffd kan niet "; err.Error()[:len(want)] != want {
			t.Errorf("%q", err)
		}
	}
}
