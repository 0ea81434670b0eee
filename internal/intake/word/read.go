package word

import (
	"fmt"
	"slices"
	"strings"
)

// Read reads a Word file. The error is in Dutch; it wraps ErrNotWord or ErrTooComplex
// where those fit.
func Read(data []byte) (*Document, error) {
	p, err := openPack(data)
	if err != nil {
		return nil, err
	}
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	root, err := p.read(main)
	if err != nil {
		return nil, err
	}
	body := root.child("document", "body")
	if body == nil {
		return nil, fmt.Errorf("%w, of het is beschadigd: open het in Word en bewaar het als .docx", ErrNotWord)
	}
	d := &reader{pack: p, notes: map[string]*sideNote{}, asked: map[string]string{}, numbering: readNumbering(nil, nil)}
	if d.relations, err = p.relations(main); err != nil {
		return nil, err
	}
	if err := d.readParts(); err != nil {
		return nil, err
	}
	if properties, err := p.read("docProps/core.xml"); err == nil && properties != nil {
		d.document.Creator = strings.TrimSpace(withoutSoftHyphens(textOf(properties.child("coreProperties", "creator"))))
	}
	d.shown = d.textsShown(body)
	d.bind(body)
	d.document.Blocks = d.blocks(body, nil)
	if d.number > mostParagraphs {
		return nil, ErrTooComplex
	}
	d.leftNotes()
	d.document.Answers = p.answers()
	return &d.document, d.err
}

// mostParagraphs is how many paragraphs a document may have: that of a plan of sixty
// pages has two thousand.
const mostParagraphs = 20000

// reader reads the body of a document.
type reader struct {
	pack       *pack
	document   Document
	relations  map[string]relation
	styles     map[string]*style
	numbering  *numbering
	notes      map[string]*sideNote // footnotes and comments, by kind and id
	asked      map[string]string    // what placeholders say, by name
	shown      shownTexts           // by controls that do not name their placeholder
	number     int                  // of the paragraph at hand
	bookmarks  []openBookmark       // in the order in which they began
	pageEnded  bool                 // a page was broken off, and no text came since
	brokenOff  *Paragraph           // in which a page or a column was broken off, and no text came since
	field      []field              // fields that are open, the innermost last
	contentsAt int                  // paragraph of the last line of a table of contents
	err        error                // the first of a part that is read on the way
}

// readParts reads the parts beside that of the document, in the order of their names:
// that of a map is none.
func (d *reader) readParts() error {
	relations := make([]relation, 0, len(d.relations))
	for _, r := range d.relations {
		relations = append(relations, r)
	}
	slices.SortFunc(relations, func(a, b relation) int { return strings.Compare(a.target, b.target) })
	var numbering *element
	var headers, footers []furniture
	for _, r := range relations {
		var read func(part *element)
		switch r.kind {
		case "styles":
			read = func(part *element) { d.styles = readStyles(part) }
		case "numbering":
			read = func(part *element) { numbering = part }
		case "footnotes", "endnotes", "comments":
			read = func(part *element) { d.readNotes(r.kind, part) }
		case "glossaryDocument":
			read = d.readAsked
		case "header":
			read = func(part *element) { headers = append(headers, furniture{part, r.target}) }
		case "footer":
			read = func(part *element) { footers = append(footers, furniture{part, r.target}) }
		default:
			continue
		}
		part, err := d.pack.read(r.target)
		if err != nil {
			return err
		}
		if part != nil {
			read(part)
		}
	}
	d.numbering = readNumbering(numbering, d.styles)
	var err error
	if d.document.Headers, err = d.furniture(headers); err != nil {
		return err
	}
	d.document.Footers, err = d.furniture(footers)
	return err
}

// readAsked reads what the placeholders say, from the document that holds them (17.12).
func (d *reader) readAsked(root *element) {
	for _, part := range root.child("glossaryDocument", "docParts").kids() {
		if name, ok := part.value("docPartPr", "name"); ok {
			d.asked[name] = plainText(part.child("docPartBody"))
		}
	}
}
