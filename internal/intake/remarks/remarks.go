package remarks

import (
	"fmt"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
)

// List are what was not sure, in Dutch.
type List struct {
	Unsure []string           // each with its place
	Within map[int]string     // what paragraphs of tables stand in, by number
	Pages  map[int]int        // that paragraphs begin on, by number, where the file says it
	Others map[[2]string]bool // texts that are not quite the form's, each with what that is
}

// OutsideForm tells of a text that stands where the form has no place for one.
const OutsideForm = "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s"

// Quoted repeats a text in full: it is not in the plan.
func Quoted(text string) string { return "“" + strings.Join(strings.Fields(text), " ") + "”" }

// Note adds something that was not sure.
func (r *List) Note(paragraph int, format string, args ...any) {
	r.NoteAt(r.PlaceOf(paragraph), format, args...)
}

// NoteAt is note for any place, in Dutch.
func (r *List) NoteAt(place, format string, args ...any) {
	r.Unsure = append(r.Unsure, place+": "+fmt.Sprintf(format, args...))
}

// PlaceOf is the place of a paragraph: its page, or its number, and the fiche or the row
// of a table that it stands in, by which people find it.
func (r *List) PlaceOf(paragraph int) string {
	place := fmt.Sprintf("alinea %d", paragraph)
	if page := r.Pages[paragraph]; page > 0 {
		place = PageNumber(page)
	}
	if within := r.Within[paragraph]; within != "" {
		place += ", " + within
	}
	return place
}

// PageNumber is the place of a page.
func PageNumber(page int) string { return fmt.Sprintf("bladzijde %d", page) }

// StandsIn notes what some cells stand in: a kind of place, by its title or its number.
func (r *List) StandsIn(cells []*word.Cell, kind, title string, number int) {
	within := fmt.Sprintf("%s %d", kind, number)
	if !wording.IsPlaceholder(title) {
		within = kind + " “" + dutch.Shortened(title) + "”"
	}
	for _, cell := range cells {
		if cell != nil {
			word.EachParagraph(cell.Blocks, func(p *word.Paragraph) { r.Within[p.Number] = within })
		}
	}
}

// TellLooks tells of words that lose looks in Markdown.
func (r *List) TellLooks(paragraph int, blocks []markdown.Block) {
	if words := markdown.WithoutLooks(blocks); len(words) > 0 {
		r.Note(paragraph, "vet en cursief beginnen of eindigen hier midden in een woord, wat in het plan niet kan; een deel van de opmaak is weg, de tekst niet: %s",
			Quoted(strings.Join(words, " ")))
	}
}

// Own notes that a text stands for a wording of the form, and tells where it is not quite
// that, but for a number before it and the explanation in brackets behind it. What stands
// so again and again, in every fiche, is told the first time.
func (r *List) Own(at int, text, now string, earlier []string) {
	said, unnumbered := wording.Letters(text), wording.Letters(wording.WithoutNumber(text))
	for _, exact := range append([]string{now}, earlier...) {
		short, _, _ := strings.Cut(exact, " (")
		if key := wording.Letters(exact); said == key || unnumbered == key || said == wording.Letters(short) {
			return
		}
	}
	if other := [2]string{text, now}; !r.Others[other] {
		r.Others[other] = true
		r.Note(at, "de vaste tekst van het formulier staat er anders: %s, in plaats van %s", Quoted(text), dutch.Quoted(now))
	}
}
