package random

import (
	"strings"
	"testing"
)

func TestShrinkFindsTheFault(t *testing.T) {
	words := func(text string) []inline {
		var all []inline
		for _, w := range strings.Fields(text) {
			all = append(all, &word{text: w})
		}
		return all
	}
	paragraphs := func(texts ...string) *text {
		v := &text{}
		for _, t := range texts {
			v.blocks = append(v.blocks, &paragraph{inlines: words(t)})
		}
		return v
	}
	plan := &Plan{root: &table{entries: []*entry{
		{key: "sjabloon", value: quote("x")},
		{key: "zone", value: &table{entries: []*entry{{key: "naam", value: &line{inlines: words("een twee drie")}}}}},
		{key: "rij", value: &rows{items: []*table{
			{entries: []*entry{{key: "a", value: paragraphs("niets hier", "ook niets")}}},
			{entries: []*entry{
				{key: "a", value: paragraphs("een twee", "hier staat links de fout en nog wat", "drie")},
				{key: "b", value: &text{blocks: []block{&list{delimiter: '-', items: []*item{
					{blocks: []block{&paragraph{inlines: words("ook rechts nodig")}}},
					{blocks: []block{&paragraph{inlines: words("niet")}}},
				}}}}},
			}},
		}}},
	}}}
	calls := 0
	plan.Shrink(60, 4, func(texts []string) []bool {
		calls++
		if len(texts) > 4 {
			t.Errorf("%d texts at once", len(texts))
		}
		faulty := make([]bool, len(texts))
		for i, text := range texts {
			// Without its template it is no plan; the fault takes two words in two
			// places.
			faulty[i] = strings.Contains(text, "sjabloon") && strings.Contains(text, "links") && strings.Contains(text, "rechts")
		}
		return faulty
	})
	const want = "sjabloon = \"x\"\n\n[[rij]]\na = \"links\"\nb = \"- rechts\"\n"
	if got := plan.TOML(); got != want {
		t.Errorf("after %d calls:\n%s\nwant:\n%s", calls, got, want)
	}
	if calls > 60 {
		t.Errorf("%d calls", calls)
	}
}

func TestShrinkStopsInTime(t *testing.T) {
	plan := &Plan{root: &table{}}
	for range 100 {
		plan.root.entries = append(plan.root.entries, &entry{key: "k", value: literal("1")})
	}
	calls := 0
	plan.Shrink(5, 3, func(texts []string) []bool { calls++; return make([]bool, len(texts)) })
	if calls != 5 {
		t.Errorf("%d calls, want 5", calls)
	}
	if got := strings.Count(plan.TOML(), "k = 1"); got != 100 {
		t.Errorf("%d entries are left though nothing showed the fault", got)
	}
}
