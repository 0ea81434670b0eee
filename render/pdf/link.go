package pdf

import (
	"fmt"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
	"actieplan/render/pdf/tag"
)

// link is a stretch of one line that leads somewhere.
type link struct {
	target                   string // as in document.Run
	left, top, right, bottom measure.Twips
	baseline                 measure.Twips
	words                    strings.Builder // what it says
	last                     *document.Run
	element                  tag.Element
}

// linksOf finds the links of a page. Neighbouring marks on one line with the same target
// are one link; a leader between them does not part them. What is repeated on every page,
// and not part of the structure, has no links.
func linksOf(marks []layout.Mark, tags []tag.Mark) []*link {
	var links []*link
	var current *link
	for i, mark := range marks {
		text, ok := mark.(*layout.Text)
		if ok && tags[i].Element == tag.NoElement {
			continue
		}
		element := tags[i].Link
		if !ok || element == tag.NoElement {
			current = nil
			continue
		}
		if current == nil || current.baseline != text.Baseline || current.element != element {
			current = &link{
				target: text.Link(), element: element,
				baseline: text.Baseline, left: text.X, top: text.Baseline, bottom: text.Baseline,
			}
			links = append(links, current)
		}
		current.add(text)
	}
	return links
}

// add makes the link cover one more mark.
func (l *link) add(text *layout.Text) {
	l.left, l.right = min(l.left, text.X), max(l.right, text.X+text.Width)
	em := measure.Twips(text.Font.UnitsPerEm)
	l.top = min(l.top, text.Baseline-text.Size*measure.Twips(text.Font.Ascent)/em)
	l.bottom = max(l.bottom, text.Baseline-text.Size*measure.Twips(text.Font.Descent)/em)
	switch {
	case text.Run == nil:
		l.words.WriteString(text.String())
	case text.Run != l.last && text.Run.Kind == document.TextRun: // all of it, also what stands on other lines
		l.words.WriteString(character.Unbroken(described(text.Run.Text)))
	}
	l.last = text.Run
}

// longestDescription is how many bytes of what a link says, and of where it leads, are told
// on each line that the link stands on. All of it would take a space that grows with the
// square of a long link.
const longestDescription = 1000

// described is a text as the description of a link has it.
func described(text string) string {
	if len(text) <= longestDescription {
		return text
	}
	return strings.ToValidUTF8(text[:longestDescription], "") + "…"
}

// writeLink writes a link annotation on a page (ISO 32000-1, 12.5.6.5).
func (w *writer) writeLink(annotation object.Ref, l *link, page int) error {
	height := w.pages.Pages[page].Style.Height
	contents := strings.TrimSpace(l.words.String())
	var action object.Object
	if anchor, ok := strings.CutPrefix(l.target, "#"); ok {
		place, known := w.pages.Anchors[anchor]
		if !known || place.Page < 0 || place.Page >= len(w.sheets) {
			return fmt.Errorf("pdf: a link leads to %q, which is nowhere", l.target)
		}
		contents = strings.TrimSpace(fmt.Sprintf("%s (pagina %d)", contents, place.Page+1))
		action = object.Dict{"S": object.Name("GoTo"), "D": w.destination(place)}
	} else {
		target := described(l.target)
		if contents == "" || contents == strings.TrimPrefix(target, "mailto:") {
			contents = target
		} else if contents != target {
			contents += " (" + target + ")"
		}
		action = w.follow(l.target)
	}
	const printed = 1 << 2 // annotation flags: ISO 32000-1, table 165
	w.file.Put(annotation, object.Dict{
		"Type": object.Name("Annot"), "Subtype": object.Name("Link"),
		"Rect":   object.Array{points(l.left), points(height - l.bottom), points(l.right), points(height - l.top)},
		"Border": object.Array{object.Int(0), object.Int(0), object.Int(0)}, "F": object.Int(printed),
		"Contents": object.Text(contents), "A": action, "StructParent": w.parts.tree.Annotate(l.element, page, annotation),
	})
	return nil
}

// follow is the action of opening an address (12.6.4.7), in ASCII as that asks: package
// markdown percent-encodes addresses. The lines of a link share that of a long one.
func (w *writer) follow(target string) object.Object {
	action := object.Dict{"S": object.Name("URI"), "URI": object.Bytes(target)}
	if len(target) <= longestDescription {
		return action
	}
	if w.longTarget != target {
		w.longTarget, w.longAction = target, w.file.Add(action)
	}
	return w.longAction
}

// destinationGap is the white that stays above a place that a reader jumps to.
const destinationGap = 10 * measure.Point

// destination is an explicit destination (ISO 32000-1, 12.3.2.2) that keeps the reader's
// zoom.
func (w *writer) destination(place layout.Place) object.Array {
	height := w.pages.Pages[place.Page].Style.Height
	return object.Array{w.sheets[place.Page], object.Name("XYZ"), object.Null{}, points(height - max(0, place.Y-destinationGap)), object.Null{}}
}
