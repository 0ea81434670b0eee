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
			adjustment := text.adjustment
			if text.held {
				adjustment.Foot = text.foot
			}
			if adjustment != (wordprocessor.Adjustment{}) {
				adjustments[text.Paragraph] = adjustment
			}
		})
	}
	return adjustments
}

// rowsOf are those of the rows of tables on sheets.
func rowsOf(sheets []sheet) map[*document.Row]wordprocessor.RowAdjustment {
	rows := map[*document.Row]wordprocessor.RowAdjustment{}
	var add func(*tableSlice)
	add = func(t *tableSlice) {
		for _, row := range t.rows {
			set := &t.set.rows[row.index]
			if set.adjustment != (wordprocessor.RowAdjustment{}) {
				rows[set.row] = set.adjustment
			}
			for _, cell := range row.cells {
				cell.eachTable(add)
			}
		}
	}
	for i := range sheets {
		sheets[i].body.eachTable(add)
	}
	return rows
}

// eachTable calls visit for the tables of a slice, but not for those within their cells.
func (s *slice) eachTable(visit func(*tableSlice)) {
	for _, block := range s.blocks {
		if block.table != nil {
			visit(block.table)
		}
	}
}
