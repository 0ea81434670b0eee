// Command run measures how alike the PDF and the DOCX that actieplan makes are, for the
// given plans, the blank forms, saved cases and random plans.
//
// It takes the program, paths of plans and a seed. It prints a line per plan, makes
// pictures of what differs, and has an exit status other than zero if a plan is below the
// bars. The first random plan that fails is reduced as far as possible while it still
// fails, and saved, so that it can join the cases that every run repeats.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"actieplan/conformance"
	"actieplan/internal/toml"
)

// options are the options and arguments of the command line.
type options struct {
	program string
	folder  string
	cases   string
	varied  int
	random  int
	seed    uint64
	workers int
	witness string
	paths   []string
}

func main() {
	o := options{}
	flag.StringVar(&o.program, "actieplan", "build/actieplan", "het `programma` dat de documenten maakt")
	flag.StringVar(&o.folder, "o", "build/conformance", "`map` voor beelden en gevallen")
	flag.StringVar(&o.cases, "cases", "conformance/testdata/cases", "`map` met gevallen die altijd meedoen")
	flag.IntVar(&o.varied, "v", 20, "`aantal` variaties op de plannen")
	flag.IntVar(&o.random, "n", 50, "`aantal` willekeurige plannen")
	flag.Uint64Var(&o.seed, "seed", rand.Uint64N(1e9), "`zaad` van de eerste variatie en het eerste willekeurige plan; de volgende tellen op")
	flag.IntVar(&o.workers, "jobs", runtime.NumCPU(), "`hoeveel` er tegelijk worden vergeleken")
	flag.StringVar(&o.witness, "witness", "", "`map` van de tweede tekstverwerker; leeg is geen")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "Vergelijkt de PDF en de DOCX van plannen. Gebruik: run [opties] [PLAN…]")
		flag.PrintDefaults()
	}
	flag.Parse()
	o.workers = max(1, o.workers)
	o.paths = flag.Args()
	conformance.Command(func(ctx context.Context) (bool, error) { return run(ctx, o) })
}

// run makes and compares everything, and reports whether all of it reaches the bars.
func run(ctx context.Context, o options) (bool, error) {
	if missing := conformance.Missing(); len(missing) > 0 {
		return false, fmt.Errorf("op deze computer ontbreekt %s; op Debian: apt-get install libreoffice-writer poppler-utils qpdf",
			strings.Join(missing, ", "))
	}
	work, err := freshFolder(o.folder)
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(work)
	desk := &workbench{program: o.program, work: work}
	report := &report{out: os.Stdout, folder: o.folder}

	saved, err := filepath.Glob(filepath.Join(o.cases, "*"+toml.Extension))
	if err != nil {
		return false, err
	}
	fixed, err := desk.fixed(ctx, append(o.paths, saved...))
	if err != nil {
		return false, err
	}
	desk.compareAll(ctx, o.workers, fixed, report.add)
	if o.witness != "" && len(o.paths) > 0 {
		fmt.Println("Volgens een tweede tekstverwerker, LibreOffice 24.8:")
		if err := desk.askWitness(ctx, o.witness, len(o.paths), report.addWitness); err != nil {
			return false, err
		}
	}
	varied, err := vary(o.paths, o.seed, o.varied)
	if err != nil {
		return false, err
	}
	fmt.Printf("%d variaties, zaad %d\n", len(varied), o.seed)
	desk.compareAll(ctx, o.workers, batch(varied), report.add)
	if o.random > 0 {
		fmt.Printf("%d willekeurige plannen, zaad %d\n", o.random, o.seed)
		invented, err := invent(o.seed, o.random)
		if err != nil {
			return false, err
		}
		desk.compareAll(ctx, o.workers, batch(invented), report.add)
	}
	if err := ctx.Err(); err != nil {
		return false, err
	}
	report.finish()
	if report.firstRandom != nil {
		if err := shrink(ctx, desk, o.workers, report.firstRandom, o.folder); err != nil {
			return false, err
		}
	}
	return report.failed == 0, report.err
}

// freshFolder removes the pictures of an earlier run from the folder, but not the saved
// cases, and makes a folder to work in below it.
func freshFolder(folder string) (string, error) {
	old, err := filepath.Glob(filepath.Join(folder, "*.png"))
	if err != nil {
		return "", err
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			return "", err
		}
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return "", err
	}
	work, err := os.MkdirTemp(folder, "werk-")
	if err != nil {
		return "", err
	}
	return filepath.Abs(work)
}
