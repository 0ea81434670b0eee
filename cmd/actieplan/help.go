package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// printHelp writes the Dutch help of a command.
func printHelp(command *cobra.Command) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", command.Short)
	if command.Long != "" {
		fmt.Fprintf(&b, "\n%s\n", strings.TrimSpace(command.Long))
	}
	fmt.Fprintf(&b, "\nGebruik:\n  %s\n", usageLine(command))
	if command.Example != "" {
		fmt.Fprintf(&b, "\nVoorbeelden:\n%s\n", command.Example)
	}
	var rows [][2]string
	for _, sub := range command.Commands() {
		if sub.IsAvailableCommand() {
			rows = append(rows, [2]string{sub.Name(), sub.Short})
		}
	}
	printRows(&b, "Opdrachten", rows)
	printRows(&b, "Opties", flagRows(command))
	if !command.HasParent() {
		b.WriteString("\nHulp bij een opdracht: actieplan OPDRACHT --help\n")
	}
	fmt.Fprint(command.OutOrStdout(), b.String())
}

func usageLine(command *cobra.Command) string {
	line := command.UseLine()
	if i := strings.LastIndex(line, " [flags]"); i >= 0 {
		line = line[:i]
	}
	return line + " [opties]"
}

// flagRows describes the flags of a command: "-o, --output MAP" and what it is for.
func flagRows(command *cobra.Command) [][2]string {
	var rows [][2]string
	add := func(flag *pflag.Flag) {
		if flag.Hidden {
			return
		}
		placeholder, usage := pflag.UnquoteUsage(flag)
		name := "    --" + flag.Name
		if flag.Shorthand != "" {
			name = "-" + flag.Shorthand + ", --" + flag.Name
		}
		if flag.Value.Type() == "bool" {
			placeholder = ""
		}
		if flag.DefValue != "" && flag.Value.Type() != "bool" {
			usage += " (anders " + flag.DefValue + ")"
		}
		rows = append(rows, [2]string{strings.TrimSpace(name + " " + placeholder), usage})
	}
	command.LocalNonPersistentFlags().VisitAll(add)
	command.Root().PersistentFlags().VisitAll(add)
	for i := range rows {
		if strings.HasPrefix(rows[i][0], "--") {
			rows[i][0] = "    " + rows[i][0]
		}
	}
	return rows
}

// printRows writes two columns below a heading; nothing without rows.
func printRows(b *strings.Builder, heading string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	widest := 0
	for _, row := range rows {
		widest = max(widest, utf8.RuneCountInString(row[0]))
	}
	fmt.Fprintf(b, "\n%s:\n", heading)
	for _, row := range rows {
		fmt.Fprintf(b, "  %-*s   %s\n", widest, row[0], row[1])
	}
}
