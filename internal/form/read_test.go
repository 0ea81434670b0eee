package form

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/templates"
)

// otherYear is the folder of an invented form, of another year in every respect.
const otherYear = "testdata/zorgplan-2031"

func TestFind(t *testing.T) {
	for _, id := range IDs() {
		template, err := Find(id)
		if err != nil {
			t.Fatal(err)
		}
		if template.ID != id {
			t.Errorf("%s calls itself %s", id, template.ID)
		}
	}
	if !slices.Contains(IDs(), "actieplan-2026") || !slices.IsSorted(IDs()) {
		t.Errorf("IDs %q", IDs())
	}
	if _, err := Find("actieplan-1926"); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
}

func TestYearIsPutInPlace(t *testing.T) {
	template := readOther(t)
	if got := template.Sentences.Title; got != "Zorgplan 2031 van {naam}" {
		t.Errorf("title %q", got)
	}
	if got := template.Parts[2].Heading; got != "Acties in 2031" {
		t.Errorf("heading %q", got)
	}
}

// TestColumnsFillTheText holds the widths of all columns against the width of the text on
// their page.
func TestColumnsFillTheText(t *testing.T) {
	for _, template := range []*Template{find(t, "actieplan-2026"), readOther(t)} {
		tables := 0
		for i, part := range template.Parts {
			var widths []measure.Twips
			switch {
			case part.TitleBlock != nil:
				for _, cell := range part.TitleBlock.Cells {
					widths = append(widths, cell.Width.Twips)
				}
			case part.Capacity != nil:
				for _, column := range part.Capacity.Columns {
					widths = append(widths, column.Width.Twips)
				}
			case part.Table != nil:
				for _, column := range part.Table.Columns {
					widths = append(widths, column.Width.Twips)
				}
			case part.Fiches != nil:
				widths = []measure.Twips{part.Fiches.LabelWidth.Twips, part.Fiches.AnswerWidth.Twips}
			default:
				continue
			}
			tables++
			var sum measure.Twips
			for _, width := range widths {
				sum += width
			}
			if want := template.Styles(Ungrouped).Page(part.Page).TextWidth(); sum != want || slices.Min(widths) < 400 {
				t.Errorf("%s part %d: columns %v are %d wide, the text %d", template.ID, i, widths, sum, want)
			}
		}
		if tables < 4 {
			t.Errorf("%s: %d tables", template.ID, tables)
		}
	}
}

// TestEverythingIsUsed finds styles and icons that no part of the form refers to.
func TestEverythingIsUsed(t *testing.T) {
	template := find(t, "actieplan-2026")
	text, err := templates.Files.ReadFile(template.ID + "/" + templateFile)
	if err != nil {
		t.Fatal(err)
	}
	used := func(name string) bool { return strings.Contains(string(text), `"`+name+`"`) }
	named := map[*stylesheet.Paragraph]bool{} // by other styles
	for _, grouped := range []bool{false, true} {
		styles := template.Styles(grouped)
		for _, style := range styles.Paragraphs {
			named[style.List], named[style.Below] = true, true
		}
		for _, style := range styles.Paragraphs {
			if !used(style.ID) && !named[style] {
				t.Errorf("paragraph style %q is not used", style.ID)
			}
		}
		for _, style := range styles.Tables {
			if !used(style.ID) {
				t.Errorf("table style %q is not used", style.ID)
			}
		}
	}
	for _, icon := range template.Icons {
		if !used(icon.Name) {
			t.Errorf("icon %q is not used", icon.Name)
		}
	}
}

