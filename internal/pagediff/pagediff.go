// Package pagediff tells which pages of a document changed from one render to the next. In
// go the pages of two renders; out come the numbers of those that look otherwise, also as
// people write them.
package pagediff

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"actieplan/render/layout"
)

// Fingerprint is a hash of what is on a page, without its running header and footer,
// repeated table headers and lines: one page more changes the footers of all pages, which
// no reader wants to be told.
type Fingerprint uint64

// Fingerprints returns the fingerprint of every page.
func Fingerprints(pages *layout.Pages) []Fingerprint {
	fingerprints := make([]Fingerprint, len(pages.Pages))
	for i, page := range pages.Pages {
		fingerprints[i] = FingerprintOf(page)
	}
	return fingerprints
}

// FingerprintOf hashes what the marks of a page show, and where.
func FingerprintOf(page *layout.Page) Fingerprint {
	h := fnv.New64a()
	var b []byte
	number := func(values ...int) {
		for _, v := range values {
			b = append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
		}
	}
	number(int(page.Style.Width), int(page.Style.Height))
	for _, mark := range page.Marks() {
		if mark.Origin().Role == layout.Artifact {
			continue
		}
		switch m := mark.(type) {
		case *layout.Text:
			number(int(m.X), int(m.Baseline), int(m.Width), int(m.Size), int(m.Color))
			b = append(b, m.Font.PostScriptName...)
			for _, glyph := range m.Glyphs {
				b = append(b, glyph.Text(m.Words)...)
			}
			b = append(append(b, 0), m.Link()...)
		case *layout.Box:
			number(int(m.X), int(m.Y), int(m.Width), int(m.Height), int(m.Color))
		case *layout.Picture:
			number(int(m.X), int(m.Y), int(m.Side))
			b = append(b, m.Icon.Name...)
		}
		h.Write(b)
		b = b[:0]
	}
	return Fingerprint(h.Sum64())
}

// Changed returns the numbers, from 1 on, of the pages that are not among those before. A
// page that only moved, because one before it came or went, is not.
func Changed(before, now []Fingerprint) []int {
	left := make(map[Fingerprint]int, len(before))
	for _, p := range before {
		left[p]++
	}
	var numbers []int
	for i, p := range now {
		if i < len(before) && before[i] == p || left[p] > 0 {
			left[p]--
			continue
		}
		numbers = append(numbers, i+1)
	}
	return numbers
}

// Ranges writes page numbers, sorted, as people do: "7 en 12–14".
func Ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch j - i {
		case 0:
			parts = append(parts, fmt.Sprint(numbers[i]))
		case 1:
			parts = append(parts, fmt.Sprint(numbers[i]), fmt.Sprint(numbers[j]))
		default:
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[j]))
		}
		i = j + 1
	}
	if last := len(parts) - 1; last > 0 {
		parts = slices.Concat(parts[:last-1], []string{parts[last-1] + " en " + parts[last]})
	}
	return strings.Join(parts, ", ")
}
