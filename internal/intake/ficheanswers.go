package intake

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// answers reads the cell of a row of the fiche: what stands below each prompt is its answer.
func (r *reader) answers(path string, part *form.Fiches, row *form.FicheRow, cell *word.Cell) {
	cell = fiche.WithLinesOfForm(row, cell)
	a := &ficheAnswers{
		reader: r, path: path, fiches: part, Row: fiche.Row{Of: row, Cell: cell}, prompts: fiche.PromptsIn(row, cell),
		item: fiche.FirstAnswer(row), seen: map[*form.FicheItem]bool{}, room: map[*form.FicheItem]bool{},
	}
	for _, block := range cell.Blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			a.paragraph(block)
		case *word.Table:
			a.follow(block.Number, word.TagsOf(block), word.TextOf([]word.Block{block}))
			a.blocks = append(a.blocks, block)
		}
	}
	a.flush()
	a.tellMissing()
}

// ficheAnswers reads the cell of one row of a fiche, block after block.
type ficheAnswers struct {
	*reader
	fiche.Row
	path    string // of the action
	fiches  *form.Fiches
	prompts fiche.Prompts

	item      *form.FicheItem          // whose answer is at hand; nil for none
	asked     bool                     // its prompt stands above, or a control names it
	blocks    []word.Block             // of its answer
	seen      map[*form.FicheItem]bool // that are asked here, or have an answer by its control
	room      map[*form.FicheItem]bool // below whose prompt stands an empty line
	questions []*word.Paragraph        // of someone's own, in answers
}

// flush sets the answer at hand.
func (a *ficheAnswers) flush() {
	if a.item == nil {
		return
	}
	if len(fromword.Blocks(a.blocks)) > 0 {
		a.setText(fiche.AnswerPath(a.path, a.fiches, a.Of, a.item), a.blocks)
		if !a.asked && fiche.Answers(a.Of) > 1 {
			a.Note(word.ParagraphNumber(a.blocks), "bij “%s” staat dit antwoord boven alle vragen; het is bij de eerste gezet: %s", a.Of.Label, dutch.Quoted(word.TextOf(a.blocks)))
		}
	}
	a.blocks = nil
}

// follow goes to the answer that controls and bookmarks name, where its prompt is not
// there to say otherwise.
func (a *ficheAnswers) follow(at int, tags []string, text string) {
	tagged := fiche.TaggedItem(a.path, a.fiches, a.Of, tags)
	switch {
	case tagged == nil:
	case tagged == a.item:
		a.asked = true
	case a.prompts.Has(tagged, nil):
		a.Note(at, "dit stond in het vak van een andere vraag van “%s”; het is gezet bij de vraag waaronder het staat: %s", a.Of.Label, dutch.Quoted(text))
	default:
		a.flush()
		a.item, a.asked = tagged, true
	}
	a.seen[tagged] = true
}

// paragraph reads a prompt, a box, a line with the capacity, or else text of the answer
// at hand.
func (a *ficheAnswers) paragraph(p *word.Paragraph) {
	text := strings.TrimSpace(p.Text())
	if match.IsUnfilled(p) && p.List == nil && !word.EndsWithTable(a.blocks) {
		a.room[a.item] = true
		return
	}
	if next, rest, ok := a.prompt(a.Of, a.Cell, a.prompts, p, text); ok && !a.repeats(p, next) {
		a.flush()
		if next != nil {
			a.ask(p, next)
		}
		a.begin(p, rest)
		return
	}
	if a.box(p, text) || a.capacityOf(p, text) {
		return
	}
	if fiche.IsQuestion(text) && len(wording.Words(text)) <= fiche.LongestQuestion && a.item != nil && !match.IsInField(p) {
		a.questions = append(a.questions, p)
	}
	a.follow(p.Number, p.Tags, text)
	a.blocks = append(a.blocks, p)
}

// repeats reports whether a prompt is part of the answer at hand, as its control or bookmark
// says: it stands in another paragraph too.
func (a *ficheAnswers) repeats(p *word.Paragraph, prompt *form.FicheItem) bool {
	names := append(slices.Clone(p.Tags), p.Within)
	return a.asked && a.prompts.Has(prompt, p) && fiche.TaggedItem(a.path, a.fiches, a.Of, names) == a.item
}

