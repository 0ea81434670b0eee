package disk

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Folder is a folder with content files in it or below it.
type Folder struct {
	Path    string
	Files   []string  // paths, sorted by name
	Folders []*Folder // sorted by name; those without content files are left out
	Err     error     // why the folder could not be read

	misnamed []string // paths of files that may be meant as content, here and in folders that are left out
}

// mostFolders is how many folders are looked through: far more than any plans have, and
// few enough for a link to a whole disk not to keep the program busy.
const mostFolders = 10000

// errTooManyFolders says that a folder holds more folders than plans can have.
var errTooManyFolders = errors.New("too many folders")

// ReadFolder looks for the content files in a folder and below it. Files and folders
// whose names begin with a full stop are settings of other programs, and those that begin
// with "~$" are locks of Word and LibreOffice: they are no content. A link to a folder
// counts as that folder, and no folder is read twice.
func ReadFolder(path string) *Folder {
	real := RealPath(path)
	return readFolder(path, real, map[string]bool{real: true})
}

// readFolder reads a folder, of which real is the path without links. Those that were
// seen are left out.
func readFolder(path, real string, seen map[string]bool) *Folder {
	f := &Folder{Path: path}
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil {
		f.Err = err
		return f
	}
	for _, entry := range entries {
		below := filepath.Join(path, entry.Name())
		if !IsContentName(entry.Name()) {
			continue
		}
		if realBelow, isFolder := realFolder(below, filepath.Join(real, entry.Name()), entry); isFolder {
			if seen[realBelow] {
				continue
			}
			if len(seen) == mostFolders {
				f.Err = errTooManyFolders
				return f
			}
			seen[realBelow] = true
			if sub := readFolder(below, realBelow, seen); sub.Err != nil || len(sub.Files)+len(sub.Folders) > 0 {
				f.Folders = append(f.Folders, sub)
			} else {
				f.misnamed = append(f.misnamed, sub.misnamed...)
			}
		} else if toml.IsTOML(below) {
			f.Files = append(f.Files, below)
		} else if mayBeContent(below) {
			f.misnamed = append(f.misnamed, below)
		}
	}
	return f
}

// realFolder returns the path without links of an entry that is a folder or leads to one,
// as a link does and a junction of Windows, which Go calls irregular.
func realFolder(path, real string, entry os.DirEntry) (string, bool) {
	if entry.IsDir() || entry.Type()&(os.ModeSymlink|os.ModeIrregular) == 0 {
		return real, entry.IsDir()
	}
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return "", false
	}
	return RealPath(path), true
}

// RealPath is the path of a folder in full and without links, which tells whether the
// folder was read before. It is no more than the path in full where the system does not
// tell: on Windows for a folder below a junction, and below one that the user may not
// list, such as the top of a share.
func RealPath(path string) string {
	if target, err := os.Readlink(path); err == nil && filepath.IsAbs(target) {
		path = target // EvalSymlinks takes a junction for what it leads to
	}
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// unreadable returns the first folder at or below f that could not be read.
func (f *Folder) unreadable() *Folder {
	if f.Err != nil {
		return f
	}
	for _, sub := range f.Folders {
		if bad := sub.unreadable(); bad != nil {
			return bad
		}
	}
	return nil
}

// contents returns the content files at and below f, in the byte order of their paths
// with slashes, and the files that may be meant as such.
func (f *Folder) contents() (files, misnamed []string) {
	files, misnamed = slices.Clone(f.Files), slices.Clone(f.misnamed)
	for _, sub := range f.Folders {
		more, strays := sub.contents()
		files, misnamed = append(files, more...), append(misnamed, strays...)
	}
	slices.SortFunc(files, func(a, b string) int { return strings.Compare(filepath.ToSlash(a), filepath.ToSlash(b)) })
	return files, misnamed
}

// IsContentName reports whether a file or folder of that name can be content.
func IsContentName(name string) bool {
	return !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$")
}

// NamesTemplate reports whether a content file has the key for that at its top. It reads
// no further than the first table header and asks no valid TOML of the file: what is
// wrong with it is told when the plan is read.
func NamesTemplate(path string) (bool, error) {
	file, _, err := source.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	reader := bufio.NewReader(io.LimitReader(file, largestFile))
	for first := true; ; first = false {
		line, err := reader.ReadBytes('\n')
		if first {
			line = bytes.TrimPrefix(line, []byte(string(character.ByteOrderMark)))
		}
		line = bytes.TrimSpace(line)
		if bytes.HasPrefix(line, []byte("[")) {
			return false, nil
		}
		key, _, assigned := bytes.Cut(line, []byte("="))
		if assigned && string(bytes.Trim(bytes.TrimSpace(key), `"'`)) == TemplateKey {
			return true, nil
		}
		if err == io.EOF {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
}
