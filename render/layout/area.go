package layout

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// Area is the room for an answer on a page of a blank form. Lengths are from the top left
// corner of the sheet.
type Area struct {
	From          Origin // the first paragraph of the answer, or the one that the answer stands in
	Answer        *document.Answer
	Box           *document.Run // the tick box that is the room; nil for an answer in words or figures
	X, Y          measure.Twips
	Width, Height measure.Twips
	Covers        bool             // words of the form stand there, in place of the answer
	Ground        stylesheet.Color // of the page behind it
}

// addAreas adds the room that lines from, to of a paragraph leave for answers; the first line
// has its top at y.
func (d *drawing) addAreas(s *setText, from, to int, in column, y measure.Twips) {
	p := s.Paragraph
	switch {
	case len(p.Inserts) > 0:
		for i := from; i < to; i++ {
			d.inserts(s, i, in, y+measure.Twips(i-from)*s.leading())
		}
	case p.Role == document.ChoiceRole:
		for i := from; i < to; i++ {
			d.boxes(s, i, in, y+measure.Twips(i-from)*s.leading())
		}
	case p.Answer != nil:
		area := &Area{
			From: in.within, Answer: p.Answer, X: in.x + p.Style.Left, Y: y, Width: in.width - p.Style.Left - p.Style.Right,
			Height: measure.Twips(to-from) * s.leading(), Covers: len(p.Runs) > 0, Ground: stylesheet.White,
		}
		if last := d.lastArea(); last != nil && last.Answer == p.Answer && last.X == area.X && last.Y < area.Y {
			last.Height = area.Y + area.Height - last.Y
			return
		}
		d.areas = append(d.areas, area)
	}
}

// lastArea is the area that was added last on this page, or nil.
func (d *drawing) lastArea() *Area {
	if n := len(d.areas); n > 0 {
		return d.areas[n-1]
	}
	return nil
}

// inserts adds the room for the answers between words of the form on one line of a
// paragraph. The last one on the line goes on to its end.
func (d *drawing) inserts(s *setText, i int, in column, y measure.Twips) {
	l := s.Lines[i]
	start := lineStart(s, l.Width, in)
	for _, insert := range s.Paragraph.Inserts {
		first, next := s.GlyphAt(insert.From), s.GlyphAt(insert.To)
		if first < l.From || first >= l.To {
			continue
		}
		area := &Area{
			From: in.within, Answer: insert.Answer, X: start + s.Advance(l.From, first), Y: y, Height: s.leading(), Covers: true, Ground: stylesheet.White,
		}
		end := in.x + in.width - s.Paragraph.Style.Right
		if next < l.To {
			end = start + s.Advance(l.From, next)
		}
		area.Width = end - area.X
		d.areas = append(d.areas, area)
	}
}

// boxes adds the tick boxes on one line of a paragraph, each as large as its outline.
func (d *drawing) boxes(s *setText, i int, in column, y measure.Twips) {
	p, l := s.Paragraph, s.Lines[i]
	start, baseline := lineStart(s, l.Width, in), y+baselineOf(p.Style)
	for n := l.From; n < l.To; n++ {
		run := &p.Runs[s.RunAt(n)]
		if run.Kind != document.TickBox {
			continue
		}
		left := start + s.Advance(l.From, n)
		glyph := s.Glyphs[n]
		font := glyph.Font()
		outline := font.Outline(glyph.ID)
		length := func(units int) measure.Twips {
			return p.Style.Size * measure.Twips(units) / measure.Twips(font.UnitsPerEm)
		}
		d.areas = append(d.areas, &Area{
			From: in.within, Answer: p.Answer, Box: run, Ground: stylesheet.White,
			X: left + length(outline[0]), Y: baseline - length(outline[3]),
			Width: length(outline[2] - outline[0]), Height: length(outline[3] - outline[1]),
		})
	}
}

// fillCell stretches the room for an answer at the foot of a cell to the end of the cell,
// and notes on which ground the areas of the cell stand.
func fillCell(areas []*Area, cell *slice, bottom measure.Twips, ground stylesheet.Color) {
	for _, area := range areas {
		area.Ground = ground
	}
	area, last := areas[len(areas)-1], cell.blocks[len(cell.blocks)-1].text
	if last != nil && last.Paragraph.Answer == area.Answer && area.Box == nil && len(area.From.Paragraph.Inserts) == 0 {
		area.Height = max(area.Height, bottom-area.Y)
	}
}

// keepLargest takes out all areas of an answer but the largest, of those on several pages.
func keepLargest(pages []*Page) {
	size := func(a *Area) measure.Twips { return a.Width * a.Height }
	largest := make(map[string]*Area)
	for _, page := range pages {
		for _, area := range page.Areas {
			if other := largest[area.Answer.Field]; other == nil || size(other) < size(area) {
				largest[area.Answer.Field] = area
			}
		}
	}
	for _, page := range pages {
		var kept []*Area
		for _, area := range page.Areas {
			if largest[area.Answer.Field] == area {
				kept = append(kept, area)
			}
		}
		page.Areas = kept
	}
}
