package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
)

// Result is what was read from a form.
type Result struct {
	Content *Content
	Unsure  []string // in Dutch: what was not sure, each with its place
}

// Read reads a filled-in form.
func Read(doc *word.Document, template *form.Template) *Result {
	r := newReader(template)
	withoutPlaceholders(doc, template)
	r.outside = wordsOutside(doc)
	for i := 0; i < len(doc.Blocks); i++ {
		switch block := doc.Blocks[i].(type) {
		case *word.Paragraph:
			r.paragraph(block, doc.Blocks[i+1:])
		case *word.Table:
			r.table(block)
		}
	}
	r.finish(doc)
	return &Result{Content: r.content, Unsure: r.unsure}
}

func newReader(template *form.Template) *reader {
	r := &reader{
		template: template, keys: &template.Keys, wording: wordingOf(template), content: newContent(), labels: map[int]bool{}, running: map[string][]word.Block{},
	}
	r.content.setValue(r.keys.Template.Name, fmt.Sprintf("%q", template.ID))
	return r
}

// reader goes through a document from top to bottom.
type reader struct {
	template *form.Template
	keys     *form.PlanKeys
	wording  *wording
	outside  map[string]bool // paragraphs outside tables, by their letters
	content  *Content
	unsure   []string

	above  *word.Paragraph // that may be the title of the plan; nil for none
	part   *form.Part      // the part at hand; nil before the first heading
	domain *form.Domain    // whose heading stands above
	title  string          // of the action whose fiche comes next

	objectives []objective             // headings above, one for each level
	listing    int                     // level, from 1 on, of the objectives that stand in a list below their heading; 0 for none
	repeated   bool                    // the objective above was read before
	under      string                  // path of the objective that text below belongs to; empty below an action
	fresh      bool                    // no action came since the last objective
	zone       bool                    // the zone's title was read
	hinted     bool                    // a fiche had a hint
	labels     map[int]bool            // paragraphs in the labels of fiches, by number
	running    map[string][]word.Block // of texts that are read one paragraph at a time, by path
	fiches     int
}

// objective is a heading of an objective that was read.
type objective struct {
	path string // of its row
	id   string
	all  []string // ids of the headings that stand one below the other
}

// note adds something that was not sure.
func (r *reader) note(paragraph int, format string, args ...any) {
	r.noteAt(placeOf(paragraph), format, args...)
}

// noteAt is note for any place, in Dutch.
func (r *reader) noteAt(place, format string, args ...any) {
	r.unsure = append(r.unsure, place+": "+fmt.Sprintf(format, args...))
}

func placeOf(paragraph int) string { return fmt.Sprintf("alinea %d", paragraph) }

var entryOfContents = regexp.MustCompile(`\s+\d+\s*$`)

// isEntry reports whether a text is an entry of the contents: a heading that stands further on, and the number of its page.
func (r *reader) isEntry(text string) bool {
	at := entryOfContents.FindStringIndex(text)
	return at != nil && (strings.Contains(text[at[0]:], "\t") || r.part == nil && r.outside[letters(text[:at[0]])])
}

// wordsOutside collects the paragraphs that stand outside of all tables.
func wordsOutside(doc *word.Document) map[string]bool {
	outside := map[string]bool{}
	for _, block := range doc.Blocks {
		if p, is := block.(*word.Paragraph); is {
			if key := letters(p.Text()); key != "" {
				outside[key] = true
			}
		}
	}
	return outside
}

