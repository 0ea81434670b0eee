package tagged

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/word"
)

// ErrNoTags is a PDF of which nothing says what is a heading, a cell or a paragraph.
var ErrNoTags = errors.New("deze PDF heeft geen velden, en ook niet de labels waaraan te zien is wat een kop, een tabel of een alinea is: " +
	"geef het Word-document zelf, of bewaar het in Word opnieuw als PDF (Opslaan als, PDF, Opties: “Labels voor documentstructuur”), geen afdruk of scan ervan")

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
	r := &reader{
		file: file, pages: map[pdf.Reference]int{}, fonts: map[any]*font{},
		roles: file.Dictionary(root["RoleMap"]), classes: file.Dictionary(root["ClassMap"]), used: map[[2]int]bool{},
		begins: map[*word.Paragraph]float64{}, inItems: map[*word.Table]bool{},
		endings: endingsOf(file), cuts: map[*word.Paragraph]cut{}, bare: map[*word.Paragraph]bool{},
		document: &word.Document{Creator: strings.TrimSpace(file.Info("Author")), PageOf: map[int]int{}},
	}
	for i, page := range pages {
		shown, err := r.show(i, page)
		if err != nil {
			return nil, err
		}
		r.shown = append(r.shown, shown)
		for _, pieces := range shown.marked {
			r.endings.look(pieces)
		}
		r.pages[page.Object] = i
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
	shown    []*content            // of the pages
	fonts    map[any]*font         // by reference
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

// show reads the content of a page (7.7.3.3 and 7.8.2).
func (r *reader) show(number int, page pdf.Page) (*content, error) {
	t := &interpreter{
		reader: r, page: number, resources: page.Resources, fonts: r.file.Dictionary(page.Resources["Font"]),
		shown: &content{marked: map[int][]piece{}}, pieces: map[int]*[]piece{},
		graphics: graphics{ctm: identity, scale: 1}, text: identity, line: identity,
	}
	var data []byte
	streams := r.file.Array(page.Entries["Contents"])
	if streams == nil {
		streams = pdf.Array{page.Entries["Contents"]}
	}
	for _, stream := range streams {
		part, err := r.file.Stream(stream)
		if err != nil {
			return nil, err
		}
		data = append(append(data, part...), '\n')
	}
	if err := t.read(data); err != nil {
		return nil, err
	}
	for id, pieces := range t.pieces {
		t.shown.marked[id] = *pieces
	}
	return t.shown, nil
}

// font is the font that a value refers to, which is read once.
func (r *reader) font(value any) (*font, error) {
	number, is := value.(pdf.Reference)
	if !is {
		return r.readFont(value)
	}
	if known := r.fonts[number]; known != nil {
		return known, nil
	}
	f, err := r.readFont(value)
	r.fonts[number] = f
	return f, err
}

// besideTree adds what stands on the pages and not in the tree: running headers and
// footers, text that no element has, and what people put on pages.
func (r *reader) besideTree(notes []pdf.Note) {
	headers, footers := knownFurniture{}, knownFurniture{}
	for i, page := range r.shown {
		r.document.Headers = r.addFurniture(r.document.Headers, page.header, headers, i+1)
		r.document.Footers = r.addFurniture(r.document.Footers, page.footer, footers, i+1)
		outside := page.outside
		for _, id := range slices.Sorted(maps.Keys(page.marked)) {
			if !r.used[[2]int{i, id}] {
				outside = append(outside, page.marked[id]...)
			}
		}
		w := &words{} // another program put it there
		for _, p := range outside {
			w.add(linked{piece: p})
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
func (r *reader) addFurniture(all []word.Furniture, pieces []piece, known knownFurniture, page int) []word.Furniture {
	furniture := word.Furniture{Runs: r.runsOf(pieces)}
	if text := furniture.Text(); text == "" || known.has(text, page) {
		return all
	}
	return append(all, furniture)
}

// knownFurniture are the texts of headers or footers, without the numbers of their pages.
type knownFurniture map[string]bool

// has reports whether a text is known, which it is from then on.
func (k knownFurniture) has(text string, page int) bool {
	words := strings.Fields(text)
	if at := slices.Index(words, strconv.Itoa(page)); at >= 0 {
		words = slices.Delete(words, at, at+1)
	}
	text = strings.Join(words, " ")
	known := k[text]
	k[text] = true
	return known
}
