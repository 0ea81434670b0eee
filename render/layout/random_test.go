package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// generator makes random documents at the level of the block tree, with more kinds of
// text and of nesting than any plan.
type generator struct {
	*rand.Rand
	styles     *stylesheet.Styles
	references bool // page numbers in the text
	anchors    int
	own        []string // words to use besides
}

// oddWords are texts with something that a plain word does not have.
var oddWords = []string{
	"zone-niveau", "2026-2027", "2024–2027", "en/of", "zorg/welzijn/buurt",
	"https://www.voorbeeld.be/een/heel/lang/pad?met=vragen&en=meer", "0,5\u00A0VTE", "niet\u2011breken",
	"samen\u00ADwerkings\u00ADverband", "kans\u200Bkaart", "(zie", "verder)", "“zo”", "…", "50%", "20 °C", "😀",
	"👩‍⚕️", "中文字", "हिन्दी", "العربية", "cafe\u0301", "\uE000", "–", "-", "/",
	"naam.achternaam@dienst.voorbeeld.be",
	"Hottentottententententoonstellingsverantwoordelijkheidsverzekeringsmaatschappij", "☒", "☐", "a", "\u00A0",
	"\u202F", `\pad\naar`,
}

const plainWords = "de het een en van in op voor met zorg welzijn bewoners overleg netwerk vrijwilligers ondersteuning gemeente samenwerking"

func (g *generator) word() string {
	if g.IntN(6) == 0 {
		return oddWords[g.IntN(len(oddWords))]
	}
	if len(g.own) > 0 && g.IntN(2) == 0 {
		return g.own[g.IntN(len(g.own))]
	}
	words := strings.Fields(plainWords)
	return words[g.IntN(len(words))]
}

// text is up to n words. Looks and links begin and end inside words too.
func (g *generator) text(n int) []document.Run {
	var runs []document.Run
	run := document.Run{}
	flush := func() {
		if run.Text != "" {
			runs = append(runs, run)
		}
		run.Text = ""
	}
	for range g.IntN(n + 1) {
		word := g.word()
		if cut := g.IntN(len(word)); g.IntN(8) == 0 && strings.IndexFunc(word, func(r rune) bool { return r > '~' }) < 0 {
			run.Text += word[:cut]
			flush()
			run.Bold, run.Italic = g.IntN(2) == 0, g.IntN(2) == 0
			run.Link = []string{"", "", "https://voorbeeld.be/"}[g.IntN(3)]
			word = word[cut:]
		}
		run.Text += word + strings.Repeat(" ", 1+g.IntN(20)/19)
		switch g.IntN(60) {
		case 0:
			flush()
			runs = append(runs, document.Run{Kind: document.LineBreak})
		case 1:
			flush()
			runs = append(runs, document.Run{
				Kind: document.FigureRun, Figure: &document.Figure{Icon: new(svg.Icon), Size: 200},
			})
		}
	}
	if g.IntN(3) > 0 {
		run.Text = strings.TrimRight(run.Text, " ")
	}
	flush()
	return runs
}

func (g *generator) style() *stylesheet.Paragraph {
	for {
		if style := g.styles.Paragraphs[g.IntN(len(g.styles.Paragraphs))]; !style.Leader {
			return style
		}
	}
}

func (g *generator) paragraph(words int) *document.Paragraph {
	p := &document.Paragraph{Style: g.style(), Runs: g.text(words)}
	if g.IntN(4) == 0 {
		g.anchors++
		p.Anchor = fmt.Sprint("plaats-", g.anchors)
	}
	return p
}

// list is some items, nested up to five deep.
func (g *generator) list(level int) []document.Block {
	list := &document.List{Ordered: g.IntN(2) == 0, Start: 1}
	var blocks []document.Block
	for i := range 1 + g.IntN(4) {
		p := g.paragraph(25)
		p.Item = listItem(g.styles, list, level, "•")
		if list.Ordered {
			p.Item.Marker = fmt.Sprintf("%d.", i+1+g.IntN(12)/11*99990)
		}
		blocks = append(blocks, p)
		if g.IntN(5) == 0 {
			next := g.paragraph(12)
			next.Item = listItem(g.styles, list, level, "")
			blocks = append(blocks, next)
		}
		if level < 4 && g.IntN(3) == 0 {
			blocks = append(blocks, g.list(level+1)...)
		}
	}
	return blocks
}

