package intake

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/templates"
)

// formOf is the form of 2026, with changes of its file.
func formOf(t *testing.T, changes ...string) *form.Template {
	t.Helper()
	folder := fstest.MapFS{}
	err := fs.WalkDir(templates.Files, "actieplan-2026", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(templates.Files, path)
		text := string(data)
		if strings.HasSuffix(path, "/template.toml") {
			if text = strings.NewReplacer(changes...).Replace(text); len(changes) > 0 && text == string(data) {
				t.Error("the change is of nothing")
			}
		}
		folder[strings.TrimPrefix(path, "actieplan-2026/")] = &fstest.MapFile{Data: []byte(text)}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	template, err := form.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// numberer makes documents, whose paragraphs it numbers.
type numberer struct{ last int }

// text is a paragraph, with the tags of the controls around it behind bars:
// "Jan|stuurgroepen.trekker".
func (n *numberer) text(s string) *word.Paragraph {
	n.last++
	parts := strings.Split(s, "|")
	return &word.Paragraph{Number: n.last, Runs: []word.Run{{Text: parts[0]}}, Tags: parts[1:]}
}

// texts are paragraphs outside of tables.
func (n *numberer) texts(texts ...string) []word.Block {
	var blocks []word.Block
	for _, text := range texts {
		blocks = append(blocks, n.text(text))
	}
	return blocks
}

// cell is a cell with a paragraph for each text.
func (n *numberer) cell(texts ...string) *word.Cell {
	return &word.Cell{Rows: 1, Columns: 1, Blocks: n.texts(texts...)}
}

// row is a row of cells with one text each; "." is a place that another cell covers.
func (n *numberer) row(texts ...string) []*word.Cell {
	var row []*word.Cell
	for _, s := range texts {
		if s == "." {
			row = append(row, nil)
		} else {
			row = append(row, n.cell(s))
		}
	}
	return row
}

func (n *numberer) table(rows ...[]*word.Cell) *word.Table {
	return &word.Table{Number: n.last, Rows: rows}
}

var heads = []string{
	"Naam en/ of thema?", "Trekker", "Looptijd en frequentie", "Concrete doelstelling",
	"Meerwaarde voor de zorgraad",
}

// check reads a document, and compares values of the plan by path, and that findings say
// something.
func check(t *testing.T, template *form.Template, blocks []word.Block, values map[string]string, told ...string) {
	t.Helper()
	result := readDocument(&word.Document{Blocks: blocks}, template)
	for path, want := range values {
		if got := result.Content.Text(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	all := strings.Join(result.Unsure, "\n")
	for _, want := range told {
		if !strings.Contains(all, want) {
			t.Errorf("not told: %s in %s", want, all)
		}
	}
	if len(result.Unsure) != len(told) {
		t.Errorf("told %d things, want %d: %s", len(result.Unsure), len(told), all)
	}
}

// TestNumberedHeadings: a number before a heading of the form is no other wording.
func TestNumberedHeadings(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("II. Overzicht stuurgroepen"),
		n.table(n.row(heads...), n.row("Vallen", "", "", "", "")),
		n.text("2.1 ACTIES 2026"),
		n.text("Strategische doelstelling 1 – Zorg"),
		n.text("Wandelen"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
		n.text("c) Onze slotbeschouwing"),
	}, map[string]string{"stuurgroepen[0].naam": "Vallen", "acties[0].titel": "Wandelen"}, "“c) Onze slotbeschouwing”")
}

// TestEntriesWithDots: programs write the leader of an entry of the contents as dots, and
// several entries in one paragraph.
func TestEntriesWithDots(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Instructies.........3"),
		n.text("Acties 2026 ..... 5\nStrategische doelstelling 1 – Meer\nzorg........ 6\nWeg..... 7"),
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 1 – Meer zorg"),
		n.text("Wandelen"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
	}, map[string]string{"doelstellingen[0].titel": "Meer zorg", "acties[0].titel": "Wandelen"}, "“Weg..... 7”")
}

// TestLinesWithATab: a line that ends in a tab and a number is one of the contents only
// where its heading stands further on.
func TestLinesWithATab(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Instructies\t2"),
		n.text("Acties 2026\t5"),
		n.text("Werkgroep\t5"),
		n.text("Verdwenen kop\t7"),
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 1 – Meer"),
		n.text("Aantal deelnemers\t25"),
		n.text("Werkgroep\t2"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
		n.text("Slotbeschouwing"),
		n.text("Aantal deelnemers\t30"),
	}, map[string]string{
		"doelstellingen[0].tekst": "Aantal deelnemers 25",
		"acties[0].titel":         "Werkgroep 2",
		"slot.tekst":              "Aantal deelnemers 30",
	}, "“Werkgroep 5”, “Verdwenen kop 7”")
}

// TestOtherYear: the fixed texts of last year's form are told once.
func TestOtherYear(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Overzicht netwerkevents"),
		n.text("Geef in de tabel hieronder een overzicht van de netwerkevents die de zorgraad zal organiseren in 2025."),
		n.text("Overzicht doorlopende acties"),
		n.text("welke verwachte mijlpalen zijn er in 2025? Wordt de actie normaal dit jaar afgerond?"),
		n.text("Acties 2025"),
		n.text("Acties 2025 - Domein Preventie"),
		n.text("Wandelen"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
	}, map[string]string{"acties[0].titel": "Wandelen"}, "alinea 2: de vaste tekst van het formulier noemt een ander jaar, hier en nog 3 keer: ")
}

