package pdf

import (
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
)

// bookmark is one item of the document outline.
type bookmark struct {
	title    string
	level    int
	place    layout.Place
	ref      object.Ref
	parent   *bookmark // nil for the outline itself
	children []*bookmark
}

// outline is the outline of the headings in the making.
type outline struct {
	root, last *bookmark
	seen       map[*document.Paragraph]bool
	anchors    map[string]layout.Place
}

func newOutline(anchors map[string]layout.Place) *outline {
	root := &bookmark{}
	return &outline{root: root, last: root, seen: make(map[*document.Paragraph]bool), anchors: anchors}
}

// addPage adds the headings that begin on the next page, which has the given index. A
// heading belongs under the last one of a higher level.
func (o *outline) addPage(page int, marks []layout.Mark) {
	for _, mark := range marks {
		from := mark.Origin()
		if from.Role == layout.Artifact || from.Paragraph == nil || from.Paragraph.Style == nil ||
			from.Paragraph.Style.Outline < 1 || o.seen[from.Paragraph] {
			continue
		}
		o.seen[from.Paragraph] = true
		b := &bookmark{title: title(from.Paragraph), level: from.Paragraph.Style.Outline, place: layout.Place{Page: page, Y: top(mark)}}
		if place, ok := o.anchors[from.Paragraph.Anchor]; ok && from.Paragraph.Anchor != "" {
			b.place = place
		}
		if b.title == "" {
			continue
		}
		for o.last.level >= b.level {
			o.last = o.last.parent
		}
		b.parent = o.last
		o.last.children = append(o.last.children, b)
		o.last = b
	}
}

// title is the words of a heading on one line.
func title(p *document.Paragraph) string {
	var b strings.Builder
	for _, run := range p.Runs {
		switch run.Kind {
		case document.TextRun, document.TickBox:
			b.WriteString(run.Text)
		case document.LineBreak, document.Tab:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(character.Unbroken(b.String())), " ")
}

// top is the upper edge of a mark.
func top(mark layout.Mark) measure.Twips {
	switch m := mark.(type) {
	case *layout.Text:
		return m.Baseline - m.Size
	case *layout.Box:
		return m.Y
	case *layout.Picture:
		return m.Y
	}
	return 0
}

// writeOutline writes the outline (ISO 32000-1, 12.3.3) and returns it; 0 if the document
// has no headings. It opens on the first level.
func (w *writer) writeOutline() object.Ref {
	root := w.parts.outline
	if len(root.children) == 0 {
		return 0
	}
	root.reserve(w.file)
	w.file.Put(root.ref, object.Dict{
		"Type": object.Name("Outlines"), "First": root.children[0].ref,
		"Last": root.children[len(root.children)-1].ref, "Count": object.Int(len(root.children)),
	})
	w.writeBookmarks(root)
	return root.ref
}

func (b *bookmark) reserve(f *object.File) {
	b.ref = f.Reserve()
	for _, child := range b.children {
		child.reserve(f)
	}
}

// writeBookmarks writes the items under one.
func (w *writer) writeBookmarks(parent *bookmark) {
	for i, b := range parent.children {
		item := object.Dict{"Title": object.Text(b.title), "Parent": parent.ref, "Dest": w.destination(b.place)}
		if i > 0 {
			item["Prev"] = parent.children[i-1].ref
		}
		if i+1 < len(parent.children) {
			item["Next"] = parent.children[i+1].ref
		}
		if n := len(b.children); n > 0 {
			item["First"], item["Last"] = b.children[0].ref, b.children[n-1].ref
			item["Count"] = object.Int(-n) // negative: closed
		}
		w.file.Put(b.ref, item)
		w.writeBookmarks(b)
	}
}
