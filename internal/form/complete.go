package form

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/form/stylesheet"
)

// complete puts the year in place, works out the widths of the columns and checks the
// template as a whole.
func (t *Template) complete() error {
	c := completer{t: t, year: strconv.Itoa(t.Year)}
	c.walk("", reflect.ValueOf(t).Elem(), "")
	if c.err != nil {
		return c.err
	}
	if err := t.measureColumns(); err != nil {
		return err
	}
	return t.check()
}

// completer goes over every value that template.toml can hold. It finds them by their
// types, so that no list of fields has to be kept up when a part gets another one.
type completer struct {
	t    *Template
	year string
	err  error
}

func (c *completer) fail(place, format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%s: %s", place, fmt.Sprintf(format, args...))
	}
}

// walk visits v, whose place in the file and whose field's tag are given.
func (c *completer) walk(place string, v reflect.Value, tag reflect.StructTag) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.walk(place, v.Elem(), tag)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			c.walk(fmt.Sprintf("%s[%d]", place, i), v.Index(i), tag)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name := field.Tag.Get("toml")
			if name == "" || name == "-" {
				continue
			}
			c.walk(strings.TrimPrefix(place+"."+name, "."), v.Field(i), field.Tag)
		}
	case reflect.String:
		if !slices.Contains(strings.Fields(tag.Get("fill")), PlaceYear) { // else it is the year of another form
			v.SetString(strings.ReplaceAll(v.String(), "{jaar}", c.year))
		}
		c.check(place, v, tag)
	}
}

// check makes sure that a text is given where it must be, and that a name is the name of
// something.
func (c *completer) check(place string, v reflect.Value, tag reflect.StructTag) {
	text := v.String()
	if text == "" {
		if tag.Get("optional") == "" {
			c.fail(place, "is missing")
		}
		return
	}
	switch value := v.Interface().(type) {
	case stylesheet.ID:
		if tag.Get("only") != "grouped" && c.t.styles.Paragraph(value) == nil || c.t.grouped.Paragraph(value) == nil {
			c.fail(place, "no paragraph style %q", value)
		}
	case stylesheet.TableID:
		if c.t.styles.Table(value) == nil {
			c.fail(place, "no table style %q", value)
		}
	case stylesheet.PageID:
		if c.t.styles.Page(value) == nil {
			c.fail(place, "no page %q", value)
		}
	case stylesheet.IconName:
		if c.t.Icon(value) == nil {
			c.fail(place, "no icon %q", value)
		}
	case Sentence:
		for _, piece := range value.Pieces() {
			if piece.Place != "" && !slices.Contains(strings.Fields(tag.Get("fill")), piece.Place) {
				c.fail(place, "nothing to put at {%s}", piece.Place)
			}
		}
	default:
		if strings.ContainsAny(text, "{}") {
			c.fail(place, "nothing is put at braces here, save {jaar}")
		}
	}
}

// measureColumns gives every column of every table of the form its width on the page of
// its part.
func (t *Template) measureColumns() error {
	for i, part := range t.Parts {
		total := t.styles.Page(part.Page).TextWidth()
		var widths []*stylesheet.Width
		add := func(width, least, greatest *stylesheet.Width) {
			least.Resolve(total)
			greatest.Resolve(total)
			widths = append(widths, width)
		}
		var name string
		switch {
		case part.TitleBlock != nil:
			name = "titelblok.cellen"
			for i := range part.TitleBlock.Cells {
				widths = append(widths, &part.TitleBlock.Cells[i].Width)
			}
		case part.Capacity != nil:
			name = "capaciteit.kolommen"
			for i := range part.Capacity.Columns {
				column := &part.Capacity.Columns[i]
				add(&column.Width, &column.Least, &column.Greatest)
			}
		case part.Table != nil:
			name = "tabel.kolommen"
			for i := range part.Table.Columns {
				column := &part.Table.Columns[i]
				add(&column.Width, &column.Least, &column.Greatest)
			}
		case part.Fiches != nil:
			name = "fiches.etiketbreedte"
			widths = []*stylesheet.Width{&part.Fiches.LabelWidth, &part.Fiches.AnswerWidth}
		default:
			continue
		}
		if err := stylesheet.Divide(widths, total); err != nil {
			return fmt.Errorf("delen[%d].%s: %w", i, name, err)
		}
	}
	return nil
}
