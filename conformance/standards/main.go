// Command standards checks that the PDFs of this program are accessible and can be
// archived: of the plans at hand, of the blank forms, of saved cases and of random plans.
//
// In go paths of plans and a seed; out come a line for each file in which something is
// wrong, a line for each program that reads them, and an exit status that is not zero where
// anything is wrong. Four things are checked of each file:
//
//   - veraPDF finds nothing against PDF/UA-1 and PDF/A-2a;
//   - pdfcpu, in its strict mode, finds nothing against ISO 32000;
//   - the tree of elements, as poppler finds it, has the text of the document in the
//     order of the document;
//   - each page, as five programs that take text out of PDFs read it, has the text that the
//     layout put there, in the order of the document.
//
// What cannot be had on the computer is left out, and the output says so.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"

	"actieplan/conformance"
)

// options are what the command line asks for.
type options struct {
	folder string
	cases  string
	random int
	seed   uint64
	paths  []string
}

func main() {
	o := options{}
	flag.StringVar(&o.folder, "o", "build/standards", "`map` voor de bestanden")
	flag.StringVar(&o.cases, "cases", "conformance/testdata/cases", "`map` met gevallen die altijd meedoen")
	flag.IntVar(&o.random, "n", 20, "`aantal` willekeurige plannen")
	flag.Uint64Var(&o.seed, "seed", 1, "`zaad` van het eerste willekeurige plan; de volgende tellen op")
	flag.Parse()
	o.paths = flag.Args()
	conformance.Command(func(ctx context.Context) (bool, error) {
		faults, err := run(ctx, o)
		return faults == 0, err
	})
}

// run makes and checks all files, and returns how many faults there are.
func run(ctx context.Context, o options) (faults int, err error) {
	for _, program := range []string{"pdfinfo", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			return 0, fmt.Errorf("op deze computer ontbreekt %s; op Debian: apt-get install poppler-utils", program)
		}
	}
	if err := os.MkdirAll(o.folder, 0o777); err != nil {
		return 0, err
	}
	files, err := makeAll(o)
	if err != nil {
		return 0, err
	}
	report := func(s *file, fault string) {
		faults++
		fmt.Printf("%s: %s\n", s.name, fault)
	}
	if err := checkTrees(ctx, files, report); err != nil {
		return faults, err
	}
	if err := checkTexts(ctx, o.folder, files, report); err != nil {
		return faults, err
	}
	if err := checkStrictly(ctx, files, report); err != nil {
		return faults, err
	}
	checker, err := prepareChecker(ctx, o.folder)
	if err != nil {
		fmt.Println("Overgeslagen: nakijken met veraPDF, want dat is hier niet te krijgen:", err)
		return faults, nil
	}
	if err := checker.check(ctx, files, report); err != nil {
		return faults, err
	}
	fmt.Printf("%d bestanden: veraPDF heeft ze nagekeken; %d fouten in alles samen\n", len(files), faults)
	return faults, nil
}

// checkTrees holds the tree of elements of each file, as poppler finds it, against the
// document.
func checkTrees(ctx context.Context, files []*file, report func(*file, string)) error {
	for _, s := range files {
		fault, err := s.checkTree(ctx)
		if err != nil {
			return err
		}
		if fault != "" {
			report(s, "de boom van elementen leest anders dan het document: "+fault)
		}
	}
	fmt.Printf("%d bestanden: de boom van elementen is nagekeken\n", len(files))
	return nil
}

// checkTexts holds the text of each file, as several programs read it, against that which
// the layout put there.
func checkTexts(ctx context.Context, folder string, files []*file, report func(*file, string)) error {
	extractors, err := prepareExtractors(ctx, folder)
	if err != nil {
		return err
	}
	for _, e := range extractors {
		if e.absent != nil {
			fmt.Printf("Overgeslagen: de tekst volgens %s, want dat is hier niet te krijgen: %v\n", e.name, e.absent)
			continue
		}
		c, err := e.check(ctx, files, report)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d woorden, waarvan %d aan een ander vast en %d in stukken; %d afgebroken, waarvan %d heel\n",
			e.name, c.words, c.joined, c.parted, c.broken, c.whole)
	}
	return nil
}
