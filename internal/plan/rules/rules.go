// Package rules compares a plan with what the instructions of its form ask for, beyond
// what keys and types can say: empty answers, sums that do not add up, an objective that
// no action uses. A bound plan and its template go in; out come warnings, each with its
// place and the sentence of the form that it comes from; warnings of sentences of the form
// in an answer; and errors about titles that are too long for any page.
//
// Which rules hold, their words and their parameters are data of the template
// (form.Rule); this package knows the kinds of rule, and no word of any form. A rule that
// is in doubt says nothing: a false alarm costs a writer more trust than a true one wins.
package rules

import (
	"fmt"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Check returns, in no order, what the form asks for and the plan does not give. The plan
// has been through bind.Bind with the schema of the template; a plan whose text could not
// be read as TOML is better not checked, since what it lacks may just be unread. now is
// the day that hand-in dates are compared with, in its own time zone.
func Check(plan *plan.Plan, template *form.Template, now time.Time) []finding.Finding {
	c := &checker{root: plan.Root, copies: plan.Copies, template: template, schema: template.Schema(), now: now}
	c.fit()
	c.echoes()
	c.headingEchoes()
	for _, rule := range template.Rules {
		c.rule = rule
		switch rule.Kind {
		case form.RuleFilled:
			c.filled()
		case form.RuleSum:
			c.sum()
		case form.RuleOneChosen:
			c.oneChosen()
		case form.RuleTickedText, form.RuleTextTicked:
			c.boxes()
		case form.RuleUsed:
			c.used()
		case form.RuleYear:
			c.year()
		case form.RuleWords:
			c.words()
		case form.RuleMentions:
			c.mentions()
		case form.RuleDistinct:
			c.distinct()
		case form.RuleSwitchedOn:
			c.switchedOn()
		case form.RuleDate:
			c.date()
		case form.RuleStated:
			c.stated()
		}
		if c.found.FullOfWarnings() {
			break
		}
	}
	c.empties()
	return c.found.List
}

// checker is one run of Check; rule is the one at hand.
type checker struct {
	root     *toml.Value
	copies   []*source.File // what stands in these was told of
	template *form.Template
	schema   *form.Field
	now      time.Time
	rule     *form.Rule
	found    finding.List

	emptyRow  *toml.Value // the first row that says nothing
	emptyKeys []string    // headers of all of these
}

// warn adds a finding of the rule at hand, its message filled in from pairs of a place
// and its words.
func (c *checker) warn(at source.Position, pairs ...string) {
	c.found.Add(c.warning(at, source.Position{}, pairs...))
}

// warning is a finding of the rule at hand, with the second place that its message speaks
// of, if any.
func (c *checker) warning(at, related source.Position, pairs ...string) finding.Finding {
	words := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		words[pairs[i]] = pairs[i+1]
	}
	return finding.Finding{
		Severity: finding.Warning,
		Position: at,
		Related:  related,
		Message:  c.rule.Message.Fill(words),
		Help:     help(c.rule),
	}
}

// help is what to do, and the form's own words.
func help(rule *form.Rule) string {
	if rule.Instruction == "" {
		return rule.Help
	}
	return fmt.Sprintf("%s. Het formulier, bij “%s”: “%s”", rule.Help, rule.Heading, rule.Instruction)
}
