package layout

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

// broken breaks runs into lines of a width and returns their text. A hyphen that shows only there is added.
func broken(style *stylesheet.Paragraph, room measure.Twips, runs ...document.Run) []string {
	set := unbroken(style, runs...)
	set.breakLines(room)
	return linesOf(set)
}

func unbroken(style *stylesheet.Paragraph, runs ...document.Run) *setText {
	p := &document.Paragraph{Style: style, Runs: runs}
	return &setText{paragraph: p, glyphs: new(setter).shape(p)}
}

func linesOf(set *setText) []string {
	var out []string
	for _, l := range set.lines {
		var s strings.Builder
		for _, g := range set.glyphs[l.from:l.to] {
			s.WriteString(g.Text)
		}
		if l.hyphen {
			s.WriteString("-")
		}
		out = append(out, s.String())
	}
	return out
}

// wide is the least room that holds runs, each a portion that takes whole twips.
func wide(style *stylesheet.Paragraph, runs ...document.Run) measure.Twips {
	var width measure.Twips
	for _, run := range runs {
		width += (widthOf(unbroken(style, run).glyphs) + finePerTwip - 1).twips()
	}
	return width
}

func text(s string) document.Run { return document.Run{Text: s} }

var bodySize = func(s *stylesheet.Paragraph) { s.Size = 11 * measure.Point }

