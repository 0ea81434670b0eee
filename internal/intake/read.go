package intake

import (
	"fmt"
	"regexp"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// Read reads a filled-in form.
func Read(doc *word.Document, template *form.Template) *Result {
	r := newReader(template, formTextOf(template))
	beside := withoutPlaceholders(doc, template)
	taken, mixed := withoutFillIns(doc, template)
	for _, text := range taken {
		r.unsure = append(r.unsure, "wat een programma in een leeg vak toont, is niet overgenomen als antwoord: "+quoted(text))
	}
	for _, text := range append(beside, mixed...) {
		r.unsure = append(r.unsure, "dit eindigt zoals wat een programma in een leeg vak toont; het is overgenomen, schrap dat in het plan als u het niet schreef: "+quoted(text))
	}
	lost := withAllowedLinks(doc)
	r.outside = wordsOutside(doc)
	r.unheaded = r.withoutHeading()
	doc.Blocks = r.withoutTypedContents(r.withWholeFiches(r.tablesApart(doc.Blocks)))
	r.headings = map[string]bool{}
	word.EachParagraph(doc.Blocks, func(p *word.Paragraph) {
		if text := p.Text(); len(text) <= longestHeading {
			r.headings[strings.Trim(wording.Letters(text), "0123456789")] = true
		}
	})
	if r.titled = r.titlesTagged(doc); !r.titled {
		r.titleLevel = r.levelOfTitles(doc.Blocks)
	}
	r.blocks(doc.Blocks)
	r.tellLinks(lost)
	r.setRunning()
	r.checkDomains()
	r.tellLostDomains()
	r.finish(doc)
	return &Result{Content: r.content, Unsure: r.unsure}
}

// blocks reads blocks that stand one below another.
func (r *reader) blocks(blocks []word.Block) {
	for i, block := range blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			r.paragraph(block, blocks[i+1:])
		case *word.Table:
			r.table(block)
		}
	}
}

func newReader(template *form.Template, text *formText) *reader {
	r := &reader{
		template: template, keys: &template.Keys, formText: text, content: newContent(), highest: -1,
		labels: map[int]bool{}, within: map[int]string{}, capacityRows: map[string]bool{},
		running: map[string][]word.Block{}, added: map[[2]string]bool{}, others: map[[2]string]bool{},
		known: map[[3]string]string{}, ids: map[[2]string]int{}, grouped: map[*form.Part]map[*form.Domain]bool{},
	}
	r.content.setValue(r.keys.Template.Name, fmt.Sprintf("%q", template.ID))
	return r
}

// reader goes through a document from top to bottom.
type reader struct {
	template *form.Template
	keys     *form.PlanKeys
	formText *formText
	outside  map[string]bool // paragraphs outside tables, by their letters
	headings map[string]bool // all paragraphs, without the numbers around them
	unheaded *form.Part      // of the fiches, if the document does not have its heading
	content  *Content
	unsure   []string

	above   *word.Paragraph                      // that may be the title of the plan; nil for none
	named   bool                                 // it has the name of the zone, as the form's title does
	part    *form.Part                           // the part at hand; nil before the first heading
	open    *openTable                           // the table above, if nothing stands below it yet
	domain  *form.Domain                         // whose heading stands above
	grouped map[*form.Part]map[*form.Domain]bool // the domains whose headings parts have; nil for a heading of none
	depth   int                                  // level of the last heading of a domain; 0 for none
	title   string                               // of the action whose fiche comes next

	objectives   []objective             // headings above, one for each level
	listing      int                     // level, from 1 on, of the objectives that stand in a list below their heading; 0 for none
	bare         int                     // level, from 1 on, of the last of these that stands without the form's words for it; 0 for none
	repeated     bool                    // the objective above was read before
	begun        bool                    // its text has begun
	tagged       bool                    // a control or a bookmark says so of the text that has begun
	titleLevel   int                     // of the headings that most fiches stand right below, where nothing says which are titles; 0 for none
	titled       bool                    // controls or bookmarks say which paragraphs are titles of actions
	under        string                  // path of the objective that text below belongs to; empty below an action
	fresh        bool                    // no action came since the last objective
	highest      int                     // level of the heading of objectives that came since the last action; -1 for that of a domain
	zone         bool                    // the zone's title was read
	hinted       bool                    // a fiche had a hint
	labels       map[int]bool            // paragraphs in the labels of fiches, by number
	within       map[int]string          // what paragraphs of tables stand in, by number
	running      map[string][]word.Block // of texts that are read one paragraph at a time, by path
	added        map[[2]string]bool      // paragraphs in these, as Markdown, by path
	others       map[[2]string]bool      // texts that are not quite the form's, each with what that is
	known        map[[3]string]string    // paths of the rows of objectives, by array, number and title
	ids          map[[2]string]int       // how often an id of an objective was wanted, by array
	capacityRows map[string]bool         // that were read, by key
	fiches       int
	lastRows     []*givenRow // of the last of these
	breaks       ficheBreaks
}

var entryOfContents = regexp.MustCompile(`\s+\d+\s*$`)

// isEntry reports whether a text is an entry of the contents, with the number of its page: of a heading that stands further on, or,
// above the first part of the form, of one that does not, which is told.
func (r *reader) isEntry(text string, below []word.Block) bool {
	at := entryOfContents.FindStringIndex(text)
	if at == nil {
		return false
	}
	heading, leader := text[:at[0]], strings.Contains(text[at[0]:], "\t")
	switch known := r.outside[wording.Letters(heading)] || r.partOf(heading) != nil; {
	case r.part == nil && known:
		return true
	case r.part == nil && leader:
		r.tellEntry(text)
		return true
	case known && leader:
		return r.part.Fiches == nil || !r.aboveFiche(below)
	}
	return false
}

