package render

import (
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/internal/plan/plantest"
	"actieplan/render/document"
)

// TestListsHaveRoomAbove: every list stands clear of a table above it.
func TestListsHaveRoomAbove(t *testing.T) {
	for _, style := range plantest.Form(t, "actieplan-2026").Styles(form.Grouped).Paragraphs {
		if style.List != nil && style.List.Before < 4*measure.Point {
			t.Errorf("a list in %s has %d above it", style.ID, style.List.Before)
		}
	}
}

// TestIndents: a list steps in as the template says; more where its numbers need it; less
// where the column is narrow.
func TestIndents(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	b := &builder{template: template, styles: template.Styles(form.Grouped)}
	style := b.styles.Paragraph("tabelcel")
	nested := func(depth, start int) *markdown.List {
		list := &markdown.List{Ordered: start > 0, Start: start, Delimiter: '.', Items: [][]markdown.Block{{&markdown.Paragraph{}}}}
		for range depth - 1 {
			list = &markdown.List{Items: [][]markdown.Block{{&markdown.Paragraph{}, list}}}
		}
		return list
	}
	for _, test := range []struct {
		name  string
		width measure.Twips
		list  *markdown.List
		want  func(left, hanging measure.Twips) bool
	}{
		{"as the template has it", 8000, nested(1, 0), func(l, h measure.Twips) bool { return l == 320 && h == 320 }},
		{"four deep", 8000, nested(4, 0), func(l, h measure.Twips) bool { return l == 1280 && h == 320 }},
		{"a wide number", 8000, nested(1, 1999), func(l, h measure.Twips) bool { return l > 400 && l == h }},
		{"four deep in a narrow column", 1660, nested(4, 0), func(l, h measure.Twips) bool { return l <= 830 && l > 500 && h < 320 }},
		{"far too deep", 1660, nested(20, 0), func(l, h measure.Twips) bool { return l > 830 && l < 850 && h < 320 }},
		{"no room at all", 0, nested(3, 0), func(l, h measure.Twips) bool { return l >= h && l < h+3 && l < 320 }},
	} {
		blocks := b.list(test.list, setting{style: style, width: test.width})
		item := blocks[len(blocks)-1].(*document.Paragraph).Item
		if !test.want(item.Left, item.Hanging) {
			t.Errorf("%s: %d, hanging %d", test.name, item.Left, item.Hanging)
		}
	}
	var before measure.Twips
	for depth := range 20 {
		blocks := b.list(nested(depth+1, 0), setting{style: style, width: 1660})
		left := blocks[len(blocks)-1].(*document.Paragraph).Item.Left
		if left <= before {
			t.Errorf("level %d stands in as far as the one above: %d", depth, left)
		}
		before = left
	}
}
