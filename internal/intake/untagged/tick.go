package untagged

import (
	"slices"
	"strings"
	"unicode/utf8"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
)

// This file ticks the boxes of a form on which a program drew the sign of a tick, as where
// a form was filled in and then printed to a file.

// emptyBox and tickedBox are the signs of tick boxes.
const (
	emptyBox  = "☐"
	tickedBox = "☒"
)

// ticked are pieces of which the boxes are ticked where strokes or a sign stand on them.
func ticked(file *pdf.File, pieces []paragraph.Linked, strokes []content.Rule) []paragraph.Linked {
	var boxes, signs []int
	for i := range pieces {
		switch text := strings.TrimSpace(pieces[i].Text); {
		case strings.Contains(text, emptyBox):
			boxes = append(boxes, i)
		case utf8.RuneCountInString(text) == 1: // whichever: not all fonts say what theirs are
			signs = append(signs, i)
		}
	}
	for _, i := range boxes {
		p := &pieces[i]
		at := strings.Index(p.Text, emptyBox)
		around := box{placeIn(p, at) - play, p.Y - p.Size/4, placeIn(p, at+len(emptyBox)) + play, p.Y + p.Size}
		tick := false
		for _, s := range strokes {
			file.Spend(1)
			tick = tick || around.holds((s.Left+s.Right)/2, (s.Bottom+s.Top)/2)
		}
		for _, j := range signs {
			sign := &pieces[j]
			if file.Spend(1); around.holds((sign.X+sign.End)/2, sign.Y+sign.Size/4) {
				tick, sign.Text = true, ""
			}
		}
		if tick {
			p.Text = strings.Replace(p.Text, emptyBox, tickedBox, 1)
		}
	}
	return slices.DeleteFunc(pieces, func(p paragraph.Linked) bool { return p.Text == "" })
}
