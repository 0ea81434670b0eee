package layout

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"actieplan/internal/cputime"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// testForm makes documents in the styles of the form, as the plans of zones have them.
type testForm struct {
	t      *testing.T
	styles *stylesheet.Styles
}

func newForm(t *testing.T) *testForm { return &testForm{t, template(t).Styles(form.Grouped)} }

func (f *testForm) style(id stylesheet.ID) *stylesheet.Paragraph {
	style := f.styles.Paragraph(id)
	if style == nil {
		f.t.Fatalf("the form has no style %q", id)
	}
	return style
}

func (f *testForm) text(style stylesheet.ID, words string) *document.Paragraph {
	p := &document.Paragraph{Style: f.style(style)}
	if words != "" {
		p.Runs = []document.Run{text(words)}
	}
	return p
}

func (f *testForm) item(style stylesheet.ID, level int, marker, words string) *document.Paragraph {
	p := f.text(style, words)
	p.Item = listItem(f.styles, new(document.List), level, marker)
	return p
}

// grid is a table of equal columns over the width of the text.
func (f *testForm) grid(style stylesheet.TableID, width measure.Twips, heads int, rows ...*document.Row) *document.Table {
	t := &document.Table{Style: f.styles.Table(style), HeaderRows: heads, Rows: rows}
	for range rows[0].Cells {
		t.Columns = append(t.Columns, width/measure.Twips(len(rows[0].Cells)))
	}
	return t
}

func (f *testForm) document(sheet stylesheet.PageID, blocks ...document.Block) *document.Document {
	return &document.Document{
		Styles: f.styles, Sections: []*document.Section{{Page: f.styles.Page(sheet), Blocks: blocks}},
	}
}

// lay lays out, holds the pages against the rules for every document, and looks how many
// there are.
func (f *testForm) lay(least, most int, d *document.Document) *Pages {
	f.t.Helper()
	pages := Lay(d)
	for _, wrong := range inspect(pages) {
		f.t.Error(wrong)
	}
	if n := len(pages.Pages); n < least || n > most {
		f.t.Errorf("%d pages, want %d to %d", n, least, most)
	}
	return pages
}

const (
	uprightWidth  measure.Twips = 9072
	sidewaysWidth measure.Twips = 14570
	sentence                    = "De bewoners van de buurt overleggen met de partners over zorg en welzijn, elke maand opnieuw. "
)

func prose(sentences int) string { return strings.TrimSpace(strings.Repeat(sentence, sentences)) }

func TestRowTallerThanAPage(t *testing.T) {
	f := newForm(t)
	for _, cantSplit := range []bool{false, true} {
		tall := row(cell(f.text("tabelcel", prose(200))), cell(f.text("tabelcel", "kort")))
		tall.CantSplit = cantSplit
		f.lay(4, 9, f.document("staand", f.text("tekst", "x"), f.grid("tabel", uprightWidth, 1,
			row(cell(f.text("tabelkop", "kop")), cell(f.text("tabelkop", "kop"))), tall)))
	}
}

func TestManyColumnsOverOnePageEnd(t *testing.T) {
	f := newForm(t)
	var cells []*document.Cell
	for i := range 7 {
		cells = append(cells, cell(f.text("tabelcel", prose(10+3*i)), f.item("tabelcel-lijst", 0, "•", prose(2)),
			f.text("tabelcel", prose(i))))
	}
	f.lay(2, 6, f.document("liggend", f.grid("tabel", sidewaysWidth, 0, row(cells...))))
}

func TestDeepListsOverPages(t *testing.T) {
	f := newForm(t)
	var body, inCell []document.Block
	for i := range 120 {
		marker := []string{"•", "b.", "iii.", "1234567890)"}[i%4]
		body = append(body, f.item("tekst-lijst", i%7, marker, prose(1+i%4)))
		inCell = append(inCell, f.item("tabelcel-lijst", i%5, marker, prose(1+i%3)))
		if i%9 == 0 {
			body = append(body, f.item("tekst-lijst", i%7, "", prose(2)))
		}
	}
	f.lay(6, 40, f.document("staand", body...))
	f.lay(6, 40, f.document("staand", f.grid("tabel", uprightWidth, 0, row(cell(inCell...), cell(f.text("tabelcel", "kort"))))))
}

func TestTablesInCellsThatBreak(t *testing.T) {
	f := newForm(t)
	var rows []*document.Row
	for i := range 60 {
		rows = append(rows, row(cell(f.text("binnencel", fmt.Sprint("rij ", i))), cell(f.text("binnencel", prose(i%5)))))
	}
	inner := f.grid("binnentabel", 4000, 1, rows...)
	f.lay(3, 16, f.document("staand", f.text("kop-actie", "Actie"), f.grid("fiche", uprightWidth, 0,
		row(cell(f.text("fiche-etiket", "Hoe?")),
			cell(f.text("vraag", "Vraag"), f.text("antwoord", prose(20)), inner, f.text("na-tabel", ""))),
	)))
}

