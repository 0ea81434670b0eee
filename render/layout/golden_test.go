package layout

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/golden"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// TestGolden compares the pages of a small document, in which there is some of
// everything, mark by mark.
func TestGolden(t *testing.T) {
	for name, document := range map[string]*document.Document{"alles": everything(t), "vreemd": strange()} {
		pages := Lay(document)
		for _, wrong := range inspect(pages) {
			t.Errorf("%s: %s", name, wrong)
		}
		golden.Compare(t, filepath.Join("testdata", name+".txt"), dump(pages))
	}
}

// dump shows pages as text: a line for each mark, with its place, its size and what it is.
func dump(pages *Pages) string {
	var out strings.Builder
	for i, page := range pages.Pages {
		fmt.Fprintf(&out, "page %d: %s, %d x %d\n", i+1, page.Style.ID, page.Style.Width, page.Style.Height)
		for _, mark := range page.Marks() {
			switch m := mark.(type) {
			case *Text:
				fmt.Fprintf(&out, "%6d %5d  text %q +%d %s %d", m.X, m.Baseline, m.String(), m.Width, m.Font.PostScriptName, m.Size)
				if m.Places != nil {
					fmt.Fprintf(&out, " places %v", m.Places)
				}
				if m.Link() != "" {
					fmt.Fprintf(&out, " link %s", m.Link())
				}
				fmt.Fprintf(&out, " #%06x", m.Color)
			case *Box:
				fmt.Fprintf(&out, "%6d %5d  box %d x %d #%06x", m.X, m.Y, m.Width, m.Height, m.Color)
			case *Picture:
				fmt.Fprintf(&out, "%6d %5d  picture %s %d", m.X, m.Y, m.Icon.Name, m.Side)
			}
			from := mark.Origin()
			if from.Table != nil {
				fmt.Fprintf(&out, " row %d column %d", from.Row, from.Column)
			}
			fmt.Fprintf(&out, "%s\n", map[Role]string{
				Content: "", Label: " (label)", Artifact: " (artifact)",
			}[from.Role])
		}
	}
	return out.String()
}

