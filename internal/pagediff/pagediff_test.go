package pagediff_test

import (
	"fmt"
	"testing"
	"time"

	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/internal/pagediff"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/layout"
)

func TestChanged(t *testing.T) {
	for _, test := range []struct {
		before, now []pagediff.Fingerprint
		want        string
	}{
		{[]pagediff.Fingerprint{1, 2, 3}, []pagediff.Fingerprint{1, 2, 3}, "[]"},
		{[]pagediff.Fingerprint{1, 2, 3}, []pagediff.Fingerprint{1, 9, 3}, "[2]"},
		{[]pagediff.Fingerprint{1, 2, 3}, []pagediff.Fingerprint{1, 9, 2, 3}, "[2]"},
		{[]pagediff.Fingerprint{1, 2, 3}, []pagediff.Fingerprint{1, 3}, "[]"},
		{[]pagediff.Fingerprint{1, 2}, []pagediff.Fingerprint{1, 2, 2}, "[3]"},
		{nil, []pagediff.Fingerprint{1, 2}, "[1 2]"},
	} {
		if got := fmt.Sprint(pagediff.Changed(test.before, test.now)); got != test.want {
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
		if got := pagediff.Ranges(test.numbers); got != test.want {
			t.Errorf("%v: %q, want %q", test.numbers, got, test.want)
		}
	}
}

// TestFingerprints changes one word of the example plan: just its page is other.
func TestFingerprints(t *testing.T) {
	template := plantest.Form(t, form.IDs()[0])
	p := plantest.Plan(t, "../../content/voorbeeldstreek", template)
	before := pagediff.Fingerprints(layout.Lay(render.Plan(p, template, time.Unix(0, 0))))
	again := layout.NewIncremental().Lay(render.Plan(p, template, time.Unix(1, 0)))
	if changed := pagediff.Changed(before, pagediff.Fingerprints(again)); changed != nil {
		t.Errorf("the same plan again: %v changed", changed)
	}
	number := len(again.Pages) / 2
	for _, mark := range again.Pages[number-1].Marks() {
		if text, ok := mark.(*layout.Text); ok && text.From.Role == layout.Content { // kept, so that the change is too
			text.Words, text.Glyphs = "☃", fonts.Shape("☃", fonts.Look{})[0].Glyphs
			break
		}
	}
	if got := pagediff.Changed(before, pagediff.Fingerprints(again)); len(got) != 1 || got[0] != number {
		t.Errorf("%v changed, want [%d]", got, number)
	}
}
