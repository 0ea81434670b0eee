package form

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// ruleFile says what the instructions of the form ask of a plan, beyond what its keys can
// say. A template may do without.
const ruleFile = "regels.toml"

// Rule is one demand of the form's instructions. Which there are, their words and their
// parameters are data; what a kind of rule does is written in package plan/rules.
type Rule struct {
	Kind        RuleKind `toml:"soort"`
	Fields      []string `toml:"velden"`     // dotted paths in the content: what the rule looks at
	Message     Sentence `toml:"melding"`    // with the places that its kind fills in; lower case, no full stop
	Help        string   `toml:"hulp"`       // what to do about it
	Instruction string   `toml:"instructie"` // the form's own words that the rule comes from; none where the layout asks for it

	Against     string         `toml:"tegenover"`   // RuleSum: path of the number that the sum is held against
	When        Comparison     `toml:"wanneer"`     // RuleSum
	Switch      string         `toml:"schakelaar"`  // RuleSwitchedOn: path of the boolean
	Words       []string       `toml:"woorden"`     // RuleWords: words, or several in a row, that tell
	Unless      []string       `toml:"tenzij"`      // RuleWords: words beside which they tell nothing
	Whole       bool           `toml:"hele_tekst"`  // RuleWords: looks at every line, not at the title alone
	Dates       bool           `toml:"datums"`      // RuleMentions: a day and a month in digits will do too
	Ignored     []string       `toml:"zonder"`      // RuleDistinct: words that do not tell names apart
	IgnoreYears bool           `toml:"zonder_jaar"` // RuleDistinct: nor do years
	FirstYear   int            `toml:"van"`         // RuleYear
	LastYear    int            `toml:"tot"`         // RuleYear
	Date        toml.LocalDate `toml:"datum"`       // RuleDate: the last day that is in time
	Until       toml.LocalDate `toml:"zolang"`      // RuleDate: the last day that it matters; optional

	Heading string `toml:"-"` // of the part of the form that Instruction stands in
}

// RuleKind says what a Rule looks for. The comment says what the plan should have; a
// finding is what does not.
type RuleKind string

// The kinds of Rule.
const (
	RuleFilled     RuleKind = "ingevuld"        // every field has a value
	RuleSum        RuleKind = "som"             // the sum of the fields is not above, not equal to or not other than a number
	RuleOneChosen  RuleKind = "een_keuze"       // of the fields, each a box with a text, one at least is ticked in every row
	RuleTickedText RuleKind = "keuze_met_tekst" // a box that is ticked has a text
	RuleTextTicked RuleKind = "tekst_met_keuze" // a box that has a text is not left unticked
	RuleUsed       RuleKind = "gebruikt"        // the rows are referred to
	RuleYear       RuleKind = "jaartal"         // the text names a year
	RuleWords      RuleKind = "woorden"         // the text has none of the words
	RuleDistinct   RuleKind = "verschillend"    // no two texts are the same, or nearly: within one field, or across several
	RuleSwitchedOn RuleKind = "schakelaar"      // the fields have no value where the switch is off
	RuleDate       RuleKind = "datum"           // the date has not passed
	RuleMentions   RuleKind = "noemt"           // the text has at least one of the words
	RuleStated     RuleKind = "genoemd"         // a fiche's answer that names its capacity names the number of the field
)

// Comparison says when the sum of a RuleSum is wrong.
type Comparison string

// The comparisons of a sum with a number.
const (
	SumAbove Comparison = "meer"
	SumEqual Comparison = "gelijk"
	SumOther Comparison = "anders"
)

// Places that the messages of rules have.
const (
	PlaceKeys  = "sleutels" // the keys that lack a value
	PlaceSum   = "som"
	PlaceValue = "waarde" // the number that the sum is compared with
	PlaceText  = "tekst"  // the words of the plan that the rule speaks of
	PlaceOther = "ander"  // those that they are the same as
	PlaceWhere = "plaats" // where these stand
	PlaceWord  = "woord"  // of RuleWords, as it was found
	PlaceCount = "aantal"
	PlaceDate  = "datum"
)

// kindPlaces lists for every kind of rule the places that its message may have.
var kindPlaces = map[RuleKind][]string{
	RuleFilled:     {PlaceKeys},
	RuleSum:        {PlaceSum, PlaceValue},
	RuleOneChosen:  {},
	RuleTickedText: {PlaceText},
	RuleTextTicked: {PlaceText},
	RuleUsed:       {PlaceText},
	RuleYear:       {PlaceText},
	RuleWords:      {PlaceText, PlaceWord},
	RuleDistinct:   {PlaceText, PlaceOther, PlaceWhere},
	RuleSwitchedOn: {PlaceCount},
	RuleDate:       {PlaceDate},
	RuleMentions:   {},
	RuleStated:     {PlaceValue, PlaceSum},
}

