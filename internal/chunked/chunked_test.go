package chunked

import "testing"

func TestList(t *testing.T) {
	var l List[int]
	if l.Len() != 0 {
		t.Errorf("an empty list has %d values", l.Len())
	}
	const n = 2*perChunk + 1
	l.Add(0)
	first := l.At(0)
	for i := 1; i < n; i++ {
		l.Add(i)
		if l.Len() != i+1 {
			t.Fatalf("%d values, want %d", l.Len(), i+1)
		}
	}
	for i := range n {
		if got := *l.At(i); got != i {
			t.Errorf("value %d is %d", i, got)
		}
	}
	*first = 7
	if *l.At(0) != 7 {
		t.Error("the first value has moved")
	}
}
