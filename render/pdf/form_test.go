package pdf

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/internal/golden"
	"actieplan/render"
	"actieplan/render/layout"
)

// widget is a field as it stands in the file.
type widget struct {
	number int
	name   string // in full
	dict   map[name]any
}

// widgetsOf reads the fields of a file in the order of the form, and checks on the way
// that every step in a name knows the one above it.
func widgetsOf(t *testing.T, p *parsed) []widget {
	t.Helper()
	_, catalog := p.find(t, "/Type/Catalog")
	dict := value(t, catalog).(map[name]any)
	acroForm, _ := dict["AcroForm"].(map[name]any)
	if acroForm == nil {
		return nil
	}
	var all []widget
	var walk func(kids []any, parent any, before string)
	walk = func(kids []any, parent any, before string) {
		for _, kid := range kids {
			field := value(t, p.objects[int(kid.(ref))]).(map[name]any)
			step := decodeText(field["T"].(text8))
			if step == "" || strings.Contains(step, ".") || field["Parent"] != parent {
				t.Errorf("step %q below %q has parent %v", step, before, field["Parent"])
			}
			full := strings.TrimPrefix(before+"."+step, ".")
			if below, is := field["Kids"].([]any); is {
				walk(below, kid, full)
				continue
			}
			all = append(all, widget{int(kid.(ref)), full, field})
		}
	}
	walk(acroForm["Fields"].([]any), nil, "")
	return all
}

// TestFields compares the fields of the blank form with a golden file, one line for each,
// and holds them against what the standards ask for.
func TestFields(t *testing.T) {
	pages := layout.Lay(render.Blank(template(t), time.Unix(0, 0)))
	p := read(t, write(t, pages))
	numbers := map[int]int{} // page objects
	var order []int          // widgets as the pages list them
	for i, page := range p.pages(t) {
		numbers[page] = i + 1
		annotations, _ := value(t, p.objects[page]).(map[name]any)["Annots"].([]any)
		for _, annotation := range annotations {
			if strings.Contains(p.objects[int(annotation.(ref))], "/Subtype/Widget") {
				order = append(order, int(annotation.(ref)))
			}
		}
	}
	var b strings.Builder
	seen, drawn := map[string]bool{}, map[any]string{}
	widgets := widgetsOf(t, p)
	for i, w := range widgets {
		if i >= len(order) || order[i] != w.number {
			t.Errorf("%s is not in its place on the pages", w.name)
		}
		if seen[w.name] {
			t.Errorf("there are two of %s", w.name)
		}
		seen[w.name] = true
		checkWidget(t, p, w)
		if look := w.dict["AP"].(map[name]any)["N"]; w.dict["FT"] == name("Tx") {
			if other := drawn[look]; other != "" {
				t.Errorf("%s is drawn by what draws %s, which a program may write over", w.name, other)
			}
			drawn[look] = w.name
		}
		look, _ := w.dict["DA"].(text8)
		flags, _ := w.dict["Ff"].(float64)
		fmt.Fprintf(&b, "%d %s %s%s %q", numbers[int(w.dict["P"].(ref))], w.name, w.dict["FT"],
			map[float64]string{0: "", multiline: " multiline"}[flags], decodeText(w.dict["TU"].(text8)))
		if look != "" {
			fmt.Fprintf(&b, " [%s]", look)
		}
		b.WriteByte('\n')
	}
	if len(order) != len(widgets) {
		t.Errorf("%d widgets on the pages, %d in the form", len(order), len(widgets))
	}
	golden.Compare(t, filepath.Join("testdata", "blanco.fields"), b.String())
}

// checkWidget holds a field against ISO 14289-1, 7.18, ISO 19005-2, 6.3 and 6.4, and
// against what it is for.
func checkWidget(t *testing.T, p *parsed, w widget) {
	t.Helper()
	for _, key := range []name{"A", "AA", "MaxLen"} {
		if w.dict[key] != nil {
			t.Errorf("%s has %s", w.name, key)
		}
	}
	if w.dict["F"] != 4.0 || w.dict["TU"] == nil {
		t.Errorf("%s: flags %v, prompt %v", w.name, w.dict["F"], w.dict["TU"])
	}
	rect := w.dict["Rect"].([]any)
	width, height := rect[2].(float64)-rect[0].(float64), rect[3].(float64)-rect[1].(float64)
	if width < 6 || height < 6 {
		t.Errorf("%s is %g by %g points", w.name, width, height)
	}
	normal := w.dict["AP"].(map[name]any)["N"]
	states := map[name]any{"": normal}
	if w.dict["FT"] == name("Btn") {
		states = normal.(map[name]any)
		if len(states) != 2 || w.dict["AS"] != name("Off") || w.dict["V"] != name("Off") {
			t.Errorf("%s: %v", w.name, w.dict)
		}
	}
	for state, appearance := range states {
		object := value(t, p.objects[int(appearance.(ref))]).(map[name]any)
		box := object["BBox"].([]any)
		if object["Subtype"] != name("Form") || box[2].(float64)-width > 0.01 || width-box[2].(float64) > 0.01 {
			t.Errorf("%s: appearance %v", w.name, object)
		}
		if drawn := string(p.streams[int(appearance.(ref))]); (drawn != "/Tx BMC\nEMC\n") != (state == "Ja") {
			t.Errorf("%s in state %q draws %q", w.name, state, drawn)
		}
	}
}

// TestFieldFont: what is filled in can have every character of WinAnsiEncoding.
func TestFieldFont(t *testing.T) {
	p := read(t, write(t, layout.Lay(render.Blank(template(t), time.Unix(0, 0)))))
	_, object := p.find(t, "/Subtype/TrueType")
	font := value(t, object).(map[name]any)
	widths := font["Widths"].([]any)
	if font["Encoding"] != name("WinAnsiEncoding") || font["FirstChar"] != 32.0 || len(widths) != 224 {
		t.Fatalf("font %v", font)
	}
	for i, width := range widths {
		switch code := i + 32; code {
		case 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D: // no characters
		default:
			if width == 0.0 {
				t.Errorf("no glyph for code %#x", code)
			}
		}
	}
}

// TestNoFields: a plan is no form.
func TestNoFields(t *testing.T) {
	doc := render.Plan(load(t, "testdata/lastig.toml"), template(t), time.Unix(0, 0))
	if widgets := widgetsOf(t, read(t, write(t, layout.Lay(doc)))); len(widgets) > 0 {
		t.Errorf("%d fields", len(widgets))
	}
}
