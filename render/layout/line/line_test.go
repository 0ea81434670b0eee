package line

import (
	"slices"
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/linebreak"
)

// plain is a style of 5 points, changed by what the case is about.
func plain(changes ...func(*stylesheet.Paragraph)) *stylesheet.Paragraph {
	style := &stylesheet.Paragraph{ID: "plain", Size: 100, Leading: 100}
	for _, change := range changes {
		change(style)
	}
	return style
}

// broken breaks runs into lines of a width and returns their text. A hyphen that shows
// only there is added.
func broken(style *stylesheet.Paragraph, room measure.Twips, runs ...document.Run) []string {
	set := unbrokenText(style, runs...)
	new(filler).breakLines(set, room)
	return linesOf(set)
}

func unbrokenText(style *stylesheet.Paragraph, runs ...document.Run) Text {
	return shape(&document.Paragraph{Style: style, Runs: runs}, nil)
}

func linesOf(set Text) []string {
	var out []string
	for _, l := range set.Lines {
		var s strings.Builder
		for _, g := range set.Glyphs[l.From:l.To] {
			s.WriteString(g.Text(set.Words))
		}
		if l.Hyphen {
			s.WriteString("-")
		}
		out = append(out, s.String())
	}
	return out
}

// widthFor is the least room that holds runs, each a portion that takes whole twips.
func widthFor(style *stylesheet.Paragraph, runs ...document.Run) measure.Twips {
	var width measure.Twips
	for _, run := range runs {
		set := unbrokenText(style, run)
		width += (set.Width(0, len(set.Glyphs)) + finePerTwip - 1).Twips()
	}
	return width
}

func words(s string) document.Run { return document.Run{Text: s} }

var elevenPoints = func(s *stylesheet.Paragraph) { s.Size = 11 * measure.Point }

