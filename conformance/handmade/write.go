package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// habit is a way in which people make the form by hand.
type habit struct {
	name         string
	noPrompts    bool // and no hints
	colon        bool // for the dash after the number of an objective
	listed       bool // operational objectives in a list below one heading
	emptyDomain  bool // a domain without rows as rows of the table
	reworded     bool // two words of the form's own changed
	typedBullets bool // no lists of Word
	promptRows   bool // a row for each prompt, the label merged down
	titleInTable bool // the title of the action in the first row
	wrapped      bool // every paragraph in controls of another program, and inserted while changes were tracked
}

var habits = []habit{
	{name: "zoals het formulier"},
	{name: "vragen weggelaten", noPrompts: true},
	{name: "dubbelpunt", colon: true},
	{name: "doelstellingen in een lijst", colon: true, listed: true},
	{name: "leeg domein als rij", emptyDomain: true},
	{name: "twee woorden anders", reworded: true},
	{name: "getypte opsommingstekens", typedBullets: true},
	{name: "een rij per vraag", promptRows: true},
	{name: "titel in de fiche", titleInTable: true},
	{name: "in vakken van een ander programma", wrapped: true},
}

// maker writes the body of a Word file.
type maker struct {
	bytes.Buffer
	habit
	submitted *document
	template  *form.Template
}

// write makes a Word file of a submitted plan.
func write(file string, submitted *document, template *form.Template, h habit) error {
	m := &maker{habit: h, submitted: submitted, template: template}
	m.body()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
			`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`},
		{"_rels/.rels", relationship("officeDocument", "word/document.xml")},
		{"word/_rels/document.xml.rels", relationship("numbering", "numbering.xml")},
		{"word/numbering.xml", root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)},
		{"word/document.xml", root("document", "<w:body>"+m.String()+"</w:body>")},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			return err
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o666)
}

func relationship(kind, target string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `"/></Relationships>`
}

func root(name, content string) string {
	return `<w:` + name + ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + content + `</w:` + name + `>`
}

