package intake

import (
	"regexp"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/restore"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// readDocument reads a filled-in form of which a document has the text.
func readDocument(doc *word.Document, template *form.Template) *Result {
	r := newReader(match.FormOf(template), remarks.New(doc.PageOf))
	restored := restore.Document(doc, r.Form, r.List)
	r.outside = restored.Outside
	r.unheaded = r.withoutHeading()
	for _, entry := range restored.Entries {
		r.tellEntry(entry)
	}
	r.headings = map[string]bool{}
	word.EachParagraph(doc.Blocks, func(p *word.Paragraph) {
		if text := p.Text(); len(text) <= restore.LongestHeading {
			r.headings[strings.Trim(wording.Letters(text), "0123456789")] = true
		}
	})
	if r.titled = r.titlesTagged(doc); !r.titled {
		r.titleLevel = r.levelOfTitles(doc.Blocks)
	}
	r.blocks(doc.Blocks)
	r.tellLinks(restored.LostLinks)
	r.setRunning()
	r.checkDomains()
	r.tellLostDomains()
	r.finish(doc)
	r.TellYears()
	return &Result{Content: r.content, Unsure: r.Sorted(), Year: yearOf(doc), Answers: doc.Answers, flattened: r.flattened}
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

// entryOfContents is what stands behind the heading in an entry of the contents: spaces,
// or the dots that programs make of a leader, and the number of a page.
var entryOfContents = regexp.MustCompile(`(?:\s|[.…]{3,})[\s.…]*\d+\s*$`)

// endsOfEntries are what several entries in one paragraph end with.
var endsOfEntries = regexp.MustCompile(`[.…]{3,}[\s.…]*\d+(?:\s+|$)`)

// isEntry reports whether a text is an entry of the contents, with the number of its
// page: of a heading that stands further on, or, above the first part of the form, of one
// that does not, which is told. There it may be several.
func (r *reader) isEntry(text string, below []word.Block) bool {
	if places := endsOfEntries.FindAllStringIndex(text, -1); r.part == nil && len(places) > 1 && places[len(places)-1][1] == len(text) {
		from := 0
		for _, place := range places {
			r.isEntry(strings.ReplaceAll(strings.TrimSpace(text[from:place[1]]), "\n", " "), below)
			from = place[1]
		}
		return true
	}
	at := entryOfContents.FindStringIndex(text)
	if at == nil {
		return false
	}
	heading, leader := text[:at[0]], strings.ContainsAny(text[at[0]:], "\t.…")
	switch known := r.outside[wording.Letters(heading)] || r.PartOf(heading) != nil; {
	case r.part == nil && (known || r.IsBlankHeading(heading)):
		return true
	case r.part == nil && leader:
		r.tellEntry(text)
		return true
	case known && leader:
		return r.part.Fiches == nil || !r.aboveFiche(below)
	}
	return false
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
	if part := r.PartOf(text); part != nil {
		r.Own(p.Number, text, part.Heading, part.Earlier)
		r.begin(part)
		return
	}
	if r.part == nil && !r.zone && r.zoneTitle(p, text) {
		return
	}
	if r.inBlock && r.isAboveTitle(below) { // of another form, that was put behind the first
		blank := r.Template.Sentences.Title.Fill(nil)
		if wording.Letters(text) != wording.Letters(r.printedTitle()) && wording.Letters(text) != wording.Letters(blank) {
			r.Note(p.Number, outsideForm, remarks.Quoted(text))
		}
		return
	}
	if part := r.fichesFrom(p, text, below); part != nil {
		r.begin(part)
	}
	r.inPart(p, text, below)
}

// inPart reads a paragraph that is neither the heading of a part nor the title of the plan.
func (r *reader) inPart(p *word.Paragraph, text string, below []word.Block) {
	r.breaks.heading(p)
	if r.domainHeading(p, text, below) {
		return
	}
	if line, exact, found := r.Form.FindLine(text); found {
		if !exact {
			r.Other(p.Number, text, line)
		}
		r.breaks.ownText()
		return
	}
	if r.part != nil && r.part.Fiches != nil && r.betweenFiches(p, text, below) {
		return
	}
	if !r.goOn(p) {
		r.Note(p.Number, outsideForm, remarks.Quoted(text))
	} else if p.Level > 0 {
		r.tellHeadingAsText(p, text)
	}
}

// tellHeadingAsText tells of a heading that was read as text of the zone's own or of an
// objective, unless a control or a bookmark says that it is.
func (r *reader) tellHeadingAsText(p *word.Paragraph, text string) {
	switch {
	case r.part.OwnText != nil && match.IsInField(p):
	case r.part.OwnText != nil:
		r.Note(p.Number, "deze kop is niet herkend en is tekst geworden van “%s”: %s", r.part.Heading, remarks.Quoted(text))
	case !r.tagged:
		r.Note(p.Number, "deze kop is niet herkend en is tekst geworden van de doelstelling erboven; een doelstelling begint met “%s”: %s",
			string(r.part.Fiches.Objectives[0].HeadingBare), remarks.Quoted(text))
	}
}

// betweenFiches reads a paragraph of the part with the fiches: an objective or the title
// of a fiche. It reports whether it was one, or was told instead.
func (r *reader) betweenFiches(p *word.Paragraph, text string, below []word.Block) bool {
	if r.objective(p) || r.listedObjective(p, text) {
		return true
	}
	if !wording.IsPlaceholder(r.title) {
		r.Note(p.Number, "deze tekst staat tussen de titel van een fiche en de fiche en is niet overgenomen: %s", remarks.Quoted(text))
		return true
	}
	if !r.isTextOfObjective(p) && !r.goesOnInText(p) && r.aboveFiche(below) || (r.saysTitle(p) || r.looksAsTitle(p)) && r.leadsToFiche(below) {
		r.title = r.ficheTitle(p)
		return true
	}
	return r.bareObjective(p, text)
}

// begin begins a part of the form.
func (r *reader) begin(part *form.Part) {
	r.part, r.domain, r.under, r.title, r.highest = part, nil, "", "", -1
	r.breaks.part()
}

// withoutHeading is the part with the fiches, where the document does not have its
// heading; nil where it has.
func (r *reader) withoutHeading() *form.Part {
	for _, part := range r.Template.Parts {
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

// fichesFrom is the part with the fiches where it begins at a paragraph without its
// heading; nil where it does not. Without that in the whole document the heading of a
// domain there begins it, or of an objective. Elsewhere only what heads a fiche does, as
// people paste one behind the last part of the form.
func (r *reader) fichesFrom(p *word.Paragraph, text string, below []word.Block) *form.Part {
	if part := r.unheaded; part != nil && r.part != part {
		if r.HeadsGroup(p, part.Fiches) || match.IsObjective(part.Fiches, p) && !strings.HasSuffix(text, ".") || fiche.IsAbove(part.Fiches, below) {
			return part
		}
	}
	if r.part == nil || r.part.Fiches != nil || match.IsInField(p) || strings.HasSuffix(text, ".") {
		return nil
	}
	for _, part := range r.Template.Parts {
		if part.Fiches != nil && r.headsFiche(p, below, part.Fiches) {
			return part
		}
	}
	return nil
}

// isAboveTitle reports whether the next block that shows anything is the table with the
// title of the plan.
func (r *reader) isAboveTitle(below []word.Block) bool {
	first, _ := match.FirstShown(below)
	t, is := first.(*word.Table)
	return is && slices.ContainsFunc(r.Template.Parts, func(part *form.Part) bool {
		return part.TitleBlock != nil && match.IsTitleBlock(t, part.TitleBlock)
	})
}

// mostHeadings is how many headings of objectives stand above a fiche at most.
const mostHeadings = 10

// headsFiche reports whether a paragraph is the last above a fiche, or the heading of an
// objective above that.
func (r *reader) headsFiche(p *word.Paragraph, below []word.Block, part *form.Fiches) bool {
	for headings := 0; !fiche.IsAbove(part, below); headings++ {
		if headings == mostHeadings || !match.IsObjective(part, p) {
			return false
		}
		var next word.Block
		next, below = match.FirstShown(below)
		is := false
		if p, is = next.(*word.Paragraph); !is {
			return false
		}
	}
	return true
}

// aboveFiche reports whether the next block that shows anything is a fiche, or a table
// that is there to frame one.
func (r *reader) aboveFiche(below []word.Block) bool { return fiche.IsAbove(r.part.Fiches, below) }