func TestWordsWiderThanTheColumn(t *testing.T) {
	f := newForm(t)
	words := strings.Join([]string{
		strings.Repeat("zorg", 60), "https://www.voorbeeld.be/" + strings.Repeat("een/heel/lang/pad/", 20),
		strings.Repeat("a\u00A0", 300), strings.Repeat("zone\u2011", 60), strings.Repeat("samen\u00AD", 80),
		strings.Repeat("en/of/", 50), strings.Repeat("–", 200), strings.Repeat("a–b—c", 40),
		strings.Repeat("😀", 120), strings.Repeat("中文", 80), strings.Repeat("हिन्दी", 40),
		strings.Repeat("e\u0301", 150),
	}, " ")
	f.lay(1, 2, f.document("staand", f.text("tekst", words)))
	var cells []*document.Cell
	for range 10 {
		cells = append(cells, cell(f.text("tabelcel", words)))
	}
	f.lay(2, 12, f.document("liggend", f.grid("tabel", sidewaysWidth, 0, row(cells...))))
}

func TestEmptyThings(t *testing.T) {
	f := newForm(t)
	one := f.text("tekst", "een")
	f.lay(0, 0, &document.Document{Styles: f.styles})
	f.lay(1, 1, f.document("staand"))
	f.lay(1, 1, f.document("staand", f.text("tekst", "")))
	f.lay(1, 1, f.document("staand", one, &document.Table{
		Style: f.styles.Table("tabel"), HeaderRows: 1, Columns: []measure.Twips{100},
	}, f.text("tekst", "twee")))
	f.lay(1, 1, f.document("staand", &document.Table{Style: f.styles.Table("tabel"), Rows: []*document.Row{{}}}))
	f.lay(1, 1, f.document("staand", f.grid("tabel", uprightWidth, 1, row(cell(), cell()), row(cell(), cell(f.text("tabelcel", ""))))))
	f.lay(1, 1, f.document("staand", f.grid("fiche", uprightWidth, 0, row(cell(f.text("vraag", "Vraag"), f.text("antwoord", ""))))))
	f.lay(1, 1, f.document("staand", f.text("tekst", "ja")))
}

func TestColumnsWithoutWidth(t *testing.T) {
	f := newForm(t)
	for _, columns := range [][]measure.Twips{{0, 0}, {0, 9070}, {9070, 0}, {1, 1}} {
		grid := f.grid("tabel", 0, 0, row(cell(f.text("tabelcel", "een twee")), cell(f.text("tabelcel", "drie"))))
		grid.Columns = columns
		f.lay(1, 1, f.document("staand", grid))
	}
}

func Test300Rows(t *testing.T) {
	f := newForm(t)
	head := row(cell(f.text("tabelkop", "Naam")), cell(f.text("tabelkop", "Trekker")), cell(f.text("tabelkop", "Doel")))
	rows := []*document.Row{head}
	for i := range 300 {
		rows = append(rows, row(cell(f.text("tabelcel", fmt.Sprint("Stuurgroep ", i))), cell(f.text("tabelcel", "")),
			cell(f.text("tabelcel", prose(i%7)))))
	}
	pages := f.lay(20, 80, f.document("liggend", f.grid("tabel", sidewaysWidth, 1, rows...)))
	for i, page := range pages.Pages {
		heads := 0
		for _, mark := range page.Marks() {
			if text, is := mark.(*Text); is && text.String() == "Naam" && (text.From.Role == Artifact) == (i > 0) {
				heads++
			}
		}
		if heads != 1 {
			t.Errorf("page %d: the head is there %d times", i+1, heads)
		}
	}
}

func TestContentsWithLongTitles(t *testing.T) {
	f := newForm(t)
	var contents, body []document.Block
	for i := range 40 {
		anchor, title := fmt.Sprint("actie-", i), prose(1+i%3)
		entry := &document.Paragraph{
			Style: f.style(stylesheet.ID(fmt.Sprint("inhoud-", 1+i%5))), Entry: &document.Entry{},
			Runs: []document.Run{
				{Text: title, Link: "#" + anchor}, {Kind: document.Tab, Link: "#" + anchor},
				{Kind: document.PageReference, Anchor: anchor, Link: "#" + anchor},
			},
		}
		heading := f.text("kop-actie", title)
		heading.Anchor = anchor
		contents, body = append(contents, entry), append(body, heading, f.text("tekst", prose(30)))
	}
	f.lay(12, 40, f.document("staand", append(contents, body...)...))
}

