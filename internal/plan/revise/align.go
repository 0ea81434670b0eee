package revise

import (
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// signature is what a row is known by.
type signature struct {
	name  string
	all   string
	words []string // of all its answers, sorted, each once
	newer bool     // the plan has it since the changed document was made
	known bool     // the other document has a row of that name
}

func signatures(field *form.Field, rows []*toml.Value) []signature {
	all := make([]signature, len(rows))
	for i, row := range rows {
		s := &all[i]
		s.name = nameOf(field, row)
		s.all = contents(field, row)
		s.words = strings.FieldsFunc(s.all, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		slices.Sort(s.words)
		s.words = slices.Compact(s.words)
	}
	return all
}

// markKnown notes which rows have a name that a row of the other document has.
func markKnown(rows, others []signature) {
	names := map[string]bool{"": false}
	for i := range others {
		names[others[i].name] = others[i].name != ""
	}
	for i := range rows {
		rows[i].known = names[rows[i].name]
	}
}

// contents is all that a row says.
func contents(field *form.Field, row *toml.Value) string {
	var text strings.Builder
	eachAnswer(field, row, func(a answer) { text.WriteString(a.path + "\x00" + a.value + "\x00") })
	return text.String()
}

// How alike two rows are: 0 where they are not the same row. Of a row whose name the other
// document has, that is the same row, whatever the words of others.
const (
	sameWords = 1
	sameName  = 4
	sameRow   = 8
)

func (s *signature) likeness(other *signature) int32 {
	switch {
	case s.all == other.all:
		return sameRow
	case s.name != "" && s.name == other.name:
		return sameName
	case s.newer, s.known, other.known:
		return 0
	}
	common, i, j := 0, 0, 0
	for i < len(s.words) && j < len(other.words) {
		switch c := strings.Compare(s.words[i], other.words[j]); {
		case c == 0:
			common, i, j = common+1, i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	if 2*common > min(len(s.words), len(other.words)) {
		return sameWords
	}
	return 0
}

// align returns for each row of a changed document which row of the one before it is; -1
// for a new one. Rows are first looked for in the order of the document, then elsewhere;
// between two rows that are found, as many of the one as of the other are the same. A row
// that is newer than the document is in it only where somebody wrote the same there.
func align(field *form.Field, before, after []*toml.Value, newer []bool) []int {
	old, changed := signatures(field, before), signatures(field, after)
	for i := range old {
		old[i].newer = newer[i]
	}
	markKnown(old, changed)
	markKnown(changed, old)
	found := make([]int, len(changed))
	taken := make([]bool, len(old))
	for j := range found {
		found[j] = -1
	}
	pair := func(i, j int) { found[j], taken[i] = i, true }
	from := 0 // most documents are the same up to here, and from the end on
	for ; from < min(len(old), len(changed)) && old[from].all == changed[from].all; from++ {
		pair(from, from)
	}
	to, end := len(old), len(changed)
	for ; min(to, end) > from && old[to-1].all == changed[end-1].all; to, end = to-1, end-1 {
		pair(to-1, end-1)
	}
	inOrder(old[from:to], changed[from:end], func(i, j int) { pair(from+i, from+j) })
	for j := range found { // rows that were moved
		for i := 0; found[j] < 0 && i < len(old); i++ {
			if !taken[i] && old[i].likeness(&changed[j]) >= sameName {
				pair(i, j)
			}
		}
	}
	pairGaps(found, taken, old)
	return found
}

// inOrder pairs rows so that these follow each other alike, and are as much alike as can be.
func inOrder(old, changed []signature, pair func(i, j int)) {
	// best[i][j] is how alike the rows from i and j on can be made.
	best := make([][]int32, len(old)+1)
	best[len(old)] = make([]int32, len(changed)+1)
	for i := len(old) - 1; i >= 0; i-- {
		best[i] = make([]int32, len(changed)+1)
		for j := len(changed) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like := old[i].likeness(&changed[j]); like > 0 {
				best[i][j] = max(best[i][j], best[i+1][j+1]+like)
			}
		}
	}
	for i, j := 0, 0; i < len(old) && j < len(changed); {
		switch like := old[i].likeness(&changed[j]); {
		case like > 0 && best[i][j] == best[i+1][j+1]+like:
			pair(i, j)
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
}

// pairGaps pairs the rows between two that are found, where those of the one document are
// as many as those of the other: all that is in them was changed.
func pairGaps(found []int, taken []bool, old []signature) {
	for j := 0; j < len(found); {
		end := j
		for end < len(found) && found[end] < 0 {
			end++
		}
		first, last := 0, len(taken)
		if j > 0 {
			first = found[j-1] + 1
		}
		if end < len(found) {
			last = found[end]
		}
		var free []int
		for i := first; i < last; i++ {
			if !taken[i] && !old[i].newer {
				free = append(free, i)
			}
		}
		if len(free) == end-j {
			for k, i := range free {
				found[j+k], taken[i] = i, true
			}
		}
		j = end + 1
	}
}
