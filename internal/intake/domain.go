package intake

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file reads the headings of domains.

// domainSentence is the heading of a domain in the part at hand.
func (r *reader) domainSentence() form.Sentence {
	if r.part.Fiches != nil {
		return r.part.Fiches.GroupHeading
	}
	return r.Template.Sentences.Domain
}

// hasDomains reports whether the part at hand may be parted by domains.
func (r *reader) hasDomains() bool {
	return len(r.Template.Domains) > 0 && r.part != nil && (r.part.Table != nil || r.part.Fiches != nil)
}

// domainOf is the domain whose heading a text is, as the form has it or no more than the
// name; nil for none.
func (r *reader) domainOf(text string) *form.Domain {
	name := text
	if inner, ok := wording.Between(r.domainSentence(), text); ok {
		name = inner
	}
	return r.NamedDomain(name)
}

// beginDomain makes what follows a domain's; nil for none.
func (r *reader) beginDomain(domain *form.Domain) {
	r.domain, r.under, r.highest = domain, "", -1
	if r.grouped[r.part] == nil {
		r.grouped[r.part] = map[*form.Domain]bool{}
	}
	r.grouped[r.part][domain] = true
	r.content.setValue(r.keys.Zone.Name+"."+r.keys.Grouped.Name, "true")
}

// domainHeading reads the heading of a domain. No more than a name is none where controls
// and bookmarks call it an answer, or where it stands as the title of an action.
func (r *reader) domainHeading(p *word.Paragraph, text string, below []word.Block) bool {
	if !r.hasDomains() {
		return false
	}
	answer := p.Level == 0 && match.IsInField(p)
	domain := r.domainOf(text)
	if now := remarks.InYear(text, r.Template.Year); domain == nil && now != text {
		if domain = r.domainOf(now); domain != nil {
			r.Other(p.Number, text, now)
		}
	}
	if domain == nil {
		return !answer && r.otherDomainHeading(p, text, below)
	}
	if r.IsDomain(text) && (answer || r.part.Fiches != nil && r.aboveFiche(below)) {
		return false
	}
	r.beginDomain(domain)
	r.depth = p.Level
	return true
}

// tellLostDomains tells of headings of domains that one part lacks where another has all:
// what stood below one that was deleted goes to the domain above. Where a part has a
// heading of no domain, that was told.
func (r *reader) tellLostDomains() {
	all := func(part *form.Part) bool {
		return !r.grouped[part][nil] && len(r.grouped[part]) == len(r.Template.Domains)
	}
	if !slices.ContainsFunc(r.Template.Parts, all) {
		return
	}
	for _, part := range r.Template.Parts {
		if len(r.grouped[part]) == 0 || all(part) || r.grouped[part][nil] || r.content.Rows(keyOf(part)) == 0 {
			continue
		}
		var lost []string
		for i := range r.Template.Domains {
			if domain := &r.Template.Domains[i]; !r.grouped[part][domain] {
				lost = append(lost, dutch.Quoted(domain.Name))
			}
		}
		r.Unsure = append(r.Unsure, fmt.Sprintf("bij “%s” staat geen kop van het domein %s: stond daar iets onder, dan is dat gezet bij het domein erboven; kijk %s na",
			string(part.Heading), dutch.Enumerated(lost, "en"), r.keys.Domain.Name))
	}
}

// keyOf is the key of the rows or the actions of a part; empty for a part without.
func keyOf(part *form.Part) string {
	switch {
	case part.Table != nil:
		return part.Table.Key
	case part.Fiches != nil:
		return part.Fiches.Key
	}
	return ""
}

// longestDomain is how many words the heading of a domain has at most.
const longestDomain = 12

// otherDomainHeading reads the heading of a domain in other words than the form's. It
// begins with the form's words, or is a heading as those of domains are, and has the name
// of one domain. Where it has none, what follows is of no domain, rather than of the one
// above.
func (r *reader) otherDomainHeading(p *word.Paragraph, text string, below []word.Block) bool {
	said := wording.Words(text)
	for len(said) > 0 && strings.Trim(said[0], "0123456789") == "" {
		said = said[1:]
	}
	asHeading := p.Level > 0 && r.depth > 0 && p.Level <= r.depth
	if len(said) == 0 || len(said) > longestDomain || strings.HasSuffix(text, ".") {
		return false
	}
	if !r.saysDomain(said) && !asHeading || r.isObjective(p) {
		return false
	}
	if r.part.Fiches != nil && (r.aboveFiche(below) || match.AnswersField(p, r.titleKey())) && !r.saysDomain(said) {
		return false
	}
	var named []*form.Domain
	for i := range r.Template.Domains {
		if domain := &r.Template.Domains[i]; wording.Contains(said, wording.Words(domain.Name)) {
			named = append(named, domain)
		}
	}
	r.depth = max(r.depth, p.Level)
	if len(named) != 1 {
		r.beginDomain(nil)
		r.Note(p.Number, "deze kop is niet die van een domein van het formulier; wat eronder staat, krijgt geen domein, vul %s zelf in: %s",
			r.keys.Domain.Name, remarks.Quoted(text))
		return true
	}
	r.beginDomain(named[0])
	r.Note(p.Number, "deze kop staat anders dan in het formulier: %s; gelezen als het domein %s", remarks.Quoted(text), dutch.Quoted(named[0].Name))
	return true
}

// saysDomain reports whether words begin as the form's headings of domains do, and have a
// domain or, in what the form writes before it, its name.
func (r *reader) saysDomain(said []string) bool {
	before, _ := wording.Around(r.Template.Sentences.Domain)
	group, _ := wording.Around(r.domainSentence())
	domain := wording.Words(before)
	if len(domain) > 0 && wording.Contains(said[:min(len(said), len(domain))], domain) {
		return true
	}
	lead := wording.Words(group)
	lead = lead[:max(len(lead)-len(domain), 0)] // "Acties 2026"
	if len(lead) == 0 || len(said) <= len(lead) || !slices.Equal(said[:len(lead)], lead) {
		return false
	}
	rest := said[len(lead):]
	return wording.Contains(rest, domain) || slices.ContainsFunc(r.Template.Domains, func(of form.Domain) bool { return slices.Equal(rest, wording.Words(of.Name)) })
}

// isObjective reports whether a text begins as the heading of an objective.
func (r *reader) isObjective(p *word.Paragraph) bool {
	return r.part.Fiches != nil && match.IsObjective(r.part.Fiches, p)
}
