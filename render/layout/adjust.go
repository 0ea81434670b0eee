package layout

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/wordprocessor"
)

// asked are the adjustments that the layout asks for of the paragraphs on sheets.
func asked(sheets []sheet) wordprocessor.Adjustments {
	adjustments := wordprocessor.Adjustments{}
	for i := range sheets {
		sheets[i].body.each(0, func(text *setText, _ int, _ measure.Twips) {
			if text.adjustment == nil && !text.held {
				return
			}
			adjustment := *text.adjust()
			if text.held {
				adjustment.Foot = text.foot
			}
			adjustments[text.Paragraph] = adjustment
		})
	}
	return adjustments
}

// rowsOf are those of the rows of tables on sheets.
func rowsOf(sheets []sheet) map[*document.Row]wordprocessor.RowAdjustment {
	rows := map[*document.Row]wordprocessor.RowAdjustment{}
	for i := range sheets {
		sheets[i].body.eachTable(func(t *tableSlice) {
			for _, row := range t.rows {
				set := &t.set.rows[row.index]
				if set.adjustment != (wordprocessor.RowAdjustment{}) {
					rows[set.row] = set.adjustment
				}
			}
		})
	}
	return rows
}

// splitTables are the tables in cells that stand on more than one sheet.
func splitTables(sheets []sheet) map[*document.Table]bool {
	split, on := map[*document.Table]bool{}, map[*document.Table]int{}
	for i := range sheets {
		sheets[i].body.eachTable(func(t *tableSlice) {
			if !t.set.inCell {
				return
			}
			if before, known := on[t.set.table]; known && before != i {
				split[t.set.table] = true
			}
			on[t.set.table] = i
		})
	}
	return split
}

// eachTable calls visit for the tables of a slice, and for those within their cells.
func (s *slice) eachTable(visit func(*tableSlice)) {
	for _, block := range s.blocks {
		if block.table == nil {
			continue
		}
		visit(block.table)
		for _, row := range block.table.rows {
			for i := range row.cells {
				row.cells[i].eachTable(visit)
			}
		}
	}
}
