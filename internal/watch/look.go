package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"actieplan/internal/plan/disk"
	"actieplan/internal/toml"
)

// snapshot is the content files of a moment.
type snapshot map[string]fs.FileInfo

// differences returns the files that are not the same in both, in no order.
func (s snapshot) differences(before snapshot) []string {
	var names []string
	for name, info := range s {
		old := before[name]
		if old == nil || old.Size() != info.Size() || !old.ModTime().Equal(info.ModTime()) || !os.SameFile(old, info) {
			names = append(names, name)
		}
	}
	for name := range before {
		if s[name] == nil {
			names = append(names, name)
		}
	}
	return names
}

// unfinished reports whether a file looks like half of what somebody is saving: it is gone
// or much shorter than it was, or other and a whole number of blocks long, as it is
// between two writes of a program that copies.
func (s snapshot) unfinished(before snapshot) bool {
	const block = 512
	for name, old := range before {
		if now := s[name]; old.Size() > 0 && (now == nil || now.Size() < old.Size()/2) {
			return true
		}
	}
	return slices.ContainsFunc(s.differences(before), func(name string) bool { return s[name] != nil && s[name].Size()%block == 0 })
}

// watched is a folder that the system tells about. Another folder may take its name.
type watched struct {
	info fs.FileInfo
	seen bool // in this look
}

// look finds the content files at and below the roots, and has the system tell about
// every folder on the way. A folder is watched before it is read, so that nothing falls
// in between.
func (w *watcher) look() snapshot {
	defer func(start time.Time) { w.rest = max(rest, restTimes*time.Since(start)) }(time.Now())
	for name, folder := range w.folders {
		folder.seen = false
		w.folders[name] = folder
	}
	found := make(snapshot)
	for _, root := range w.roots {
		w.watchAbove(root)
		w.lookAt(root, found, make(map[string]bool))
	}
	for name, folder := range w.folders {
		if !folder.seen {
			w.forget(name)
		}
	}
	return found
}

// watchAbove watches the folder that a root is in, or would be in: that tells of the
// root's coming, going and replacement.
func (w *watcher) watchAbove(root string) {
	above := filepath.Dir(root)
	if above == root || root == "." || strings.HasSuffix(root, "..") {
		// The working directory and the folders above it have no name to be replaced under.
		return
	}
	for !w.watch(above) {
		up := filepath.Dir(above)
		if up == above {
			return
		}
		above = up
	}
}

// lookAt adds the content files at and below a path. Below a root, the rules are those of
// disk.ReadFolder: a link to a folder counts as that folder, and no folder is read twice.
func (w *watcher) lookAt(path string, found snapshot, seen map[string]bool) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		if toml.IsTOML(path) {
			if info, err := os.Lstat(path); err == nil {
				found[path] = info // a link to nowhere: that is an error of the plan, until it leads somewhere
			}
		}
	case !info.IsDir():
		if toml.IsTOML(path) {
			found[path] = info
		}
	default:
		if real := disk.RealPath(path); !seen[real] {
			seen[real] = true
			w.lookInside(path, found, seen)
		}
	}
}

func (w *watcher) lookInside(folder string, found snapshot, seen map[string]bool) {
	if !w.watch(folder) {
		return
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // it went away, or may not be read: reading the plan tells so
	}
	for _, entry := range entries {
		if disk.IsContentName(entry.Name()) {
			w.lookAt(filepath.Join(folder, entry.Name()), found, seen)
		}
	}
}

// watch has the system tell about a folder, and returns false where there is none. Where
// the system cannot watch one more, the look after each rest does the work.
func (w *watcher) watch(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return false
	}
	before, known := w.folders[path]
	if known && !os.SameFile(before.info, info) {
		w.forget(path)
		known = false
	}
	if !known && w.events.Add(path) != nil {
		return true
	}
	w.folders[path] = watched{info, true}
	return true
}

// forget ends the watching of a folder. It may have ended by itself, when the folder went.
func (w *watcher) forget(path string) {
	delete(w.folders, path)
	if err := w.events.Remove(path); err != nil && !errors.Is(err, fsnotify.ErrNonExistentWatch) {
		return // it is gone
	}
}
