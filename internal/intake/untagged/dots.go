package untagged

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"actieplan/internal/intake/pdf/paragraph"
)

// This file takes away the dots of empty fields that an answer stands on: so it is where a
// form was filled in and then printed to a file.

// dots are those of one empty field.
var dots = regexp.MustCompile(`[.…_]*…[.…_]*`)

// onDots are the pieces of a line in which answers stand in the place of dots. It reports
// whether one does.
func onDots(pieces []paragraph.Linked) (out []paragraph.Linked, found bool) {
	for i := range pieces {
		p := &pieces[i]
		places := dots.FindAllStringIndex(p.Text, -1)
		from, x := 0, p.X
		for j := range pieces {
			answer := &pieces[j]
			if len(places) == 0 || !standsOn(answer, p) {
				continue
			}
			place := slices.MinFunc(places, func(a, b []int) int {
				return cmp.Compare(math.Abs(placeIn(p, a[0])-answer.X), math.Abs(placeIn(p, b[0])-answer.X))
			})
			if place[0] >= from {
				out = append(out, partOf(p, p.Text[from:place[0]], x, answer.X))
				from, x, found = place[1], answer.End, true
			}
		}
		out = append(out, partOf(p, p.Text[from:], x, max(x, p.End)))
	}
	return slices.DeleteFunc(out, func(p paragraph.Linked) bool { return p.Text == "" }), found
}

// standsOn reports whether a piece begins within another, and is not such dots itself.
func standsOn(answer, p *paragraph.Linked) bool {
	return answer != p && p.X-play <= answer.X && answer.X < p.End-play && strings.Trim(answer.Text, " .…_") != ""
}

// placeIn is about where a character of a piece stands, by its offset in the text.
func placeIn(p *paragraph.Linked, offset int) float64 {
	part := float64(utf8.RuneCountInString(p.Text[:offset])) / float64(utf8.RuneCountInString(p.Text))
	return p.X + part*(p.End-p.X)
}

// partOf is a piece with a part of its text, from one place to another.
func partOf(p *paragraph.Linked, text string, from, to float64) paragraph.Linked {
	part := *p
	part.Text, part.X, part.End, part.Word = text, from, to, min(p.Word, to-from)
	return part
}
