package source

import (
	"bytes"
	"sort"
	"sync"
	"time"
)

// File is one TOML file of a plan, as read from disk, less a byte-order mark. Its Data
// does not change once a place in it has been asked for.
type File struct {
	Path    string // as it is shown to the writer: slashes, relative to where the command ran
	Data    []byte
	ModTime time.Time // when it was last written; zero where it was not read from disk

	once       sync.Once
	lineStarts []int // offsets, ascending
}

// Lines returns the offset that each line begins at. Lines end as TOML lets them end, and
// at a lone carriage return, as editors see it.
func (f *File) Lines() []int {
	f.once.Do(func() {
		f.lineStarts = []int{0}
		for i, b := range f.Data {
			if b == '\n' || b == '\r' && !bytes.HasPrefix(f.Data[i+1:], []byte{'\n'}) {
				f.lineStarts = append(f.lineStarts, i+1)
			}
		}
	})
	return f.lineStarts
}

// LineAt returns the number, from 1 on, of the line that an offset is on.
func (f *File) LineAt(offset int) int {
	starts := f.Lines()
	return sort.Search(len(starts), func(i int) bool { return starts[i] > offset })
}

// Line returns the offsets of the first byte of a line and of the one after its last, its
// end of line left out. Lines are numbered from 1 on.
func (f *File) Line(number int) (start, end int) {
	start, end = f.Lines()[number-1], len(f.Data)
	if i := bytes.IndexAny(f.Data[start:], "\r\n"); i >= 0 {
		end = start + i
	}
	return start, end
}
