package layout

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// The signs that stand for break opportunities in the tables of this file.
const (
	here   = "⇣" // a line may end
	atNeed = "⇢" // a line may end if the paragraph offers nothing else
)

// marked shows a text with its break opportunities.
func marked(text string) string {
	found := breaksIn(text)
	var out strings.Builder
	for i, r := range text {
		switch found.before(i) {
		case mayBreak:
			out.WriteString(here)
		case mayBreakAfterSolidus:
			out.WriteString(atNeed)
		}
		out.WriteRune(r)
	}
	return out.String()
}

// TestBreaks has a text with a sign at each place where a line may end.
func TestBreaks(t *testing.T) {
	for _, group := range []struct {
		rule  string
		texts []string
	}{
		{"UAX #14, spaces: a line ends after them, however many", []string{
			"een ⇣twee ⇣drie", "een   ⇣twee", " ⇣een", "een ",
		}},
		{"UAX #14, hyphens and dashes: after them", []string{
			"zone-⇣niveau", "2024–⇣2027", "maandag–⇣vrijdag", "e-⇣mail", "één-⇣op-⇣één", "a‐⇣b",
			"a⇣—⇣b", // B2: on both sides
		}},
		{"UAX #14, glue: never", []string{
			"0,5\u00A0VTE", "10\u00A0000\u00A0euro", "1\u202F000", "vast\u2060houden", "niet\u2011breken", "een\uFEFFtwee",
		}},
		{"UAX #14, breaks that do not show", []string{
			"samen\u00AD⇣werkings\u00AD⇣verband", "kans\u200B⇣kaart",
		}},
		{"UAX #14, numbers stay whole", []string{
			"1.234,56", "12:30", "50%", "€\u00A05", "1/3", "x.5",
		}},
		{"UAX #14, punctuation stays with its word", []string{
			"(zie ⇣verder)", "o.a. ⇣dit", "wat?! ⇣Zo", "“zo” ⇣en", "a...b", "a… ⇣b", "een, ⇣twee; ⇣drie",
		}},
		{"UAX #14, ideographs: anywhere", []string{"中⇣文⇣字"}},
		{"UAX #14, pictures in a line: before and after", []string{placeholder + "⇣a", "a⇣" + placeholder}},
		{"a solidus: only at need, and never between digits or before a space", []string{
			"en/⇢of", "zorg/⇢welzijn/⇢buurt", "http://⇢a/⇢b", "2025/2026", "en/ ⇣of", "a / ⇣b", "(a) /",
		}},
		{"a backslash: as a solidus of UAX #14", []string{`\⇣pad\⇣naar`}},
		{"a hyphen is no minus: a number may follow it on the next line", []string{
			"2026-⇣2027", "-⇣5", "x ⇣-⇣5", "a ⇣- ⇣b",
		}},
		{"a space before a hyphen", []string{"werkings- ⇣en", "(a) ⇣-⇣b", "a\u00A0-⇣b"}},
		{"quotation marks before an opening bracket do not glue spaces", []string{
			`"recht" ⇣(x)`, "” ⇣(x)", "’ ⇣[x]",
		}},
		{"pictographs stick to what stands around them", []string{
			"a😀b", "😀😀", "a ⇣😀 ⇣b", "zorg-😀", "👩‍⚕️",
		}},
		{"a digit or a degree sign after a separator", []string{"a.5", "a,5", "a:5", "a;5", "a:°"}},
		{"an ellipsis", []string{"a ⇣…⇣b", "a.⇣…⇣b", "(a)⇣…", "a?⇣…", "5%⇣…", "a-⇣…", "€⇣…"}},
		{"percents after a letter or a sign", []string{"a⇣%", "5%", "*⇣%", "a⇣′"}},
		{"a closing brace", []string{"}a", "}5", "} ⇣a"}},
		{"degree signs", []string{"20 ⇣°C", "20°C", "x°", "%°", "°(", "°€"}},
	} {
		for _, want := range group.texts {
			text := strings.NewReplacer(here, "", atNeed, "").Replace(want)
			if got := marked(text); got != want {
				t.Errorf("%s:\n got %+q\nwant %+q", group.rule, got, want)
			}
		}
	}
}

// TestBreaksBetween has each rule with what it does to both answers of UAX #14.
func TestBreaksBetween(t *testing.T) {
	const neither, standard, always = "neither", "standard", "always"
	for _, test := range []struct {
		beforeSpace, before, after rune
		want                       string
	}{
		{'a', 'a', 'b', standard},
		{'a', ' ', 'b', standard},
		{'a', ' ', '-', always},
		{'”', ' ', '(', always},
		{'"', ' ', '„', always},
		{'a', ' ', '(', standard},
		{'”', ' ', 'a', standard},
		{'a', 'a', '\u00A0', neither},
		{'a', '-', '\u2011', neither},
		{'a', 'a', '😀', neither},
		{'a', '😀', 'a', neither},
		{'a', ' ', '😀', standard}, // the rule on spaces comes first
		{'2', '-', '2', always},
		{'2', '-', 'a', standard},
		{'2', '–', '2', standard},
		{'a', '.', '5', neither},
		{'a', ':', '°', neither},
		{'a', '.', 'a', standard},
		{'a', '.', '…', always},
		{'a', ')', '…', always},
		{'a', '—', '…', always},
		{'a', '%', '…', always},
		{'a', '|', '…', always},
		{'a', '€', '…', always},
		{'a', 'a', '…', standard},
		{'a', 'a', '%', always},
		{'a', '*', '‰', always},
		{'5', '5', '%', standard},
		{'a', '}', 'a', neither},
		{'a', '}', '5', neither},
		{'a', '}', '(', standard},
		{'a', ')', '°', neither},
		{'a', '€', '°', neither},
		{'a', 'a', '°', standard},
		{'a', '°', '(', neither},
		{'a', '°', '+', neither},
		{'a', '°', 'a', standard},
	} {
		got := map[[2]bool]string{{false, false}: neither, {true, false}: standard, {true, true}: always}[[2]bool{
			breaksBetween(test.beforeSpace, test.before, test.after, true),
			breaksBetween(test.beforeSpace, test.before, test.after, false),
		}]
		if got != test.want {
			t.Errorf("%q, then %q and %q: %s, want %s", test.beforeSpace, test.before, test.after, got, test.want)
		}
	}
}

// FuzzBreaks looks for texts in which a line could end inside a character, or before anything was said.
func FuzzBreaks(f *testing.F) {
	for _, text := range []string{"", "zone-niveau", `\\a/b`, "\xff\u00AD ", "a\u0301😀\u200D😀", "\r\n\u2028"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := breaksIn(text)
		if len(found) != len(text)+1 {
			t.Fatalf("%d places for %d bytes", len(found), len(text))
		}
		if found[0] != mayNotBreak {
			t.Error("a line may end before the text")
		}
		for i := 1; i < len(text); i++ {
			if found[i] != mayNotBreak && utf8.ValidString(text) && !utf8.RuneStart(text[i]) {
				t.Errorf("a line may end inside the character at byte %d of %q", i, text)
			}
		}
	})
}
