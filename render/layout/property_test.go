package layout

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

var (
	seed      = flag.Uint64("seed", 0, "make only the random document of this seed")
	documents = flag.Int("documents", 16, "how many random documents to make of each set of styles")
)

// eachRandom makes random documents in the styles of the form and in odd ones: one in
// share of the number asked for.
func eachRandom(t *testing.T, share int, references bool, check func(t *testing.T, g *generator, d *document.Document)) {
	of := template(t)
	for _, set := range []struct {
		name   string
		styles *stylesheet.Styles
	}{{"form", of.Styles(form.Ungrouped)}, {"grouped", of.Styles(form.Grouped)}, {"odd", oddStyles()}} {
		t.Run(set.name, func(t *testing.T) {
			for i := range *documents / share {
				number := uint64(i + 1)
				if *seed != 0 {
					number = *seed
				}
				g := &generator{Rand: rand.New(rand.NewPCG(number, 20)), styles: set.styles, references: references}
				t.Run(fmt.Sprint("seed=", number), func(t *testing.T) { check(t, g, g.document()) })
				if *seed != 0 {
					return
				}
			}
		})
	}
}

// TestEveryDocument holds random documents against the rules of inspect: all text on one
// page each, in its column, in order.
func TestEveryDocument(t *testing.T) {
	eachRandom(t, 1, true, func(t *testing.T, _ *generator, d *document.Document) {
		for _, wrong := range inspect(Lay(d)) {
			t.Error(wrong)
		}
	})
}

// TestTwiceTheSame: the layout depends on the document alone, and does not change it.
func TestTwiceTheSame(t *testing.T) {
	eachRandom(t, 4, true, func(t *testing.T, _ *generator, d *document.Document) {
		if !reflect.DeepEqual(Lay(d), Lay(d)) {
			t.Error("the same document is laid out in another way")
		}
	})
}

// TestWhatComesAfter: blocks and sections added at the end change no page before the last.
func TestWhatComesAfter(t *testing.T) {
	eachRandom(t, 2, false, func(t *testing.T, g *generator, d *document.Document) {
		old := Lay(d)
		last := d.Sections[len(d.Sections)-1]
		last.Blocks = append(last.Blocks, g.blocks(1+g.IntN(4), last.Page.TextWidth())...)
		unchanged(t, "with blocks added", old, Lay(d), len(old.Pages)-1)
		old = Lay(d)
		d.Sections = append(d.Sections, g.section(2))
		unchanged(t, "with a section added", old, Lay(d), len(old.Pages))
	})
}

// unchanged compares the first pages of two layouts, but for paragraphs that print page
// numbers.
func unchanged(t *testing.T, how string, before, after *Pages, count int) {
	t.Helper()
	for i := range count {
		if !slices.EqualFunc(withoutNumbers(before.Pages[i]), withoutNumbers(after.Pages[i]), sameMark) {
			t.Errorf("%s: page %d of %d is another", how, i+1, len(before.Pages))
			return
		}
	}
}

// sameMark compares marks of one document.
func sameMark(a, b Mark) bool {
	switch a := a.(type) {
	case *Text:
		b, is := b.(*Text)
		if !is || !slices.Equal(a.Glyphs, b.Glyphs) {
			return false
		}
		x, y := *a, *b
		x.Glyphs, y.Glyphs = nil, nil
		return reflect.DeepEqual(x, y)
	case *Box:
		b, is := b.(*Box)
		return is && *a == *b
	case *Picture:
		b, is := b.(*Picture)
		return is && *a == *b
	}
	return false
}

func withoutNumbers(page *Page) []Mark {
	var marks []Mark
	for _, mark := range page.Marks() {
		if p := mark.Origin().Paragraph; p == nil || !hasNumber(p) {
			marks = append(marks, mark)
		}
	}
	return marks
}

func hasNumber(p *document.Paragraph) bool {
	for _, run := range p.Runs {
		switch run.Kind {
		case document.PageNumber, document.PageCount, document.PageReference:
			return true
		}
	}
	return false
}
