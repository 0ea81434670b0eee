package match

import (
	"maps"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
)

// Form is a form with what it says itself, to look up by its letters.
type Form struct {
	Template     *form.Template
	lines        map[string]string // a line of the department's text: as it stands
	descriptions []string          // letters of what tables are described by, before what is of the zone
}

// FormOf looks up what a form says itself.
func FormOf(template *form.Template) *Form {
	f := &Form{Template: template, lines: map[string]string{}}
	f.addDescription(template.Looks.TableWithin.Description)
	for _, part := range template.Parts {
		f.add(part.Text)
		if part.TitleBlock != nil {
			f.addDescription(form.Sentence(part.TitleBlock.Description))
		}
		if part.Contents != nil {
			f.addLine(part.Contents.Heading)
		}
		if part.Capacity != nil {
			f.addDescription(form.Sentence(part.Capacity.Description))
		}
		if part.Table != nil {
			f.addLine(part.Table.NoEntries)
			f.addDescription(form.Sentence(part.Table.Description))
		}
		if part.Fiches != nil {
			f.addLine(part.Fiches.NoEntries)
			f.addDescription(part.Fiches.Description)
		}
	}
	return f
}

// add adds every line of a text in Markdown.
func (f *Form) add(text string) {
	for line := range strings.Lines(markdown.Text(parse.Text(text))) {
		f.addLine(line)
	}
}

func (f *Form) addLine(line string) {
	if key := wording.Letters(line); key != "" {
		f.lines[key] = strings.TrimSpace(line)
	}
}

// addDescription adds what a table is described by, for those who do not see it.
func (f *Form) addDescription(sentence form.Sentence) {
	if words, _ := wording.Around(sentence); words != "" {
		f.descriptions = append(f.descriptions, wording.Letters(words))
	}
}

// Describes reports whether a text has what a table of the form is described by.
func (f *Form) Describes(text string) bool {
	key := wording.Letters(text)
	return slices.ContainsFunc(f.descriptions, func(words string) bool { return strings.Contains(key, words) })
}

// Texts are the letters of what the form says in a line or a paragraph, sorted.
func (f *Form) Texts() []string {
	texts := slices.Collect(maps.Keys(f.lines))
	for _, part := range f.Template.Fiches() {
		for _, row := range part.Rows {
			for _, item := range row.Items {
				texts = append(texts, wording.Letters(item.Prompt), wording.Letters(item.Hint))
			}
		}
	}
	slices.Sort(texts)
	return texts
}

// FindLine returns the line of the form that a text is, or is most like if it nearly is one.
func (f *Form) FindLine(text string) (line string, exact, found bool) {
	key := wording.Letters(text)
	if line, ok := f.lines[key]; ok {
		return line, true, true
	}
	if len(key) <= wording.NearShare {
		return "", false, false
	}
	least := len(key)
	for _, other := range slices.Sorted(maps.Keys(f.lines)) {
		if !wording.Near(key, other) {
			continue
		}
		if d := wording.Difference(key, other); d < least {
			line, found, least = f.lines[other], true, d
		}
	}
	return line, false, found
}

// NamedDomain is the domain whose name a text is; nil for none.
func (f *Form) NamedDomain(name string) *form.Domain {
	for i := range f.Template.Domains {
		if domain := &f.Template.Domains[i]; wording.Near(wording.Letters(name), wording.Letters(domain.Name)) {
			return domain
		}
	}
	return nil
}

// IsDomain reports whether a text is the name of a domain and no more.
func (f *Form) IsDomain(text string) bool {
	return slices.ContainsFunc(f.Template.Domains, func(domain form.Domain) bool { return wording.Letters(text) == wording.Letters(domain.Name) })
}

// PartOf is the part of the form whose heading a text is, also with a number before it.
func (f *Form) PartOf(text string) *form.Part {
	part := f.partCalled(wording.Letters(text))
	if bare := wording.WithoutNumber(text); part == nil && bare != text {
		part = f.partCalled(wording.Letters(bare))
	}
	return part
}

// partCalled is the part of the form whose heading has letters.
func (f *Form) partCalled(letters string) *form.Part {
	for _, part := range f.Template.Parts {
		if wording.Says(letters, part.Heading, part.Earlier) {
			return part
		}
	}
	return nil
}

// HeadsGroup reports whether a paragraph is the heading of the fiches of a domain.
func (f *Form) HeadsGroup(p *word.Paragraph, part *form.Fiches) bool {
	domain, grouped := wording.Between(part.GroupHeading, p.Text())
	return grouped && f.IsDomain(domain)
}

// IsBlankHeading reports whether a text is what a blank form says above a fiche, with
// nothing filled in.
func (f *Form) IsBlankHeading(text string) bool {
	key := wording.Letters(text)
	return slices.ContainsFunc(f.Template.Fiches(), func(part *form.Fiches) bool {
		return key == wording.Letters(part.BlankTitle) || slices.ContainsFunc(part.Objectives, func(o *form.Objective) bool {
			return key == wording.Letters(string(o.HeadingBare))
		})
	})
}

// SaysNothing reports whether a row says that there is nothing to fill in.
func (f *Form) SaysNothing(text string) bool {
	key := wording.Letters(text)
	return slices.ContainsFunc(f.Template.Nothing, func(begin string) bool { return strings.HasPrefix(key, wording.Letters(begin)) })
}
