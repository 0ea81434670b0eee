package word

import (
	"maps"
	"slices"
	"strings"

	"actieplan/internal/character"
)

// This file reads what stands beside the running text: notes, comments, text boxes,
// pictures, and documents within.

// sideNote is a footnote, an endnote or a comment.
type sideNote struct {
	kind, text string
	number     int  // in the order of its part
	told       bool // something refers to it
}

// note adds a Note of the paragraph at hand. One without text says nothing, unless it is
// of what has none.
func (d *reader) note(kind, text string) {
	if text = strings.TrimSpace(text); text != "" || kind == Picture || kind == shape || kind == embedded {
		d.document.Notes = append(d.document.Notes, Note{Kind: kind, Number: d.number, Text: text})
	}
}

// aside adds text to the Note of its kind that was begun in this paragraph.
func (d *reader) aside(kind, text string) {
	if n := len(d.document.Notes); n > 0 {
		if last := &d.document.Notes[n-1]; last.Kind == kind && last.Number == d.number {
			last.Text += text
			return
		}
	}
	d.document.Notes = append(d.document.Notes, Note{Kind: kind, Number: d.number, Text: text})
}

// sideNotes are the kinds of Note that the text refers to, by the part that they stand in.
var sideNotes = map[string]string{"footnotes": "voetnoot", "endnotes": "eindnoot", "comments": "opmerking"}

func (d *reader) readNotes(kind string, root *element) {
	name := sideNotes[kind]
	for _, list := range root.kids() {
		for _, e := range list.kids() {
			if e.get("type") == "" || e.get("type") == "normal" {
				d.notes[kind+e.get("id")] = &sideNote{kind: name, text: plainText(e), number: len(d.notes)}
			}
		}
	}
}

// refer tells of the note that a reference is to.
func (d *reader) refer(kind, id string) {
	if note := d.notes[kind+id]; note != nil && !note.told {
		note.told = true
		d.note(note.kind, note.text)
	}
}

// withholdNotes leaves out the notes from one on, which are of what a control shows that
// only asks. Those stay that the text refers to: a person put them there.
func (d *reader) withholdNotes(from int) {
	kinds := slices.Collect(maps.Values(sideNotes))
	kept := slices.DeleteFunc(d.document.Notes[from:], func(note Note) bool { return !slices.Contains(kinds, note.Kind) })
	d.document.Notes = d.document.Notes[:from+len(kept)]
}

// references are the elements that refer to a note, and the parts that these are in.
var references = map[string]string{"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}

// leaveOut counts something that was deleted or moved away. Its notes went with it.
func (d *reader) leaveOut(e *element) {
	d.document.Changes++
	each(e, func(e *element) bool {
		if kind, is := references[e.name]; is {
			if note := d.notes[kind+e.get("id")]; note != nil {
				note.told = true
			}
		}
		return true
	})
}

// leftNotes tells of the notes that nothing in the running text refers to.
func (d *reader) leftNotes() {
	d.number = 0
	var left []*sideNote
	for _, note := range d.notes {
		if !note.told {
			left = append(left, note)
		}
	}
	slices.SortFunc(left, func(a, b *sideNote) int { return a.number - b.number })
	for _, note := range left {
		d.note(note.kind, note.text)
	}
}

// each calls visit for an element and all in it, of alternatives only the one that is
// read; it goes no deeper where visit returns false.
func each(e *element, visit func(e *element) bool) {
	if e == nil || !visit(e) {
		return
	}
	if e.name == "AlternateContent" {
		each(chosen(e), visit)
		return
	}
	for _, c := range e.children {
		each(c, visit)
	}
}

// plainText is all text within an element that was not deleted, paragraphs parted by
// spaces, without placeholders.
func plainText(e *element) string { return textWithin(e, isFilled) }

// shownText is plainText with placeholders.
func shownText(e *element) string {
	return textWithin(e, func(sdt *element) bool { return true })
}

// isFilled reports whether a content control holds no placeholder.
func isFilled(sdt *element) bool { return sdt.child("sdtPr", "showingPlcHdr") == nil }

// textWithin is the text within an element, in content controls only where they are read.
func textWithin(e *element, isRead func(sdt *element) bool) string {
	var b strings.Builder
	each(e, func(e *element) bool {
		switch e.name {
		case "del", "moveFrom", "instrText", "delText":
			return false
		case "sdt":
			return isRead(e)
		case "":
			b.WriteString(e.text)
		case "tab", "ptab", "br", "cr", "p", "v":
			b.WriteByte(' ')
		case "noBreakHyphen":
			b.WriteRune(character.NoBreakHyphen)
		case "sym":
			b.WriteString(symbolOf(e).text)
		}
		return true
	})
	text := []string{withoutSoftHyphens(b.String())}
	character.WithoutParts(text)
	return strings.Join(strings.Fields(text[0]), " ")
}

// Kinds of Note that are told without text too, as Picture is.
const (
	shape    = "tekening"
	embedded = "ingesloten bestand"
)

// drawing tells of a picture, a text box, a chart, a diagram or an embedded file.
func (d *reader) drawing(e *element) {
	var text []string
	pictures, decorative, described, called := false, false, "", ""
	each(e, func(e *element) bool {
		switch e.name {
		case "txbxContent", "t":
			if inner := plainText(e); inner != "" {
				text = append(text, inner)
			}
			each(e, func(inner *element) bool {
				if inner != e && (inner.name == "drawing" || inner.name == "pict" || inner.name == "object") {
					pictures = pictures || hasPicture(inner)
				}
				return true
			})
			return false
		case "textpath":
			text = append(text, e.get("string"))
		case "pic", "imagedata", "blip":
			pictures = true
		case "docPr":
			described, called = e.get("descr"), e.get("name")
		case "decorative":
			decorative = e.get("val") == "1" || e.get("val") == "true"
		case "relIds":
			text = append(text, d.related(e.get("dm")))
		case "chart":
			text = append(text, d.related(e.get("id")))
		}
		return true
	})
	joined := strings.TrimSpace(strings.Join(text, " "))
	if joined != "" {
		d.note("tekstvak of tekening", joined)
	}
	switch {
	case e.name == "object":
		d.note(embedded, e.child("OLEObject").get("ProgID"))
	case pictures:
		d.note(Picture, described)
		if decorative {
			d.document.Notes[len(d.document.Notes)-1].Name = called
		}
	case joined == "" && !isRule(e):
		d.note(shape, described)
	}
}

// isRule reports whether a drawing is the line that Word and others draw from margin to
// margin, as between two parts of a text.
func isRule(e *element) bool {
	rule := false
	each(e, func(e *element) bool {
		rule = rule || e.get("hr") == "t" || e.get("hr") == "true"
		return !rule
	})
	return rule
}

// hasPicture reports whether there is a picture within an element.
func hasPicture(e *element) bool {
	found := false
	each(e, func(e *element) bool {
		found = found || e.name == "pic" || e.name == "imagedata"
		return !found
	})
	return found
}

// related is the text of a part that the document refers to.
func (d *reader) related(id string) string {
	r, ok := d.relations[id]
	if !ok || r.external {
		return ""
	}
	part, err := d.pack.read(r.target)
	if err != nil && d.err == nil {
		d.err = err
	}
	return plainText(part)
}
