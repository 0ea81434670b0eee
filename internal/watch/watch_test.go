package watch_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"actieplan/internal/watch"
)

// patience is how long a test waits for what has to come. It never waits that long where
// all is well.
const patience = 10 * time.Second

// news is what Watch tells of.
type news struct {
	calls <-chan []string
	known []string // files that were told of: a save that takes long may be told of again
}

// start watches paths until the test ends, and returns what is told of them.
func start(t *testing.T, paths ...string) *news {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	calls, ready, done := make(chan []string, 1000), make(chan struct{}), make(chan error, 1)
	go func() {
		done <- watch.Watch(ctx, paths, func(files []string) bool {
			if files == nil {
				close(ready)
			} else {
				calls <- files
			}
			return false
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	<-ready
	return &news{calls: calls}
}

// await waits until all the files were told of, in one call or more, and fails if others
// were.
func (n *news) await(t *testing.T, want ...string) {
	t.Helper()
	missing := slices.Clone(want)
	n.known = append(n.known, want...)
	timeout := time.After(patience)
	for len(missing) > 0 {
		select {
		case files := <-n.calls:
			for _, name := range files {
				if !slices.Contains(n.known, name) {
					t.Errorf("%s was told of; want only %s", name, want)
				}
				missing = slices.DeleteFunc(missing, func(m string) bool { return m == name })
			}
		case <-timeout:
			t.Fatalf("nothing was told of %s", missing)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(path), 0o777))
	must(t, os.WriteFile(path, []byte(text), 0o666))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestSaves saves, moves and removes as programs and people do. Each case begins with a
// plan of two files.
func TestSaves(t *testing.T) {
	for name, test := range map[string]struct {
		do   func(t *testing.T, folder string)
		want string // files below the folder
	}{
		"in place":         {func(t *testing.T, f string) { write(t, f+"/plan/a.toml", "x = 2\n") }, "plan/a.toml"},
		"same bytes again": {func(t *testing.T, f string) { write(t, f+"/plan/a.toml", "a") }, "plan/a.toml"},
		"new file renamed over the old one": {func(t *testing.T, f string) {
			write(t, f+"/plan/.a.toml.123.tmp", "x = 2\n")
			must(t, os.Rename(f+"/plan/.a.toml.123.tmp", f+"/plan/a.toml"))
		}, "plan/a.toml"},
		"old file renamed, new one written, old one removed": {func(t *testing.T, f string) {
			write(t, f+"/plan/4913", "")
			must(t, os.Remove(f+"/plan/4913"))
			must(t, os.Rename(f+"/plan/a.toml", f+"/plan/a.toml~"))
			write(t, f+"/plan/a.toml", "x = 2\n")
			must(t, os.Remove(f+"/plan/a.toml~"))
		}, "plan/a.toml"},
		"emptied, then written a bit at a time": {func(t *testing.T, f string) {
			file, err := os.Create(f + "/plan/a.toml")
			must(t, err)
			for range 5 {
				_, err = file.WriteString("x = 2\n")
				must(t, err)
				time.Sleep(2 * time.Millisecond)
			}
			must(t, file.Close())
		}, "plan/a.toml"},
		"other time only": {func(t *testing.T, f string) {
			// That is no writing; the date of a document comes from it. The look after a
			// rest finds it.
			then := time.Now().Add(-time.Hour)
			must(t, os.Chtimes(f+"/plan/a.toml", then, then))
		}, "plan/a.toml"},
		"removed":   {func(t *testing.T, f string) { must(t, os.Remove(f+"/plan/a.toml")) }, "plan/a.toml"},
		"renamed":   {func(t *testing.T, f string) { must(t, os.Rename(f+"/plan/a.toml", f+"/plan/c.toml")) }, "plan/a.toml plan/c.toml"},
		"moved out": {func(t *testing.T, f string) { must(t, os.Rename(f+"/plan/a.toml", f+"/a.toml")) }, "plan/a.toml"},
		"moved into a new folder": {func(t *testing.T, f string) {
			must(t, os.Mkdir(f+"/plan/new", 0o777))
			must(t, os.Rename(f+"/plan/a.toml", f+"/plan/new/a.toml"))
		}, "plan/a.toml plan/new/a.toml"},
		"name in capitals":         {func(t *testing.T, f string) { write(t, f+"/plan/C.TOML", "c") }, "plan/C.TOML"},
		"folders with files added": {func(t *testing.T, f string) { write(t, f+"/plan/x/y/z/d.toml", "d") }, "plan/x/y/z/d.toml"},
		"folder with files moved in": {func(t *testing.T, f string) {
			write(t, f+"/elsewhere/y/d.toml", "d")
			must(t, os.Rename(f+"/elsewhere", f+"/plan/x"))
		}, "plan/x/y/d.toml"},
		"folder removed":   {func(t *testing.T, f string) { must(t, os.RemoveAll(f+"/plan/sub")) }, "plan/sub/b.toml"},
		"folder moved out": {func(t *testing.T, f string) { must(t, os.Rename(f+"/plan/sub", f+"/sub")) }, "plan/sub/b.toml"},
		"folder renamed": {func(t *testing.T, f string) { must(t, os.Rename(f+"/plan/sub", f+"/plan/bus")) },
			"plan/sub/b.toml plan/bus/b.toml"},
		"plan removed": {func(t *testing.T, f string) { must(t, os.RemoveAll(f+"/plan")) }, "plan/a.toml plan/sub/b.toml"},
		"plan replaced": {func(t *testing.T, f string) {
			write(t, f+"/other/a.toml", "other a")
			must(t, os.Rename(f+"/plan", f+"/old"))
			must(t, os.Rename(f+"/other", f+"/plan"))
		}, "plan/a.toml plan/sub/b.toml"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			write(t, folder+"/plan/a.toml", "a")
			write(t, folder+"/plan/sub/b.toml", "b")
			told := start(t, filepath.Join(folder, "plan"))
			test.do(t, filepath.ToSlash(folder))
			var want []string
			for _, name := range strings.Fields(test.want) {
				want = append(want, filepath.Join(folder, filepath.FromSlash(name)))
			}
			told.await(t, want...)
		})
	}
}

// TestAfterReplacement goes on in the folder that took the place of another one, and in
// one that came back.
func TestAfterReplacement(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan")
	file := filepath.Join(plan, "a.toml")
	write(t, file, "1")
	told := start(t, plan)
	for i := range 3 {
		must(t, os.Rename(plan, filepath.Join(folder, fmt.Sprint("old", i))))
		told.await(t, file)
		write(t, file, "2")
		told.await(t, file)
		write(t, file, "3")
		told.await(t, file)
	}
}

// TestLinks watches folders that links lead to, of which one leads back up, and a link to
// nowhere.
func TestLinks(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan")
	write(t, filepath.Join(plan, "a.toml"), "1")
	write(t, filepath.Join(folder, "elders", "b.toml"), "1")
	for path, to := range map[string]string{"plan/acties": "../elders", "elders/terug": "../plan", "plan/kapot.toml": "weg.toml"} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(folder, filepath.FromSlash(path))); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	told := start(t, plan)
	write(t, filepath.Join(folder, "elders", "b.toml"), "2")
	told.await(t, filepath.Join(plan, "acties", "b.toml"))
	must(t, os.Remove(filepath.Join(plan, "kapot.toml")))
	told.await(t, filepath.Join(plan, "kapot.toml"))
}

// TestNotYet watches a path that comes into being later, with the folders it is in.
func TestNotYet(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "x", "y", "plan", "a.toml")
	told := start(t, filepath.Dir(file))
	write(t, file, "1")
	told.await(t, file)
	must(t, os.RemoveAll(filepath.Join(folder, "x")))
	told.await(t, file)
	write(t, file, "2")
	told.await(t, file)
}

// TestFile watches a plan that is one file, beside others, by a path from the working
// directory.
func TestFile(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.toml", "1")
	write(t, "b.toml", "1")
	told := start(t, "./a.toml")
	write(t, "b.toml", "2")
	write(t, "a.toml", "2")
	told.await(t, "a.toml")
	write(t, "new.toml", "1")
	must(t, os.Rename("new.toml", "a.toml"))
	told.await(t, "a.toml")
}

// TestHere watches the working directory.
func TestHere(t *testing.T) {
	t.Chdir(t.TempDir())
	told := start(t, ".")
	write(t, "a.toml", "1")
	told.await(t, "a.toml")
	write(t, filepath.Join("sub", "b.toml"), "1")
	told.await(t, filepath.Join("sub", "b.toml"))
}

// TestNoNews changes what is no content: none of it may be told of.
func TestNoNews(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan")
	write(t, filepath.Join(plan, "a.toml"), "1")
	told := start(t, plan)
	for _, name := range []string{"plan/uit.pdf", "plan/.a.toml.swp", "plan/.verborgen/x.toml", "plan/~$b.toml", "plan/a.toml~",
		"ander/x.toml", "b.toml"} {
		write(t, filepath.Join(folder, filepath.FromSlash(name)), "1")
	}
	time.Sleep(60 * time.Millisecond)
	write(t, filepath.Join(plan, "z.toml"), "1")
	told.await(t, filepath.Join(plan, "z.toml"))
}

// TestManySaves saves without a pause: it is told while the saves go on, the calls are
// few, and the last of them comes after the last save.
func TestManySaves(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "a.toml")
	write(t, file, "0")
	told := start(t, folder)
	saves := 0
	heard := false
	for begin := time.Now(); time.Since(begin) < patience && (!heard || saves < 50); saves++ {
		write(t, file, fmt.Sprint(saves))
		time.Sleep(5 * time.Millisecond)
		select {
		case <-told.calls:
			heard = true
		default:
		}
	}
	if !heard {
		t.Fatal("nothing was told of while the saves went on")
	}
	for len(told.calls) > 0 {
		<-told.calls
	}
	write(t, file, "the last one")
	told.await(t, file)
	if n := len(told.calls); n > saves/3 {
		t.Errorf("%d more calls for %d saves", n, saves)
	}
}
