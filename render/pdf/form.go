package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
	"actieplan/render/pdf/tag"
)

// This file makes a blank form interactive (ISO 32000-1, 12.7): a field for the room of
// each answer. What frames a field is part of the page, so that the form looks the same in
// programs that know no fields, and a field shows nothing until it is filled in.

// field is one field, and the widget that shows it. Every field has one widget, and both
// are one object.
type field struct {
	area    *layout.Area
	element tag.Element
	page    int
	ref     object.Ref
}

// fieldGroup is a step in the names of fields. A field's full name is the path of the
// answer with a full stop before each of its steps, the numbers of rows included, since a
// name by itself can have none (12.7.3.2).
type fieldGroup struct {
	name  string
	ref   object.Ref
	kids  []*fieldGroup
	field *field // of the last step; nil for those before it
}

// fieldInset is the room that programs keep free within the frame of a field.
const fieldInset = 2 * measure.Point

// fieldFont is the name of the font of what is filled in.
const fieldFont object.Name = "Sans"

// writeForm writes the fields and returns the form's dictionary (12.7.2); nil where there
// are no fields.
func (w *writer) writeForm() (object.Object, error) {
	if len(w.fields) == 0 {
		return nil, nil
	}
	root := &fieldGroup{}
	for _, field := range w.fields {
		root.add(field, strings.FieldsFunc(field.area.Answer.Field, func(r rune) bool { return strings.ContainsRune(".[]", r) }))
	}
	font := w.file.Reserve()
	if err := w.writeFieldFont(font); err != nil {
		return nil, err
	}
	fw := &fieldWriter{writer: w, resources: object.Dict{"Font": object.Dict{fieldFont: font}}}
	for _, group := range root.kids {
		fw.reserve(group)
	}
	for _, group := range root.kids {
		fw.write(group, 0)
	}
	return object.Dict{"Fields": root.references(), "DR": fw.resources, "DA": object.Bytes("0 g /" + string(fieldFont) + " 10 Tf")}, nil
}

// add adds a field below a group, under a name of several steps.
func (g *fieldGroup) add(field *field, steps []string) {
	var next *fieldGroup
	for _, kid := range g.kids {
		if kid.name == steps[0] {
			next = kid
		}
	}
	if next == nil {
		next = &fieldGroup{name: steps[0]}
		g.kids = append(g.kids, next)
	}
	if len(steps) == 1 {
		next.field = field
		return
	}
	next.add(field, steps[1:])
}

func (g *fieldGroup) references() object.Array {
	refs := make(object.Array, len(g.kids))
	for i, kid := range g.kids {
		refs[i] = kid.ref
	}
	return refs
}

// fieldWriter writes fields.
type fieldWriter struct {
	*writer
	resources object.Dict // of appearances
}

func (w *fieldWriter) reserve(g *fieldGroup) {
	if g.field != nil {
		g.ref = g.field.ref
		return
	}
	g.ref = w.file.Reserve()
	for _, kid := range g.kids {
		w.reserve(kid)
	}
}

// write writes a step in the names of fields, and those below it (12.7.3.1).
func (w *fieldWriter) write(g *fieldGroup, parent object.Ref) {
	dict := object.Dict{"T": object.Text(g.name), "Parent": parent}
	if g.field != nil {
		w.describe(dict, g.field)
	} else {
		dict["Kids"] = g.references()
	}
	w.file.Put(g.ref, dict)
	for _, kid := range g.kids {
		w.write(kid, g.ref)
	}
}

// Flags of text fields (table 228).
const multiline = 1 << 12

// describe adds what a field and its widget are (12.5.6.19, 12.7.3 and 12.7.4).
func (w *fieldWriter) describe(dict object.Dict, f *field) {
	const printed = 1 << 2 // annotation flags: table 165
	area, height := f.area, w.pages.Pages[f.page].Style.Height
	left, right, top, bottom := area.X, area.X+area.Width, area.Y, area.Y+area.Height
	if area.Box == nil {
		left, right = left-fieldInset, right+fieldInset // what is filled in stands below what is printed
	}
	dict["Type"], dict["Subtype"] = object.Name("Annot"), object.Name("Widget")
	dict["Rect"] = object.Array{points(left), points(height - bottom), points(right), points(height - top)}
	dict["F"], dict["P"] = object.Int(printed), w.sheets[f.page]
	dict["StructParent"] = w.parts.tree.Annotate(f.element, f.page, f.ref)
	dict["TU"] = object.Text(prompt(w.pages.Document.Form.Fields, area.Answer.Field))
	if area.Box != nil {
		const on, off object.Name = "Ja", "Off"
		dict["FT"], dict["V"], dict["AS"] = object.Name("Btn"), off, off
		dict["AP"] = object.Dict{"N": object.Dict{
			on:  w.appearance(right-left, bottom-top, cross(right-left, bottom-top, area.From.Paragraph.Style.Color)),
			off: w.blankAppearance(right-left, bottom-top),
		}}
		return
	}
	dict["FT"] = object.Name("Tx")
	if area.Answer.Kind == form.MarkdownField {
		dict["Ff"] = object.Int(multiline)
	}
	dict["DA"] = object.Bytes(fieldLook(area))
	switch area.From.Paragraph.Style.Align {
	case stylesheet.AlignCenter:
		dict["Q"] = object.Int(1)
	case stylesheet.AlignRight:
		dict["Q"] = object.Int(2)
	}
	if area.Covers { // so that what is filled in hides what is printed there
		ground := object.Array{}
		for shift := 16; shift >= 0; shift -= 8 {
			ground = append(ground, object.Real(float64(area.Ground>>shift&0xFF)/255))
		}
		dict["MK"] = object.Dict{"BG": ground}
	}
	dict["AP"] = object.Dict{"N": w.blankAppearance(right-left, bottom-top)}
}

