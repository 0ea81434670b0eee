// Command count counts what pages end badly with, in the plans that it is given and in
// random ones. It shows where in the plans, which is to be nowhere, and how often in the
// random ones.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"

	"actieplan/conformance"
	"actieplan/conformance/pageends"
	"actieplan/conformance/specimen"
	"actieplan/render/layout"
)

func main() {
	source := specimen.Source{}
	flag.IntVar(&source.Random, "n", 200, "`aantal` willekeurige plannen")
	flag.Uint64Var(&source.Seed, "seed", 1, "`zaad` van het eerste willekeurige plan; de volgende tellen op")
	flag.Parse()
	source.Plans = flag.Args()
	conformance.Command(func(ctx context.Context) (bool, error) {
		faults, err := run(ctx, &source)
		return faults == 0, err
	})
}

// tally is what was found in documents of one kind.
type tally struct {
	documents, pages int
	faults           map[pageends.Kind]int
}

func (t *tally) add(pages *layout.Pages, found []pageends.Fault) {
	t.documents++
	t.pages += len(pages.Pages)
	for _, fault := range found {
		t.faults[fault.Kind]++
	}
}

func (t *tally) print(name string) {
	fmt.Printf("%-28s %6d bladzijden", name, t.pages)
	for _, kind := range pageends.Kinds {
		fmt.Printf("; %d %s", t.faults[kind], kind)
	}
	fmt.Println()
}

// run counts, and returns how many faults the plans at hand have.
func run(ctx context.Context, source *specimen.Source) (faults int, err error) {
	plans, random := tally{faults: map[pageends.Kind]int{}}, tally{faults: map[pageends.Kind]int{}}
	for s, err := range source.All() {
		if err := cmp.Or(err, ctx.Err()); err != nil {
			return faults, err
		}
		pages := layout.Lay(s.Document)
		found := pageends.Find(pages)
		if s.Kind == specimen.Random {
			random.add(pages, found)
			continue
		}
		plans.add(pages, found)
		for _, fault := range found {
			faults++
			fmt.Printf("%s, bladzijde %d: %s: %q\n", s.Name, fault.Page, fault.Kind, fault.Text)
		}
	}
	plans.print(fmt.Sprintf("%d plannen en formulieren", plans.documents))
	random.print(fmt.Sprintf("%d willekeurige plannen", random.documents))
	return faults, nil
}
