package fiche

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file reads tick boxes.

// boxes are the signs of boxes, ticked and not, and tickedBoxes those of the first kind.
const (
	boxes       = "☐□" + tickedBoxes
	tickedBoxes = "☒☑✓✔✗✘■🗹🗷√✅⊠❌✖"
	variant     = "\uFE0F" // makes the sign before it one of colours
)

// Box reports whether a paragraph is a tick box of a row with its label. What was typed
// behind that is the rest; words may stand before its sign.
func Box(row *form.FicheRow, p *word.Paragraph, text string) (item *form.FicheItem, ticked bool, rest string, ok bool) {
	if item, ticked, rest, ok = MarkedBox(row, p, text); ok {
		return item, ticked, rest, ok
	}
	if before := BeforeSign(text); before != "" {
		return MarkedBox(row, p, text[len(before):])
	}
	return nil, false, "", false
}

// BeforeSign is what stands before the first sign of a box, near the beginning of a text;
// empty for none.
func BeforeSign(text string) string {
	if at := strings.IndexAny(text, boxes+"["); at > 0 && at <= longestMark {
		return text[:at]
	}
	return ""
}

// MarkedBox is Box for a text that begins with the label of a box, or a mark before it.
func MarkedBox(row *form.FicheRow, p *word.Paragraph, text string) (item *form.FicheItem, ticked bool, rest string, ok bool) {
	hasBox := false
	for _, run := range p.Runs {
		hasBox, ticked = hasBox || run.Tick != word.NoBox, ticked || run.Tick == word.Ticked
	}
	for _, of := range row.Items {
		if of.Box == "" {
			continue
		}
		before, after, found := cutFold(text, of.Box)
		if !found {
			label := strings.TrimLeft(text, boxes+variant+"xX[] \t\u00A0")
			if !wording.Says(wording.Letters(label), of.Box, of.Earlier) && !wording.Says(wording.Letters(text), of.Box, of.Earlier) {
				continue
			}
			before, after = strings.TrimSuffix(text, label), ""
		}
		yes, isMark := readMark(before)
		yesBehind, isMarkBehind := readMark(after)
		on := ticked || yes || yesBehind
		switch {
		case !isMark || !hasBox && strings.TrimSpace(place.ReplaceAllString(before, "")) == "" && !isMarkBehind:
			continue // a sentence
		case isMarkBehind:
			return of, on, "", true
		}
		return of, on, strings.TrimLeft(after, " :–-\u00A0"), true
	}
	return shortenedBox(row, text)
}

// shortenedBox reports whether a text is a tick box of a row, by its sign, with a label
// that has words of the form's label and no others. Where two labels have all of them it
// is none.
func shortenedBox(row *form.FicheRow, text string) (item *form.FicheItem, ticked bool, rest string, ok bool) {
	label := strings.TrimLeft(text, boxes+variant+"xX[] \t\u00A0")
	mark := strings.TrimSuffix(text, label)
	said, rest, _ := strings.Cut(label, ":")
	if !strings.ContainsAny(mark, boxes+"[") || len(wording.Words(said)) == 0 {
		return nil, false, "", false
	}
	for _, of := range row.Items {
		own := wording.Letters(of.Box)
		if slices.ContainsFunc(wording.Words(said), func(w string) bool { return len(w) < wording.Shortest || !strings.Contains(own, w) }) {
			continue
		}
		if item != nil {
			return nil, false, "", false
		}
		item = of
	}
	ticked, _ = readMark(mark)
	return item, ticked, strings.TrimSpace(rest), item != nil
}

// boxesOn are the places at which the boxes of a row begin on a line that begins with
// one: people put all on one line. It is nil where there are no two.
func boxesOn(row *form.FicheRow, line string) []int {
	var starts []int
	for at, sign := range line {
		if !strings.ContainsRune(boxes, sign) {
			continue
		}
		if len(starts) == 0 && strings.TrimSpace(line[:at]) != "" {
			return nil // signs may stand behind their labels
		}
		label := wording.Letters(line[at:])
		if slices.ContainsFunc(row.Items, func(of *form.FicheItem) bool {
			return of.Box != "" && strings.HasPrefix(label, wording.Letters(of.Box))
		}) {
			starts = append(starts, at)
		}
	}
	if len(starts) < 2 {
		return nil
	}
	return starts
}

// tickedLast has the boxes of one line stand in the order in which a ticked one is the
// last: the text below is of that.
func tickedLast(a, b word.Block) int {
	ticked := func(block word.Block) bool {
		text := strings.TrimSpace(block.(*word.Paragraph).Text())
		sign, _ := utf8.DecodeRuneInString(text)
		return strings.ContainsRune(tickedBoxes, sign)
	}
	switch {
	case ticked(b) && !ticked(a):
		return -1
	case ticked(a) && !ticked(b):
		return 1
	}
	return 0
}

// IsBoxElsewhere reports whether the label of a box stands in full in another paragraph
// of a cell than one that has less of it.
func IsBoxElsewhere(prompts Prompts, of *form.FicheItem, but *word.Paragraph) bool {
	inFull := func(p *word.Paragraph) bool {
		return strings.Contains(wording.Letters(p.Text()), wording.Letters(of.Box))
	}
	return !inFull(but) && slices.ContainsFunc(prompts[of], inFull)
}

// IsMarked reports whether there is more to a box than its label, so that it says whether
// it is ticked.
func IsMarked(text string, of *form.FicheItem) bool {
	text = place.ReplaceAllString(text, "")
	first, _ := utf8.DecodeRuneInString(text)
	return wording.Letters(text) != wording.Letters(of.Box) || strings.ContainsAny(text, boxes+"[]") || !unicode.IsLetter(first)
}

// DoubtfulMark is the sign beside the label of a box where it is not clear whether that
// ticks the box; empty for none.
func DoubtfulMark(text string, of *form.FicheItem) string {
	before, after, _ := cutFold(text, of.Box)
	for _, mark := range []string{before, strings.Trim(after, " :–-")} {
		if strings.Trim(mark, sureBoxes+variant+"xX[]() \t\u00A0") != "" && wording.Letters(mark) == "" {
			return strings.TrimSpace(mark)
		}
	}
	return ""
}

// place is the number or letter that says which box of several one is.
var place = regexp.MustCompile(`^\s*(?:\d{1,2}|[a-zA-Z])[.)]\s*`)

// readMark reads what was typed beside the label of a box, and reports whether it is no
// more than a mark or a yes or no.
func readMark(text string) (yes, isMark bool) {
	switch wording.Letters(place.ReplaceAllString(text, "")) {
	case "x", "v", "ja", "j", "yes", "ok", "wel", "gekozen", "vantoepassing":
		return true, true
	case "", "nee", "neen", "n", "no", "nvt", "o", "0", "niet", "nietgekozen", "nietvantoepassing":
		return strings.ContainsAny(text, tickedBoxes), true
	}
	return false, false
}

// cutFold cuts a text around words that stand near its beginning, whatever their capitals.
func cutFold(text, words string) (before, after string, found bool) {
	for i := 0; i <= longestMark && i+len(words) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(words)], words) {
			return text[:i], text[i+len(words):], true
		}
	}
	return text, "", false
}

// longestMark is how many bytes may stand before the label of a box.
const longestMark = 40

// sureBoxes are the signs that only mean one thing: a cross without a box may stand for "no".
const sureBoxes = "☐□☒☑✓✔■🗹🗷√✅⊠"
