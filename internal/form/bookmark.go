package form

import "strings"

// longestBookmark is how long the name of a bookmark is before its number. Word takes
// forty characters: seven go to an underscore and a number.
const longestBookmark = 33

// Program is the author of a Word file of a form that nobody has filled in.
const Program = "actieplan"

// ControlName is a name for what belongs to a field in a Word file, of which the path
// without rows is given: letters, digits and underscores.
func ControlName(path string) string {
	return "ap_" + strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return '_'
	}, path)
}

// BookmarkName is how the names of a field's bookmarks begin in a Word file. An
// underscore and a number follow.
func BookmarkName(path string) string {
	name := ControlName(path)
	return name[:min(len(name), longestBookmark)]
}
