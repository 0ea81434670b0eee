package restore

import (
	"slices"
	"strings"

	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file takes out the running headers and footers of a PDF of which a program made a
// Word file: they stand among the text there, and between the two parts of a table that
// went on on the next page.

// fewestPages is how often a line stands in a document at least that is a running one.
const fewestPages = 3

// withoutRunningLines takes the running lines out of a document, and makes one table of
// the two between which they stand. It tells of that once.
func (r *restorer) withoutRunningLines(doc *word.Document) {
	lines, told := r.runningLines(doc.Blocks)
	if len(lines) == 0 {
		return
	}
	var kept []word.Block
	var above *word.Table // the last one, while only running lines stand below it
	cut := false          // running lines stand below it
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			if lines[block] {
				cut = true
				continue
			}
			if !wording.IsPlaceholder(block.Text()) {
				above = nil
			}
		case *word.Table:
			if cut && above != nil && word.Width(above) == word.Width(block) {
				r.goOnInTable(above, block)
				continue
			}
			above, cut = block, false
		}
		kept = append(kept, block)
	}
	doc.Blocks = kept
	r.Unsure = append(r.Unsure, "een programma maakte dit Word-document van een PDF, met de kop- of voettekst van elke bladzijde tussen de tekst; "+
		"die is weggelaten, en tabellen zijn weer één over de bladzijden heen: "+strings.Join(told, ", "))
}

// runningLines are the paragraphs between the text that are running lines, and what they
// say: the form's words for a header or a footer. The first of a document is its title.
func (r *restorer) runningLines(blocks []word.Block) (lines map[*word.Paragraph]bool, told []string) {
	const footer = "" // all numbers are one line
	found := map[string][]*word.Paragraph{}
	first := true
	for _, block := range blocks {
		p, is := block.(*word.Paragraph)
		if !is || len(p.Text()) > LongestHeading || wording.IsPlaceholder(p.Text()) || match.IsInField(p) {
			continue
		}
		key := wording.Letters(p.Text())
		name, header := wording.Between(r.Template.Sentences.Header, p.Text())
		switch {
		case first:
			first = false
		case header && !wording.IsPlaceholder(name):
			found[key] = append(found[key], p)
		case wording.SaysOnlyNumbers(r.Template.Sentences.Footer, p.Text()) && wording.WithoutDigits(key) != "":
			found[footer] = append(found[footer], p)
		}
	}
	lines = map[*word.Paragraph]bool{}
	for _, of := range found {
		if len(of) < fewestPages {
			continue
		}
		told = append(told, remarks.Quoted(of[0].Text()))
		for _, p := range of {
			lines[p] = true
		}
	}
	slices.Sort(told)
	return lines, told
}

// goOnInTable adds the rows of a table to those of the one above, which it goes on in on
// another page. A head that stands there again is left out. A first row whose first cell is
// empty belongs to the last row above, unless it is the total of a table.
func (r *restorer) goOnInTable(above, below *word.Table) {
	rows := below.Rows
	if len(rows) > 0 && len(above.Rows) > 0 && word.RowText(rows[0]) == word.RowText(above.Rows[0]) {
		rows = rows[1:]
	}
	if len(rows) > 0 && len(rows[0]) > 0 && len(above.Rows) > 1 && wording.IsPlaceholder(rows[0][0].Text()) && !r.isTotal(rows[0]) {
		last := above.Rows[len(above.Rows)-1]
		r.Note(word.FirstNumber(rows[0], below.Number), "deze rij begint een bladzijde en heeft niets in haar eerste vak; ze is gelezen als het vervolg van de rij erboven: %s", remarks.Quoted(word.RowText(rows[0])))
		for i, cell := range rows[0] {
			switch {
			case cell == nil || i >= len(last):
			case last[i] == nil:
				last[i] = cell
			default:
				last[i].Blocks = append(last[i].Blocks, cell.Blocks...)
			}
		}
		rows = rows[1:]
	}
	above.Rows = append(above.Rows, rows...)
}

// isTotal reports whether a row is the total of the table of capacity.
func (r *restorer) isTotal(row []*word.Cell) bool {
	for _, part := range r.Template.Parts {
		if part.Capacity != nil && slices.ContainsFunc(row, func(cell *word.Cell) bool {
			return wording.Letters(cell.Text()) == wording.Letters(part.Capacity.Total.Description)
		}) {
			return true
		}
	}
	return false
}
