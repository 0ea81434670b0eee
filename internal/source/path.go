package source

import (
	"os"
	"path/filepath"
)

// ShownPath is path as messages show it: with slashes, and relative to the working directory where it lies below it.
func ShownPath(path string) string {
	if filepath.IsAbs(path) {
		if here, err := os.Getwd(); err == nil {
			if relative, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(relative) {
				path = relative
			}
		}
	}
	return filepath.ToSlash(filepath.Clean(path))
}
