package layout

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/line"
)

// unbroken is a paragraph with the glyphs of some runs.
func unbroken(style *stylesheet.Paragraph, runs ...document.Run) line.Text {
	return new(line.Breaker).Break(&document.Paragraph{Style: style, Runs: runs}, endless, nil)
}

// wide is the least room that holds runs, each a portion that takes whole twips.
func wide(style *stylesheet.Paragraph, runs ...document.Run) measure.Twips {
	var width measure.Twips
	for _, run := range runs {
		set := unbroken(style, run)
		width += (set.Width(0, len(set.Glyphs)) + line.FineTwips(1) - 1).Twips()
	}
	return width
}

func text(s string) document.Run { return document.Run{Text: s} }

var bodySize = func(s *stylesheet.Paragraph) { s.Size = 11 * measure.Point }

// TestPictures: a picture stands on the foot of the line, after what comes before it.
func TestPictures(t *testing.T) {
	icon := document.Run{Kind: document.FigureRun, Figure: &document.Figure{Icon: new(svg.Icon), Size: 500}}
	document := onPages(1000, &document.Paragraph{
		Style: plainStyle(), Runs: []document.Run{text("a"), icon, text("b")},
	})
	picture, ok := Lay(document).Pages[0].Marks()[1].(*Picture)
	if !ok {
		t.Fatal("the second mark is no picture")
	}
	letter := Lay(document).Pages[0].Marks()[0].(*Text)
	if picture.Y+picture.Side != 1000+100 || picture.X != letter.X+letter.Width || picture.Side != 500 {
		t.Errorf("the picture is at %d, %d", picture.X, picture.Y)
	}
}

// TestBreaks: a mark knows the line break between it and the words that follow, on the
// next page too.
func TestBreaks(t *testing.T) {
	br := document.Run{Kind: document.LineBreak}
	p := &document.Paragraph{
		Style: plainStyle(),
		Runs:  []document.Run{br, text("a"), br, br, text("b"), text("c"), br, text("d"), br, br},
	}
	var got []string
	for _, page := range Lay(onPages(300, p)).Pages {
		for _, mark := range page.Marks() {
			text, at := mark.(*Text), "-"
			for i := range p.Runs {
				if text.Break == &p.Runs[i] {
					at = strconv.Itoa(i)
				}
			}
			got = append(got, text.String()+at)
		}
	}
	if got := strings.Join(got, " "); got != "a2 b- c6 d-" {
		t.Errorf("breaks %s", got)
	}
}

// TestLabels: a bullet hangs out to the left of the first line of its item.
func TestLabels(t *testing.T) {
	p := &document.Paragraph{Style: plainStyle(), Runs: []document.Run{text("aa bb")}}
	p.Item = &document.ListItem{Marker: "•", Left: 7880, Hanging: 200}
	marks := Lay(onPages(1000, p)).Pages[0].Marks()
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
		mark := Lay(onPages(1000, lines(style, "een twee"+next))).Pages[0].Marks()[0].(*Text)
		if want := test.x(wide(style, text("een twee"))); mark.X != want {
			t.Errorf("alignment %d: at %d, want %d", test.align, mark.X, want)
		}
	}
}

// TestRightIndent: a paragraph may stand further from the right than its style says.
func TestRightIndent(t *testing.T) {
	style := plainStyle(func(s *stylesheet.Paragraph) { s.Align, s.Right = stylesheet.AlignRight, 200 })
	p := lines(style, "een")
	x := func() measure.Twips { return Lay(onPages(1000, p)).Pages[0].Marks()[0].(*Text).X }
	before := x()
	if p.Right = 70; x() != before-70 {
		t.Errorf("at %d, want %d", x(), before-70)
	}
	p = lines(style, strings.TrimSpace(strings.Repeat("mm ", 400)))
	all := len(Lay(onPages(1000, p)).Pages)
	p.Right = 4000
	if got := len(Lay(onPages(1000, p)).Pages); got <= all {
		t.Errorf("%d pages, and %d with half of the width", all, got)
	}
}

