package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown/write"
)

// zoneTitle reads the title of the plan, and from it the name of the zone.
func (r *reader) zoneTitle(p *word.Paragraph, text string) bool {
	name, asTheForm, ok := r.nameInTitle(p.Runs)
	switch {
	case ok && wording.IsPlaceholder(word.TextOfRuns(name)): // of the blank form
	case ok:
		if r.above != nil {
			r.Note(r.above.Number, outsideForm, remarks.Quoted(r.above.Text()))
		}
		r.zone, r.above, r.named = true, p, true
		r.content.setLine(r.keys.Zone.Name+"."+r.keys.ZoneName.Name, fromword.Line(name))
		if !asTheForm {
			r.content.setLine(r.keys.Zone.Name+"."+r.keys.Title.Name, fromword.Line(p.Runs))
		}
	default:
		_, _, fixed := r.Form.FindLine(text)
		says := match.AnswersField(p, r.keys.Zone.Name+"."+r.keys.Title.Name)
		if fixed || r.above != nil && !says {
			return false
		}
		if r.above != nil {
			r.Note(r.above.Number, outsideForm, remarks.Quoted(r.above.Text()))
		}
		r.above = p // a title of the zone's own, if the title block says so too
	}
	return true
}

// nameInTitle is the name of the zone in a title that begins as the form's. The year or a
// sign may stand before it, which the form's title has not.
func (r *reader) nameInTitle(title []word.Run) (name []word.Run, asTheForm, ok bool) {
	name, ok = match.PlaceIn(r.Template.Sentences.Title, title)
	if !ok || wording.IsPlaceholder(word.TextOfRuns(name)) {
		return name, true, ok
	}
	text := word.TextOfRuns(name)
	rest := text
	if after, found := strings.CutPrefix(rest, strconv.Itoa(r.Template.Year)); found && strings.Trim(after, "0123456789") == after {
		rest = after
	}
	rest = strings.TrimLeft(rest, " \t\u00A0:–—-,")
	if rest == "" {
		return nil, false, false
	}
	return match.Ending(name, rest), rest == text, true
}

// finish sets what follows from the document as a whole.
func (r *reader) finish(doc *word.Document) {
	r.finishTitle(doc)
	zone := r.keys.Zone.Name + "."
	r.furniture(doc, r.content.Plain(zone+r.keys.ZoneName.Name))
	r.setNewPages(doc)
	if r.fiches > 0 && !r.hinted {
		r.content.setValue(zone+r.keys.Hints.Name, "false")
	}
	for _, line := range doc.Contents {
		r.entry(line)
	}
	if len(r.entries) > 0 {
		r.Unsure = append(r.Unsure, "dit staat alleen in de inhoudsopgave, en is niet overgenomen: "+strings.Join(r.entries, ", "))
	}
	for _, note := range doc.Notes {
		if note.Kind == word.Picture && (r.labels[note.Number] || r.isIcon(note.Name)) || note.Kind == word.Caption && r.Form.Describes(note.Text) {
			continue
		}
		r.beside(note)
	}
	if r.flattened = r.isFlattened(doc); r.flattened {
		r.tellFlattened()
	}
	if doc.Unread {
		r.Unsure = append(r.Unsure, unreadPart)
	}
	switch {
	case doc.Untagged:
		r.Unsure = append(r.Unsure, "deze PDF zegt niet wat een kop, een tabel of een alinea is, zoals wanneer iemand hem afdrukte naar een PDF; "+
			"dat is afgeleid uit waar alles op de bladzijden staat: leg het plan naast de PDF, of lees het Word-document zelf in als dat er nog is")
	case doc.Guessed:
		r.Unsure = append(r.Unsure, "dit is gelezen uit de tekst van een PDF, waarin niet altijd te zien is waar iemand een nieuwe regel begon of een woord met een streepje schreef: "+
			"kijk de teksten na, of lees het Word-document zelf in als dat er nog is")
	}
	if doc.Printed {
		r.Unsure = append(r.Unsure, "dit is een afdruk van een formulier met velden: wat niet in zijn veld paste, is niet afgedrukt en dus niet overgenomen; "+
			"geef liever het formulier zelf, zoals het is ingevuld en bewaard")
	}
	if doc.Plain {
		r.Unsure = append(r.Unsure, "in deze PDF is niet te zien welke woorden vet of schuin staan: zet ze in het plan tussen sterretjes")
	}
	if doc.Changes > 0 {
		r.Unsure = append(r.Unsure, fmt.Sprintf("wat in Word als geschrapt of verplaatst stond, is niet overgenomen (%d keer)", doc.Changes))
	}
}

