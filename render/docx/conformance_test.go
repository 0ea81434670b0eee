package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// node is an element of a part, its names with the prefixes as written.
type node struct {
	name       string
	parent     *node
	attributes map[string]string
	children   []*node
	text       string
}

// all returns the elements below n with a name, in the order of the document.
func (n *node) all(name string) []*node {
	var found []*node
	for _, c := range n.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// parse reads a part and checks that every prefix is declared, as what namespaces says.
func parse(data []byte) (*node, error) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	current := top
	declared := map[string]bool{"xml": true}
	spelt := func(n xml.Name) (string, error) {
		if n.Space == "" {
			return n.Local, nil
		}
		if !declared[n.Space] {
			return "", fmt.Errorf("prefix %s is not declared", n.Space)
		}
		return n.Space + ":" + n.Local, nil
	}
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			child := &node{parent: current, attributes: map[string]string{}}
			for _, a := range token.Attr {
				if a.Name.Space == "xmlns" {
					if namespaces[a.Name.Local] != a.Value {
						return nil, fmt.Errorf("prefix %s stands for %s", a.Name.Local, a.Value)
					}
					declared[a.Name.Local] = true
				}
			}
			for _, a := range token.Attr {
				if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
					continue
				}
				name, err := spelt(a.Name)
				if err != nil {
					return nil, err
				}
				if _, twice := child.attributes[name]; twice {
					return nil, fmt.Errorf("%s has %s twice", token.Name.Local, name)
				}
				child.attributes[name] = a.Value
			}
			if child.name, err = spelt(token.Name); err != nil {
				return nil, err
			}
			current.children = append(current.children, child)
			current = child
		case xml.EndElement:
			if name, err := spelt(token.Name); err != nil || name != current.name {
				return nil, fmt.Errorf("%s is closed as %s %v", current.name, name, err)
			}
			current = current.parent
		case xml.CharData:
			current.text += string(token)
		}
	}
	if current != top || len(top.children) != 1 {
		return nil, errors.New("not one root element")
	}
	return top.children[0], nil
}

// check holds n and all below it to elementRules.
func (n *node) check(report func(string, ...any)) {
	rule, ok := elementRules[n.name]
	if n.parent != nil {
		if special, found := elementRules[n.parent.name+"/"+n.name]; found {
			rule, ok = special, true
		}
	}
	if !ok {
		report("unknown element %s", n.name)
		return
	}
	if strings.TrimSpace(n.text) != "" && !rule.text {
		report("%s holds text %q", n.name, n.text)
	}
	n.checkChildren(rule.children, report)
	n.checkAttributes(rule.attributes, report)
	for _, c := range n.children {
		c.check(report)
	}
}

func (n *node) checkChildren(model string, report func(string, ...any)) {
	at := 0
	for _, particle := range strings.Fields(model) {
		names := strings.Split(strings.TrimRight(particle, "?*+"), "|")
		count := 0
		for at < len(n.children) && slices.Contains(names, n.children[at].name) {
			at++
			count++
			if suffix := particle[len(particle)-1]; suffix != '*' && suffix != '+' {
				break
			}
		}
		if suffix := particle[len(particle)-1]; count == 0 && suffix != '?' && suffix != '*' {
			report("%s lacks %s", n.name, particle)
		}
	}
	if at < len(n.children) {
		report("%s: %s is out of place", n.name, n.children[at].name)
	}
}

// kinds are the kinds of attribute values that are no enumerations.
var kinds = map[string]*regexp.Regexp{
	"int":   regexp.MustCompile(`^-?[0-9]+$`),
	"uint":  regexp.MustCompile(`^[0-9]+$`),
	"onoff": regexp.MustCompile(`^[01]$`),
	"rgb":   regexp.MustCompile(`^[0-9A-F]{6}$`),
	"hex":   regexp.MustCompile(`^[0-9A-F]{4}$`),
	"key":   regexp.MustCompile(`^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$`),
}

