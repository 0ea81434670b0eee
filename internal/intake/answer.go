package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// withLinesOfForm is a cell in which each line that the form itself has is a paragraph, and so is what stands between two of those:
// people type a whole answer in one paragraph, with line breaks. What controls and bookmarks call an answer stays as it is.
func withLinesOfForm(row *form.FicheRow, cell *word.Cell) *word.Cell {
	parted := *cell
	parted.Blocks = nil
	for _, block := range cell.Blocks {
		p, is := block.(*word.Paragraph)
		if !is || isAnswer(p) || !strings.Contains(strings.Trim(p.Text(), "\n"), "\n") && len(boxesOn(row, p.Text())) == 0 {
			parted.Blocks = append(parted.Blocks, block)
			continue
		}
		from, at := 0, 0
		add := func(to int) {
			if to > from {
				piece := *p
				piece.Runs = cut(p.Runs, from, to)
				parted.Blocks = append(parted.Blocks, &piece)
			}
			from = to
		}
		for line := range strings.Lines(p.Text()) {
			if isLineOfForm(row, strings.TrimSpace(line)) {
				add(at)
				first := len(parted.Blocks)
				for _, start := range boxesOn(row, line) {
					add(at + start)
				}
				add(at + len(line))
				slices.SortStableFunc(parted.Blocks[first:], tickedLast)
			}
			at += len(line)
		}
		add(at)
	}
	return &parted
}

// boxesOn are the places at which the boxes of a row begin on a line that begins with one: people put all on one line. It is nil where
// there are no two.
func boxesOn(row *form.FicheRow, line string) []int {
	var starts []int
	for at, sign := range line {
		if !strings.ContainsRune(boxes, sign) {
			continue
		}
		if len(starts) == 0 && strings.TrimSpace(line[:at]) != "" {
			return nil // signs may stand behind their labels
		}
		label := letters(line[at:])
		if slices.ContainsFunc(row.Items, func(of *form.FicheItem) bool { return of.Box != "" && strings.HasPrefix(label, letters(of.Box)) }) {
			starts = append(starts, at)
		}
	}
	if len(starts) < 2 {
		return nil
	}
	return starts
}

// tickedLast has the boxes of one line stand in the order in which a ticked one is the last: the text below is of that.
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

// isLineOfForm reports whether a line of a paragraph is, or begins with, a prompt, a hint or a box of a row.
func isLineOfForm(row *form.FicheRow, line string) bool {
	if _, _, _, is := box(row, &word.Paragraph{Runs: []word.Run{{Text: line}}}, line); is {
		return true
	}
	return slices.ContainsFunc(row.Items, func(of *form.FicheItem) bool {
		_, begins := promptAt(line, of)
		return begins || of.Hint != "" && near(letters(line), letters(of.Hint))
	})
}

// endsWithTable reports whether the last of blocks is a table: an empty paragraph below it says what it belongs to.
func endsWithTable(blocks []word.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, is := blocks[len(blocks)-1].(*word.Table)
	return is
}

// taggedItem is the answer of a row that the controls and bookmarks around a paragraph name; nil for none.
func taggedItem(path string, part *form.Fiches, row *form.FicheRow, tags []string) *form.FicheItem {
	for _, item := range row.Items {
		if item.Key == "" {
			continue
		}
		key := form.WithoutRows(answerPath(path, part, row, item))
		if answers(tags, key) {
			return item
		}
	}
	return nil
}

// tagsOf are the tags of the first paragraph of a table.
func tagsOf(table *word.Table) []string {
	for cell := range table.Cells() {
		for _, block := range cell.Blocks {
			if p, is := block.(*word.Paragraph); is {
				return p.Tags
			}
		}
	}
	return nil
}

func numberOf(blocks []word.Block) int {
	for _, block := range blocks {
		if p, ok := block.(*word.Paragraph); ok {
			return p.Number
		}
	}
	return 0
}

// firstAnswer is the first item of a row that has an answer.
func firstAnswer(row *form.FicheRow) *form.FicheItem {
	for _, item := range row.Items {
		if item.Key != "" {
			return item
		}
	}
	return nil
}

// answersOf is how many answers a row has.
func answersOf(row *form.FicheRow) int {
	n := 0
	for _, item := range row.Items {
		if item.Key != "" {
			n++
		}
	}
	return n
}

// answerPath is the path of an answer.
func answerPath(path string, part *form.Fiches, row *form.FicheRow, item *form.FicheItem) string {
	path += "." + row.Key + "." + item.Key
	if item.Box != "" {
		path += "." + part.Choice.Text.Name
	}
	return path
}

