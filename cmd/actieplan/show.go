package main

import (
	"io"
	"os"
	"runtime"

	"actieplan/internal/finding"
)

// showFindings writes findings for people, in colour on a terminal that has them.
func showFindings(w io.Writer, findings []finding.Finding) {
	_ = finding.Report(w, findings, finding.WithColor(hasColors(w))) // who closes standard error wants no messages
}

// hasColors tells whether w is a terminal that shows colours, and whose user wants them (no-color.org).
func hasColors(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	if runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == "" {
		return false // the old console of Windows prints the codes as they are
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// showProblem writes an error to where errors go, and returns it.
func showProblem(w io.Writer, err error) error {
	if err != nil && err.Error() != "" {
		_, _ = io.WriteString(w, "fout: "+err.Error()+"\n")
	}
	return err
}
