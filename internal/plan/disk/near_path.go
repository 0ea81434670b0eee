package disk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// nearPath is what a path was most likely meant to be that leads nowhere, as it is shown:
// the same without the quotes that Word makes, the folder where * stands for all files, a
// plan beside it of nearly the same name, or one of the same name a folder further down;
// the empty string where there is none.
func nearPath(path string) string {
	if bare := strings.Trim(path, "“”„‘’'\""); bare != path && bare != "" {
		if _, err := os.Stat(bare); err == nil {
			return source.ShownArgument(bare)
		}
	}
	if toml.IsTOML(path) {
		for _, ext := range slices.Concat(wrongExtensions[1:], documents) { // which Windows does not show
			if _, err := os.Stat(path + ext); err == nil {
				return source.ShownArgument(path + ext)
			}
		}
	}
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	switch {
	case err != nil:
		return ""
	case strings.HasPrefix(filepath.Base(path), "*"):
		return source.ShownArgument(folder)
	}
	var bare, names []string
	for _, entry := range entries {
		if IsContentName(entry.Name()) && (entry.IsDir() || toml.IsTOML(entry.Name())) {
			names = append(names, entry.Name())
			bare = append(bare, strings.TrimSuffix(entry.Name(), toml.Extension))
		}
	}
	base := strings.Trim(filepath.Base(path), "“”„‘’'\"")
	if ext := filepath.Ext(base); toml.IsTOML(base) || slices.Contains(wrongExtensions, strings.ToLower(ext)) {
		base = strings.TrimSuffix(base, ext)
	}
	near, ok := finding.Nearest(base, bare)
	if !ok {
		return oneDown(filepath.Clean(path), names)
	}
	return source.ShownArgument(filepath.Join(folder, names[slices.Index(bare, near)]))
}

// oneDown is the path that leads somewhere from one of the names in the current folder,
// as it is shown; the empty string where there is none, or where there are more.
func oneDown(path string, names []string) string {
	if filepath.Base(path) != path {
		return "" // names are those of another folder
	}
	found := ""
	for _, name := range names {
		below := filepath.Join(name, path)
		if _, err := os.Stat(below); err != nil {
			continue
		}
		if found != "" {
			return ""
		}
		found = source.ShownArgument(below)
	}
	return found
}

// webAddress reports whether a path is the address of a page, as people copy it from a
// browser; its second slash may be gone.
func webAddress(path string) bool {
	scheme, _, ok := strings.Cut(strings.TrimPrefix(filepath.ToSlash(path), "./"), ":/")
	return ok && slices.Contains([]string{"http", "https", "file"}, strings.ToLower(scheme))
}
