package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"actieplan/conformance/random"
	"actieplan/internal/form"
	"actieplan/internal/golden"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// TestStructure compares the tree of elements, as a reader program finds it in the file,
// with golden files: one line for each element, with its text.
func TestStructure(t *testing.T) {
	modified := time.Date(2025, 10, 15, 12, 0, 0, 0, time.UTC)
	for name, doc := range map[string]*document.Document{
		"voorbeeldstreek": render.Plan(load(t, "../../content/voorbeeldstreek"), template(t), modified),
		"blanco":          render.Blank(template(t), modified),
		"lastig":          render.Plan(load(t, "testdata/lastig.toml"), template(t), modified),
	} {
		tree := structureOf(t, write(t, layout.Lay(doc)))
		tree.check(t)
		var b strings.Builder
		tree.root.print(&b, 0)
		golden.Compare(t, filepath.Join("testdata", name+".tree"), b.String())
	}
}

// TestStructureOfAll holds random plans and the saved cases against the rules that every
// tree keeps.
func TestStructureOfAll(t *testing.T) {
	template := template(t)
	cases, err := filepath.Glob("../../conformance/testdata/cases/*.toml")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for seed := range uint64(12) {
		file := filepath.Join(t.TempDir(), fmt.Sprintf("willekeurig-%d.toml", seed))
		if err := os.WriteFile(file, []byte(random.New(template.Schema(), seed).TOML()), 0o644); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, file)
	}
	for _, file := range cases {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			doc := render.Plan(load(t, file), template, time.Time{})
			structureOf(t, write(t, layout.Lay(doc))).check(t)
		})
	}
}

func template(t *testing.T) *form.Template {
	t.Helper()
	return plantest.Form(t, "actieplan-2026")
}

// load reads a plan. What is wrong with one of the random plans does not matter here.
func load(t *testing.T, path string) *plan.Plan {
	t.Helper()
	p, _, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	bind.Bind(p, template(t).Schema())
	return p
}

// node is an element as it stands in the file.
type node struct {
	number   int
	kind     name
	parent   *node
	kids     []any // *node, content or annotation
	dict     map[name]any
	class    map[name]any // attributes by class
	attached int          // annotations
}

// content is a piece of marked content.
type content struct {
	page int // from 1 on
	what string
	tag  name
}

// structure is the tree and what hangs on it.
type structure struct {
	file  *parsed
	pages []int // objects
	root  *node
	nodes map[int]*node
	of    map[[2]int]*node // by page and MCID
	kids  map[int]*node    // by annotation
	texts []map[int]piece  // of each page, by MCID
}

// structureOf reads the tree of a file.
func structureOf(t *testing.T, data []byte) *structure {
	t.Helper()
	p := read(t, data)
	s := &structure{file: p, pages: p.pages(t), nodes: map[int]*node{}, of: map[[2]int]*node{}, kids: map[int]*node{}}
	for i, page := range s.pages {
		texts := map[int]piece{}
		for _, piece := range p.pieces(t, value(t, p.objects[page]).(map[name]any)) {
			if piece.mcid < 0 {
				continue
			}
			if _, twice := texts[piece.mcid]; twice || piece.mcid != len(texts) {
				t.Fatalf("page %d: MCID %d after %d others", i+1, piece.mcid, len(texts))
			}
			texts[piece.mcid] = piece
		}
		s.texts = append(s.texts, texts)
	}
	number, root := p.find(t, "/Type/StructTreeRoot")
	dict := value(t, root).(map[name]any)
	s.root = s.read(t, dict["K"].(ref), nil, dict["ClassMap"].(map[name]any), number)
	s.checkParents(t, dict)
	return s
}

// read reads an element and those under it.
func (s *structure) read(t *testing.T, r ref, parent *node, classes map[name]any, parentNumber int) *node {
	t.Helper()
	dict := value(t, s.file.objects[int(r)]).(map[name]any)
	n := &node{number: int(r), kind: dict["S"].(name), parent: parent, dict: dict}
	if s.nodes[n.number] != nil || dict["P"] != ref(parentNumber) {
		t.Fatalf("element %d has parent %v, and stands below %d", r, dict["P"], parentNumber)
	}
	s.nodes[n.number] = n
	if class, is := dict["C"].(name); is {
		n.class = classes[class].(map[name]any)
	}
	kids, is := dict["K"].([]any)
	if !is && dict["K"] != nil {
		kids = []any{dict["K"]}
	}
	for _, kid := range kids {
		page, _ := dict["Pg"].(ref)
		switch kid := kid.(type) {
		case ref:
			n.kids = append(n.kids, s.read(t, kid, n, classes, n.number))
		case float64:
			s.hang(t, n, page, int(kid))
		case map[name]any:
			if other, is := kid["Pg"].(ref); is {
				page = other
			}
			if kid["Type"] == name("MCR") {
				s.hang(t, n, page, int(kid["MCID"].(float64)))
				continue
			}
			annotation := kid["Obj"].(ref)
			if s.kids[int(annotation)] != nil || !strings.Contains(s.file.objects[int(page)], fmt.Sprintf("%d 0 R", annotation)) {
				t.Fatalf("annotation %d of element %d", annotation, n.number)
			}
			s.kids[int(annotation)] = n
			n.attached++
		}
	}
	return n
}