// paragraph reads a paragraph that stands outside of all tables.
func (r *reader) paragraph(p *word.Paragraph, below []word.Block) {
	text := strings.TrimSpace(p.Text())
	if isPlaceholder(text) || r.isEntry(text) {
		return
	}
	if part := r.partOf(text); part != nil {
		r.part, r.domain, r.under, r.title = part, nil, "", ""
		return
	}
	if r.part == nil && !r.zone && r.zoneTitle(p, text) {
		return
	}
	if p.NewPage && r.part != nil && r.part.Fiches != nil {
		r.content.setValue(r.keys.Zone.Name+"."+r.keys.NewPages.Name, "true")
	}
	if r.domainHeading(text) {
		return
	}
	if line, exact, found := r.wording.find(text); found {
		if !exact {
			r.note(p.Number, "de vaste tekst van het formulier staat er anders: %s, in plaats van %s", dutch.Quoted(text), dutch.Quoted(line))
		}
		return
	}
	if r.part != nil && r.part.Fiches != nil {
		if r.objective(text) || r.listedObjective(p, text) {
			return
		}
		if r.aboveFiche(below) {
			r.title = r.ficheTitle(p)
			return
		}
		if r.under != "" {
			// The heading of an objective is printed wherever it changes, with its text each time.
			if blocks := blocksOf([]word.Block{p}); !r.repeated || !strings.Contains(r.content.Text(r.under), markdown.Write(blocks)) {
				r.add(r.under, p)
			}
			return
		}
	}
	if r.part != nil && r.part.OwnText != nil {
		r.add(r.part.OwnText.Key+"."+r.part.OwnText.Text.Name, p)
		return
	}
	r.note(p.Number, "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s", quoted(text))
}

// add adds a paragraph to a text that is read one paragraph at a time, so that items of a list come together.
func (r *reader) add(path string, block word.Block) {
	r.running[path] = append(r.running[path], block)
	delete(r.content.texts, path)
	r.content.setText(path, blocksOf(r.running[path]))
}

// nameBeside is the name of the zone where its title does not have it: that in the running header or of the author; where there
// is none, the title.
func (r *reader) nameBeside(doc *word.Document, title string) string {
	if name, ok := between(r.template.Sentences.Header, strings.TrimSpace(doc.Header)); ok && !isPlaceholder(name) {
		return name
	}
	if doc.Creator != "" {
		return doc.Creator
	}
	return title
}

// quoted repeats a text in full: it is not in the plan.
func quoted(text string) string { return "“" + strings.Join(strings.Fields(text), " ") + "”" }

// partOf is the part of the form whose heading a text is.
func (r *reader) partOf(text string) *form.Part {
	key := letters(text)
	for _, part := range r.template.Parts {
		if heading := letters(part.Heading); heading != "" && (key == heading || len(key) > nearShare && near(key, heading)) {
			return part
		}
	}
	return nil
}

// zoneTitle reads the title of the plan, and from it the name of the zone.
func (r *reader) zoneTitle(p *word.Paragraph, text string) bool {
	name, ok := between(r.template.Sentences.Title, text)
	switch {
	case ok && isPlaceholder(name): // of the blank form
	case ok:
		r.zone = true
		r.content.setLine(r.keys.Zone.Name+"."+r.keys.ZoneName.Name, name)
	default:
		if _, _, fixed := r.wording.find(text); fixed || r.above != nil {
			return false
		}
		r.above = p // a title of the zone's own, if the title block says so too
	}
	return true
}

// between is what a text has at the one place of a sentence, if the text is that sentence.
func between(sentence form.Sentence, text string) (string, bool) {
	before, after, place := "", "", false
	for _, piece := range sentence.Pieces() {
		switch {
		case piece.Place != "":
			place = true
		case place:
			after += piece.Text
		default:
			before += piece.Text
		}
	}
	text = strings.TrimSpace(text)
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if len(text) < len(before)+len(after) || !strings.EqualFold(text[:len(before)], before) || !strings.HasSuffix(text, after) {
		return text, false
	}
	return strings.TrimSpace(text[len(before) : len(text)-len(after)]), true
}

// domainHeading reads the heading of a domain.
func (r *reader) domainHeading(text string) bool {
	if len(r.template.Domains) == 0 || r.part == nil || r.part.Table == nil && r.part.Fiches == nil {
		return false
	}
	name := text
	sentence := r.template.Sentences.Domain
	if r.part.Fiches != nil {
		sentence = r.part.Fiches.GroupHeading
	}
	if inner, ok := between(sentence, text); ok {
		name = inner
	}
	for i := range r.template.Domains {
		if domain := &r.template.Domains[i]; near(letters(name), letters(domain.Name)) {
			r.domain, r.under = domain, ""
			r.content.setValue(r.keys.Zone.Name+"."+r.keys.Grouped.Name, "true")
			return true
		}
	}
	return false
}

