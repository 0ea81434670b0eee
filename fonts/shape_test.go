package fonts

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// written shows a span as its font's family and its texts, with signs for invisible
// glyphs and boxes.
func written(text string, spans []Span) string {
	var b strings.Builder
	for _, span := range spans {
		b.WriteString(strings.TrimPrefix(span.Font.PostScriptName, "Actieplan") + "[")
		for i, g := range span.Glyphs {
			if i > 0 {
				b.WriteByte('|')
			}
			b.WriteString(g.Text(text))
			if span.Font.Missing(g) {
				b.WriteString("=box")
			}
			if span.Font.Invisible(g) {
				b.WriteString("=invisible")
			}
		}
		b.WriteByte(']')
	}
	return b.String()
}

func TestShape(t *testing.T) {
	tests := []struct {
		name, text string
		look       Look
		want       string
	}{
		{"plain", "één", Look{}, "Sans-Regular[é|é|n]"},
		{"no ligatures", "ffi", Look{Bold: true}, "Sans-Bold[f|f|i]"},
		{"decomposed", "e\u0301n", Look{Italic: true}, "Sans-Italic[e\u0301|n]"},
		{"two marks", "e\u0302\u0301x", Look{true, true}, "Sans-BoldItalic[e\u0302\u0301|x]"},
		{"stressed ij", "i\u0301j\u0301n", Look{}, "Sans-Regular[i\u0301|j\u0301|n]"},
		{"stressed diaeresis", "e\u0308\u0301ë\u0301", Look{true, true}, "Sans-BoldItalic[e\u0308\u0301|ë\u0301]"},
		{"no composed letter", "q\u0301j\u0308", Look{}, "Sans-Regular[q|\u0301|j|\u0308]"},
		{"check box", "☒ ja", Look{}, "Symbols-Regular[☒]Sans-Regular[ |j|a]"},
		{"no font has it", "a😀", Look{}, "Sans-Regular[a]Symbols-Regular[😀=box]"},
		{"selector stays with its symbol", "☑\uFE0Fx", Look{}, "Symbols-Regular[☑|\uFE0F=invisible]Sans-Regular[x]"},
		{"soft hyphen and joiner", "a\u00ADb\u200Dc", Look{}, "Sans-Regular[a|\u00AD=invisible|b|\u200D=invisible|c]"},
		{"spaces", "a\u00A0b\u2007c\u202Fd\u2028e", Look{}, "Sans-Regular[a|\u00A0|b|\u2007|c|\u202F|d|\u2028|e]"},
		{"hard ones stay upright", "a\u00A0b\u2011c", Look{true, true},
			"Sans-BoldItalic[a]Sans-Bold[\u00A0]Sans-BoldItalic[b]Sans-Bold[\u2011]Sans-BoldItalic[c]"},
		{"not UTF-8", "a\xFFb", Look{}, "Sans-Regular[a]Symbols-Regular[\xFF=box]Sans-Regular[b]"},
		{"marks that no font has", "ก\u0E34א\u05B0", Look{}, "Symbols-Regular[ก=box|\u0E34=box|א=box|\u05B0=box]"},
		{"empty", "", Look{}, ""},
	}
	for _, test := range tests {
		if got := written(test.text, Shape(test.text, test.look)); got != test.want {
			t.Errorf("%s: got  %q\nexpected %q", test.name, got, test.want)
		}
	}
}

// TestSharedGlyphs checks characters that are set with the glyph of another.
func TestSharedGlyphs(t *testing.T) {
	for _, bold := range []bool{false, true} {
		id := func(text string) Glyph { return Shape(text, Look{Bold: bold})[0].Glyphs[0] }
		for text, like := range map[string]string{"\u00A0": " ", "\u2010": "-", "\u2011": "-", "\u2028": " ", "e\u0308": "ë",
			"\u3000": "\u2003"} {
			if a, b := id(text), id(like); a.ID != b.ID || a.Font() != b.Font() || a.Text(text) != text {
				t.Errorf("%q is set as %+v, expected the glyph of %q: %+v", text, a, like, b)
			}
		}
	}
}