// hang gives an element its content.
func (s *structure) hang(t *testing.T, n *node, page ref, mcid int) {
	t.Helper()
	for i, number := range s.pages {
		if number != int(page) {
			continue
		}
		piece, there := s.texts[i][mcid]
		if key := [2]int{i, mcid}; !there || s.of[key] != nil || piece.tag != n.kind {
			t.Fatalf("page %d: MCID %d (%v) is of element %d (%s)", i+1, mcid, piece, n.number, n.kind)
		} else {
			s.of[key] = n
		}
		n.kids = append(n.kids, content{i + 1, piece.what, piece.tag})
		return
	}
	t.Fatalf("element %d has content on page object %d", n.number, page)
}

// checkParents checks that all content and all annotations hang on the tree, and that the
// parent tree says so.
func (s *structure) checkParents(t *testing.T, root map[name]any) {
	t.Helper()
	numbers := value(t, s.file.objects[int(root["ParentTree"].(ref))]).(map[name]any)["Nums"].([]any)
	tree := map[int]ref{}
	for i := 0; i < len(numbers); i += 2 {
		tree[int(numbers[i].(float64))] = numbers[i+1].(ref)
	}
	annotations := 0
	for i, page := range s.pages {
		dict := value(t, s.file.objects[page]).(map[name]any)
		parents := value(t, s.file.objects[int(tree[int(dict["StructParents"].(float64))])]).([]any)
		if len(parents) != len(s.texts[i]) {
			t.Fatalf("page %d: %d parents of %d pieces", i+1, len(parents), len(s.texts[i]))
		}
		for mcid, parent := range parents {
			if n := s.of[[2]int{i, mcid}]; n == nil || ref(n.number) != parent {
				t.Fatalf("page %d: MCID %d has parent %v", i+1, mcid, parent)
			}
		}
		links, _ := dict["Annots"].([]any)
		for _, link := range links {
			annotations++
			annotation := value(t, s.file.objects[int(link.(ref))]).(map[name]any)
			n := s.kids[int(link.(ref))]
			kind := map[any]name{name("Link"): "Link", name("Widget"): "Form"}[annotation["Subtype"]]
			if n == nil || n.kind != kind || tree[int(annotation["StructParent"].(float64))] != ref(n.number) {
				t.Fatalf("page %d: annotation %v", i+1, link)
			}
		}
		if (len(links) > 0) != (dict["Tabs"] == name("S")) {
			t.Errorf("page %d: order of tabs %v", i+1, dict["Tabs"])
		}
	}
	if annotations != len(s.kids) || len(tree) != annotations+len(s.pages) || int(root["ParentTreeNextKey"].(float64)) != len(tree) {
		t.Errorf("%d annotations, %d in the tree, %d keys", annotations, len(s.kids), len(tree))
	}
}

// within says which elements may stand directly in which (ISO 32000-1, 14.8.4).
var within = map[name]string{
	"Document": "", "Sect": "Document", "Title": "Sect", "P": "Sect TD TH LBody",
	"H1": "Sect", "H2": "Sect", "H3": "Sect", "H4": "Sect", "H5": "Sect", "H6": "Sect",
	"TOC": "Sect TOCI", "TOCI": "TOC", "Reference": "TOCI", "Link": "Reference P H1 H2 H3 H4 H5 H6 Title",
	"Form": "P H1 H2 H3 H4 H5 H6 Title", "Span": "P Link H1 H2 H3 H4 H5 H6 Title",
	"L": "Sect TD TH LBody", "LI": "L", "Lbl": "LI", "LBody": "LI",
	"Table": "Sect TD TH LBody", "THead": "Table", "TBody": "Table", "TR": "THead TBody", "TH": "TR", "TD": "TR",
}

