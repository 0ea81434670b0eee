package pdf

import (
	"time"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
)

const (
	black  = stylesheet.Color(0)
	accent = stylesheet.Color(0x1F4E79)
	grey   = stylesheet.Color(0xBFBFBF)
)

var (
	portrait  = &stylesheet.Page{ID: "staand", Width: 11906, Height: 16838}
	landscape = &stylesheet.Page{ID: "liggend", Width: 16838, Height: 11906, Landscape: true}
	body      = &stylesheet.Paragraph{ID: "tekst"}
	headings  = []*stylesheet.Paragraph{{ID: "kop1", Outline: 1}, {ID: "kop2", Outline: 2}, {ID: "kop3", Outline: 3}}
	rings     = &svg.Icon{Name: "ringen", Size: 48, Strokes: []svg.Stroke{
		{Width: 3, Color: accent, Segments: []svg.Segment{
			{Op: svg.MoveTo, Points: [3]svg.Point{{X: 6, Y: 24}}},
			{Op: svg.CurveTo, Points: [3]svg.Point{{X: 6, Y: 8}, {X: 30, Y: 8}, {X: 30, Y: 24}}},
			{Op: svg.CurveTo, Points: [3]svg.Point{{X: 30, Y: 40}, {X: 6, Y: 40}, {X: 6, Y: 24}}},
			{Op: svg.ClosePath},
		}},
		{Color: accent, Fill: true, Segments: []svg.Segment{
			{Op: svg.MoveTo, Points: [3]svg.Point{{X: 34, Y: 20}}},
			{Op: svg.LineTo, Points: [3]svg.Point{{X: 44, Y: 20}}},
			{Op: svg.LineTo, Points: [3]svg.Point{{X: 39, Y: 30.5}}},
			{Op: svg.ClosePath},
		}},
	}}
)

// handmade is a page made by hand, line by line.
type handmade struct {
	style *stylesheet.Page
	marks []layout.Mark
	x, y  measure.Twips
}

func (s *handmade) page() *layout.Page { return layout.NewPage(s.style, s.marks...) }

func newSheet(style *stylesheet.Page) *handmade {
	return &handmade{style: style, x: 1440, y: 1440}
}

// show adds a paragraph of one line: one run for each text.
func (s *handmade) show(p *document.Paragraph, size measure.Twips, color stylesheet.Color) *document.Paragraph {
	x := s.x
	for i := range p.Runs {
		x = s.run(p, &p.Runs[i], x, size, color, layout.Content)
	}
	s.y += size * 3 / 2
	return p
}

// run adds the marks of a run and returns where they end.
func (s *handmade) run(p *document.Paragraph, run *document.Run, x, size measure.Twips, color stylesheet.Color,
	role layout.Role) measure.Twips {
	for _, span := range fonts.Shape(run.Text, fonts.Look{Bold: run.Bold, Italic: run.Italic}) {
		units := 0
		for _, g := range span.Glyphs {
			units += span.Font.Advance(g.ID)
		}
		width := measure.Twips(units) * size / measure.Twips(span.Font.UnitsPerEm)
		s.marks = append(s.marks, &layout.Text{
			From: layout.Origin{Paragraph: p, Role: role}, Run: run, X: x, Baseline: s.y, Width: width,
			Font: span.Font, Size: size, Color: color, Words: run.Text, Glyphs: span.Glyphs,
		})
		x += width
	}
	return x
}

func text(style *stylesheet.Paragraph, words ...string) *document.Paragraph {
	p := &document.Paragraph{Style: style}
	if style.Outline > 0 {
		p.Role = document.HeadingRole
	}
	for _, w := range words {
		p.Runs = append(p.Runs, document.Run{Text: w})
	}
	return p
}

// sample is a document of two pages with everything that this package writes.
func sample() *layout.Pages {
	one := newSheet(portrait)
	artifact := layout.Origin{Role: layout.Artifact}
	header := text(body, "Actieplan Voorbeeldstreek")
	one.run(header, &header.Runs[0], 1440, 180, grey, layout.Artifact)
	one.marks = append(one.marks, &layout.Box{From: artifact, X: 1440, Y: 1500, Width: 9026, Height: 10, Color: grey})
	one.y = 2000
	title := one.show(text(headings[0], "Overzicht – café (1)"), 400, accent)
	title.Anchor = "overzicht"

	entry := text(body, "Acties", "7")
	entry.Runs[0].Link, entry.Runs[1].Link = "#acties", "#acties"
	entry.Runs[1].Kind = document.PageReference
	end := one.run(entry, &entry.Runs[0], 1440, 220, black, layout.Content)
	dots := text(body, "......")
	one.run(entry, &dots.Runs[0], end, 220, black, layout.Artifact)
	leader := one.marks[len(one.marks)-1].(*layout.Text)
	leader.Run, leader.Places = nil, []int{0, 260, 520, 780, 1050, 1320}
	one.run(entry, &entry.Runs[1], end+600, 220, black, layout.Content)
	one.y += 400

	mixed := text(body, "Zie ", "de web\u00ADsite", " of ", "schrijf ons",
		", ☒ ja ☐ nee, bi\u0301j\u0301na, j\u0308, Cafe\u0301, f\u00ADf\u200Bi, 1\u00A0000 漢😀 \\ (x)")
	mixed.Runs[1].Link, mixed.Runs[1].Bold = "https://voorbeeld.be/%C3%A9%C3%A9n?a=b%20c", true
	mixed.Runs[3].Link, mixed.Runs[3].Italic = "mailto:info@voorbeeld.be", true
	mixed.Runs = append(mixed.Runs, document.Run{Kind: document.FigureRun, Figure: &document.Figure{Icon: rings}})
	one.show(mixed, 220, black)
	one.marks = append(one.marks, &layout.Picture{
		From: layout.Origin{Paragraph: mixed}, X: 1440, Y: 4000, Side: 700, Icon: rings,
	})
	one.marks = append(one.marks, &layout.Picture{
		From: layout.Origin{Paragraph: mixed}, Run: &mixed.Runs[len(mixed.Runs)-1], X: 2500, Y: 4000, Side: 333,
		Icon: rings,
	})
	one.y = 6000
	one.show(text(headings[2], "Diep"), 220, black)
	one.show(text(headings[1], "Min\u00ADder diep"), 220, black)

	two := newSheet(landscape)
	two.show(text(headings[0], "Acties"), 400, accent).Anchor = "acties"
	empty := text(body, "\u200B\u00AD")
	two.show(empty, 220, black)

	pages := &layout.Pages{
		Document: &document.Document{
			Title: "Actieplan & café", Author: "Eerstelijnszone <Voorbeeldstreek>", Language: "nl-BE",
			Modified: time.Date(2025, 10, 1, 12, 30, 0, 0, time.UTC),
		},
		Pages:   []*layout.Page{one.page(), two.page()},
		Anchors: map[string]layout.Place{"overzicht": {Page: 0, Y: 1700}, "acties": {Page: 1, Y: 1000}},
	}
	fill(pages)
	pages.Document.Sections[0].Header = header
	return pages
}

// fill makes the document of the paragraphs on the pages.
func fill(pages *layout.Pages) {
	section := &document.Section{}
	seen := map[*document.Paragraph]bool{nil: true}
	for _, page := range pages.Pages {
		for _, mark := range page.Marks() {
			if p := mark.Origin().Paragraph; !seen[p] && mark.Origin().Role != layout.Artifact {
				seen[p] = true
				section.Add(p)
			}
		}
	}
	pages.Document.Sections = []*document.Section{section}
}
