//go:build unix

package plan_test

import (
	"path/filepath"
	"syscall"
	"testing"
)

// pipe makes a named pipe, which nobody writes to.
func pipe(t *testing.T, path string) {
	t.Helper()
	if err := syscall.Mkfifo(filepath.FromSlash(path), 0o666); err != nil {
		t.Skip("no pipes here: ", err)
	}
}
