package rules

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"actieplan/internal/dutch"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// quoted puts the first paragraph of a text between quotes, shortened.
func quoted(value *toml.Value) string {
	text, _ := title(value)
	return dutch.Quoted(text)
}

// title is the first paragraph of a text as it prints, and whether that is all of it: a
// cell may have a title with particulars below it.
func title(value *toml.Value) (text string, all bool) {
	text, all = value.Text, true
	if len(value.Inlines) > 0 {
		text = markdown.LineText(value.Inlines)
	} else if len(value.Blocks) > 0 {
		if p, ok := value.Blocks[0].(*markdown.Paragraph); ok {
			text, all = markdown.LineText(p.Inlines), len(value.Blocks) == 1
		}
	}
	return strings.Join(strings.Fields(text), " "), all
}

// wordsOf cuts a text into words, in lower case and without accents. "&" is a word.
func wordsOf(text string) []string {
	return strings.FieldsFunc(withoutAccents(text), func(r rune) bool { return !isOfWord(r) })
}

func isOfWord(r rune) bool {
	return 'a' <= r && r <= 'z' || r == '&' || unicode.IsLetter(r) || unicode.IsDigit(r)
}

// withoutAccents is a text in lower case and without accents.
func withoutAccents(text string) string {
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text))
}

// isMark reports whether a character is an accent or another mark on the one before it.
func isMark(r rune) bool { return r >= 0x300 && unicode.Is(unicode.Mn, r) }

// phrases cuts each of some texts into words.
func phrases(texts []string) [][]string {
	words := make([][]string, len(texts))
	for i, text := range texts {
		words[i] = wordsOf(text)
	}
	return words
}

// contains reports whether words has all of phrase, in a row.
func contains(words, phrase []string) bool {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return true
		}
	}
	return false
}

// yearOf is the year that a word is, in full; 0 for any other word.
func yearOf(word string) int {
	if len(word) != 4 || countDigits(word) != 4 || word < "1900" || word > "2199" {
		return 0
	}
	year, _ := strconv.Atoi(word) // it has digits alone
	return year
}

// hasYear reports whether a text names a year from first to last, in full or as '25.
func hasYear(text string, first, last int) bool {
	runes := []rune(text)
	for i := 0; i < len(runes); {
		start := i
		for i < len(runes) && runes[i] >= '0' && runes[i] <= '9' {
			i++
		}
		if i == start {
			i++
			continue
		}
		year := yearOf(string(runes[start:i]))
		if i-start == 2 && start > 0 && strings.ContainsRune("'’‘", runes[start-1]) {
			year = yearOf("20" + string(runes[start:i]))
		}
		if year >= first && year <= last {
			return true
		}
	}
	return false
}
