package parse

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/markdown"
)

// emptyRows is how many of the lines at hand have the tabs of a row of so many cells and
// nothing else, as Excel puts empty rows on the clipboard; 0 where no other row of the
// table follows.
func (r *reader) emptyRows(c container, count int) int {
	i := r.at
	for ; i < len(r.lines) && r.lines[i].empty(); i++ {
		if l := r.lines[i]; strings.Count(r.text[l.begin:l.stop], "\t") != count-1 {
			return 0
		}
	}
	if i == r.at || i == len(r.lines) || len(r.pastedRow(c, i).cells) != count {
		return 0
	}
	return i - r.at
}

// unevenRow warns of the line at hand where it seems a row of the table above it that has
// too few cells or too many.
func (r *reader) unevenRow(c container, row pastedRow, count int) {
	if len(row.cells) < 2 || len(row.cells) == count || row.sign != "" {
		return
	}
	r.uneven = r.at
	becomes, apart := "ze wordt gedrukt als gewone tekst", "zet er een lege regel boven en maak van elke tab een spatie"
	if r.tableColumns(c, r.at) > 0 {
		becomes, apart = "hier begint een andere tabel", "zet er een lege regel boven"
	}
	r.warnOfLine(r.at, fmt.Sprintf("deze rij heeft %s, maar de tabel erboven heeft %s: %s", cellCount(len(row.cells)), columnCount(count), becomes),
		"zet er evenveel tabs in als in de rijen erboven; hoort ze er niet bij, "+apart)
	if r.codeIndent(c, r.at) {
		r.lines[r.at].indent = c.text // the tabs that it begins with are told of, and no code
	}
}

// emptyColumns warns of columns that nothing stands in, of a pasted table that begins on
// line first.
func (r *reader) emptyColumns(t *markdown.Table, first int) {
	var empty []string
	for i := range t.Align {
		if !columnShows(t, i) {
			empty = append(empty, strconv.Itoa(i+1))
		}
	}
	if len(empty) == 0 {
		return
	}
	message := "kolom " + empty[0] + " van deze tabel is leeg"
	if len(empty) > 1 {
		message = "de kolommen " + dutch.Enumerated(empty, "en") + " van deze tabel zijn leeg"
	}
	r.warnOfLine(first, message,
		"tussen twee cellen staat één tab: wis in elke rij de tabs die te veel zijn, of geef de kolom in de eerste rij een titel")
}

// columnShows reports whether anything stands in column i of a table.
func columnShows(t *markdown.Table, i int) bool {
	return slices.ContainsFunc(t.AllRows(), func(row []markdown.Paragraph) bool { return markdown.LineShows(row[i].Inlines) })
}
