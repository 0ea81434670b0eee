package intake

import (
	"maps"
	"slices"
	"strings"

	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/restore"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/write"
)

// Result is what was read from a form.
type Result struct {
	Content *Content
	Unsure  []string // in Dutch: what was not sure, each with its place
	Year    int      // that the form names; 0 for none
	Answers []uint32 // fingerprints of those of the plan that it was made of; nil where it does not say

	flattened bool // the tags of a PDF have no answer, and its pages have other text
}

// add adds a block to a text that is read one block at a time, so that items of a list
// come together.
func (r *reader) add(path string, block word.Block) {
	r.running[path] = append(r.running[path], block)
}

// setText sets a value of Markdown, and tells of what Markdown has no place for.
func (r *reader) setText(path string, blocks []word.Block) {
	text := fromword.Blocks(blocks)
	r.content.setText(path, text)
	r.tellLooks(word.ParagraphNumber(blocks), text)
	for _, block := range blocks {
		if t, is := block.(*word.Table); is {
			r.tellTable(t)
		}
	}
}

// setRunning sets the texts that were read one block at a time.
func (r *reader) setRunning() {
	for _, path := range slices.Sorted(maps.Keys(r.running)) {
		r.setText(path, r.running[path])
	}
}

// lineOf is fromword.Line for runs of a paragraph. It tells of looks that are lost.
func (r *reader) lineOf(p *word.Paragraph, runs []word.Run) string {
	r.tellLooks(p.Number, []markdown.Block{&markdown.Paragraph{Inlines: fromword.Title(runs)}})
	return fromword.Line(runs)
}

// typedLine is text without looks as a line of Markdown.
func typedLine(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }) // other spaces are meant
	return write.Line([]markdown.Inline{{Text: strings.Join(words, " ")}})
}

// tellLinks tells of links that a plan may not have.
func (r *reader) tellLinks(lost []restore.LostLink) {
	for _, link := range lost {
		r.Note(link.Paragraph, "deze link kan niet in het plan, dat alleen adressen van websites en e-mail heeft; de tekst ervan staat er wel: %s",
			remarks.Quoted(link.Address))
	}
}

// unreadPart tells that answers may be missing.
const unreadPart = "een deel van dit bestand kon niet gelezen worden: open het in het programma waarin het is ingevuld, bewaar het opnieuw en lees het nog eens in"

// tellLooks tells of words that lose looks in Markdown.
func (r *reader) tellLooks(paragraph int, blocks []markdown.Block) {
	if words := write.WithoutLooks(blocks); len(words) > 0 {
		r.Note(paragraph, "vet en schuin beginnen of eindigen hier midden in een woord, wat in het plan niet kan; een deel van de opmaak is weg, de tekst niet: %s",
			remarks.Quoted(strings.Join(words, " ")))
	}
}

// outsideForm tells of a text that stands where the form has no place for one.
const outsideForm = "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s"
