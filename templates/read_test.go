package templates

import (
	"testing"
)

func TestEmbeddedTemplatesLoad(t *testing.T) {
	for _, id := range IDs() {
		if _, err := Find(id); err != nil {
			t.Error(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		if _, err := Find(IDs()[0]); err != nil {
			b.Fatal(err)
		}
	}
}