// ask goes to the answer of a prompt or a box. It tells of one that has an answer already,
// as where the answers of two actions stand beside each other.
func (a *ficheAnswers) ask(p *word.Paragraph, of *form.FicheItem) {
	if text := a.content.Text(fiche.AnswerPath(a.path, a.fiches, a.Of, of)); a.asked && a.seen[of] && text != "" {
		a.Note(p.Number, "%s staat hier nog eens; wat eronder staat, is gezet bij het antwoord dat er al was: %s", askedIn(of), dutch.Quoted(text))
	}
	a.item, a.asked, a.seen[of] = of, true, true
}

// begin begins an answer with what stands behind the form's words in their paragraph.
func (a *ficheAnswers) begin(p *word.Paragraph, rest string) {
	if rest != "" {
		a.blocks = append(a.blocks, &word.Paragraph{Number: p.Number, Runs: match.Ending(p.Runs, rest)})
	}
}

// box reads a tick box, and reports whether the paragraph is one.
func (a *ficheAnswers) box(p *word.Paragraph, text string) bool {
	of, ticked, rest, ok := fiche.Box(a.Of, p, text)
	if !ok || fiche.IsBoxElsewhere(a.prompts, of, p) {
		return false
	}
	a.flush()
	a.ask(p, of)
	if _, _, _, marked := fiche.MarkedBox(a.Of, p, text); !marked {
		a.Note(p.Number, "dit staat vóór het vakje %s en is niet overgenomen: %s", dutch.Quoted(of.Box), remarks.Quoted(fiche.BeforeSign(text)))
	}
	a.tellMark(p, of, text, ticked)
	if ticked || fiche.IsMarked(text, of) {
		a.content.setValue(a.path+"."+a.Of.Key+"."+of.Key+"."+a.fiches.Choice.Chosen.Name, fmt.Sprint(ticked))
	}
	a.begin(p, rest)
	return true
}

// capacityOf reads the line with the capacity that the form prints below an answer, and
// reports whether the paragraph is one that says anything new.
func (a *ficheAnswers) capacityOf(p *word.Paragraph, text string) bool {
	n, ok := a.capacityLine(a.fiches, text)
	if !ok {
		return false
	}
	key := a.path + "." + a.fiches.Number.Name
	before, given := a.content.Value(key)
	if !given {
		a.content.setValue(key, n)
		return true
	}
	a.Note(p.Number, "de capaciteit staat er al, met %s; deze regel is tekst gebleven: %s", dutch.DecimalComma(before), remarks.Quoted(text))
	return false
}

// tellMissing tells of a question or a box of the form whose answer may stand in that of
// another, where no controls or bookmarks say what they answer: nothing asks for it, and a
// question of someone's own stands there or the answer above has several paragraphs; or
// it stands right above the next or at the end, as where somebody moved it below its answer.
func (a *ficheAnswers) tellMissing() {
	var above *form.FicheItem
	tagged, questions := false, a.questions
	word.EachParagraph(a.Cell.Blocks, func(p *word.Paragraph) { tagged = tagged || slices.ContainsFunc(p.Tags, match.IsTagOfForm) })
	for _, of := range a.Of.Items {
		if of.Key == "" {
			continue
		}
		missing, text := !a.seen[of] && !a.prompts.Has(of, nil), ""
		if above != nil && a.seen[above] && !tagged {
			text = a.content.Text(fiche.AnswerPath(a.path, a.fiches, a.Of, above))
		}
		switch {
		case of.Box != "" && !a.seen[of] && a.tellBox(of):
		case missing && len(questions) > 0 && of.Box == "":
			a.Note(questions[0].Number, "de vraag %s van het formulier staat hier niet; kijk na of haar antwoord niet bij een andere vraag kwam, onder %s",
				dutch.Quoted(of.Prompt), remarks.Quoted(questions[0].Text()))
			questions = questions[1:]
		case missing && (strings.Contains(text, "\n\n") || text != "" && a.isUnticked(above)):
			a.Note(word.ParagraphNumber(a.Cell.Blocks), "%s van het formulier staat hier niet; kijk na of het antwoord erop niet bij %s kwam: %s",
				askedIn(of), dutch.Quoted(above.Prompt+above.Box), dutch.Quoted(text))
		case strings.Contains(text, "\n") && a.isCrowded(of):
			a.Note(a.prompts[of][0].Number, "onder %s staat niets; kijk na of het antwoord erop niet bij %s kwam: %s",
				askedIn(of), dutch.Quoted(above.Prompt+above.Box), dutch.Quoted(text))
		}
		above = of
	}
}

