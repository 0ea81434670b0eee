package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
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

func TestReasonOnWindows(t *testing.T) {
	for number, want := range map[syscall.Errno]string{
		32: "het is open in een ander programma", 33: "het is open in een ander programma", 112: "de schijf is vol",
		358: "het staat in de cloud", 388: "het staat in de cloud", 404: "het staat in de cloud", 426: "het staat in de cloud",
		64: "de verbinding", 67: "het is niet te vinden op het netwerk", 123: "de naam of de plaats", 206: "de naam is te lang",
		3: "een map of een schijf", 15: "een map of een schijf", 303: "het is open", 225: "de virusscanner", 5: "", 357: "", 405: "",
	} {
		if got := reasonOnWindows(number); !strings.HasPrefix(got, want) || (got == "") != (want == "") {
			t.Errorf("%d: %q", int(number), got)
		}
	}
}