// check holds the tree against the rules that every tree keeps.
func (s *structure) check(t *testing.T) {
	t.Helper()
	level := 0
	var walk func(n *node)
	walk = func(n *node) {
		allowed, known := within[n.kind]
		if !known || n.parent != nil && !strings.Contains(" "+allowed+" ", " "+string(n.parent.kind)+" ") {
			t.Errorf("%s stands in %s", n.kind, n.parent.kind)
		}
		if len(n.kids) == 0 && n.kind != "TD" && n.kind != "TR" && n.kind != "Form" {
			t.Errorf("%s %d is empty", n.kind, n.number)
		}
		switch n.kind {
		case "H1", "H2", "H3", "H4", "H5", "H6":
			now, _ := strconv.Atoi(string(n.kind[1:]))
			if now > level+1 {
				t.Errorf("%s follows a heading of level %d", n.kind, level)
			}
			level = now
		case "Form":
			if n.attached != 1 || len(n.kids) > 0 {
				t.Errorf("a field has %d annotations and %v", n.attached, n.kids)
			}
		case "Link":
			if n.attached == 0 {
				t.Errorf("a link has no annotation: %v", n.kids)
			}
		case "TH":
			if n.class["Scope"] == nil {
				t.Errorf("a header without scope: %v", n.kids)
			}
		case "L":
			if n.class["ListNumbering"] == nil {
				t.Error("a list without numbering")
			}
		case "Table":
			s.checkTable(t, n)
		}
		for _, kid := range n.kids {
			if kid, is := kid.(*node); is {
				walk(kid)
			}
		}
	}
	walk(s.root)
}

// checkTable checks that the rows of a table have the same number of cells, those counted
// that run on from a row above, and that headers that cells name are there.
func (s *structure) checkTable(t *testing.T, table *node) {
	t.Helper()
	columns, running := 0, []int(nil) // for how many rows the cells above that run on still do
	ids := map[text8]bool{}
	var named []text8
	for _, group := range table.kids {
		for _, row := range group.(*node).kids {
			cells := row.(*node).kids
			if columns == 0 {
				columns = len(cells)
			}
			if n := len(cells) + len(running); n != columns || columns == 0 {
				t.Errorf("a row of %d cells in a table of %d columns", n, columns)
			}
			running = slices.DeleteFunc(running, func(left int) bool { return left == 1 })
			for i := range running {
				running[i]--
			}
			for _, cell := range cells {
				cell := cell.(*node)
				if id, is := cell.dict["ID"].(text8); is {
					ids[id] = cell.kind == "TH"
				}
				if attributes, is := cell.dict["A"].(map[name]any); is {
					if span, is := attributes["RowSpan"].(float64); is {
						running = append(running, int(span)-1)
					}
					headers, _ := attributes["Headers"].([]any)
					for _, header := range headers {
						named = append(named, header.(text8))
					}
				}
			}
		}
	}
	for _, header := range named {
		if !ids[header] {
			t.Errorf("no header %q", header)
		}
	}
}

// print writes an element with its text, and those under it indented. Elements within the
// text stand there in brackets; a stroke says that the text goes on over the end of a
// page.
func (n *node) print(b *strings.Builder, depth int) {
	b.WriteString(strings.Repeat("  ", depth) + string(n.kind))
	for _, attributes := range []any{n.class, n.dict["A"]} {
		attributes, _ := attributes.(map[name]any)
		for _, key := range []name{"Scope", "ListNumbering", "Summary", "RowSpan", "Headers", "TextAlign"} {
			switch v := attributes[key].(type) {
			case name:
				fmt.Fprintf(b, " %s", v)
			case text8:
				fmt.Fprintf(b, " (%s)", decodeText(v))
			case float64:
				fmt.Fprintf(b, " over %g rows", v)
			case []any:
				fmt.Fprintf(b, " %s", v)
			}
		}
	}
	if id, is := n.dict["ID"].(text8); is {
		fmt.Fprintf(b, " #%s", id)
	}
	if n.attached > 1 {
		fmt.Fprintf(b, " %d annotations", n.attached)
	}
	if actual, is := n.dict["ActualText"].(text8); is {
		fmt.Fprintf(b, " reads %q for", decodeText(actual))
	}
	var text strings.Builder
	page := 0
	for _, kid := range n.kids {
		switch kid := kid.(type) {
		case content:
			if page > 0 && kid.page != page {
				text.WriteString("|")
			}
			page = kid.page
			text.WriteString(kid.what)
		case *node:
			if kid.kind == "Link" || kid.kind == "Span" {
				fmt.Fprintf(&text, "[%s]", kid.kind)
			}
		}
	}
	if text.Len() > 0 {
		b.WriteString(" " + strconv.QuoteToGraphic(text.String()))
	}
	b.WriteByte('\n')
	for _, kid := range n.kids {
		if kid, is := kid.(*node); is {
			kid.print(b, depth+1)
		}
	}
}
