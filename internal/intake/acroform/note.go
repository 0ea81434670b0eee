package acroform

import "strings"

// Note is what someone put on a page beside the fields, as viewers let people do: text typed on it, a comment, a drawing.
type Note struct {
	Page int    // from 1 on
	Kind string // in Dutch
	Text string // empty for what has none
}

// noteKinds are what annotations are (12.5.6) that people make, in Dutch.
var noteKinds = map[name]string{
	"FreeText": "tekst", "Text": "opmerking", "Highlight": "opmerking", "Underline": "opmerking", "Squiggly": "opmerking", "StrikeOut": "opmerking", "Caret": "opmerking",
	"Ink": "tekening", "Line": "tekening", "Square": "tekening", "Circle": "tekening", "Polygon": "tekening", "PolyLine": "tekening", "Stamp": "stempel of afbeelding",
	"FileAttachment": "bijlage",
}

// onlyMark are those that say nothing without a text.
func onlyMark(kind string) bool { return kind == "tekst" || kind == "opmerking" }

// notes reads what stands on the pages of a tree (7.7.3) beside the fields.
func (r *reader) notes(node any, depth int) error {
	if number, is := node.(reference); is {
		if r.seenPages[number] {
			return nil
		}
		r.seenPages[number] = true
	}
	if depth > deepestField || len(r.seenPages) > mostFields || r.file.work <= 0 {
		return ErrTooComplex
	}
	dict, _ := r.file.resolve(node).(dictionary)
	if dict == nil {
		return nil
	}
	if kids, is := r.file.resolve(dict["Kids"]).(array); is {
		for _, kid := range kids {
			if err := r.notes(kid, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	r.page++
	annotations, _ := r.file.resolve(dict["Annots"]).(array)
	for _, annotation := range annotations {
		if err := r.annotation(annotation); err != nil {
			return err
		}
	}
	return nil
}

// annotation reads one annotation of the page at hand.
func (r *reader) annotation(value any) error {
	dict, _ := r.file.resolve(value).(dictionary)
	subtype, _ := r.file.resolve(dict["Subtype"]).(name)
	kind := noteKinds[subtype]
	if kind == "" {
		return nil
	}
	words, err := r.words(dict["Contents"])
	r.file.work -= len(words)
	if words = strings.TrimSpace(words); err == nil && (words != "" || !onlyMark(kind)) {
		r.found = append(r.found, Note{r.page, kind, words})
	}
	return err
}
