package form

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// Fiches are the actions: headings of the objectives where these change, then a title and
// a fiche for each action.
type Fiches struct {
	Key          string             `toml:"sleutel"`
	Counted      Counted            `toml:"geteld"`
	Explanation  string             `toml:"uitleg"`
	GroupHeading Sentence           `toml:"groepskop" fill:"naam"` // of a domain
	NoEntries    string             `toml:"leeg"`                  // below the heading of a domain without actions
	Description  Sentence           `toml:"beschrijving" fill:"titel"`
	Style        stylesheet.TableID `toml:"tabelstijl"`
	LabelWidth   stylesheet.Width   `toml:"etiketbreedte"`
	IconSize     measure.Twips      `toml:"icoongrootte"`
	Title        Key                `toml:"titel"`
	BlankTitle   string             `toml:"lege_titel"`
	Number       Key                `toml:"getal"`
	Styles       FicheStyles        `toml:"stijlen"`
	Choice       FicheChoice        `toml:"keuze"`
	Capacity     *FicheCapacity     `toml:"capaciteit"`     // optional
	Objectives   []*Objective       `toml:"doelstellingen"` // the outermost level first
	Rows         []*FicheRow        `toml:"rijen"`

	AnswerWidth stylesheet.Width `toml:"-"` // what the labels leave
}

// FicheStyles are the styles of what a fiche is made of.
type FicheStyles struct {
	Heading     stylesheet.ID `toml:"kop"`   // the action's title
	Text        stylesheet.ID `toml:"tekst"` // of an objective, below its heading
	Icon        stylesheet.ID `toml:"icoon"`
	Label       stylesheet.ID `toml:"etiket"`
	Prompt      stylesheet.ID `toml:"vraag"`         // where it is the first in its cell below a line, or follows another prompt
	PromptBelow stylesheet.ID `toml:"vraag_vervolg"` // a prompt below an answer
	Hint        stylesheet.ID `toml:"toelichting"`
	Answer      stylesheet.ID `toml:"antwoord"`
	Choice      stylesheet.ID `toml:"keuze"` // a box and its label
}

// FicheChoice is how a zone ticks a box and writes what belongs to it.
type FicheChoice struct {
	Chosen Key    `toml:"gekozen"` // where it is missing, the box is ticked if there is text
	Text   Key    `toml:"tekst"`
	On     string `toml:"aan"` // the box, ticked
	Off    string `toml:"uit"`
}

// FicheCapacity is the line that prints the capacity of an action below the answer that
// asks for it, where that names none.
type FicheCapacity struct {
	Below    string   `toml:"onder"` // path of the answer within an action, such as "hoe.aanpak"
	Sentence Sentence `toml:"zin" fill:"getal"`
	Units    []string `toml:"eenheden"` // by which an answer names it, such as VTE
}

// Objective is one level of the objectives that actions refer to. Rows of the first level
// stand at the top of the plan, those of the next within them, and so on.
type Objective struct {
	Key         string        `toml:"sleutel"` // of the rows
	Counted     Counted       `toml:"geteld"`
	Name        string        `toml:"naam"` // of the rows together
	Explanation string        `toml:"uitleg"`
	Style       stylesheet.ID `toml:"stijl"`
	ID          Key           `toml:"id"`
	Number      Key           `toml:"nummer"`
	Title       Key           `toml:"titel"`
	Text        Key           `toml:"tekst"`
	Reference   Key           `toml:"verwijzing"` // of an action
	Several     bool          `toml:"meerdere"`   // an action refers to a list of them

	Heading         Sentence `toml:"kop" fill:"nummer titel"`
	HeadingNoTitle  Sentence `toml:"kop_zonder_titel" fill:"nummer"`
	HeadingNoNumber Sentence `toml:"kop_zonder_nummer" fill:"titel"`
	HeadingBare     Sentence `toml:"kop_zonder_beide" fill:""`
	Earlier         []string `toml:"eerder" optional:"yes"` // HeadingBare in the forms of earlier years
}

// FicheRow is one row of the fiche: an icon above a label, and what there is to answer
// beside it.
type FicheRow struct {
	Key         string              `toml:"sleutel"`
	Label       string              `toml:"etiket"`
	Earlier     []string            `toml:"eerder" optional:"yes"` // labels in the forms of earlier years
	Icon        stylesheet.IconName `toml:"icoon"`
	Items       []*FicheItem        `toml:"vragen"`
	BlankHeight measure.Twips       `toml:"ruimte"` // in the blank form, of the last answer with what it answers
}

// FicheItem is a prompt, a hint and the answer below them, each of which may be missing;
// or a box and the answer to it.
type FicheItem struct {
	Rule    bool     `toml:"lijn"` // above the prompt
	Prompt  string   `toml:"vraag" optional:"yes"`
	Earlier []string `toml:"eerder" optional:"yes"` // prompts, or labels of the box, in the forms of earlier years
	Hint    string   `toml:"toelichting" optional:"yes"`
	Box     string   `toml:"keuze" optional:"yes"`   // the label beside the box
	Key     string   `toml:"sleutel" optional:"yes"` // of the answer; of a table with Choice's keys where there is a Box
	// Placeholder is what a form to type in shows until there is an answer; the prompt
	// where missing.
	Placeholder string `toml:"invulling" optional:"yes"`
	BlankLines  int    `toml:"regels"` // below it in the blank form; 0 for what the row leaves
}
