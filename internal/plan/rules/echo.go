package rules

import (
	"regexp"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// fewestWords is how many words a sentence of the form has at least that nobody begins
// an answer with.
const fewestWords = 4

// echoes warns of sentences of the form in the answers of a fiche, and of the footer of
// its pages: who copies a whole cell of a form copies these along. It is no rule of the
// form, since it holds for any.
func (c *checker) echoes() {
	footer := footerLine(c.template.Sentences.Footer)
	for _, fiches := range c.template.Fiches() {
		printed := sentencesOf(fiches)
		for _, row := range c.root.Get(fiches.Key).RowsOf() {
			c.echoesIn(c.schema.Field(fiches.Key), row, printed, footer)
		}
	}
}

// footerLine matches a line that is the footer of a page, as who copies text of a PDF over
// the end of one copies along.
func footerLine(footer form.Sentence) *regexp.Regexp {
	pattern := ""
	for _, piece := range footer.Pieces() {
		if piece.Place != "" {
			pattern += `\d+`
		} else {
			pattern += regexp.QuoteMeta(piece.Text)
		}
	}
	return regexp.MustCompile("(?m)^" + pattern + "$")
}

// sentencesOf are the prompts and hints of fiches, less their numbers.
func sentencesOf(fiches *form.Fiches) (printed []string) {
	for _, row := range fiches.Rows {
		for _, item := range row.Items {
			for _, sentence := range append([]string{item.Prompt, item.Hint}, item.Earlier...) {
				if number, rest, ok := strings.Cut(sentence, ") "); ok && len(number) == 1 {
					sentence = rest // "1) " makes a list where it is pasted
				}
				if strings.Count(sentence, " ")+1 >= fewestWords {
					printed = append(printed, sentence)
				}
			}
		}
	}
	return printed
}

// echoesIn warns of the sentences in the answers of a table and of those within it.
func (c *checker) echoesIn(field *form.Field, table *toml.Value, printed []string, footer *regexp.Regexp) {
	for _, inner := range field.Fields {
		value := table.Get(inner.Key)
		switch {
		case value == nil || !fits(inner, value):
		case inner.Kind == form.TableField:
			c.echoesIn(inner, value, printed, footer)
		case inner.Kind == form.MarkdownField:
			c.echo(value, append(footer.FindAllString(markdown.Text(value.Blocks), 1), printed...))
		}
	}
}

// echo warns of the sentences that lines of an answer begin with.
func (c *checker) echo(value *toml.Value, printed []string) {
	lines := "\n" + markdown.Text(value.Blocks)
	at := value.Position
	var echoed []string
	for _, sentence := range printed {
		if !strings.Contains(lines, "\n"+sentence) {
			continue
		}
		if i := strings.Index(value.Text, sentence); i >= 0 && len(echoed) == 0 {
			at = value.TextPosition(i, len(sentence))
		}
		echoed = append(echoed, dutch.Quoted(sentence))
	}
	if len(echoed) > 0 {
		c.found.Add(finding.WarningAt(at, "in dit antwoord staat wat het formulier zelf al drukt: "+dutch.Enumerated(echoed, "en"),
			"wis het hier, anders staat het er twee keer"))
	}
}
