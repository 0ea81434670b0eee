package docx

import (
	"actieplan/render/document"
	"actieplan/render/docx/control"
)

// controls are the content controls and bookmarks of a form while its document is written.
type controls struct {
	form         *document.Form            // nil for a document that is no form, which has none of both
	fields       map[string]*control.Field // by tag
	lastID       int                       // of a control
	lastBookmark int
	names        control.Bookmarks
	placeholders control.Placeholders
}

func newControls(doc *document.Document) *controls {
	c := &controls{form: doc.Form, lastID: contentsControl}
	if doc.Form != nil {
		c.fields = control.Fields(doc.Form.Fields)
	}
	return c
}

// field is what is known of the field that an answer is to, nil where that is no field of
// the form.
func (c *controls) field(answer *document.Answer) *control.Field {
	return c.fields[control.Tag(answer.Field)]
}

// newBookmark is one more bookmark for a field, numbered after those of the anchors.
func (d *writer) newBookmark(field *control.Field) *bookmark {
	d.controls.lastBookmark++
	return &bookmark{id: len(d.bookmarks.byAnchor) + d.controls.lastBookmark, name: d.controls.names.Name(field)}
}

// textControl is a control for a field in which text is typed, whether or not the form
// says something there by itself. Until the zone has given any, what the control shows is
// no answer: what the form says, or in the blank form what it asks, which shown tells.
func (c *controls) textControl(kind control.Kind, field *control.Field, answer *document.Answer, ask string, says bool) (made *control.Control, shown string) {
	made = &control.Control{Kind: kind, Tag: field.Tag, Alias: field.Alias, Placeholder: c.placeholders.Add(field, ask)}
	made.Showing = answer.Source.File == nil && (c.form.Blank || says)
	if c.form.Blank && !says {
		shown = ask
	}
	return made, shown
}

// openControl begins w:sdt, closeControl ends it; neither does anything for nil.
func (b *body) openControl(c *control.Control) {
	if c == nil {
		return
	}
	b.doc.controls.lastID++
	c.ID = b.doc.controls.lastID
	b.open("w:sdt")
	b.data = c.AppendProperties(b.data)
	b.open("w:sdtContent")
}

func (b *body) closeControl(c *control.Control) {
	if c == nil {
		return
	}
	b.close("w:sdtContent")
	b.close("w:sdt")
}

func (b *body) bookmarkStart(mark *bookmark) {
	if mark != nil {
		b.tag("w:bookmarkStart").num("w:id", mark.id).str("w:name", mark.name).end()
	}
}

func (b *body) bookmarkEnd(mark *bookmark) {
	if mark != nil {
		b.tag("w:bookmarkEnd").num("w:id", mark.id).end()
	}
}

// placeholder writes what is shown where nothing is filled in.
func (b *body) placeholder(text string) {
	b.open("w:r")
	b.runProperties(runLook{style: control.PlaceholderStyle})
	b.characters(text)
	b.close("w:r")
}
