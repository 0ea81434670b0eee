package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"actieplan/conformance"
)

// The program that asks veraPDF, and what Maven needs to know to compile it with the
// libraries of veraPDF.
var (
	//go:embed verapdf/pom.xml
	project []byte
	//go:embed verapdf/Verdict.java
	source []byte
)

// checker is a veraPDF that can be run.
type checker struct{ classes string }

// prepareChecker has Maven fetch veraPDF and compile the program that asks it, in a folder.
func prepareChecker(ctx context.Context, folder string) (*checker, error) {
	for _, program := range []string{"java", "mvn"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, err
		}
	}
	folder, err := filepath.Abs(filepath.Join(folder, "verapdf"))
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, err
	}
	for name, data := range map[string][]byte{"pom.xml": project, "Verdict.java": source} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o666); err != nil {
			return nil, err
		}
	}
	if _, err := conformance.Run(ctx, "mvn", "--quiet", "--batch-mode", "--file", folder, "process-classes"); err != nil {
		return nil, err
	}
	target := filepath.Join(folder, "target")
	return &checker{filepath.Join(target, "classes") + string(os.PathListSeparator) + filepath.Join(target, "libraries", "*")}, nil
}

// check has veraPDF check all files in one run, and reports each rule that one breaks.
func (c *checker) check(ctx context.Context, files []*file, report func(*file, string)) error {
	arguments := []string{"-cp", c.classes, "Verdict", "ua1", "2a", "--"}
	byPath := make(map[string]*file)
	for _, s := range files {
		arguments = append(arguments, s.path)
		byPath[s.path] = s
	}
	out, err := conformance.Run(ctx, "java", arguments...)
	if err != nil {
		return err
	}
	checked := 0
	for line := range strings.Lines(string(out)) {
		fields := strings.SplitN(strings.TrimSpace(line), "\t", 3) // file, profile, what is wrong
		if len(fields) < 2 || byPath[fields[0]] == nil {
			return fmt.Errorf("veraPDF: %q", line)
		}
		if len(fields) == 2 {
			checked++
			continue
		}
		report(byPath[fields[0]], fields[1]+": "+fields[2])
	}
	if want := 2 * len(files); checked != want {
		return fmt.Errorf("veraPDF keek %d keer na, niet %d keer", checked, want)
	}
	return nil
}
