package intake

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// zoneTitle reads the title of the plan, and from it the name of the zone.
func (r *reader) zoneTitle(p *word.Paragraph, text string) bool {
	name, ok := between(r.template.Sentences.Title, text)
	switch {
	case ok && isPlaceholder(name): // of the blank form
	case ok:
		r.zone = true
		r.content.setLine(r.keys.Zone.Name+"."+r.keys.ZoneName.Name, name)
	default:
		if _, _, fixed := r.wording.find(text); fixed || r.above != nil {
			return false
		}
		r.above = p // a title of the zone's own, if the title block says so too
	}
	return true
}

// finish sets what follows from the document as a whole.
func (r *reader) finish(doc *word.Document) {
	zone := r.keys.Zone.Name + "."
	name := r.content.Text(zone + r.keys.ZoneName.Name)
	if title := r.content.Text(zone + r.keys.Title.Name); r.above != nil && letters(r.above.Text()) != letters(title) {
		r.note(r.above.Number, "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s", quoted(r.above.Text()))
	}
	if title := r.content.Text(zone + r.keys.Title.Name); title != "" && name == title {
		name = r.nameBeside(doc, title)
		r.content.setLine(zone+r.keys.ZoneName.Name, name)
	}
	if doc.Creator != name && letters(doc.Creator) == letters(name) && name != "" {
		// The title has the name of the zone otherwise than the zone writes it, in capitals for instance.
		if r.content.Text(zone+r.keys.Title.Name) == "" {
			r.content.setLine(zone+r.keys.Title.Name, r.template.Sentences.Title.Fill(map[string]string{form.PlaceName: name}))
		}
		r.content.setLine(zone+r.keys.ZoneName.Name, doc.Creator)
		name = doc.Creator
	}
	if header := strings.TrimSpace(doc.Header); header != "" {
		of, ok := between(r.template.Sentences.Header, header)
		switch {
		case slices.Contains(doc.HeaderTags, zone+r.keys.Header.Name):
			r.content.setLine(zone+r.keys.Header.Name, header)
		case ok && isPlaceholder(of):
		case ok && name == "":
			r.content.setLine(zone+r.keys.ZoneName.Name, of)
		case !ok || of != name:
			r.content.setLine(zone+r.keys.Header.Name, header)
		}
	}
	if r.fiches > 0 && !r.hinted {
		r.content.setValue(zone+r.keys.Hints.Name, "false")
	}
	for _, note := range doc.Notes {
		if note.Kind == "afbeelding" && r.labels[note.Number] {
			continue // an icon of the form
		}
		text := "een " + note.Kind + " kan niet in het plan"
		if note.Text != "" {
			text += "; de tekst is: " + quoted(note.Text)
		}
		r.note(note.Number, "%s", text)
	}
	if doc.Changes > 0 {
		r.unsure = append(r.unsure, fmt.Sprintf("wat in Word als geschrapt of verplaatst stond, is niet overgenomen (%d keer)", doc.Changes))
	}
}

// nameBeside is the name of the zone where its title does not have it: that in the running header or of the author; where there
// is none, the title.
func (r *reader) nameBeside(doc *word.Document, title string) string {
	if name, ok := between(r.template.Sentences.Header, strings.TrimSpace(doc.Header)); ok && !isPlaceholder(name) {
		return name
	}
	if doc.Creator != "" {
		return doc.Creator
	}
	return title
}