// box reports whether a paragraph is a tick box of a row with its label. What was typed behind that is the rest; words may stand before its
// sign.
func box(row *form.FicheRow, p *word.Paragraph, text string) (item *form.FicheItem, ticked bool, rest string, ok bool) {
	if item, ticked, rest, ok = markedBox(row, p, text); ok {
		return item, ticked, rest, ok
	}
	if before := beforeSign(text); before != "" {
		return markedBox(row, p, text[len(before):])
	}
	return nil, false, "", false
}

// beforeSign is what stands before the first sign of a box, near the beginning of a text; empty for none.
func beforeSign(text string) string {
	if at := strings.IndexAny(text, boxes+"["); at > 0 && at <= longestMark {
		return text[:at]
	}
	return ""
}

// markedBox is box for a text that begins with the label of a box, or a mark before it.
func markedBox(row *form.FicheRow, p *word.Paragraph, text string) (item *form.FicheItem, ticked bool, rest string, ok bool) {
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
			if !saysOneOf(letters(label), of.Box, of.Earlier) && !saysOneOf(letters(text), of.Box, of.Earlier) {
				continue
			}
			before, after = strings.TrimSuffix(text, label), ""
		}
		yes, isMark := readMark(before)
		yesBehind, isMarkBehind := readMark(after)
		on := ticked || yes || yesBehind
		switch {
		case !isMark || !hasBox && strings.TrimSpace(before) == "" && !isMarkBehind:
			continue // a sentence
		case isMarkBehind:
			return of, on, "", true
		}
		return of, on, strings.TrimLeft(after, " :–-\u00A0"), true
	}
	return shortenedBox(row, text)
}

// shortenedBox reports whether a text is a tick box of a row, by its sign, with a label that has words of the form's label and no others.
// Where two labels have all of them it is none.
func shortenedBox(row *form.FicheRow, text string) (item *form.FicheItem, ticked bool, rest string, ok bool) {
	label := strings.TrimLeft(text, boxes+variant+"xX[] \t\u00A0")
	mark := strings.TrimSuffix(text, label)
	said, rest, _ := strings.Cut(label, ":")
	if !strings.ContainsAny(mark, boxes+"[") || len(words(said)) == 0 {
		return nil, false, "", false
	}
	for _, of := range row.Items {
		own := letters(of.Box)
		if slices.ContainsFunc(words(said), func(w string) bool { return len(w) < shortest || !strings.Contains(own, w) }) {
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

// isBoxElsewhere reports whether the label of a box stands in full in another paragraph of a cell than one that has less of it.
func isBoxElsewhere(prompts cellPrompts, of *form.FicheItem, but *word.Paragraph) bool {
	inFull := func(p *word.Paragraph) bool { return strings.Contains(letters(p.Text()), letters(of.Box)) }
	return !inFull(but) && slices.ContainsFunc(prompts[of], inFull)
}

// isMarked reports whether there is more to a box than its label, so that it says whether it is ticked.
func isMarked(text string, of *form.FicheItem) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return letters(text) != letters(of.Box) || strings.ContainsAny(text, boxes+"[]") || !unicode.IsLetter(first)
}

// boxes are the signs of boxes, ticked and not, and tickedBoxes those of the first kind.
const (
	boxes       = "☐□" + tickedBoxes
	tickedBoxes = "☒☑✓✔✗✘■🗹🗷√✅⊠❌✖"
	variant     = "\uFE0F" // makes the sign before it one of colours
)

// sureBoxes are the signs that only mean one thing: a cross in a colour may stand for "no".
const sureBoxes = "☐□☒☑✓✔✗✘■🗹🗷√✅⊠"

// tellMark tells of a sign before the label of a box of which it is not sure whether it ticks that.
func (r *reader) tellMark(p *word.Paragraph, of *form.FicheItem, text string, ticked bool) {
	mark, _, _ := cutFold(text, of.Box)
	if strings.Trim(mark, sureBoxes+variant+"xX[]() \t\u00A0") == "" || letters(mark) != "" {
		return
	}
	read := "niet aangekruist"
	if ticked {
		read = "aangekruist"
	}
	r.note(p.Number, "het vakje %s is gelezen als %s, om het teken dat ervoor staat: %s", dutch.Quoted(of.Box), read, quoted(strings.TrimSpace(mark)))
}

// readMark reads what was typed beside the label of a box, and reports whether it is no more than a mark or a yes or no.
func readMark(text string) (yes, isMark bool) {
	switch letters(text) {
	case "x", "v", "ja", "j", "yes", "ok":
		return true, true
	case "", "nee", "neen", "n", "no", "nvt":
		return strings.ContainsAny(text, tickedBoxes), true
	}
	return false, false
}

// longestMark is how many bytes may stand before the label of a box.
const longestMark = 40

// cutFold cuts a text around words that stand near its beginning, whatever their capitals.
func cutFold(text, words string) (before, after string, found bool) {
	for i := 0; i <= longestMark && i+len(words) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(words)], words) {
			return text[:i], text[i+len(words):], true
		}
	}
	return text, "", false
}
