package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

const (
	version = "15.0.0"
	latin   = 0x100    // so many characters have a table of their own
	other   = "letter" // the class of all that the file does not list (LB 1)
)

// named are the classes of the file by the names that the program gives them.
func named() map[string]string {
	return map[string]string{
		"AL": other, "AI": other, "SA": other, "SG": other, "XX": other,
		"EB": "unruled", "EM": "unruled", "RI": "unruled", "ZWJ": "unruled",
		"HL": "hebrew", "NU": "digit", "ID": "ideograph",
		"JL": "hangulL", "JV": "hangulV", "JT": "hangulT",
		"H2": "hangulLV | hangulLVT", "H3": "hangulLV | hangulLVT", // they alternate: told apart by syllableClass
		"CM": "mark", "SP": "space", "ZW": "zeroSpace", "WJ": "joiner", "GL": "glue",
		"LF": "newline", "CR": "carriageReturn", "BK": "hardBreak", "NL": "hardBreak",
		"OP": "opening", "CL": "closing", "CP": "closing", "QU": "quote",
		"EX": "exclamation", "IS": "separator", "SY": "solidus",
		"PR": "prefix", "PO": "postfix", "BA": "breakAfter", "HY": "breakAfter", "BB": "breakBefore", "B2": "breakBoth",
		"CB": "contingent", "NS": "nonStarter", "CJ": "nonStarter", "IN": "inseparable",
	}
}

// departures are the characters to which LibreOffice gives another class than Unicode does.
func departures() map[rune]string {
	return map[rune]string{
		'\\':     "solidus",
		'°':      "degree",
		'\uFE30': "separator", // the vertical form of a two dot leader
	}
}

// read gives the class of each character.
func read(content string) ([]string, error) {
	classes := make([]string, unicode.MaxRune+1)
	for r := range classes {
		classes[r] = other
	}
	names := named()
	lines := bufio.NewScanner(strings.NewReader(content))
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		characters, class, _ := strings.Cut(line, ";")
		first, last, err := ends(strings.TrimSpace(characters))
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		name, known := names[strings.TrimSpace(class)]
		if !known {
			return nil, fmt.Errorf("line %d: unknown class %q", number, class)
		}
		for r := first; r <= last; r++ {
			classes[r] = name
		}
	}
	for r, name := range departures() {
		classes[r] = name
	}
	return classes, lines.Err()
}

// ends reads one character, as "0041", or a range of them, as "0041..005A".
func ends(characters string) (first, last uint64, err error) {
	from, to, isRange := strings.Cut(characters, "..")
	if !isRange {
		to = from
	}
	if first, err = strconv.ParseUint(from, 16, 32); err != nil {
		return 0, 0, err
	}
	if last, err = strconv.ParseUint(to, 16, 32); err != nil {
		return 0, 0, err
	}
	if last > unicode.MaxRune {
		return 0, 0, fmt.Errorf("%s is no character", to)
	}
	return first, last, nil
}