// TestAlignmentOfTooWideALine: a line that is wider than its column begins where the
// column does.
func TestAlignmentOfTooWideALine(t *testing.T) {
	for _, align := range []stylesheet.Alignment{stylesheet.AlignCenter, stylesheet.AlignRight} {
		style := plainStyle(func(s *stylesheet.Paragraph) { s.Align = align })
		document := onPages(1000, lines(style, "mm\u00A0m"))
		set := unbroken(style, text("mm\u00A0"))
		page := document.Sections[0].Page
		page.Width = page.Left + page.Right + set.Advance(0, len(set.Glyphs)) - 10 // the space does not quite fit
		if x := Lay(document).Pages[0].Marks()[0].(*Text).X; x != page.Left {
			t.Errorf("alignment %d: the line begins at %d, want %d", align, x, page.Left)
		}
	}
}

// TestAlignmentOfAFullLine: a line that ends before a character that may not begin one,
// for want of a better place, does not count the space before it either.
func TestAlignmentOfAFullLine(t *testing.T) {
	words := "zorgenverzekering"
	style := plainStyle(func(s *stylesheet.Paragraph) { s.Align = stylesheet.AlignRight })
	document := onPages(1000, lines(style, words+" )"))
	set := unbroken(style, text(words))
	width := set.Advance(0, len(set.Glyphs))
	page := document.Sections[0].Page
	page.Width = page.Left + page.Right + width + 30 // room for the space, or a bit more
	marks := Lay(document).Pages[0].Marks()
	if len(marks) != 2 {
		t.Fatalf("%d lines, want 2", len(marks))
	}
	if x := marks[0].(*Text).X; x != page.Left+30 {
		t.Errorf("the line begins at %d, want %d", x, page.Left+30)
	}
}

// TestLeaders: an entry of the contents ends at the right margin, with dots in between.
func TestLeaders(t *testing.T) {
	style := plainStyle(bodySize, func(s *stylesheet.Paragraph) { s.Leader, s.Leading, s.Left = true, 280, 200 })
	entry := func(title string) (*document.Document, *document.Paragraph) {
		p := &document.Paragraph{
			Style: style, Entry: &document.Entry{},
			Runs: []document.Run{
				{Text: title, Link: "#x"}, {Kind: document.Tab, Link: "#x"}, {Kind: document.PageReference, Anchor: "x", Link: "#x"},
			},
		}
		return onPages(5000, p, &document.Paragraph{Style: style, Runs: []document.Run{text("x")}, Anchor: "x"}), p
	}
	marksOf := func(document *document.Document, p *document.Paragraph) (marks []*Text) {
		for _, mark := range Lay(document).Pages[0].Marks() {
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
	const tenth = measure.Point / 10
	if gap := dots.X - title.X - title.Width; gap < -2*tenth || gap > 2*tenth {
		t.Errorf("dots begin %d from what is before them", gap)
	}
	if count != int((number.X-title.X-title.Width)/dot) || end > number.X || number.X-end > dot {
		t.Errorf("%d dots up to %d from the number", count, number.X-end)
	}
	if number.Link() != "#x" || title.Link() != "#x" {
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

// TestPageNumbers: a page number that needs more room than was kept for it breaks the
// entry anew.
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

// TestDriftInWord: a long part of a line that ends in the middle of a word is drawn as
// far from the next as LibreOffice does.
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
		marks := Lay(onPages(1000, p)).Pages[0].Marks()
		first, second := marks[0].(*Text), marks[1].(*Text)
		if len(marks) != 2 || (first.Places != nil) != test.want || second.Places != nil {
			t.Errorf("%s: %d marks, places %v and %v", test.name, len(marks), first.Places, second.Places)
		}
	}
}
