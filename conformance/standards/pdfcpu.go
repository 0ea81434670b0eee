package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"

	"actieplan/conformance"
)

// pdfcpu is the package of the command that checks PDFs against ISO 32000.
const pdfcpu = "github.com/pdfcpu/pdfcpu/cmd/pdfcpu@v0.15.0"

// checkStrictly has pdfcpu check all files in one run, in its strict mode, and reports what
// it finds wrong.
func checkStrictly(ctx context.Context, files []*file, report func(*file, string)) error {
	if _, err := conformance.Run(ctx, "go", "run", pdfcpu, "version"); err != nil {
		fmt.Println("Overgeslagen: nakijken met pdfcpu, want dat is hier niet te krijgen:", err)
		return nil
	}
	arguments := []string{"run", pdfcpu, "validate", "-m=strict"}
	for _, s := range files {
		arguments = append(arguments, s.path)
	}
	// It exits with 1 where anything is wrong, and says of each file which.
	command := exec.CommandContext(ctx, "go", arguments...)
	var out bytes.Buffer
	command.Stdout, command.Stderr = &out, &out
	failed := command.Run()
	verdicts := strictVerdicts(out.String())
	for _, s := range files {
		verdict, given := verdicts[s.path]
		if !given {
			return fmt.Errorf("pdfcpu zegt niets over %s: %w: %s", s.name, failed, out.String())
		}
		if verdict == strictlyRight || strings.Contains(verdict, "corrupt UTF16BE") && s.holds(afterSurrogates) {
			continue
		}
		report(s, "pdfcpu: "+verdict)
	}
	fmt.Printf("%d bestanden: pdfcpu heeft ze nagekeken\n", len(files))
	return nil
}

// afterSurrogates is the first character after those that stand for half a character in
// UTF-16. pdfcpu takes it for one of them.
const afterSurrogates = 0xE000

// holds reports whether a character stands in what the file says, of itself or on its pages.
func (f *file) holds(r rune) bool {
	d := f.pages.Document
	return strings.ContainsRune(d.Title+d.Author+documentText(f.pages), r)
}

// strictlyRight is what pdfcpu says of a file without faults.
const strictlyRight = "validation ok"

// strictVerdicts are what pdfcpu said of each file, by path.
func strictVerdicts(out string) map[string]string {
	verdicts := make(map[string]string)
	for part := range strings.SplitSeq("\n"+out, "\nvalidating(mode=strict) ") {
		path, verdict, _ := strings.Cut(part, " ...\n")
		verdicts[path], _, _ = strings.Cut(verdict, "\n") // below the last one it says how many there are
	}
	return verdicts
}
