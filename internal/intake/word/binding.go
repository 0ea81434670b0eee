package word

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// This file reads content controls that are bound to data in the file (w:dataBinding,
// 17.5.2.6). Word shows what those data have as soon as it opens the file, so that programs
// may fill in nothing else.

// bind gives each control that shows its placeholder what the data have for it, and tells
// where a text that was filled in is another than that.
func (d *reader) bind(body *element) {
	var data []*element
	each(body, func(sdt *element) bool {
		properties := sdt.child("sdtPr")
		binding := properties.child("dataBinding")
		if sdt.name != "sdt" || binding == nil {
			return true
		}
		if data == nil {
			data = d.pack.boundData()
		}
		value := displayed(properties, d.pack.valueAt(data, stepsOf(binding.get("xpath"))))
		shown := strings.TrimSpace(shownText(sdt.child("sdtContent")))
		switch asks, sure := d.asks(sdt); {
		case strings.TrimSpace(value) == "" || properties.child("checkbox") != nil:
		case asks && sure:
			show(sdt, value)
		case properties.child("text") != nil && strings.Join(strings.Fields(value), "") != strings.Join(strings.Fields(shown), ""):
			name, _ := properties.value("alias")
			d.note("waarde van het vak “"+name+"” in de gegevens van het bestand, die Word toont in plaats van “"+shown+"”,", value)
		}
		return true
	})
}

// boundData are the parts that controls can be bound to.
func (p *pack) boundData() []*element {
	data := []*element{}
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		if strings.HasPrefix(name, "customxml/item") && !strings.HasPrefix(name, "customxml/itemprops") {
			if part, err := p.readWith(name, func(string) bool { return true }); err == nil {
				data = append(data, part)
			}
		}
	}
	return data
}

// displayed is what a control shows for a value: of a list, the words of the item.
func displayed(properties *element, value string) string {
	for _, list := range []string{"dropDownList", "comboBox"} {
		for _, item := range properties.child(list).kids() {
			if words := item.get("displayText"); words != "" && item.get("value") == value {
				return words
			}
		}
	}
	return value
}

// show puts a text in the place of the placeholder that a control shows.
func show(sdt *element, text string) {
	properties := sdt.child("sdtPr")
	properties.children = slices.DeleteFunc(properties.children, func(e *element) bool { return e.name == "showingPlcHdr" })
	each(sdt.child("sdtContent"), func(e *element) bool {
		switch e.name {
		case "rPr":
			e.children = slices.DeleteFunc(e.children, func(e *element) bool { return e.name == "rStyle" })
		case "t":
			e.children, text = []*element{{text: text}}, ""
		}
		return true
	})
}

// step is a part of a path to a value: an element of a name, counted among those.
type step struct {
	name  string
	count int
}

// stepsOf are the steps of a path as Word writes it: /ns0:plan[1]/ns0:titel[1].
func stepsOf(path string) (steps []step) {
	for part := range strings.SplitSeq(strings.Trim(path, "/"), "/") {
		name, count, counted := strings.Cut(strings.TrimSuffix(part, "]"), "[")
		n, err := strconv.Atoi(count)
		if !counted {
			n = 1
		} else if err != nil {
			return nil
		}
		steps = append(steps, step{name[strings.IndexByte(name, ':')+1:], n})
	}
	return steps
}

// valueAt is the text of the element that steps lead to in the first part that has it.
func (p *pack) valueAt(parts []*element, steps []step) string {
	for _, e := range parts {
		for _, step := range steps {
			e = p.nth(e, step)
		}
		if text := textOf(e); text != "" {
			return text
		}
	}
	return ""
}

// nth is the child that a step leads to; nil for none. What it looks at counts as read, so
// that no file takes long.
func (p *pack) nth(e *element, s step) *element {
	for _, child := range e.kids() {
		if p.pieces--; p.pieces < 0 {
			return nil
		}
		if child.name == s.name && child.name != "" {
			if s.count--; s.count == 0 {
				return child
			}
		}
	}
	return nil
}
