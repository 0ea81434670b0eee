package form

import (
	"strings"
)

// Schema returns the root of the content schema: the keys that a plan of this template
// may have, in the order of the form. The words are the form's own.
func (t *Template) Schema() *Field {
	root := &Field{Kind: TableField, Title: t.Name, Description: t.Description}
	which := t.Keys.Template.field(ChoiceField)
	which.Required = true
	which.Choices = []Choice{{Key: t.ID, Name: t.Name}}
	root.Fields = append(root.Fields, which, t.zoneField())
	for _, part := range t.Parts {
		switch {
		case part.Capacity != nil:
			root.Fields = append(root.Fields, part.Capacity.field(part, t.Units()))
		case part.Table != nil:
			root.Fields = append(root.Fields, t.tableField(part))
		case part.Fiches != nil:
			if objectives := part.Fiches.objectiveField(0); objectives != nil {
				root.Fields = append(root.Fields, objectives)
			}
			root.Fields = append(root.Fields, t.fichesField(part))
		case part.OwnText != nil:
			root.Fields = append(root.Fields, part.OwnText.field(part))
		}
	}
	return root
}

// field returns the key as a field of some kind.
func (k Key) field(kind FieldKind) *Field {
	return &Field{Key: k.Name, Kind: kind, Title: k.Title, Description: k.Description, Placeholder: k.Placeholder}
}

func (k Key) numberField(units []string) *Field {
	field := k.field(NumberField)
	field.Units = units
	return field
}

func (t *Template) zoneField() *Field {
	zone := t.Keys.Zone.field(TableField)
	zone.Required = true
	name := t.Keys.ZoneName.field(LineField)
	name.Required = true
	zone.Fields = []*Field{
		name,
		t.Keys.Header.field(LineField),
		t.Keys.Title.field(LineField),
		t.Keys.Grouped.field(BooleanField),
		t.Keys.Hints.field(BooleanField),
		t.Keys.NewPages.field(BooleanField),
	}
	return zone
}

// domainField is the domain of a row; a template without domains has none.
func (t *Template) domainField() []*Field {
	if len(t.Domains) == 0 {
		return nil
	}
	domain := t.Keys.Domain.field(ChoiceField)
	domain.RequiredIf = t.Keys.Zone.Name + "." + t.Keys.Grouped.Name
	for _, d := range t.Domains {
		domain.Choices = append(domain.Choices, Choice(d))
	}
	return []*Field{domain}
}

func (c *Capacity) field(part *Part, units []string) *Field {
	table := &Field{Key: c.Key, Kind: TableField, Title: part.Heading, Description: c.Explanation}
	var remark []*Field // what nothing prints is not asked for
	for _, column := range c.Columns {
		if column.Content == CapacityRemark {
			remark = []*Field{c.Remark.field(MarkdownField)}
		}
	}
	for _, row := range c.Rows {
		table.Fields = append(table.Fields, &Field{
			Key: row.Letter, Kind: TableField, Title: row.Letter, Description: row.Description,
			Fields: append([]*Field{c.Number.numberField(units)}, remark...),
		})
	}
	if remark != nil {
		table.Fields = append(table.Fields, &Field{
			Key: c.Total.Key, Kind: TableField, Title: c.Total.Description, Description: c.Total.Remark, Fields: remark,
		})
	}
	return table
}

func (t *Template) tableField(part *Part) *Field {
	rows := &Field{Key: part.Table.Key, Kind: RowsField, Title: part.Heading, Description: part.Table.Explanation}
	rows.Fields = t.domainField()
	for _, column := range part.Table.Columns {
		rows.Fields = append(rows.Fields, &Field{
			Key: column.Key, Kind: MarkdownField, Title: column.Title, Description: column.Explanation, Placeholder: column.Placeholder,
		})
	}
	return rows
}

// objectiveField is the rows of objectives of a level, with those of the next level
// within them.
func (f *Fiches) objectiveField(level int) *Field {
	if level == len(f.Objectives) {
		return nil
	}
	o := f.Objectives[level]
	id := o.ID.field(TextField)
	id.Required, id.Unique = true, true
	rows := &Field{Key: o.Key, Kind: RowsField, Title: o.Name, Description: o.Explanation, Fields: []*Field{
		id, o.Number.field(TextField), o.Title.field(LineField), o.Text.field(MarkdownField),
	}}
	if next := f.objectiveField(level + 1); next != nil {
		rows.Fields = append(rows.Fields, next)
	}
	return rows
}

func (t *Template) fichesField(part *Part) *Field {
	f := part.Fiches
	rows := &Field{Key: f.Key, Kind: RowsField, Title: part.Heading, Description: f.Explanation}
	rows.Fields = t.domainField()
	var path []string
	for _, o := range f.Objectives {
		path = append(path, o.Key)
		reference := o.Reference.field(ReferenceField)
		reference.Target = strings.Join(path, ".")
		if o.Several {
			list := o.Reference.field(ListField)
			reference.Key = ""
			list.Fields = []*Field{reference}
			reference = list
		}
		rows.Fields = append(rows.Fields, reference)
	}
	rows.Fields = append(rows.Fields, f.Title.field(LineField), f.Number.numberField(t.Units()))
	for _, row := range f.Rows {
		rows.Fields = append(rows.Fields, f.rowField(row))
	}
	return rows
}

func (f *Fiches) rowField(row *FicheRow) *Field {
	table := &Field{Key: row.Key, Kind: TableField, Title: row.Label}
	for _, item := range row.Items {
		switch {
		case item.Key == "":
			// A prompt that the ones below it belong to.
			table.Description = strings.TrimSpace(item.Prompt + " " + item.Hint)
		case item.Box != "":
			text := f.Choice.Text.field(MarkdownField)
			text.Placeholder = item.Placeholder
			table.Fields = append(table.Fields, &Field{
				Key: item.Key, Kind: TableField, Title: item.Box, Description: item.Hint,
				Fields: []*Field{f.Choice.Chosen.field(BooleanField), text},
			})
		default:
			table.Fields = append(table.Fields, &Field{
				Key: item.Key, Kind: MarkdownField, Title: item.Prompt, Description: item.Hint, Placeholder: item.Placeholder,
			})
		}
	}
	return table
}

func (o *OwnText) field(part *Part) *Field {
	return &Field{
		Key: o.Key, Kind: TableField, Title: part.Heading, Description: o.Explanation,
		Fields: []*Field{o.Text.field(MarkdownField)},
	}
}
