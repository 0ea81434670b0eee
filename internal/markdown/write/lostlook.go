package write

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
)

// WithoutLooks are the words of blocks that lose some of their looks when they are
// written: CommonMark has no marks for bold in italics that begins or ends within a word.
func WithoutLooks(blocks []markdown.Block) []string {
	words := wordsOf(blocks)
	if !slices.ContainsFunc(words, func(w lookedWord) bool { return slices.Max(w.looks) > 0 }) {
		return nil
	}
	written := wordsOf(parse.Text(Text(blocks)))
	if len(words) != len(written) {
		return nil // it reads otherwise for another reason
	}
	var lost []string
	for i, w := range words {
		if bytes.Equal(w.text, written[i].text) && !bytes.Equal(w.looks, written[i].looks) {
			lost = append(lost, string(w.text))
		}
	}
	return lost
}

// lookedWord is a word with the looks of each of its characters: 1 for bold, 2 for
// italics, 3 for both.
type lookedWord struct {
	text  []byte
	looks []byte
}

// wordsOf are the words of blocks.
func wordsOf(blocks []markdown.Block) []lookedWord {
	var words []lookedWord
	for inlines := range markdown.InlineTexts(blocks) {
		words = appendWords(words, inlines)
	}
	return words
}

// appendWords appends the words of inline text.
func appendWords(words []lookedWord, inlines []markdown.Inline) []lookedWord {
	within := false
	for _, inline := range inlines {
		look := byte(0)
		if inline.Bold {
			look++
		}
		if inline.Italic {
			look += 2
		}
		for _, r := range inline.Text {
			if unicode.IsSpace(r) {
				within = false
				continue
			}
			if !within {
				words, within = append(words, lookedWord{}), true
			}
			w := &words[len(words)-1]
			w.text, w.looks = utf8.AppendRune(w.text, r), append(w.looks, look)
		}
		within = within && !inline.LineBreak
	}
	return words
}
