package layout

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/wordprocessor"
)

// adjust notes what the DOCX must say of the cells and rows in which pages end.
func (p *Pages) adjust(sheets []sheet) {
	p.Rows = map[*document.Row]wordprocessor.RowAdjustment{}
	for i := range sheets {
		for _, block := range sheets[i].body.blocks {
			if block.table == nil {
				continue
			}
			p.adjustRows(block.table)
		}
		sheets[i].body.each(0, func(text *setText, _ int, _ measure.Twips) {
			adjustment := p.Adjustments[text.Paragraph]
			if text.held {
				adjustment.Foot = text.foot
			}
			adjustment.DropKeepNext = adjustment.DropKeepNext || text.adjustment.DropKeepNext
			adjustment.PageBreakBefore = adjustment.PageBreakBefore || text.adjustment.PageBreakBefore
			adjustment.SpaceBelow = max(adjustment.SpaceBelow, text.adjustment.SpaceBelow)
			if adjustment != (wordprocessor.Adjustment{}) {
				p.Adjustments[text.Paragraph] = adjustment
			}
		})
	}
}

func (p *Pages) adjustRows(t *tableSlice) {
	for _, row := range t.rows {
		set := &t.set.rows[row.index]
		if set.adjustment != (wordprocessor.RowAdjustment{}) {
			p.Rows[set.row] = set.adjustment
		}
		for _, cell := range row.cells {
			for _, block := range cell.blocks {
				if block.table != nil {
					p.adjustRows(block.table)
				}
			}
		}
	}
}
