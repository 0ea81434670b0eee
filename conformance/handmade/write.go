package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"actieplan/internal/form"
)

// habit is a way in which people make the form by hand.
type habit struct {
	name         string
	noPrompts    bool // without prompts and hints
	colon        bool // a colon for the dash after the number of an objective
	listed       bool // operational objectives in a list below one heading
	emptyDomain  bool // a domain without rows as rows of the table
	reworded     bool // two words of the form's own changed
	typedBullets bool // bullets as characters: no lists of Word
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

func (m *maker) row(cells ...string) {
	m.WriteString("<w:tr>" + strings.Join(cells, "") + "</w:tr>")
}

func (m *maker) line(text string, as look) string { return "<w:tc>" + m.markupOf(text, as) + "</w:tc>" }
func (m *maker) cell(text string) string          { return "<w:tc>" + m.blocks(text) + "</w:tc>" }
func (m *maker) paragraph(text string, as look)   { m.WriteString(m.markupOf(text, as)) }
func (m *maker) text(text string)                 { m.WriteString(m.blocks(text)) }

// itemMarker is the marker of an item of a list.
var itemMarker = regexp.MustCompile(`^\s*(?:[•*▪-]|o\s)\s*`)

// blocks writes text as paragraphs: lines one below another are one, an empty line ends
// it, a bullet begins an item.
func (m *maker) blocks(text string) string {
	var all []string
	var paragraphs []string
	open := false
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "**", ""), "\n") {
		switch trimmed := strings.Join(strings.Fields(line), " "); {
		case trimmed == "":
			open = false
		case open && !itemMarker.MatchString(line):
			paragraphs[len(paragraphs)-1] += " " + trimmed
		default:
			paragraphs, open = append(paragraphs, trimmed), true
		}
	}
	for _, p := range paragraphs {
		if bare := itemMarker.ReplaceAllString(p, ""); bare != p && m.typedBullets {
			all = append(all, m.markupOf("• "+bare, plain))
		} else if bare != p {
			all = append(all, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`+m.run(bare, plain)+"</w:p>")
		} else {
			all = append(all, m.markupOf(p, plain))
		}
	}
	if len(all) == 0 {
		return "<w:p/>"
	}
	return strings.Join(all, "")
}

// look is the properties of a run.
type look string

const (
	plain look = ""
	bold  look = "<w:rPr><w:b/></w:rPr>"
)

// markupOf is the markup of a paragraph.
func (m *maker) markupOf(text string, as look) string {
	if m.wrapped {
		return `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtPr><w:tag w:val="goog_rdk_2"/></w:sdtPr><w:sdtContent><w:ins w:id="1" w:author="x">` +
			m.run(text, as) + `</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>geschrapt</w:delText></w:r></w:del></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`
	}
	return "<w:p>" + m.run(text, as) + "</w:p>"
}

func (m *maker) run(text string, as look) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return `<w:r>` + string(as) + `<w:t xml:space="preserve">` + b.String() + `</w:t></w:r>`
}
