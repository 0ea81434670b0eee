package serve

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	content "actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// laidOut is the plan at a path on pages.
func laidOut(t *testing.T, path string, template *form.Template) *layout.Pages {
	t.Helper()
	p, findings, err := content.Load(path)
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	bind.Bind(p, template.Schema())
	return layout.NewIncremental().Lay(render.Plan(p, template, time.Unix(0, 0)))
}

// TestDrawAgain edits a plan time after time: the drawings, and what they come from, are
// those of a server that never saw the plan before, and what did not change is not drawn
// again.
func TestDrawAgain(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	path := filepath.Join(t.TempDir(), "plan")
	if err := os.CopyFS(path, os.DirFS("../../content/voorbeeldstreek")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(path, "netwerkevents.toml")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	var warm *drawn
	kept := 0
	for i := range 12 {
		words := strings.SplitAfter(string(data), " een ")
		words[random.IntN(len(words)-1)] += strings.Repeat("ander ", random.IntN(80))
		if i%3 == 0 {
			words = append([]string{"# meer\n"}, words...) // moves lines, and no text
		}
		if err := os.WriteFile(file, []byte(strings.Join(words, "")), 0o666); err != nil {
			t.Fatal(err)
		}
		pages := laidOut(t, path, template)
		before := warm
		warm = &drawn{path, pages, draw(pages, before)}
		if cold := draw(pages, nil); !reflect.DeepEqual(warm.svg, cold) {
			t.Fatalf("edit %d: the drawings differ", i)
		}
		for j := range warm.svg.pages {
			if before != nil && j < len(before.svg.pages) && &warm.svg.pages[j].svg[0] == &before.svg.pages[j].svg[0] {
				kept++
			}
		}
	}
	if kept < 12*10 {
		t.Errorf("%d drawings were kept", kept)
	}
}

// TestSame changes marks one by one: a page that is the same as before has the same
// drawing and fingerprint.
func TestSame(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	pages := laidOut(t, "../../content/voorbeeldstreek", template)
	other := &document.Paragraph{Style: &stylesheet.Paragraph{Outline: 7}}
	changes := []func(*layout.Text){
		func(m *layout.Text) { m.X++ },
		func(m *layout.Text) { m.Baseline++ },
		func(m *layout.Text) { m.Width++ },
		func(m *layout.Text) { m.Size++ },
		func(m *layout.Text) { m.Color++ },
		func(m *layout.Text) { m.Font = fonts.All()[4] },
		func(m *layout.Text) { m.Leftward = !m.Leftward },
		func(m *layout.Text) { m.Places = []int{0, 7} },
		func(m *layout.Text) { m.Run = &document.Run{Link: "#x"} },
		func(m *layout.Text) { m.Run = &document.Run{Link: "https://voorbeeld.be"} },
		func(m *layout.Text) { m.From.Paragraph = other },
		func(m *layout.Text) { m.From.Paragraph = nil },
		func(m *layout.Text) { m.From.Role = layout.Artifact },
		func(m *layout.Text) { m.Glyphs = nil },
		func(m *layout.Text) { m.Words = strings.ToUpper(m.Words) },
		func(m *layout.Text) { m.Glyphs = append([]fonts.Glyph{{At: 0, Length: 1, ID: 3}}, m.Glyphs[1:]...) },
		func(m *layout.Text) {}, // the same in other arrays
		func(m *layout.Text) {
			m.Words, m.Glyphs = strings.Clone(m.Words), append([]fonts.Glyph(nil), m.Glyphs...)
		},
	}
	same, tried := 0, 0
	for number, page := range pages.Pages {
		for i, mark := range page.Marks() {
			text, is := mark.(*layout.Text)
			if !is || i%7 != 0 || len(text.Glyphs) == 0 {
				continue
			}
			for n, change := range changes {
				copied := *text
				change(&copied)
				marks := slices.Clone(page.Marks())
				marks[i] = &copied
				one, two := alone(pages, page), alone(pages, layout.NewPage(page.Style, marks...))
				tried++
				if !newComparison(two, one).same(0) {
					continue
				}
				same++
				was, is := draw(one, nil).pages[0], draw(two, nil).pages[0]
				if was.fingerprint != is.fingerprint || was.content != is.content {
					t.Errorf("page %d, mark %d, change %d is taken for the same", number+1, i, n)
				}
			}
		}
	}
	if same < tried/len(changes) || same > tried/2 {
		t.Errorf("%d of %d are the same", same, tried)
	}
	moved := *pages
	moved.Anchors = map[string]layout.Place{}
	for anchor, place := range pages.Anchors {
		moved.Anchors[anchor] = layout.Place{Page: place.Page + 1}
	}
	if contents := draw(pages, nil); draw(&moved,
		&drawn{layout: pages, svg: contents}).pages[1].fingerprint == contents.pages[1].fingerprint {
		t.Error("the entries of the contents lead where they led")
	}
}

// alone is one page of a document.
func alone(pages *layout.Pages, page *layout.Page) *layout.Pages {
	return &layout.Pages{Document: pages.Document, Anchors: pages.Anchors, Pages: []*layout.Page{page}}
}