// TestSpaceInCells holds the styles of the form against the rules at the head of
// stijlen.toml.
func TestSpaceInCells(t *testing.T) {
	template := find(t, "actieplan-2026")
	styles := template.Styles(Ungrouped)
	same := func(table stylesheet.TableID, ids ...stylesheet.ID) {
		t.Helper()
		before := styles.Paragraph(ids[0]).Before
		for _, id := range ids {
			for _, style := range []*stylesheet.Paragraph{styles.Paragraph(id), styles.Paragraph(id).List} {
				if style != nil && style.After != 0 {
					t.Errorf("%q has space below it in a cell", style.ID)
				}
			}
		}
		if look := styles.Table(table); look.PadTop+before != look.PadBottom {
			t.Errorf("table %q: %d above the text, %d below", table, look.PadTop+before, look.PadBottom)
		}
	}
	// Heights that are multiples of a third of a line, but for three twips, are together
	// never two points from each other, unless there are very many of them.
	const line = measure.Point * 25 / 2
	inStep := func(what string, height measure.Twips) {
		t.Helper()
		if off := (3*height+line/2)%line - line/2; off < -10 || off > 10 {
			t.Errorf("%s: %d twips, not a multiple of a third of %d", what, height, line)
		}
	}
	beside := func(ids ...stylesheet.ID) {
		t.Helper()
		for _, id := range ids {
			for _, style := range []*stylesheet.Paragraph{styles.Paragraph(id), styles.Paragraph(id).List} {
				if style != nil {
					inStep("space before "+string(style.ID), style.Before)
					inStep("lines of "+string(style.ID), style.Leading)
				}
			}
		}
	}
	for _, part := range template.Parts {
		switch {
		case part.Table != nil:
			ids := []stylesheet.ID{part.Table.HeaderStyle}
			for _, column := range part.Table.Columns {
				ids = append(ids, column.Style)
			}
			same(part.Table.Style, ids...)
			beside(ids...)
		case part.Capacity != nil:
			ids := []stylesheet.ID{part.Capacity.HeaderStyle}
			for _, column := range part.Capacity.Columns {
				ids = append(ids, column.Style, column.TotalStyle)
			}
			same(part.Capacity.Style, ids...)
			beside(ids...)
		case part.Fiches != nil:
			s := part.Fiches.Styles
			same(part.Fiches.Style, s.Icon, s.Label, s.Prompt, s.PromptBelow, s.Hint, s.Answer, s.Choice)
			same(part.Fiches.Style, s.Prompt)
			if leading := styles.Paragraph(s.Icon).Leading; leading < part.Fiches.IconSize {
				t.Errorf("icons of %d on lines of %d", part.Fiches.IconSize, leading)
			}
		}
	}
	inStep("above a table", styles.Paragraph(template.Looks.AboveTable).Leading)
	within := template.Looks.TableWithin
	for _, style := range []stylesheet.TableID{within.Style, within.Narrow} {
		ids := append(within.Header[:], within.Cell[:]...)
		same(style, ids...)
		look := styles.Table(style)
		for _, id := range ids {
			p := styles.Paragraph(id)
			inStep("row of "+string(id), look.Border.Width+look.PadTop+p.Before+p.Leading+look.PadBottom)
		}
		inStep("below "+string(style), look.Border.Width+styles.Paragraph(template.Looks.AfterTable).Leading)
	}
}