// tellFlattened tells what to do with a form whose fields became text of its pages.
func (r *reader) tellFlattened() {
	r.Unsure = append(r.Unsure, "de velden van dit formulier zijn tekst op de bladzijde geworden, zodat niet te zien is op welke vraag die antwoordt: "+
		"geef het formulier zoals het was vóór een programma het zo bewaarde, of neem de teksten zelf over in het plan")
}

// isFlattened reports whether the tags of a PDF have no answer and its pages have other
// text, as where a program made the fields of a form part of its pages.
func (r *reader) isFlattened(doc *word.Document) bool {
	return r.content.isEmpty() && slices.ContainsFunc(doc.Notes, func(note word.Note) bool { return note.Kind == word.Loose })
}

// setNewPages sets whether each fiche begins a page. Of a PDF all that shows is that they
// do, which one may by chance.
func (r *reader) setNewPages(doc *word.Document) {
	seen := doc.PageOf != nil
	if !r.breaks.each() || seen && r.breaks.with < 2 {
		return
	}
	key := r.keys.Zone.Name + "." + r.keys.NewPages.Name
	r.content.setValue(key, "true")
	if seen {
		r.Unsure = append(r.Unsure, "elke fiche begint hier op een nieuwe bladzijde; daarom is "+key+" = true overgenomen")
	}
}

// finishTitle sets the name of the zone where the title did not say it, or says it in
// other letters than the zone does.
func (r *reader) finishTitle(doc *word.Document) {
	zone := r.keys.Zone.Name + "."
	title := r.content.Plain(zone + r.keys.Title.Name)
	if r.above != nil && wording.Letters(r.above.Text()) != wording.Letters(r.printedTitle()) && !(r.named && wording.Letters(r.above.Text()) == wording.Letters(r.formTitle())) {
		r.Note(r.above.Number, outsideForm, remarks.Quoted(r.above.Text()))
	}
	if name := r.content.Plain(zone + r.keys.ZoneName.Name); title != "" && (name == "" || name == title && !r.named) {
		r.content.setLine(zone+r.keys.ZoneName.Name, r.nameBeside(doc))
	}
	if name := r.content.Plain(zone + r.keys.ZoneName.Name); doc.Creator != name && wording.Letters(doc.Creator) == wording.Letters(name) && name != "" {
		// The title has the name of the zone otherwise than the zone writes it, in
		// capitals for instance.
		if title == "" {
			written := r.content.Text(zone + r.keys.ZoneName.Name)
			r.content.setLine(zone+r.keys.Title.Name, r.Template.Sentences.Title.Fill(map[string]string{form.PlaceName: written}))
		}
		r.content.setLine(zone+r.keys.ZoneName.Name, typedLine(doc.Creator))
	}
}

// isIcon reports whether a picture that the file calls decoration has the name of an icon
// of the form, which may stand where no label is known any more.
func (r *reader) isIcon(name string) bool {
	return name != "" && slices.ContainsFunc(r.Template.Parts, func(part *form.Part) bool {
		return part.Fiches != nil && slices.ContainsFunc(part.Fiches.Rows, func(row *form.FicheRow) bool { return string(row.Icon) == name })
	})
}

// printedTitle is the title that the plan prints.
func (r *reader) printedTitle() string {
	zone := r.keys.Zone.Name + "."
	if title := r.content.Plain(zone + r.keys.Title.Name); title != "" {
		return title
	}
	return r.formTitle()
}

// formTitle is the title that the form gives a plan of the zone.
func (r *reader) formTitle() string {
	name := r.content.Plain(r.keys.Zone.Name + "." + r.keys.ZoneName.Name)
	return r.Template.Sentences.Title.Fill(map[string]string{form.PlaceName: name})
}

// checkDomains tells of rows and actions that stand below no domain where others do. A
// plan in which none does is not grouped, whatever headings of domains there are.
func (r *reader) checkDomains() {
	grouped := r.keys.Zone.Name + "." + r.keys.Grouped.Name
	if _, is := r.content.Value(grouped); !is {
		return
	}
	within, missing, without := 0, 0, []string(nil)
	for _, part := range r.Template.Parts {
		key, counted := "", (*form.Counted)(nil)
		switch {
		case part.Table != nil:
			key, counted = part.Table.Key, &part.Table.Counted
		case part.Fiches != nil:
			key, counted = part.Fiches.Key, &part.Fiches.Counted
		}
		here := 0
		for i := range r.content.Rows(key) {
			if _, has := r.content.Value(fmt.Sprintf("%s[%d].%s", key, i, r.keys.Domain.Name)); has {
				within++
			} else {
				here++
			}
		}
		if here > 0 {
			without = append(without, counted.Of(here))
		}
		missing += here
	}
	switch {
	case len(without) > 0 && within == 0:
		delete(r.content.values, grouped)
	case len(without) > 0:
		stand := "staan"
		if missing == 1 {
			stand = "staat"
		}
		r.Unsure = append(r.Unsure, fmt.Sprintf("%s %s niet onder een domein, en andere wel: vul %s in, of laat %s weg", dutch.Enumerated(without, "en"), stand, r.keys.Domain.Name, grouped))
	}
}

