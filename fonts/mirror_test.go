package fonts

import (
	"testing"
)

func TestMirrored(t *testing.T) {
	for r, want := range map[rune]rune{'(': ')', ']': '[', '«': '»', '≤': '≥', '〈': '〉', 'a': 'a', '!': '!', 'א': 'א'} {
		if got := Mirrored(r); got != want {
			t.Errorf("%c becomes %c, expected %c", r, got, want)
		}
		if back := Mirrored(Mirrored(r)); back != r {
			t.Errorf("%c becomes %c when turned twice", r, back)
		}
	}
}
