// Package chunked holds a list for the millions of small values that a large document comes
// to. In go values; they come out by their index. It grows in chunks that stay where they
// are, so that growing takes no second copy of what there is already.
package chunked

// perChunk is how many values a chunk holds: little beside a large document, and not much
// for a small one.
const perChunk = 1 << 10

// List is a list of values. The zero List is empty.
type List[T any] struct {
	chunks [][]T // all full but the last
}

// Add adds a value at the end.
func (l *List[T]) Add(value T) {
	last := len(l.chunks) - 1
	if last < 0 || len(l.chunks[last]) == perChunk {
		l.chunks = append(l.chunks, make([]T, 0, perChunk))
		last++
	}
	l.chunks[last] = append(l.chunks[last], value)
}

// Len is how many values there are.
func (l *List[T]) Len() int {
	last := len(l.chunks) - 1
	if last < 0 {
		return 0
	}
	return last*perChunk + len(l.chunks[last])
}

// At returns the value at an index, to be read or changed.
func (l *List[T]) At(i int) *T { return &l.chunks[uint(i)/perChunk][uint(i)%perChunk] }