// readRules reads the rules of a template, and checks them against its schema and its words.
func readRules(folder fs.FS, t *Template) ([]*Rule, error) {
	var file struct {
		Rules []*Rule `toml:"regels"`
	}
	err := decode(folder, ruleFile, &file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	schema, said := t.Schema(), make([]string, len(t.Parts))
	for i, part := range t.Parts {
		said[i] = plainWords(part.words())
	}
	year := strconv.Itoa(t.Year)
	for i, rule := range file.Rules {
		rule.Message = Sentence(strings.ReplaceAll(string(rule.Message), "{jaar}", year))
		rule.Help = strings.ReplaceAll(rule.Help, "{jaar}", year)
		for j := range rule.Words {
			rule.Words[j] = strings.ReplaceAll(rule.Words[j], "{jaar}", year)
		}
		if err := rule.check(schema); err != nil {
			return nil, fmt.Errorf("%s: regels[%d]: %w", ruleFile, i, err)
		}
		if rule.Instruction == "" {
			continue
		}
		where := slices.IndexFunc(said, func(words string) bool { return strings.Contains(words, rule.Instruction) })
		if where < 0 {
			return nil, fmt.Errorf("%s: regels[%d].instructie: the form does not say %q", ruleFile, i, rule.Instruction)
		}
		rule.Heading = t.Parts[where].Heading
	}
	return file.Rules, nil
}

// check makes sure that the rule has all that its kind needs, and looks at fields that
// there are.
func (r *Rule) check(schema *Field) error {
	places, known := kindPlaces[r.Kind]
	switch {
	case !known:
		return fmt.Errorf("soort: no kind %q", r.Kind)
	case r.Message == "" || r.Help == "":
		return fmt.Errorf("melding, hulp: one is missing")
	case len(r.Fields) == 0:
		return fmt.Errorf("velden: none")
	}
	for _, piece := range r.Message.Pieces() {
		if piece.Place != "" && !slices.Contains(places, piece.Place) {
			return fmt.Errorf("melding: nothing to put at {%s}", piece.Place)
		}
	}
	for _, path := range r.Fields {
		field := schema.Field(strings.Split(path, ".")...)
		if field == nil {
			return fmt.Errorf("velden: no field %q", path)
		}
		if !r.Kind.looksAt(field) {
			return fmt.Errorf("velden: %q is not of a kind that %q looks at", path, r.Kind)
		}
	}
	return r.checkParameters(schema)
}

// looksAt reports whether a kind of rule can look at a field.
func (k RuleKind) looksAt(field *Field) bool {
	switch k {
	case RuleSum, RuleStated:
		return field.Kind == NumberField
	case RuleOneChosen, RuleTickedText, RuleTextTicked:
		tick, text := field.Box()
		return tick != nil && text != nil
	case RuleUsed:
		return field.Kind == RowsField
	case RuleYear, RuleWords, RuleMentions, RuleDistinct:
		return field.Kind == LineField || field.Kind == MarkdownField
	}
	return !field.Kind.HasHeader()
}

func (r *Rule) checkParameters(schema *Field) error {
	switch r.Kind {
	case RuleSum:
		if field := schema.Field(strings.Split(r.Against, ".")...); field == nil || field.Kind != NumberField {
			return fmt.Errorf("tegenover: no number %q", r.Against)
		}
		if !slices.Contains([]Comparison{SumAbove, SumEqual, SumOther}, r.When) {
			return fmt.Errorf("wanneer: no comparison %q", r.When)
		}
	case RuleSwitchedOn:
		if field := schema.Field(strings.Split(r.Switch, ".")...); field == nil || field.Kind != BooleanField {
			return fmt.Errorf("schakelaar: no boolean %q", r.Switch)
		}
	case RuleWords, RuleMentions:
		if len(r.Words) == 0 {
			return fmt.Errorf("woorden: none")
		}
	case RuleYear:
		if r.FirstYear < 1900 || r.LastYear < r.FirstYear {
			return fmt.Errorf("van, tot: no years from %d to %d", r.FirstYear, r.LastYear)
		}
	case RuleDate:
		if r.Date == (toml.LocalDate{}) {
			return fmt.Errorf("datum: is missing")
		}
	}
	return nil
}

// words lists all that the department says in a part of the form.
func (p *Part) words() []string {
	all := []string{p.Text}
	if c := p.Capacity; c != nil {
		for _, row := range c.Rows {
			all = append(all, row.Description)
		}
	}
	if table := p.Table; table != nil {
		for _, column := range table.Columns {
			all = append(all, column.Title, column.Explanation)
		}
	}
	if fiches := p.Fiches; fiches != nil {
		for _, row := range fiches.Rows {
			for _, item := range row.Items {
				all = append(all, item.Prompt, item.Hint)
			}
		}
	}
	return all
}

// plainWords joins texts, less the marks for bold.
func plainWords(texts []string) string {
	return strings.ReplaceAll(strings.Join(texts, "\n"), "**", "")
}