// aboveFiche reports whether the next block that shows anything is a fiche.
func (r *reader) aboveFiche(below []word.Block) bool {
	for _, block := range below {
		switch block := block.(type) {
		case *word.Table:
			return r.isFiche(block, r.part.Fiches)
		case *word.Paragraph:
			if !isPlaceholder(block.Text()) {
				return false
			}
		}
	}
	return false
}

// ficheTitle is the title of an action, less what the blank form says before it.
func (r *reader) ficheTitle(p *word.Paragraph) string {
	title := markdown.WriteLine(inlinesOf(withoutLooks(p.Runs)))
	label := strings.TrimRight(r.part.Fiches.BlankTitle, " .…")
	if rest, ok := cutWording(title, label); ok {
		title = rest
	}
	return title
}

// withoutLooks are runs without bold: headings are bold by themselves.
func withoutLooks(runs []word.Run) []word.Run {
	out := slices.Clone(runs)
	for i := range out {
		out[i].Bold = false
	}
	return out
}

var numbered = regexp.MustCompile(`^\s*(\d+(?:\.\d+)*)\.?\s*(?:[–—:.-]\s*)?`)

// objective reads the heading of an objective.
func (r *reader) objective(text string) bool {
	for level, o := range r.part.Fiches.Objectives {
		rest, ok := cutWording(text, string(o.HeadingBare))
		if !ok {
			continue
		}
		number := ""
		if m := numbered.FindStringSubmatch(rest); m != nil {
			number, rest = m[1], rest[len(m[0]):]
		}
		r.listing = 0
		if rest = strings.TrimSpace(rest); rest == "en" || isPlaceholder(strings.Trim(rest, "()en:")) {
			// "Operationele doelstelling(en)": they stand in a list below.
			rest, r.listing = "", level+1
		}
		if isPlaceholder(strings.Trim(rest, " –—-.…")) {
			rest = ""
		}
		r.addObjective(level, o, number, rest)
		return true
	}
	return false
}

// typedBullet is a bullet typed by hand.
var typedBullet = regexp.MustCompile(`^(?:[•·▪◦‣–-]|o\s)[\s\x{A0}]*`)

// listedObjective reads an objective that is an item of a list below a heading without a title of its own.
func (r *reader) listedObjective(p *word.Paragraph, text string) bool {
	if r.listing == 0 {
		return false
	}
	bare := typedBullet.ReplaceAllString(text, "")
	if p.List == nil && bare == text && !numbered.MatchString(text) {
		r.listing = 0
		return false
	}
	number := ""
	if m := numbered.FindStringSubmatch(bare); m != nil {
		number, bare = m[1], bare[len(m[0]):]
	}
	level := r.listing - 1
	r.addObjective(level, r.part.Fiches.Objectives[level], number, strings.TrimSpace(bare))
	return true
}

// addObjective adds the row of an objective, unless it is there already.
func (r *reader) addObjective(level int, o *form.Objective, number, title string) {
	outer := ""
	if level > 0 {
		if len(r.objectives) < level {
			r.addObjective(level-1, r.part.Fiches.Objectives[level-1], "", "")
		}
		if above := &r.objectives[level-1]; above.path == "" && (number != "" || title != "") {
			*above = r.namelessObjective(level - 1)
		}
		outer = r.objectives[level-1].path + "."
	}
	if number == "" && title == "" {
		r.objectives = append(r.objectives[:min(level, len(r.objectives))], objective{})
		r.under = ""
		return
	}
	rows := outer + o.Key
	path := ""
	for i := range r.content.Rows(rows) {
		row := fmt.Sprintf("%s[%d]", rows, i)
		if r.content.Text(row+"."+o.Number.Name) == number && r.content.Text(row+"."+o.Title.Name) == title {
			path = row
		}
	}
	if r.repeated = path != ""; !r.repeated {
		path = r.content.add(rows)
		id := number
		if id == "" {
			id = fmt.Sprint(r.content.Rows(rows))
			if outer != "" {
				id = r.objectives[level-1].id + "." + id
			}
		}
		for r.hasID(rows, o, id) {
			id += "x"
		}
		r.content.setLine(path+"."+o.ID.Name, id)
		r.content.setLine(path+"."+o.Number.Name, number)
		r.content.setLine(path+"."+o.Title.Name, title)
	}
	id := r.content.Text(path + "." + o.ID.Name)
	now := objective{path: path, id: id, all: []string{id}}
	if level < len(r.objectives) && r.fresh && r.objectives[level].path != "" && level == len(r.objectives)-1 {
		now.all = append(r.objectives[level].all, id)
	}
	r.objectives = append(r.objectives[:min(level, len(r.objectives))], now)
	r.under, r.fresh = path+"."+o.Text.Name, true
}

