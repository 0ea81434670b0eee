package serve_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/serve"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// words reads an SVG, which has to be well-formed, and returns the text of each text element.
func words(t *testing.T, svg string) []string {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(svg))
	var texts []string
	depth := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return texts
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth > 0 {
				depth++
			} else if token.Name.Local == "text" {
				depth = 1
				texts = append(texts, "")
			}
		case xml.EndElement:
			depth = max(0, depth-1)
		case xml.CharData:
			if depth > 0 {
				texts[len(texts)-1] += string(token)
			}
		}
	}
}

// TestPages reads every page of every plan at hand: all words are there, paragraph by
// paragraph, and each paragraph has a source or is the form's own.
func TestPages(t *testing.T) {
	paths, err := filepath.Glob("../../../shared/plans/*")
	must(t, err)
	for i, path := range append(paths, example) {
		t.Run(fmt.Sprint("plan ", i), func(t *testing.T) { // no names: some plans are private
			pages, _ := load(t, path)
			server := serve.New()
			server.Show(serve.Render{Path: path, Name: "x", Pages: pages})
			address := host(t, server)
			s := state(t, address, "1")
			if len(s.Pages) != len(pages.Pages) {
				t.Fatalf("%d pages, want %d", len(s.Pages), len(pages.Pages))
			}
			bytes, sources := 0, 0
			for i, page := range s.Pages {
				response, svg := ask(t, "GET", address+"/plannen/1/bladzijden/"+page.Print+".svg")
				if response.Header.Get("Content-Type") != "image/svg+xml; charset=utf-8" {
					t.Fatalf("page %d: %s of %q", i+1, response.Status, response.Header.Get("Content-Type"))
				}
				bytes += len(svg)
				drawn := strings.Join(words(t, svg), " ")
				if got, want := squeeze(drawn), squeeze(text(pages.Pages[i])); got != want {
					t.Errorf("page %d: the words differ", i+1)
				}
				if n := strings.Count(svg, " data-p="); n < len(page.Sources) {
					t.Errorf("page %d: %d numbered texts and %d sources", i+1, n, len(page.Sources))
				}
				for _, source := range page.Sources {
					if source != nil {
						sources++
						if source[0] >= len(s.Files) || source[1] < 1 {
							t.Errorf("page %d: source %v", i+1, *source)
						}
					}
				}
			}
			if sources == 0 {
				t.Error("no text has a source")
			}
			t.Logf("%d pages, %d bytes of SVG each", len(s.Pages), bytes/len(s.Pages))
		})
	}
}

// text is the words on a page as the layout has them.
func text(page *layout.Page) string {
	var b strings.Builder
	for _, mark := range page.Marks() {
		if m, ok := mark.(*layout.Text); ok {
			for _, g := range m.Glyphs {
				b.WriteString(g.Text(m.Words))
			}
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// squeeze drops white space, and the characters that are drawn as another one.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n\u00a0\u00ad\u200b", r) {
			return -1
		}
		return r
	}, s)
}

// drawMarks shows a page of some marks and returns its SVG.
func drawMarks(t *testing.T, anchors map[string]layout.Place, marks ...layout.Mark) string {
	t.Helper()
	page := layout.NewPage(&stylesheet.Page{Width: 1000, Height: 2000}, marks...)
	server := serve.New()
	server.Show(serve.Render{Path: "p", Name: "p", Pages: &layout.Pages{
		Document: &document.Document{Title: "T"}, Pages: []*layout.Page{page}, Anchors: anchors,
	}})
	address := host(t, server)
	_, svg := ask(t, "GET", address+"/plannen/1/bladzijden/"+state(t, address, "1").Pages[0].Print+".svg")
	return svg
}

// shaped makes a mark of text.
func shaped(p *document.Paragraph, text string) *layout.Text {
	span := fonts.Shape(text, fonts.Look{})[0]
	return &layout.Text{From: layout.Origin{Paragraph: p}, X: 10, Baseline: 100, Size: 200, Font: span.Font, Words: text,
		Glyphs: span.Glyphs}
}

