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
	}
	return all, nil
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
