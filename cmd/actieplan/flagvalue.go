package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
)

// location is a flag of the path of a file or folder.
type location string

// String implements pflag.Value.
func (l *location) String() string { return string(*l) }

// Type implements pflag.Value.
func (l *location) Type() string { return "string" }

// Set implements pflag.Value.
func (l *location) Set(s string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New("schrijf er een pad achter, of laat de optie weg")
	}
	if err := closedQuotes(s); err != nil {
		return err
	}
	*l = location(s)
	return nil
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

// number is a flag of a whole number, 1 or more.
type number struct {
	chosen *int
	most   int // 0 for no limit
}

// String implements pflag.Value.
func (n *number) String() string {
	if n.chosen == nil || *n.chosen == 0 { // not given: the help says what holds then
		return ""
	}
	return strconv.Itoa(*n.chosen)
}

// Type implements pflag.Value.
func (n *number) Type() string { return "getal" }

// Set implements pflag.Value.
func (n *number) Set(s string) error {
	chosen, err := strconv.Atoi(s)
	if err != nil || chosen < 1 || n.most > 0 && chosen > n.most {
		if n.most == 0 {
			return errors.New("schrijf een geheel getal, 1 of meer")
		}
		return fmt.Errorf("schrijf een geheel getal van 1 tot %d", n.most)
	}
	*n.chosen = chosen
	return nil
}