func (n *node) checkAttributes(rules string, report func(string, ...any)) {
	allowed := map[string]bool{}
	for _, rule := range strings.Fields(rules) {
		rule, required := strings.CutSuffix(rule, "!")
		at := strings.LastIndex(rule, ":")
		name, kind := rule, ""
		if strings.Count(rule, ":") == 2 || at > 0 && !slices.Contains([]string{"w", "r", "xml", "xsi", "mc", "w14", "ds"}, rule[:at]) {
			name, kind = rule[:at], rule[at+1:]
		}
		allowed[name] = true
		value, has := n.attributes[name]
		switch {
		case !has && required:
			report("%s lacks attribute %s", n.name, name)
		case !has || kind == "":
		case kinds[kind] != nil && !kinds[kind].MatchString(value),
			kinds[kind] == nil && !slices.Contains(strings.Split(kind, "|"), value):
			report("%s: attribute %s is %q", n.name, name, value)
		}
	}
	for name := range n.attributes {
		if !allowed[name] {
			report("%s: unknown attribute %s", n.name, name)
		}
	}
}

// opened is a package taken apart.
type opened struct {
	names []string
	data  map[string][]byte
	xml   map[string]*node
	rels  map[string]map[string]*node // of each part, by identifier
}

// open reads a package and holds it to everything that Word checks before it shows a
// document without a repair notice.
func open(t testing.TB, docx []byte) *opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	p := &opened{data: map[string][]byte{}, xml: map[string]*node{}, rels: map[string]map[string]*node{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r) // checks the CRC too
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if _, twice := p.data[f.Name]; twice {
			t.Errorf("%s is there twice", f.Name)
		}
		p.names = append(p.names, f.Name)
		p.data[f.Name] = data
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" {
			root, err := parse(data)
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			root.check(func(format string, args ...any) { t.Errorf(f.Name+": "+format, args...) })
			p.xml[f.Name] = root
		}
	}
	if p.names[0] != "[Content_Types].xml" {
		t.Errorf("the first part is %s", p.names[0])
	}
	p.checkTypes(t)
	p.checkRelationships(t)
	p.checkReferences(t)
	for name, root := range p.xml {
		checkStory(t, name, root)
	}
	return p
}

func (p *opened) checkTypes(t testing.TB) {
	t.Helper()
	types := p.xml["[Content_Types].xml"]
	defaults, overrides := map[string]string{}, map[string]string{}
	for _, d := range types.all("Default") {
		defaults[d.attributes["Extension"]] = d.attributes["ContentType"]
	}
	for _, o := range types.all("Override") {
		name := strings.TrimPrefix(o.attributes["PartName"], "/")
		if _, twice := overrides[name]; twice {
			t.Errorf("%s has two content types", name)
		}
		overrides[name] = o.attributes["ContentType"]
		if p.data[name] == nil {
			t.Errorf("content type for %s, which is not there", name)
		}
	}
	for _, name := range p.names[1:] {
		ext := strings.TrimPrefix(path.Ext(name), ".")
		if overrides[name] == "" && (defaults[ext] == "" || ext == "xml") {
			t.Errorf("no content type for %s", name)
		}
	}
}

func (p *opened) checkRelationships(t testing.TB) {
	t.Helper()
	reached := map[string]bool{"[Content_Types].xml": true}
	for name, root := range p.xml {
		folder, isRels := strings.CutSuffix(path.Dir(name), "_rels")
		if !isRels || path.Ext(name) != ".rels" {
			continue
		}
		reached[name] = true
		source := folder + strings.TrimSuffix(path.Base(name), ".rels")
		if source != "" && p.data[source] == nil {
			t.Errorf("%s belongs to no part", name)
		}
		byID := map[string]*node{}
		for _, r := range root.children {
			id, target := r.attributes["Id"], r.attributes["Target"]
			if byID[id] != nil {
				t.Errorf("%s: %s twice", name, id)
			}
			byID[id] = r
			if r.attributes["TargetMode"] == "External" {
				continue
			}
			if target = path.Join(folder, target); p.data[target] == nil {
				t.Errorf("%s: %s is not there", name, target)
			}
			reached[target] = true
		}
		p.rels[source] = byID
	}
	for _, name := range p.names {
		if !reached[name] {
			t.Errorf("nothing refers to %s", name)
		}
	}
	for name, root := range p.xml {
		used := map[string]bool{}
		root.walk(func(n *node) {
			for _, a := range []string{"r:id", "r:embed"} {
				if id, ok := n.attributes[a]; ok {
					used[id] = true
					if p.rels[name][id] == nil {
						t.Errorf("%s: %s %s refers to nothing", name, n.name, id)
					}
				}
			}
		})
		for id, r := range p.rels[name] {
			if r.attributes["TargetMode"] == "External" && !used[id] {
				t.Errorf("%s: %s is not used", name, id)
			}
		}
	}
}

func (n *node) walk(f func(*node)) {
	f(n)
	for _, c := range n.children {
		c.walk(f)
	}
}
