package serve

import (
	"fmt"
	"hash/fnv"

	"actieplan/render/document"
)

// hashOf is a hash of what a paragraph says, wherever it stands.
func hashOf(p *document.Paragraph) uint64 {
	h := fnv.New64a()
	for _, r := range p.Runs {
		fmt.Fprintf(h, "%d %t %t %t %q %q\n", r.Kind, r.Bold, r.Italic, r.Ticked, r.Link, r.Text)
	}
	return h.Sum64()
}

// editedSince returns where the texts of the zone are that an earlier version lacks, in
// the order of the pages. From the first text that differs to the last one, any text of the
// earlier version accounts for one that says the same, wherever it stands: texts that only
// moved are not edited.
func (d *svgDocument) editedSince(before *svgDocument) []target {
	now, old := d.texts, before.texts
	first := 0
	for first < min(len(now), len(old)) && now[first] == old[first] {
		first++
	}
	last := len(now)
	for end := len(old); last > first && end > first && now[last-1] == old[end-1]; end-- {
		last--
	}
	left := make(map[uint64]int)
	for _, text := range old[first : len(old)-(len(now)-last)] {
		left[text]++
	}
	edited := make(map[int]bool)
	for i := first; i < last; i++ {
		left[now[i]]--
		edited[i] = left[now[i]] < 0
	}
	targets := []target{}
	for _, p := range d.places {
		if edited[p.text] {
			targets = append(targets, p.view)
		}
	}
	return targets
}
