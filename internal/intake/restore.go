package intake

import (
	"actieplan/internal/intake/word"
	"maps"
)

// restorer brings a document back to the blocks of the form, and tells what it did.
type restorer struct {
	*formText
	*remarks
}

// restored is what is known of a document that was brought back.
type restored struct {
	outside map[string]bool // the paragraphs outside of tables, by their letters
	entries []string        // of a contents list, which stand nowhere else
	lost    []lostLink
}

// restore brings a document back to the paragraphs and tables of the form.
func restore(doc *word.Document, text *formText, told *remarks) *restored {
	r := &restorer{text, told}
	withoutSections(doc, r.template)
	r.withoutFieldTexts(doc)
	done := &restored{lost: withAllowedLinks(doc)}
	r.withoutRunningLines(doc)
	lines := wordsOutside(doc)
	tables := r.withTablesOfTabs(doc.Blocks)
	became := len(tables) < len(doc.Blocks)
	doc.Blocks = r.withHeadingsApart(r.withWholeLines(tables))
	done.outside = wordsOutside(doc)
	if became { // tables of text, whose lines may be headings of domains
		maps.Copy(done.outside, lines)
	}
	doc.Blocks, done.entries = r.withoutTypedContents(r.withWholeFiches(r.tablesApart(doc.Blocks)))
	return done
}

// withoutFieldTexts takes out of a document what empty fields show, and tells of what may
// be a person's after all.
func (r *restorer) withoutFieldTexts(doc *word.Document) {
	beside := withoutPlaceholders(doc, r.template)
	taken, mixed := withoutFillIns(doc, r.template)
	for _, text := range taken {
		r.unsure = append(r.unsure, "wat een programma in een leeg vak toont, is niet overgenomen als antwoord: "+quoted(text))
	}
	for _, text := range append(beside, mixed...) {
		r.unsure = append(r.unsure, "dit eindigt zoals wat een programma in een leeg vak toont; het is overgenomen, schrap dat in het plan als u het niet schreef: "+quoted(text))
	}
}
