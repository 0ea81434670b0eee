// Command standards checks that the PDFs of this program are accessible and can be
// archived: of the plans at hand, of the blank forms, of saved cases and of random plans.
//
// In go paths of plans and a seed; out come a line for each file in which something is
// wrong, and an exit status that is not zero where there is any. Three things are checked
// of each file:
//
//   - veraPDF finds nothing against PDF/UA-1 and PDF/A-2a;
//   - the tree of elements, as poppler finds it, has the text of the document in the
//     order of the document;
//   - each page, as poppler reads its content, has the text that the layout put there.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
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
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	faults, err := run(ctx, o)
	stop()
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "fout:", err)
		os.Exit(3)
	case faults > 0:
		os.Exit(1)
	}
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
	specimens, err := makeAll(o)
	if err != nil {
		return 0, err
	}
	report := func(s *specimen, fault string) {
		faults++
		fmt.Printf("%s: %s\n", s.name, fault)
	}
	for _, s := range specimens {
		found, err := s.checkText(ctx)
		if err != nil {
			return faults, err
		}
		for _, fault := range found {
			report(s, fault)
		}
	}
	fmt.Printf("%d bestanden: de tekst is nagekeken\n", len(specimens))
	checker, err := prepareChecker(ctx, o.folder)
	if err != nil {
		fmt.Println("Overgeslagen: nakijken met veraPDF, want dat is hier niet te krijgen:", err)
		return faults, nil
	}
	if err := checker.check(ctx, specimens, report); err != nil {
		return faults, err
	}
	fmt.Printf("%d bestanden: veraPDF heeft ze nagekeken; %d fouten in alles samen\n", len(specimens), faults)
	return faults, nil
}
