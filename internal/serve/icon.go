package serve

import (
	"strconv"

	"actieplan/internal/form/svg"
	"actieplan/render/layout"
)

// icon draws an icon's strokes.
func (p *picture) icon(m *layout.Picture) {
	b := append(p.back, `<g`...)
	if m.From.Role == layout.Artifact || m.Icon.Alt == "" {
		b = append(b, ` aria-hidden="true"`...)
	} else {
		b = append(appendEscaped(append(b, ` role="img" aria-label="`...), m.Icon.Alt), '"')
	}
	b = append(b, ` transform="translate(`...)
	b = append(appendInts(b, m.X, m.Y), `) scale(`...)
	b = strconv.AppendFloat(b, float64(m.Side)/m.Icon.Size, 'f', 4, 64)
	b = append(b, `)" stroke-linecap="round" stroke-linejoin="round">`...)
	for _, stroke := range m.Icon.Strokes {
		b = appendStroke(b, stroke)
	}
	p.back = append(b, `</g>`...)
}

func appendStroke(b []byte, stroke svg.Stroke) []byte {
	b = append(b, `<path d="`...)
	for _, s := range stroke.Segments {
		letter, points := byte('L'), 1
		switch s.Op {
		case svg.MoveTo:
			letter = 'M'
		case svg.CurveTo:
			letter, points = 'C', 3
		case svg.ClosePath:
			letter, points = 'Z', 0
		}
		b = append(b, letter)
		for i, point := range s.Points[:points] {
			if i > 0 {
				b = append(b, ' ')
			}
			b = strconv.AppendFloat(b, point.X, 'f', -1, 64)
			b = append(b, ' ')
			b = strconv.AppendFloat(b, point.Y, 'f', -1, 64)
		}
	}
	b = append(b, '"')
	if stroke.Fill {
		b = appendColor(b, "fill", stroke.Color)
	} else {
		b = append(b, ` fill="none"`...)
	}
	if stroke.Width > 0 {
		b = appendColor(b, "stroke", stroke.Color)
		b = append(b, ` stroke-width="`...)
		b = append(strconv.AppendFloat(b, stroke.Width, 'f', -1, 64), '"')
	}
	return append(b, `/>`...)
}
