package docx

import (
	"fmt"
	"strings"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/docx/control"
)

// styleIDs are the identifiers of a template's styles in the document: unique over all
// kinds of style, and without spaces.
type styleIDs struct {
	paragraph map[*stylesheet.Paragraph]string
	table     map[*stylesheet.Table]string
	normal    *stylesheet.Paragraph // the style of paragraphs that name none; nil where the template has none
}

func newStyleIDs(styles *stylesheet.Styles) *styleIDs {
	ids := &styleIDs{paragraph: map[*stylesheet.Paragraph]string{}, table: map[*stylesheet.Table]string{}}
	used := map[string]bool{defaultCharacterStyle: true, hyperlinkStyle: true, control.PlaceholderStyle: true, defaultTableStyle: true, defaultListStyle: true}
	for _, s := range styles.Paragraphs {
		if s.WordName == normalName && ids.normal == nil {
			ids.normal = s
		}
	}
	if ids.normal == nil {
		used[normalName] = true
	}
	// The styles that Word knows come first, so that no other has taken the identifiers
	// which Word gives these.
	for _, known := range []bool{true, false} {
		for _, s := range styles.Paragraphs {
			if isBuiltIn(s.WordName) == known {
				ids.paragraph[s] = uniqueID(used, identifier(s.WordName, s.ID))
			}
		}
		for _, s := range styles.Tables {
			if isBuiltIn(s.WordName) == known {
				ids.table[s] = uniqueID(used, identifier(s.WordName, s.ID))
			}
		}
	}
	return ids
}

// identifier is the identifier of a style: for one that Word knows by name the one that
// Word gives it, for any other the template's.
func identifier(name, id string) string {
	if isBuiltIn(name) {
		return builtInID(name)
	}
	return id
}

func uniqueID(used map[string]bool, id string) string {
	id = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return -1
	}, id)
	unique := id
	for n := 2; unique == "" || used[unique]; n++ {
		unique = fmt.Sprintf("%s%d", id, n)
	}
	used[unique] = true
	return unique
}
