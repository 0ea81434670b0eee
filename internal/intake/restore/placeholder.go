package restore

import (
	"regexp"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// withoutFillIns takes out what programs of others show in empty fields, such as "Typ
// hier uw antwoord", where they saved it as text like any other. It returns those texts,
// which may be a person's after all, and those that stay: behind what someone typed, or
// outside of a field.
func withoutFillIns(doc *word.Document, template *form.Template) (taken, mixed []string) {
	begins := func(text string) bool {
		return len(strings.Fields(text)) <= longestFillIn && slices.ContainsFunc(template.FillIns, func(begin string) bool {
			if len(text) < len(begin) || !strings.EqualFold(text[:len(begin)], begin) {
				return false
			}
			rest := strings.ToLower(text[len(begin):])
			return wording.IsPlaceholder(rest) || slices.ContainsFunc(template.FillInWords, func(word string) bool { return strings.Contains(rest, word) })
		})
	}
	word.EachParagraph(doc.Blocks, func(p *word.Paragraph) {
		text := strings.TrimSpace(p.Text())
		inField, all := len(p.Tags) > 0, begins(text)
		ends := slices.ContainsFunc(template.FillIns, func(begin string) bool {
			at := strings.Index(text, " "+begin)
			return at > 0 && begins(text[at+1:])
		})
		switch {
		case inField && all:
			p.Runs, p.Held = nil, true
			if !slices.Contains(taken, text) {
				taken = append(taken, text)
			}
		case (inField && ends || all) && !slices.Contains(mixed, text):
			mixed = append(mixed, text)
		}
	})
	doc.Notes = slices.DeleteFunc(doc.Notes, func(note word.Note) bool { return note.Kind == word.Unfilled && begins(note.Text) })
	return taken, mixed
}

// longestFillIn is how many words such a text has at most.
const longestFillIn = 12

// withoutPlaceholders takes out of a document what an empty field of the form shows, such
// as "[aantal VTE]". Word says which text that is; other programs save it as text like
// any other. It returns the texts that end with such words and keep them.
func withoutPlaceholders(doc *word.Document, template *form.Template) (mixed []string) {
	var places []string
	var shown, long []string // each and nothing, as a strings.Replacer takes them
	var walk func(field *form.Field)
	walk = func(field *form.Field) {
		if text := field.Placeholder; strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
			places, shown = append(places, text), append(shown, text, "")
			if len(wording.Words(text)) >= fiche.FewestWords {
				long = append(long, text, "")
			}
		}
		for _, child := range field.Fields {
			walk(child)
		}
	}
	walk(template.Schema())
	taker := strings.NewReplacer(shown...)
	around := wordsAroundPlaces(template)
	takePlaceholders(doc.Blocks, taker, around)
	takePlaceholders(doc.Blocks, strings.NewReplacer(long...), nil)
	mixed = takeBeside(doc.Blocks, places, around)
	for _, header := range doc.Headers {
		if text := header.Text(); standsAlone(text, taker.Replace(text), around) {
			for i := range header.Runs {
				header.Runs[i].Text = taker.Replace(header.Runs[i].Text)
			}
		}
	}
	doc.Notes = slices.DeleteFunc(doc.Notes, func(note word.Note) bool {
		return note.Kind == word.Unfilled && wording.IsPlaceholder(taker.Replace(note.Text))
	})
	return mixed
}

// placeWords are the words that the form itself has beside empty fields.
type placeWords struct {
	lines    []string // with a field at the end, as wording.Letters has them
	headings []string // of objectives, which have two fields behind them
}

func wordsAroundPlaces(template *form.Template) *placeWords {
	around := &placeWords{lines: []string{wording.Letters(template.Sentences.Title.Fill(nil)), wording.Letters(template.Sentences.Header.Fill(nil))}}
	for _, part := range template.Fiches() {
		around.lines = append(around.lines, wording.Letters(part.BlankTitle))
		for _, o := range part.Objectives {
			around.headings = append(append(around.headings, string(o.HeadingBare)), o.Earlier...)
		}
	}
	return around
}

// numberBefore is the number of an objective between its wording and an empty field for
// its title.
var numberBefore = regexp.MustCompile(`^[\s\d.–—:-]*\[[^\]]*\]\s*$`)

