package render

import (
	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// fiches are the actions of the plan, or those of each domain: headings of objectives
// where these change, the action's title, its fiche. The blank form has one fiche, or as
// many as were asked for.
func (b *builder) fiches(section *document.Section, part *form.Fiches) {
	if b.blank {
		for i := range max(1, b.room.Fiches) {
			b.blankFiche(section, part, i)
		}
		return
	}
	b.domains(section, part.Key, part.GroupHeading, func(domain *form.Domain) {
		actions := b.rowsOf(part.Key, domain)
		if len(actions) == 0 && domain != nil {
			section.Add(b.noEntries(part.NoEntries))
		}
		var before chain
		for _, action := range actions {
			from := len(section.Blocks)
			now := b.objectives(part, action)
			b.objectiveHeadings(section, part, before, now)
			before = now
			if runs := line(action.get(part.Title.Name)); len(runs) > 0 {
				section.Add(b.heading(part.Styles.Heading, runs, b.answer(action, part.Title.Name)))
			}
			section.Add(b.fiche(part, action))
			if b.newPages {
				beginPage(section.Blocks[:from], section.Blocks[from])
			}
		}
	})
}

// blankFiche is a fiche to fill in, below headings of its own for its objectives. Each
// begins a page, so that fiches can be handed out.
func (b *builder) blankFiche(section *document.Section, part *form.Fiches, index int) {
	from := len(section.Blocks)
	action := row{path: rowPath(part.Key, index)}
	b.blankObjectives(section, part, index)
	section.Add(b.blankTitle(part, action), b.fiche(part, action))
	if index > 0 {
		beginPage(section.Blocks[:from], section.Blocks[from])
	}
}

// blankTitle is the heading of an action with room for its title.
func (b *builder) blankTitle(part *form.Fiches, action row) *document.Paragraph {
	answer := b.answer(action, part.Title.Name)
	heading := b.heading(part.Styles.Heading, words(part.BlankTitle), answer)
	heading.Inserts = b.fillIn(part.BlankTitle, answer)
	return heading
}

// beginPage has a block begin a page, together with the headings straight above it; a
// section begins one as it is.
func beginPage(above []document.Block, block document.Block) {
	first, _ := block.(*document.Paragraph)
	for i := len(above) - 1; i >= 0; i-- {
		p, is := above[i].(*document.Paragraph)
		if !is || p.Role != document.HeadingRole {
			if first != nil {
				first.NewPage = true
			}
			return
		}
		first = p
	}
}

// fiche is the table of one action; of none, the empty one.
func (b *builder) fiche(part *form.Fiches, action row) *document.Table {
	title := words(b.template.Blank.FillIn)
	if !b.blank {
		title = line(action.get(part.Title.Name))
	}
	table := &document.Table{
		Style:       b.styles.Table(part.Style),
		Columns:     []measure.Twips{part.LabelWidth.Twips, part.AnswerWidth.Twips},
		Path:        action.path,
		Description: character.Unbroken(plain(fill(part.Description, places{form.PlaceTitle: title}))),
	}
	for _, ficheRow := range part.Rows {
		table.Rows = append(table.Rows, b.ficheRows(part, ficheRow, action, table.Style)...)
		if b.blank {
			table.Rows[len(table.Rows)-1].MinHeight = ficheRow.BlankHeight
		}
	}
	return table
}

// ficheLabel is the icon of a row above its label.
func (b *builder) ficheLabel(part *form.Fiches, row *form.FicheRow) *document.Cell {
	return &document.Cell{
		Fill:   true,
		Header: document.RowHeader,
		Blocks: []document.Block{
			&document.Paragraph{Style: b.style(part.Styles.Icon), Role: document.FigureRole, Runs: b.ficheFigure(part, row.Icon)},
			&document.Paragraph{Style: b.style(part.Styles.Label), Role: document.LabelRole, Runs: b.ficheWords(row.Label)},
		},
	}
}

// ficheFigure is an icon as runs, which all fiches share.
func (b *builder) ficheFigure(part *form.Fiches, icon stylesheet.IconName) []document.Run {
	if b.figures[icon] == nil {
		figure := &document.Figure{Icon: b.template.Icon(icon), Size: part.IconSize, Decorative: true}
		b.figures[icon] = []document.Run{{Kind: document.FigureRun, Figure: figure}}
	}
	return b.figures[icon]
}

// ficheWords is a text of the form as runs, which all fiches share.
func (b *builder) ficheWords(text string) []document.Run {
	if b.words[text] == nil {
		b.words[text] = words(text)
	}
	return b.words[text]
}

// ficheRows are what there is to answer in one row of the template, and the answers: a
// row for each answer and what stands above it, so that these stay together where a page
// ends. The label is beside them all.
func (b *builder) ficheRows(part *form.Fiches, ficheRow *form.FicheRow, action row, table *stylesheet.Table) []*document.Row {
	given := action.within(ficheRow.Key)
	cell := &document.Cell{}
	rows := []*document.Row{{Cells: []*document.Cell{b.ficheLabel(part, ficheRow), cell}, CantSplit: b.blank}}
	answered := false // the answer is in the cell
	for i, item := range ficheRow.Items {
		ruled := item.Rule && i > 0
		if answered {
			cell = &document.Cell{}
			label := &document.Cell{Fill: true, Header: document.RowHeader} // goes on
			rows = append(rows, &document.Row{Cells: []*document.Cell{label, cell}, Joined: true, Ruled: ruled, CantSplit: b.blank})
		}
		if item.Prompt != "" {
			style := part.Styles.Prompt
			if answered && !ruled {
				style = part.Styles.PromptBelow
			}
			cell.Add(&document.Paragraph{Style: b.style(style), Role: document.PromptRole, Runs: b.ficheWords(item.Prompt)})
		}
		if item.Hint != "" && b.hints {
			cell.Add(&document.Paragraph{Style: b.style(part.Styles.Hint), Role: document.HintRole, Runs: b.ficheWords(item.Hint)})
		}
		if answered = item.Key != ""; !answered {
			continue
		}
		in, key := given, item.Key
		if item.Box != "" {
			in, key = given.within(item.Key), part.Choice.Text.Name
			cell.Add(b.box(part, item, in))
		}
		cell.Add(b.ficheAnswer(part, item, in, key, table)...)
		if line := b.ficheCapacity(part, ficheRow.Key+"."+item.Key, action, in.get(key)); line != nil {
			cell.Add(line)
		}
	}
	if len(cell.Blocks) == 0 { // hints only, and these are not to be printed
		cell.Add(&document.Paragraph{Style: b.style(part.Styles.Answer), Role: document.GapRole})
	}
	return rows
}

// ficheAnswer is what the zone answered; nothing is an empty paragraph to type in, or
// several in the blank form.
func (b *builder) ficheAnswer(part *form.Fiches, item *form.FicheItem, given row, key string, table *stylesheet.Table) []document.Block {
	style := b.style(part.Styles.Answer)
	blocks := b.cell(given, key, style, table, part.AnswerWidth.Twips)
	if b.blank {
		answer := blocks[0].(*document.Paragraph).Answer
		for range item.BlankLines - 1 {
			blocks = append(blocks, &document.Paragraph{Style: style, Answer: answer})
		}
	}
	return blocks
}

// ficheCapacity is the line with the capacity of an action below the answer that asks for
// it; nil below any other answer, and where the answer names a capacity itself.
func (b *builder) ficheCapacity(part *form.Fiches, path string, action row, answer *toml.Value) *document.Paragraph {
	capacity, number := part.Capacity, action.get(part.Number.Name)
	if capacity == nil || capacity.Below != path || number == nil {
		return nil
	}
	if answer != nil && len(dutch.NumbersWith(markdown.Text(answer.Blocks), capacity.Units)) > 0 {
		return nil
	}
	amount := places{form.PlaceAmount: words(dutch.FormatNumber(number.Number))}
	given := b.answer(action, part.Number.Name)
	style := b.style(part.Styles.Answer)
	if answer != nil {
		style = below(answer.Blocks, style)
	}
	return &document.Paragraph{
		Style:   style,
		Runs:    fill(capacity.Sentence, amount),
		Answer:  given,
		Inserts: inserts(capacity.Sentence, amount, answers{form.PlaceAmount: given}, 0),
		Source:  given.Source,
	}
}

// box is a box, ticked or not, and its label.
func (b *builder) box(part *form.Fiches, item *form.FicheItem, given row) *document.Paragraph {
	chosen := part.Choice.Chosen.Name
	ticked := given.isOn(chosen) || !given.isOff(chosen) && !given.get(part.Choice.Text.Name).Empty()
	mark := part.Choice.Off
	if ticked {
		mark = part.Choice.On
	}
	answer := b.answer(given, part.Choice.Chosen.Name)
	return &document.Paragraph{
		Style:  b.style(part.Styles.Choice),
		Role:   document.ChoiceRole,
		Runs:   []document.Run{{Kind: document.TickBox, Text: mark, Ticked: ticked}, {Text: " " + item.Box}},
		Answer: answer,
		Source: answer.Source,
	}
}
