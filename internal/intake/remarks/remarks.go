package remarks

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// Place is where people find something, in Dutch.
type Place struct {
	words           string
	page, paragraph int // their numbers, which tell what comes first; 0 where it has none
}

// Named is a place that comes before or after no other.
func Named(words string) Place { return Place{words: words} }

// OnPage is the place of a page.
func OnPage(number int) Place { return Place{fmt.Sprintf("bladzijde %d", number), number, 0} }

// List are what was not sure, in Dutch.
type List struct {
	Unsure []string           // in the order of reading, each with its place
	places map[int]Place      // of those that have one, by index
	pages  map[int]int        // that paragraphs begin on, by number, where the file says it
	within map[int]string     // what paragraphs of tables stand in, by number
	others map[[2]string]bool // texts that are not quite the form's, each with what that is
	years  []otherYear        // texts that are the form's but for the years that they name
}

// otherYear is a text that is the form's own, now, but for the years that it names.
type otherYear struct {
	at        int
	text, now string
}

// New returns an empty list for a document of which is known, or nil, on which page each
// paragraph begins, by its number.
func New(pages map[int]int) *List {
	return &List{pages: pages, places: map[int]Place{}, within: map[int]string{}, others: map[[2]string]bool{}}
}

// OnPages reports whether it is of a PDF, so that places are pages.
func (r *List) OnPages() bool { return r.pages != nil }

// Quoted repeats a text in full: it is not in the plan.
func Quoted(text string) string { return "“" + strings.Join(strings.Fields(text), " ") + "”" }

// Note adds something that was not sure.
func (r *List) Note(paragraph int, format string, args ...any) {
	r.NoteAt(r.PlaceOf(paragraph), format, args...)
}

// NoteAt is Note for any place.
func (r *List) NoteAt(place Place, format string, args ...any) {
	r.places[len(r.Unsure)] = place
	r.Unsure = append(r.Unsure, place.words+": "+fmt.Sprintf(format, args...))
}

// Sorted are the remarks in the order of the document, those about all of it first.
func (r *List) Sorted() []string {
	order := make([]int, len(r.Unsure))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		p, q := r.places[a], r.places[b]
		return cmp.Or(cmp.Compare(p.page, q.page), cmp.Compare(p.paragraph, q.paragraph))
	})
	sorted := make([]string, len(order))
	for i, at := range order {
		sorted[i] = r.Unsure[at]
	}
	return sorted
}

// PlaceOf is the place of a paragraph: its page, or its number, and the fiche or the row
// of a table that it stands in, by which people find it.
func (r *List) PlaceOf(paragraph int) Place {
	place := Place{words: fmt.Sprintf("alinea %d", paragraph)}
	if page := r.pages[paragraph]; page > 0 {
		place = OnPage(page)
	}
	if within := r.within[paragraph]; within != "" {
		place.words += ", " + within
	}
	place.paragraph = paragraph
	return place
}

// StandsIn notes what some cells stand in: a kind of place, by its title or its number.
func (r *List) StandsIn(cells []*word.Cell, kind, title string, number int) {
	within := fmt.Sprintf("%s %d", kind, number)
	if !wording.IsPlaceholder(title) {
		within = kind + " “" + dutch.Shortened(title) + "”"
	}
	for _, cell := range cells {
		if cell != nil {
			word.EachParagraph(cell.Blocks, func(p *word.Paragraph) { r.within[p.Number] = within })
		}
	}
}

// Own notes that a text stands for a wording of the form, and tells where it is not quite
// that, but for a number before it and the explanation in brackets behind it.
func (r *List) Own(at int, text, now string, earlier []string) {
	said, unnumbered := wording.Letters(text), wording.Letters(wording.WithoutNumber(text))
	for _, exact := range append([]string{now}, earlier...) {
		short, _, _ := strings.Cut(exact, " (")
		if key := wording.Letters(exact); said == key || unnumbered == key || said == wording.Letters(short) {
			return
		}
	}
	r.Other(at, text, now)
}

// Other tells that a text stands in place of a wording of the form. What stands so again
// and again, in every fiche, is told the first time.
func (r *List) Other(at int, text, now string) {
	other := [2]string{text, now}
	if r.others[other] {
		return
	}
	r.others[other] = true
	if wording.Letters(InYear(text, 0)) == wording.Letters(InYear(now, 0)) {
		r.years = append(r.years, otherYear{at, text, now})
		return
	}
	r.Note(at, "de vaste tekst van het formulier staat er anders: %s, in plaats van %s", Quoted(text), dutch.Quoted(now))
}

// year is a year that a text names.
var year = regexp.MustCompile(`\b20\d\d\b`)

// InYear is a text that names one year instead of others.
func InYear(text string, now int) string { return year.ReplaceAllString(text, strconv.Itoa(now)) }

// TellYears tells once of the texts that name other years than the form does, as all of
// last year's form do.
func (r *List) TellYears() {
	if len(r.years) == 0 {
		return
	}
	first, also := r.years[0], ""
	if more := len(r.years) - 1; more > 0 {
		also = fmt.Sprintf(", hier en nog %d keer", more)
	}
	r.Note(first.at, "de vaste tekst van het formulier noemt een ander jaar%s: %s, in plaats van %s; kijk na of dit het formulier van het juiste jaar is",
		also, Quoted(first.text), dutch.Quoted(first.now))
}