// entry tells of a line of the contents that is no heading of the document.
func (r *reader) entry(line string) {
	if key := strings.Trim(wording.Letters(line), "0123456789"); key != "" && !r.headings[key] {
		r.tellEntry(line)
	}
}

// tellEntry notes, to be told, a line of the contents of which the document has no heading,
// unless the form itself has it.
func (r *reader) tellEntry(line string) {
	key := strings.Trim(wording.Letters(line), "0123456789")
	if _, _, own := r.Form.FindLine(key); !own && !r.IsBlankHeading(key) && r.PartOf(key) == nil {
		r.entries = append(r.entries, remarks.Quoted(line))
	}
}

// beside tells of something that stands beside the running text.
func (r *reader) beside(note word.Note) {
	text := "een " + note.Kind + " kan niet in het plan"
	if note.Text != "" {
		text += "; de tekst is: " + remarks.Quoted(note.Text)
	}
	switch {
	case note.Page > 0:
		r.NoteAt(remarks.OnPage(note.Page), "%s", text)
	case note.Number > 0:
		r.Note(note.Number, "%s", text)
	default:
		r.Unsure = append(r.Unsure, text)
	}
}

// furniture reads the running header, and tells of what a person wrote in other headers
// and in footers.
func (r *reader) furniture(doc *word.Document, name string) {
	zone, running := r.keys.Zone.Name+".", r.header(doc)
	for i, header := range doc.Headers {
		of, ok := wording.Between(r.Template.Sentences.Header, header.Text())
		switch {
		case wording.IsPlaceholder(header.Text()):
		case match.Answers(header.Tags, zone+r.keys.Header.Name) && i == running:
			r.content.setLine(zone+r.keys.Header.Name, write.Line(fromword.Inlines(header.Runs)))
		case ok && (wording.IsPlaceholder(of) || of == name):
		case i != running:
			r.beside(word.Note{Kind: "andere koptekst", Text: header.Text()})
		case ok && name == "":
			r.content.setLine(zone+r.keys.ZoneName.Name, r.nameInHeader(header))
		default:
			r.content.setLine(zone+r.keys.Header.Name, write.Line(fromword.Inlines(header.Runs)))
		}
	}
	told := map[string]bool{} // by their words without the numbers: a PDF has a footer for each page
	for _, footer := range doc.Footers {
		words := wording.WithoutDigits(footer.Text())
		if told[words] || wording.IsPlaceholder(footer.Text()) || wording.SaysOnlyNumbers(r.Template.Sentences.Footer, footer.Text()) {
			continue
		}
		told[words] = true
		r.beside(word.Note{Kind: "voettekst", Text: footer.Text()})
	}
}

// header is which of the headers of a document is its running header: the one that the
// zone says is its own, or else the one that reads as the form's.
func (r *reader) header(doc *word.Document) int {
	tag, found := r.keys.Zone.Name+"."+r.keys.Header.Name, -1
	for i, header := range doc.Headers {
		if match.Answers(header.Tags, tag) {
			return i
		}
		if _, ok := wording.Between(r.Template.Sentences.Header, header.Text()); ok && found < 0 {
			found = i
		}
	}
	return max(found, 0)
}

// nameBeside is the name of the zone, as Markdown, where its title does not have it: that
// in the running header or of the author; where there is none, the title.
func (r *reader) nameBeside(doc *word.Document) string {
	for _, header := range doc.Headers {
		if name, ok := wording.Between(r.Template.Sentences.Header, header.Text()); ok && !wording.IsPlaceholder(name) {
			return r.nameInHeader(header)
		}
	}
	if doc.Creator != "" && wording.Letters(doc.Creator) != wording.Letters(form.Program) {
		r.Unsure = append(r.Unsure, "de naam van de zone staat niet in het document; overgenomen is de auteur ervan: "+remarks.Quoted(doc.Creator))
		return typedLine(doc.Creator)
	}
	r.Unsure = append(r.Unsure, "de naam van de zone staat niet in het document: vul hem in bij "+r.keys.Zone.Name+"."+r.keys.ZoneName.Name)
	return r.content.Text(r.keys.Zone.Name + "." + r.keys.Title.Name)
}

// nameInHeader is the name of the zone, as Markdown, in a running header that has it.
func (r *reader) nameInHeader(header word.Furniture) string {
	name, _ := match.PlaceIn(r.Template.Sentences.Header, header.Runs)
	return fromword.Line(name)
}
