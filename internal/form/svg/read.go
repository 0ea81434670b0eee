package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"actieplan/internal/form/stylesheet"
)

// Parse reads an icon from an SVG file (SVG 1.1): a square view box, a title, and groups of circles and paths, painted
// plainly with round ends and corners. Whatever else the file has is an error that says what is not supported.
func Parse(name string, source []byte) (*Icon, error) {
	r := iconReader{xml: xml.NewDecoder(bytes.NewReader(source)), icon: &Icon{Name: name, Source: source}}
	root, err := r.root()
	if err == nil {
		err = r.children(root, paint{"fill": "black", "stroke": "none", "stroke-width": "1"})
	}
	if err == nil && r.icon.Alt == "" {
		err = errors.New("no <title>")
	}
	if err != nil {
		line, _ := r.xml.InputPos()
		return nil, fmt.Errorf("line %d: %w", line, err)
	}
	return r.icon, nil
}

// paint is the presentation attributes in force, which groups hand down (SVG 1.1, 6.3).
type paint map[string]string

// paintAttributes are the presentation attributes that are read.
var paintAttributes = []string{"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}

type iconReader struct {
	xml  *xml.Decoder
	icon *Icon
}

// root reads up to the svg element and the size of its view box.
func (r *iconReader) root() (xml.StartElement, error) {
	for {
		token, err := r.xml.Token()
		if err != nil {
			return xml.StartElement{}, fmt.Errorf("no <svg>: %w", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local != "svg" {
			return start, fmt.Errorf("<%s> is not <svg>", start.Name.Local)
		}
		box := ""
		rest := start.Attr[:0:0]
		for _, a := range start.Attr {
			switch a.Name.Local {
			case "viewBox":
				box = a.Value
			case "xmlns", "width", "height":
			default:
				rest = append(rest, a)
			}
		}
		start.Attr = rest
		numbers, err := parseNumbers(box)
		if err != nil || len(numbers) != 4 || numbers[0] != 0 || numbers[1] != 0 || numbers[2] != numbers[3] || numbers[2] <= 0 {
			return start, fmt.Errorf("viewBox %q is not a square from 0 0", box)
		}
		r.icon.Size = numbers[2]
		return start, nil
	}
}

// children reads what stands within an element, up to its end.
func (r *iconReader) children(parent xml.StartElement, inherited paint) error {
	own, geometry, err := divideAttributes(parent, inherited)
	if err != nil {
		return err
	}
	if len(geometry) > 0 {
		return fmt.Errorf("<%s %s> is not supported", parent.Name.Local, slices.Sorted(maps.Keys(geometry))[0])
	}
	for {
		token, err := r.xml.Token()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			if len(bytes.TrimSpace(token)) > 0 {
				return fmt.Errorf("text in <%s> is not supported", parent.Name.Local)
			}
		case xml.StartElement:
			if err := r.element(token, own); err != nil {
				return err
			}
		}
	}
}

func (r *iconReader) element(start xml.StartElement, inherited paint) error {
	switch start.Name.Local {
	case "g":
		return r.children(start, inherited)
	case "title":
		if r.icon.Alt != "" {
			return errors.New("a second <title> is not supported")
		}
		text, err := r.text()
		r.icon.Alt = text
		return err
	}
	own, geometry, err := divideAttributes(start, inherited)
	if err != nil {
		return err
	}
	segments, err := segmentsOf(start.Name.Local, geometry)
	if err != nil {
		return err
	}
	stroke, err := own.stroke()
	if err != nil {
		return fmt.Errorf("<%s>: %w", start.Name.Local, err)
	}
	stroke.Segments = segments
	r.icon.Strokes = append(r.icon.Strokes, stroke)
	if rest, err := r.text(); err != nil || rest != "" {
		return errors.Join(fmt.Errorf("something within <%s> is not supported", start.Name.Local), err)
	}
	return nil
}

// text reads the words of an element that holds nothing else.
func (r *iconReader) text() (string, error) {
	var b strings.Builder
	for {
		token, err := r.xml.Token()
		switch {
		case errors.Is(err, io.EOF):
			return "", io.ErrUnexpectedEOF
		case err != nil:
			return "", err
		}
		switch token := token.(type) {
		case xml.CharData:
			b.Write(token)
		case xml.StartElement:
			return "", fmt.Errorf("<%s> is not supported here", token.Name.Local)
		case xml.EndElement:
			return strings.Join(strings.Fields(b.String()), " "), nil
		}
	}
}

// segmentsOf turns a circle or a path into segments.
func segmentsOf(element string, attributes map[string]string) ([]Segment, error) {
	known := map[string][]string{"circle": {"cx", "cy", "r"}, "path": {"d"}}[element]
	if known == nil {
		return nil, fmt.Errorf("<%s> is not supported", element)
	}
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("<%s %s> is not supported", element, name)
		}
	}
	if element == "path" {
		segments, err := parsePath(attributes["d"])
		switch {
		case err != nil:
			return nil, fmt.Errorf("<path>: d: %w", err)
		case len(segments) == 0:
			return nil, errors.New("<path>: d is empty")
		}
		return segments, nil
	}
	var numbers [3]float64
	for i, name := range known {
		value, given := attributes[name]
		n, err := parseNumber(value)
		if given && err != nil {
			return nil, fmt.Errorf("<circle>: %s=%q: %w", name, value, err)
		}
		numbers[i] = n
	}
	if numbers[2] <= 0 {
		return nil, errors.New("<circle>: r is not above 0")
	}
	return circle(numbers[0], numbers[1], numbers[2]), nil
}

