package restore

import (
	"maps"

	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
)

// restorer brings a document back to the blocks of the form, and tells what it did.
type restorer struct {
	*match.Form
	*remarks.List
}

// Restored is what is known of a document that was brought back.
type Restored struct {
	Outside   map[string]bool // the paragraphs outside of tables, by their letters
	Entries   []string        // of a contents list, which stand nowhere else
	LostLinks []LostLink
}

// Document brings a document back to the paragraphs and tables of the form.
func Document(doc *word.Document, text *match.Form, told *remarks.List) *Restored {
	r := &restorer{text, told}
	withoutSections(doc, r.Template)
	r.withoutFieldTexts(doc)
	done := &Restored{LostLinks: withAllowedLinks(doc)}
	r.withoutRunningLines(doc)
	lines := wordsOutside(doc)
	tables := r.withTablesOfTabs(doc.Blocks)
	became := len(tables) < len(doc.Blocks)
	doc.Blocks = r.withHeadingsApart(withWholeLines(tables, r.Texts()))
	done.Outside = wordsOutside(doc)
	if became { // tables of text, whose lines may be headings of domains
		maps.Copy(done.Outside, lines)
	}
	doc.Blocks, done.Entries = r.withoutTypedContents(r.withWholeFiches(r.tablesApart(doc.Blocks)))
	return done
}

// withoutFieldTexts takes out of a document what empty fields show, and tells of what may
// be a person's after all.
func (r *restorer) withoutFieldTexts(doc *word.Document) {
	beside := withoutPlaceholders(doc, r.Template)
	taken, mixed := withoutFillIns(doc, r.Template)
	for _, text := range taken {
		r.Unsure = append(r.Unsure, "wat een programma in een leeg vak toont, is niet overgenomen als antwoord: "+remarks.Quoted(text))
	}
	for _, text := range append(beside, mixed...) {
		r.Unsure = append(r.Unsure, "dit eindigt zoals wat een programma in een leeg vak toont; het is overgenomen, schrap dat in het plan als u het niet schreef: "+remarks.Quoted(text))
	}
}
