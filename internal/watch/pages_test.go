package watch_test

import (
	"fmt"
	"testing"
	"time"

	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/internal/plan/plantest"
	"actieplan/internal/watch"
	"actieplan/render"
	"actieplan/render/layout"
)

func TestChanged(t *testing.T) {
	for _, test := range []struct {
		before, now []watch.Fingerprint
		want        string
	}{
		{[]watch.Fingerprint{1, 2, 3}, []watch.Fingerprint{1, 2, 3}, "[]"},
		{[]watch.Fingerprint{1, 2, 3}, []watch.Fingerprint{1, 9, 3}, "[2]"},
		{[]watch.Fingerprint{1, 2, 3}, []watch.Fingerprint{1, 9, 2, 3}, "[2]"},
		{[]watch.Fingerprint{1, 2, 3}, []watch.Fingerprint{1, 3}, "[]"},
		{[]watch.Fingerprint{1, 2}, []watch.Fingerprint{1, 2, 2}, "[3]"},
		{nil, []watch.Fingerprint{1, 2}, "[1 2]"},
	} {
		if got := fmt.Sprint(watch.Changed(test.before, test.now)); got != test.want {
			t.Errorf("%v, then %v: %s, want %s", test.before, test.now, got, test.want)
		}
	}
}

func TestRanges(t *testing.T) {
	for _, test := range []struct {
		numbers []int
		want    string
	}{
		{nil, ""},
		{[]int{7}, "7"},
		{[]int{7, 8}, "7 en 8"},
		{[]int{7, 12, 13, 14}, "7 en 12–14"},
		{[]int{1, 3, 4, 5, 9, 10}, "1, 3–5, 9 en 10"},
	} {
		if got := watch.Ranges(test.numbers); got != test.want {
			t.Errorf("%v: %q, want %q", test.numbers, got, test.want)
		}
	}
}

// TestFingerprints changes one word of the example plan: just its page is other.
func TestFingerprints(t *testing.T) {
	template := plantest.Form(t, form.IDs()[0])
	p := plantest.Plan(t, "../../content/voorbeeldstreek", template)
	before := watch.Fingerprints(layout.Lay(render.Plan(p, template, time.Unix(0, 0))))
	again := layout.NewIncremental().Lay(render.Plan(p, template, time.Unix(1, 0)))
	if changed := watch.Changed(before, watch.Fingerprints(again)); changed != nil {
		t.Errorf("the same plan again: %v changed", changed)
	}
	number := len(again.Pages) / 2
	for _, mark := range again.Pages[number-1].Marks() {
		if text, ok := mark.(*layout.Text); ok && text.From.Role == layout.Content { // kept, so that the change is too
			text.Words, text.Glyphs = "☃", fonts.Shape("☃", fonts.Look{})[0].Glyphs
			break
		}
	}
	if got := watch.Changed(before, watch.Fingerprints(again)); len(got) != 1 || got[0] != number {
		t.Errorf("%v changed, want [%d]", got, number)
	}
}