func TestLines(t *testing.T) {
	style := plainStyle(bodySize)
	w := func(s string) measure.Twips { return wide(style, text(s)) }
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
		{"a word wider than the line breaks where the line is full", w("aaaa"), "aaaaaaaaaa", []string{"aaaa", "aaaa", "aa"}},
		{"a long word begins on a line of its own", w("aaaa"), "b aaaaaa", []string{"b ", "aaaa", "aa"}},
		{"a line holds at least one character", 0, "abc", []string{"a", "b", "c"}},
		{"the same where there is less than nothing", -5000, "abc", []string{"a", "b", "c"}},
		{"no break at a non-breaking space", w("a\u00A0b"), "c a\u00A0b", []string{"c ", "a\u00A0b"}},
		{"a non-breaking space ends a line where there is nothing else", w("aa"), "aa\u00A0b", []string{"aa\u00A0", "b"}},
		{"where there is, it does not", w("aa a"), "aa a\u00A0b", []string{"aa ", "a\u00A0b"}},
		{"a non-breaking space after one at a full line's end hangs out", w("aa"), "aa \u00A0 b", []string{"aa \u00A0 ", "b"}},
		{"many of them", w("c a\u00A0b"), "c a\u00A0b\u00A0d\u00A0e c", []string{"c ", "a\u00A0b\u00A0", "d\u00A0e ", "c"}},
		{"no break at a non-breaking hyphen", w("a\u2011b"), "c a\u2011b", []string{"c ", "a\u2011b"}},
		{"a hyphen must fit", w("zone-"), "zone-niveau", []string{"zone-", "nivea", "u"}},
		{"a hyphen that does not fit", w("zone-") - 1, "ik zone-a", []string{"ik ", "zone", "-a"}},
		{"a soft hyphen that is not needed shows nothing", w("samenwerking"), "samen\u00ADwerking", []string{"samen\u00ADwerking"}},
		{"a soft hyphen at a line's end shows", w("samenwerki"), "samen\u00ADwerking", []string{"samen\u00AD-", "werking"}},
		{"a soft hyphen that has no room is none", w("samen-") - 1, "een samen\u00ADw", []string{"een ", "same", "n\u00ADw"}},
		{"a soft hyphen at a paragraph's end shows", w("samen-") + 9, "samen\u00AD", []string{"samen\u00AD-"}},
		{"the last of many soft hyphens", w("aabbcc-"), "aa\u00ADbb\u00ADcc\u00ADdd", []string{"aa\u00ADbb\u00ADcc\u00AD-", "dd"}},
		{"a solidus breaks where there is nothing else", w("zorg/w"), "zorg/welz", []string{"zorg/", "welz"}},
		{"a solidus does not break where there is", w("ja zorg/wel"), "ja zorg/welz", []string{"ja ", "zorg/welz"}},
		{"nor later in a paragraph that had a space", w("zorg/we"), "ja zorg/welz", []string{"ja ", "zorg/we", "lz"}},
		{"the last solidus that fits", w("a/b/c"), "a/b/ccc/d", []string{"a/b/", "ccc/d"}},
		{"an emoji stays with its word", w("ab😀"), "ab ab😀", []string{"ab ", "ab😀"}},
		{"an emoji ends a line", w("een ab😀"), "een ab😀c", []string{"een ab😀", "c"}},
		{"an emoji and what it must stay with take a letter along", w("ab😀,"), "ab😀,,", []string{"a", "b😀,,"}},
		{"a script that no font has", w("हिन्दी"), "a हिन्दी", []string{"a ", "हिन्दी"}},
	} {
		if got := broken(style, test.room, text(test.text)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestLineBreaks(t *testing.T) {
	br := document.Run{Kind: document.LineBreak}
	style := plainStyle(bodySize)
	for _, test := range []struct {
		name string
		runs []document.Run
		want []string
	}{
		{"between words", []document.Run{text("een"), br, text("twee")}, []string{"een\n", "twee"}},
		{"at the end there is an empty line", []document.Run{text("een"), br}, []string{"een\n", ""}},
		{"at the beginning", []document.Run{br, text("een")}, []string{"\n", "een"}},
		{"twice", []document.Run{text("een"), br, br, text("twee")}, []string{"een\n", "\n", "twee"}},
		{"alone", []document.Run{br}, []string{"\n", ""}},
		{"after spaces", []document.Run{text("een  "), br, text("twee")}, []string{"een  \n", "twee"}},
	} {
		if got := broken(style, 60000, test.runs...); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestNarrowPlaceForSpace: where a run begins with a space that has less than a quarter of an ascent to stand in, the line
// ends there, although no break comes before "?". The rooms are those at which LibreOffice changes its mind.
func TestNarrowPlaceForSpace(t *testing.T) {
	for _, test := range []struct {
		halfPoints int
		from, last measure.Twips // rooms in which the line ends with the space
	}{{12, 567, 594}, {16, 756, 793}, {20, 945, 992}, {28, 1324, 1390}, {40, 1890, 1985}} {
		style := plainStyle(func(s *stylesheet.Paragraph) { s.Size = measure.Twips(test.halfPoints) * measure.Point / 2 })
		for room := test.from - 3; room < test.last+4; room++ {
			want := "§ af "
			if room >= test.from && room <= test.last {
				want = "§ af nieuwe "
			}
			got := broken(style, room, document.Run{Text: "§ af nieuwe", Link: "https://voorbeeld.be"}, text(" ?! w"))[0]
			if got != want {
				t.Errorf("%d half points, room of %d: %q, want %q", test.halfPoints, room, got, want)
			}
		}
	}
}

// TestNarrowPlaceForLetter: a letter that alone has room in such a place begins the next line with the rest of its word.
func TestNarrowPlaceForLetter(t *testing.T) {
	style := plainStyle(func(s *stylesheet.Paragraph) { s.Size = 190 })
	before, word := text("communicatie "), document.Run{Text: "info@voorbeeld.be", Link: "mailto:info@voorbeeld.be"}
	for more := range measure.Twips(50) {
		got := broken(style, wide(style, before)+more, before, word)
		if got[0] != "communicatie " || !strings.HasPrefix(got[1], "info@") {
			t.Errorf("%d more: %q", more, got)
		}
	}
}

// TestItalicLean: a line of italics must have room for the last letter's lean, a twelfth of the natural height of a line.
func TestItalicLean(t *testing.T) {
	style := plainStyle(bodySize)
	run := document.Run{Text: "een twee", Italic: true}
	set := unbroken(style, run)
	exact, lean := set.advance(set.glyphs), set.lean(&set.glyphs[0])
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
	room := wide(style, run, upright)
	if got := broken(style, room, run, upright); len(got) != 1 && room >= exact+lean {
		t.Errorf("the lean counts at the end of a line only: %q", got)
	}
	style.Italic = true
	if got := broken(style, exact+lean-1, text("een twee")); len(got) != 2 {
		t.Errorf("a style in italics leans too: %q", got)
	}
}

// TestPortions: each stretch of one look begins at a whole twip.
func TestPortions(t *testing.T) {
	style := plainStyle(bodySize)
	var runs []document.Run
	for i := range 40 {
		runs = append(runs, document.Run{Text: "i", Bold: i%2 == 0})
	}
	set := unbroken(style, runs...)
	rounded := set.advance(set.glyphs)
	if rounded == widthOf(set.glyphs).twips() {
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

// TestRunsInsideWords: that a look changes inside a word gives no place to break.
func TestRunsInsideWords(t *testing.T) {
	style := plainStyle(bodySize)
	runs := []document.Run{
		{Text: "een samen"}, {Text: "werk", Bold: true}, {Text: "ings", Italic: true},
		{Text: "ver", Link: "https://voorbeeld.be/"}, {Text: "band. Zo"},
	}
	got := broken(style, wide(style, text("samenwerkingsverband. ")), runs...)
	if want := []string{"een ", "samenwerkingsverband. ", "Zo"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestLongWordsOfSeveralLooks: a word wider than the line, in which the look changes, is broken before the last letter of
// its first look.
func TestLongWordsOfSeveralLooks(t *testing.T) {
	style := plainStyle(bodySize)
	runs := []document.Run{text("een zorgen"), {Text: "verzekering", Bold: true}}
	got := broken(style, wide(style, text("n"), runs[1]), runs...)
	if want := []string{"een ", "zorge", "nverzekering"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	got = broken(style, wide(style, text("zor")), text("zorgen"), document.Run{Text: "kas", Bold: true})
	if got[0] != "zor" {
		t.Errorf("the first look is wider than the line: %q", got)
	}
	linked := []document.Run{text("zorgen"), {Text: "verzekering", Link: "https://voorbeeld.be/"}}
	if got := broken(style, wide(style, text("zorgenver")), linked...); got[0] != "zorge" {
		t.Errorf("a link begins in the word: %q", got)
	}
}

// TestIconLines: a picture is a thing of its own in a line.
func TestIconLines(t *testing.T) {
	style := plainStyle(bodySize)
	icon := document.Run{Kind: document.IconRun, Icon: new(svg.Icon), Size: 500}
	got := broken(style, 600, icon, icon, text("a"))
	if want := []string{linebreak.Placeholder, linebreak.Placeholder, "a"}; !slices.Equal(got[:2], want[:2]) {
		t.Errorf("%q, want %q", got, want)
	}
	document := onPages(1000, &document.Paragraph{Style: plainStyle(), Runs: []document.Run{text("a"), icon, text("b")}})
	picture, ok := Lay(document).Pages[0].Marks[1].(*Picture)
	if !ok {
		t.Fatal("the second mark is no picture")
	}
	letter := Lay(document).Pages[0].Marks[0].(*Text)
	if picture.Y+picture.Side != 1000+100 || picture.X != letter.X+letter.Width || picture.Side != 500 {
		t.Errorf("the picture is at %d, %d", picture.X, picture.Y)
	}
}

// TestLabels: a bullet hangs out to the left of the first line of its item.
func TestLabels(t *testing.T) {
	p := &document.Paragraph{Style: plainStyle(), Runs: []document.Run{text("aa bb")}}
	p.Item = &document.ListItem{Marker: "•", Left: 7880, Hanging: 200}
	marks := Lay(onPages(1000, p)).Pages[0].Marks
	for i, want := range []struct {
		text string
		x    measure.Twips
		role Role
	}{{"•", 1000 + 7880 - 200, Label}, {"aa ", 1000 + 7880, Content}, {"bb", 1000 + 7880, Content}} {
		if mark := marks[i].(*Text); mark.String() != want.text || mark.X != want.x || mark.From.Role != want.role {
			t.Errorf("mark %d: %q at %d, role %d; want %+v", i, mark.String(), mark.X, mark.From.Role, want)
		}
	}
}

// TestAlignment: what hangs out at the end of a line does not move it.
func TestAlignment(t *testing.T) {
	for _, test := range []struct {
		align stylesheet.Alignment
		x     func(width measure.Twips) measure.Twips
	}{
		{stylesheet.AlignLeft, func(measure.Twips) measure.Twips { return 1000 + 100 }},
		{stylesheet.AlignCenter, func(w measure.Twips) measure.Twips { return 1100 + (7700-w)/2 }},
		{stylesheet.AlignRight, func(w measure.Twips) measure.Twips { return 9000 - 200 - w }},
	} {
		style := plainStyle(func(s *stylesheet.Paragraph) { s.Align, s.Left, s.Right = test.align, 100, 200 })
		next := "  m"
		for wide(style, text(next+"m")) <= 7700 {
			next += "m"
		}
		mark := Lay(onPages(1000, lines(style, "een twee"+next))).Pages[0].Marks[0].(*Text)
		if want := test.x(wide(style, text("een twee"))); mark.X != want {
			t.Errorf("alignment %d: at %d, want %d", test.align, mark.X, want)
		}
	}
}

// TestAlignmentOfTooWideALine: a line that is wider than its column begins where the column does.
func TestAlignmentOfTooWideALine(t *testing.T) {
	for _, align := range []stylesheet.Alignment{stylesheet.AlignCenter, stylesheet.AlignRight} {
		style := plainStyle(func(s *stylesheet.Paragraph) { s.Align = align })
		document := onPages(1000, lines(style, "mm\u00A0m"))
		set := unbroken(style, text("mm\u00A0"))
		page := document.Sections[0].Page
		page.Width = page.Left + page.Right + set.advance(set.glyphs) - 10 // the space does not quite fit
		if x := Lay(document).Pages[0].Marks[0].(*Text).X; x != page.Left {
			t.Errorf("alignment %d: the line begins at %d, want %d", align, x, page.Left)
		}
	}
}

// TestAlignmentOfAFullLine: a line that ends before a character that may not begin one, for want of a better place, does not
// count the space before it either.
func TestAlignmentOfAFullLine(t *testing.T) {
	words := "zorgenverzekering"
	style := plainStyle(func(s *stylesheet.Paragraph) { s.Align = stylesheet.AlignRight })
	document := onPages(1000, lines(style, words+" )"))
	set := unbroken(style, text(words))
	width := set.advance(set.glyphs)
	page := document.Sections[0].Page
	page.Width = page.Left + page.Right + width + 30 // room for the space, or a bit more
	marks := Lay(document).Pages[0].Marks
	if len(marks) != 2 {
		t.Fatalf("%d lines, want 2", len(marks))
	}
	if x := marks[0].(*Text).X; x != page.Left+30 {
		t.Errorf("the line begins at %d, want %d", x, page.Left+30)
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
		style := plainStyle(func(s *stylesheet.Paragraph) { s.Size = test.size })
		dot := appendShaped(nil, &document.Paragraph{Style: style}, labelRun, ".")[0]
		if got := spreadDots(&dot, test.size, test.room); !slices.Equal(got, test.want) {
			t.Errorf("%d at %d: %v, want %v", test.room, test.size, got, test.want)
		}
	}
}

// TestLeaders: an entry of the contents ends at the right margin, with dots in between.
func TestLeaders(t *testing.T) {
	style := plainStyle(bodySize, func(s *stylesheet.Paragraph) { s.Leader, s.Leading, s.Left = true, 280, 200 })
	entry := func(title string) (*document.Document, *document.Paragraph) {
		p := &document.Paragraph{Style: style, Runs: []document.Run{
			{Text: title, Link: "#x"}, {Kind: document.Tab, Link: "#x"}, {Kind: document.PageReference, Anchor: "x", Link: "#x"},
		}}
		return onPages(5000, p, &document.Paragraph{Style: style, Runs: []document.Run{text("x")}, Anchor: "x"}), p
	}
	marksOf := func(document *document.Document, p *document.Paragraph) (marks []*Text) {
		for _, mark := range Lay(document).Pages[0].Marks {
			if text, is := mark.(*Text); is && text.From.Paragraph == p {
				marks = append(marks, text)
			}
		}
		return marks
	}

	marks := marksOf(entry("Titel"))
	if len(marks) != 3 {
		t.Fatalf("%d marks, want title, dots, number", len(marks))
	}
	title, dots, number := marks[0], marks[1], marks[2]
	if title.String() != "Titel" || number.String() != "1" || title.From.Role != Content || number.From.Role != Content {
		t.Errorf("%q %q", title.String(), number.String())
	}
	if number.X+number.Width != 9000 {
		t.Errorf("the number ends at %d, want the margin, 9000", number.X+number.Width)
	}
	dot, count, end := wide(style, text(".")), len(dots.Glyphs), dots.X+dots.Width
	if strings.Trim(dots.String(), ".") != "" || dots.From.Role != Artifact || dots.Run != nil || len(dots.Places) != count {
		t.Errorf("%q is no leader", dots.String())
	}
	if gap := dots.X - title.X - title.Width; gap < -2*tenth || gap > 2*tenth {
		t.Errorf("dots begin %d from what is before them", gap)
	}
	if count != int((number.X-title.X-title.Width)/dot) || end > number.X || number.X-end > dot {
		t.Errorf("%d dots up to %d from the number", count, number.X-end)
	}
	if number.Link != "#x" || title.Link != "#x" {
		t.Error("the entry is no link")
	}

	// A title that leaves no room for the number: the number stands on a line of its own.
	full := "m"
	for wide(style, text(full+"m")) <= 8000-200 {
		full += "m"
	}
	marks = marksOf(entry(full))
	if last := marks[len(marks)-1]; last.String() != "1" || last.Baseline != marks[0].Baseline+280 || last.X+last.Width != 9000 {
		t.Errorf("the number %q is at %d, %d", last.String(), last.X+last.Width, last.Baseline)
	}

	// A title of three lines.
	marks = marksOf(entry(strings.Repeat("Een lange titel ", 14)))
	if last := marks[len(marks)-1]; last.Baseline != marks[0].Baseline+2*280 || last.X+last.Width != 9000 {
		t.Errorf("the number is %d below the first line and ends at %d", last.Baseline-marks[0].Baseline, last.X+last.Width)
	}
}

// TestPageNumbers: a page number that needs more room than was kept for it breaks the entry anew.
func TestPageNumbers(t *testing.T) {
	style := plainStyle(bodySize)
	two, three := wide(style, text("x 00")), wide(style, text("x 100"))
	if two >= three {
		t.Fatal("two digits are as wide as three")
	}
	reference := &document.Paragraph{Style: style, Runs: []document.Run{text("x "), {Kind: document.PageReference, Anchor: "far"}}}
	body := []document.Block{reference}
	for range 99 {
		body = append(body, lines(style, "een"))
	}
	body = append(body, &document.Paragraph{Style: style, Runs: []document.Run{text("ver")}, Anchor: "far"})
	document := onPages(100, body...)
	page := document.Sections[0].Page
	page.Width = page.Left + page.Right + two + 1
	pages := Lay(document)
	if pages.Anchors["far"].Page != 101 || len(pages.Pages) != 102 {
		t.Errorf("the anchor is on page index %d of %d pages, want 101 of 102", pages.Anchors["far"].Page, len(pages.Pages))
	}
	if got := placed(pages)[:2]; !slices.Equal(got, []string{"0:x ", "0:102"}) {
		t.Errorf("%q", got)
	}
}

// TestDriftInWord: a long part of a line that ends in the middle of a word is drawn as far from the next as LibreOffice does.
func TestDriftInWord(t *testing.T) {
	style := plainStyle(func(s *stylesheet.Paragraph) { s.Size = 2 * measure.Point })
	for _, test := range []struct {
		name   string
		first  string
		second string
		want   bool
	}{
		{"a long one within a word", strings.Repeat("een ", 24) + "deel", "woord", true},
		{"a shorter one", strings.Repeat("een ", 24) + "dee", "woord", false},
		{"a space at its end", strings.Repeat("een ", 25), "woord", false},
		{"a space after it", strings.Repeat("een ", 24) + "deel", " woord", false},
	} {
		p := &document.Paragraph{Style: style, Runs: []document.Run{text(test.first), {Text: test.second, Link: "https://voorbeeld.be"}}}
		marks := Lay(onPages(1000, p)).Pages[0].Marks
		first, second := marks[0].(*Text), marks[1].(*Text)
		if len(marks) != 2 || (first.Places != nil) != test.want || second.Places != nil {
			t.Errorf("%s: %d marks, places %v and %v", test.name, len(marks), first.Places, second.Places)
		}
	}
}
