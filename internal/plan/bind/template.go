package bind

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan/disk"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
	"actieplan/internal/toml/mistake"
)

// misplacedTemplate finds the key of the template where it is misspelt, has another name,
// or stands under a header.
func misplacedTemplate(root *toml.Value, known []string) (e toml.Entry, header string) {
	for _, e := range root.Entries {
		near, ok := finding.Nearest(e.Name, []string{disk.TemplateKey})
		if e.Value.Kind == toml.String && (ok && near != e.Name || slices.Contains(known, e.Value.Text)) {
			return e, ""
		}
		if inner := e.Value.Get(disk.TemplateKey); e.Value.Origin == toml.Header && inner != nil && inner.Kind == toml.String {
			return toml.Entry{Name: disk.TemplateKey, Value: inner}, lexical.TableHeader(e.Name)
		}
	}
	return toml.Entry{}, ""
}

// TemplateFinding reports a plan that names no template, or none of the known ones; nil
// where all is well.
func (p *Bound) TemplateFinding(known []string) *finding.Finding {
	v := p.plan.Root.Get(disk.TemplateKey)
	example := templateLine(known[0])
	switch {
	case v != nil && v.Damaged:
		text, _ := mistake.Meant(v.Written)
		if near, ok := finding.Nearest(strings.TrimRight(text, ".,;"), known); ok {
			p.notes = append(p.notes, note{v.Position, reword, advice{help: "schrijf " + templateLine(near)}})
		}
		return nil // what is wrong was reported by Load
	case v == nil && p.plan.Root.Damaged, len(p.plan.Files) == 0:
		for _, line := range p.plan.Root.Lost {
			words := strings.FieldsFunc(strings.ToLower(line.Name), func(r rune) bool { return !unicode.IsLetter(r) })
			if slices.Contains(words, disk.TemplateKey) && example != "" {
				p.notes = append(p.notes, note{line.At, reword, advice{help: "schrijf " + example}})
			}
		}
		return nil // what is wrong was reported by Load
	case v.Empty():
		found := &finding.Finding{
			Position: p.plan.Root.Position,
			Message:  fmt.Sprintf("bovenaan het plan ontbreekt %s", dutch.Quoted(disk.TemplateKey)), Help: "voeg bovenaan toe: " + example,
		}
		switch e, header := misplacedTemplate(p.plan.Root, known); {
		case v != nil:
			found.Position, found.Message, found.Help = v.Position, emptyMessage(disk.TemplateKey), "schrijf "+example
		case header != "":
			found.Position, found.Message = e.Value.Key, fmt.Sprintf("%s staat hier onder %s", dutch.Quoted(disk.TemplateKey), header)
			found.Help = "zet deze regel helemaal bovenaan, vóór het eerste blok met haken"
		case e.Value != nil:
			found.Position, found.Message, found.Help = e.Value.Key, unknownMessage(e.Name), "schrijf "+disk.TemplateKey
		}
		return found
	case v.Kind != toml.String:
		return &finding.Finding{Position: v.Position, Message: fmt.Sprintf("%s is een tekst", dutch.Quoted(disk.TemplateKey)), Help: "schrijf " + example}
	case slices.Contains(known, strings.TrimSpace(v.Text)):
		return nil
	}
	found := unknownTemplate(v, known)
	return &found
}

// templateLine is the line that names a template.
func templateLine(id string) string { return disk.TemplateKey + " = " + lexical.Quote(id) }

// unknownTemplate reports the name of a template that there is not.
func unknownTemplate(v *toml.Value, known []string) finding.Finding {
	found := finding.Finding{Position: v.Position, Message: "onbekend sjabloon " + dutch.Quoted(v.Text), Help: dutch.Options(known)}
	if form.OfOtherYear(v.Text, known) {
		found.Help = dutch.Options(known) + "; " + form.NewerNeeded
	} else if near, ok := finding.Nearest(v.Text, known); ok {
		found.Help = fmt.Sprintf("bedoelde u %q?", near)
	} else if len(known) == 1 {
		found.Help = "schrijf " + templateLine(known[0])
	}
	return found
}
