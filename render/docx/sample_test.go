package docx

import (
	"bytes"
	"image"
	"image/png"
	"testing"
	"time"
	"unicode/utf8"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/internal/source"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/layout/wordprocessor"
)

// sampleStyles are styles of every kind, for documents made by hand.
type sampleStyles struct {
	*stylesheet.Styles
	normal, title, heading, heading2, entry, entry2, header, footer, cell, item, head, icon *stylesheet.Paragraph
	grid                                                                                    *stylesheet.Table
	portrait, landscape                                                                     *stylesheet.Page
}

func newSampleStyles() *sampleStyles {
	const pt = measure.Point
	const accent, ink, grey = 0x15536B, 0x1F2328, 0x5B6770
	rule := stylesheet.Border{Width: 10, Color: 0xC9D2D8}
	under := stylesheet.Border{Width: 10, Space: 2 * pt, Color: 0xC9D2D8}
	s := &sampleStyles{
		normal: &stylesheet.Paragraph{
			ID: "Normal", WordName: "Normal", Size: 11 * pt, Leading: 14 * pt, After: 7 * pt, Color: ink,
		},
		title: &stylesheet.Paragraph{
			ID: "Title", WordName: "Title", Size: 28 * pt, Leading: 34 * pt, After: 20 * pt, Bold: true,
			Color: accent,
		},
		heading: &stylesheet.Paragraph{
			ID: "Heading1", WordName: "heading 1", Size: 18 * pt, Leading: 23 * pt, After: 10 * pt, Bold: true,
			Color: accent, KeepNext: true, Outline: 1,
		},
		heading2: &stylesheet.Paragraph{
			ID: "Heading2", WordName: "heading 2", Size: 27 * pt / 2, Leading: 17 * pt, Before: 14 * pt,
			After: 5 * pt, Bold: true, Color: accent, KeepNext: true, Outline: 2,
		},
		entry: &stylesheet.Paragraph{
			ID: "Inhoud1", WordName: "toc 1", Size: 11 * pt, Leading: 14 * pt, Before: 5 * pt, Bold: true,
			Color: ink, Leader: true,
		},
		entry2: &stylesheet.Paragraph{
			ID: "Inhoud2", WordName: "toc 2", Size: 10 * pt, Leading: 14 * pt, Left: 200, Right: 600, Color: ink,
			Leader: true,
		},
		header: &stylesheet.Paragraph{
			ID: "Koptekst", WordName: "header", Size: 9 * pt, Leading: 12 * pt, Color: grey, Bottom: under,
		},
		footer: &stylesheet.Paragraph{
			ID: "Voettekst", WordName: "footer", Size: 9 * pt, Leading: 12 * pt, Color: grey,
			Align: stylesheet.AlignRight,
		},
		cell: &stylesheet.Paragraph{
			ID: "Cel", WordName: "Cel", Size: 19 * pt / 2, Leading: 25 * pt / 2, After: 2 * pt, Color: ink,
		},
		item: &stylesheet.Paragraph{
			ID: "Lijst", WordName: "List Paragraph", Size: 11 * pt, Leading: 14 * pt, After: 3 * pt, Color: ink,
		},
		head: &stylesheet.Paragraph{
			ID: "Kolomkop", WordName: "Kolomkop", Size: 19 * pt / 2, Leading: 25 * pt / 2, Bold: true,
			Color: accent,
		},
		icon: &stylesheet.Paragraph{
			ID: "Icoon", WordName: "Icoon", Size: pt, Leading: 760, Align: stylesheet.AlignCenter,
		},
		grid: &stylesheet.Table{ID: "Raster", WordName: "Raster", Border: rule, PadTop: 80, PadBottom: 80, PadLeft: 120, PadRight: 120,
			HeaderFill: 0xEEF4F6, Above: 8*pt + pt/2},
		portrait: &stylesheet.Page{
			ID: "staand", Width: 11906, Height: 16838, Top: 1417, Bottom: 1417, Left: 1417, Right: 1417,
			Header: 709, Footer: 709,
		},
		landscape: &stylesheet.Page{
			ID: "liggend", Width: 16838, Height: 11906, Top: 1247, Bottom: 1134, Left: 1134, Right: 1134,
			Header: 680, Footer: 623, Landscape: true,
		},
	}
	s.normal.List, s.cell.List = s.item, s.cell
	s.Styles = &stylesheet.Styles{
		Paragraphs: []*stylesheet.Paragraph{
			s.normal, s.title, s.heading, s.heading2, s.entry, s.entry2, s.header, s.footer, s.cell, s.item,
			s.head, s.icon,
		},
		Tables: []*stylesheet.Table{s.grid},
		Lists: stylesheet.List{Levels: []stylesheet.ListLevel{
			{Bullet: "•", Format: "decimal", Left: 320, Hanging: 320},
			{Bullet: "–", Format: "lowerLetter", Left: 640, Hanging: 320},
			{Bullet: "▪", Format: "lowerRoman", Left: 960, Hanging: 320},
		}},
		Pages:     []*stylesheet.Page{s.portrait, s.landscape},
		LinkColor: 0x0B5CAD,
	}
	return s
}

