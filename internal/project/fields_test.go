package project

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
	"actieplan/render"
)

// TestRoundOfFields: plans that are typed over into the fields of a blank PDF come back
// with every answer in its place and all its words. A field has no looks, tables and
// domains, and room for one inner objective: those do not come back.
func TestRoundOfFields(t *testing.T) {
	plans, err := filepath.Glob(shared + "/plans/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range append(plans, example) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			before := new(Forms).ReadPlan(path)
			if before.Err != nil || before.HasErrors() {
				t.Fatalf("%v %+v", before.Err, before.Findings)
			}
			values, rows := map[string]string{}, 0
			for _, field := range before.Template.Schema().Fields {
				if value := before.Plan.Root.Get(field.Key); value != nil && field.Kind != form.ChoiceField &&
					field.Key != "doelstellingen" {
					rows = max(rows, len(value.Items))
					typeOver(values, field, value, field.Key)
				}
			}
			blank := blank(t, FormatPDF, render.Room{Rows: rows, Fiches: len(before.Plan.Root.Get("acties").Items)})
			imported := importForm(t, saved(t, fill(t, read(t, blank), values)))
			after := new(Forms).ReadPlan(imported.Folder)
			if after.Err != nil || after.HasErrors() {
				t.Fatalf("%v %+v", after.Err, after.Findings)
			}
			back := map[string]string{}
			for _, field := range after.Template.Schema().Fields {
				if value := after.Plan.Root.Get(field.Key); value != nil && field.Kind != form.ChoiceField &&
					field.Key != "doelstellingen" {
					typeOver(back, field, value, field.Key)
				}
			}
			wrong := 0
			for name, value := range values {
				if got, want := wordsInOrder(back[name]), wordsInOrder(value); got != want {
					if wrong++; wrong < 5 {
						t.Errorf("%s: %s", name, firstDifference(got, want))
					}
				}
			}
			t.Logf("%d of %d answers come back", len(values)-wrong, len(values))
		})
	}
}

// typeOver adds the answers to a field, and to those within it, as they are typed into
// the fields of a form.
func typeOver(values map[string]string, field *form.Field, value *toml.Value, name string) {
	switch field.Kind {
	case form.TableField:
		for _, child := range field.Fields {
			if of := value.Get(child.Key); of != nil {
				typeOver(values, child, of, name+"."+child.Key)
			}
		}
	case form.RowsField:
		for i, row := range value.Items {
			for _, child := range field.Fields {
				if of := row.Get(child.Key); of != nil {
					typeOver(values, child, of, fmt.Sprintf("%s.%d.%s", name, i, child.Key))
				}
			}
		}
	case form.LineField:
		if name != "zone.koptekst" {
			values[name] = markdown.LineText(value.Inlines)
		}
	case form.MarkdownField:
		if text := typedBlocks(value.Blocks, ""); text != "" {
			values[name] = text
		}
	case form.NumberField:
		if strings.HasPrefix(name, "capaciteit.") {
			values[name] = dutch.FormatNumber(value.Number)
		}
	}
}

// typedBlocks is text as people type it into a field.
func typedBlocks(blocks []markdown.Block, indent string) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case *markdown.Paragraph:
			b.WriteString(markdown.LineText(block.Inlines) + "\n\n")
		case *markdown.List:
			for i, item := range block.Items {
				marker := "- "
				if block.Ordered {
					marker = fmt.Sprintf("%d. ", block.Start+i)
				}
				b.WriteString(indent + marker + strings.ReplaceAll(typedBlocks(item, indent+"  "), "\n\n", "\n"))
			}
			b.WriteString("\n")
		case *markdown.Table:
			b.WriteString(strings.ReplaceAll(markdown.Text([]markdown.Block{block}), "\n", " ") + "\n\n")
		}
	}
	return b.String()
}

// wordsInOrder are the words of a text, one on each line.
func wordsInOrder(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "\n")
}
