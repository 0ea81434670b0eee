package layout_test

import (
	"strings"
	"testing"
	"time"

	"actieplan/internal/form"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// TestAreas: a blank form has one area for every answer that it has room for, on the
// page, and no two on top of each other.
func TestAreas(t *testing.T) {
	for name, room := range map[string]render.Room{"as it is": {}, "with more room": {Rows: 15, Fiches: 4}} {
		t.Run(name, func(t *testing.T) {
			doc := render.BlankWithRoom(plantest.Form(t, "actieplan-2026"), room, time.Unix(0, 0))
			want := map[string]bool{}
			for _, section := range doc.Sections {
				answersOf(section.Blocks, want)
			}
			for number, page := range layout.Lay(doc).Pages {
				for i, area := range page.Areas {
					field := area.Answer.Field
					if !want[field] {
						t.Errorf("page %d: %s has no room in the document, or two areas", number+1, field)
					}
					delete(want, field)
					if area.Width < area.From.Paragraph.Style.Size/2 || area.Height < area.From.Paragraph.Style.Size/2 {
						t.Errorf("page %d: %s is %d by %d", number+1, field, area.Width, area.Height)
					}
					if lines := area.Height / area.From.Paragraph.Style.Size; lines < 3 && area.Answer.Kind == form.MarkdownField &&
						strings.HasPrefix(field, "acties[") {
						t.Errorf("page %d: %s has room for %d lines", number+1, field, lines)
					}
					if area.X < page.Style.Left || area.X+area.Width > page.Style.Width-page.Style.Right ||
						area.Y < page.Style.Top || area.Y+area.Height > page.Style.Height-page.Style.Bottom {
						t.Errorf("page %d: %s stands outside the margins", number+1, field)
					}
					for _, other := range page.Areas[:i] {
						if area.X < other.X+other.Width && other.X < area.X+area.Width && area.Y < other.Y+other.Height &&
							other.Y < area.Y+area.Height {
							t.Errorf("page %d: %s stands on %s", number+1, field, other.Answer.Field)
						}
					}
					if (area.Box != nil) != (area.Answer.Kind == form.BooleanField) {
						t.Errorf("page %d: %s and its box", number+1, field)
					}
				}
			}
			for field := range want {
				t.Errorf("no area for %s", field)
			}
		})
	}
}

// answersOf notes the answers that there is room for: those between words of the form, or
// those that are paragraphs.
func answersOf(blocks []document.Block, fields map[string]bool) {
	for p := range document.Paragraphs(blocks) {
		for _, insert := range p.Inserts {
			fields[insert.Answer.Field] = true
		}
		if p.Answer != nil && len(p.Inserts) == 0 {
			fields[p.Answer.Field] = true
		}
	}
}

// TestNoAreas: a document that is no blank form has none.
func TestNoAreas(t *testing.T) {
	doc := render.Blank(plantest.Form(t, "actieplan-2026"), time.Unix(0, 0))
	doc.Form.Blank = false
	for _, page := range layout.Lay(doc).Pages {
		if len(page.Areas) > 0 {
			t.Errorf("%d areas", len(page.Areas))
		}
	}
}