func text(s string) document.Run { return document.Run{Text: s} }
func bold(s string) document.Run { return document.Run{Text: s, Bold: true} }

func paragraph(style *stylesheet.Paragraph, runs ...document.Run) *document.Paragraph {
	return &document.Paragraph{Style: style, Runs: runs}
}

func cellOf(blocks ...document.Block) *document.Cell { return &document.Cell{Blocks: blocks} }

// pixel is the smallest PNG.
func pixel() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// square is an icon with every kind of segment and of stroke.
func square() *svg.Icon {
	p := func(x, y float64) svg.Point { return svg.Point{X: x, Y: y} }
	return &svg.Icon{
		Name: "vierkant", Alt: "Een vierkant & een boog", Size: 48,
		Source: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#15536b" ` +
			`stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">` +
			`<path d="M3 3H45V45H3z"/><path d="M12 36C12 20 36 20 36 36"/><path d="M24 12L28 18H20z" fill="#15536b" stroke="none"/></svg>`),
		PNG: pixel(),
		Strokes: []svg.Stroke{
			{Width: 2.2, Color: 0x15536B, Segments: []svg.Segment{
				{Op: svg.MoveTo, Points: [3]svg.Point{p(3, 3)}}, {Op: svg.LineTo, Points: [3]svg.Point{p(45, 3)}},
				{Op: svg.LineTo, Points: [3]svg.Point{p(45, 45)}}, {Op: svg.LineTo, Points: [3]svg.Point{p(3, 45)}},
				{Op: svg.ClosePath}}},
			{Width: 2.2, Color: 0x15536B, Segments: []svg.Segment{
				{Op: svg.MoveTo, Points: [3]svg.Point{p(12, 36)}},
				{Op: svg.CurveTo, Points: [3]svg.Point{p(12, 20), p(36, 20), p(36, 36)}}}},
			{Fill: true, Color: 0x15536B, Segments: []svg.Segment{
				{Op: svg.MoveTo, Points: [3]svg.Point{p(24, 12)}}, {Op: svg.LineTo, Points: [3]svg.Point{p(28, 18)}},
				{Op: svg.LineTo, Points: [3]svg.Point{p(20, 18)}}, {Op: svg.ClosePath}}},
		},
	}
}

