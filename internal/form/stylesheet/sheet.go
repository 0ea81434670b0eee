package stylesheet

import (
	"fmt"
	"strconv"

	"actieplan/internal/measure"
)

// File is stijlen.toml as it is written: colours by name, styles by name.
type File struct {
	Colors  map[string]HexColor `toml:"kleuren"`
	General struct {
		LinkColor        string `toml:"linkkleur"`
		PlaceholderColor string `toml:"invulkleur"`
	} `toml:"algemeen"`
	Pages      []sheetPage `toml:"bladen"`
	Paragraphs struct {
		Both      []sheetParagraph `toml:"algemeen"`
		Ungrouped []sheetParagraph `toml:"zonder_domeinen"`
		Grouped   []sheetParagraph `toml:"per_domein"`
	} `toml:"alineas"`
	Tables []sheetTable `toml:"tabellen"`
	Levels []sheetLevel `toml:"lijstniveaus"`
}

type sheetPage struct {
	ID     string        `toml:"id"`
	Width  measure.Twips `toml:"breedte"`
	Height measure.Twips `toml:"hoogte"`
	Top    measure.Twips `toml:"boven"`
	Bottom measure.Twips `toml:"onder"`
	Left   measure.Twips `toml:"links"`
	Right  measure.Twips `toml:"rechts"`
	Header measure.Twips `toml:"kop"`
	Footer measure.Twips `toml:"voet"`
}

type sheetParagraph struct {
	ID       string        `toml:"id"`
	WordName string        `toml:"word"`
	Size     measure.Twips `toml:"letter"`
	Leading  measure.Twips `toml:"regel"`
	Before   measure.Twips `toml:"voor"`
	After    measure.Twips `toml:"na"`
	Left     measure.Twips `toml:"links"`
	Right    measure.Twips `toml:"rechts"`
	Bold     bool          `toml:"vet"`
	Italic   bool          `toml:"cursief"`
	Color    string        `toml:"kleur"`
	Align    sheetAlign    `toml:"uitlijning"`
	KeepNext bool          `toml:"bij_volgende"`
	Together bool          `toml:"bijeen"`
	Widows   bool          `toml:"geen_zwevende_regels"`
	Outline  int           `toml:"niveau"`
	Top      sheetBorder   `toml:"boven"`
	Bottom   sheetBorder   `toml:"onder"`
	List     string        `toml:"lijst"`
	Below    string        `toml:"na_lijst"`
	Leader   bool          `toml:"puntjes"`
}

type sheetTable struct {
	ID         string        `toml:"id"`
	Above      measure.Twips `toml:"voor"`
	WordName   string        `toml:"word"`
	Border     sheetBorder   `toml:"lijn"`
	PadTop     measure.Twips `toml:"boven"`
	PadBottom  measure.Twips `toml:"onder"`
	PadLeft    measure.Twips `toml:"links"`
	PadRight   measure.Twips `toml:"rechts"`
	HeaderFill string        `toml:"kop"`
	WholeUpTo  measure.Twips `toml:"rij_heel_tot"`
	BeginsWith measure.Twips `toml:"rij_begint_met"`
}

type sheetBorder struct {
	Width measure.Twips `toml:"dikte"`
	Space measure.Twips `toml:"ruimte"`
	Color string        `toml:"kleur"`
}

type sheetLevel struct {
	Bullet  string        `toml:"teken"`
	Format  string        `toml:"nummering"`
	Left    measure.Twips `toml:"inspringing"`
	Hanging measure.Twips `toml:"uitstekend"`
}

// HexColor is a colour written as "#rrggbb".
type HexColor Color

// UnmarshalText reads "#rrggbb".
func (c *HexColor) UnmarshalText(text []byte) error {
	if len(text) != 7 || text[0] != '#' {
		return fmt.Errorf("not a colour: %q (write #rrggbb)", text)
	}
	value, err := strconv.ParseUint(string(text[1:]), 16, 24)
	if err != nil {
		return fmt.Errorf("not a colour: %q (write #rrggbb)", text)
	}
	*c = HexColor(value)
	return nil
}

// sheetAlign is an Alignment written as a word.
type sheetAlign Alignment

// UnmarshalText reads "links", "midden" or "rechts".
func (a *sheetAlign) UnmarshalText(text []byte) error {
	for i, word := range [...]string{AlignLeft: "links", AlignCenter: "midden", AlignRight: "rechts"} {
		if string(text) == word {
			*a = sheetAlign(i)
			return nil
		}
	}
	return fmt.Errorf("not an alignment: %q", text)
}
