package source

import (
	"os"
	"path/filepath"
	"strings"

	"actieplan/internal/character"
)

// ShownArgument is path as a command to type has it: as it is, between quotes where a
// shell would take it for several words.
func ShownArgument(path string) string {
	path = character.Visible(path)
	if strings.ContainsAny(path, " ()&;'$,[]{}!`") {
		return `"` + path + `"`
	}
	return path
}

// ShownPath is path as messages show it: with slashes, relative to the working directory
// where it lies below it, and without characters that would control a terminal.
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
