package project

import (
	"io/fs"
	"testing"
)

func TestNamesDoNotSteerTheTerminal(t *testing.T) {
	for _, err := range []error{cannotRead("a\x1b[2Jb\nc\u202e", fs.ErrNotExist), cannotWrite("a\x1b[2Jb\nc\u202e", fs.ErrNotExist)} {
		if want := "a\ufffd[2Jb\ufffdc\ufffd kan niet "; err.Error()[:len(want)] != want {
			t.Errorf("%q", err)
		}
	}
}
