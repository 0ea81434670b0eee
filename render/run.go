package render

import (
	"strings"

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
	return runs(v.Inlines)
}

// runs turns inline Markdown into runs.
func runs(inlines []markdown.Inline) []document.Run {
	var out []document.Run
	for _, inline := range withoutLastHyphens(withoutLooseSpaces(inlines)) {
		if inline.LineBreak {
			out = append(out, document.Run{Kind: document.LineBreak})
			continue
		}
		out = join(out, document.Run{Text: inline.Text, Bold: inline.Bold, Italic: inline.Italic, Link: inline.Link})
	}
	return out
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

// fillIn is a text of the blank form, of which what stands for what the zone is to fill in answers a field.
func (b *builder) fillIn(text string, answer *document.Answer) []document.Run {
	before, after, found := strings.Cut(text, b.template.Blank.FillIn)
	runs := words(before)
	if found {
		runs = append(runs, answering(answer, words(b.template.Blank.FillIn))...)
	}
	return append(runs, words(after)...)
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
