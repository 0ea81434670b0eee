package docx

import (
	"strings"
	"testing"
	"time"

	"actieplan/internal/form"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/docx/control"
	"actieplan/render/layout"
)

var modified = time.Date(2025, 10, 15, 12, 0, 0, 0, time.UTC)

// forms are the form of 2026 and the invented one of another year.
func forms(t *testing.T) []*form.Template {
	t.Helper()
	return []*form.Template{plantest.Form(t, "actieplan-2026"), plantest.Form(t, "zorgplan-2031")}
}

// plans are the documents of plans in one piece, by domain, and of another year.
func plans(t *testing.T) map[string]*document.Document {
	t.Helper()
	templates := forms(t)
	documents := map[string]*document.Document{}
	for _, test := range []struct {
		path     string
		template *form.Template
	}{
		{"../testdata/in-een-stuk.toml", templates[0]},
		{"../testdata/per-domein.toml", templates[0]},
		{"../testdata/ander-jaar.toml", templates[1]},
		{"../../content/voorbeeldstreek", templates[0]},
	} {
		documents[test.path] = render.Plan(plantest.Plan(t, test.path, test.template), test.template, modified)
	}
	return documents
}

// controlsOf are the properties of the controls of a file, in order, those of the header
// first.
func controlsOf(p *opened) []*node {
	var all []*node
	for _, name := range []string{"word/header1.xml", "word/document.xml"} {
		if root := p.xml[name]; root != nil {
			all = append(all, root.all("w:sdtPr")...)
		}
	}
	return all
}

// value is the w:val of a child of an element; empty without it.
func (n *node) value(path ...string) string {
	if c := n.child(path...); c != nil {
		return c.attributes["w:val"]
	}
	return ""
}

// notInBlank are fields for which the blank form has no room: what says how a plan is
// made up, and what only some plans print. The keys are those of both forms.
func notInBlank(field *form.Field, tag string) bool {
	switch field.Kind {
	case form.TableField, form.RowsField, form.ListField, form.ReferenceField, form.ChoiceField:
		return true
	case form.BooleanField, form.NumberField:
		return strings.Count(tag, ".") == 1 // of the plan as a whole, or of an action
	case form.TextField:
		return field.Unique // an identifier
	}
	return false
}

// TestBlankControls: the blank form has a control with its tag for every field that it
// has room for, which shows what is asked, stands in a group that keeps the form's words,
// and has a bookmark of its own.
func TestBlankControls(t *testing.T) {
	for _, template := range forms(t) {
		blank := render.Blank(template, modified)
		p := open(t, written(t, layout.Lay(blank)))
		tags := map[string]*node{}
		for _, properties := range controlsOf(p) {
			tags[properties.value("w:tag")] = properties
		}
		fields := control.Fields(template.Schema())
		for tag, properties := range tags {
			if tag == "" {
				continue
			}
			if fields[tag] == nil {
				t.Errorf("%s: a control for %s, which is no field", template.ID, tag)
				continue
			}
			if got := properties.value("w:alias"); got != fields[tag].Alias {
				t.Errorf("%s: the control for %s is called %q, want %q", template.ID, tag, got, fields[tag].Alias)
			}
		}
		var missing []string
		var walk func(field *form.Field, path string)
		walk = func(field *form.Field, path string) {
			for _, child := range field.Fields {
				tag := strings.TrimPrefix(path+"."+child.Key, ".")
				walk(child, tag)
				if child.Key == "" || notInBlank(child, tag) {
					continue
				}
				properties := tags[tag]
				if properties == nil {
					missing = append(missing, tag)
					continue
				}
				if child.Kind != form.BooleanField && properties.child("w:showingPlcHdr") == nil {
					t.Errorf("%s: the control for %s shows no placeholder", template.ID, tag)
				}
			}
		}
		walk(template.Schema(), "")
		// Headers and the texts of objectives are printed where a zone gives them; the
		// blank form has no room for them.
		want := map[string]string{
			"actieplan-2026": "zone.koptekst doelstellingen.tekst doelstellingen.operationeel.tekst",
			"zorgplan-2031":  "regio.bovenaan ambities.waarom",
		}[template.ID]
		if got := strings.Join(missing, " "); got != want {
			t.Errorf("%s: no control for %q, want %q", template.ID, got, want)
		}
		body := p.xml["word/document.xml"].child("w:body")
		if body.children[0].child("w:sdtPr", "w:group") == nil || len(body.children) != 2 {
			t.Errorf("%s: the form's words are not in a group", template.ID)
		}
	}
}

