package line

import (
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// TestStore: lines are shared by paragraphs with the same content, kept for the next
// document, and forgotten when a document does not use them.
func TestStore(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 200, Leading: 250}
	store := NewIncrementalStore()
	b := &Breaker{Store: store}
	set := func(text string) Text {
		p := &document.Paragraph{Style: style, Runs: []document.Run{{Text: text}}}
		broken := b.Break(p, 3000, nil)
		if broken.Paragraph != p || broken.Words != text {
			t.Fatalf("%q of %p for %q of %p", broken.Words, broken.Paragraph, text, p)
		}
		return broken
	}
	shared := func(a, b Text) bool { return &a.Glyphs[0] == &b.Glyphs[0] }
	one, two := set("een"), set("twee")
	if !shared(set("een"), one) || shared(two, one) {
		t.Error("in one document, the same words are set twice")
	}
	indented := b.Break(&document.Paragraph{Style: style, Runs: []document.Run{{Text: "een"}}, Item: &document.ListItem{Left: 100}}, 3100,
		nil)
	if indented.Left != 100 {
		t.Errorf("the lines begin at %d", indented.Left)
	}
	within := b.Break(&document.Paragraph{Style: style, Runs: []document.Run{{Text: "een"}}, Inserts: []document.Insert{{From: 1, To: 2}}},
		3000, nil)
	if shared(within, one) {
		t.Error("a paragraph with an answer between its words has the lines of one without")
	}
	store.Next()
	if !shared(set("een"), one) {
		t.Error("in the next document, the same words are set again")
	}
	store.Next()
	if len(store.now) != 0 || len(store.before) != 1 {
		t.Errorf("%d and %d are kept", len(store.now), len(store.before))
	}
	if shared(set("twee"), two) {
		t.Error("what a document did not use is kept")
	}
}
