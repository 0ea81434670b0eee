package pdftest

import (
	"errors"
	"testing"
	"time"

	"actieplan/internal/cputime"
)

// Hostile is a file that is meant to harm or says nothing, and the error that reading it
// gives; nil for none. It has no type of its own, so that tables of them need no names of
// fields.
type Hostile = struct {
	Data []byte
	Want error
}

// mostTime is how much of the processor's time reading a hostile file may take.
const mostTime = 5 * time.Second

// RunHostile holds reading to the errors of hostile files, and to bounded time.
func RunHostile(t *testing.T, files map[string]Hostile, read func(data []byte) error) {
	t.Helper()
	for name, file := range files {
		t.Run(name, func(t *testing.T) {
			var err error
			if took := cputime.Of(func() { err = read(file.Data) }); took > mostTime {
				t.Errorf("took %v", took)
			}
			if !errors.Is(err, file.Want) {
				t.Errorf("error %v, want %v", err, file.Want)
			}
		})
	}
}
