package render

import (
	"strings"
	"testing"

	"actieplan/internal/form"
)

// TestRoom: a blank form has as many rows and fiches as were asked for, each with paths
// of its own.
func TestRoom(t *testing.T) {
	for _, template := range []*form.Template{embedded(t), otherYear(t)} {
		fields := map[string]bool{}
		for _, p := range paragraphs(BlankWithRoom(template, Room{Rows: 9, Fiches: 3}, modified)) {
			if p.Answer != nil {
				fields[p.Answer.Field] = true
			}
		}
		has := func(row string) bool {
			for field := range fields {
				if strings.HasPrefix(field, row+".") {
					return true
				}
			}
			return false
		}
		check := func(key string, count int) {
			if !has(rowPath(key, count-1)) || has(rowPath(key, count)) {
				t.Errorf("%s: not %d of %s", template.ID, count, key)
			}
		}
		for _, part := range template.Parts {
			switch {
			case part.Table != nil:
				check(part.Table.Key, 9)
			case part.Fiches != nil:
				check(part.Fiches.Key, 3)
				if objectives := part.Fiches.Objectives; len(objectives) > 0 {
					check(objectives[0].Key, 3)
				}
			}
		}
	}
}
