package main

import (
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/project"
)

// streams are what a command writes to.
type streams struct {
	out    io.Writer // what was asked for
	errOut io.Writer // findings and errors
}

func streamsOf(command *cobra.Command) streams {
	return streams{command.OutOrStdout(), command.ErrOrStderr()}
}

// findings writes findings for people, in colour on a terminal that has them.
func (s streams) findings(findings []finding.Finding) {
	_ = finding.Report(s.errOut, findings, finding.WithColor(hasColors(s.errOut))) // a user who closed standard error wants no messages
}

// problem writes an error to where errors go, and returns the exit status that it leads to.
func (s streams) problem(err error) exitStatus {
	if err != nil && err.Error() != "" {
		_, _ = io.WriteString(s.errOut, "fout: "+character.VisibleLines(err.Error())+"\n")
	}
	return statusOf(err)
}

// unsure warns of what was not sure in a form.
func (s streams) unsure(file string, all []string) {
	for _, unsure := range all {
		fmt.Fprintf(s.errOut, "%s: waarschuwing: %s\n", character.Visible(file), character.VisibleLines(unsure))
	}
}

// kept tells of documents that others changed.
func (s streams) kept(all []project.Kept) {
	for _, kept := range all {
		fmt.Fprintln(s.out, kept)
	}
}

// hasColors reports whether w is a terminal that shows colours, and whose user wants them
// (no-color.org).
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
