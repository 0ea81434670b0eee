package acroform

import (
	"html"
	"regexp"
	"strings"
)

// Note is what someone put on a page beside the fields, as viewers let people do: text
// typed on it, a comment, a drawing.
type Note struct {
	Page int    // from 1 on; 0 for a file that is attached to no page
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
	if subtype == "Widget" {
		return r.widget(value)
	}
	kind := noteKinds[subtype]
	if kind == "" {
		return nil
	}
	words, err := r.words(dict["Contents"])
	if strings.TrimSpace(words) == "" && err == nil {
		words, err = r.words(dict["RC"]) // the same with looks (12.5.6.6), as XHTML
		words = html.UnescapeString(markup.ReplaceAllString(words, " "))
	}
	r.file.work -= len(words)
	if words = strings.TrimSpace(words); err == nil && (words != "" || !onlyMark(kind)) {
		r.found = append(r.found, Note{r.page, kind, words})
	}
	return err
}

// markup is a tag of XHTML, or its declaration.
var markup = regexp.MustCompile(`<[^>]*>`)

// attachments tells of the files in a name tree (7.9.6), which people attach to the
// document as a whole.
func (r *reader) attachments(node any, depth int) error {
	dict, _ := r.file.resolve(node).(dictionary)
	if dict == nil {
		return nil
	}
	if depth > deepestField || len(r.found) > mostFields || r.file.work <= 0 {
		return ErrTooComplex
	}
	names, _ := r.file.resolve(dict["Names"]).(array)
	for i := 1; i < len(names); i += 2 {
		of, _ := r.file.resolve(names[i]).(dictionary)
		words, err := r.words(names[i-1])
		for _, key := range []name{"F", "UF"} {
			if given, _ := r.words(of[key]); given != "" {
				words = given
			}
		}
		if err != nil {
			return err
		}
		r.file.work -= len(words)
		r.found = append(r.found, Note{0, noteKinds["FileAttachment"], words})
	}
	kids, _ := r.file.resolve(dict["Kids"]).(array)
	for _, kid := range kids {
		if err := r.attachments(kid, depth+1); err != nil {
			return err
		}
	}
	return nil
}
