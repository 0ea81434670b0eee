package render

import (
	"actieplan/content"
	"actieplan/measure"
	"actieplan/templates"
)

// fiches are the actions of the plan, or those of each domain: headings of objectives where these change, the action's
// title, its fiche. The blank form has one fiche.
func (b *builder) fiches(section *Section, part *templates.Fiches) {
	if b.blank {
		b.blankObjectives(section, part)
		section.add(b.heading(part.Styles.Heading, words(part.BlankTitle), content.Position{}))
		section.add(b.fiche(part, nil))
		return
	}
	b.domains(section, part.GroupHeading, func(domain *templates.Domain) {
		actions := b.rowsOf(part.Key, domain)
		if len(actions) == 0 && domain != nil {
			section.add(b.noEntries(part.NoEntries))
		}
		var before chain
		for _, action := range actions {
			now := b.objectives(part, action)
			b.objectiveHeadings(section, part, before, now)
			before = now
			title := action.Get(part.Title.Name)
			if runs := line(title); len(runs) > 0 {
				section.add(b.heading(part.Styles.Heading, runs, title.Position))
			}
			section.add(b.fiche(part, action))
		}
	})
}

// fiche is the table of one action; of none, the empty one.
func (b *builder) fiche(part *templates.Fiches, action *content.Value) *Table {
	title := words(b.template.Blank.FillIn)
	if !b.blank {
		title = line(action.Get(part.Title.Name))
	}
	table := &Table{
		Style:       b.styles.Table(part.Style),
		Columns:     []measure.Twips{part.LabelWidth.Twips, part.AnswerWidth.Twips},
		Description: plain(fill(part.Description, places{templates.PlaceTitle: title})),
	}
	for _, row := range part.Rows {
		out := &Row{Cells: []*Cell{b.ficheLabel(part, row), b.ficheAnswers(part, row, action.Get(row.Key), table.Style)}}
		if b.blank {
			out.MinHeight, out.CantSplit = row.BlankHeight, true
		}
		table.Rows = append(table.Rows, out)
	}
	return table
}

// ficheLabel is the icon of a row above its label.
func (b *builder) ficheLabel(part *templates.Fiches, row *templates.FicheRow) *Cell {
	icon := Run{Kind: IconRun, Icon: b.template.Icon(row.Icon), Size: part.IconSize}
	return &Cell{
		Fill:   true,
		Header: RowHeader,
		Blocks: []Block{
			&Paragraph{Style: b.style(part.Styles.Icon), Runs: []Run{icon}},
			&Paragraph{Style: b.style(part.Styles.Label), Runs: words(row.Label)},
		},
	}
}

// ficheAnswers is what there is to answer in a row, and the answers.
func (b *builder) ficheAnswers(part *templates.Fiches, row *templates.FicheRow, given *content.Value, table *templates.TableStyle) *Cell {
	cell := &Cell{}
	answered := false // the block before is an answer
	for i, item := range row.Items {
		if item.Prompt != "" {
			style := part.Styles.Prompt
			switch {
			case item.Rule && i > 0:
				style = part.Styles.PromptRuled
			case answered:
				style = part.Styles.PromptBelow
			}
			cell.add(&Paragraph{Style: b.style(style), Runs: words(item.Prompt)})
			answered = false
		}
		if item.Hint != "" && b.hints {
			cell.add(&Paragraph{Style: b.style(part.Styles.Hint), Runs: words(item.Hint)})
			answered = false
		}
		if item.Key == "" {
			continue
		}
		answer := given.Get(item.Key)
		if item.Box != "" {
			box := answer
			answer = box.Get(part.Choice.Text.Name)
			cell.add(b.box(part, item, box, answer))
		}
		cell.add(b.answer(part, item, answer, table)...)
		answered = true
	}
	if len(cell.Blocks) == 0 { // a row of hints only, and these are not to be printed
		cell.add(&Paragraph{Style: b.style(part.Styles.Answer)})
	}
	return cell
}

// answer is what the zone answered; nothing is an empty paragraph to type in, or several in the blank form.
func (b *builder) answer(part *templates.Fiches, item *templates.FicheItem, given *content.Value, table *templates.TableStyle) []Block {
	style := b.style(part.Styles.Answer)
	blocks := b.cell(given, style, table, part.AnswerWidth.Twips)
	if b.blank {
		for range item.BlankLines - 1 {
			blocks = append(blocks, &Paragraph{Style: style})
		}
	}
	return blocks
}

// box is a box, ticked or not, and its label.
func (b *builder) box(part *templates.Fiches, item *templates.FicheItem, given, text *content.Value) *Paragraph {
	chosen := given.Get(part.Choice.Chosen.Name)
	ticked := !isEmpty(text)
	if chosen != nil {
		ticked = chosen.Boolean
	}
	mark := part.Choice.Off
	if ticked {
		mark = part.Choice.On
	}
	return &Paragraph{
		Style:  b.style(part.Styles.Choice),
		Runs:   []Run{{Text: mark}, {Text: " " + item.Box}},
		Source: source(chosen),
	}
}

func (c *Cell) add(blocks ...Block) { c.Blocks = append(c.Blocks, blocks...) }
