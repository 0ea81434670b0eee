package rules

import (
	"actieplan/fonts"
	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// headerShare is the part of a page's text that the running header may take: one in so
// many. A longer one leaves so little room below it that a plan gets a multiple of its
// pages, or no end.
const headerShare = 4

// fit reports a running header, and titles and names, that are too long for the sheets
// that they are printed on. These are errors, not rules of the form: no document can be
// made of them.
func (c *checker) fit() {
	keys, styles := &c.template.Keys, c.template.Styles(form.Ungrouped)
	at, text := c.ownOrName(keys.Header, c.template.Sentences.Header)
	for _, page := range styles.Pages {
		if heightOf(text, styles.Paragraph(c.template.Looks.Header), page.TextWidth()) > page.TextHeight()/headerShare {
			c.tooLong(at, "is te lang voor de koptekst, die boven elke bladzijde staat",
				"maak de tekst korter; hij mag ten hoogste een vierde van een bladzijde vullen")
			return // a name that is too long here is so everywhere
		}
	}
	at, text = c.ownOrName(keys.Title, c.template.Sentences.Title)
	for _, part := range c.template.Parts {
		if part.TitleBlock == nil {
			continue
		}
		page, style := styles.Page(part.Page), styles.Paragraph(part.TitleBlock.Style)
		if heightOf(text, style, page.TextWidth()) > page.TextHeight()/2 {
			c.tooLong(at, "is te lang voor de titel van het plan", "maak de tekst korter; hij mag ten hoogste een halve bladzijde vullen")
			return
		}
	}
	c.fitBelow(c.schema, c.root)
}

// ownOrName is the value of the zone that is printed for a key, and its text: that of the
// key, else the zone's name with the words of a sentence before it.
func (c *checker) ownOrName(key form.Key, sentence form.Sentence) (at *toml.Value, text []markdown.Inline) {
	zone := c.root.Get(c.template.Keys.Zone.Name)
	if own := zone.Get(key.Name); !own.Empty() {
		return own, inlinesOf(own)
	}
	name := zone.Get(c.template.Keys.ZoneName.Name)
	return name, append([]markdown.Inline{{Text: fixedWords(sentence)}}, inlinesOf(name)...)
}

// fitBelow reports the titles and names in a table and below it that take more than a
// page when they are set as headings.
func (c *checker) fitBelow(field *form.Field, value *toml.Value) {
	if value == nil || !fits(field, value) {
		return
	}
	switch field.Kind {
	case form.TableField, form.RowsField:
		for _, table := range value.RowsOf() {
			for _, inner := range field.Fields {
				c.fitBelow(inner, table.Get(inner.Key))
			}
		}
	case form.ListField:
		for _, item := range value.Items {
			c.fitBelow(field.Fields[0], item)
		}
	case form.LineField:
		styles := c.template.Styles(form.Ungrouped)
		page, style := styles.Pages[0], styles.Paragraph(c.template.Looks.Heading)
		if heightOf(inlinesOf(value), style, page.TextWidth()) > page.TextHeight() {
			c.tooLong(value, "is te lang: dit is een titel of een naam, en zo veel past niet op één bladzijde",
				"maak de tekst korter, en zet de uitleg in een antwoord eronder")
		}
	}
}

func (c *checker) tooLong(value *toml.Value, message, help string) {
	at, quoted := source.Position{}, "de tekst"
	if value != nil {
		at, quoted = value.Position, dutch.Quoted(value.Text)
	}
	c.found.ErrorAt(at, quoted+" "+message, help)
}

// inlinesOf is what a value prints.
func inlinesOf(value *toml.Value) []markdown.Inline {
	if value == nil {
		return nil
	}
	return value.Inlines
}

// fixedWords is a sentence of the form without its places.
func fixedWords(sentence form.Sentence) string {
	words := ""
	for _, piece := range sentence.Pieces() {
		words += piece.Text
	}
	return words
}

// heightOf is the least height that a text takes in lines of a width, whatever the places
// at which these may break.
func heightOf(text []markdown.Inline, style *stylesheet.Paragraph, width measure.Twips) measure.Twips {
	width = max(1, width-style.Left-style.Right)
	lines, line := 0, 0 // line in twips, of which a text may have more than measure.Twips holds
	end := func() {
		lines += max(1, (line+int(width)-1)/int(width))
		line = 0
	}
	for _, inline := range text {
		if inline.LineBreak {
			end()
			continue
		}
		look := fonts.Look{Bold: style.Bold || inline.Bold, Italic: style.Italic || inline.Italic}
		for _, span := range fonts.Shape(inline.Text, look) {
			units := 0
			for _, glyph := range span.Glyphs {
				units += span.Font.Advance(glyph.ID)
			}
			line += units * int(style.Size) / span.Font.UnitsPerEm
		}
	}
	end()
	return measure.Twips(lines) * style.Leading
}
