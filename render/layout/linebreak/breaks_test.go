package linebreak

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// here stands for a break opportunity in the tables of this file.
const here = "⇣"

// marked shows a text with its break opportunities.
func marked(text string) string {
	found := Find(nil, text)
	var out strings.Builder
	for i, r := range text {
		if found[i] {
			out.WriteString(here)
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
		{"LB 4, 5: hard breaks", []string{"a\n⇣b", "a\r\n⇣b", "a\r⇣\r⇣b", "a\u2028⇣b", "a \n⇣ ⇣b", "a\n⇣\u0301b"}},
		{"LB 7, 18: after spaces, however many", []string{
			"een ⇣twee ⇣drie", "een   ⇣twee", " ⇣een", "een ", "a ⇣-⇣5", "a ⇣- ⇣b", "(a) ⇣-⇣b", "a\u00A0-⇣b",
		}},
		{"LB 8: after a zero width space, but not for the spaces after it", []string{
			"kans\u200B⇣kaart", "a\u200B⇣!", "a\u200B !", "a\u200B ⇣a",
		}},
		{"LB 9: a mark does as its base", []string{"e\u0301e", "(\u0301 a", "-\u0301⇣a", "5\u0301,5", "中\u0301⇣中"}},
		{"LB 10: a mark without a base is a letter, but no unit follows it", []string{
			"a ⇣\u0301a", "( \u0301⇣$", "a ⇣\u0301(", "a ⇣\u0301⇣$", "a$",
		}},
		{
			"LB 11, 12: glue",
			[]string{
				"0,5\u00A0VTE", "10\u00A0000\u00A0euro", "1\u202F000", "vast\u2060houden", "niet\u2011breken",
				"een\uFEFFtwee", "a ⇣\u00A0b", "a \u2060b", "-\u00A0a", Placeholder + "\u00A0a",
			},
		},
		{"LB 13: before closing punctuation, even after spaces", []string{
			"(zie ⇣verder)", "wat?! ⇣Zo", "a... ⇣b", "een, ⇣twee; ⇣drie", "a !", "a )", "a ,", "a /",
		}},
		{"LB 14: after opening brackets and spaces", []string{"( a", "(  中", "(-⇣a", "(€", "( 😀"}},
		{"LB 15: there is none for quotation marks", []string{
			`"recht" ⇣(x)`, "” ⇣(x)", "’ ⇣[x]", "“zo” ⇣en", "“ ⇣zo", "zo ⇣”",
		}},
		{"LB 16: small kana after a closing bracket", []string{")ゝ", ") ゝ", "a ⇣ゝ"}},
		{"LB 17: dashes together, and on both sides of them", []string{"a⇣—⇣b", "——", "— —", "a ⇣—"}},
		{"LB 19: on neither side of quotation marks", []string{`中"中`, "a’a", "😀’😀"}},
		{
			"LB 20: pictures in a line",
			[]string{Placeholder + "⇣a", "a⇣" + Placeholder, Placeholder + "⇣-", Placeholder + "."},
		},
		{
			"LB 21: hyphens and dashes: after them",
			[]string{
				"zone-⇣niveau", "2024–⇣2027", "maandag–⇣vrijdag", "e-⇣mail", "één-⇣op-⇣één", "a‐⇣b",
				"samen\u00AD⇣werkings\u00AD⇣verband", "2026-⇣2027", "-⇣5", "´中", "a⇣´中", "´⇣" + Placeholder,
			},
		},
		{"LB 21a: a hyphen in Hebrew joins all", []string{"א-א", "א-5", "א–中", "א-\u0301א", "א-⇣" + Placeholder}},
		{
			"LB 22: an ellipsis stays with its word only",
			[]string{"a… ⇣b", "a…⇣b", "a ⇣…⇣b", "a.⇣…⇣b", "(a)⇣…", "a?⇣…", "5…", "5%⇣…", "€⇣…"},
		},
		{"LB 23, 24: units and currencies", []string{
			"a5", "5a", "€a", "%a", "a€", "א⇣€", "a⇣%", "5%", "*⇣%", "a⇣′", "中%", "中⇣€", "€中", "%⇣中",
		}},
		{
			"LB 25: numbers stay whole",
			[]string{
				"1.234,56", "12:30", "€\u00A05", "€5", "€(5", "€(\u03015", "€⇣(a", "€⇣(", "5€", "1,5%", "(5)%",
				"(a)⇣%", "1/3", "1/⇣a", "/⇣3", "a/⇣3", "a.5", "a,5", "a:5", "5,⇣א", ",⇣א",
			},
		},
		{
			"LB 26, 27: Hangul",
			[]string{
				"가⇣각⇣가", "\u1100\u1161\u11A8", "\u1100가", "각\u11A8", "가\u1161", "각⇣\u1161", "가%", "€가", "가…",
				"가⇣a",
			},
		},
		{"LB 28: words", []string{"één", "αβж", "aא", "שלום", "नमस्ते", "ไทย", "a\uE000b", "§a"}},
		{"LB 29: a letter or a digit after a separator", []string{"o.a. ⇣dit", "a...b", ",⇣中", ",⇣("}},
		{
			"LB 30: brackets against words",
			[]string{"kind(eren)", "(her)opstart", "5(a)", "中⇣(a)⇣中", "}a", "}5", "} ⇣a"},
		},
		{"LB 31: ideographs: anywhere", []string{"中⇣文⇣字", "a⇣中⇣5"}},
		{"emoji and flags come apart", []string{
			"a⇣😀⇣b", "😀⇣😀", "a ⇣😀 ⇣b", "zorg-⇣😀", "👩⇣\u200D⇣⚕\uFE0F", "🇧⇣🇪", "👍⇣🏽", "☺⇣☺", "(😀)", "😀!", "/⇣😀",
		}},
		{"a solidus: never between digits or before a space", []string{
			"en/⇣of", "zorg/⇣welzijn/⇣buurt", "http://⇣a/⇣b", "2025/2026", "en/ ⇣of", "a / ⇣b", "(a) /", "/\u0301⇣a",
		}},
		{"a backslash is a solidus, but for paths", []string{`\⇣pad\⇣naar`, `1\2`, `\%`[:1] + "⇣%"}},
		{
			"a degree sign is a letter and a unit",
			[]string{"20 ⇣°C", "20°C", "x°", "%°", "°(", "°€", ".°", "中°", "中⇣x", "(°", ")°"},
		},
	} {
		for _, want := range group.texts {
			text := strings.ReplaceAll(want, here, "")
			if got := marked(text); got != want {
				t.Errorf("%s:\n got %+q\nwant %+q", group.rule, got, want)
			}
		}
	}
}

// FuzzBreaks looks for texts in which a line could end inside a character, or before
// anything was said.
func FuzzBreaks(f *testing.F) {
	for _, text := range []string{
		"", "zone-niveau", "€(\u0301(5", "( \u0301 !", `\\a/b`, "\xff\u00AD ", "a\u0301😀\u200D😀", "\r\n\u2028",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := Find(nil, text)
		if len(found) != len(text) {
			t.Fatalf("%d places for %d bytes", len(found), len(text))
		}
		if len(found) > 0 && found[0] {
			t.Error("a line may end before the text")
		}
		for i := 1; i < len(text); i++ {
			if found[i] && utf8.ValidString(text) && !utf8.RuneStart(text[i]) {
				t.Errorf("a line may end inside the character at byte %d of %q", i, text)
			}
		}
	})
}
