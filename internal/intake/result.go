package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
)

// Result is what was read from a form.
type Result struct {
	Content *Content
	Unsure  []string // in Dutch: what was not sure, each with its place
}

// add adds a block to a text that is read one block at a time, so that items of a list come together.
func (r *reader) add(path string, block word.Block) {
	r.running[path] = append(r.running[path], block)
}

// setText sets a value of Markdown, and tells of what Markdown has no place for.
func (r *reader) setText(path string, blocks []word.Block) {
	text := fromword.Blocks(blocks)
	r.content.setText(path, text)
	r.tellLooks(numberOf(blocks), text)
	for _, block := range blocks {
		if t, is := block.(*word.Table); is {
			r.tellTable(t)
		}
	}
}

// tellLooks tells of words that lose looks in Markdown.
func (r *reader) tellLooks(paragraph int, blocks []markdown.Block) {
	if words := markdown.WithoutLooks(blocks); len(words) > 0 {
		r.note(paragraph, "vet en cursief beginnen of eindigen hier midden in een woord, wat in het plan niet kan; een deel van de opmaak is weg, de tekst niet: %s",
			quoted(strings.Join(words, " ")))
	}
}

// setRunning sets the texts that were read one block at a time.
func (r *reader) setRunning() {
	for _, path := range slices.Sorted(maps.Keys(r.running)) {
		r.setText(path, r.running[path])
	}
}

// outsideForm tells of a text that stands where the form has no place for one.
const outsideForm = "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s"

// quoted repeats a text in full: it is not in the plan.
func quoted(text string) string { return "“" + strings.Join(strings.Fields(text), " ") + "”" }

// note adds something that was not sure.
func (r *reader) note(paragraph int, format string, args ...any) {
	r.noteAt(r.placeOf(paragraph), format, args...)
}

// noteAt is note for any place, in Dutch.
func (r *reader) noteAt(place, format string, args ...any) {
	r.unsure = append(r.unsure, place+": "+fmt.Sprintf(format, args...))
}

// placeOf is the place of a paragraph: its number, and the fiche or the row of a table that it stands in, by which people find it.
func (r *reader) placeOf(paragraph int) string {
	place := fmt.Sprintf("alinea %d", paragraph)
	if within := r.within[paragraph]; within != "" {
		place += ", " + within
	}
	return place
}

// standsIn notes what some cells stand in: a kind of place, by its title or its number.
func (r *reader) standsIn(cells []*word.Cell, kind, title string, number int) {
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
