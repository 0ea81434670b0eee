package bind

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// This file finds ids in what was written in their place, and writes them as they should be.

// idsIn finds the ids that a list or a reference can have in what was written instead, by
// themselves or by the titles of their rows.
func (b *binder) idsIn(field *form.Field, written string) []string {
	reference := field.Reference()
	if reference == nil {
		return nil
	}
	rows := b.rowsWithin(reference.Target, nil)
	target := b.schema.Field(strings.Split(reference.Target, ".")...)
	plain := finding.PlainKey(written)
	places := map[string]int{} // where the ids stand in it, or the titles of their rows
	for _, id := range rows.ids {
		at := wordIn(written, id)
		if at < 0 {
			at = wordIn(strings.ReplaceAll(written, ",", "."), id)
		}
		if at < 0 {
			at = titleIn(plain, target, rows.byID[id])
		}
		if at >= 0 {
			places[id] = at
		}
	}
	ids := slices.DeleteFunc(slices.Clone(rows.ids), func(id string) bool { _, found := places[id]; return !found })
	slices.SortStableFunc(ids, func(a, b string) int { return places[a] - places[b] })
	if len(ids) == 2 {
		first, last := slices.Index(rows.ids, ids[0]), slices.Index(rows.ids, ids[1])
		if first < last && isRange(strings.ReplaceAll(written, ",", "."), ids[0], ids[1]) {
			return slices.Clone(rows.ids[first : last+1])
		}
	}
	return ids
}

// titleIn is where a title of a row stands in a text, which is written as a key; -1 where
// none does.
func titleIn(plain string, rows *form.Field, row *toml.Value) int {
	at := -1
	for _, f := range rows.Fields {
		if title := row.Get(f.Key); f.Kind == form.LineField && title != nil && len(title.Text) > 3 {
			at = max(at, strings.Index(plain, finding.PlainKey(title.Text)))
		}
	}
	return at
}

// isRange reports whether two ids stand in what was written as the ends of a range:
// "1.1 t.e.m. 1.4".
func isRange(written, first, last string) bool {
	_, after, _ := strings.Cut(written, first)
	between, _, found := strings.Cut(after, last)
	return found && slices.Contains([]string{"-", "–", "—", "t.e.m.", "tem", "t/m", "tot en met", "tot", "..", "…"}, strings.ToLower(strings.TrimSpace(between)))
}

// possibleIDs tells which ids a list or a reference can have; it is empty where there are
// none yet.
func (b *binder) possibleIDs(field *form.Field) string {
	reference := field.Reference()
	if reference == nil {
		return ""
	}
	ids := b.rowsWithin(reference.Target, nil).ids
	switch {
	case len(ids) == 0:
		return ""
	case field.Kind == form.ListField:
		return fmt.Sprintf("schrijf bijvoorbeeld %s = [%s]; %s", field.Key, lexical.Quote(ids[0]), dutch.Options(ids))
	}
	return dutch.Options(ids)
}

// wordIn is where a word stands in a text, with no letter, figure or point that belongs
// to a longer one beside it; -1 where it does not. Letters may stand before a number, as
// in SD1.
func wordIn(text, word string) int {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	part := func(i int) bool { return digit(i) || i >= 0 && i < len(text) && character.IsLetter(text[i]) }
	for from := 0; ; {
		n := strings.Index(text[from:], word)
		if n < 0 {
			return -1
		}
		start, end := from+n, from+n+len(word)
		joined := digit(start-1) || part(start-1) && !digit(start) || part(end) ||
			start > 0 && text[start-1] == '.' && part(start-2) || end < len(text) && text[end] == '.' && part(end+1)
		if !joined {
			return start
		}
		from = end
	}
}

// quotedList writes texts as the values of an array.
func quotedList(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = lexical.Quote(text)
	}
	return strings.Join(quoted, ", ")
}
