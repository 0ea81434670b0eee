package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
)

// flagError tells in Dutch what is wrong with a flag.
func flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(command, unknown)
	case errors.As(err, &missing):
		return usageError("er ontbreekt een waarde na %s", dashed(missing.GetFlag()))
	case errors.As(err, &invalid):
		reason := "schrijf true of false"
		if invalid.GetFlag().Value.Type() != "bool" {
			reason = invalid.Unwrap().Error()
		}
		return usageError("%s: %q kan niet; %s", dashed(invalid.GetFlag()), invalid.GetValue(), reason)
	}
	return usageError("een optie is verkeerd geschreven: schrijf --naam of --naam=waarde")
}

func unknownFlag(command *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	if shorthands := err.GetSpecifiedShortnames(); shorthands != "" {
		return usageError("onbekende optie -%s", name)
	}
	var names []string
	command.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
	if near, ok := finding.Nearest(name, names); ok {
		return usageError("onbekende optie --%s; bedoelde u --%s?", name, near)
	}
	return usageError("onbekende optie --%s", name)
}

func dashed(flag *pflag.Flag) string {
	if flag.Shorthand != "" {
		return fmt.Sprintf("-%s (--%s)", flag.Shorthand, flag.Name)
	}
	return "--" + flag.Name
}

// outputFlag adds the flag for the folder that documents go to.
func outputFlag(flags *pflag.FlagSet, chosen *string) {
	*chosen = "build"
	flags.VarP((*folder)(chosen), "output", "o", "`MAP` waar de documenten komen; wordt gemaakt als ze er niet is")
}

// planFolderFlag adds the flag for the folder that a new plan goes to.
func planFolderFlag(flags *pflag.FlagSet, chosen *string) {
	*chosen = "content"
	flags.VarP((*folder)(chosen), "output", "o", "`MAP` waar de map van het plan komt")
}

// folder is a flag of the path of a folder.
type folder string

// String implements pflag.Value.
func (f *folder) String() string { return string(*f) }

// Type implements pflag.Value.
func (f *folder) Type() string { return "string" }

// Set implements pflag.Value.
func (f *folder) Set(path string) error {
	if strings.TrimSpace(path) == "" {
		return errors.New("schrijf erachter in welke map, of laat de optie weg")
	}
	*f = folder(path)
	return nil
}

// asTyped refuses arguments that are no paths but something else typed wrong: a flag with a dash as Word makes it, or one path
// with spaces and without quotes.
func asTyped(args []string) error {
	if err := plainDashes(args); err != nil {
		return err
	}
	if whole := strings.Join(args, " "); len(args) > 1 && !isThere(args[0]) && isThere(whole) {
		return usageError("zet aanhalingstekens rond een pad met spaties: %q", whole)
	}
	return nil
}

// plainDashes refuses a flag with a dash as Word makes it of - or --.
func plainDashes(args []string) error {
	for _, arg := range args {
		name := strings.TrimLeft(arg, "–—-")
		if name == "" || !strings.ContainsAny(arg[:len(arg)-len(name)], "–—") || isThere(arg) {
			continue
		}
		if utf8.RuneCountInString(name) == 1 {
			return usageError("onbekende optie %s: schrijf een gewoon streepje, zoals -%s", arg, name)
		}
		return usageError("onbekende optie %s: een optie begint met twee gewone streepjes, zoals --%s", arg, name)
	}
	return nil
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// strictFlag adds the flag that makes a warning count as an error.
func strictFlag(flags *pflag.FlagSet, strict *bool) {
	flags.BoolVar(strict, "strict", false, "een waarschuwing telt als fout")
}

// choice is a flag of one word of a fixed set.
type choice struct {
	from   []string
	chosen *string
}

// String implements pflag.Value.
func (c *choice) String() string { return *c.chosen }

// Type implements pflag.Value.
func (c *choice) Type() string { return "keuze" }

// Set implements pflag.Value.
func (c *choice) Set(s string) error {
	word := normalized(s)
	if !slices.Contains(c.from, word) {
		return fmt.Errorf("kies %s", dutch.Enumerated(c.from, "of"))
	}
	*c.chosen = word
	return nil
}

// choices is a flag of one or more words of a fixed set, with commas between them.
type choices struct {
	from   []string
	chosen *[]string
}

// String implements pflag.Value.
func (c *choices) String() string { return strings.Join(*c.chosen, ",") }

// Type implements pflag.Value.
func (c *choices) Type() string { return "keuze" }

// Set implements pflag.Value.
func (c *choices) Set(s string) error {
	words := strings.Split(s, ",")
	for i, word := range words {
		words[i] = normalized(word)
		if !slices.Contains(c.from, words[i]) {
			return fmt.Errorf("kies %s, of meer met een komma ertussen", dutch.Enumerated(c.from, "of"))
		}
	}
	*c.chosen = words
	return nil
}

// normalized is a word of a flag in lower case and without spaces around it.
func normalized(word string) string { return strings.ToLower(strings.TrimSpace(word)) }

// count is a flag of a number that is at least 1.
type count int

// String implements pflag.Value.
func (c *count) String() string { return strconv.Itoa(int(*c)) }

// Type implements pflag.Value.
func (c *count) Type() string { return "getal" }

// Set implements pflag.Value.
func (c *count) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return errors.New("schrijf een geheel getal, 1 of meer")
	}
	*c = count(n)
	return nil
}

// room is a flag of how many rows or fiches a blank form has.
type room struct{ number *int }

// mostRoom is far more than anyone fills in, and a form that still opens quickly.
const mostRoom = 200

// String implements pflag.Value.
func (r *room) String() string {
	if r.number == nil || *r.number == 0 { // what the form asks for: the help says so
		return ""
	}
	return strconv.Itoa(*r.number)
}

// Type implements pflag.Value.
func (r *room) Type() string { return "getal" }

// Set implements pflag.Value.
func (r *room) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > mostRoom {
		return fmt.Errorf("schrijf een geheel getal van 1 tot %d", mostRoom)
	}
	*r.number = n
	return nil
}
