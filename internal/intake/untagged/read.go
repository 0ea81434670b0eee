package untagged

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// ErrNoText is a PDF whose pages are pictures, or of which nothing says which characters
// they show.
var ErrNoText = errors.New("deze PDF heeft geen tekst die te lezen is, alleen beelden ervan, zoals van een scan: geef het Word-document zelf, of bewaar het in Word als PDF")

// Limits of a document.
const (
	mostParagraphs = 20000
	mostPieces     = 1 << 20
)

// reader reads a document, page after page.
type reader struct {
	file     *pdf.File
	document *word.Document
	number   int // of the paragraph at hand
	lastPage int // that one stands on, from 0 on
	pages    []*page
	habits   habits
	looks    map[*word.Paragraph]look
	begins   map[*word.Paragraph]float64 // how far from the left, in points
	tables   map[*word.Table]*grid
}

// page is what stands on a page.
type page struct {
	number int // from 0 on
	grids  []*grid
	lines  []*line // outside of these, from top to bottom
	right  float64 // how far to the right text goes, in points
	size   string  // by which pages of one size are known
}

// Read reads the text of a PDF by where it stands. The error is in Dutch.
func Read(file *pdf.File) (*word.Document, error) {
	pages, err := file.Pages()
	if err != nil {
		return nil, err
	}
	r := &reader{
		file: file, looks: map[*word.Paragraph]look{}, begins: map[*word.Paragraph]float64{}, tables: map[*word.Table]*grid{},
		document: &word.Document{Creator: strings.TrimSpace(file.Info("Author")), PageOf: map[int]int{}, Untagged: true, Plain: true},
	}
	if err := r.readPages(pages); err != nil {
		return nil, err
	}
	r.takeFurniture()
	takeApart(r.pages)
	r.habits = habitsOf(r.pages)
	for _, p := range r.pages {
		w := &writer{reader: r, page: p, left: p.right, right: p.right}
		r.document.Blocks = r.goOn(r.document.Blocks, w.blocks(p.lines, p.grids))
	}
	r.setLevels(r.document.Blocks)
	switch {
	case r.number > mostParagraphs || file.Exhausted():
		return nil, pdf.ErrTooComplex
	case !isLegible(word.TextOf(r.document.Blocks)) && file.Unread():
		return nil, pdf.ErrNotPDF
	case !isLegible(word.TextOf(r.document.Blocks)):
		return nil, ErrNoText
	}
	notes, err := file.Notes(pages)
	if err != nil {
		return nil, err
	}
	for _, note := range notes {
		r.document.Notes = append(r.document.Notes, word.Note{Kind: note.Kind, Page: note.Page, Text: note.Text})
	}
	r.document.Printed, r.document.Unread = r.habits.printed, file.Unread()
	return r.document, nil
}

// readPages reads what stands on the pages.
func (r *reader) readPages(pages []pdf.Page) error {
	pieces := 0
	contents := content.NewReader(r.file)
	for i, p := range pages {
		shown, err := contents.ReadUntagged(i, p)
		if err != nil {
			return err
		}
		if pieces += len(shown.Outside); pieces > mostPieces || r.file.Exhausted() {
			return pdf.ErrTooComplex
		}
		for i := range shown.Outside {
			r.document.Plain = r.document.Plain && !shown.Outside[i].Bold
		}
		links := linksOn(r.file, p, shown)
		r.pages = append(r.pages, newPage(i, ticked(r.file, linkedPieces(r.file, links, shown.Outside), shown.Ticks), shown.Rules))
		r.addHidden(i, linkedPieces(r.file, links, shown.Hidden))
		r.pages[i].size = fmt.Sprint(r.file.Array(p.Entries["MediaBox"])...)
	}
	setRights(r.pages)
	return nil
}

// addHidden adds what does not fit where it stands on a page.
func (r *reader) addHidden(page int, pieces []paragraph.Linked) {
	var all []string
	for _, l := range linesOf(pieces) {
		all = append(all, l.text())
	}
	if len(all) > 0 {
		r.document.Notes = append(r.document.Notes, word.Note{Kind: hidden, Page: page + 1, Text: strings.Join(all, " ")})
	}
}

