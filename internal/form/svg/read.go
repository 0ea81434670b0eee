package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/source"
)

// Parse reads the icon in a file. An error names the file, the line and the column, and
// says what is allowed there.
func Parse(file string, data []byte) (*Icon, error) {
	r := reader{icon: &Icon{Name: strings.TrimSuffix(path.Base(file), ".svg"), Source: data}}
	decoder := xml.NewDecoder(bytes.NewReader(data))
	var root element
	err := decoder.Decode(&root)
	if err == nil {
		err = r.element(&root, []string{"svg"}, nil)
	} else {
		r.at, err = decoder.InputOffset(), fmt.Errorf("geen SVG: %w", err)
	}
	if err == nil && r.icon.Alt == "" {
		r.at, err = root.at, errors.New("<svg> zonder <title>; schrijf daarin wat het icoon toont")
	}
	if err != nil {
		start := max(0, bytes.LastIndexByte(data[:r.at], '<')) // of the tag, which has no other "<" in it
		return nil, fmt.Errorf("%s: %w", source.Position{File: &source.File{Path: file, Data: data}, Offset: start}, err)
	}
	return r.icon, nil
}

// element is an element of an SVG file with all that is in it.
type element struct {
	XMLName    xml.Name
	Attributes []xml.Attr `xml:",any,attr"`
	Text       string     `xml:",chardata"`
	Elements   []element  `xml:",any"`
	at         int64      // where its start tag ends
}

// UnmarshalXML notes where the element is, which encoding/xml does not keep.
func (e *element) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	type plain element
	e.at = d.InputOffset()
	return d.DecodeElement((*plain)(e), &start)
}

// paint are the attributes that say how to draw; groups hand them down (SVG 1.1, 6.3).
var paint = []string{"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}

// grammar holds the attributes and the elements that an element may have.
var grammar = map[string]struct{ attributes, elements []string }{
	"svg":     {[]string{"xmlns", "viewBox"}, []string{"title", "g", "path", "circle", "polygon"}},
	"title":   {},
	"g":       {paint, []string{"g", "path", "circle", "polygon"}},
	"path":    {append([]string{"d"}, paint...), nil},
	"circle":  {append([]string{"cx", "cy", "r"}, paint...), nil},
	"polygon": {append([]string{"points"}, paint...), nil},
}

// reader turns the elements of a file into an icon.
type reader struct {
	icon *Icon
	at   int64 // where the start tag ends of the element that is being read
}

// element reads an element that stands where the allowed ones may, and inherits attributes.
func (r *reader) element(e *element, allowed []string, inherited map[string]string) error {
	r.at = e.at
	name, text := e.XMLName.Local, strings.Join(strings.Fields(e.Text), " ")
	if !slices.Contains(allowed, name) {
		return unknown("element", name, allowed)
	}
	given := map[string]string{}
	maps.Copy(given, inherited)
	for _, a := range e.Attributes {
		if a.Name.Space != "" || !slices.Contains(grammar[name].attributes, a.Name.Local) {
			return unknown("attribuut", a.Name.Local, grammar[name].attributes)
		}
		given[a.Name.Local] = a.Value
	}
	var err error
	switch {
	case name == "title" && (text == "" || r.icon.Alt != ""):
		return errors.New("<title> is leeg of staat er twee keer; schrijf er een, met tekst")
	case name == "title":
		r.icon.Alt = text
	case text != "":
		return fmt.Errorf("tekst in <%s>; schrijf tekst enkel in <title>", name)
	case name == "svg":
		box := given["viewBox"]
		fmt.Sscanf(box, "0 0 %g", &r.icon.Size)
		if side := r.icon.Size; !(side > 0 && side <= 1e6) || box != fmt.Sprintf("0 0 %g %[1]g", side) {
			return fmt.Errorf(`viewBox=%s; schrijf een vierkant vanaf 0 0, zoals "0 0 48 48"`, dutch.Quoted(box))
		}
	case name != "g":
		var s Stroke
		if s, err = newStroke(name, given); err != nil {
			return fmt.Errorf("<%s>: %w", name, err)
		}
		r.icon.Strokes = append(r.icon.Strokes, s)
	}
	for i := range e.Elements {
		if err := r.element(&e.Elements[i], grammar[name].elements, given); err != nil {
			return err
		}
	}
	return nil
}

// unknown says what to write instead of a name.
func unknown(kind, name string, allowed []string) error {
	if len(allowed) == 0 {
		return fmt.Errorf("onbekend %s %s; hier hoort er geen", kind, dutch.Quoted(name))
	}
	return fmt.Errorf("onbekend %s %s; kies %s", kind, dutch.Quoted(name), dutch.Enumerated(allowed, "of"))
}

// newStroke returns a shape and how it is drawn.
func newStroke(shape string, given map[string]string) (Stroke, error) {
	line, fill := given["stroke"], given["fill"]
	var color stylesheet.HexColor
	switch {
	case given["stroke-linecap"] != "round" || given["stroke-linejoin"] != "round":
		return Stroke{}, errors.New(`schrijf stroke-linecap="round" en stroke-linejoin="round"`)
	case color.UnmarshalText([]byte(line)) != nil:
		return Stroke{}, fmt.Errorf("stroke=%s; schrijf een kleur als #rrggbb", dutch.Quoted(line))
	case fill != "none" && fill != line:
		return Stroke{}, fmt.Errorf(`fill=%s; kies "none" of de kleur van de lijn, "%s"`, dutch.Quoted(fill), line)
	}
	width, err := number(given, "stroke-width")
	if err != nil {
		return Stroke{}, err
	}
	segments, err := segments(shape, given)
	return Stroke{Width: width, Color: stylesheet.Color(color), Fill: fill == line, Segments: segments}, err
}
