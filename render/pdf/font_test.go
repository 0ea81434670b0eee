package pdf

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"actieplan/fonts/truetype"
)

func TestFonts(t *testing.T) {
	p := read(t, write(t, sample()))
	seen := 0
	for number, object := range p.objects {
		if !strings.Contains(object, "/Subtype/Type0") {
			continue
		}
		seen++
		descendant := p.objects[follow(t, object, "/DescendantFonts")]
		descriptor := p.objects[follow(t, descendant, "/FontDescriptor")]
		program := p.streams[follow(t, descriptor, "/FontFile2")]
		name := regexp.MustCompile(`/BaseFont/([A-Z]{6})\+(\S+?)/`).FindStringSubmatch(object)
		if name == nil || !strings.Contains(descriptor, "/FontName/"+name[1]+"+"+name[2]) ||
			!strings.Contains(descendant, "/BaseFont/"+name[1]+"+"+name[2]) {
			t.Fatalf("name %v", name)
		}
		if !strings.Contains(p.objects[follow(t, descriptor, "/FontFile2")], fmt.Sprintf("/Length1 %d>>", len(program))) {
			t.Errorf("%s: Length1 is not %d", name[2], len(program))
		}
		font, err := truetype.Parse(program)
		if err != nil {
			t.Fatal(err)
		}
		widths := strings.Fields(regexp.MustCompile(`/W\[1\[(.*?)\]\]`).FindStringSubmatch(descendant)[1])
		texts := p.texts(t, number)
		if len(texts) != len(widths) || len(widths) >= font.NumGlyphs {
			t.Errorf("%s: %d texts, %d widths, %d glyphs", name[2], len(texts), len(widths), font.NumGlyphs)
		}
		for i, width := range widths {
			whole := font.Advance(uint16(i+1)) * 1000 / font.UnitsPerEm
			if got := fmt.Sprint(whole); got != width {
				t.Errorf("%s: width of %q is %s, expected %s", name[2], texts[uint16(i+1)], width, got)
			}
		}
		for code, text := range texts {
			if strings.ContainsAny(text, "\u00AD\u200B\uFEFF\x00") {
				t.Errorf("%s: code %d stands for %q", name[2], code, text)
			}
		}
	}
	if seen != 4 {
		t.Errorf("%d fonts, expected regular, bold, italic and symbols", seen)
	}
}

// TestSharedGlyph checks that one outline with two meanings keeps both.
func TestSharedGlyph(t *testing.T) {
	p := read(t, write(t, sample()))
	number := follow(t, p.objects[p.pages(t)[0]], "/F0")
	count := make(map[string]int)
	for _, text := range p.texts(t, number) {
		count[text]++
	}
	// A non-breaking space is read as a plain one.
	for text, want := range map[string]int{" ": 2, "\u00A0": 0, "e\u0301": 1, "j\u0301": 1, "\u0308": 1} {
		if count[text] != want {
			t.Errorf("%q has %d codes, want %d", text, count[text], want)
		}
	}
}
