package form

import (
	"fmt"
	"strconv"
	"strings"

	"actieplan/internal/form/stylesheet"
)

// check makes sure that the parts of the template fit together.
func (t *Template) check() error {
	if t.Year <= 0 || len(t.Parts) == 0 {
		return fmt.Errorf("no year or no parts")
	}
	if named := year.FindString(t.ID); named != "" && named != strconv.Itoa(t.Year) {
		return fmt.Errorf("jaar: is %d, but id names %s", t.Year, named)
	}
	seen := map[string]bool{}
	for i, domain := range t.Domains {
		if seen[domain.Key] {
			return fmt.Errorf("domeinen[%d].sleutel: %q is there twice", i, domain.Key)
		}
		seen[domain.Key] = true
	}
	for i, part := range t.Parts {
		if err := part.check(); err != nil {
			return fmt.Errorf("delen[%d]: %w", i, err)
		}
	}
	if err := checkKeys("", t.Schema()); err != nil {
		return err
	}
	for i, part := range t.Parts {
		if table := part.Table; table != nil && table.Previous != nil && t.Schema().Field(table.Key, table.Previous.Column) == nil {
			return fmt.Errorf("delen[%d].tabel.vorige_fiches.kolom: no column %q", i, table.Previous.Column)
		}
		if fiches := part.Fiches; fiches != nil && fiches.Capacity != nil {
			path := strings.Split(fiches.Key+"."+fiches.Capacity.Below, ".")
			if answer := t.Schema().Field(path...); answer == nil || answer.Kind != MarkdownField {
				return fmt.Errorf("delen[%d].fiches.capaciteit.onder: no answer %q", i, fiches.Capacity.Below)
			}
		}
	}
	return t.checkLevels()
}

// checkKeys makes sure that a writer can write every key without quotes, and that none is
// given two meanings.
func checkKeys(place string, field *Field) error {
	seen := map[string]bool{}
	for _, f := range field.Fields {
		if field.Kind == ListField {
			continue // its element has no key
		}
		path := f.Key
		if place != "" {
			path = place + "." + f.Key
		}
		if !isBareKey(f.Key) {
			return fmt.Errorf("key %q: not a bare key of TOML", path)
		}
		if seen[f.Key] {
			return fmt.Errorf("key %q: is there twice", path)
		}
		seen[f.Key] = true
		if err := checkKeys(path, f); err != nil {
			return err
		}
	}
	return nil
}

// isBareKey reports whether a key may stand in TOML without quotes.
func isBareKey(key string) bool {
	for _, c := range key {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '-' {
			return false
		}
	}
	return key != ""
}

func (p *Part) check() error {
	bodies := 0
	for _, has := range []bool{
		p.TitleBlock != nil, p.Contents != nil, p.Capacity != nil, p.Table != nil, p.Fiches != nil,
		p.OwnText != nil,
	} {
		if has {
			bodies++
		}
	}
	if bodies > 1 {
		return fmt.Errorf("has %d bodies", bodies)
	}
	if p.Heading == "" && (p.Text != "" || bodies == 1 && p.TitleBlock == nil && p.Contents == nil) {
		return fmt.Errorf("kop: is missing")
	}
	switch {
	case p.Capacity != nil:
		return p.Capacity.check()
	case p.Table != nil && len(p.Table.Columns) == 0:
		return fmt.Errorf("tabel.kolommen: none")
	case p.Fiches != nil:
		return p.Fiches.check()
	}
	return nil
}

func (c *Capacity) check() error {
	seen := map[CapacityContent]bool{}
	for _, column := range c.Columns {
		switch column.Content {
		case CapacityLetter, CapacityDescription, CapacityNumber, CapacityRemark:
		default:
			return fmt.Errorf("capaciteit.kolommen: no content %q", column.Content)
		}
		if seen[column.Content] {
			return fmt.Errorf("capaciteit.kolommen: %q is there twice", column.Content)
		}
		seen[column.Content] = true
	}
	if !seen[CapacityNumber] {
		return fmt.Errorf("capaciteit.kolommen: no numbers")
	}
	letters := map[string]bool{}
	for _, row := range c.Rows {
		letters[row.Letter] = true
	}
	for _, letter := range c.Total.Sum {
		if !letters[letter] {
			return fmt.Errorf("capaciteit.totaal.som: no row %q", letter)
		}
	}
	return nil
}

func (f *Fiches) check() error {
	if len(f.Rows) == 0 {
		return fmt.Errorf("fiches.rijen: none")
	}
	for i, row := range f.Rows {
		if len(row.Items) == 0 {
			return fmt.Errorf("fiches.rijen[%d].vragen: none", i)
		}
		for j, item := range row.Items {
			place := fmt.Sprintf("fiches.rijen[%d].vragen[%d]", i, j)
			switch {
			case item.Prompt == "" && item.Hint == "" && item.Box == "" && item.Key == "":
				return fmt.Errorf("%s: is empty", place)
			case item.Box != "" && item.Key == "":
				return fmt.Errorf("%s: a box without a key", place)
			case item.Rule && item.Prompt == "":
				return fmt.Errorf("%s: a rule without a prompt below it", place)
			}
		}
	}
	return nil
}

// checkLevels makes sure that headings go down one level at a time, as the structure of a
// tagged PDF asks for (ISO 14289-1, 7.4.2), and that the contents have a style for every
// level.
func (t *Template) checkLevels() error {
	for _, grouped := range []bool{Ungrouped, Grouped} {
		styles := t.Styles(grouped)
		deepest := 1
		for i, part := range t.Parts {
			heading := t.Looks.Heading
			if !part.NewPage {
				heading = t.Looks.HeadingWithin
			}
			chain := []stylesheet.ID{heading}
			if grouped && (part.Table != nil || part.Fiches != nil) {
				chain = append(chain, t.Looks.DomainHeading)
			}
			if part.Fiches != nil {
				for _, objective := range part.Fiches.Objectives {
					chain = append(chain, objective.Style)
				}
				chain = append(chain, part.Fiches.Styles.Heading)
			}
			for level, id := range chain {
				if outline := styles.Paragraph(id).Outline; outline != level+1 {
					return fmt.Errorf("delen[%d]: heading style %q has outline level %d, not %d", i, id, outline, level+1)
				}
			}
			deepest = max(deepest, len(chain))
		}
		for i, part := range t.Parts {
			if part.Contents != nil && len(part.Contents.Styles) < deepest {
				return fmt.Errorf("delen[%d].inhoud.stijlen: %d for %d levels", i, len(part.Contents.Styles), deepest)
			}
		}
	}
	return nil
}
