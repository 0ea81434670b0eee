package line

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"

	"actieplan/render/document"
)

// TestMirrored checks that brackets from right to left are drawn with each other's glyphs.
func TestMirrored(t *testing.T) {
	within := unbrokenLevels(t, "א(ב)ג")
	all := within.Parts(nil, 0, len(within.Glyphs))
	open, plain := all[1].Glyphs[0], unbrokenLevels(t, "()")
	if open.Text(within.Words) != "(" || open.ID != plain.Glyphs[1].ID {
		t.Errorf("%q is drawn with glyph %d, expected that of a closing bracket, %d", open.Text(within.Words), open.ID, plain.Glyphs[1].ID)
	}
}

// TestFigureFromRightToLeft: a figure among words from right to left stands between them.
func TestFigureFromRightToLeft(t *testing.T) {
	figure := document.Run{Kind: document.FigureRun, Figure: &document.Figure{Size: 200}}
	within := unbrokenText(plain(), document.Run{Text: "א"}, figure, document.Run{Text: "ב"})
	all := within.Parts(nil, 0, len(within.Glyphs))
	if len(all) != 3 || all[1].Run != 1 || all[1].X <= all[2].X || all[0].X <= all[1].X {
		t.Errorf("%+v", all)
	}
}

func unbrokenLevels(t *testing.T, text string) Text {
	t.Helper()
	return unbrokenText(plain(), document.Run{Text: text})
}

// TestLevels compares the directions of random text with those that golang.org/x/text
// finds. It has no levels, and so cannot order a line.
func TestLevels(t *testing.T) {
	alphabet := []rune("abאבع٣12 .,-+%!/\u05B8☒")
	random := rand.New(rand.NewPCG(9, 9))
	for range 3000 {
		var b strings.Builder
		b.WriteByte('x') // otherwise the first character decides how golang.org/x/text sets the paragraph
		for range random.IntN(12) {
			b.WriteRune(alphabet[random.IntN(len(alphabet))])
		}
		b.WriteByte('y')
		var p bidi.Paragraph
		if _, err := p.SetString(b.String(), bidi.DefaultDirection(bidi.LeftToRight)); err != nil {
			t.Fatal(err)
		}
		order, err := p.Order()
		if err != nil {
			t.Fatal(err)
		}
		var want, got strings.Builder
		for i := range order.NumRuns() {
			run := order.Run(i)
			for range []rune(run.String()) {
				want.WriteByte("><"[int(run.Direction())])
			}
		}
		set := unbrokenLevels(t, b.String())
		for i, g := range set.Glyphs {
			for range []rune(g.Text(set.Words)) {
				got.WriteByte("><"[set.stretches[set.stretchAt(i)].level%2])
			}
		}
		if got.String() != want.String() {
			t.Errorf("%+q has directions\n%s, expected\n%s", b.String(), got.String(), want.String())
		}
	}
}
