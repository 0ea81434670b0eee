package layout_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"actieplan/internal/form"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

const example = "../../content/voorbeeldstreek"

// planned pours a plan into the form. Each of its rows is there so many times, those that
// have a name of their own aside.
func planned(t testing.TB, path string, times int) *document.Document {
	t.Helper()
	theForm := plantest.Form(t, "actieplan-2026")
	p := plantest.Plan(t, path, theForm)
	for _, field := range theForm.Schema().Fields {
		rows := p.Root.Get(field.Key)
		named := false
		for _, child := range field.Fields {
			named = named || child.Unique
		}
		if field.Kind == form.RowsField && rows != nil && !named {
			all := rows.Items
			for range times - 1 {
				rows.Items = append(rows.Items[:len(rows.Items):len(rows.Items)], all...)
			}
		}
	}
	return render.Plan(p, theForm, time.Unix(0, 0))
}

// TestPlans holds the example, the blank form and what real plans are at hand against the
// rules for every document.
func TestPlans(t *testing.T) {
	documents := map[string]*document.Document{
		"blank":   render.Blank(plantest.Form(t, "actieplan-2026"), time.Unix(0, 0)),
		"example": planned(t, example, 1),
	}
	const private = "../../../shared/plans"
	if entries, err := os.ReadDir(private); err == nil {
		for _, entry := range entries {
			if entry.IsDir() || filepath.Ext(entry.Name()) == ".toml" {
				documents[entry.Name()] = planned(t, filepath.Join(private, entry.Name()), 1)
			}
		}
	}
	for name, document := range documents {
		pages := layout.Lay(document)
		if len(pages.Pages) < 8 {
			t.Errorf("%s: %d pages", name, len(pages.Pages))
		}
		for _, wrong := range layout.Inspect(pages) {
			t.Errorf("%s: %s", name, wrong)
		}
	}
}

// TestFicheOnNewPage: a plan that asks for it has each fiche, and the headings above it,
// at the top of a page.
func TestFicheOnNewPage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plan.toml")
	text := "sjabloon = \"actieplan-2026\"\nzone = { naam = \"Z\", per_domein = true, fiche_op_nieuwe_pagina = true }\n"
	for _, action := range []string{"Een", "Twee", "Drie"} {
		text += "[[acties]]\ndomein = \"ouderenzorg\"\ntitel = \"" + action + "\"\n"
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	pages := layout.Lay(planned(t, file, 1))
	page := map[string]int{}
	for _, section := range pages.Document.Sections {
		for _, block := range section.Blocks {
			if p, is := block.(*document.Paragraph); is && p.Role == document.HeadingRole && p.Answer != nil {
				page[p.Runs[0].Text] = pages.Anchors[p.Anchor].Page
			}
		}
	}
	begins := 0
	for _, section := range pages.Document.Sections {
		for i, block := range section.Blocks {
			if p, is := block.(*document.Paragraph); is && p.NewPage {
				begins++
				if above, is := section.Blocks[i-1].(*document.Paragraph); is && above.Role == document.HeadingRole {
					t.Errorf("%q begins a page, and the heading %q stays above", p.Runs[0].Text, above.Runs[0].Text)
				}
			}
		}
	}
	if begins != 3 || len(page) != 3 || page["Een"] >= page["Twee"] || page["Twee"] >= page["Drie"] {
		t.Errorf("%d paragraphs begin a page, and the titles stand on pages %v", begins, page)
	}
	for _, wrong := range layout.Inspect(pages) {
		t.Error(wrong)
	}
}