// prompt is what the form calls the field of a path: its title, below those of the tables
// and the numbers of the rows that it stands in. Programs read it to those who do not see
// the page.
func prompt(field *form.Field, path string) string {
	var titles []string
	for step := range strings.SplitSeq(path, ".") {
		key, index, isRow := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		if field = field.Field(key); field == nil {
			break
		}
		title := field.Title
		if number, err := strconv.Atoi(index); isRow && err == nil {
			title = fmt.Sprintf("%s, %d", title, number+1)
		}
		if title != "" {
			titles = append(titles, title)
		}
	}
	return strings.Join(titles, " – ")
}

// fieldLook is the look of what is filled in (12.7.3.3): that of the paragraph. Where there
// is room for a few characters only, the size is the program's choice.
func fieldLook(area *layout.Area) string {
	style := area.From.Paragraph.Style
	look := append(appendColor(nil, style.Color), " rg /"+string(fieldFont)+" "...)
	if size := style.Size; area.Width >= 4*size {
		look = appendTwips(look, size)
	} else {
		look = append(look, '0')
	}
	return string(append(look, " Tf"...))
}

// blankAppearance writes the appearance of a field that is not filled in. Each field has
// its own, since programs such as pypdf write what is filled in over it: fields that
// share one would all show what one of them holds.
func (w *fieldWriter) blankAppearance(width, height measure.Twips) object.Ref {
	return w.appearance(width, height, []byte("/Tx BMC\nEMC\n"))
}

// appearance writes an appearance stream (12.5.5).
func (w *fieldWriter) appearance(width, height measure.Twips, content []byte) object.Ref {
	ref := w.file.Reserve()
	w.file.PutStream(ref, object.Stream{Data: content, Dict: object.Dict{
		"Type": object.Name("XObject"), "Subtype": object.Name("Form"), "Resources": w.resources,
		"BBox": object.Array{object.Int(0), object.Int(0), points(width), points(height)},
	}})
	return ref
}

// cross draws the mark in a tick box of some size.
func cross(width, height measure.Twips, color stylesheet.Color) []byte {
	left, bottom := width/4, height/4
	right, top := width-left, height-bottom
	b := append([]byte("q "), appendColor(nil, color)...)
	b = append(b, " RG "...)
	for i, length := range []measure.Twips{width / 10, left, bottom, right, top, left, top, right, bottom} {
		b = append(appendTwips(b, length), ' ')
		b = append(b, []string{"w 1 J ", "", "m ", "", "l ", "", "m ", "", "l S Q\n"}[i]...)
	}
	return b
}

// winAnsi are the characters of WinAnsiEncoding from 0x20 on (D.2); 0 for a code without
// one of its own.
func winAnsi() []rune {
	const from0x80 = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	var characters []rune
	for c := ' '; c <= '~'; c++ {
		characters = append(characters, c)
	}
	characters = append(append(characters, 0), []rune(from0x80)...)
	for c := rune(0xA0); c <= 0xFF; c++ {
		switch c {
		case 0xA0:
			characters = append(characters, ' ')
		case 0xAD:
			characters = append(characters, '-')
		default:
			characters = append(characters, c)
		}
	}
	return characters
}

// writeFieldFont writes the font of what is filled in: a simple one, since programs that
// fill in forms write codes of one byte (9.6.3).
func (w *writer) writeFieldFont(font object.Ref) error {
	set := &glyphSet{font: fonts.All()[0]}
	characters := winAnsi()
	var shown []rune
	widths := make(object.Array, len(characters))
	for i, r := range characters {
		widths[i] = object.Real(0)
		if r != 0 {
			shown = append(shown, r)
			widths[i] = object.Real(set.width(set.font.CharacterAdvance(r)))
		}
	}
	program, err := set.font.SubsetOf(shown)
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	descriptor, stream := w.file.Reserve(), w.file.Reserve()
	name := object.Name(subsetTag(program) + "+" + set.font.PostScriptName)
	w.file.Put(font, object.Dict{
		"Type": object.Name("Font"), "Subtype": object.Name("TrueType"), "BaseFont": name, "Encoding": object.Name("WinAnsiEncoding"),
		"FirstChar": object.Int(' '), "LastChar": object.Int(0xFF), "Widths": widths, "FontDescriptor": descriptor,
	})
	const nonsymbolic = 1 << 5 // flags: table 123
	described := set.descriptor(name, stream)
	described["Flags"] = object.Int(nonsymbolic)
	w.file.Put(descriptor, described)
	w.file.PutStream(stream, object.Packed(w.file.Pack(program), object.Dict{"Length1": object.Int(len(program))}))
	return nil
}
