package bind

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// statementLine is a line of a text that is a header, or a key with a text, a list or braces.
var statementLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^[ \t]*(?:\[\[?([\w.]+)\]\]?[ \t]*$|(\w+)[ \t]*=[ \t]*(?:["']|\[ *["'\]]|\{ *\w+ *=).*$)`)
})

// statementsWithin tells of headers and keys of the form that stand in a long text, as
// whoever pastes a row there makes them, and drops the problems on their lines. No text has
// such a header: what stands below it is part of the plan.
func (b *binder) statementsWithin(v *toml.Value, problems []markdown.Problem) []markdown.Problem {
	if !strings.Contains(v.Text, "=") && !strings.Contains(v.Text, "]\n") {
		return problems
	}
	line, _ := v.Position.LineColumn()
	found := finding.Finding{
		Severity: finding.Warning, Message: "deze regel lijkt een sleutel of een blok van het plan, maar staat in een tekst",
		Help: fmt.Sprintf("hoort hij niet bij de tekst van regel %d, verplaats hem dan naar onder de aanhalingstekens waarmee die eindigt", line),
	}
	var places []source.Position
	for _, m := range statementLine().FindAllStringSubmatchIndex(v.Text, -1) {
		if !b.isStatement(v.Text, m) {
			continue
		}
		if m[2] >= 0 && found.Severity == finding.Warning {
			found.Severity = finding.Error
			found.Help += "; hoort hij er wel bij, zet dan " + backslash(v) + " voor de ["
		}
		if m[2] >= 0 {
			b.misspelt[v.Text[m[2]:m[3]]] = true // that its rows are not there is the same mistake
		}
		places = append(places, v.TextPosition(m[0], m[1]-m[0]))
		problems = slices.DeleteFunc(slices.Clone(problems), func(p markdown.Problem) bool { return p.Offset >= m[0] && p.Offset <= m[1] })
	}
	if len(places) > 0 {
		found.Position, found.Message = places[0], found.Message+alsoOn(places)
		b.found.Add(found)
	}
	return problems
}

// backslash is how a backslash is written between the quotes of a text.
func backslash(v *toml.Value) string {
	if strings.HasPrefix(v.Source(), `"`) {
		return `\\`
	}
	return `\`
}

// isStatement reports whether a statementLine, of which the parts are given, is one of the
// form.
func (b *binder) isStatement(text string, m []int) bool {
	if m[2] >= 0 {
		return b.schema.Field(strings.Split(text[m[2]:m[3]], ".")...) != nil
	}
	key := text[m[4]:m[5]]
	return slices.ContainsFunc(b.elsewhere(key), func(p path) bool { return p.last().Key == key })
}
