package docx

import (
	"bytes"
	"testing"
	"time"

	"actieplan/measure"
	"actieplan/render"
	"actieplan/render/layout"
	"actieplan/templates"
)

// sampleStyles are styles of every kind, for documents made by hand.
type sampleStyles struct {
	*templates.Styles
	normal, title, heading, heading2, entry, entry2, header, footer, cell, item, head, icon *templates.ParagraphStyle
	grid                                                                                    *templates.TableStyle
	portrait, landscape                                                                     *templates.PageStyle
}

func newSampleStyles() *sampleStyles {
	const pt = measure.Point
	const accent, ink, grey = 0x15536B, 0x1F2328, 0x5B6770
	rule := templates.Border{Width: 10, Color: 0xC9D2D8}
	under := templates.Border{Width: 10, Space: 2 * pt, Color: 0xC9D2D8}
	s := &sampleStyles{
		normal:   &templates.ParagraphStyle{ID: "Normal", WordName: "Normal", Size: 11 * pt, Leading: 14 * pt, After: 7 * pt, Color: ink},
		title:    &templates.ParagraphStyle{ID: "Title", WordName: "Title", Size: 28 * pt, Leading: 34 * pt, After: 20 * pt, Bold: true, Color: accent},
		heading:  &templates.ParagraphStyle{ID: "Heading1", WordName: "heading 1", Size: 18 * pt, Leading: 23 * pt, After: 10 * pt, Bold: true, Color: accent, KeepNext: true, Outline: 1},
		heading2: &templates.ParagraphStyle{ID: "Heading2", WordName: "heading 2", Size: 27 * pt / 2, Leading: 17 * pt, Before: 14 * pt, After: 5 * pt, Bold: true, Color: accent, KeepNext: true, Outline: 2},
		entry:    &templates.ParagraphStyle{ID: "Inhoud1", WordName: "toc 1", Size: 11 * pt, Leading: 14 * pt, Before: 5 * pt, Bold: true, Color: ink, Leader: true},
		entry2:   &templates.ParagraphStyle{ID: "Inhoud2", WordName: "toc 2", Size: 10 * pt, Leading: 14 * pt, Left: 200, Right: 600, Color: ink, Leader: true},
		header:   &templates.ParagraphStyle{ID: "Koptekst", WordName: "header", Size: 9 * pt, Leading: 12 * pt, Color: grey, Bottom: under},
		footer:   &templates.ParagraphStyle{ID: "Voettekst", WordName: "footer", Size: 9 * pt, Leading: 12 * pt, Color: grey, Align: templates.AlignRight},
		cell:     &templates.ParagraphStyle{ID: "Cel", WordName: "Cel", Size: 19 * pt / 2, Leading: 25 * pt / 2, After: 2 * pt, Color: ink},
		item:     &templates.ParagraphStyle{ID: "Lijst", WordName: "List Paragraph", Size: 11 * pt, Leading: 14 * pt, After: 3 * pt, Color: ink},
		head:     &templates.ParagraphStyle{ID: "Kolomkop", WordName: "Kolomkop", Size: 19 * pt / 2, Leading: 25 * pt / 2, Bold: true, Color: accent},
		icon:     &templates.ParagraphStyle{ID: "Icoon", WordName: "Icoon", Size: pt, Leading: 760, Align: templates.AlignCenter},
		grid: &templates.TableStyle{ID: "Raster", WordName: "Raster", Border: rule, PadTop: 80, PadBottom: 80, PadLeft: 120, PadRight: 120,
			HeaderFill: 0xEEF4F6, Above: 8*pt + pt/2},
		portrait:  &templates.PageStyle{ID: "staand", Width: 11906, Height: 16838, Top: 1417, Bottom: 1417, Left: 1417, Right: 1417, Header: 709, Footer: 709},
		landscape: &templates.PageStyle{ID: "liggend", Width: 16838, Height: 11906, Top: 1247, Bottom: 1134, Left: 1134, Right: 1134, Header: 680, Footer: 623, Landscape: true},
	}
	s.normal.List, s.cell.List = s.item, s.cell
	s.Styles = &templates.Styles{
		Paragraphs: []*templates.ParagraphStyle{s.normal, s.title, s.heading, s.heading2, s.entry, s.entry2, s.header, s.footer, s.cell, s.item, s.head, s.icon},
		Tables:     []*templates.TableStyle{s.grid},
		Lists: templates.ListStyle{Levels: []templates.ListLevel{
			{Bullet: "•", Format: "decimal", Left: 320, Hanging: 320},
			{Bullet: "–", Format: "lowerLetter", Left: 640, Hanging: 320},
			{Bullet: "▪", Format: "lowerRoman", Left: 960, Hanging: 320},
		}},
		Pages:     []*templates.PageStyle{s.portrait, s.landscape},
		LinkColor: 0x0B5CAD,
	}
	return s
}

