package source

import (
	"os"
	"path/filepath"

	"actieplan/internal/character"
)

// ShownPath is path as messages show it: with slashes, relative to the working directory where it lies below it, and
// without characters that would steer a terminal.
func ShownPath(path string) string {
	if filepath.IsAbs(path) {
		if here, err := os.Getwd(); err == nil {
			if relative, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(relative) {
				path = relative
			}
		}
	}
	return character.Visible(filepath.ToSlash(filepath.Clean(path)))
}