// TestCharacters draws characters that are not drawn as themselves, or that XML does not
// have.
func TestCharacters(t *testing.T) {
	for text, want := range map[string]string{
		"a<b> & \"c\"":        "a<b> & \"c\"",
		"zacht\u00adafbreken": "zachtafbreken",
		"geen\u200bbreedte":   "geenbreedte",
		"e\u0301e\u0301n":     "e\u0301e\u0301n",
		"é \u2009 x":          "é \u2009 x",
	} {
		svg := drawMarks(t, nil, shaped(&document.Paragraph{Style: &stylesheet.Paragraph{}}, text))
		got := strings.Join(words(t, svg), "|")
		if strings.ReplaceAll(got, "\u2009", " ") != strings.ReplaceAll(want, "\u2009", " ") {
			t.Errorf("%q: drawn as %q", text, got)
		}
	}
	p := &document.Paragraph{Style: &stylesheet.Paragraph{}}
	hyphenated := shaped(p, "zacht\u00AD-")
	second := shaped(p, "afbreken en")
	second.Baseline = 300
	third := shaped(p, "verder")
	third.Baseline = 500
	if got := strings.Join(words(t, drawMarks(t, nil, hyphenated, second, third)), "|"); got != "zacht-afbreken en verder" {
		t.Errorf("three lines are drawn as %q", got)
	}
	missing := shaped(p, "\U0001F9FF")
	if got := strings.Join(words(t, drawMarks(t, nil, missing)), "|"); missing.Font.Missing(missing.Glyphs[0]) && got != "\uFFFD" {
		t.Errorf("a character that no font has is drawn as %q", got)
	}
}

// TestMarks draws a link out, a link in, one to nowhere, a heading, an artifact, a box
// and an icon.
func TestMarks(t *testing.T) {
	heading := &document.Paragraph{Style: &stylesheet.Paragraph{Outline: 2}}
	out, in, nowhere := shaped(heading, "uit"), shaped(heading, "in"), shaped(heading, "nergens")
	for mark, link := range map[*layout.Text]string{out: "https://voorbeeld.be/?a=1&b=2", in: "#hier", nowhere: "#daar"} {
		mark.Run = &document.Run{Link: link}
	}
	footer := shaped(&document.Paragraph{Style: &stylesheet.Paragraph{}}, "voet")
	footer.From.Role = layout.Artifact
	spread := shaped(heading, "wijd")
	spread.Places = []int{0, 500, 1000, 2000}
	leader := shaped(nil, "....")
	leader.From.Role = layout.Artifact
	icon := &svg.Icon{Name: "i", Alt: "Wat & waarom", Size: 48, Strokes: []svg.Stroke{{Width: 2.2, Color: 0x15536b, Segments: []svg.Segment{
		{Op: svg.MoveTo, Points: [3]svg.Point{{X: 1, Y: 2.5}}},
		{Op: svg.CurveTo, Points: [3]svg.Point{{X: 1, Y: 2}, {X: 3, Y: 4}, {X: 5, Y: 6}}},
		{Op: svg.ClosePath},
	}}}}
	svg := drawMarks(t, map[string]layout.Place{"hier": {Page: 6}},
		out, in, nowhere, leader, footer, spread, &layout.Box{X: 1, Y: 2, Width: 3, Height: 4, Color: 0xEEF4F6},
		&layout.Picture{From: layout.Origin{Paragraph: heading}, X: 5, Y: 6, Side: 480, Icon: icon})
	words(t, svg) // well-formed
	for _, want := range []string{
		`viewBox="0 0 1000 2000"`,
		`<a href="https://voorbeeld.be/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">`,
		`<a href="#bladzijde-7"><tspan`,
		`>nergens</tspan>`,
		`role="heading" aria-level="3"`,
		`<text aria-hidden="true"><tspan x="10" y="100" class="f0" font-size="200" fill="#000000">....</tspan></text>`,
		`<tspan x="10 110 210 410" y="100" class="f0" font-size="200" fill="#000000">wijd</tspan>`,
		`<rect x="1" y="2" width="3" height="4" fill="#eef4f6"/>`,
		`aria-label="Wat &amp; waarom" transform="translate( 5 6) scale(10.0000)"`,
		`d="M1 2.5C1 2 3 4 5 6Z" fill="none" stroke="#15536b" stroke-width="2.2"`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("the page lacks %s\n%s", want, svg)
		}
	}
}

// TestFontClasses holds the style sheet to the fonts there are.
func TestFontClasses(t *testing.T) {
	_, address := start(t)
	_, css := ask(t, "GET", address+"/fonts.css")
	for i, font := range fonts.All() {
		weight, style := 400, "normal"
		if font.Bold {
			weight = 700
		}
		if font.Italic {
			style = "italic"
		}
		for _, want := range []string{
			fmt.Sprintf(`.f%d { font-family: %q; font-weight: %d; font-style: %s; }`, i, font.Family, weight, style),
			fmt.Sprintf(`@font-face { font-family: %q; src: url("/letters/%s.ttf") format("truetype"); font-weight: %d; font-style: %s;`,
				font.Family, font.PostScriptName, weight, style),
		} {
			if !strings.Contains(css, want) {
				t.Errorf("the style sheet lacks %s", want)
			}
		}
	}
}

// BenchmarkShow takes in the example plan.
func BenchmarkShow(b *testing.B) {
	pages, findings := load(b, example)
	server := serve.New()
	b.ReportAllocs()
	for b.Loop() {
		server.Show(serve.Render{Path: example, Name: "x", Pages: pages, Findings: findings})
	}
}
