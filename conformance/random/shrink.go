package random

import (
	"cmp"
	"slices"
)

// Shrink leaves parts out of the plan for as long as the rest still shows the fault. It
// calls faulty, which reports for each of several TOML texts whether it shows the fault.
// It passes up to width texts at once, because starting the programs that try them costs
// more than trying a few more. After the given number of calls it stops with the plan as
// it is then. A text that is not a valid plan does not show the fault.
func (p *Plan) Shrink(calls, width int, faulty func(texts []string) []bool) {
	s := &shrinker{plan: p, calls: calls, width: width, faulty: faulty}
	for s.pass() && s.calls > 0 {
	}
}

type shrinker struct {
	plan   *Plan
	calls  int // left
	width  int // texts for each call
	faulty func(texts []string) []bool
}

// cut is a group of neighbouring parts that are left out together.
type cut struct {
	parts  []part
	weight int
}

func (c cut) leaveOut() {
	for _, p := range c.parts {
		*p.left() = true
	}
}

func (c cut) putBack() {
	for _, p := range c.parts {
		*p.left() = false
	}
}

// pass tries every cut once, the heaviest first, and reports whether the fault remained
// after any of them.
func (s *shrinker) pass() bool {
	held := false
	cuts := s.cuts()
	for len(cuts) > 0 && s.calls > 0 {
		batch := cuts[:min(s.width, len(cuts))]
		cuts = cuts[len(batch):]
		good := s.try(batch)
		if len(good) == 0 {
			continue
		}
		held = true
		s.keep(good)
		lightest := batch[len(batch)-1].weight
		cuts = slices.DeleteFunc(s.cuts(), func(c cut) bool { return c.weight > lightest })
		cuts = without(cuts, batch)
	}
	return held
}

// keep makes all the cuts if the plan still shows the fault after that, and otherwise
// only the heaviest.
func (s *shrinker) keep(good []cut) {
	good[0].leaveOut()
	if len(good) == 1 || s.calls == 0 {
		return
	}
	all := cut{}
	for _, c := range good[1:] {
		for _, p := range c.parts {
			if !*p.left() {
				all.parts = append(all.parts, p)
			}
		}
	}
	if len(s.try([]cut{all})) == 1 {
		all.leaveOut()
	}
}

// try returns the cuts after which the plan still shows the fault.
func (s *shrinker) try(cuts []cut) []cut {
	s.calls--
	texts := make([]string, len(cuts))
	for i, c := range cuts {
		c.leaveOut()
		texts[i] = s.plan.TOML()
		c.putBack()
	}
	var good []cut
	for i, faulty := range s.faulty(texts) {
		if faulty {
			good = append(good, cuts[i])
		}
	}
	return good
}

// cuts returns what can be left out: of neighbouring parts all, each half, each quarter
// and so on down to each single part. The heaviest come first.
func (s *shrinker) cuts() []cut {
	var all []cut
	var walk func(p part)
	walk = func(p part) {
		for _, beside := range p.parts() {
			kept := present(beside)
			weights := make([]int, len(kept))
			for i, child := range kept {
				weights[i] = weight(child)
				walk(child)
			}
			for size := len(kept); size > 0; size /= 2 {
				for start := 0; start < len(kept); start += size {
					end := min(start+size, len(kept))
					all = append(all, cut{parts: kept[start:end], weight: sum(weights[start:end])})
				}
			}
		}
	}
	walk(s.plan.root)
	slices.SortStableFunc(all, func(a, b cut) int { return cmp.Compare(b.weight, a.weight) })
	return all
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}

// without returns the cuts except those that were just tried.
func without(cuts, tried []cut) []cut {
	return slices.DeleteFunc(cuts, func(c cut) bool {
		return slices.ContainsFunc(tried, func(t cut) bool { return slices.Equal(t.parts, c.parts) })
	})
}