// sample is a small document with something of everything.
func sample() *layout.Pages {
	s := newSampleStyles()
	contents := &document.Contents{Levels: 2}
	entry := func(style *stylesheet.Paragraph, level int, title, anchor string) *document.Paragraph {
		p := paragraph(style, text(title), document.Run{Kind: document.Tab}, document.Run{Kind: document.PageReference, Anchor: anchor})
		p.Entry = &document.Entry{Contents: contents, Level: level, Heading: &document.Paragraph{Anchor: anchor}}
		return p
	}
	heading := func(style *stylesheet.Paragraph, title, anchor string) *document.Paragraph {
		p := paragraph(style, text(title))
		p.Anchor, p.Role = anchor, document.HeadingRole
		return p
	}
	item := func(style *stylesheet.Paragraph, list *document.List, level int, marker string, runs ...document.Run) *document.Paragraph {
		p := paragraph(style, runs...)
		look := s.Lists.Level(level)
		p.Item = &document.ListItem{List: list, Level: level, Marker: marker, Left: look.Left, Hanging: look.Hanging}
		return p
	}
	icon := paragraph(s.icon, document.Run{Kind: document.FigureRun, Figure: &document.Figure{Icon: square(), Size: 737}})
	icon.Role = document.FigureRole
	bullets := &document.List{}
	numbers := &document.List{Ordered: true, Start: 3, Delimiter: '.'}
	letters := &document.List{Ordered: true, Start: 1, Delimiter: ')'}
	inner := &document.Table{Style: s.grid, Columns: []measure.Twips{1500, 1500}, Rows: []*document.Row{
		{Cells: []*document.Cell{cellOf(paragraph(s.cell, text("binnen"))), cellOf(paragraph(s.cell))}},
	}}
	held := paragraph(s.cell, text("met een voet"))
	table := &document.Table{
		Style: s.grid, Columns: []measure.Twips{1800, 7272}, HeaderRows: 1, Description: "Een rooster van \"alles\"",
		Rows: []*document.Row{
			{CantSplit: true, Cells: []*document.Cell{
				{Fill: true, Header: document.ColumnHeader, Blocks: []document.Block{paragraph(s.head, text("Wat?"))}},
				{Fill: true, Header: document.ColumnHeader, Blocks: []document.Block{paragraph(s.head, text("Antwoord"))}}}},
			{MinHeight: 1200, Cells: []*document.Cell{
				{Fill: true, Header: document.RowHeader, Blocks: []document.Block{
					icon, paragraph(s.head, text("Hoe?"))}},
				cellOf(paragraph(s.cell, document.Run{Kind: document.TickBox, Text: "☒", Ticked: true}, text(" "),
					bold("☐ Procesevaluatie")), inner, paragraph(s.cell, text("na")))}},
			{Joined: true, Cells: []*document.Cell{{Fill: true, Header: document.RowHeader}, cellOf(paragraph(s.cell, text("eronder")))}},
			{Joined: true, Ruled: true, Cells: []*document.Cell{{Fill: true, Header: document.RowHeader}, cellOf(held)}},
		},
	}
	doc := &document.Document{
		Title: "Actieplan <Voorbeeld> & meer", Author: "ELZ Voorbeeldstreek", Language: "nl-BE",
		Modified: time.Date(2025, 9, 1, 12, 0, 0, 0, time.UTC), Styles: s.Styles,
		Sections: []*document.Section{
			{Page: s.portrait, Blocks: []document.Block{
				paragraph(s.title, text("Actieplan <Voorbeeld> & meer")),
				table,
				entry(s.entry, 1, "Deel één", "deel 1"), entry(s.entry2, 2, "Onderdeel", "deel-1.1"),
			}},
			{Page: s.portrait, Blocks: []document.Block{
				heading(s.heading, "Deel één", "deel 1"),
				paragraph(s.normal, text(" spatie & <haakjes> \"aanhaling\" 'enkel' zone‑niveau af\u00adbreken "), bold("vet"),
					document.Run{Text: "schuin", Italic: true}, document.Run{Kind: document.LineBreak}, text("na een regeleinde")),
				paragraph(s.normal, text("Mail naar "), document.Run{Text: "eerste", Link: "https://example.org/?a=1&b=2"},
					document.Run{Text: "lijn", Bold: true, Link: "https://example.org/?a=1&b=2"}, text(" of zie "),
					document.Run{Text: "onderdeel", Link: "#deel-1.1"}, text(".")),
				item(s.item, bullets, 0, "•", text("eerste")),
				item(s.item, numbers, 1, "c.", text("derde letter")),
				item(s.item, numbers, 1, "", text("vervolg")),
				item(s.item, letters, 2, "i)", text("Romeins")),
				item(s.item, bullets, 0, "•", text("tweede")),
				item(s.item, bullets, 11, "▪", text("heel diep")),
				table, &document.Table{Style: s.grid, Columns: []measure.Twips{3000},
					Rows: []*document.Row{{Cells: []*document.Cell{cellOf(paragraph(s.cell, text("los")))}}}},
			}},
			{Page: s.landscape, Blocks: []document.Block{
				heading(s.heading2, "Onderdeel", "deel-1.1"),
				paragraph(s.normal, text("Liggend.")),
			}},
		},
	}
	footer := paragraph(s.footer, text("Pagina "), document.Run{Kind: document.PageNumber}, text(" van "),
		document.Run{Kind: document.PageCount})
	for _, section := range doc.Sections {
		section.Header, section.Footer = paragraph(s.header, text("Actieplan ELZ Voorbeeldstreek")), footer
	}
	return &layout.Pages{
		Adjustments: wordprocessor.Adjustments{held: {Foot: 170}},
		Rows: map[*document.Row]wordprocessor.RowAdjustment{
			table.Rows[0]: {CantSplit: true}, table.Rows[2]: {KeepNext: true}, table.Rows[3]: {MinHeight: 900},
		},
		Document: doc, Pages: make([]*layout.Page, 3),
		Anchors: map[string]layout.Place{"deel 1": {Page: 1}, "deel-1.1": {Page: 2}},
	}
}

