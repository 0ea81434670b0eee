package layout

import (
	"slices"

	"actieplan/render/document"
)

// progress looks whether each page brings something new: no page is empty, and no row is
// begun for nothing.
func (in *inspection) progress() {
	document := in.pages.Document
	set := &setter{pages: in.pages.Anchors}
	for _, section := range document.Sections {
		for i, sheet := range set.section(section) {
			if len(section.Blocks) > 0 && !bringsSomething(&sheet.body) && !saysNothing(section.Blocks) {
				in.wrong("a section's page %d is empty", i+1)
			}
			for _, b := range sheet.body.blocks {
				if b.table != nil {
					in.repeatsHead(b.table, i)
				}
			}
		}
	}
}

// saysNothing reports whether blocks are tables without rows only.
func saysNothing(blocks []document.Block) bool {
	return !slices.ContainsFunc(blocks, func(block document.Block) bool {
		table, is := block.(*document.Table)
		return !is || len(table.Rows) > 0
	})
}

func bringsSomething(s *slice) bool {
	return slices.ContainsFunc(s.blocks, func(b blockSlice) bool {
		if b.text != nil {
			return b.to > b.from
		}
		return slices.ContainsFunc(b.table.rows, func(row rowSlice) bool {
			if row.repeated {
				return false
			}
			empty := true
			for c := range row.cells {
				if bringsSomething(&row.cells[c]) {
					return true
				}
				empty = empty && len(b.table.set.rows[row.index].cells[c].blocks) == 0
			}
			return empty
		})
	})
}

// repeatsHead looks whether the part of a table that a page holds has the table's head,
// and a row below it.
func (in *inspection) repeatsHead(t *tableSlice, page int) {
	heads := t.set.heads
	if len(t.rows) < heads {
		in.wrong("a section's page %d: a table begins without its head", page+1)
		return
	}
	for i, row := range t.rows[:heads] {
		if row.index != i || len(t.rows) == heads && len(t.set.rows) > heads {
			in.wrong("a section's page %d: row %d stands in the head of a table", page+1, row.index)
		}
	}
	for _, row := range t.rows[heads:] {
		if row.repeated || row.index < heads {
			in.wrong("a section's page %d: row %d is repeated below the head of a table", page+1, row.index)
		}
	}
}
