package bind

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// pendingReference is a value that names a row by its id. The row it stands in tells
// which row of an outer level the id belongs to.
type pendingReference struct {
	field *form.Field
	value *toml.Value
	row   *toml.Value
	at    path
}

// refer notes a reference; it is looked up when the whole plan has been seen.
func (b *binder) refer(field *form.Field, v, row *toml.Value, at path) {
	if !v.Empty() {
		b.references = append(b.references, pendingReference{field, v, row, at})
	}
}

// reference looks up the row that a value names.
func (b *binder) reference(r pendingReference) {
	id := r.value.Text
	outer := b.outer(r)
	candidates := b.rowsWithin(r.field.Target, outer)
	if candidates.byID[id] != nil || candidates.damaged || b.misspeltRows(r.field.Target) || b.plan.Root.Damaged || b.found.Full(r.value.Position) {
		return
	}
	rows := lexical.RowHeader(r.field.Target)
	found := finding.Finding{
		Position: r.value.Position,
		Message:  fmt.Sprintf("er is geen rij in %s met id %s", rows, dutch.Quoted(id)),
	}
	if outer != nil && b.elsewhereWithin(&found, r, outer) {
		return
	}
	row, target := b.onAnotherLevel(r.field.Target, id)
	around := slices.IndexFunc(candidates.ids, func(outer string) bool { return strings.HasPrefix(id, outer+".") })
	if key := b.referenceTo(target); around >= 0 && key != "" && strings.HasPrefix(target, r.field.Target+".") {
		found.Help = fmt.Sprintf("schrijf %s, en zet %s bij %s", lexical.Quote(candidates.ids[around]), lexical.Quote(id), key)
	} else if row != nil {
		found.Related = row.Position
		found.Help = fmt.Sprintf("schrijf op %s %s in plaats van %s", row.Position.From(r.value.Position), rows, lexical.RowHeader(target))
	} else {
		found.Help = b.helpWithID(r, candidates.ids)
	}
	b.found.Add(found)
}

// referenceTo is the key of an action that refers to the rows of a target; empty for none.
func (b *binder) referenceTo(target string) string {
	for _, p := range pathsBelow(b.schema, nil) {
		field := p.last()
		if field.Kind == form.ListField {
			field = field.Fields[0]
		}
		if field.Target == target && target != "" {
			return p.last().Key
		}
	}
	return ""
}

// onAnotherLevel is the row with an id one level above or below the rows of a target, and
// the target of its rows; nil for none.
func (b *binder) onAnotherLevel(target, id string) (row *toml.Value, other string) {
	if outer, _ := form.CutLast(target); outer != "" {
		if row := b.rowsWithin(outer, nil).byID[id]; row != nil {
			return row, outer
		}
	}
	for _, inner := range b.schema.Field(strings.Split(target, ".")...).Fields {
		if inner.Kind != form.RowsField {
			continue
		}
		inside := target + "." + inner.Key
		if row := b.rowsWithin(inside, nil).byID[id]; row != nil {
			return row, inside
		}
	}
	return nil, ""
}

// helpWithID tells what to write for an id that no row has; possible are those that rows
// have.
func (b *binder) helpWithID(r pendingReference, possible []string) string {
	id := r.value.Text
	near, ok := finding.Nearest(id, possible)
	ids := b.idsIn(r.field, id)
	switch {
	case len(ids) == 1:
		return "schrijf " + lexical.Quote(ids[0])
	case len(ids) > 1 && len(r.at) > 0 && r.at.last().Kind != form.ListField:
		return chooseOne(r.field, ids)
	case len(ids) > 1:
		return "zet elk id tussen eigen aanhalingstekens: " + quotedList(ids)
	case ok:
		return fmt.Sprintf("bedoelde u %s? %s", dutch.Quoted(near), dutch.Options(possible))
	case len(possible) > 0:
		return dutch.Options(possible)
	}
	return fmt.Sprintf("voeg de rij toe: %s met id = %s", lexical.RowHeader(r.field.Target), lexical.Quote(dutch.Shortened(id)))
}

// elsewhereWithin reports an id that is there, but within another outer row than the one
// named. Failing that it only makes the finding say which row it looked in.
func (b *binder) elsewhereWithin(found *finding.Finding, r pendingReference, outer *toml.Value) bool {
	outerTarget, _ := form.CutLast(r.field.Target)
	field := b.schema.Field(strings.Split(outerTarget, ".")...)
	within := dutch.Quoted(rowID(field, outer))
	around := b.rowsWithin(outerTarget, nil)
	if around.damaged {
		return true // which row was meant is not known
	}
	for _, other := range around.rows {
		row := b.rowsWithin(r.field.Target, other).byID[r.value.Text]
		if row == nil {
			continue
		}
		found.Related = row.Position
		found.Message = fmt.Sprintf("%s hoort onder %s, niet onder %s", dutch.Quoted(r.value.Text), dutch.Quoted(rowID(field, other)), within)
		here := b.rowsWithin(r.field.Target, outer)
		found.Help = fmt.Sprintf("kies hier wat onder %s hoort: %s", within, dutch.Possible(here.ids))
		change := fmt.Sprintf("geef %s de waarde %s", neighbour(r).Key, lexical.Quote(rowID(field, other)))
		switch list := r.row.Get(r.field.Key); {
		case len(here.ids) == 0:
			found.Help = change
		case !slices.ContainsFunc(list.Items, func(item *toml.Value) bool { return here.byID[item.Text] != nil }):
			found.Help = change + ", of " + found.Help
		}
		if !b.outside[stray{r.row, other}] {
			b.outside[stray{r.row, other}] = true
			b.found.Add(*found)
		}
		return true
	}
	found.Message += " onder " + within
	return false
}