// longestHeading is how many bytes a paragraph has at most that an entry of the contents may be of: a title of a page.
const longestHeading = 4000

// wordsOutside collects the paragraphs that stand outside of all tables, as far as they may be headings.
func wordsOutside(doc *word.Document) map[string]bool {
	outside := map[string]bool{}
	for _, block := range doc.Blocks {
		if p, is := block.(*word.Paragraph); is {
			if text := p.Text(); len(text) <= longestHeading && !wording.IsPlaceholder(text) {
				outside[wording.Letters(text)] = true
			}
		}
	}
	return outside
}

// paragraph reads a paragraph that stands outside of all tables.
func (r *reader) paragraph(p *word.Paragraph, below []word.Block) {
	text := strings.TrimSpace(p.Text())
	if wording.IsPlaceholder(text) {
		if p.NewPage {
			r.breaks.heading(p)
		}
		r.goOn(p)
		return
	}
	r.open = nil
	if r.isEntry(text, below) {
		return
	}
	if part := r.partOf(text); part != nil {
		r.own(p.Number, text, part.Heading, part.Earlier)
		r.begin(part)
		return
	}
	if r.part == nil && !r.zone && r.zoneTitle(p, text) {
		return
	}
	if r.beginsFiches(p, text, below) {
		r.begin(r.unheaded)
	}
	r.breaks.heading(p)
	if r.domainHeading(p, text, below) {
		return
	}
	if line, exact, found := r.formText.find(text); found {
		if !exact {
			r.note(p.Number, "de vaste tekst van het formulier staat er anders: %s, in plaats van %s", quoted(text), dutch.Quoted(line))
		}
		r.breaks.ownText()
		return
	}
	if r.part != nil && r.part.Fiches != nil && r.betweenFiches(p, text, below) {
		return
	}
	if !r.goOn(p) {
		r.note(p.Number, outsideForm, quoted(text))
	} else if p.Level > 0 {
		r.tellHeadingAsText(p, text)
	}
}

// tellHeadingAsText tells of a heading that was read as text of the zone's own or of an objective, unless a control or a bookmark says
// that it is.
func (r *reader) tellHeadingAsText(p *word.Paragraph, text string) {
	switch {
	case r.part.OwnText != nil && isInField(p):
	case r.part.OwnText != nil:
		r.note(p.Number, "deze kop is niet herkend en is tekst geworden van “%s”: %s", r.part.Heading, quoted(text))
	case !r.tagged:
		r.note(p.Number, "deze kop is niet herkend en is tekst geworden van de doelstelling erboven; een doelstelling begint met “%s”: %s",
			string(r.part.Fiches.Objectives[0].HeadingBare), quoted(text))
	}
}

// betweenFiches reads a paragraph of the part with the fiches: an objective or the title of a fiche. It reports whether it was one, or was
// told instead.
func (r *reader) betweenFiches(p *word.Paragraph, text string, below []word.Block) bool {
	if r.objective(p) || r.listedObjective(p, text) {
		return true
	}
	if !wording.IsPlaceholder(r.title) {
		r.note(p.Number, "deze tekst staat tussen de titel van een fiche en de fiche en is niet overgenomen: %s", quoted(text))
		return true
	}
	if !r.isTextOfObjective(p) && !r.goesOnInText(p) && r.aboveFiche(below) || (r.saysTitle(p) || r.looksAsTitle(p)) && r.leadsToFiche(below) {
		r.title = r.ficheTitle(p)
		return true
	}
	return r.bareObjective(p, text)
}

// partOf is the part of the form whose heading a text is.
func (r *reader) partOf(text string) *form.Part {
	key := wording.Letters(text)
	for _, part := range r.template.Parts {
		if wording.Says(key, part.Heading, part.Earlier) {
			return part
		}
	}
	return nil
}

// begin begins a part of the form.
func (r *reader) begin(part *form.Part) {
	r.part, r.domain, r.under, r.title, r.highest = part, nil, "", "", -1
	r.breaks.part()
}

// withoutHeading is the part with the fiches, where the document does not have its heading; nil where it has.
func (r *reader) withoutHeading() *form.Part {
	for _, part := range r.template.Parts {
		if part.Fiches == nil {
			continue
		}
		for key := range r.outside {
			if wording.Says(key, part.Heading, part.Earlier) {
				return nil
			}
		}
		return part
	}
	return nil
}

// beginsFiches reports whether the part with the fiches begins at a paragraph, in a document without its heading: it is the heading
// of a domain there, or of an objective, or stands above a fiche.
func (r *reader) beginsFiches(p *word.Paragraph, text string, below []word.Block) bool {
	if r.unheaded == nil || r.part == r.unheaded {
		return false
	}
	fiches := r.unheaded.Fiches
	domain, grouped := wording.Between(fiches.GroupHeading, text)
	return grouped && r.isDomain(domain) || isObjectiveOf(fiches, p) && !strings.HasSuffix(text, ".") || r.isAbove(fiches, below)
}

// aboveFiche reports whether the next block that shows anything is a fiche, or a table that is there to frame one.
func (r *reader) aboveFiche(below []word.Block) bool { return r.isAbove(r.part.Fiches, below) }

// isAbove is aboveFiche for the fiches of a part.
func (r *reader) isAbove(part *form.Fiches, below []word.Block) bool {
	for _, block := range below {
		switch block := block.(type) {
		case *word.Table:
			return r.isFiche(block, part) || r.frames(block, part)
		case *word.Paragraph:
			if !wording.IsPlaceholder(block.Text()) {
				return false
			}
		}
	}
	return false
}
