// Command count counts bad page ends in the plans that it is given, in variations of these
// and in random plans. It shows each place in the plans and their variations, where there
// are to be none, and how often each kind occurs in the random ones.
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
	flag.IntVar(&source.Varied, "v", 200, "`aantal` variaties op de plannen")
	flag.IntVar(&source.Random, "n", 200, "`aantal` willekeurige plannen")
	flag.Uint64Var(&source.Seed, "seed", 1, "`zaad` van de eerste variatie en het eerste willekeurige plan; de volgende tellen op")
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

// run counts, and returns how many faults the plans at hand and their variations have.
func run(ctx context.Context, source *specimen.Source) (faults int, err error) {
	tallies := map[specimen.Kind]*tally{}
	for s, err := range source.All() {
		if err := cmp.Or(err, ctx.Err()); err != nil {
			return faults, err
		}
		pages := layout.Lay(s.Document)
		found := pageends.Find(pages)
		if tallies[s.Kind] == nil {
			tallies[s.Kind] = &tally{faults: map[pageends.Kind]int{}}
		}
		tallies[s.Kind].add(pages, found)
		if s.Kind == specimen.Random {
			continue
		}
		for _, fault := range found {
			faults++
			fmt.Printf("%s, bladzijde %d: %s: %q\n", s.Name, fault.Page, fault.Kind, fault.Text)
		}
	}
	for _, named := range []struct {
		kind specimen.Kind
		name string
	}{{specimen.Plan, "plannen"}, {specimen.Blank, "lege formulieren"}, {specimen.Variation, "variaties"}, {specimen.Random, "willekeurige plannen"}} {
		if t := tallies[named.kind]; t != nil {
			t.print(fmt.Sprintf("%d %s", t.documents, named.name))
		}
	}
	return faults, nil
}