// stray is a row that refers to what belongs to another outer row than the one it names.
type stray struct{ row, other *toml.Value }

// neighbour is the field beside a reference that names the outer row of what it refers
// to; nil where there is none.
func neighbour(r pendingReference) *form.Field {
	outerTarget, _ := form.CutLast(r.field.Target)
	if outerTarget == "" || len(r.at) < 2 {
		return nil
	}
	for _, f := range r.at[len(r.at)-2].Fields {
		if f.Kind == form.ReferenceField && f.Target == outerTarget {
			return f
		}
	}
	return nil
}

// outer is the row that the rows which r may name are part of: the one that a neighbour
// of r names. It is nil where r names rows of the plan itself, and where the outer row is
// not known.
func (b *binder) outer(r pendingReference) *toml.Value {
	beside := neighbour(r)
	if beside == nil {
		return nil
	}
	named := r.row.Get(beside.Key)
	around := b.outer(pendingReference{beside, named, r.row, r.at})
	return b.rowsWithin(beside.Target, around).byID[idText(named)]
}

// rowSet is the rows that a reference may name.
type rowSet struct {
	rows    []*toml.Value
	byID    map[string]*toml.Value
	ids     []string
	damaged bool // some of them could not be read
}

// rowsKey is what a rowSet depends on.
type rowsKey struct {
	target string
	outer  *toml.Value
}

// rowsWithin returns the rows of a target: those within outer, if that is given, else
// those within any.
func (b *binder) rowsWithin(target string, outer *toml.Value) *rowSet {
	if set := b.rowSets[rowsKey{target, outer}]; set != nil {
		return set
	}
	set := &rowSet{byID: map[string]*toml.Value{}}
	field := b.schema.Field(strings.Split(target, ".")...)
	around, last := form.CutLast(target)
	within := []*toml.Value{outer}
	if outer == nil {
		within = []*toml.Value{b.plan.Root}
		if around != "" {
			all := b.rowsWithin(around, nil)
			within, set.damaged = all.rows, all.damaged
		}
	}
	for _, table := range within {
		rows := table.Get(last)
		set.damaged = set.damaged || table.Damaged || rows != nil && rows.Damaged
		given := map[string]bool{}
		for _, row := range rows.RowsOf() {
			id := rowID(field, row)
			// Rows without an id, or with that of another, are reported: which they are
			// is not known.
			set.damaged = set.damaged || row.Damaged || id == "" || given[id]
			given[id] = true
			set.rows = append(set.rows, row)
			if id != "" && set.byID[id] == nil {
				set.byID[id] = row
				set.ids = append(set.ids, id)
			}
		}
	}
	b.rowSets[rowsKey{target, outer}] = set
	return set
}

// misspeltRows reports whether some rows of a target, or some of the rows around these,
// were given under another name.
func (b *binder) misspeltRows(target string) bool {
	outer, _ := form.CutLast(target)
	return b.misspelt[target] || outer != "" && b.misspeltRows(outer)
}

// rowID is the id of a row, or "".
func rowID(rows *form.Field, row *toml.Value) string {
	if field := rows.ID(); field != nil {
		return idText(row.Get(field.Key))
	}
	return ""
}

// idText is an id as a text. An id that was written as a number, which is reported, names
// the row all the same.
func idText(v *toml.Value) string {
	switch {
	case v == nil || v.Damaged:
		return ""
	case v.Kind == toml.String:
		return strings.TrimSpace(v.Text)
	}
	if v.Kind == toml.Array && len(v.Items) == 1 {
		return strings.Trim(v.Items[0].Source(), `"'`)
	}
	return v.Source()
}

// unique reports ids that two rows have.
func (b *binder) unique(field *form.Field, v *toml.Value) {
	idField := field.ID()
	if idField == nil {
		return
	}
	first := map[string]*toml.Value{}
	for _, row := range v.RowsOf() {
		id := rowID(field, row)
		if id == "" {
			continue
		}
		at := row.Get(idField.Key)
		before := first[id]
		if before == nil {
			first[id] = at
			continue
		}
		b.found.Add(finding.Finding{
			Position: at.Position, Related: before.Position,
			Message: fmt.Sprintf("%s %s is al gegeven op %s", idField.Key, dutch.Quoted(id), before.Position.From(at.Position)),
			Help:    fmt.Sprintf("geef elke rij van %s een andere %s", dutch.Quoted(field.Key), idField.Key),
		})
	}
}