// TestPlaceMark checks that the acute of "q́" is centred on the advance of its letter and
// above it.
func TestPlaceMark(t *testing.T) {
	span := Shape("q\u0301", Look{})[0]
	j, acute := span.Glyphs[0], span.Glyphs[1]
	letter, mark := span.Font.file.GlyphBox(j.ID), span.Font.file.GlyphBox(acute.ID)
	advance := span.Font.Advance(j.ID)
	centre := advance + int(acute.DX) + (mark[0]+mark[2])/2
	if want := advance / 2; centre < want-2 || centre > want+2 {
		t.Errorf("the mark is centred on %d, the letter on %d", centre, want)
	}
	if bottom := mark[1] + int(acute.DY); bottom <= letter[3] {
		t.Errorf("the mark begins at %d, within the letter, which ends at %d", bottom, letter[3])
	}
	if advance := span.Font.Advance(acute.ID); advance != 0 {
		t.Errorf("the mark has advance %d", advance)
	}
}

// TestIsPlain: what is plain is set in the text font alone, in the look that is asked for.
func TestIsPlain(t *testing.T) {
	plain := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		text := "a" + string(r) + "b"
		if !IsPlain(text) {
			continue
		}
		plain++
		for _, look := range []Look{{}, {Bold: true}, {Italic: true}, {true, true}} {
			spans := Shape(text, look)
			font := spans[0].Font
			if len(spans) != 1 || font.Family != "Actieplan Sans" || font.Look != look || len(spans[0].Glyphs) != 3 {
				t.Errorf("%U: %d spans, in %s", r, len(spans), font.PostScriptName)
			}
		}
	}
	if plain < 500 || !IsPlain("De zorgraad – “één” zone’s plan, 3 €") || IsPlain("a\u0301") || IsPlain("a\u00a0b") || IsPlain("✓") {
		t.Errorf("%d plain characters", plain)
	}
}

func TestCovered(t *testing.T) {
	for _, r := range "aé€ΩЖ—…′″→☐☑☒✓✔✗✘★⇒≤⚠\u00A0\u00AD\u2011\uFE0F\t" {
		if !Covered(r) {
			t.Errorf("%q is not covered", r)
		}
	}
	for _, r := range "漢ع😀\uFFFD\uF0B7\x01" {
		if Covered(r) {
			t.Errorf("%q is covered", r)
		}
	}
}

// FuzzShape checks for any text that all of it comes out once and in order, in
// neighbouring spans of different fonts and without .notdef.
func FuzzShape(f *testing.F) {
	for _, seed := range []string{"Wat?", "e\u0301j\u0301", "☒\uFE0F 😀\u200D👍", "\xFF\x00\t", "\u0301", "a\u0302\u0301\u0323\u0308\u0301",
		"漢字 ع"} {
		f.Add(seed, true, false)
	}
	f.Fuzz(func(t *testing.T, text string, bold, italic bool) {
		var b strings.Builder
		var before *Font
		for _, span := range Shape(text, Look{bold, italic}) {
			if span.Font == before || len(span.Glyphs) == 0 {
				t.Errorf("%q: a span that is none of its own", text)
			}
			before = span.Font
			for _, g := range span.Glyphs {
				shown := g.Text(text)
				b.WriteString(shown)
				if g.ID == 0 || shown == "" || g.Font() != span.Font || span.Font.Advance(g.ID) < 0 {
					t.Errorf("%q: glyph %+v", text, g)
				}
				if r, size := utf8.DecodeRuneInString(shown); size == len(shown) && r != utf8.RuneError &&
					span.Font.Missing(g) == Covered(r) {
					t.Errorf("%q: %U is a box: %v, covered: %v", text, r, span.Font.Missing(g), Covered(r))
				}
			}
		}
		if b.String() != text {
			t.Errorf("%q came out as %q", text, b.String())
		}
	})
}

func BenchmarkShape(b *testing.B) {
	const text = "Hieronder vindt u enkele instructies en aandachtspunten: één café, “IFP”, 0,5 VTE – zie verder"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Shape(text, Look{})
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range [][]byte{sansRegular, sansBold, sansItalic, sansBoldItalic, symbolsRegular} {
			open("", "", Look{}, data)
		}
	}
}
