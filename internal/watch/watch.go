package watch

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"

	"actieplan/internal/toml"
)

// How long a save may take. Editors write a file in several steps within a few milliseconds.
const (
	quiet   = 20 * time.Millisecond  // without events, after which a save is over
	longest = 100 * time.Millisecond // after the first event; one that goes on is slow
)

// A slow save is one that takes longer, or that seems to have left half a file: programs
// remove or empty the old file first, or copy it in pieces over a network. A plan with half
// a file is not what anybody meant, so that such a save is over when nothing has changed
// for some time, and told in any case after patience.
const (
	calm     = 200 * time.Millisecond
	settle   = 500 * time.Millisecond // where half a file is left
	patience = 3 * time.Second
)

// The rest between two looks without an event: this long, or so many times as long as
// looking takes.
const (
	rest      = 2 * time.Second
	restTimes = 50
)

// Watch calls changed after every change of a content file at or below the paths, with
// the paths of the files that are new, other or gone, sorted, as they follow from the
// paths given. It does so until ctx ends, one call at a time: what happens during a call
// leads to the next one. The first call, with no files, comes when nothing can be missed
// any more. A call that returns true is followed by another after a rest, even if no file
// changed by then. The paths need not exist yet. The error is of the system's watching of
// files; ctx ending is none.
func Watch(ctx context.Context, paths []string, changed func(files []string) (again bool)) error {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer events.Close()
	w := &watcher{events: events, folders: make(map[string]watched), rest: rest}
	for _, path := range paths {
		w.roots = append(w.roots, filepath.Clean(path))
	}
	w.files = w.look()
	return w.run(ctx, changed)
}

// watcher is what Watch knows from one look to the next.
type watcher struct {
	events  *fsnotify.Watcher
	roots   []string
	folders map[string]watched // folders that the system tells about
	files   snapshot
	rest    time.Duration // until the next look without an event
}

// run waits for events, and tells of each burst of them when it is over.
func (w *watcher) run(ctx context.Context, changed func([]string) bool) error {
	// The events keep coming while changed runs, so they are taken from the system all
	// the time.
	wake := make(chan event, 1)
	done := make(chan struct{})
	defer func() { <-done }()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		defer close(done)
		w.drain(ctx, wake)
	}()
	for again := changed(nil); ; {
		burst, ok := wait(ctx, wake, w.rest)
		if !ok {
			return nil
		}
		now := w.look()
		if burst.unended || now.unfinished(w.files) {
			if now, ok = w.settled(ctx, wake, now, burst.event); !ok {
				return nil
			}
		}
		if files := w.compare(now, burst.event); len(files) > 0 || again {
			again = changed(files)
		}
	}
}

// settled returns the files when a slow save is over, and adds what happened to an event.
// It returns false when ctx ends.
func (w *watcher) settled(ctx context.Context, wake <-chan event, now snapshot, gathered event) (snapshot, bool) {
	for end := time.Now().Add(patience); time.Now().Before(end); {
		pause := calm
		if now.unfinished(w.files) {
			pause = settle
		}
		more, ok := wait(ctx, wake, pause)
		if !ok {
			return nil, false
		}
		before := now
		now = w.look()
		if len(more.event) == 0 && len(now.differences(before)) == 0 {
			break
		}
		gathered.join(more.event)
	}
	return now, true
}

// event is what happened since the last one was taken: the names concerned, and whether
// they were written or created.
type event map[string]bool

// drain hands on events, joined while nobody takes them.
func (w *watcher) drain(ctx context.Context, wake chan event) {
	hand := func(e event) {
		select {
		case before := <-wake:
			e.join(before)
		default:
		}
		wake <- e // there is room: only drain fills it
	}
	for {
		select {
		case <-ctx.Done():
			return
		case one, ok := <-w.events.Events:
			if !ok {
				return
			}
			if name := filepath.Clean(one.Name); w.concerns(one.Op, name) {
				hand(event{name: one.Has(fsnotify.Write) || one.Has(fsnotify.Create)})
			}
		case _, ok := <-w.events.Errors: // too many events at once: the look finds what they were about
			if !ok {
				return
			}
			hand(event{})
		}
	}
}

// join adds what happened at another time.
func (e event) join(other event) {
	for name, written := range other {
		e[name] = e[name] || written
	}
}

// concerns reports whether something that happened to a file or folder may have changed a
// plan. Folders above a root are watched too, and other programs may be busy there;
// documents may be written beside the content.
func (w *watcher) concerns(op fsnotify.Op, name string) bool {
	if op == fsnotify.Chmod || op == fsnotify.Write && !toml.IsTOML(name) {
		return false
	}
	return slices.ContainsFunc(w.roots, func(root string) bool { return within(name, root) || within(root, name) })
}

// within reports whether a path is another one or lies below it.
func within(path, other string) bool {
	relative, err := filepath.Rel(other, path)
	return err == nil && filepath.IsLocal(relative)
}

// burst is what happened without a pause, or nothing.
type burst struct {
	event
	unended bool // it was going on for the longest time
}

// wait returns a burst when it is over, or goes on for the longest time, or none after a
// rest. It returns false when ctx ends.
func wait(ctx context.Context, wake <-chan event, rest time.Duration) (burst, bool) {
	gathered := burst{event: event{}}
	timer := time.NewTimer(rest)
	defer timer.Stop()
	var last time.Time
	for {
		select {
		case <-ctx.Done():
			return burst{}, false
		case e := <-wake:
			gathered.join(e)
			if last.IsZero() {
				last = time.Now().Add(longest)
			}
			left := time.Until(last)
			gathered.unended = left < quiet
			timer.Reset(max(0, min(quiet, left)))
		case <-timer.C:
			return gathered, true
		}
	}
}

// compare returns the content files that are not as they were, and remembers how they are
// now.
func (w *watcher) compare(now snapshot, written event) []string {
	files := now.differences(w.files)
	for name, again := range written {
		if again && now[name] != nil && !slices.Contains(files, name) {
			files = append(files, name)
		}
	}
	w.files = now
	slices.Sort(files)
	return files
}
