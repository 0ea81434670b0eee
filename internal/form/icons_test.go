package form

import (
	"testing"
)

// TestIcons makes sure that the form's icons stay within their box and are drawn in one hand.
func TestIcons(t *testing.T) {
	template := find(t, "actieplan-2026")
	if len(template.Icons) != 6 {
		t.Errorf("%d icons", len(template.Icons))
	}
	for _, icon := range template.Icons {
		if icon.Size != 48 || icon.Alt == "" {
			t.Errorf("%s: size %g, alt %q", icon.Name, icon.Size, icon.Alt)
		}
		for _, stroke := range icon.Strokes {
			if stroke.Width != 2.2 || stroke.Color != 0x15536b {
				t.Errorf("%s: %g wide, %06x", icon.Name, stroke.Width, stroke.Color)
			}
			for _, s := range stroke.Segments {
				for _, p := range s.Points {
					if p.X < 0 || p.Y < 0 || p.X > 45.9 || p.Y > 45.9 {
						t.Errorf("%s: %v is out of the box", icon.Name, p)
					}
				}
			}
		}
	}
}