func TestLines(t *testing.T) {
	style := plain(elevenPoints)
	w := func(s string) measure.Twips { return widthFor(style, words(s)) }
	for _, test := range []struct {
		name string
		room measure.Twips
		text string
		want []string
	}{
		{"no text is one line", 1000, "", []string{""}},
		{"a word that just fits", w("een twee"), "een twee", []string{"een twee"}},
		{"a word that just does not", w("een twee") - 1, "een twee", []string{"een ", "twee"}},
		{"spaces at the end hang out", w("twee"), "een   twee", []string{"een   ", "twee"}},
		{"spaces alone take no room", 0, "    ", []string{"    "}},
		{"spaces at the beginning do", w("  een"), "  een", []string{"  een"}},
		{"spaces at the beginning do not fit", w("  een") - 2, "  een", []string{"  ", "een"}},
		{
			"a word wider than the line breaks where the line is full",
			w("aaaa"),
			"aaaaaaaaaa",
			[]string{"aaaa", "aaaa", "aa"},
		},
		{"a long word begins on a line of its own", w("aaaa"), "b aaaaaa", []string{"b ", "aaaa", "aa"}},
		{"a line holds at least one character", 0, "abc", []string{"a", "b", "c"}},
		{"the same where there is less than nothing", -5000, "abc", []string{"a", "b", "c"}},
		{"no break at a non-breaking space", w("a\u00A0b"), "c a\u00A0b", []string{"c ", "a\u00A0b"}},
		{
			"a non-breaking space ends a line where there is nothing else",
			w("aa"),
			"aa\u00A0b",
			[]string{"aa\u00A0", "b"},
		},
		{"where there is, it does not", w("aa a"), "aa a\u00A0b", []string{"aa ", "a\u00A0b"}},
		{
			"a non-breaking space after one at a full line's end hangs out",
			w("aa"),
			"aa \u00A0 b",
			[]string{"aa \u00A0 ", "b"},
		},
		{
			"many of them",
			w("c a\u00A0b"),
			"c a\u00A0b\u00A0d\u00A0e c",
			[]string{"c ", "a\u00A0b\u00A0", "d\u00A0e ", "c"},
		},
		{"no break at a non-breaking hyphen", w("a\u2011b"), "c a\u2011b", []string{"c ", "a\u2011b"}},
		{"a hyphen must fit", w("zone-"), "zone-niveau", []string{"zone-", "nivea", "u"}},
		{"a hyphen that does not fit", w("zone-") - 1, "ik zone-a", []string{"ik ", "zone", "-a"}},
		{
			"a soft hyphen that is not needed shows nothing",
			w("samenwerking"),
			"samen\u00ADwerking",
			[]string{"samen\u00ADwerking"},
		},
		{
			"a soft hyphen at a line's end shows",
			w("samenwerki"),
			"samen\u00ADwerking",
			[]string{"samen\u00AD-", "werking"},
		},
		{
			"a soft hyphen that has no room is none",
			w("samen-") - 1,
			"een samen\u00ADw",
			[]string{"een ", "same", "n\u00ADw"},
		},
		{"a soft hyphen at a paragraph's end shows", w("samen-") + 9, "samen\u00AD", []string{"samen\u00AD-"}},
		{
			"the last of many soft hyphens",
			w("aabbcc-"),
			"aa\u00ADbb\u00ADcc\u00ADdd",
			[]string{"aa\u00ADbb\u00ADcc\u00AD-", "dd"},
		},
		{"a solidus breaks where there is nothing else", w("zorg/w"), "zorg/welz", []string{"zorg/", "welz"}},
		{"a solidus does not break where there is", w("ja zorg/wel"), "ja zorg/welz", []string{"ja ", "zorg/welz"}},
		{"nor later in a paragraph that had a space", w("zorg/we"), "ja zorg/welz", []string{"ja ", "zorg/we", "lz"}},
		{"the last solidus that fits", w("a/b/c"), "a/b/ccc/d", []string{"a/b/", "ccc/d"}},
		{"an emoji stays with its word", w("ab😀"), "ab ab😀", []string{"ab ", "ab😀"}},
		{"an emoji ends a line", w("een ab😀"), "een ab😀c", []string{"een ab😀", "c"}},
		{"an emoji and what it must stay with take a letter along", w("ab😀,"), "ab😀,,", []string{"a", "b😀,,"}},
		{"a script that no font has", w("हिन्दी"), "a हिन्दी", []string{"a ", "हिन्दी"}},
	} {
		if got := broken(style, test.room, words(test.text)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestLineBreaks(t *testing.T) {
	br := document.Run{Kind: document.LineBreak}
	style := plain(elevenPoints)
	for _, test := range []struct {
		name string
		runs []document.Run
		want []string
	}{
		{"between words", []document.Run{words("een"), br, words("twee")}, []string{"een\n", "twee"}},
		{"at the end there is an empty line", []document.Run{words("een"), br}, []string{"een\n", ""}},
		{"at the beginning", []document.Run{br, words("een")}, []string{"\n", "een"}},
		{"twice", []document.Run{words("een"), br, br, words("twee")}, []string{"een\n", "\n", "twee"}},
		{"alone", []document.Run{br}, []string{"\n", ""}},
		{"after spaces", []document.Run{words("een  "), br, words("twee")}, []string{"een  \n", "twee"}},
	} {
		if got := broken(style, 60000, test.runs...); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestNarrowPlaceForSpace: where a run begins with a space that has less than a quarter
// of an ascent to stand in, the line ends there, although no break comes before "?". The
// rooms are those at which LibreOffice changes its mind.
func TestNarrowPlaceForSpace(t *testing.T) {
	for _, test := range []struct {
		halfPoints int
		from, last measure.Twips // rooms in which the line ends with the space
	}{{12, 567, 594}, {16, 756, 793}, {20, 945, 992}, {28, 1324, 1390}, {40, 1890, 1985}} {
		style := plain(func(s *stylesheet.Paragraph) { s.Size = measure.Twips(test.halfPoints) * measure.Point / 2 })
		for room := test.from - 3; room < test.last+4; room++ {
			want := "§ af "
			if room >= test.from && room <= test.last {
				want = "§ af nieuwe "
			}
			got := broken(style, room, document.Run{
				Text: "§ af nieuwe", Link: "https://voorbeeld.be",
			}, words(" ?! w"))[0]
			if got != want {
				t.Errorf("%d half points, room of %d: %q, want %q", test.halfPoints, room, got, want)
			}
		}
	}
}

// TestNarrowPlaceForLetter: a letter that alone has room in such a place begins the next
// line with the rest of its word.
func TestNarrowPlaceForLetter(t *testing.T) {
	style := plain(func(s *stylesheet.Paragraph) { s.Size = 190 })
	before, word := words("communicatie "), document.Run{Text: "info@voorbeeld.be", Link: "mailto:info@voorbeeld.be"}
	for more := range measure.Twips(50) {
		got := broken(style, widthFor(style, before)+more, before, word)
		if got[0] != "communicatie " || !strings.HasPrefix(got[1], "info@") {
			t.Errorf("%d more: %q", more, got)
		}
	}
}

// TestItalicLean: a line of italics must have room for the last letter's lean, a twelfth
// of the natural height of a line.
func TestItalicLean(t *testing.T) {
	style := plain(elevenPoints)
	run := document.Run{Text: "een twee", Italic: true}
	set := unbrokenText(style, run)
	exact, lean := set.Advance(0, len(set.Glyphs)), set.lean(set.Glyphs[0].Font())
	if lean <= 0 {
		t.Fatalf("the lean is %d", lean)
	}
	if got := broken(style, exact+lean, run); len(got) != 1 {
		t.Errorf("with room for the lean: %q", got)
	}
	if got := broken(style, exact+lean-1, run); len(got) != 2 {
		t.Errorf("without room for the lean: %q", got)
	}
	upright := document.Run{Text: "."}
	room := widthFor(style, run, upright)
	if got := broken(style, room, run, upright); len(got) != 1 && room >= exact+lean {
		t.Errorf("the lean counts at the end of a line only: %q", got)
	}
	style.Italic = true
	if got := broken(style, exact+lean-1, words("een twee")); len(got) != 2 {
		t.Errorf("a style in italics leans too: %q", got)
	}
}

// TestPortions: each stretch of one look begins at a whole twip.
func TestPortions(t *testing.T) {
	style := plain(elevenPoints)
	var runs []document.Run
	for i := range 40 {
		runs = append(runs, document.Run{Text: "i", Bold: i%2 == 0})
	}
	set := unbrokenText(style, runs...)
	rounded := set.Advance(0, len(set.Glyphs))
	if rounded == set.Width(0, len(set.Glyphs)).Twips() {
		t.Fatal("the case does not tell rounding from not rounding")
	}
	if got := broken(style, rounded, runs...); len(got) != 1 {
		t.Errorf("in the room of the rounded portions: %q", got)
	}
	tight := rounded - 1
	if got := broken(style, tight, runs...); len(got) != 2 {
		t.Errorf("with a twip less: %q", got)
	}
}

// TestInserts: an answer between words begins at a whole twip, and so does what follows it.
func TestInserts(t *testing.T) {
	widthWith := func(inserts ...document.Insert) measure.Twips {
		p := &document.Paragraph{Style: plain(elevenPoints), Runs: []document.Run{{Text: "iii"}}, Inserts: inserts}
		set := new(Breaker).Break(p, 1000, nil)
		return set.Advance(0, len(set.Glyphs))
	}
	whole, apart := widthWith(), 3*widthFor(plain(elevenPoints), words("i"))
	if whole == apart {
		t.Fatal("the case does not tell rounding from not rounding")
	}
	if got := widthWith(document.Insert{From: 1, To: 2}); got != apart {
		t.Errorf("with an answer in the middle: %d, not %d", got, apart)
	}
	if got := widthWith(document.Insert{From: 0, To: 3}); got != whole {
		t.Errorf("with an answer that is the whole text: %d, not %d", got, whole)
	}
}

// TestRunsInsideWords: that a look changes inside a word gives no place to break.
func TestRunsInsideWords(t *testing.T) {
	style := plain(elevenPoints)
	runs := []document.Run{
		{Text: "een samen"}, {Text: "werk", Bold: true}, {Text: "ings", Italic: true},
		{Text: "ver", Link: "https://voorbeeld.be/"}, {Text: "band. Zo"},
	}
	got := broken(style, widthFor(style, words("samenwerkingsverband. ")), runs...)
	if want := []string{"een ", "samenwerkingsverband. ", "Zo"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestLongWordsOfSeveralLooks: a word wider than the line, in which the look changes, is
// broken before the last letter of its first look.
func TestLongWordsOfSeveralLooks(t *testing.T) {
	style := plain(elevenPoints)
	runs := []document.Run{words("een zorgen"), {Text: "verzekering", Bold: true}}
	got := broken(style, widthFor(style, words("n"), runs[1]), runs...)
	if want := []string{"een ", "zorge", "nverzekering"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	got = broken(style, widthFor(style, words("zor")), words("zorgen"), document.Run{Text: "kas", Bold: true})
	if got[0] != "zor" {
		t.Errorf("the first look is wider than the line: %q", got)
	}
	linked := []document.Run{words("zorgen"), {Text: "verzekering", Link: "https://voorbeeld.be/"}}
	if got := broken(style, widthFor(style, words("zorgenver")), linked...); got[0] != "zorge" {
		t.Errorf("a link begins in the word: %q", got)
	}
}

// TestIconLines: a picture is a thing of its own in a line.
func TestIconLines(t *testing.T) {
	style := plain(elevenPoints)
	icon := document.Run{Kind: document.FigureRun, Figure: &document.Figure{Icon: new(svg.Icon), Size: 500}}
	got := broken(style, 600, icon, icon, words("a"))
	if want := []string{linebreak.Placeholder, linebreak.Placeholder, "a"}; !slices.Equal(got[:2], want[:2]) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestSpreadDots: the dots stand where LibreOffice was seen to set them.
func TestSpreadDots(t *testing.T) {
	for _, test := range []struct {
		size, room measure.Twips
		want       []int
	}{
		{200, 40, nil},
		{200, 82, []int{0}},
		{200, 124, []int{0, 369}},
		{200, 262, []int{0, 259, 518, 787, 1056}},
		{210, 530, []int{0, 248, 496, 752, 1000, 1256, 1504, 1760, 2008, 2264}}, // too little room at tenths of a point
	} {
		style := plain(func(s *stylesheet.Paragraph) { s.Size = test.size })
		dot := unbrokenText(style, words(".")).Glyphs[0]
		if got := spreadDots(dot, test.size, test.room); !slices.Equal(got, test.want) {
			t.Errorf("%d at %d: %v, want %v", test.room, test.size, got, test.want)
		}
	}
}