// standsAlone reports whether what an empty field shows is all that a text says, of which
// rest is left without it, but for words of the form: elsewhere it is a part of what
// someone wrote. In the heading of an objective one of two fields may be filled in.
func standsAlone(text, rest string, around *placeWords) bool {
	if text == rest {
		return false
	}
	return wording.IsPlaceholder(rest) || slices.Contains(around.lines, wording.Letters(rest)) || slices.ContainsFunc(around.headings, func(heading string) bool {
		after, begins := wording.After(text, heading)
		return begins && (strings.HasPrefix(strings.TrimSpace(after), "[") || numberBefore.MatchString(after))
	})
}

// takePlaceholders takes out what empty fields show: all of it, or that which stands
// alone but for words of the form.
func takePlaceholders(blocks []word.Block, taker *strings.Replacer, around *placeWords) {
	word.EachParagraph(blocks, func(p *word.Paragraph) {
		if text := p.Text(); around != nil && !standsAlone(text, taker.Replace(text), around) {
			return
		}
		for i := range p.Runs {
			run := &p.Runs[i]
			kept := taker.Replace(run.Text)
			p.Held = p.Held || kept != run.Text
			run.Text = kept
		}
	})
}

// takeBeside takes out what empty fields show where it begins or ends a text, behind the
// form's words and before the dash of an objective's heading: someone typed behind it or
// before it. A single
// word, such as "[opmerking]", may be a person's own outside of tables, and at the end of
// a text in one. It returns those of these last.
func takeBeside(blocks []word.Block, places []string, around *placeWords) (mixed []string) {
	inTable := false
	visit := func(p *word.Paragraph) {
		if !slices.ContainsFunc(p.Runs, func(run word.Run) bool { return strings.Contains(run.Text, "[") }) {
			return
		}
		for _, place := range places {
			text := p.Text()
			begin, end := len(text)-len(strings.TrimLeft(text, " \t\n\u00A0")), len(strings.TrimRight(text, " \t\n\u00A0"))
			if begin >= end || end-begin <= len(place) {
				continue
			}
			several, at := len(wording.Words(place)) > 1, strings.Index(text, place)
			switch inner := text[begin:end]; {
			case strings.HasPrefix(inner, place) && (several || inTable):
				p.Runs = word.Cut(p.Runs, begin+len(place), end)
			case strings.HasSuffix(inner, place) && several:
				p.Runs = word.Cut(p.Runs, begin, end-len(place))
			case strings.HasSuffix(inner, place) && inTable && !slices.Contains(mixed, inner):
				mixed = append(mixed, inner)
			case at > 0 && around.leadTo(text[:at], text[at+len(place):]):
				p.Runs = append(word.Cut(p.Runs, 0, at), word.Cut(p.Runs, at+len(place), end)...)
			}
		}
	}
	for _, block := range blocks {
		_, inTable = block.(*word.Table)
		word.EachParagraph([]word.Block{block}, visit)
	}
	return mixed
}

// leadTo reports whether what stands before an empty field, of which the rest of the line
// is behind, is the form's own: the words of a line, or a heading of an objective whose
// title comes next.
func (w *placeWords) leadTo(before, behind string) bool {
	return slices.Contains(w.lines, wording.Letters(before)) || strings.HasPrefix(behind, " –") && slices.ContainsFunc(w.headings, func(heading string) bool {
		_, begins := wording.After(before, heading)
		return begins
	})
}

// withoutSections takes the tags of the controls that repeat rows off the paragraphs of a
// document: they say nothing of what stands within them, such as the form's own words.
func withoutSections(doc *word.Document, template *form.Template) {
	sections := map[string]bool{}
	var walk func(path string, field *form.Field)
	walk = func(path string, field *form.Field) {
		sections[path] = field.Kind == form.RowsField
		for _, child := range field.Fields {
			walk(strings.TrimPrefix(path+"."+child.Key, "."), child)
		}
	}
	walk("", template.Schema())
	word.EachParagraph(doc.Blocks, func(p *word.Paragraph) {
		p.Tags = slices.DeleteFunc(slices.Clone(p.Tags), func(tag string) bool { return sections[tag] })
	})
}
