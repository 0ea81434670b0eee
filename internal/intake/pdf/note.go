package pdf

import (
	"html"
	"regexp"
	"strings"
)

// Note is what someone put on a page beside its text and its fields, as viewers let
// people do: text typed on it, a comment, a drawing.
type Note struct {
	Page int    // from 1 on; 0 for a file that is attached to no page
	Kind string // in Dutch
	Text string // empty for what has none
}

// noteKinds are what annotations are (12.5.6) that people make, in Dutch.
var noteKinds = map[Name]string{
	"FreeText": "tekst", "Text": "opmerking", "Highlight": "opmerking", "Underline": "opmerking", "Squiggly": "opmerking", "StrikeOut": "opmerking", "Caret": "opmerking",
	"Ink": "tekening", "Line": "tekening", "Square": "tekening", "Circle": "tekening", "Polygon": "tekening", "PolyLine": "tekening", "Stamp": "stempel of afbeelding",
	"FileAttachment": "bijlage",
}

// onlyMark are those that say nothing without a text.
func onlyMark(kind string) bool { return kind == "tekst" || kind == "opmerking" }

// Notes are what people put on pages, in order, and what they attached to the file.
func (f *File) Notes(pages []Page) ([]Note, error) {
	var notes []Note
	for i, page := range pages {
		for _, annotation := range f.Array(page.Entries["Annots"]) {
			kind, words, err := f.note(f.Dictionary(annotation))
			if err != nil {
				return nil, err
			}
			if kind != "" && (words != "" || !onlyMark(kind)) {
				notes = append(notes, Note{i + 1, kind, words})
			}
		}
	}
	n := &nameTree{file: f, notes: notes}
	err := n.attachments(f.Dictionary(f.Catalog()["Names"])["EmbeddedFiles"], 0)
	return n.notes, err
}

// note is what an annotation is, in Dutch, and what it says; empty for those that nobody
// makes by hand.
func (f *File) note(annotation Dictionary) (kind, words string, err error) {
	subtype, _ := f.Resolve(annotation["Subtype"]).(Name)
	if kind = noteKinds[subtype]; kind == "" {
		return "", "", nil
	}
	words, err = f.Words(annotation["Contents"])
	if strings.TrimSpace(words) == "" && err == nil {
		words, err = f.Words(annotation["RC"]) // the same with looks (12.5.6.6), as XHTML
		words = html.UnescapeString(markup.ReplaceAllString(words, " "))
	}
	f.Spend(len(words))
	return kind, strings.TrimSpace(words), err
}

// markup is a tag of XHTML, or its declaration.
var markup = regexp.MustCompile(`<[^>]*>`)

// nameTree goes through a name tree (7.9.6).
type nameTree struct {
	file  *File
	notes []Note
}

// attachments notes the files in a tree, which people attach to the document as a whole.
func (n *nameTree) attachments(node any, depth int) error {
	f := n.file
	dict := f.Dictionary(node)
	if dict == nil {
		return nil
	}
	if depth > deepestTree || len(n.notes) > mostNodes || f.Exhausted() {
		return ErrTooComplex
	}
	names := f.Array(dict["Names"])
	for i := 1; i < len(names); i += 2 {
		of := f.Dictionary(names[i])
		words, err := f.Words(names[i-1])
		for _, key := range []Name{"F", "UF"} {
			if given, _ := f.Words(of[key]); given != "" {
				words = given
			}
		}
		if err != nil {
			return err
		}
		f.Spend(len(words))
		n.notes = append(n.notes, Note{0, noteKinds["FileAttachment"], words})
	}
	for _, kid := range f.Array(dict["Kids"]) {
		if err := n.attachments(kid, depth+1); err != nil {
			return err
		}
	}
	return nil
}
