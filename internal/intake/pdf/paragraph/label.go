package paragraph

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/intake/word"
	"actieplan/internal/measure"
)

// Indent is by how much each level of a list is indented, by which items are told from
// what follows them.
const Indent = 18 * measure.Point

// Marker is the number or letter that a label shows, with what closes it; empty for a
// bullet.
func Marker(label string) string {
	label = strings.TrimSpace(label)
	if strings.IndexFunc(label, character.IsAlphanumeric) < 0 || !strings.HasSuffix(label, ".") && !strings.HasSuffix(label, ")") {
		return ""
	}
	return strings.TrimLeft(label, "(")
}

// roundBullet is the bullet of the second level of lists in Word, in a font of its own.
const roundBullet = "o"

// longestLabel is how many characters a label has at most that stands in the text.
const longestLabel = 6

// countedLabel is a number, a letter or a Roman number with what closes it; a word that
// ends with a full stop is none.
var countedLabel = regexp.MustCompile(`^\(?(?:[\d.]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+)[.)]$`)

// IsLabel reports whether a text is a label: a bullet or a number. Where an item goes on on
// the next page, Word calls its first words there a label, and leaves it empty where the
// label is text.
func IsLabel(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && (text == roundBullet || strings.IndexFunc(text, character.IsAlphanumeric) < 0 || countedLabel.MatchString(text))
}

// CutLabel takes the label from the text of an item that has it in front: a bullet or a
// number.
func CutLabel(runs []word.Run) (label string, rest []word.Run) {
	text := word.TextOfRuns(runs)
	end := strings.IndexAny(text, " \t")
	if end < 0 || utf8.RuneCountInString(text[:end]) > longestLabel {
		return "", runs
	}
	if label = text[:end]; !IsLabel(label) {
		return "", runs
	}
	return label, word.Cut(runs, len(text)-len(strings.TrimLeft(text[end:], " \t")), len(text))
}

// SetLevels sets the levels of items by how far to the right they begin, in points, where
// the lists of a file do not stand in the items that they belong to.
func SetLevels(blocks []word.Block, begins map[*word.Paragraph]float64) {
	var open []float64 // where the items begin that the one at hand stands in
	for _, block := range blocks {
		p, is := block.(*word.Paragraph)
		if !is || p.List == nil {
			if is && p.GoesOn && len(open) > 0 {
				p.GoesOnAt = len(open) - 1
				p.Left = Indent * measure.Twips(len(open))
			} else if is {
				open = nil
			}
			continue
		}
		at := begins[p]
		for len(open) > 0 && at < open[len(open)-1]-play {
			open = open[:len(open)-1]
		}
		if len(open) == 0 || at > open[len(open)-1]+play {
			open = append(open, at)
		}
		p.List.Level = len(open) - 1
		p.Left = Indent * measure.Twips(len(open))
	}
}

// play is how far apart items of one level may begin, in points.
const play = 3