// TestRows: the rows of a table, and the objectives with their actions, are items of
// repeating sections.
func TestRows(t *testing.T) {
	template := forms(t)[0]
	p := open(t, written(t, layout.Lay(render.Blank(template, modified))))
	var sections []string
	var walk func(n *node, within string)
	walk = func(n *node, within string) {
		if properties := n.child("w:sdtPr"); n.name == "w:sdt" && properties.child("w15:repeatingSection") != nil {
			within = strings.TrimPrefix(within+" > "+properties.value("w:tag"), " > ")
			items := 0
			for _, item := range n.child("w:sdtContent").children {
				items++
				_ = item
			}
			sections = append(sections, within+" "+strings.Repeat("*", items))
		}
		for _, c := range n.children {
			walk(c, within)
		}
	}
	walk(p.xml["word/document.xml"], "")
	want := []string{
		"stuurgroepen ******", "netwerkevents ******", "doorlopende_acties ******",
		"doelstellingen *", "doelstellingen > doelstellingen.operationeel *", "doelstellingen > doelstellingen.operationeel > acties *",
	}
	if strings.Join(sections, "\n") != strings.Join(want, "\n") {
		t.Errorf("sections:\n%s\nwant\n%s", strings.Join(sections, "\n"), strings.Join(want, "\n"))
	}
}

// TestPlanControls: every answer of a plan has a bookmark, and a control unless that
// begins with what LibreOffice would take for plain text.
func TestPlanControls(t *testing.T) {
	for path, doc := range plans(t) {
		p := open(t, written(t, layout.Lay(doc)))
		answers := map[*document.Answer]bool{}
		note := func(answer *document.Answer) {
			if answer != nil && answer.Source.File != nil {
				answers[answer] = true
			}
		}
		for i, section := range doc.Sections {
			blocks := section.Blocks
			if i == 0 && section.Header != nil {
				blocks = append([]document.Block{section.Header}, blocks...)
			}
			for paragraph := range document.Paragraphs(blocks) {
				for _, insert := range paragraph.Inserts {
					note(insert.Answer)
				}
				if len(paragraph.Inserts) == 0 {
					note(paragraph.Answer)
				}
			}
		}
		marks := 0
		for _, name := range []string{"word/header1.xml", "word/document.xml"} {
			for _, start := range p.xml[name].all("w:bookmarkStart") {
				if strings.HasPrefix(start.attributes["w:name"], "ap_") {
					marks++
				}
			}
		}
		if marks < len(answers) {
			t.Errorf("%s: %d bookmarks for %d answers", path, marks, len(answers))
		}
		for _, properties := range controlsOf(p) {
			content := properties.parent.child("w:sdtContent")
			first := content.children[0]
			if first.name != "w:p" || properties.child("w:docPartObj") != nil {
				continue
			}
			for _, look := range []string{"w:b", "w:i", "w:br", "w:hyperlink"} {
				if found := first.all(look); len(found) > 0 {
					t.Errorf("%s: %s in the control for %s", path, look, properties.value("w:tag"))
				}
			}
		}
	}
}

// TestWordsOfTheForm: what stands where a zone gave nothing, such as a sum, is held as
// placeholders are, and what it gave is not.
func TestWordsOfTheForm(t *testing.T) {
	p := open(t, written(t, layout.Lay(plans(t)["../testdata/in-een-stuk.toml"])))
	shown := map[string]string{}
	given := map[string]string{}
	for _, properties := range controlsOf(p) {
		words := ""
		for _, n := range properties.parent.all("w:t") {
			words += n.text
		}
		if properties.child("w:showingPlcHdr") != nil {
			shown[properties.value("w:tag")] = words
		} else {
			given[properties.value("w:tag")] = words
		}
	}
	if got := shown["capaciteit.totaal.opmerking"]; got != "In evenwicht met A?" {
		t.Errorf("the form's own remark is %q among the placeholders", got)
	}
	if got := shown["capaciteit.F.vte"]; got != "0,3" {
		t.Errorf("the sum of the fiches is %q among the placeholders", got)
	}
	if given["zone.naam"] != "ELZ Proefland" {
		t.Errorf("the name of the zone is %q", given["zone.naam"])
	}
}

// TestFormItem: the file says which form it is of which year.
func TestFormItem(t *testing.T) {
	for _, template := range forms(t) {
		p := open(t, written(t, layout.Lay(render.Blank(template, modified))))
		item := p.xml["customXml/item1.xml"]
		if item.attributes["sjabloon"] != template.ID {
			t.Errorf("the form is %q, want %q", item.attributes["sjabloon"], template.ID)
		}
	}
}
