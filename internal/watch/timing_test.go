package watch_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"actieplan/internal/watch"
)

// TestHalfASave empties a file, or takes it away, and is a while before it writes the new
// one: nothing is told of what lies between.
func TestHalfASave(t *testing.T) {
	for name, begin := range map[string]func(file string) error{
		"emptied": func(file string) error { return os.Truncate(file, 0) },
		"removed": os.Remove,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			file := filepath.Join(folder, "a.toml")
			write(t, file, "1")
			told := make(chan int64, 100)
			ready := make(chan struct{})
			go watch.Watch(t.Context(), []string{folder}, func(files []string) bool {
				if files == nil {
					close(ready)
				} else if info, err := os.Stat(file); err == nil {
					told <- info.Size()
				} else {
					told <- 0
				}
				return false
			})
			<-ready
			half := int64(0)
			for try := 0; try < 5 && half == 0; try++ { // a busy computer may take too long over one
				must(t, begin(file))
				time.Sleep(150 * time.Millisecond)
				write(t, file, "23")
				if half = <-told; half == 0 {
					<-told
				}
			}
			if half != 2 {
				t.Errorf("told of a file of %d bytes", half)
			}
			must(t, begin(file)) // for good
			if size := <-told; size != 0 {
				t.Errorf("told of a file of %d bytes that is gone", size)
			}
		})
	}
}

// TestSlowSave writes a file in pieces, as a program does over a slow network: it is told
// of when it is whole.
func TestSlowSave(t *testing.T) {
	for name, test := range map[string]struct {
		piece, pieces int // of how many bytes, how many
		gap           time.Duration
	}{
		"without a pause":      {700, 40, 5 * time.Millisecond},
		"in blocks, with some": {4096, 5, 60 * time.Millisecond},
		"from much shorter on": {900, 5, 60 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "a.toml")
			write(t, file, strings.Repeat("x", 5000))
			told := make(chan int64, 100)
			ready := make(chan struct{})
			go watch.Watch(t.Context(), []string{file}, func(files []string) bool {
				if files == nil {
					close(ready)
				} else if info, err := os.Stat(file); err == nil {
					told <- info.Size()
				}
				return false
			})
			<-ready
			whole := int64(test.piece * test.pieces)
			size := int64(0)
			for try := 0; try < 5 && size != whole; try++ { // a busy computer may take too long over one
				target, err := os.Create(file)
				must(t, err)
				for range test.pieces {
					_, err := target.WriteString(strings.Repeat("x", test.piece))
					must(t, err)
					time.Sleep(test.gap)
				}
				must(t, target.Close())
				if size = <-told; size != whole {
					time.Sleep(time.Second)
					for len(told) > 0 {
						<-told
					}
				}
			}
			if size != whole {
				t.Errorf("told of %d bytes of %d", size, whole)
			}
		})
	}
}

// TestAgain: a call that asks for another gets it, though nothing changes.
func TestAgain(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	calls := 0
	must(t, watch.Watch(ctx, []string{t.TempDir()}, func(files []string) bool {
		if calls++; calls == 2 {
			stop()
		}
		return true
	}))
	if calls != 2 {
		t.Errorf("%d calls, want 2", calls)
	}
}

// TestSlowCall saves while a call runs: another call follows it.
func TestSlowCall(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a.toml")
	ctx, stop := context.WithCancel(t.Context())
	ready, done, calls, release := make(chan struct{}), make(chan error, 1), make(chan struct{}), make(chan struct{})
	go func() {
		done <- watch.Watch(ctx, []string{folder}, func(files []string) bool {
			if files == nil {
				close(ready)
				return false
			}
			calls <- struct{}{}
			<-release
			return false
		})
	}()
	<-ready
	write(t, file, "1")
	<-calls
	for i := range 2000 { // more than the system keeps for one who does not listen, on some systems
		write(t, file, fmt.Sprint(i))
	}
	release <- struct{}{}
	select {
	case <-calls:
	case <-time.After(patience):
		t.Fatal("nothing was told of a save during a call")
	}
	stop()
	close(release)
	must(t, <-done)
}

// TestSoon measures from the save to the call.
func TestSoon(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a.toml")
	write(t, file, "0")
	told := start(t, folder)
	soonest := patience
	for i := range 5 {
		write(t, file, fmt.Sprint("save ", i))
		saved := time.Now()
		told.await(t, file)
		soonest = min(soonest, time.Since(saved))
	}
	t.Logf("told %v after the save", soonest)
	if soonest > 50*time.Millisecond {
		t.Errorf("told %v after the save", soonest)
	}
}

// TestNoLeaks starts and ends Watch many times.
func TestNoLeaks(t *testing.T) {
	folder := t.TempDir()
	before := runtime.NumGoroutine()
	for range 20 {
		ctx, stop := context.WithCancel(t.Context())
		if err := watch.Watch(ctx, []string{folder}, func([]string) bool { stop(); return false }); err != nil {
			t.Fatal(err)
		}
	}
	for end := time.Now().Add(patience); runtime.NumGoroutine() > before && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}
