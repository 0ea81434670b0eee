package render

import (
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// fiches are the actions of the plan, or those of each domain: headings of objectives where these change, the action's
// title, its fiche. The blank form has one fiche.
func (b *builder) fiches(section *document.Section, part *form.Fiches) {
	if b.blank {
		b.blankObjectives(section, part)
		section.Add(b.heading(part.Styles.Heading, words(part.BlankTitle), source.Position{}))
		section.Add(b.fiche(part, nil))
		return
	}
	b.domains(section, part.GroupHeading, func(domain *form.Domain) {
		actions := b.rowsOf(part.Key, domain)
		if len(actions) == 0 && domain != nil {
			section.Add(b.noEntries(part.NoEntries))
		}
		var before chain
		for _, action := range actions {
			now := b.objectives(part, action)
			b.objectiveHeadings(section, part, before, now)
			before = now
			title := action.Get(part.Title.Name)
			if runs := line(title); len(runs) > 0 {
				section.Add(b.heading(part.Styles.Heading, runs, title.Position))
			}
			section.Add(b.fiche(part, action))
		}
	})
}

// fiche is the table of one action; of none, the empty one.
func (b *builder) fiche(part *form.Fiches, action *toml.Value) *document.Table {
	title := words(b.template.Blank.FillIn)
	if !b.blank {
		title = line(action.Get(part.Title.Name))
	}
	table := &document.Table{
		Style:       b.styles.Table(part.Style),
		Columns:     []measure.Twips{part.LabelWidth.Twips, part.AnswerWidth.Twips},
		Description: plain(fill(part.Description, places{form.PlaceTitle: title})),
	}
	for _, row := range part.Rows {
		out := &document.Row{Cells: []*document.Cell{b.ficheLabel(part, row), b.ficheAnswers(part, row, action.Get(row.Key), table.Style)}}
		if b.blank {
			out.MinHeight, out.CantSplit = row.BlankHeight, true
		}
		table.Rows = append(table.Rows, out)
	}
	return table
}

// ficheLabel is the icon of a row above its label.
func (b *builder) ficheLabel(part *form.Fiches, row *form.FicheRow) *document.Cell {
	icon := document.Run{Kind: document.IconRun, Icon: b.template.Icon(row.Icon), Size: part.IconSize}
	return &document.Cell{
		Fill:   true,
		Header: document.RowHeader,
		Blocks: []document.Block{
			&document.Paragraph{Style: b.style(part.Styles.Icon), Runs: []document.Run{icon}},
			&document.Paragraph{Style: b.style(part.Styles.Label), Runs: words(row.Label)},
		},
	}
}

// ficheAnswers is what there is to answer in a row, and the answers.
func (b *builder) ficheAnswers(part *form.Fiches, row *form.FicheRow, given *toml.Value, table *stylesheet.Table) *document.Cell {
	cell := &document.Cell{}
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
			cell.Add(&document.Paragraph{Style: b.style(style), Runs: words(item.Prompt)})
			answered = false
		}
		if item.Hint != "" && b.hints {
			cell.Add(&document.Paragraph{Style: b.style(part.Styles.Hint), Runs: words(item.Hint)})
			answered = false
		}
		if item.Key == "" {
			continue
		}
		answer := given.Get(item.Key)
		if item.Box != "" {
			box := answer
			answer = box.Get(part.Choice.Text.Name)
			cell.Add(b.box(part, item, box, answer))
		}
		cell.Add(b.answer(part, item, answer, table)...)
		answered = true
	}
	if len(cell.Blocks) == 0 { // a row of hints only, and these are not to be printed
		cell.Add(&document.Paragraph{Style: b.style(part.Styles.Answer)})
	}
	return cell
}

// answer is what the zone answered; nothing is an empty paragraph to type in, or several in the blank form.
func (b *builder) answer(part *form.Fiches, item *form.FicheItem, given *toml.Value, table *stylesheet.Table) []document.Block {
	style := b.style(part.Styles.Answer)
	blocks := b.cell(given, style, table, part.AnswerWidth.Twips)
	if b.blank {
		for range item.BlankLines - 1 {
			blocks = append(blocks, &document.Paragraph{Style: style})
		}
	}
	return blocks
}

// box is a box, ticked or not, and its label.
func (b *builder) box(part *form.Fiches, item *form.FicheItem, given, text *toml.Value) *document.Paragraph {
	chosen := given.Get(part.Choice.Chosen.Name)
	ticked := !text.Empty()
	if chosen != nil {
		ticked = chosen.Boolean
	}
	mark := part.Choice.Off
	if ticked {
		mark = part.Choice.On
	}
	return &document.Paragraph{
		Style:  b.style(part.Styles.Choice),
		Runs:   []document.Run{{Text: mark}, {Text: " " + item.Box}},
		Source: positionOf(chosen),
	}
}