func text(s string) render.Run { return render.Run{Text: s} }
func bold(s string) render.Run { return render.Run{Text: s, Bold: true} }

func paragraph(style *templates.ParagraphStyle, runs ...render.Run) *render.Paragraph {
	return &render.Paragraph{Style: style, Runs: runs}
}

func cellOf(blocks ...render.Block) *render.Cell { return &render.Cell{Blocks: blocks} }

// square is an icon with every kind of segment and of stroke.
func square() *templates.Icon {
	p := func(x, y float64) templates.Point { return templates.Point{X: x, Y: y} }
	return &templates.Icon{
		Name: "vierkant", Alt: "Een vierkant & een boog", Size: 48,
		Source: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#15536b" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">` +
			`<path d="M3 3H45V45H3z"/><path d="M12 36C12 20 36 20 36 36"/><path d="M24 12L28 18H20z" fill="#15536b" stroke="none"/></svg>`),
		Strokes: []templates.Stroke{
			{Width: 2.2, Color: 0x15536B, Segments: []templates.Segment{
				{Op: templates.MoveTo, Points: [3]templates.Point{p(3, 3)}}, {Op: templates.LineTo, Points: [3]templates.Point{p(45, 3)}},
				{Op: templates.LineTo, Points: [3]templates.Point{p(45, 45)}}, {Op: templates.LineTo, Points: [3]templates.Point{p(3, 45)}},
				{Op: templates.ClosePath}}},
			{Width: 2.2, Color: 0x15536B, Segments: []templates.Segment{
				{Op: templates.MoveTo, Points: [3]templates.Point{p(12, 36)}},
				{Op: templates.CurveTo, Points: [3]templates.Point{p(12, 20), p(36, 20), p(36, 36)}}}},
			{Fill: true, Color: 0x15536B, Segments: []templates.Segment{
				{Op: templates.MoveTo, Points: [3]templates.Point{p(24, 12)}}, {Op: templates.LineTo, Points: [3]templates.Point{p(28, 18)}},
				{Op: templates.LineTo, Points: [3]templates.Point{p(20, 18)}}, {Op: templates.ClosePath}}},
		},
	}
}