// divideAttributes parts the attributes that say how to paint, added to those inherited, from the others.
func divideAttributes(start xml.StartElement, inherited paint) (paint, map[string]string, error) {
	own, geometry := maps.Clone(inherited), map[string]string{}
	for _, a := range start.Attr {
		switch {
		case a.Name.Space != "":
			return nil, nil, fmt.Errorf("<%s %s:%s> is not supported", start.Name.Local, a.Name.Space, a.Name.Local)
		case slices.Contains(paintAttributes, a.Name.Local):
			own[a.Name.Local] = a.Value
		default:
			geometry[a.Name.Local] = a.Value
		}
	}
	return own, geometry, nil
}

// stroke returns how a shape with these attributes is painted.
func (p paint) stroke() (Stroke, error) {
	var stroke Stroke
	fill, filled, err := parseColor(p["fill"])
	if err != nil {
		return stroke, err
	}
	line, lined, err := parseColor(p["stroke"])
	if err != nil {
		return stroke, err
	}
	switch {
	case !filled && !lined:
		return stroke, errors.New("a shape without fill and stroke is not supported")
	case filled && lined && fill != line:
		return stroke, errors.New("a fill and a stroke of different colours are not supported")
	case filled:
		stroke.Color, stroke.Fill = fill, true
	default:
		stroke.Color = line
	}
	if !lined {
		return stroke, nil
	}
	if p["stroke-linecap"] != "round" || p["stroke-linejoin"] != "round" {
		return stroke, errors.New("only round line caps and joins are supported")
	}
	stroke.Width, err = parseNumber(p["stroke-width"])
	if err == nil && stroke.Width <= 0 {
		err = errors.New("a stroke without width is not supported")
	}
	return stroke, err
}

// parseColor reads "none", "black" or "#rrggbb".
func parseColor(text string) (color stylesheet.Color, paints bool, err error) {
	switch text {
	case "none":
		return 0, false, nil
	case "black":
		return 0, true, nil
	}
	var hex stylesheet.HexColor
	if err := hex.UnmarshalText([]byte(text)); err != nil {
		return 0, false, err
	}
	return stylesheet.Color(hex), true, nil
}

func parseNumber(text string) (float64, error) {
	numbers, err := parseNumbers(text)
	if err == nil && len(numbers) != 1 {
		err = fmt.Errorf("not a number: %q", text)
	}
	if err != nil {
		return 0, err
	}
	return numbers[0], nil
}

// parseNumbers reads numbers with spaces or commas between them.
func parseNumbers(text string) ([]float64, error) {
	s := pathScanner{text: text}
	var numbers []float64
	for s.skip(); s.at < len(s.text); s.skip() {
		n, err := s.number()
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}