// table is a table of the given width; depth counts the tables around it.
func (g *generator) table(width measure.Twips, depth int) *document.Table {
	t := &document.Table{Style: g.styles.Tables[g.IntN(len(g.styles.Tables))]}
	columns := 1 + g.IntN(max(1, min(5, int(width/1500))))
	left := width
	for i := range columns {
		column := left / measure.Twips(columns-i)
		if i < columns-1 {
			column += measure.Twips(g.IntN(301) - 150)
		}
		t.Columns = append(t.Columns, column)
		left -= column
	}
	if depth == 0 && g.IntN(2) == 0 {
		t.HeaderRows = 1
	}
	for r := range g.IntN(6) + t.HeaderRows {
		row := &document.Row{CantSplit: g.IntN(6) == 0}
		if g.IntN(8) == 0 {
			row.MinHeight = measure.Twips(g.IntN(1500))
		}
		for c := range columns {
			cell := &document.Cell{Fill: r < t.HeaderRows}
			switch {
			case r < t.HeaderRows:
				cell.Blocks = []document.Block{&document.Paragraph{
					Style: g.style(), Runs: []document.Run{{Text: "kop"}},
				}}
			case g.IntN(10) > 0:
				cell.Blocks = g.cell(t.Style.TextWidth(t.Columns[c]), depth)
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (g *generator) cell(width measure.Twips, depth int) []document.Block {
	var blocks []document.Block
	for range 1 + g.IntN(3) {
		switch {
		case g.IntN(4) == 0 && width > 2000:
			blocks = append(blocks, g.list(0)...)
		case g.IntN(6) == 0 && depth < 2 && width > 1500:
			blocks = append(blocks, g.table(width, depth+1))
		default:
			blocks = append(blocks, g.paragraph(60))
		}
	}
	if _, is := blocks[len(blocks)-1].(*document.Table); is {
		blocks = append(blocks, &document.Paragraph{Style: g.style()})
	}
	return blocks
}

// blocks is what a section may hold.
func (g *generator) blocks(n int, width measure.Twips) []document.Block {
	var blocks []document.Block
	for range n {
		switch g.IntN(5) {
		case 0:
			blocks = append(blocks, g.list(0)...)
		case 1, 2:
			blocks = append(blocks, g.table(width, 0))
		default:
			blocks = append(blocks, g.paragraph(150))
		}
	}
	return blocks
}

// section is a section on one of the sheets.
func (g *generator) section(n int) *document.Section {
	page := g.styles.Pages[g.IntN(len(g.styles.Pages))]
	return &document.Section{
		Page:   page,
		Header: &document.Paragraph{Style: g.style(), Runs: g.text(3)},
		Footer: &document.Paragraph{
			Style: g.style(),
			Runs:  []document.Run{{Kind: document.PageNumber}, {Text: " van "}, {Kind: document.PageCount}},
		},
		Blocks: g.blocks(n, page.TextWidth()),
	}
}

// document is a document of some sections, the first of which may list the anchors of the
// others.
func (g *generator) document() *document.Document {
	d := &document.Document{Styles: g.styles}
	for range 1 + g.IntN(3) {
		d.Sections = append(d.Sections, g.section(g.IntN(6)))
	}
	if g.references {
		contents := &document.Contents{Levels: 1}
		for i := range g.anchors {
			for _, style := range g.styles.Paragraphs {
				if style.Leader {
					anchor := fmt.Sprint("plaats-", i+1)
					title := g.text(12)
					entry := append(title, document.Run{Kind: document.Tab}, document.Run{
						Kind: document.PageReference, Anchor: anchor, Link: "#" + anchor,
					})
					d.Sections[0].Blocks = append([]document.Block{&document.Paragraph{
						Style: style, Runs: entry,
						Entry: &document.Entry{Contents: contents, Level: 1, Heading: &document.Paragraph{Anchor: anchor}},
					}}, d.Sections[0].Blocks...)
					break
				}
			}
		}
	}
	return d
}

// oddStyles are unlike those of any form: small sheets with uneven margins, rules around
// text, indents, all alignments, thick lines and none, and everything that a style can
// ask for in cells too.
func oddStyles() *stylesheet.Styles {
	s := &stylesheet.Styles{LinkColor: 0x0000FF}
	s.Pages = []*stylesheet.Page{
		{ID: "klein", Width: 5003, Height: 6007, Top: 701, Bottom: 503, Left: 307, Right: 911, Header: 101, Footer: 103},
		{ID: "breed", Width: 9001, Height: 5001, Top: 300, Bottom: 900, Left: 1100, Right: 201, Header: 50, Footer: 60, Landscape: true},
	}
	rule := stylesheet.Border{Width: 13, Space: 17, Color: 0x333333}
	for i := range 12 {
		p := &stylesheet.Paragraph{
			ID: fmt.Sprint("alinea-", i), Size: measure.Twips(101 + 23*i), Leading: measure.Twips(97 + 31*i),
			Before: measure.Twips(37 * (i % 5)), After: measure.Twips(53 * (i % 4)),
			Bold: i%2 == 1, Italic: i%3 == 1, KeepNext: i%4 == 3, Widows: i%3 == 2, Align: stylesheet.Alignment(i % 3),
		}
		if i%3 == 0 {
			p.Left, p.Right = 111, 77
		}
		if i%4 == 1 {
			p.Top = rule
		}
		if i%5 == 2 {
			p.Bottom = rule
		}
		p.Leader = i == 11
		s.Paragraphs = append(s.Paragraphs, p)
	}
	s.Tables = []*stylesheet.Table{
		{ID: "dik", Border: stylesheet.Border{Width: 61, Color: 0x111111}, PadTop: 7, PadBottom: 41, PadLeft: 101, PadRight: 3,
			HeaderFill: 0xEEEEEE, Above: 83},
		{ID: "zonder", PadLeft: 10, PadRight: 10},
		{ID: "dun", Border: stylesheet.Border{Width: 5, Color: 0x222222}, PadTop: 90, PadLeft: 50, PadRight: 150, HeaderFill: 0xDDDDDD},
	}
	s.Lists.Levels = []stylesheet.ListLevel{{Bullet: "•", Left: 90, Hanging: 90}, {Bullet: "–", Left: 333, Hanging: 120}}
	return s
}
