package source

import (
	"io/fs"
	"testing"
)

func TestIsRegular(t *testing.T) {
	for mode, want := range map[fs.FileMode]bool{
		0o644: true, fs.ModeIrregular | 0o666: true, // as Go tells of a file that OneDrive keeps
		fs.ModeDir | fs.ModeIrregular: false, fs.ModeDir: false, fs.ModeNamedPipe: false, fs.ModeDevice | fs.ModeCharDevice: false, fs.ModeSocket: false,
	} {
		if got := IsRegular(mode); got != want {
			t.Errorf("%v: %t", mode, got)
		}
	}
}