// sample is a small document with something of everything.
func sample() *layout.Pages {
	s := newSampleStyles()
	entry := func(style *templates.ParagraphStyle, title, anchor string) *render.Paragraph {
		return paragraph(style, text(title), render.Run{Kind: render.Tab}, render.Run{Kind: render.PageReference, Anchor: anchor})
	}
	heading := func(style *templates.ParagraphStyle, title, anchor string) *render.Paragraph {
		p := paragraph(style, text(title))
		p.Anchor = anchor
		return p
	}
	item := func(style *templates.ParagraphStyle, list *render.List, level int, marker string, runs ...render.Run) *render.Paragraph {
		p := paragraph(style, runs...)
		look := s.Lists.Level(level)
		p.Item = &render.ListItem{List: list, Level: level, Marker: marker, Left: look.Left, Hanging: look.Hanging}
		return p
	}
	bullets := &render.List{}
	numbers := &render.List{Ordered: true, Start: 3, Delimiter: '.'}
	letters := &render.List{Ordered: true, Start: 1, Delimiter: ')'}
	inner := &render.Table{Style: s.grid, Columns: []measure.Twips{1500, 1500}, Rows: []*render.Row{
		{Cells: []*render.Cell{cellOf(paragraph(s.cell, text("binnen"))), cellOf(paragraph(s.cell))}},
	}}
	table := &render.Table{
		Style: s.grid, Columns: []measure.Twips{1800, 7272}, HeaderRows: 1, Description: "Een rooster van \"alles\"",
		Rows: []*render.Row{
			{CantSplit: true, Cells: []*render.Cell{
				{Fill: true, Header: render.ColumnHeader, Blocks: []render.Block{paragraph(s.head, text("Wat?"))}},
				{Fill: true, Header: render.ColumnHeader, Blocks: []render.Block{paragraph(s.head, text("Antwoord"))}}}},
			{MinHeight: 1200, Cells: []*render.Cell{
				{Fill: true, Header: render.RowHeader, Blocks: []render.Block{
					paragraph(s.icon, render.Run{Kind: render.IconRun, Icon: square(), Size: 737}), paragraph(s.head, text("Hoe?"))}},
				cellOf(paragraph(s.cell, text("☒ "), bold("☐ Procesevaluatie")), inner, paragraph(s.cell, text("na")))}},
		},
	}
	doc := &render.Document{
		Title: "Actieplan <Voorbeeld> & meer", Author: "ELZ Voorbeeldstreek", Language: "nl-BE",
		Modified: time.Date(2025, 9, 1, 12, 0, 0, 0, time.UTC), Styles: s.Styles,
		Sections: []*render.Section{
			{Page: s.portrait, Blocks: []render.Block{
				paragraph(s.title, text("Actieplan <Voorbeeld> & meer")),
				table,
				entry(s.entry, "Deel één", "deel 1"), entry(s.entry2, "Onderdeel", "deel-1.1"),
			}},
			{Page: s.portrait, Blocks: []render.Block{
				heading(s.heading, "Deel één", "deel 1"),
				paragraph(s.normal, text(" spatie & <haakjes> \"aanhaling\" 'enkel' zone‑niveau af\u00adbreken "), bold("vet"),
					render.Run{Text: "schuin", Italic: true}, render.Run{Kind: render.LineBreak}, text("na een regeleinde")),
				paragraph(s.normal, text("Mail naar "), render.Run{Text: "eerste", Link: "https://example.org/?a=1&b=2"},
					render.Run{Text: "lijn", Bold: true, Link: "https://example.org/?a=1&b=2"}, text(" of zie "),
					render.Run{Text: "onderdeel", Link: "#deel-1.1"}, text(".")),
				item(s.item, bullets, 0, "•", text("eerste")),
				item(s.item, numbers, 1, "c.", text("derde letter")),
				item(s.item, numbers, 1, "", text("vervolg")),
				item(s.item, letters, 2, "i)", text("Romeins")),
				item(s.item, bullets, 0, "•", text("tweede")),
				item(s.item, bullets, 11, "▪", text("heel diep")),
				table, &render.Table{Style: s.grid, Columns: []measure.Twips{3000}, Rows: []*render.Row{{Cells: []*render.Cell{cellOf(paragraph(s.cell, text("los")))}}}},
			}},
			{Page: s.landscape, Blocks: []render.Block{
				heading(s.heading2, "Onderdeel", "deel-1.1"),
				paragraph(s.normal, text("Liggend.")),
			}},
		},
	}
	footer := paragraph(s.footer, text("Pagina "), render.Run{Kind: render.PageNumber}, text(" van "), render.Run{Kind: render.PageCount})
	for _, section := range doc.Sections {
		section.Header, section.Footer = paragraph(s.header, text("Actieplan ELZ Voorbeeldstreek")), footer
	}
	return &layout.Pages{
		Document: doc, Pages: make([]*layout.Page, 3),
		Anchors: map[string]layout.Place{"deel 1": {Page: 1}, "deel-1.1": {Page: 2}},
	}
}

// written is the package of pages.
func written(t testing.TB, pages *layout.Pages) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, pages); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
