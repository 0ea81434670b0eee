// Command actieplan pours plans, written as TOML, into a government form and writes them
// as PDF and as DOCX.
//
// In go paths of plans and options; out come documents in a folder, findings on standard
// error and an exit status. Each command stands in a file of its own: its options, a
// constructor that reads them from the command line, and a function that carries them out
// with the packages of the program. All that a user sees is Dutch, so the English of the
// command-line library is replaced here too.
package main

import (
	"os"

	"github.com/spf13/cobra"
)

func main() {
	if os.Getenv("GOGC") == "" {
		tuneCollector(0)
	}
	cobra.MousetrapHelpText = "Dit is een programma voor de opdrachtregel.\n\n" +
		"Open een terminalvenster (cmd of PowerShell) en start het daar: actieplan --help\n"
	os.Exit(int(run(os.Args[1:], os.Stdout, os.Stderr)))
}