// body writes the parts of the form.
func (m *maker) body() {
	zone := textAt(m.submitted.plan, "zone", "naam")
	m.paragraph(m.template.Sentences.Title.Fill(map[string]string{form.PlaceName: zone}), true)
	for _, part := range m.template.Parts {
		if part.OwnText != nil && m.answer(part.OwnText.Key+"."+part.OwnText.Text.Name) == "" {
			continue
		}
		if part.Heading != "" {
			m.paragraph(part.Heading, true)
		}
		for line := range strings.Lines(markdown.Text(markdown.Parse(part.Text))) {
			m.paragraph(line, false)
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
	m.row(m.plain("", true), m.plain("", true), m.plain(part.Columns[2].Title, true), m.plain(part.Columns[3].Title, true))
	for _, row := range part.Rows {
		number := ""
		if v := m.submitted.plan.Get(part.Key, row.Letter, part.Number.Name); v != nil {
			number = strings.Replace(fmt.Sprint(v.Number), ".", ",", 1)
		}
		m.row(m.plain(row.Letter, false), m.plain(row.Description, false), m.plain(number, false), m.cell(textAt(m.submitted.plan, part.Key, row.Letter, part.Remark.Name)))
	}
	m.WriteString("</w:tbl>")
}

func (m *maker) table(part *form.Table) {
	m.WriteString("<w:tbl>")
	var cells []string
	for _, column := range part.Columns {
		cells = append(cells, m.plain(m.own(column.Title), true))
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
			m.row(fmt.Sprintf(`<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr>%s</w:tc>`, len(part.Columns), m.one(text, false)))
		}
	}
	m.WriteString("</w:tbl>")
}

func (m *maker) fiches(part *form.Fiches) {
	before := ""
	for i, action := range m.submitted.plan.Get(part.Key).RowsOf() {
		if now := fmt.Sprint(textAt(action, part.Objectives[0].Reference.Name), references(action.Get(part.Objectives[1].Reference.Name))); now != before {
			m.objectives(part, action)
			before = now
		}
		title := textAt(action, part.Title.Name)
		if !m.titleInTable {
			m.paragraph(title, true)
		}
		m.WriteString("<w:tbl>")
		if m.titleInTable {
			m.row(m.plain(part.Title.Title, true), m.plain(title, true))
		}
		path := fmt.Sprintf("%s[%d]", part.Key, i)
		for _, row := range part.Rows {
			m.ficheRow(part, row, path+"."+row.Key)
		}
		m.WriteString("</w:tbl>")
		m.paragraph("", false)
	}
}

// ficheRow writes a row of the fiche, or one for each of its prompts.
func (m *maker) ficheRow(part *form.Fiches, row *form.FicheRow, path string) {
	var cells []string
	for _, item := range row.Items {
		cell := ""
		if !m.noPrompts {
			for _, own := range []string{item.Prompt, item.Hint} {
				if own != "" {
					cell += m.one(m.own(own), own == item.Prompt)
				}
			}
		}
		answer := m.answer(path + "." + item.Key)
		if item.Box != "" {
			answer = m.answer(path + "." + item.Key + "." + part.Choice.Text.Name)
			box := part.Choice.Off
			if answer != "" {
				box = part.Choice.On
			}
			cell += m.one(box+" "+item.Box, false)
		}
		cells = append(cells, cell+m.blocks(answer))
	}
	if !m.promptRows {
		m.row(m.plain(row.Label, true), "<w:tc>"+strings.Join(cells, "")+"</w:tc>")
		return
	}
	merge := `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + m.one(row.Label, true)
	for _, cell := range cells {
		m.row("<w:tc>"+merge+"</w:tc>", "<w:tc>"+cell+"</w:tc>")
		merge = `<w:tcPr><w:vMerge/></w:tcPr><w:p/>`
	}
}

// objectives writes the headings above an action.
func (m *maker) objectives(part *form.Fiches, action *toml.Value) {
	outer, inner := part.Objectives[0], part.Objectives[1]
	for _, row := range m.submitted.plan.Get(outer.Key).RowsOf() {
		if textAt(row, outer.ID.Name) != textAt(action, outer.Reference.Name) {
			continue
		}
		m.paragraph(m.heading(outer, row), true)
		refers := references(action.Get(inner.Reference.Name))
		var listed []string
		for _, row := range row.Get(inner.Key).RowsOf() {
			if !strings.Contains(refers, "|"+textAt(row, inner.ID.Name)+"|") {
				continue
			}
			if m.listed {
				listed = append(listed, strings.TrimSpace(textAt(row, inner.Number.Name)+" "+textAt(row, inner.Title.Name)))
			} else {
				m.paragraph(m.heading(inner, row), true)
			}
		}
		if len(listed) > 0 {
			m.paragraph(string(inner.HeadingBare)+"(en):", true)
			m.text("- " + strings.Join(listed, "\n- "))
		}
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

// references are the ids in a list, each between bars.
func references(v *toml.Value) string {
	if v == nil {
		return ""
	}
	ids := "|"
	for _, item := range v.Items {
		ids += item.Text + "|"
	}
	return ids
}

func textAt(v *toml.Value, path ...string) string {
	if v = v.Get(path...); v == nil {
		return ""
	}
	return v.Text
}

func (m *maker) row(cells ...string) {
	m.WriteString("<w:tr>" + strings.Join(cells, "") + "</w:tr>")
}

func (m *maker) plain(text string, bold bool) string { return "<w:tc>" + m.one(text, bold) + "</w:tc>" }
func (m *maker) cell(text string) string             { return "<w:tc>" + m.blocks(text) + "</w:tc>" }
func (m *maker) paragraph(text string, bold bool)    { m.WriteString(m.one(text, bold)) }
func (m *maker) text(text string)                    { m.WriteString(m.blocks(text)) }

// item is the marker of an item of a list.
var item = regexp.MustCompile(`^\s*(?:[•*▪-]|o\s)\s*`)

// blocks writes text as paragraphs: lines one below another are one, an empty line ends it, a bullet begins an item.
func (m *maker) blocks(text string) string {
	var all []string
	var paragraphs []string
	open := false
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "**", ""), "\n") {
		switch trimmed := strings.Join(strings.Fields(line), " "); {
		case trimmed == "":
			open = false
		case open && !item.MatchString(line):
			paragraphs[len(paragraphs)-1] += " " + trimmed
		default:
			paragraphs, open = append(paragraphs, trimmed), true
		}
	}
	for _, p := range paragraphs {
		if bare := item.ReplaceAllString(p, ""); bare != p && m.typedBullets {
			all = append(all, m.one("• "+bare, false))
		} else if bare != p {
			all = append(all, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`+m.run(bare, false)+"</w:p>")
		} else {
			all = append(all, m.one(p, false))
		}
	}
	if len(all) == 0 {
		return "<w:p/>"
	}
	return strings.Join(all, "")
}

// one writes a paragraph.
func (m *maker) one(text string, bold bool) string {
	if m.wrapped {
		return `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtPr><w:tag w:val="goog_rdk_2"/></w:sdtPr><w:sdtContent><w:ins w:id="1" w:author="x">` +
			m.run(text, bold) + `</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>geschrapt</w:delText></w:r></w:del></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`
	}
	return "<w:p>" + m.run(text, bold) + "</w:p>"
}

func (m *maker) run(text string, bold bool) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	look := ""
	if bold {
		look = "<w:rPr><w:b/></w:rPr>"
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return `<w:r>` + look + `<w:t xml:space="preserve">` + b.String() + `</w:t></w:r>`
}
