package word

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// Namespaces of WordprocessingML: the transitional and the strict one mean the same here, so elements are told by their
// local names and only by whether they are of Word at all.
const (
	deepest    = 256     // elements within each other
	mostTokens = 8000000 // elements and texts in one part
)

// ErrTooComplex is a part that is nested too deep or holds too much.
var ErrTooComplex = errors.New("te diep genest of te groot")

// element is one element with what is in it.
type element struct {
	name       string // local
	attributes map[string]string
	children   []*element
	text       string // of a text node, whose name is empty
}

// get returns the value of an attribute by its local name.
func (e *element) get(name string) string {
	if e == nil {
		return ""
	}
	return e.attributes[name]
}

// child returns the first child of that name, along a path of names; nil where there is none.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		if e == nil {
			return nil
		}
		var found *element
		for _, c := range e.children {
			if c.name == name {
				found = c
				break
			}
		}
		e = found
	}
	return e
}

// value is the w:val of a child; ok is false where the child is missing.
func (e *element) value(path ...string) (val string, ok bool) {
	c := e.child(path...)
	if c == nil {
		return "", false
	}
	return c.get("val"), true
}

// on reports whether a toggle property is there and not switched off (ECMA-376 part 1, 17.17.4).
func (e *element) on(name string) bool {
	val, ok := e.value(name)
	return ok && val != "0" && val != "false" && val != "off"
}

// parse reads a part into elements. Entities other than XML's own are errors, so nothing outside the file is read.
func parse(r io.Reader) (*element, error) {
	decoder := xml.NewDecoder(r)
	root := &element{}
	stack := []*element{root}
	for tokens := 0; ; tokens++ {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("geen geldige XML: %w", err)
		}
		if tokens > mostTokens || len(stack) > deepest {
			return nil, ErrTooComplex
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local}
			if len(token.Attr) > 0 {
				e.attributes = make(map[string]string, len(token.Attr))
				for _, a := range token.Attr {
					e.attributes[a.Name.Local] = a.Value
				}
			}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			if len(stack) == 1 || top.name != token.Name.Local {
				return nil, errors.New("geen geldige XML: een element sluit niet")
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if top.name == "t" || top.name == "instrText" || top.name == "delText" || top.name == "creator" {
				top.children = append(top.children, &element{text: string(token)})
			}
		case xml.Directive:
			return nil, errors.New("een documenttype hoort niet in een Word-bestand")
		}
	}
	if len(stack) != 1 {
		return nil, errors.New("geen geldige XML: het bestand houdt te vroeg op")
	}
	return root, nil
}
