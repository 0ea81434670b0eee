// Command peers compares how fast this program is, and how much memory it takes, with
// Typst: another program that sets documents, and writes them as tagged PDF.
//
// In go the program and a plan; out come the medians of many cold runs, from the start of
// a process to its end, and their ratios. Typst sets a document of as many pages as the
// plan's, each with a heading and a table. Where Typst cannot be installed, it says so and
// gives the figures of the program alone.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"actieplan/conformance"
)

// What is wanted: at most this part of the time of Typst's first compilation, and at most
// so many MiB.
const (
	wantedRatio  = 0.15
	wantedMemory = 20.0
)

func main() {
	program := flag.String("actieplan", "build/actieplan", "`pad` van het programma")
	folder := flag.String("o", "build/peers", "`map` voor de bestanden")
	runs := flag.Int("n", 30, "`aantal` keren dat elk programma start")
	flag.Parse()
	conformance.Command(func(ctx context.Context) (bool, error) {
		return true, compare(ctx, *program, *folder, *runs, flag.Args())
	})
}

// compare measures and prints.
func compare(ctx context.Context, program, folder string, runs int, plans []string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	ours := &contestant{name: "actieplan, PDF en DOCX", command: append([]string{program, "render", "-o", folder}, plans...)}
	printed, err := ours.run(ctx)
	if err != nil {
		return err
	}
	pages, err := pagesIn(printed)
	if err != nil {
		return err
	}
	typst, missing := prepareTypst(ctx, folder, pages)
	contestants := []*contestant{ours}
	if missing == nil {
		contestants = append(contestants, typst)
	}
	for range runs { // in turn, so that what else the machine does weighs on all of them
		for _, c := range contestants {
			if err := c.measure(ctx); err != nil {
				return err
			}
		}
	}
	fmt.Printf("medianen van %d keer, %d bladzijden\n", runs, pages)
	for _, c := range contestants {
		fmt.Println(c)
	}
	if missing != nil {
		fmt.Println("Overgeslagen: vergelijken met Typst, want dat is hier niet te krijgen:", missing)
		fmt.Printf("geheugen: gewenst hoogstens %.0f MiB\n", wantedMemory)
		return nil
	}
	fmt.Printf("tijd tegenover de eerste keer zetten in Typst: %.2f (gewenst hoogstens %.2f); tegenover het hele proces: %.2f\n",
		median(ours.wall)/median(typst.inside), wantedRatio, median(ours.wall)/median(typst.wall))
	fmt.Printf("geheugen tegenover dat van Typst: %.2f (gewenst hoogstens %.0f MiB)\n", median(ours.memory)/median(typst.memory), wantedMemory)
	return nil
}

// pagesIn returns how many pages the program says that it made.
func pagesIn(printed string) (pages int, err error) {
	for line := range strings.Lines(printed) {
		words := strings.Fields(line)
		for i := range words {
			if i > 0 && strings.HasPrefix(words[i], "bladzijde") {
				n, err := strconv.Atoi(words[i-1])
				if err != nil {
					return 0, err
				}
				pages += n
			}
		}
	}
	if pages == 0 {
		return 0, fmt.Errorf("het programma zegt niet hoeveel bladzijden het maakte: %q", printed)
	}
	return pages, nil
}