// TestContrast asks the ratio of WCAG 2.1, 1.4.3 of every colour of text against the
// darker background. Links, which are not underlined, it asks to differ from the text
// around them for who sees no colours too (1.4.1, technique G183).
func TestContrast(t *testing.T) {
	template := find(t, "actieplan-2026")
	styles := template.Styles(Grouped)
	if text := styles.Paragraph(template.Looks.Text); contrast(styles.LinkColor, text.Color) < 3 {
		t.Errorf("links in %q: contrast %.1f", text.ID, contrast(styles.LinkColor, text.Color))
	}
	for _, table := range styles.Tables {
		if ratio := contrast(styles.LinkColor, table.HeaderFill); ratio < 4.5 {
			t.Errorf("links on %06x: contrast %.1f", table.HeaderFill, ratio)
		}
	}
	for _, style := range styles.Paragraphs {
		for _, table := range styles.Tables {
			if ratio := contrast(style.Color, table.HeaderFill); ratio < 4.5 {
				t.Errorf("%q on %06x: contrast %.1f", style.ID, table.HeaderFill, ratio)
			}
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct {
		file, old, new string
		want           string
	}{
		{templateFile, `jaar         = 2031`, `jaar = `, "template.toml:"},
		{templateFile, `jaar         = 2031`, `jaar = "x"`, "template.toml:7"},
		{templateFile, `jaar         = 2031`, `jaar = 2030`, "template.toml: jaar: is 2030, but id names 2031"},
		{templateFile, `taal `, `taalx `, `unknown key "taalx"`},
		{templateFile, `tekst       = "gewoon"`, `tekst = "gewon"`, `opmaak.tekst: no paragraph style "gewon"`},
		{templateFile, `tabelstijl   = "rooster"`, `tabelstijl = "raster"`, `delen[0].titelblok.tabelstijl: no table style "raster"`},
		{templateFile, `stijl_smal = "rooster"`, `stijl_smal = "raster"`, `opmaak.tabel.stijl_smal: no table style "raster"`},
		{templateFile, `pagina = "letter"`, `pagina = "a0"`, `delen[0].pagina: no page "a0"`},
		{templateFile, `icoon   = "ruit"`, `icoon = "cirkel"`, `no icon "cirkel"`},
		{templateFile, `"Blad {n} / {totaal}"`, `"Blad {m} / {totaal}"`, "zinnen.voettekst: nothing to put at {m}"},
		{templateFile, `kop           = "Dank"`, `kop = "Dank {jaaar}"`, "delen[5].kop: nothing is put at braces"},
		{templateFile, `kop           = "Dank"`, `kop = "Dank\u000b"`, `delen[5].kop: no document can hold the character '\v'`},
		{templateFile, `naam    = "Samen"`, `naam = "\uFFFFSamen"`, "domeinen[1].naam: no document can hold the character"},
		{styleFile, `word = "Niets"`, `word = "Niets\u0001"`, "stijlen.toml: alineas.algemeen[1].word: no document can hold the character"},
		{templateFile, `naam    = "Samen"`, ``, "domeinen[1].naam: is missing"},
		{templateFile, `sleutel = "samen"`, `sleutel = "thuis"`, `"thuis" is there twice`},
		{templateFile, `sleutel = "rol"`, `sleutel = "organisatie"`, `key "partners.organisatie": is there twice`},
		{templateFile, `sleutel = "rol"`, `sleutel = "rol van"`, `key "partners.rol van": not a bare key`},
		{templateFile, `sleutel = "rol"`, `sleutel = "pijler"`, `key "partners.pijler": is there twice`},
		{templateFile, `som          = ["X", "Y"]`, `som = ["X", "Z"]`, `no row "Z"`},
		{templateFile, `inhoud      = "getal"`, `inhoud = "omschrijving"`, "is there twice"},
		{templateFile, `inhoud      = "getal"`, `inhoud = "som"`, `no content "som"`},
		{templateFile, `breedte     = "60%"`, `breedte = "40%"`, "columns miss the width of the text by 1884 twips"},
		{templateFile, `breedte     = "60%"`, `breedte = "zestig"`, "not a length"},
		{templateFile, `breedte     = "60%"`, `breedte = "-1%"`, "not a share"},
		{templateFile, `etiketbreedte = "25%"`, `etiketbreedte = "40cm"`, "wider than the text"},
		{templateFile, `"wijzer-3", "wijzer-4"`, `"wijzer-3"`, "3 for 4 levels"},
		{templateFile, `kop           = "werf"`, `kop = "deel"`, "outline level 1"},
		{templateFile, `kop    = "Nawoord"`, ``, "kop: is missing"},
		{templateFile, `lijn    = true`, "lijn = true\n      keuze = \"k\"\n      vraag = \"\"", "template.toml:"},
		{styleFile, `boven  = "1pt"`, "voor   = \"4pt\"\nboven  = \"1pt\"", `tabel "rooster": room of 80 twips above`},
		{styleFile, `"#d0d0d0"`, `"grey"`, "not a colour"},
		{styleFile, `kleur = "grijs"`, `kleur = "paars"`, `no colour "paars"`},
		{styleFile, `id = "niets", word = "Niets"`, `id = "gewoon", word = "Niets"`, "a name that is taken"},
		{styleFile, `word = "Niets"`, `word = "Normal"`, "a name that is taken"},
		{styleFile, `letter = "8pt", regel = "10pt"`, `letter = "8pt", regel = "7pt"`, "lines of 140 twips for letters of 160"},
		{styleFile, `letter = "8pt", regel = "10pt"`, `letter = "8.3pt", regel = "10pt"`, "not half points"},
		{styleFile, `uitlijning = "midden"`, `uitlijning = "overal"`, "not an alignment"},
		{styleFile, `dikte = "1pt"`, `dikte = "0.1pt"`, "not a multiple of 5"},
		{styleFile, `breedte = "612pt"`, `breedte = "100pt"`, "no room for text"},
		{styleFile, `"lowerLetter"`, `"upperLetter"`, "lijstniveau 1"},
		{styleFile, `cursief = true`, `lijst = "vetjes"`, `no style "vetjes"`},
		{"icons/ruit.svg", `<title>Een ruit</title>`, ``, "icons/ruit.svg:1:1: <svg> zonder <title>"},
	} {
		folder := otherFolder(t)
		file := folder[test.file]
		changed := strings.Replace(string(file.Data), test.old, test.new, 1)
		if changed == string(file.Data) {
			t.Fatalf("%s has no %q", test.file, test.old)
		}
		file.Data = []byte(changed)
		_, err := Read(folder)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s with %q: error %v, want %q", test.file, test.new, err, test.want)
		}
	}
	folder := otherFolder(t)
	delete(folder, "icons/ruit.png")
	if _, err := Read(folder); err == nil || !strings.Contains(err.Error(), "go generate") {
		t.Errorf("no PNG of an icon: %v", err)
	}
	if _, err := Read(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no files: %v", err)
	}
}

func find(t *testing.T, id string) *Template {
	t.Helper()
	template, err := Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return template
}

func readOther(t *testing.T) *Template {
	t.Helper()
	template, err := Read(os.DirFS(otherYear))
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// otherFolder is the invented form in memory, to be spoilt.
func otherFolder(t *testing.T) fstest.MapFS {
	t.Helper()
	folder, out := os.DirFS(otherYear), fstest.MapFS{}
	for _, name := range []string{templateFile, styleFile, "icons/ruit.svg", "icons/ruit.png"} {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		if _, err := Find("actieplan-2026"); err != nil {
			b.Fatal(err)
		}
	}
}
