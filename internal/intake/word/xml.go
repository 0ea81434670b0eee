package word

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
)

// How much of the XML of a file is read. That of a plan of sixty pages is a few hundred
// thousand pieces.
const (
	deepest    = 256     // elements within each other
	mostPieces = 4000000 // elements, attributes and texts of all parts together
)

// ErrTooComplex is a part that is nested too deep or holds too much.
var ErrTooComplex = errors.New("het is te groot of te diep genest voor een ingevuld formulier; is dit het juiste bestand?")

// element is one element with what is in it. Names are without their namespaces: what the
// strict and the transitional ones (ECMA-376 parts 1 and 4) call the same is the same.
type element struct {
	name       string
	attributes []attribute
	children   []*element
	text       string // of a text node, whose name is empty
}

// attribute is an attribute of an element.
type attribute struct{ name, value string }

// get returns the value of an attribute by its local name.
func (e *element) get(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attributes {
		if a.name == name {
			return a.value
		}
	}
	return ""
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

// on reports whether a toggle property is there and not switched off (ECMA-376 part 1,
// 17.17.4).
func (e *element) on(name string) bool {
	val, ok := e.value(name)
	return ok && val != "0" && val != "false" && val != "off"
}

func newElement(token xml.StartElement) *element {
	e := &element{name: token.Name.Local, attributes: make([]attribute, len(token.Attr))}
	for i, a := range token.Attr {
		e.attributes[i] = attribute{a.Name.Local, a.Value}
	}
	return e
}

// parse reads a part into elements, with the text of those that hold any, and takes what it read off the pieces that are left.
// Entities other than XML's own are errors, so nothing outside the file is read.
func parse(r io.Reader, pieces *int, holdsText func(name string) bool) (*element, error) {
	decoder := xml.NewDecoder(r)
	root := &element{}
	stack := []*element{root}
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
				return nil, damaged(fmt.Sprintf("geen geldige XML op regel %d van een deel ervan", syntax.Line))
			}
			return nil, damaged("een deel kan niet uitgepakt worden")
		}
		if *pieces--; *pieces < 0 || len(stack) > deepest {
			return nil, ErrTooComplex
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := newElement(token)
			*pieces -= len(e.attributes)
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			if len(stack) == 1 || top.name != token.Name.Local {
				return nil, notClosed(top.name, token.Name.Local)
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if holdsText(top.name) {
				top.children = append(top.children, &element{text: string(token)})
			}
		case xml.Directive:
			return nil, errors.New("een documenttype hoort niet in een Word-bestand")
		}
	}
	if len(stack) != 1 {
		return nil, damaged("een deel houdt te vroeg op")
	}
	return root, nil
}

// errChangesCrossed is a file of LibreOffice 7, which writes the ends of tracked changes
// and of content controls crosswise; neither Word nor LibreOffice opens it.
var errChangesCrossed = errors.New("het bestand is beschadigd, zoals LibreOffice doet met bijgehouden wijzigingen in vakken van een formulier: " +
	"aanvaard in LibreOffice alle wijzigingen (Bewerken > Wijzigingen bijhouden), bewaar het dan opnieuw als .docx, of vraag het opnieuw op")

// notClosed is the error for an element at whose end that of another stands.
func notClosed(open, end string) error {
	if changes := []string{"ins", "del"}; slices.Contains(changes, open) || slices.Contains(changes, end) {
		return errChangesCrossed
	}
	return damaged("een element sluit niet")
}

// damaged is the error for a file of which a part cannot be read.
func damaged(why string) error {
	return fmt.Errorf("het bestand is beschadigd (%s): open het in Word en bewaar het opnieuw, of vraag het opnieuw op", why)
}

// hasText reports whether the text of an element is read; v is a value in a chart.
func hasText(name string) bool {
	switch name {
	case "t", "instrText", "delText", "creator", "v":
		return true
	}
	return false
}
