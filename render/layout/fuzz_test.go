package layout

import (
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"

	"actieplan/internal/form"
)

// byteSource takes the choices of a generator from bytes, and then always the first one.
type byteSource []byte

// Uint64 implements rand.Source. For a choice from few, rand looks at the upper half, and
// asks again when the lower bits of that are all zero.
func (s *byteSource) Uint64() uint64 {
	word := [8]byte{2: 0x55, 3: 0x55}
	*s = (*s)[copy(word[:2], *s):]
	return binary.BigEndian.Uint64(word[:])
}

// FuzzLay lays out documents whose shape comes from bytes, with words that are some text.
func FuzzLay(f *testing.F) {
	f.Add([]byte(nil), "", false)
	f.Add([]byte("\xff\xff\x80\x80\x10\x10\xf0\xf0\x42\x42\x99\x99"), "zone-niveau a\u00ADb \u200d\u0301 \U0001F600 /\\", true)
	random := rand.New(rand.NewPCG(1, 1))
	for range 8 {
		shape := make([]byte, 150)
		for i := range shape {
			shape[i] = byte(random.Uint32())
		}
		f.Add(shape, strings.Join(oddWords[:12], " "), random.IntN(2) == 0)
	}
	form := template(f).Styles(form.Grouped)
	f.Fuzz(func(t *testing.T, shape []byte, words string, odd bool) {
		if len(shape) > 300 || len(words) > 500 {
			return // what goes wrong does so in small documents, of which there are more in the time
		}
		// What a run may not hold (render.Run) is no case.
		words = strings.NewReplacer("\n", " ", "\t", " ").Replace(strings.ToValidUTF8(words, "?"))
		g := &generator{styles: form, references: true, own: strings.Fields(words)}
		if odd {
			g.styles = oddStyles()
		}
		source := byteSource(shape)
		g.Rand = rand.New(&source)
		for _, wrong := range inspect(Lay(g.document())) {
			t.Error(wrong)
		}
	})
}
