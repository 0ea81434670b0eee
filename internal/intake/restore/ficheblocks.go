package restore

import (
	"maps"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file makes one table of each fiche that is not: of one that stands in paragraphs,
// a label above its answers, and of one that was split into several tables.

// withWholeFiches are blocks with a table for each fiche.
func (r *restorer) withWholeFiches(blocks []word.Block) []word.Block {
	for _, part := range r.Template.Fiches() {
		blocks = r.joinedFiches(r.fichesOfParagraphs(blocks, part), part)
	}
	return blocks
}

// joinedFiches are blocks in which a fiche that was split into two tables is one: nothing
// stands between them, or its title again.
func (r *restorer) joinedFiches(blocks []word.Block, part *form.Fiches) []word.Block {
	j := &ficheJoiner{restorer: r, part: part}
	for _, block := range blocks {
		switch block := block.(type) {
		case *word.Table:
			j.table(block)
		case *word.Paragraph:
			j.paragraph(block)
		}
	}
	return j.out
}

// ficheJoiner joins the tables of a fiche.
type ficheJoiner struct {
	*restorer
	part    *form.Fiches
	out     []word.Block
	title   *word.Paragraph // of the next fiche, or of the one that is open; nil for none
	open    *word.Table     // of a fiche that the next table may go on in; nil for none
	labels  map[*form.FicheRow]bool
	between *word.Paragraph // that stands below the open fiche; nil for none
}

// paragraph adds a paragraph. The second one below a fiche ends it.
func (j *ficheJoiner) paragraph(p *word.Paragraph) {
	switch {
	case wording.IsPlaceholder(p.Text()):
	case j.open != nil && j.between == nil:
		j.between = p
	default:
		j.open, j.title, j.between = nil, p, nil
	}
	j.out = append(j.out, p)
}

// table adds a table, or its rows to the fiche that is open.
func (j *ficheJoiner) table(t *word.Table) {
	labels := fiche.LabelsIn(t, j.part)
	if j.open != nil && (j.between == nil || repeatsTitle(j.between, j.title, j.part)) {
		if rest := withoutTitle(t, j.title, j.part); j.goesOn(rest, labels) {
			if j.between != nil || rest != t {
				j.Note(t.Number, "deze tabel is gelezen als het vervolg van de fiche erboven, omdat de titel daarvan er nog eens staat: %s", remarks.Quoted(j.title.Text()))
			}
			if j.between != nil {
				at := slices.Index(j.out, word.Block(j.between))
				j.out, j.between = slices.Delete(j.out, at, at+1), nil
			}
			j.open.Rows = append(j.open.Rows, rest.Rows...)
			maps.Copy(j.labels, labels)
			return
		}
	}
	if j.between != nil {
		j.title, j.between = j.between, nil
	}
	if first := fiche.RowAboveLabels(t, j.part); first != nil {
		j.title = match.LineOfCells(match.Showing(first))
	}
	j.open, j.labels = &word.Table{Number: t.Number, Rows: slices.Clone(t.Rows)}, labels
	j.out = append(j.out, j.open)
}

// goesOn reports whether a table goes on in the open fiche: it has labels that this has
// not, the first in its first row, or no labels where the others have theirs.
func (j *ficheJoiner) goesOn(below *word.Table, labels map[*form.FicheRow]bool) bool {
	switch {
	case len(j.labels) == 0 || len(below.Rows) == 0:
		return false
	case len(labels) == 0:
		return !slices.ContainsFunc(below.Rows, func(row []*word.Cell) bool {
			return len(row) != len(j.open.Rows[0]) || len(row) < 2 || row[0] != nil && !wording.IsPlaceholder(row[0].Text())
		})
	case len(below.Rows[0]) == 0 || fiche.LabelledRow(below.Rows[0][0], j.part) == nil:
		return false
	}
	for row := range labels {
		if j.labels[row] {
			return false
		}
	}
	return true
}

// repeatsTitle reports whether a line has the title of a fiche in it. People put other
// words around one that shows what it is: "Samen wandelen (vervolg)".
func repeatsTitle(line, title *word.Paragraph, part *form.Fiches) bool {
	if title == nil {
		return false
	}
	bare := func(p *word.Paragraph) []string {
		text, _ := wording.Cut(p.Text(), strings.TrimRight(part.BlankTitle, " .…"))
		return wording.Words(text)
	}
	name, said := bare(title), bare(line)
	return !match.IsObjective(part, title) && wording.Contains(said, name) && (len(name) > 1 || len(said) == 1)
}

// withoutTitle is a table without a first row that has the title of a fiche, and no label.
func withoutTitle(t *word.Table, title *word.Paragraph, part *form.Fiches) *word.Table {
	if first := fiche.RowAboveLabels(t, part); first == nil || !repeatsTitle(match.LineOfCells(match.Showing(first)), title, part) {
		return t
	}
	return &word.Table{Number: t.Number, Rows: t.Rows[1:]}
}

// fichesOfParagraphs are blocks in which a fiche of paragraphs is a table. Most labels of
// the form stand there as paragraphs of their own, one after another, or the prompts of
// their rows. In the zone's own text they are that.
func (r *restorer) fichesOfParagraphs(blocks []word.Block, part *form.Fiches) []word.Block {
	var out []word.Block
	var in *form.Part
	var failed *form.FicheRow // that the last fiche began with which has too few rows
	for i := 0; i < len(blocks); {
		if p, is := blocks[i].(*word.Paragraph); is {
			if begins := r.PartOf(p.Text()); begins != nil {
				in, failed = begins, nil
			}
		}
		if in == nil || in.OwnText == nil {
			// Another prompt of the row that failed begins no fiche with more rows.
			row := fiche.BeginsRow(blocks[i], nil, part)
			if row != nil && (row != failed || fiche.LabelParagraph(blocks[i], part) != nil) {
				failed = row
				if rows, end := r.ficheFrom(blocks, i, part); len(rows)*2 > len(part.Rows) {
					out = append(out, ficheOf(blocks[:end], rows, part))
					i, failed = end, nil
					continue
				}
			}
		}
		out = append(out, blocks[i])
		i++
	}
	return out
}

// rowBegin is where a row of a fiche of paragraphs begins.
type rowBegin struct {
	of *form.FicheRow
	at int // the block with its label, or its first prompt
}

// ficheFrom finds where the labels of a fiche stand that begins at a block, and where it
// ends: at another fiche, less its title and what else belongs to that, at a heading
// behind its last label, or at another part of the form.
func (r *restorer) ficheFrom(blocks []word.Block, from int, part *form.Fiches) (rows []rowBegin, end int) {
	seen := map[*form.FicheRow]bool{}
	stop := len(blocks)
	again := false
	var above *form.FicheRow
	for i := from; i < len(blocks); i++ {
		if row := fiche.BeginsRow(blocks[i], above, part); row != nil {
			if again = seen[row]; again {
				stop = i
				break
			}
			seen[row], above = true, row
			rows = append(rows, rowBegin{row, i})
		} else if p, is := blocks[i].(*word.Paragraph); is && r.PartOf(p.Text()) != nil {
			stop = i
			break
		}
	}
	last := rows[len(rows)-1].at
	for i := last + 1; i < stop; i++ {
		if p, is := blocks[i].(*word.Paragraph); is && (p.Level > 0 || match.IsObjective(part, p) || r.HeadsGroup(p, part)) {
			return rows, i
		}
	}
	if !again {
		return rows, stop
	}
	for end = stop; end > last+1; end-- {
		if p, is := blocks[end-1].(*word.Paragraph); !is || !wording.IsPlaceholder(p.Text()) {
			return rows, end - 1 // the title of the next
		}
	}
	return rows, end
}

// ficheOf is the table of a fiche that stands in paragraphs. A row that begins with a
// prompt gets a label.
func ficheOf(blocks []word.Block, rows []rowBegin, part *form.Fiches) *word.Table {
	t := &word.Table{Number: blocks[rows[0].at].(*word.Paragraph).Number}
	for n, row := range rows {
		end := len(blocks)
		if n+1 < len(rows) {
			end = rows[n+1].at
		}
		label, answers := blocks[row.at:row.at+1], blocks[row.at+1:end]
		if fiche.LabelParagraph(blocks[row.at], part) == nil {
			label, answers = []word.Block{&word.Paragraph{Runs: []word.Run{{Text: row.of.Label}}}}, blocks[row.at:end]
		}
		cell := func(blocks []word.Block) *word.Cell { return &word.Cell{Blocks: blocks, Columns: 1, Rows: 1} }
		t.Rows = append(t.Rows, []*word.Cell{cell(label), cell(answers)})
	}
	return t
}
