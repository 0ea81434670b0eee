package render

import (
	"strings"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// words is a text of the form as runs.
func words(text string) []document.Run {
	if text == "" {
		return nil
	}
	return []document.Run{{Text: text}}
}

// line is one line that the zone wrote, as runs; none where it wrote nothing.
func line(v *toml.Value) []document.Run {
	if v == nil {
		return nil
	}
	return runs(markdown.Loosened(v.Inlines, dutch.TogetherInHeading))
}

// runs turns inline Markdown into runs.
func runs(inlines []markdown.Inline) []document.Run {
	var out []document.Run
	for _, inline := range printed(inlines) {
		if inline.LineBreak {
			out = append(out, document.Run{Kind: document.LineBreak})
			continue
		}
		out = join(out, document.Run{Text: inline.Text, Bold: inline.Bold, Italic: inline.Italic, Link: inline.Link})
	}
	return out
}

// printed is inline Markdown without the characters that are not printed for where they
// stand. The non-breaking spaces among them keepTogether puts back where there is room.
func printed(inlines []markdown.Inline) []markdown.Inline {
	return parted(markdown.Loosened(withoutLastHyphens(withoutLooseSpaces(inlines)), dutch.Together))
}

// places are the runs to put at the places of a sentence.
type places map[string][]document.Run

// fill returns a sentence of the form with its places filled in.
func fill(sentence form.Sentence, at places) []document.Run {
	var out []document.Run
	for _, piece := range sentence.Pieces() {
		if piece.Place == "" {
			out = join(out, document.Run{Text: piece.Text})
			continue
		}
		for _, run := range at[piece.Place] {
			out = join(out, run)
		}
	}
	return out
}

// answers are the fields that the places of a sentence answer.
type answers map[string]*document.Answer

// inserts tells where the answers stand in a sentence with its places filled in, which
// begins at a character of its paragraph.
func inserts(sentence form.Sentence, at places, fields answers, from int) []document.Insert {
	var out []document.Insert
	for _, piece := range sentence.Pieces() {
		to := from + utf8.RuneCountInString(piece.Text+plain(at[piece.Place]))
		if answer := fields[piece.Place]; answer != nil && to > from {
			out = append(out, document.Insert{Answer: answer, From: from, To: to})
		}
		from = to
	}
	return out
}

// fillIn tells where in a text of the blank form stands what a zone is to fill in;
// nowhere if it does not.
func (b *builder) fillIn(text string, answer *document.Answer) []document.Insert {
	before, _, found := strings.Cut(text, b.template.Blank.FillIn)
	if !found {
		return nil
	}
	from := utf8.RuneCountInString(before)
	return []document.Insert{{Answer: answer, From: from, To: from + utf8.RuneCountInString(b.template.Blank.FillIn)}}
}

// join adds a run, to the last one if that looks the same.
func join(runs []document.Run, run document.Run) []document.Run {
	if n := len(runs); n > 0 && run.Kind == document.TextRun {
		last := runs[n-1]
		last.Text = run.Text
		if last == run {
			runs[n-1].Text += run.Text
			return runs
		}
	}
	return append(runs, run)
}