// isUnticked reports whether an item is a box that is not ticked.
func (a *ficheAnswers) isUnticked(of *form.FicheItem) bool {
	ticked, _ := a.content.Value(a.path + "." + a.Of.Key + "." + of.Key + "." + a.fiches.Choice.Chosen.Name)
	return ticked == "false"
}

// isCrowded reports whether a prompt or a box has neither an answer nor room for one. In a
// PDF no room is to be seen.
func (a *ficheAnswers) isCrowded(of *form.FicheItem) bool {
	return !a.OnPages() && len(a.prompts[of]) > 0 && !a.room[of] && a.content.Text(fiche.AnswerPath(a.path, a.fiches, a.Of, of)) == ""
}

// askedIn names a question or a box of the form.
func askedIn(of *form.FicheItem) string {
	if of.Box != "" {
		return "het vakje " + dutch.Quoted(of.Box)
	}
	return "de vraag " + dutch.Quoted(of.Prompt)
}

// mostBeside is how many words stand beside the label of a box at most in a line that is
// there to say whether it is ticked.
const mostBeside = 5

// tellBox tells of a line that has the label of a box and little else, where no line was
// read as that box. It reports whether there is one.
func (a *ficheAnswers) tellBox(of *form.FicheItem) (told bool) {
	label, longest := wording.Letters(of.Box), len(wording.Words(of.Box))+mostBeside
	word.EachParagraph(a.Cell.Blocks, func(p *word.Paragraph) {
		text := strings.TrimSpace(p.Text())
		if _, _, _, other := fiche.Box(a.Of, p, text); other || !strings.Contains(wording.Letters(text), label) || len(wording.Words(text)) > longest {
			return
		}
		a.Note(p.Number, "het vakje %s is hierin niet herkend: kijk na of het antwoord eronder bij het juiste vakje kwam: %s", dutch.Quoted(of.Box), remarks.Quoted(text))
		told = true
	})
	return told
}

// tellMark tells how a sign beside the label of a box was read, where it is not clear
// whether the sign ticks the box.
func (r *reader) tellMark(p *word.Paragraph, of *form.FicheItem, text string, ticked bool) {
	mark := fiche.DoubtfulMark(text, of)
	if mark == "" {
		return
	}
	read := "niet aangekruist"
	if ticked {
		read = "aangekruist"
	}
	r.Note(p.Number, "het vakje %s is gelezen als %s, door het teken dat erbij staat: %s", dutch.Quoted(of.Box), read, remarks.Quoted(mark))
}

// withoutHint is a text without the hint of a row that it begins with: who takes away the
// end of a paragraph has the hint in that of the prompt above it, or of the answer below.
func (r *reader) withoutHint(row *form.FicheRow, text string) string {
	for _, of := range row.Items {
		if rest, begins := wording.Cut(text, of.Hint); begins {
			r.hinted = true
			return rest
		}
	}
	return text
}

// prompt reports whether a paragraph of a cell is a prompt or a hint of a row: the item
// that answers below it belong to, nil where that does not change, and what stands behind
// a prompt in the same paragraph.
func (r *reader) prompt(row *form.FicheRow, cell *word.Cell, prompts fiche.Prompts, p *word.Paragraph, text string) (item *form.FicheItem, rest string, ok bool) {
	if rest := r.withoutHint(row, text); rest != text {
		return nil, rest, true
	}
	key := wording.Letters(text)
	for _, of := range row.Items {
		if of.Hint != "" && wording.Near(key, wording.Letters(of.Hint)) {
			r.hinted = true
			r.Own(p.Number, text, of.Hint, nil)
			return nil, "", true
		}
		if rest, ok := fiche.PromptAt(text, of); ok {
			return fiche.Answered(of), r.withoutHint(row, rest), true
		}
	}
	of, asked, rest := fiche.OtherPrompt(row, cell, prompts, p, text)
	if of == nil {
		return nil, "", false
	}
	r.Note(p.Number, "de vraag van het formulier staat er anders: %s, in plaats van %s", remarks.Quoted(asked), dutch.Quoted(of.Prompt))
	return fiche.Answered(of), rest, true
}