// TestHeadingsAtAPagesFoot moves headings past a page's end, line by line: none ever
// stands alone.
func TestHeadingsAtAPagesFoot(t *testing.T) {
	f := newForm(t)
	for n := range 60 {
		var body []document.Block
		for range n {
			body = append(body, f.text("na-tabel", ""), f.text("inhoud-2", "regel"))
		}
		body = append(body, f.text("kop-strategisch", "Kop 1"), f.text("kop-operationeel", prose(2)), f.text("kop-actie", "Kop 3"),
			f.grid("fiche", uprightWidth, 0, row(cell(f.text("antwoord", prose(9))))))
		pages := f.lay(1, 3, f.document("staand", body...))
		for i, page := range pages.Pages {
			last := page.Marks()[len(page.Marks())-1].Origin().Paragraph
			if last != nil && last.Style.KeepNext {
				t.Errorf("%d lines: page %d ends in a heading", n, i+1)
			}
		}
	}
}

func TestLooksInsideWords(t *testing.T) {
	f := newForm(t)
	p := f.text("tekst", "")
	for i := range 400 {
		p.Runs = append(p.Runs, document.Run{
			Text: []string{"samen", "werkings", "verband ", "en zo", "rg-"}[i%5], Bold: i%2 == 0, Italic: i%3 == 0,
			Link: []string{"", "https://voorbeeld.be/"}[i%7/6],
		})
	}
	for _, mark := range f.lay(1, 1, f.document("staand", p)).Pages[0].Marks() {
		text := mark.(*Text)
		bold, italic := text.Run.Bold, text.Run.Italic
		if text.Font.Bold != bold || text.Font.Italic != italic || text.Link() != text.Run.Link {
			t.Errorf("%q is in the wrong face or has the wrong link", text.String())
		}
		if (text.Color == f.styles.LinkColor) != (text.Run.Link != "") {
			t.Errorf("%q has the colour of a link, or lacks it", text.String())
		}
	}
}

// TestEndlessWord: a paragraph of 100 000 characters that offers no place to break.
func TestEndlessWord(t *testing.T) {
	f := newForm(t)
	for _, word := range []string{"a", "a/", "a\u00A0", "a\u00AD", "€", "😀"} {
		long := strings.Repeat(word, 100000/len([]rune(word)))
		var pages *Pages
		if took := cputime.Of(func() { pages = Lay(f.document("staand", f.text("tekst", long))) }); took > time.Second {
			t.Errorf("%q: %v", word, took)
		}
		for _, wrong := range inspect(pages) {
			t.Errorf("%q: %.300s", word, wrong)
		}
	}
}

// TestLinear counts what layout allocates for 1, 4 and 16 times a document: it grows no
// faster than the text.
func TestLinear(t *testing.T) {
	f := newForm(t)
	document := func(times int) *document.Document {
		var body []document.Block
		var rows []*document.Row
		for i := range 12 * times {
			inner := f.grid("binnentabel", 3000, 1, row(cell(f.text("binnencel", "a"))), row(cell(f.text("binnencel", prose(3)))))
			rows = append(rows, row(cell(f.text("tabelcel", prose(i%5))),
				cell(f.item("tabelcel-lijst", 1, "•", prose(4)), inner, f.text("na-tabel", ""))))
			body = append(body, f.text("kop-actie", "Kop"), f.text("tekst", prose(6)))
		}
		long := f.text("tekst", prose(40*times))
		tall := row(cell(f.text("tabelcel", prose(60*times))), cell(f.text("tabelcel", "kort")))
		return f.document("staand", append(body, long, f.grid("tabel", uprightWidth, 1, rows...),
			f.grid("fiche", uprightWidth, 0, tall))...)
	}
	cost := func(times int) (allocations, bytes float64) {
		d := document(times)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Lay(d)
		runtime.ReadMemStats(&after)
		return float64(after.Mallocs - before.Mallocs), float64(after.TotalAlloc - before.TotalAlloc)
	}
	cost(1) // opens the fonts
	count, bytes := cost(1)
	for _, times := range []int{4, 16} {
		c, b := cost(times)
		if grown := c / count / float64(times); grown > 1.2 {
			t.Errorf("%d times the document takes %.2f times the allocations", times, grown*float64(times))
		}
		if grown := b / bytes / float64(times); grown > 1.5 {
			t.Errorf("%d times the document takes %.2f times the memory", times, grown*float64(times))
		}
	}
}

// TestWidthsOfTheForm keeps the widths that the cases above are made for.
func TestWidthsOfTheForm(t *testing.T) {
	f := newForm(t)
	got := []measure.Twips{f.styles.Page("staand").TextWidth(), f.styles.Page("liggend").TextWidth()}
	if want := []measure.Twips{uprightWidth, sidewaysWidth}; !slices.Equal(got, want) {
		t.Errorf("the text is %v wide, want %v", got, want)
	}
}
