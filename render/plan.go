package render

import (
	"strings"
	"time"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/plan"
	"actieplan/internal/plan/revise"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// Plan pours a plan into its template. The plan has been bound to the template's schema
// without errors.
func Plan(plan *plan.Plan, template *form.Template, modified time.Time) *document.Document {
	answers := make(chan []uint32, 1)
	go func() { answers <- revise.Fingerprints(template.Schema(), plan.Root) }()
	freed := freedWords{}
	for {
		known := freed.count()
		b := newBuilder(template, freed.plain(plan.Root))
		b.ruler.freed = freed
		if document := b.document(modified); freed.count() == known {
			document.Form.Answers = <-answers
			return document
		}
	}
}

// Blank returns the form as nobody has filled it in yet: every prompt and table, and room
// to write. It is in one piece, not grouped by domain, and has all hints.
func Blank(template *form.Template, modified time.Time) *document.Document {
	return BlankWithRoom(template, Room{}, modified)
}

// Room is how much can be filled in on a blank form.
type Room struct {
	Rows   int // of each table; 0 for as many as the template says
	Fiches int // 0 for one
}

// BlankWithRoom returns the form as Blank does, with more or less room.
func BlankWithRoom(template *form.Template, room Room, modified time.Time) *document.Document {
	b := newBuilder(template, nil)
	b.room = room
	return b.document(modified)
}

// builder builds one document.
type builder struct {
	template *form.Template
	styles   *stylesheet.Styles
	root     row
	zone     row
	schema   *form.Field
	kinds    map[string]form.FieldKind // by path, rows without their numbers
	blank    bool
	room     Room // of a blank form
	grouped  bool // by domain
	hints    bool
	newPages bool // a fiche begins a page

	objectiveRows map[string]*objectiveRows // of the first level, by their key, as far as they were asked for
	words         map[string][]document.Run // that all fiches share, by their text
	figures       map[stylesheet.IconName][]document.Run

	sections []*document.Section
	headings []*document.Paragraph // that the contents list, in the order of the document
	contents contentsPlace
	ruler    ruler
	cut      []document.CutNumber
}

func newBuilder(template *form.Template, root *toml.Value) *builder {
	keys := &template.Keys
	b := &builder{template: template, root: row{value: root}, blank: root == nil, schema: template.Schema()}
	b.objectiveRows, b.words, b.figures = map[string]*objectiveRows{}, map[string][]document.Run{}, map[stylesheet.IconName][]document.Run{}
	b.kinds, b.ruler.blank = fieldKinds(b.schema), b.blank
	b.zone = b.root.within(keys.Zone.Name)
	b.grouped = b.zone.isOn(keys.Grouped.Name) && len(template.Domains) > 0
	b.hints = !b.zone.isOff(keys.Hints.Name)
	b.newPages = b.zone.isOn(keys.NewPages.Name)
	b.styles = template.Styles(b.grouped)
	return b
}

func (b *builder) document(modified time.Time) *document.Document {
	for _, part := range b.template.Parts {
		b.part(part)
	}
	for _, section := range b.sections {
		likeTheirStyle([]document.Block{section.Header, section.Footer})
		likeTheirStyle(section.Blocks)
	}
	b.fillContents()
	for _, section := range b.sections {
		b.ruler.fitWords([]document.Block{section.Header, section.Footer}, section.Page.TextWidth())
		b.ruler.fitWords(section.Blocks, section.Page.TextWidth())
	}
	b.breakEntries(&b.ruler)
	document := &document.Document{
		Title:    b.template.Blank.Title,
		Language: b.template.Language,
		Modified: modified.UTC().Truncate(time.Second),
		Styles:   b.styles,
		Form:     b.form(),
		Sections: b.sections,
		Cut:      b.cut,
	}
	if !b.blank {
		document.Title = character.Unbroken(plain(b.title(nil).Runs))
		name := []string{plain(b.zoneName())}
		character.WithoutParts(name)
		document.Author = name[0] // as it was typed: the import knows it again in what is printed
	}
	return document
}

// form is what the document is a copy of.
func (b *builder) form() *document.Form {
	form := &document.Form{Template: b.template.ID, Year: b.template.Year, Fields: b.schema, Blank: b.blank}
	for _, fiches := range b.template.Fiches() {
		form.Ticked, form.Unticked = fiches.Choice.On, fiches.Choice.Off
	}
	return form
}

// part adds one part of the form, in a section of its own or below the part before it.
func (b *builder) part(part *form.Part) {
	if own := part.OwnText; own != nil && !b.blank && b.root.within(own.Key).get(own.Text.Name).Empty() {
		return
	}
	section := b.section(part)
	here := document.Part{Kind: kindOf(part), First: len(section.Blocks)}
	if part.Heading != "" {
		style := b.template.Looks.Heading
		if len(section.Blocks) > 0 {
			style = b.template.Looks.HeadingWithin
		}
		here.Heading = b.heading(style, words(part.Heading), nil)
		section.Add(here.Heading)
	}
	text := setting{style: b.style(b.template.Looks.Text), width: section.Page.TextWidth()}
	section.Add(b.blocks(parse.Text(part.Text), text)...)
	switch {
	case part.TitleBlock != nil:
		b.titleBlock(section, part.TitleBlock)
	case part.Contents != nil:
		if heading := b.placeContents(section, part.Contents); here.Heading == nil {
			here.Heading = heading
		}
	case part.Capacity != nil:
		section.Add(b.capacity(part.Capacity))
	case part.Table != nil:
		b.table(section, part.Table)
	case part.Fiches != nil:
		b.fiches(section, part.Fiches)
	case part.OwnText != nil:
		b.ownText(section, part.OwnText, text)
	}
	section.Parts = append(section.Parts, here)
}

// section returns the section that a part goes into.
func (b *builder) section(part *form.Part) *document.Section {
	page := b.styles.Page(part.Page)
	if n := len(b.sections); n > 0 && !part.NewPage && b.sections[n-1].Page == page {
		return b.sections[n-1]
	}
	section := &document.Section{Page: page, Header: b.header(), Footer: b.footer()}
	b.sections = append(b.sections, section)
	return section
}

// style returns a paragraph style that the template is known to have.
func (b *builder) style(id stylesheet.ID) *stylesheet.Paragraph {
	return b.styles.Paragraph(id)
}

// zoneName is the name of the zone; in the blank form what stands for it.
func (b *builder) zoneName() []document.Run {
	if b.blank {
		return words(b.template.Blank.FillIn)
	}
	return line(b.zone.get(b.template.Keys.ZoneName.Name))
}

// title is the title of the plan: the zone's own, or the template's for its name.
func (b *builder) title(style *stylesheet.Paragraph) *document.Paragraph {
	p := &document.Paragraph{Style: style, Role: document.TitleRole}
	b.addLine(p, b.template.Keys.Title.Name, b.template.Sentences.Title)
	return p
}

func (b *builder) header() *document.Paragraph {
	p := &document.Paragraph{Style: b.style(b.template.Looks.Header)}
	b.addLine(p, b.template.Keys.Header.Name, b.template.Sentences.Header)
	return p
}

// addLine adds to a paragraph, which becomes the answer to it, the line that the zone
// wrote under a key; where it wrote none, a sentence of the form with the name of the
// zone.
func (b *builder) addLine(p *document.Paragraph, key string, otherwise form.Sentence) {
	p.Answer = b.answer(b.zone, key)
	if own := line(b.zone.get(key)); len(own) > 0 {
		p.Runs, p.Source = append(p.Runs, own...), p.Answer.Source
		return
	}
	at := places{form.PlaceName: b.zoneName()}
	name := b.answer(b.zone, b.template.Keys.ZoneName.Name)
	p.Inserts = inserts(otherwise, at, answers{form.PlaceName: name}, utf8.RuneCountInString(plain(p.Runs)))
	p.Runs = append(p.Runs, fill(otherwise, at)...)
}

func (b *builder) footer() *document.Paragraph {
	return &document.Paragraph{
		Style: b.style(b.template.Looks.Footer),
		Runs:  fill(b.template.Sentences.Footer, places{form.PlacePage: {{Kind: document.PageNumber}}, form.PlacePages: {{Kind: document.PageCount}}}),
	}
}

// ownText is what the zone wrote as prose; the blank form has empty lines.
func (b *builder) ownText(section *document.Section, own *form.OwnText, set setting) {
	given := b.root.within(own.Key)
	set.answer = b.answer(given, own.Text.Name)
	if b.blank {
		for range max(1, own.BlankLines) {
			section.Add(&document.Paragraph{Style: set.style, Answer: set.answer})
		}
		return
	}
	section.Add(b.blocks(given.get(own.Text.Name).Blocks, set)...)
}

// plain returns the words of some runs without their looks.
func plain(runs []document.Run) string {
	var text strings.Builder
	for _, run := range runs {
		text.WriteString(run.Text)
	}
	return text.String()
}

// kindOf is what a part of the form holds below its heading.
func kindOf(part *form.Part) document.PartKind {
	switch {
	case part.TitleBlock != nil:
		return document.TitlePart
	case part.Contents != nil:
		return document.ContentsPart
	case part.Capacity != nil:
		return document.CapacityPart
	case part.Table != nil:
		return document.TablePart
	case part.Fiches != nil:
		return document.FichesPart
	case part.OwnText != nil:
		return document.OwnTextPart
	}
	return document.ProsePart
}