// namelessObjective adds the row of an objective of which only the heading is known: those within it need one.
func (r *reader) namelessObjective(level int) objective {
	o := r.part.Fiches.Objectives[level]
	rows := o.Key
	if level > 0 {
		rows = r.objectives[level-1].path + "." + o.Key
	}
	path := r.content.add(rows)
	id := fmt.Sprint(r.content.Rows(rows))
	for r.hasID(rows, o, id) {
		id += "x"
	}
	r.content.setLine(path+"."+o.ID.Name, id)
	return objective{path: path, id: id, all: []string{id}}
}

// hasID reports whether a row has an id already.
func (r *reader) hasID(rows string, o *form.Objective, id string) bool {
	for i := range r.content.Rows(rows) {
		if r.content.Text(fmt.Sprintf("%s[%d].%s", rows, i, o.ID.Name)) == id {
			return true
		}
	}
	return false
}

// finish sets what follows from the document as a whole.
func (r *reader) finish(doc *word.Document) {
	zone := r.keys.Zone.Name + "."
	name := r.content.Text(zone + r.keys.ZoneName.Name)
	if title := r.content.Text(zone + r.keys.Title.Name); r.above != nil && letters(r.above.Text()) != letters(title) {
		r.note(r.above.Number, "deze tekst staat buiten de vakken van het formulier en is niet overgenomen: %s", quoted(r.above.Text()))
	}
	if title := r.content.Text(zone + r.keys.Title.Name); title != "" && name == title {
		name = r.nameBeside(doc, title)
		r.content.setLine(zone+r.keys.ZoneName.Name, name)
	}
	if doc.Creator != name && letters(doc.Creator) == letters(name) && name != "" {
		// The title has the name of the zone otherwise than the zone writes it, in capitals for instance.
		if r.content.Text(zone+r.keys.Title.Name) == "" {
			r.content.setLine(zone+r.keys.Title.Name, r.template.Sentences.Title.Fill(map[string]string{form.PlaceName: name}))
		}
		r.content.setLine(zone+r.keys.ZoneName.Name, doc.Creator)
		name = doc.Creator
	}
	if header := strings.TrimSpace(doc.Header); header != "" {
		of, ok := between(r.template.Sentences.Header, header)
		switch {
		case slices.Contains(doc.HeaderTags, zone+r.keys.Header.Name):
			r.content.setLine(zone+r.keys.Header.Name, header)
		case ok && isPlaceholder(of):
		case ok && name == "":
			r.content.setLine(zone+r.keys.ZoneName.Name, of)
		case !ok || of != name:
			r.content.setLine(zone+r.keys.Header.Name, header)
		}
	}
	if r.fiches > 0 && !r.hinted {
		r.content.setValue(zone+r.keys.Hints.Name, "false")
	}
	for _, note := range doc.Notes {
		if note.Kind == "afbeelding" && r.labels[note.Number] {
			continue // an icon of the form
		}
		text := "een " + note.Kind + " kan niet in het plan"
		if note.Text != "" {
			text += "; de tekst is: " + quoted(note.Text)
		}
		r.note(note.Number, "%s", text)
	}
	if doc.Changes > 0 {
		r.unsure = append(r.unsure, fmt.Sprintf("wat in Word als geschrapt of verplaatst stond, is niet overgenomen (%d keer)", doc.Changes))
	}
}
