package docx

import (
	"actieplan/fonts"
	"actieplan/internal/form"
	"actieplan/render/document"
	"actieplan/render/docx/control"
)

// stretch is some runs of a paragraph that answer a field within the line; of no answer
// are words of the form, and what a control around whole blocks holds.
type stretch struct {
	runs   []document.Run
	answer *document.Answer // nil for none
}

// eachStretch divides the runs of a paragraph by what they answer. Where the paragraph
// has inserts, all else is words of the form; beside a tick box too.
func eachStretch(p *document.Paragraph, visit func(stretch)) {
	switch {
	case len(p.Inserts) > 0:
		for _, s := range insertStretches(p) {
			visit(s)
		}
	case p.Answer == nil || p.Answer.Kind == form.MarkdownField:
		visit(stretch{runs: p.Runs})
	case p.Answer.Kind != form.BooleanField:
		visit(stretch{p.Runs, p.Answer})
	default:
		for i := range p.Runs {
			s := stretch{runs: p.Runs[i : i+1]}
			if p.Runs[i].Kind == document.TickBox {
				s.answer = p.Answer
			}
			visit(s)
		}
	}
}

// insertStretches divides the runs of a paragraph at its inserts.
func insertStretches(p *document.Paragraph) []stretch {
	var all []stretch
	at := 0 // characters before the run, or what is left of it
	inserts := p.Inserts
	for _, run := range p.Runs {
		for {
			for len(inserts) > 0 && inserts[0].To <= at {
				inserts = inserts[1:]
			}
			var answer *document.Answer
			characters := []rune(run.Text)
			here := len(characters) // how many are of one answer, or of none
			if len(inserts) > 0 {
				if insert := inserts[0]; insert.From > at {
					here = min(here, insert.From-at)
				} else {
					here, answer = min(here, insert.To-at), insert.Answer
				}
			}
			piece := run
			piece.Text, run.Text = string(characters[:here]), string(characters[here:])
			if n := len(all); n > 0 && all[n-1].answer == answer {
				all[n-1].runs = append(all[n-1].runs, piece)
			} else {
				all = append(all, stretch{[]document.Run{piece}, answer})
			}
			at += here
			if run.Text == "" {
				break
			}
		}
	}
	return all
}

// inline writes runs of a paragraph, which answer a field, in a control with a bookmark
// around it.
func (b *body) inline(p *document.Paragraph, runs []document.Run, answer *document.Answer) {
	field := b.doc.controls.field(answer)
	if field == nil {
		b.linked(p, runs)
		return
	}
	mark := b.doc.newBookmark(field)
	b.bookmarkStart(mark)
	made, shown := b.inlineControl(p, field, answer, runs)
	b.openControl(made)
	if shown != "" {
		b.placeholder(shown)
	} else {
		b.linked(p, runs)
	}
	b.closeControl(made)
	b.bookmarkEnd(mark)
}

// inlineControl is the control for runs that answer a field, nil for none, and what it
// shows in their place if anything.
func (b *body) inlineControl(p *document.Paragraph, field *control.Field, answer *document.Answer, runs []document.Run) (made *control.Control, shown string) {
	c := b.doc.controls
	if len(runs) == 0 && !c.form.Blank {
		return nil, "" // a control must not be empty
	}
	switch answer.Kind {
	case form.BooleanField:
		made = &control.Control{Kind: control.PlainText, Tag: field.Tag, Alias: field.Alias}
		if signs, ok := c.signs(); ok {
			made.Kind, made.Signs, made.Checked = control.CheckBox, signs, runs[0].Ticked
		}
		return made, ""
	case form.ChoiceField:
		return &control.Control{Kind: control.DropDown, Tag: field.Tag, Alias: field.Alias, Choices: field.Choices}, ""
	}
	if !c.form.Blank && (len(runs) > 1 || !arePlain(p.Style, runs)) {
		return nil, ""
	}
	return c.textControl(control.PlainText, field, answer, field.Ask, !c.form.Blank)
}

// signs are those of the form's tick boxes; none where these are of several characters,
// which no check box of Word can show.
func (c *controls) signs() (signs control.Signs, ok bool) {
	on, off := []rune(c.form.Ticked), []rune(c.form.Unticked)
	if len(on) != 1 || len(off) != 1 {
		return signs, false
	}
	for _, span := range fonts.Shape(c.form.Ticked, fonts.Look{}) {
		signs.Font = span.Font.Family
	}
	signs.On, signs.Off = on[0], off[0]
	return signs, true
}
