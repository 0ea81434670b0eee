package fiche

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds the prompts of a fiche, as the form has them and as people write them
// otherwise.

// beforePrompt is what people put before a prompt to count it, or to have it stand out.
var beforePrompt = regexp.MustCompile(`^(?:(?:[Vv]raag\s*)?\d{1,2}\s*[.):]|[a-zA-Z][.)]|[-–—→➢•▪*>])[\s\x{A0}]*`)

// PromptAt reports whether a text begins with the prompt of an item, now or in the form
// of an earlier year, and what stands behind that. A number or a sign may stand before a
// prompt that is all of the text, or so many words that no one writes them of their own
// accord.
func PromptAt(text string, of *form.FicheItem) (rest string, ok bool) {
	if rest, ok = promptAt(text, of); ok {
		return rest, true
	}
	bare := beforePrompt.ReplaceAllString(text, "")
	rest, ok = promptAt(bare, of)
	return rest, ok && bare != text && (rest == "" || len(wording.Words(of.Prompt)) >= FewestWords)
}

func promptAt(text string, of *form.FicheItem) (rest string, ok bool) {
	for _, prompt := range append([]string{of.Prompt}, of.Earlier...) {
		if of.Prompt == "" || len(wording.Letters(prompt)) < wording.Shortest {
			continue
		}
		if after, begins := wording.After(text, prompt); begins && endsPrompt(after, prompt) {
			rest, _ = wording.Cut(text, prompt)
			return rest, true
		}
	}
	return "", false
}

// Prompts are the paragraphs of a cell that are the prompt of an item, or its box, at
// most two of each.
type Prompts map[*form.FicheItem][]*word.Paragraph

// PromptsIn finds the prompts and boxes of a row that stand in a cell, nearly as the form
// has them.
func PromptsIn(row *form.FicheRow, cell *word.Cell) Prompts {
	found := Prompts{}
	add := func(item *form.FicheItem, p *word.Paragraph) {
		if of := found[item]; item != nil && len(of) < 2 && !slices.Contains(of, p) {
			found[item] = append(of, p)
		}
	}
	for _, block := range cell.Blocks {
		p, is := block.(*word.Paragraph)
		if !is {
			continue
		}
		text := strings.TrimSpace(p.Text())
		if of, _, _, is := Box(row, p, text); is {
			add(of, p)
		}
		for _, item := range row.Items {
			if _, begins := PromptAt(text, item); begins {
				add(item, p)
			}
		}
		add(nearestPrompt(row, text), p)
	}
	return found
}

// Has reports whether the prompt of an item stands in the cell, in another paragraph than
// one.
func (c Prompts) Has(item *form.FicheItem, but *word.Paragraph) bool {
	return slices.ContainsFunc(c[item], func(p *word.Paragraph) bool { return p != but })
}

// endsPrompt reports whether a prompt ends where another text follows it: behind a prompt
// of one word comes a sign, behind a longer one a space at least. Words that end in a
// question mark of their own go on with the question.
func endsPrompt(after, prompt string) bool {
	first, _ := utf8.DecodeRuneInString(after)
	switch {
	case strings.TrimSpace(after) == "":
		return true
	case unicode.IsLetter(first) || unicode.IsDigit(first):
		return false
	case strings.ContainsRune(".:?!)\n\t–—", first):
		return true
	}
	return len(wording.Words(prompt)) > 1 && !IsQuestion(after)
}

// IsQuestion reports whether a text ends as the prompts of the form do.
func IsQuestion(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":")
}