// everything is a short plan on short sheets.
func everything(t *testing.T) *document.Document {
	f := newForm(t)
	sheet := *f.styles.Page("staand")
	sheet.Height = 7000
	header := f.text("koptekst", "Actieplan Voorbeeldstreek")
	footer := f.text("voettekst", "Pagina ")
	footer.Runs = append(footer.Runs, document.Run{Kind: document.PageNumber}, document.Run{Text: " van "},
		document.Run{Kind: document.PageCount})
	entry := func(style stylesheet.ID, title, anchor string) *document.Paragraph {
		return &document.Paragraph{
			Style: f.styles.Paragraph(style), Entry: &document.Entry{},
			Runs: []document.Run{
				{Text: title, Link: "#" + anchor}, {Kind: document.Tab, Link: "#" + anchor},
				{Kind: document.PageReference, Anchor: anchor, Link: "#" + anchor},
			},
		}
	}
	heading := f.text("kop-deel", "Acties")
	heading.Anchor = "acties"
	action := f.text("kop-actie", "Samen\u00ADwerken aan de zone-niveau-afspraken van 2026-2027 en/of later")
	action.Anchor = "actie"
	mixed := f.text("tekst", "Gewoon, ")
	mixed.Runs = append(mixed.Runs, document.Run{Text: "vet", Bold: true}, document.Run{Text: "te en "},
		document.Run{Text: "cursieve", Italic: true},
		document.Run{Text: " woorden; zie "}, document.Run{Text: "www.voorbeeld.be", Link: "https://www.voorbeeld.be/"},
		document.Run{Kind: document.LineBreak}, document.Run{Text: "0,5\u00A0VTE, 😀 en 中文."})
	list := &document.List{Ordered: true, Start: 1, Delimiter: '.'}
	item := func(level int, marker, words string) *document.Paragraph {
		p := f.text("tekst-lijst", words)
		p.Item = listItem(f.styles, list, level, marker)
		return p
	}
	overview := &document.Table{Style: f.styles.Table("tabel"), HeaderRows: 1, Columns: []measure.Twips{2600, 3300, 3172},
		Rows: []*document.Row{
			row(cell(f.text("tabelkop", "Naam")), cell(f.text("tabelkop", "Doelstelling")), cell(f.text("tabelkop", "Meerwaarde"))),
			row(cell(f.text("tabelcel", "Stuurgroep ouderenzorg")), cell(f.text("tabelcel", prose(9))), cell(f.text("tabelcel", prose(3)))),
			row(cell(f.text("tabelcel", "https://www.voorbeeld.be/een/lang/pad")), cell(), cell(f.text("tabelcel", ""))),
		}}
	for _, c := range overview.Rows[0].Cells {
		c.Fill, c.Header = true, document.ColumnHeader
	}
	inner := &document.Table{Style: f.styles.Table("binnentabel"), HeaderRows: 1, Columns: []measure.Twips{2000, 3000},
		Rows: []*document.Row{
			row(cell(f.text("binnenkop", "Stap")), cell(f.text("binnenkop-rechts", "Wanneer"))),
			row(cell(f.text("binnencel", "Eén")), cell(f.text("binnencel-rechts", "maart"))),
		}}
	icon := f.text("fiche-icoon", "")
	icon.Runs = []document.Run{{Kind: document.FigureRun, Figure: &document.Figure{Icon: template(t).Icon("wat"), Size: 680}}}
	ruled := f.text("vraag", "Vraag met een lijn erboven")
	ruledStyle := *ruled.Style
	ruledStyle.Top = stylesheet.Border{Width: 10, Space: 140, Color: f.styles.Table("fiche").Border.Color}
	ruled.Style = &ruledStyle
	fiche := &document.Table{Style: f.styles.Table("fiche"), Columns: []measure.Twips{1900, 7172}, Rows: []*document.Row{
		row(cell(icon, f.text("fiche-etiket", "Wat?")), cell(f.text("vraag", "Vraag"), f.text("toelichting", "Toelichting in het grijs."),
			f.text("antwoord", prose(2)), inner, f.text("na-tabel", ""))),
		row(cell(f.text("fiche-etiket", "Wie?")), cell(ruled, f.text("keuze", "☒ Ja"), f.text("keuze", "☐ Neen"))),
	}}
	fiche.Rows[0].Cells[0].Fill, fiche.Rows[1].MinHeight = true, 2000
	sideways := *f.styles.Page("liggend")
	sideways.Height = 5000
	return &document.Document{Styles: f.styles, Sections: []*document.Section{
		{Page: &sheet, Header: header, Footer: footer, Blocks: []document.Block{
			f.text("kop-inhoud", "Inhoud"), entry("inhoud-1", "Acties", "acties"), entry("inhoud-5", prose(2), "actie"),
			heading, mixed, item(0, "1.", prose(2)), item(1, "a.", "Kort"), item(1, "", prose(1)), item(2, "iii.", prose(1)),
		}},
		{Page: &sideways, Header: header, Footer: footer, Blocks: []document.Block{f.text("tekst", "Vooraf"), overview}},
		{Page: &sheet, Header: header, Footer: footer, Blocks: []document.Block{action, fiche, f.text("tekst", prose(4))}},
	}}
}

// strange is a paragraph in each of the odd styles, alone and in a cell of each of the
// odd tables.
func strange() *document.Document {
	styles := oddStyles()
	d := &document.Document{Styles: styles}
	for i, sheet := range styles.Pages {
		section := &document.Section{Page: sheet}
		for j, style := range styles.Paragraphs {
			p := lines(style, prose(1+j%3))
			if j%4 == 2 {
				p.Item = listItem(styles, new(document.List), i+j%2, "10)")
			}
			section.Blocks = append(section.Blocks, p)
		}
		for _, grid := range styles.Tables {
			t := &document.Table{Style: grid, HeaderRows: i, Columns: []measure.Twips{sheet.TextWidth() / 3, sheet.TextWidth() / 2}}
			for j := 0; j+1 < 6; j += 2 {
				t.Rows = append(t.Rows, row(cell(lines(styles.Paragraphs[j], "een twee drie")),
					cell(lines(styles.Paragraphs[j+1], "vier ", "vijf zes"))))
			}
			section.Blocks = append(section.Blocks, t)
		}
		d.Sections = append(d.Sections, section)
	}
	return d
}
