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
	r := &references{TB: t, opened: p, named: map[string]bool{}}
	r.readStyles(p.xml["word/styles.xml"])
	r.readNumbers(p.xml["word/numbering.xml"])
	for _, root := range p.xml {
		root.walk(r.check)
	}
	if r.starts != r.ends {
		t.Errorf("%d bookmarks start, %d end", r.starts, r.ends)
	}
	for name, root := range p.xml {
		r.checkBookmarks(name, root)
	}
}

// references is what the parts of a package may name.
type references struct {
	testing.TB
	*opened
	styles       map[string]string // the kind of each, by its identifier
	numbers      map[string]bool
	named        map[string]bool // what may be there once, by its kind and name
	starts, ends int             // of bookmarks
}

// once reports a second thing of a kind with the same name.
func (r *references) once(kind, name string) {
	r.Helper()
	if r.named[kind+name] {
		r.Errorf("%s %s twice", kind, name)
	}
	r.named[kind+name] = true
}

// readStyles reads which styles there are.
func (r *references) readStyles(part *node) {
	r.Helper()
	r.styles = map[string]string{}
	for _, s := range part.all("w:style") {
		id := s.attributes["w:styleId"]
		r.once("style ", id)
		r.once("style name ", s.children[0].attributes["w:val"])
		r.styles[id] = s.attributes["w:type"]
	}
}

// readNumbers reads which numbers of lists there are.
func (r *references) readNumbers(part *node) {
	r.Helper()
	r.numbers = map[string]bool{"0": true}
	for _, n := range part.children {
		if n.name == "w:abstractNum" {
			r.once("abstract number ", n.attributes["w:abstractNumId"])
			continue
		}
		r.once("number ", n.attributes["w:numId"])
		r.numbers[n.attributes["w:numId"]] = true
		if !r.named["abstract number "+n.children[0].attributes["w:val"]] {
			r.Errorf("number %v follows no definition", n.attributes)
		}
	}
}

// check checks one element.
func (r *references) check(n *node) {
	r.Helper()
	val := n.attributes["w:val"]
	kind := map[string]string{"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}[n.name]
	if n.name == "w:basedOn" || n.name == "w:next" {
		kind = n.parent.attributes["w:type"]
	}
	if kind != "" && r.styles[val] != kind {
		r.Errorf("%s names %s style %q", n.name, kind, val)
	}
	switch n.name {
	case "w:numId":
		if !r.numbers[val] {
			r.Errorf("there is no number %s", val)
		}
	case "w:bookmarkStart":
		r.starts++
		r.once("bookmark ", n.attributes["w:id"])
		r.once("bookmark ", n.attributes["w:name"])
		if len(n.attributes["w:name"]) > 40 {
			r.Errorf("bookmark %s is too long for Word", n.attributes["w:name"])
		}
	case "w:bookmarkEnd":
		r.ends++
		r.once("end of bookmark ", n.attributes["w:id"])
		if !r.named["bookmark "+n.attributes["w:id"]] {
			r.Errorf("bookmark %s ends before it starts", n.attributes["w:id"])
		}
	case "wp:docPr":
		r.once("picture ", n.attributes["id"])
	case "w:sdtPr":
		r.once("content control ", n.child("w:id").attributes["w:val"])
		if title := n.child("w:alias"); title != nil && utf8.RuneCountInString(title.attributes["w:val"]) > 64 {
			r.Errorf("the title of control %s is too long for Word", title.attributes["w:val"])
		}
		if part := n.child("w:placeholder", "w:docPart"); part != nil && !r.hasPlaceholder(part.attributes["w:val"]) {
			r.Errorf("there is no placeholder %s", part.attributes["w:val"])
		}
	case "w:tr":
		r.checkRow(n)
	}
}

// checkRow holds the cells of a row to the grid of its table.
func (r *references) checkRow(row *node) {
	r.Helper()
	if len(row.all("w:tcW")) == 0 {
		return
	}
	table := row.parent
	for table.name != "w:tbl" { // controls
		table = table.parent
	}
	cells := 0
	for _, c := range row.children {
		if c.name == "w:tc" {
			cells++
		}
	}
	if grid := table.children[1]; cells != len(grid.children) {
		r.Errorf("a row of %d cells in a grid of %d", cells, len(grid.children))
	}
}

// checkBookmarks looks for the bookmarks that links and page numbers lead to.
func (r *references) checkBookmarks(name string, root *node) {
	r.Helper()
	for _, link := range root.all("w:hyperlink") {
		if anchor := link.attributes["w:anchor"]; anchor != "" && !r.named["bookmark "+anchor] {
			r.Errorf("%s: a link to %s, which is not there", name, anchor)
		}
	}
	for _, field := range root.all("w:instrText") {
		words := strings.Fields(field.text)
		if words[0] == "PAGEREF" && !r.named["bookmark "+words[1]] {
			r.Errorf("%s: the page of %s, which is not there", name, words[1])
		}
	}
}

// checkStory holds a body, header or footer to what no content model says: fields balance
// and have a result, cells end in a paragraph, tables do not touch.
func checkStory(t testing.TB, name string, root *node) {
	t.Helper()
	fields := &openFields{TB: t, part: name}
	root.walk(func(n *node) {
		fields.check(n)
		switch n.name {
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
	if len(fields.last) > 0 {
		t.Errorf("%s: fields left open: %s", name, strconv.Quote(strings.Join(fields.last, " ")))
	}
	if root.name == "w:document" {
		blocks := root.children[0].children
		if n := len(blocks); n < 2 || lastBlock(blocks[:n-1]).name == "w:tbl" {
			t.Errorf("%s: the body does not end in a paragraph", name)
		}
	}
}

// openFields are the fields that an element stands in.
type openFields struct {
	testing.TB
	part string
	last []string // what came last of each: begin, instruction, separate or result
}

// inner is what came last of the innermost field, empty outside of one.
func (f *openFields) inner() string {
	if len(f.last) == 0 {
		return ""
	}
	return f.last[len(f.last)-1]
}

// set says what came last of the innermost field, if there is one.
func (f *openFields) set(what string) {
	if len(f.last) > 0 {
		f.last[len(f.last)-1] = what
	}
}

// check follows one element, in the order of the document.
func (f *openFields) check(n *node) {
	f.Helper()
	switch inner := f.inner(); n.name {
	case "w:fldChar":
		switch kind := n.attributes["w:fldCharType"]; {
		case kind == "begin":
			f.last = append(f.last, "begin")
		case kind == "separate" && inner == "instruction":
			f.set("separate")
		case kind == "end" && inner == "result":
			f.last = f.last[:len(f.last)-1]
			f.set("result")
		default:
			f.Errorf("%s: field %s after %q", f.part, kind, inner)
		}
	case "w:instrText":
		if inner != "begin" {
			f.Errorf("%s: instruction %q outside a field", f.part, n.text)
			return
		}
		f.set("instruction")
	case "w:t":
		if inner != "" && inner != "separate" && inner != "result" {
			f.Errorf("%s: text %q in an instruction", f.part, n.text)
		}
		f.set("result")
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