// hidden is the kind of the Note of text that does not fit where it stands, as in a field.
const hidden = "tekst die buiten zijn vak valt, en die op de bladzijde niet te zien is,"

// isLegible reports whether most of a text says which characters it shows.
func isLegible(text string) bool {
	shown := strings.Join(strings.Fields(text), "")
	return shown != "" && 2*strings.Count(shown, content.Unknown) < utf8.RuneCountInString(shown)
}

// link is where a link lies on a page as it is shown, and where it leads (12.5.6.5).
type link struct {
	box
	address string
}

// linksOn are the links on a page.
func linksOn(file *pdf.File, p pdf.Page, shown *content.Page) (links []link) {
	for _, item := range file.Array(p.Entries["Annots"]) {
		annotation := file.Dictionary(item)
		address, is := file.Resolve(file.Dictionary(annotation["A"])["URI"]).(pdf.Text)
		corners := file.Array(annotation["Rect"])
		if !is || len(corners) != 4 {
			continue
		}
		var at [4]float64
		for i, corner := range corners {
			at[i], _ = file.Resolve(corner).(float64)
		}
		at[0], at[1] = shown.Place(at[0], at[1])
		at[2], at[3] = shown.Place(at[2], at[3])
		links = append(links, link{box{min(at[0], at[2]), min(at[1], at[3]), max(at[0], at[2]), max(at[1], at[3])}, string(address)})
	}
	return links
}

// linkedPieces are pieces, each with the address of the link that lies on it.
func linkedPieces(file *pdf.File, links []link, pieces []content.Piece) []paragraph.Linked {
	all := make([]paragraph.Linked, 0, len(pieces))
	for _, piece := range pieces {
		if piece.Text == "" {
			continue
		}
		piece.Text = content.Ligatures.Replace(strings.ReplaceAll(piece.Text, "\n", " ")) // a text to be read that shows none
		linked := paragraph.Linked{Piece: piece}
		for _, link := range links {
			if file.Spend(1); link.holds((piece.X+piece.End)/2, piece.Y+piece.Size/4) {
				linked.Link = link.address
			}
		}
		all = append(all, linked)
	}
	return all
}

// newPage is a page with pieces and lines on it.
func newPage(number int, pieces []paragraph.Linked, rules []content.Rule) *page {
	p := &page{number: number, grids: gridsOf(rules)}
	var outside []paragraph.Linked
	for _, piece := range pieces {
		if cell := cellAt(p.grids, (piece.X+min(piece.End, piece.X+piece.Size))/2, piece.Y+piece.Size/4); cell != nil {
			cell.pieces = append(cell.pieces, piece)
		} else {
			outside = append(outside, piece)
		}
	}
	p.lines = linesOf(outside)
	for _, l := range p.lines {
		p.right = max(p.right, l.right())
	}
	for _, g := range p.grids {
		p.right = max(p.right, g.right)
		g.setLines()
	}
	return p
}

// setRights sets how far to the right text goes: as far as on any page of that size.
func setRights(pages []*page) {
	rights := map[string]float64{}
	for _, p := range pages {
		rights[p.size] = max(rights[p.size], p.right)
	}
	for _, p := range pages {
		p.right = rights[p.size]
	}
}

// box is a part of a page, in points.
type box struct{ left, bottom, right, top float64 }

func (b *box) holds(x, y float64) bool {
	return b.left <= x && x <= b.right && b.bottom <= y && y <= b.top
}

// holdsBox reports whether another box lies in b.
func (b *box) holdsBox(other *box) bool {
	return b.left-play <= other.left && other.right <= b.right+play && b.bottom-play <= other.bottom && other.top <= b.top+play
}

// play is how far apart lines may lie that are meant to meet, in points.
const play = 2

func near(a, b float64) bool { return math.Abs(a-b) <= play }
