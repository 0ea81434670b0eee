package word

import (
	"slices"
	"strings"
)

// furniture is the part of a header or a footer.
type furniture struct {
	root *element
	name string
}

// furniture reads headers or footers, each text once.
func (d *reader) furniture(parts []furniture) ([]Furniture, error) {
	var all []Furniture
	for _, part := range parts {
		relations, err := d.pack.relations(part.name)
		if err != nil {
			return nil, err
		}
		aside := &reader{pack: d.pack, relations: relations, styles: d.styles, numbering: readNumbering(nil, nil), notes: d.notes, asked: d.asked}
		read := Furniture{Runs: aside.oneLine(part.root), Tags: filledTags(nil, part.root, nil)}
		if text := plainText(part.root); strings.Join(strings.Fields(read.Text()), " ") != text {
			read.Runs = []Run{{Text: text}} // some of it stands in a text box
		}
		if text := read.Text(); text != "" && !slices.ContainsFunc(all, func(f Furniture) bool { return f.Text() == text }) {
			all = append(all, read)
		}
		d.besideFurniture(aside.document.Notes, read.Text())
	}
	return all, nil
}

// besideFurniture tells of what stands in a header or a footer that is not among its text,
// such as a logo or a watermark: once, though the pages of each section have it. A drawing
// without text is there for the eye.
func (d *reader) besideFurniture(notes []Note, text string) {
	for _, note := range notes {
		if note.Kind == shape || note.Text != "" && strings.Contains(text, note.Text) {
			continue
		}
		note.Number = 0
		note.Kind += " in een kop- of voettekst"
		if !slices.Contains(d.document.Notes, note) {
			d.document.Notes = append(d.document.Notes, note)
		}
	}
}

// oneLine are the runs of all paragraphs within an element, with a space between two of them.
func (d *reader) oneLine(e *element) []Run {
	var runs []Run
	each(e, func(e *element) bool {
		if e.name != "p" {
			return true
		}
		if p := d.paragraph(e, nil, endsByItself); strings.TrimSpace(p.Text()) != "" {
			if len(runs) > 0 {
				runs = append(runs, Run{Text: " "})
			}
			runs = append(runs, p.Runs...)
		}
		return false
	})
	return runs
}

// filledTags adds the tags of the content controls within an element that hold no
// placeholder, and the bookmarks in those; control is the one that the element stands in,
// nil for none.
func filledTags(tags []string, e, control *element) []string {
	switch {
	case e.name == "sdt":
		if control = e; isFilled(control) {
			tags = withTag(tags, control)
		}
	case e.name == "bookmarkStart" && control != nil && isFilled(control):
		tags = append(tags[:len(tags):len(tags)], e.get("name"))
	}
	for _, c := range e.children {
		tags = filledTags(tags, c, control)
	}
	return tags
}