// TestLooksBehindPrompts: what stands behind a prompt or the label of a box, in the same
// paragraph, keeps its looks and links.
func TestLooksBehindPrompts(t *testing.T) {
	n := &numberer{}
	line := func(wording string) *word.Cell {
		p := n.text(wording)
		p.Runs = append(p.Runs, word.Run{Text: " zie "}, word.Run{Text: "hier", Bold: true, Link: "https://elz.be/"})
		return &word.Cell{Rows: 1, Columns: 1, Blocks: []word.Block{p}}
	}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(
			[]*word.Cell{
				n.cell("Wat?"),
				line("1) Wat ga je wel doen?"),
			}, []*word.Cell{n.cell("Evaluatie"), line("☒ Procesevaluatie:")},
		),
	}, map[string]string{
		"acties[0].wat.wel":                "zie [**hier**](https://elz.be/)",
		"acties[0].evaluatie.proces.tekst": "zie [**hier**](https://elz.be/)",
	})
}

// TestEarlierWording: what the form of an earlier year said is known too.
func TestEarlierWording(t *testing.T) {
	template := formOf(t,
		`titel   = "Trekker"`, `titel   = "Trekker"`+"\n"+`    eerder  = ["Voorzitter van de groep"]`,
		`kop           = "Overzicht stuurgroepen"`,
		`kop           = "Overzicht stuurgroepen"`+"\n"+`eerder        = ["Lijst van overlegtafels"]`,
		`etiket  = "Wat?"`, `etiket  = "Wat?"`+"\n"+`    eerder  = ["Inhoud van de actie"]`,
		`vraag   = "1) Wat ga je wel doen?"`, `vraag   = "1) Wat ga je wel doen?"`+"\n"+`      eerder  = ["Binnen het bereik valt"]`,
		`["SD"]`, `["SD", "Hoofddoel"]`,
	)
	n := &numberer{}
	check(t, template, []word.Block{
		n.text("Lijst van overlegtafels"),
		n.table(n.row(heads[0], "Voorzitter van de groep", heads[2]), n.row("Vallen", "Jan", "2 jaar")),
		n.text("Acties 2026"),
		n.text("Hoofddoel 3: Minder vallen"),
		n.text("Wandelen"),
		n.table([]*word.Cell{
			n.cell("Inhoud van de actie"),
			n.cell("Binnen het bereik valt", "elke week"),
		}, n.row("Hoe?", "samen")),
	}, map[string]string{
		"stuurgroepen[0].trekker":  "Jan",
		"doelstellingen[0].nummer": "3",
		"doelstellingen[0].titel":  "Minder vallen",
		"acties[0].wat.wel":        "elke week",
	})
}

// TestPlaces: what is told of a fiche or of a row of a table says which one that is.
func TestPlaces(t *testing.T) {
	n := &numberer{}
	capacity := n.table(n.row("", "", "Geschatte capaciteit in # VTE"), n.row("B", "", "ca. 0,3"))
	groups := n.table(n.row(append(heads[:5:5], "Budget")...), n.row("Vallen", "", "", "", "", "veel"))
	fiche := n.table(n.row("Wat?", "lopen"), n.row("Waaorm?", "daarom"), n.row("Hoe?", "samen"))
	check(t, formOf(t), []word.Block{capacity, groups, n.text("Acties 2026"), n.text("**Wandelen**"), fiche}, nil,
		", rij “B”: van", "“Budget”", ", rij “Vallen”: een kolom", ", fiche “**Wandelen**”: dit etiket",
		", fiche “**Wandelen**”: bij “Wat?”")
}

// TestWordsInAHint: what someone typed among the form's own words is told, once where it
// stands in every fiche.
func TestWordsInAHint(t *testing.T) {
	const typed = "Lijst hier de doelgroep op die je wenst te bereiken met deze actie, zie bijlage. Maak dit zo expliciet en concreet mogelijk."
	n := &numberer{}
	blocks := []word.Block{n.text("Acties 2026")}
	for range 2 {
		blocks = append(blocks, n.text("Wandelen"), n.table(
			[]*word.Cell{n.cell("Voor wie?"), n.cell("Doelgroep(en)", typed, "Ouderen")}, n.row("Hoe?", "samen")))
	}
	check(t, formOf(t), blocks, map[string]string{"acties[1].voor_wie.doelgroepen": "Ouderen"}, "zie bijlage")
}

// TestCaptions: of the alternative texts that a program shows above tables, those that
// are not the form's are told.
func TestCaptions(t *testing.T) {
	doc := &word.Document{}
	for _, text := range []string{"Actieplan …Titel en jaartal van het plan", "WandelenActiefiche: Wandelen",
		"Hoe?Tabel met de kolommen Wat, Wie", "Cijfers van 2025"} {
		doc.Notes = append(doc.Notes, word.Note{Kind: word.Caption, Number: 3, Text: text})
	}
	if told := readDocument(doc, formOf(t)).Unsure; len(told) != 1 ||
		!strings.Contains(told[0], "alinea 3: een bijschrift boven een tabel kan niet in het plan; de tekst is: “Cijfers van 2025”") {
		t.Errorf("told %q", told)
	}
}
