package rules

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// mostNames is how many names are compared with each other one by one; among more, only
// equal ones are found.
const mostNames = 300

// name is a text that should be the only one of its kind.
type name struct {
	value *toml.Value
	field int      // which of the rule's fields
	words []string // that tell it apart
	key   string   // the same for names of the same words, in whatever order
	glued string   // the words in one: "mond zorg" is "mondzorg"
}

// distinct asks that no two texts are the same, or nearly. A rule with one field compares
// within it; one with several only compares across them.
func (c *checker) distinct() {
	var names []*name
	for i, path := range c.rule.Fields {
		for s := range c.matches(path) {
			if empty(s.value) {
				continue
			}
			if n := c.name(s.value, i); len(n.words) > 0 {
				names = append(names, n)
			}
		}
	}
	var pairs []pair
	byKey := map[string]*name{}
	byGlued := map[string]*name{}
	for i, n := range names {
		before := byKey[n.key]
		if !c.comparable(before, n) {
			before = byGlued[n.glued]
		}
		if !c.comparable(before, n) && len(names) <= mostNames {
			j := slices.IndexFunc(names[:i], func(m *name) bool { return c.comparable(m, n) && nearlySame(m.words, n.words) })
			if j >= 0 {
				before = names[j]
			}
		}
		if c.comparable(before, n) {
			pairs = append(pairs, pair{before, n})
			continue
		}
		if byKey[n.key] == nil {
			byKey[n.key] = n
		}
		if byGlued[n.glued] == nil {
			byGlued[n.glued] = n
		}
	}
	c.tell(pairs)
}

// pair is two names that are the same, in the order of the plan.
type pair struct{ first, second *name }

// tell tells of pairs of names, of those in two files or two folders once: one of these is
// a copy.
func (c *checker) tell(pairs []pair) {
	number := map[[2]string]int{}
	var places [][2]string
	for _, p := range pairs {
		places = append(places, p.places())
		number[places[len(places)-1]]++
	}
	for i, p := range pairs {
		n := number[places[i]]
		first, second := p.first.value.Position.File, p.second.value.Position.File
		copied := first != second && (slices.Contains(c.copies, first) || slices.Contains(c.copies, second))
		if n == 0 || copied {
			continue
		}
		f := c.same(p.first, p.second)
		if first != second && n > 1 {
			number[places[i]] = 0
			f.Message += fmt.Sprintf("; zo nog %d keer in %s en %s", n-1, places[i][0], places[i][1])
		}
		c.found.Add(f)
	}
}

// places are the two folders that a pair of names is in or, in one folder, the two files.
func (p pair) places() [2]string {
	first, second := p.first.value.Position.File.Path, p.second.value.Position.File.Path
	if folder, other := path.Dir(first), path.Dir(second); folder != other {
		return [2]string{folder, other}
	}
	return [2]string{first, second}
}

// name reads what tells a text apart: the words of its title, or of all of it where the
// title is but one word.
func (c *checker) name(value *toml.Value, field int) *name {
	text, all := title(value)
	n := &name{value: value, field: field, words: c.telling(text)}
	if !all && len(n.words) < 2 {
		n.words = c.telling(value.Text)
	}
	sorted := slices.Clone(n.words)
	slices.Sort(sorted)
	n.key, n.glued = strings.Join(sorted, " "), strings.Join(n.words, "")
	return n
}

// telling are the words of a text that tell it apart.
func (c *checker) telling(text string) []string {
	return slices.DeleteFunc(wordsOf(text), func(word string) bool {
		return slices.Contains(c.rule.Ignored, word) || c.rule.IgnoreYears && yearOf(word) != 0
	})
}

// comparable reports whether there is a name before another, and the rule compares the two.
func (c *checker) comparable(before, n *name) bool {
	return before != nil && (len(c.rule.Fields) == 1 || before.field != n.field)
}

// same is the warning of two names at the place of the later one.
func (c *checker) same(first, second *name) finding.Finding {
	at, other := second.value.Position, first.value.Position
	where := "op " + other.String()
	if at.File == other.File {
		line, _ := other.LineColumn()
		where = fmt.Sprintf("op regel %d", line)
	}
	return c.warning(at, other, form.PlaceText, quoted(second.value), form.PlaceOther, quoted(first.value), form.PlaceWhere, where)
}

// shortestNear is the length in letters of the shortest word that may differ by a letter
// and be meant as the same.
const shortestNear = 6

// nearlySame reports whether two names have the same words, but for one letter of one
// long word.
func nearlySame(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	differing := 0
	for i := range a {
		if a[i] != b[i] {
			differing++
			if differing > 1 || !oneLetterApart([]rune(a[i]), []rune(b[i])) {
				return false
			}
		}
	}
	return true
}

// oneLetterApart reports whether two long words become the same by one letter more, less
// or other, or by two neighbours changing places. A digit is never a slip: it counts
// something.
func oneLetterApart(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < shortestNear || len(b)-len(a) > 1 || slices.ContainsFunc(a, unicode.IsDigit) || slices.ContainsFunc(b, unicode.IsDigit) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return slices.Equal(a[i:], b[i+1:])
	}
	return slices.Equal(a[i+1:], b[i+1:]) ||
		i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}
