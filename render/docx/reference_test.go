package docx

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// This file checks that what the parts of a package name is there.

// checkReferences looks up what the parts name: styles, numbers, bookmarks.
func (p *opened) checkReferences(t testing.TB) {
	t.Helper()
	styles := map[string]string{}
	names := map[string]bool{}
	for _, s := range p.xml["word/styles.xml"].all("w:style") {
		id := s.attributes["w:styleId"]
		if styles[id] != "" {
			t.Errorf("style %s twice", id)
		}
		styles[id] = s.attributes["w:type"]
		name := s.children[0].attributes["w:val"]
		if names[name] {
			t.Errorf("style name %s twice", name)
		}
		names[name] = true
	}
	numbers, abstracts := map[string]bool{"0": true}, map[string]bool{}
	for _, n := range p.xml["word/numbering.xml"].children {
		if id := n.attributes["w:abstractNumId"]; n.name == "w:abstractNum" {
			if abstracts[id] {
				t.Errorf("abstract number %s twice", id)
			}
			abstracts[id] = true
			continue
		}
		if id := n.attributes["w:numId"]; numbers[id] {
			t.Errorf("number %s twice", id)
		} else {
			numbers[id] = true
		}
		if !abstracts[n.children[0].attributes["w:val"]] {
			t.Errorf("number %v follows no definition", n.attributes)
		}
	}
	unique := map[string]bool{}
	once := func(kind, value string) {
		if unique[kind+value] {
			t.Errorf("%s %s twice", kind, value)
		}
		unique[kind+value] = true
	}
	starts, ends := 0, 0
	for _, root := range p.xml {
		root.walk(func(n *node) {
			val := n.attributes["w:val"]
			kind := map[string]string{"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}[n.name]
			if n.name == "w:basedOn" || n.name == "w:next" {
				kind = n.parent.attributes["w:type"]
			}
			if kind != "" && styles[val] != kind {
				t.Errorf("%s names %s style %q", n.name, kind, val)
			}
			switch n.name {
			case "w:numId":
				if !numbers[val] {
					t.Errorf("there is no number %s", val)
				}
			case "w:bookmarkStart":
				starts++
				once("bookmark ", n.attributes["w:id"])
				once("bookmark ", n.attributes["w:name"])
				if len(n.attributes["w:name"]) > 40 {
					t.Errorf("bookmark %s is too long for Word", n.attributes["w:name"])
				}
			case "w:bookmarkEnd":
				ends++
				once("end of bookmark ", n.attributes["w:id"])
				if !unique["bookmark "+n.attributes["w:id"]] {
					t.Errorf("bookmark %s ends before it starts", n.attributes["w:id"])
				}
			case "wp:docPr":
				once("picture ", n.attributes["id"])
			case "w:sdtPr":
				once("content control ", n.child("w:id").attributes["w:val"])
				if title := n.child("w:alias"); title != nil && utf8.RuneCountInString(title.attributes["w:val"]) > 64 {
					t.Errorf("the title of control %s is too long for Word", title.attributes["w:val"])
				}
				if part := n.child("w:placeholder", "w:docPart"); part != nil && !p.hasPlaceholder(part.attributes["w:val"]) {
					t.Errorf("there is no placeholder %s", part.attributes["w:val"])
				}
			case "w:tr":
				table := n.parent
				for table.name != "w:tbl" { // controls
					table = table.parent
				}
				if grid := table.children[1]; len(n.all("w:tcW")) > 0 {
					cells := 0
					for _, c := range n.children {
						if c.name == "w:tc" {
							cells++
						}
					}
					if cells != len(grid.children) {
						t.Errorf("a row of %d cells in a grid of %d", cells, len(grid.children))
					}
				}
			}
		})
	}
	if starts != ends {
		t.Errorf("%d bookmarks start, %d end", starts, ends)
	}
	for name, root := range p.xml {
		for _, link := range root.all("w:hyperlink") {
			if anchor := link.attributes["w:anchor"]; anchor != "" && !unique["bookmark "+anchor] {
				t.Errorf("%s: a link to %s, which is not there", name, anchor)
			}
		}
		for _, field := range root.all("w:instrText") {
			words := strings.Fields(field.text)
			if words[0] == "PAGEREF" && !unique["bookmark "+words[1]] {
				t.Errorf("%s: the page of %s, which is not there", name, words[1])
			}
		}
	}
}

// checkStory holds a body, header or footer to what no content model says: fields balance
// and have a result, cells end in a paragraph, tables do not touch.
func checkStory(t testing.TB, name string, root *node) {
	t.Helper()
	var fields []string // of each open field: what came last
	results := 0
	root.walk(func(n *node) {
		switch n.name {
		case "w:fldChar":
			kind := n.attributes["w:fldCharType"]
			last := ""
			if len(fields) > 0 {
				last = fields[len(fields)-1]
			}
			switch {
			case kind == "begin":
				fields = append(fields, "begin")
			case kind == "separate" && last == "instruction":
				fields[len(fields)-1] = "separate"
			case kind == "end" && last == "result":
				fields = fields[:len(fields)-1]
				results++
				if len(fields) > 0 {
					fields[len(fields)-1] = "result"
				}
			default:
				t.Errorf("%s: field %s after %q", name, kind, last)
			}
		case "w:instrText":
			if len(fields) == 0 || fields[len(fields)-1] != "begin" {
				t.Errorf("%s: instruction %q outside a field", name, n.text)
				return
			}
			fields[len(fields)-1] = "instruction"
		case "w:t":
			if len(fields) > 0 {
				if fields[len(fields)-1] != "separate" && fields[len(fields)-1] != "result" {
					t.Errorf("%s: text %q in an instruction", name, n.text)
				}
				fields[len(fields)-1] = "result"
			}
		case "w:tc":
			if last := lastBlock(n.children); last.name != "w:p" {
				t.Errorf("%s: a cell ends in %s", name, last.name)
			}
		case "w:sdt":
			checkControl(t, name, n)
		}
		for i := range n.children {
			if i > 0 && n.children[i].name == "w:tbl" && n.children[i-1].name == "w:tbl" {
				t.Errorf("%s: two tables touch", name)
			}
		}
	})
	if len(fields) > 0 {
		t.Errorf("%s: fields left open: %s", name, strconv.Quote(strings.Join(fields, " ")))
	}
	if root.name == "w:document" {
		blocks := root.children[0].children
		if n := len(blocks); n < 2 || lastBlock(blocks[:n-1]).name == "w:tbl" {
			t.Errorf("%s: the body does not end in a paragraph", name)
		}
	}
}

// lastBlock is the last of some blocks, or of those within a control that is the last.
func lastBlock(blocks []*node) *node {
	last := blocks[len(blocks)-1]
	if last.name == "w:sdt" && len(last.children) > 1 && len(last.children[1].children) > 0 {
		return lastBlock(last.children[1].children)
	}
	return last
}

// checkControl holds what is in a content control to what may stand where the control
// does, and its kind to its content.
func checkControl(t testing.TB, name string, sdt *node) {
	t.Helper()
	around := sdt.parent
	for around.name == "w:sdt" || around.name == "w:sdtContent" {
		around = around.parent
	}
	may := map[string]string{"w:p": "w:r w:hyperlink w:sdt", "w:tbl": "w:tr w:sdt"}[around.name]
	if may == "" {
		may = "w:p w:tbl w:sdt"
	}
	properties, content := sdt.children[0], sdt.children[1]
	for _, n := range content.children {
		if !slices.Contains(strings.Fields(may), n.name) {
			t.Errorf("%s: %s in a control in %s", name, n.name, around.name)
		}
		if properties.child("w15:repeatingSection") != nil && (n.name != "w:sdt" || n.child("w:sdtPr", "w15:repeatingSectionItem") == nil) {
			t.Errorf("%s: %s in a repeating section, which is no item", name, n.name)
		}
	}
	if properties.child("w15:repeatingSectionItem") != nil && sdt.parent.parent.child("w:sdtPr", "w15:repeatingSection") == nil {
		t.Errorf("%s: an item in no repeating section", name)
	}
	if properties.child("w:dropDownList") != nil {
		for n := sdt.parent; n != nil; n = n.parent {
			if n.name == "w:sdt" {
				t.Errorf("%s: a drop-down list in another control, which LibreOffice 7.4 moves about", name)
			}
		}
	}
}

// hasPlaceholder reports whether the glossary has a placeholder of that name.
func (p *opened) hasPlaceholder(name string) bool {
	glossary := p.xml["word/glossary/document.xml"]
	if glossary == nil {
		return false
	}
	for _, part := range glossary.all("w:docPartPr") {
		if part.child("w:name").attributes["w:val"] == name {
			return true
		}
	}
	return false
}
