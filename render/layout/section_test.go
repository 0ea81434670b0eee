package layout

import (
	"slices"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// TestSections: each section begins a page, on its own sheet.
func TestSections(t *testing.T) {
	doc := onPages(300, numbered(plainStyle(before(40)), "a", 1))
	other := *doc.Sections[0]
	other.Page = &stylesheet.Page{ID: "other", Width: 5000, Height: 1300, Top: 500, Bottom: 500, Landscape: true}
	other.Blocks = blocks(numbered(plainStyle(before(40)), "b", 4))
	doc.Sections = append(doc.Sections, &other, &document.Section{Page: other.Page})
	pages := Lay(doc)
	want := []string{"40:a1", "40:b1 140:b2", "0:b3 100:b4", ""}
	got := placed(pages)
	if len(got) != len(want) {
		t.Fatalf("%q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("page %d: %q, want %q", i+1, got[i], want[i])
		}
	}
	if pages.Pages[0].Style == other.Page || pages.Pages[1].Style != other.Page || pages.Pages[3].Style != other.Page {
		t.Error("a page has the sheet of another section")
	}
}

// TestHeaderAndFooter: the running header hangs from the top of the sheet, the footer
// stands on its bottom.
func TestHeaderAndFooter(t *testing.T) {
	doc := onPages(200, numbered(plainStyle(), "a", 3))
	section := doc.Sections[0]
	section.Page.Header, section.Page.Footer = 300, 400
	section.Header = lines(plainStyle(bottomRule, before(70)), "kop")
	section.Footer = &document.Paragraph{Style: plainStyle(topRule, func(s *stylesheet.Paragraph) { s.Align = stylesheet.AlignRight }),
		Runs: []document.Run{
			text("Pagina "),
			{Kind: document.PageNumber},
			text(" van "),
			{Kind: document.PageCount},
		}}
	pages := Lay(doc)
	for i, want := range []string{"Pagina 1 van 2", "Pagina 2 van 2"} {
		var header, footer string
		var end, footBaseline, headBaseline int
		for _, mark := range pages.Pages[i].Marks() {
			text, is := mark.(*Text)
			switch {
			case is && text.From.Paragraph == section.Header:
				header += text.String()
				headBaseline = int(text.Baseline)
			case is && text.From.Paragraph == section.Footer:
				footer += text.String()
				end, footBaseline = int(text.X+text.Width), int(text.Baseline)
			default:
				continue
			}
			if text.From.Role != Artifact {
				t.Errorf("%q is not an artifact", text.String())
			}
		}
		if header != "kop" || footer != want {
			t.Errorf("page %d: %q and %q, want %q", i+1, header, footer, want)
		}
		if headBaseline != 300+80 { // the space before a running header is not used
			t.Errorf("the header's baseline is at %d", headBaseline)
		}
		if footBaseline != 2200-400-20 {
			t.Errorf("the footer's baseline is at %d", footBaseline)
		}
		if end < 9000-1 || end > 9000+1 {
			t.Errorf("the footer ends at %d, want the margin, 9000", end)
		}
	}
}

// TestTallHeaderAndFooter: a header or footer that reaches over its margin takes room
// from the text.
func TestTallHeaderAndFooter(t *testing.T) {
	doc := onPages(500, numbered(plainStyle(), "a", 4))
	section := doc.Sections[0]
	section.Page.Header, section.Page.Footer = 900, 800
	section.Header = numbered(plainStyle(bottomRule, after(5)), "k", 2) // ends at 900 + 200 + 35 + 5
	section.Footer = numbered(plainStyle(topRule, bottomRule), "v", 3)  // begins 800 + 300 + 25 + 35 from the sheet's edge
	section.Blocks[0].(*document.Paragraph).Anchor = "a"
	got := placed(Lay(doc))
	want := []string{
		"[-100:k1] [0:k2] 140:a1 240:a2 [365:v1] [465:v2] [565:v3]",
		"[-100:k1] [0:k2] 140:a3 240:a4 [365:v1] [465:v2] [565:v3]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for _, wrong := range inspect(Lay(doc)) {
		t.Error(wrong)
	}
}