// blankSample and filledSample are a small form with a control of every kind.
func blankSample() *layout.Pages  { return formSample(true) }
func filledSample() *layout.Pages { return formSample(false) }

func formSample(blank bool) *layout.Pages {
	s := newSampleStyles()
	s.PlaceholderColor = 0x5B6770
	schema := &form.Field{Kind: form.TableField, Fields: []*form.Field{
		{Key: "naam", Kind: form.LineField, Title: "Naam van de zone", Placeholder: "[naam van de zone]"},
		{Key: "rijen", Kind: form.RowsField, Title: "Rijen", Fields: []*form.Field{
			{Key: "tekst", Kind: form.MarkdownField, Title: "Wat?", Placeholder: "[wat]"},
			{Key: "domein", Kind: form.ChoiceField, Title: "Domein",
				Choices: []form.Choice{{Key: "a", Name: "Een"}, {Key: "b", Name: "Ander"}}},
		}},
		{Key: "acties", Kind: form.RowsField, Title: "Acties", Fields: []*form.Field{
			{Key: "titel", Kind: form.LineField, Title: "Titel", Placeholder: "[titel]"},
			{Key: "gekozen", Kind: form.BooleanField, Title: "Gekozen"},
			{Key: "antwoord", Kind: form.MarkdownField, Title: "Antwoord", Placeholder: "[antwoord]"},
		}},
	}}
	file := &source.File{}
	answer := func(field string, kind form.FieldKind) *document.Answer {
		a := &document.Answer{Field: field, Kind: kind}
		if !blank {
			a.Source = source.Position{File: file, Length: 4}
		}
		return a
	}
	// inserted is a paragraph of words of the form and what is given after them.
	inserted := func(style *stylesheet.Paragraph, words string, a *document.Answer, given string) *document.Paragraph {
		if blank {
			given = "…"
		}
		p := paragraph(style, document.Run{Text: words + given})
		from := utf8.RuneCountInString(words)
		p.Inserts = []document.Insert{{Answer: a, From: from, To: from + utf8.RuneCountInString(given)}}
		return p
	}
	text := func(style *stylesheet.Paragraph, a *document.Answer, given string) *document.Paragraph {
		p := &document.Paragraph{Style: style, Answer: a}
		if !blank {
			p.Runs = []document.Run{{Text: given}}
		}
		return p
	}
	doc := &document.Document{Title: "Formulier", Language: "nl-BE", Modified: time.Date(2025, 9, 1, 12, 0, 0, 0, time.UTC),
		Styles: s.Styles,
		Form:   &document.Form{Template: "formulier-2026", Year: 2026, Fields: schema, Blank: blank, Ticked: "☒", Unticked: "☐"}}
	blocks := []document.Block{inserted(s.title, "Actieplan ", answer("naam", form.LineField), "Streek")}
	if !blank {
		doc.Form.Answers = []uint32{1, 1 << 31}
		blocks = append(blocks, inserted(s.heading2, "Domein ", answer("rijen.domein", form.ChoiceField), "Ander"))
	}
	table := &document.Table{Style: s.grid, Columns: []measure.Twips{3000}, HeaderRows: 1}
	table.Rows = append(table.Rows, &document.Row{Cells: []*document.Cell{cellOf(paragraph(s.head, document.Run{Text: "Wat?"}))}})
	for _, path := range []string{"rijen[0]", "rijen[1]"} {
		table.Rows = append(table.Rows,
			&document.Row{Path: path, Cells: []*document.Cell{cellOf(text(s.cell, answer(path+".tekst", form.MarkdownField), "iets"))}})
	}
	blocks = append(blocks, table)
	for _, path := range []string{"acties[0]", "acties[1]"} {
		title := answer(path+".titel", form.LineField)
		heading := inserted(s.heading, "", title, "Een actie")
		heading.Answer = title
		box := paragraph(s.cell, document.Run{Kind: document.TickBox, Text: "☐"}, document.Run{Text: " Gekozen"})
		box.Role, box.Answer = document.ChoiceRole, answer(path+".gekozen", form.BooleanField)
		long := answer(path+".antwoord", form.MarkdownField)
		blocks = append(blocks, heading, &document.Table{Style: s.grid, Columns: []measure.Twips{3000}, Path: path, Rows: []*document.Row{
			{Cells: []*document.Cell{cellOf(box, text(s.cell, long, "eerst"), text(s.cell, long, "dan"))}},
		}})
	}
	doc.Sections = []*document.Section{{Page: s.portrait, Blocks: blocks}}
	return &layout.Pages{Document: doc, Pages: make([]*layout.Page, 1)}
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
