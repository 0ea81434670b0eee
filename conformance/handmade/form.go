package main

import (
	"bytes"
	"fmt"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/toml"
)

// maker writes the body of a Word file (WordprocessingML, ISO 29500-1, 17).
type maker struct {
	bytes.Buffer
	habit
	submitted *document
	template  *form.Template
}

// body writes the parts of the form.
func (m *maker) body() {
	zone := textAt(m.submitted.plan, "zone", "naam")
	m.paragraph(m.template.Sentences.Title.Fill(map[string]string{form.PlaceName: zone}), bold)
	for _, part := range m.template.Parts {
		if part.OwnText != nil && m.answer(part.OwnText.Key+"."+part.OwnText.Text.Name) == "" {
			continue
		}
		if part.Heading != "" {
			m.paragraph(part.Heading, bold)
		}
		for line := range strings.Lines(markdown.Text(parse.Text(part.Text))) {
			m.paragraph(line, plain)
		}
		switch {
		case part.Capacity != nil:
			m.capacity(part.Capacity)
		case part.Table != nil:
			m.table(part.Table)
		case part.Fiches != nil:
			m.fiches(part.Fiches)
		case part.OwnText != nil:
			m.text(m.answer(part.OwnText.Key + "." + part.OwnText.Text.Name))
		}
	}
}

func (m *maker) answer(path string) string { return m.submitted.answers[path] }

// own is wording of the form, as this person left it.
func (m *maker) own(text string) string {
	if m.reworded {
		return strings.NewReplacer("korte beschrijving", "beknopte beschrijving", "stakeholders", "partners", "Concrete doelstelling", "Concrete doelstellingen",
			"Opvolging/ evaluatie", "Opvolging en evaluatie").Replace(text)
	}
	return text
}

func (m *maker) capacity(part *form.Capacity) {
	m.WriteString("<w:tbl>")
	m.row(m.line("", bold), m.line("", bold), m.line(part.Columns[2].Title, bold), m.line(part.Columns[3].Title, bold))
	for _, row := range part.Rows {
		number := ""
		if v := m.submitted.plan.Get(part.Key, row.Letter, part.Number.Name); v != nil {
			number = strings.Replace(fmt.Sprint(v.Number), ".", ",", 1)
		}
		m.row(m.line(row.Letter, plain), m.line(row.Description, plain), m.line(number, plain), m.cell(textAt(m.submitted.plan, part.Key, row.Letter, part.Remark.Name)))
	}
	m.WriteString("</w:tbl>")
}

func (m *maker) table(part *form.Table) {
	m.WriteString("<w:tbl>")
	var cells []string
	for _, column := range part.Columns {
		cells = append(cells, m.line(m.own(column.Title), bold))
	}
	m.row(cells...)
	for i := range m.submitted.plan.Get(part.Key).RowsOf() {
		cells = nil
		for _, column := range part.Columns {
			cells = append(cells, m.cell(m.answer(fmt.Sprintf("%s[%d].%s", part.Key, i, column.Key))))
		}
		m.row(cells...)
	}
	if m.emptyDomain {
		domain := m.template.Sentences.Domain.Fill(map[string]string{form.PlaceName: m.template.Domains[0].Name})
		for _, text := range []string{domain, part.NoEntries} {
			m.row(fmt.Sprintf(`<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr>%s</w:tc>`, len(part.Columns), m.markupOf(text, plain)))
		}
	}
	m.WriteString("</w:tbl>")
}

func (m *maker) fiches(part *form.Fiches) {
	before := ""
	for i, action := range m.submitted.plan.Get(part.Key).RowsOf() {
		now := fmt.Sprint(textAt(action, part.Objectives[0].Reference.Name), references(part, action))
		if now != before {
			m.objectives(part, action)
			before = now
		}
		title := textAt(action, part.Title.Name)
		if !m.titleInTable {
			m.paragraph(title, bold)
		}
		m.WriteString("<w:tbl>")
		if m.titleInTable {
			m.row(m.line(part.Title.Title, bold), m.line(title, bold))
		}
		path := fmt.Sprintf("%s[%d]", part.Key, i)
		for _, row := range part.Rows {
			m.ficheRow(part, row, path+"."+row.Key)
		}
		m.WriteString("</w:tbl>")
		m.paragraph("", plain)
	}
}

// ficheRow writes a row of the fiche, or one for each of its prompts.
func (m *maker) ficheRow(part *form.Fiches, row *form.FicheRow, path string) {
	var cells []string
	for _, item := range row.Items {
		cell := ""
		if !m.noPrompts {
			if item.Prompt != "" {
				cell += m.markupOf(m.own(item.Prompt), bold)
			}
			if item.Hint != "" {
				cell += m.markupOf(m.own(item.Hint), plain)
			}
		}
		answer := m.answer(path + "." + item.Key)
		if item.Box != "" {
			answer = m.answer(path + "." + item.Key + "." + part.Choice.Text.Name)
			box := part.Choice.Off
			if answer != "" {
				box = part.Choice.On
			}
			cell += m.markupOf(box+" "+item.Box, plain)
		}
		cells = append(cells, cell+m.blocks(answer))
	}
	if !m.promptRows {
		m.row(m.line(row.Label, bold), "<w:tc>"+strings.Join(cells, "")+"</w:tc>")
		return
	}
	merge := `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + m.markupOf(row.Label, bold)
	for _, cell := range cells {
		m.row("<w:tc>"+merge+"</w:tc>", "<w:tc>"+cell+"</w:tc>")
		merge = `<w:tcPr><w:vMerge/></w:tcPr><w:p/>`
	}
}

// objectives writes the headings above an action.
func (m *maker) objectives(part *form.Fiches, action *toml.Value) {
	strategic, operational := part.Objectives[0], part.Objectives[1]
	row, rows := objectivesOf(part, m.submitted.plan, action)
	if row == nil {
		return
	}
	m.paragraph(m.heading(strategic, row), bold)
	if !m.listed || len(rows) == 0 {
		for _, row := range rows {
			m.paragraph(m.heading(operational, row), bold)
		}
		return
	}
	m.paragraph(string(operational.HeadingBare)+"(en):", bold)
	for _, row := range rows {
		m.text("- " + strings.TrimSpace(textAt(row, operational.Number.Name)+" "+textAt(row, operational.Title.Name)))
	}
}

func (m *maker) heading(o *form.Objective, row *toml.Value) string {
	sentence := o.Heading
	if textAt(row, o.Number.Name) == "" {
		sentence = o.HeadingNoNumber
	}
	text := sentence.Fill(map[string]string{form.PlaceNumber: textAt(row, o.Number.Name), form.PlaceTitle: textAt(row, o.Title.Name)})
	if m.colon {
		text = strings.Replace(text, " –", ":", 1)
	}
	return text
}