// OtherPrompt is the item of a row whose prompt a paragraph has in other words, the words
// that ask, and what stands behind them. A prompt that stands in the cell as the form has
// it is not asked for in other words too, and what controls and bookmarks call an answer
// asks nothing.
func OtherPrompt(row *form.FicheRow, cell *word.Cell, prompts Prompts, p *word.Paragraph, text string) (of *form.FicheItem, asked, rest string) {
	for i, sign := range text[:min(len(text), wording.LongestCompared)] {
		if !strings.ContainsRune(":?\n\t", sign) {
			continue
		}
		head, tail := text[:i+utf8.RuneLen(sign)], strings.TrimSpace(text[i+utf8.RuneLen(sign):])
		if of := nearestPrompt(row, head); of != nil && tail != "" && !prompts.Has(of, p) {
			return of, head, tail
		}
	}
	if of := nearestPrompt(row, text); of != nil {
		return of, text, ""
	}
	if !IsQuestion(text) && !numberOfPrompt.MatchString(text) || len(wording.Words(text)) > LongestQuestion || match.IsInField(p) {
		return nil, "", ""
	}
	of = likelyPrompt(row, text)
	if of == nil || prompts.Has(of, nil) || of == FirstAnswer(row) && !isFirst(p, cell) {
		return nil, "", ""
	}
	return of, text, ""
}

// LongestQuestion is how many words a question in someone's own words has at most.
const LongestQuestion = 25

// isFirst reports whether a paragraph is the first that shows anything in a cell.
func isFirst(p *word.Paragraph, cell *word.Cell) bool {
	for _, block := range cell.Blocks {
		of, is := block.(*word.Paragraph)
		if !is || of == p || !match.IsUnfilled(of) {
			return of == p
		}
	}
	return false
}

// nearestPrompt is the item of a row whose prompt is most like a text, nil where none is
// like it.
func nearestPrompt(row *form.FicheRow, text string) (nearest *form.FicheItem) {
	key := wording.Letters(text)
	least := len(key)/wording.PromptShare + 1
	for _, of := range row.Items {
		prompt := wording.Letters(of.Prompt)
		if d := wording.Difference(key, prompt); d < least && len(prompt) > 4 && (len(wording.Words(of.Prompt)) > 1 || len(wording.Words(text)) == 1) {
			nearest, least = of, d
		}
	}
	return nearest
}

// numberOfPrompt is the number that a prompt begins with, as in "2) Wat ga je niet doen?".
var numberOfPrompt = regexp.MustCompile(`^\s*(\d+)\s*[.)]`)

// likelyPrompt is the item of a row that a question in other words asks: it has the
// number of the form's prompt, or half of its own words are in that and one of them in no
// other prompt of the row. Without a question mark or a colon it has both. It is nil
// where none is likely, or two are.
func likelyPrompt(row *form.FicheRow, text string) (likely *form.FicheItem) {
	in := map[string]int{} // how many prompts each word is in
	prompts := make([][]string, len(row.Items))
	for i, of := range row.Items {
		prompts[i] = slices.Compact(slices.Sorted(slices.Values(wording.Words(of.Prompt))))
		for _, w := range prompts[i] {
			in[w]++
		}
	}
	number, asked := numberOfPrompt.FindStringSubmatch(text), wording.Words(numberOfPrompt.ReplaceAllString(text, ""))
	most, tie := 0, false
	for i, of := range row.Items {
		if Answered(of) == nil || of.Prompt == "" {
			continue
		}
		shared, own := 0, false
		for _, w := range asked {
			if _, is := slices.BinarySearch(prompts[i], w); is {
				shared++
				own = own || in[w] == 1
			}
		}
		n := numberOfPrompt.FindStringSubmatch(of.Prompt)
		switch same := n != nil && number != nil && n[1] == number[1]; {
		case IsQuestion(text) && same:
			shared, own = len(asked)+1, true
		case !IsQuestion(text) && (!same || shared*3 < len(asked)*2):
			continue
		}
		switch {
		case !own || shared*2 < len(asked) || shared < most:
		case shared == most:
			tie = true
		default:
			likely, most, tie = of, shared, false
		}
	}
	if tie {
		return nil
	}
	return likely
}

// Answered is an item that has an answer, or nil.
func Answered(item *form.FicheItem) *form.FicheItem {
	if item.Key == "" || item.Box != "" {
		return nil
	}
	return item
}

// FewestWords is how many words an empty field shows at least that no one writes of their
// own accord, so that these are taken out of a text that someone typed beside them too.
const FewestWords = 5
