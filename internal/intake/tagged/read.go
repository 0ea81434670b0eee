package tagged

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// ErrNoTags is a PDF of which no tags say what is a heading, a cell or a paragraph.
var ErrNoTags = errors.New("deze PDF heeft geen labels die zeggen wat een kop, een tabel of een alinea is")

// Limits of a document.
const (
	deepestElement = 100
	mostElements   = 1 << 20
	mostParagraphs = 20000
)

// Read reads the text of a tagged PDF. The error is in Dutch.
func Read(file *pdf.File) (*word.Document, error) {
	root := file.Dictionary(file.Catalog()["StructTreeRoot"])
	if root == nil {
		return nil, ErrNoTags
	}
	pages, err := file.Pages()
	if err != nil {
		return nil, err
	}
	r := newReader(file, root)
	if err := r.readPages(pages); err != nil {
		return nil, err
	}
	r.document.Blocks = r.blocks(&element{dict: root, page: -1}, 0)
	if r.endings.fromWord() {
		r.document.Blocks = r.joined(r.document.Blocks)
	}
	switch {
	case r.elements > mostElements || r.number > mostParagraphs || file.Exhausted():
		return nil, pdf.ErrTooComplex
	case strings.TrimSpace(word.TextOf(r.document.Blocks)) == "" && !slices.ContainsFunc(r.document.Notes, isTextBox):
		return nil, ErrNoTags
	}
	notes, err := file.Notes(pages)
	if err != nil {
		return nil, err
	}
	r.document.Guessed, r.document.Unread = !r.endings.own, file.Unread()
	r.besideTree(notes)
	return r.document, nil
}

// reader goes through the tree of elements.
type reader struct {
	file     *pdf.File
	pages    map[pdf.Reference]int // from 0 on
	shown    []*content.Page       // of the pages
	roles    pdf.Dictionary
	classes  pdf.Dictionary
	used     map[[2]int]bool // marked content of elements, by page and number
	elements int
	number   int                         // of the paragraph at hand
	begins   map[*word.Paragraph]float64 // how far from the left, in points
	lastPage int                         // that a paragraph stands on, from 0 on
	inItems  map[*word.Table]bool        // that are said to belong to an item
	endings  endings
	cuts     map[*word.Paragraph]cut  // at the ends of pages
	bare     map[*word.Paragraph]bool // items of lists without a label
	document *word.Document
}

func newReader(file *pdf.File, root pdf.Dictionary) *reader {
	return &reader{
		file: file, pages: map[pdf.Reference]int{},
		roles: file.Dictionary(root["RoleMap"]), classes: file.Dictionary(root["ClassMap"]), used: map[[2]int]bool{},
		begins: map[*word.Paragraph]float64{}, inItems: map[*word.Table]bool{},
		endings: endingsOf(file), cuts: map[*word.Paragraph]cut{}, bare: map[*word.Paragraph]bool{},
		document: &word.Document{Creator: strings.TrimSpace(file.Info("Author")), PageOf: map[int]int{}},
	}
}

// readPages reads what the pages show. Elements of the tree refer to it.
func (r *reader) readPages(pages []pdf.Page) error {
	contents := content.NewReader(r.file)
	for i, page := range pages {
		shown, err := contents.Read(i, page)
		if err != nil {
			return err
		}
		r.shown = append(r.shown, shown)
		r.pages[page.Object] = i
		for _, pieces := range shown.Marked {
			r.endings.look(pieces)
			for i := range pieces {
				if !r.endings.own { // which shows what was typed
					pieces[i].Text = content.Ligatures.Replace(pieces[i].Text)
				}
			}
		}
	}
	return nil
}

// besideTree adds what stands on the pages and not in the tree: running headers and
// footers, text that no element has, and what people put on pages.
func (r *reader) besideTree(notes []pdf.Note) {
	if !r.endings.own {
		r.takeRunning()
	}
	headers, footers := paragraph.Running{}, paragraph.Running{}
	for i, page := range r.shown {
		r.document.Headers = r.addFurniture(r.document.Headers, page.Header, headers, i+1)
		r.document.Footers = r.addFurniture(r.document.Footers, page.Footer, footers, i+1)
		outside := page.Outside
		for _, id := range slices.Sorted(maps.Keys(page.Marked)) {
			if !r.used[[2]int{i, id}] {
				outside = append(outside, page.Marked[id]...)
			}
		}
		w := &words{} // another program put it there
		for _, p := range outside {
			w.add(paragraph.Linked{Piece: p})
		}
		if text := strings.TrimSpace(word.TextOfRuns(w.runs())); text != "" {
			r.document.Notes = append(r.document.Notes, word.Note{Kind: word.Loose, Page: i + 1, Text: text})
		}
	}
	for _, note := range notes {
		r.document.Notes = append(r.document.Notes, word.Note{Kind: note.Kind, Page: note.Page, Text: note.Text})
	}
}

// addFurniture adds a running header or footer of a page, unless one says the same.
func (r *reader) addFurniture(all []word.Furniture, pieces []content.Piece, known paragraph.Running, page int) []word.Furniture {
	furniture := word.Furniture{Runs: r.runsOf(pieces)}
	if text := furniture.Text(); text == "" || known.Has(text, page) {
		return all
	}
	return append(all, furniture)
}
