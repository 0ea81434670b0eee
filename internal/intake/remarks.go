package intake

import (
	"fmt"
	"regexp"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
)

// remarks are what was not sure, in Dutch.
type remarks struct {
	unsure []string           // each with its place
	within map[int]string     // what paragraphs of tables stand in, by number
	pages  map[int]int        // that paragraphs begin on, by number, where the file says it
	others map[[2]string]bool // texts that are not quite the form's, each with what that is
}

// outsideForm tells of a text that stands where the form has no place for one.
const outsideForm = "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s"

// unreadPart tells that answers may be missing.
const unreadPart = "een deel van dit bestand kon niet gelezen worden: open het in het programma waarin het is ingevuld, bewaar het opnieuw en lees het nog eens in"

// quoted repeats a text in full: it is not in the plan.
func quoted(text string) string { return "“" + strings.Join(strings.Fields(text), " ") + "”" }

// note adds something that was not sure.
func (r *remarks) note(paragraph int, format string, args ...any) {
	r.noteAt(r.placeOf(paragraph), format, args...)
}

// noteAt is note for any place, in Dutch.
func (r *remarks) noteAt(place, format string, args ...any) {
	r.unsure = append(r.unsure, place+": "+fmt.Sprintf(format, args...))
}

// placeOf is the place of a paragraph: its page, or its number, and the fiche or the row
// of a table that it stands in, by which people find it.
func (r *remarks) placeOf(paragraph int) string {
	place := fmt.Sprintf("alinea %d", paragraph)
	if page := r.pages[paragraph]; page > 0 {
		place = pageNumber(page)
	}
	if within := r.within[paragraph]; within != "" {
		place += ", " + within
	}
	return place
}

// pageNumber is the place of a page.
func pageNumber(page int) string { return fmt.Sprintf("bladzijde %d", page) }

// standsIn notes what some cells stand in: a kind of place, by its title or its number.
func (r *remarks) standsIn(cells []*word.Cell, kind, title string, number int) {
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

// tellLooks tells of words that lose looks in Markdown.
func (r *remarks) tellLooks(paragraph int, blocks []markdown.Block) {
	if words := markdown.WithoutLooks(blocks); len(words) > 0 {
		r.note(paragraph, "vet en schuin beginnen of eindigen hier midden in een woord, wat in het plan niet kan; een deel van de opmaak is weg, de tekst niet: %s",
			quoted(strings.Join(words, " ")))
	}
}

// numberOfHeading is a number that people put before a heading.
var numberOfHeading = regexp.MustCompile(`^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zA-Z])(?:[.)]\s*|\s+)`)

// own notes that a text stands for a wording of the form, and tells where it is not quite
// that, but for a number before it and the explanation in brackets behind it. What stands
// so again and again, in every fiche, is told the first time.
func (r *remarks) own(at int, text, now string, earlier []string) {
	said, unnumbered := wording.Letters(text), wording.Letters(numberOfHeading.ReplaceAllString(text, ""))
	for _, exact := range append([]string{now}, earlier...) {
		short, _, _ := strings.Cut(exact, " (")
		if key := wording.Letters(exact); said == key || unnumbered == key || said == wording.Letters(short) {
			return
		}
	}
	if other := [2]string{text, now}; !r.others[other] {
		r.others[other] = true
		r.note(at, "de vaste tekst van het formulier staat er anders: %s, in plaats van %s", quoted(text), dutch.Quoted(now))
	}
}
