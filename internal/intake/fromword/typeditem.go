package fromword

import (
	"regexp"
	"strconv"
	"strings"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown/parse"
)

// This file finds the items of lists whose bullets and numbers were typed by hand.

// bulleted is an item with a bullet that was typed; some programs put a no-break space
// behind it.
var bulleted = regexp.MustCompile(`^(?:[•·▪◦‣⁃●○■□➢➤►][ \t\x{A0}]*|[-–—*][ \t\x{A0}]+|o(?:\t|[ \x{A0}]{2,}))([^\s\x{A0}])`)

// numberTyped is an item with a number that was typed; no list has numbers that begin
// with a zero.
var numberTyped = regexp.MustCompile(`^(0|[1-9]\d{0,2})([.)])[\s\x{A0}]+([^\s\x{A0}])`)

// typedNumber is the number that begins a paragraph.
type typedNumber struct {
	number  int
	closing string
	length  int // in bytes, with the white space behind it
}

// withTypedItems are blocks in which paragraphs that begin with a bullet, and those that
// count on from one another, are items of lists. Lines that were broken within a
// paragraph count as paragraphs where a bullet begins one.
func withTypedItems(blocks []word.Block) []word.Block {
	var out []word.Block
	var numbers []typedNumber // of the blocks in out
	plain := parse.PlainSigns(word.TextOf(blocks))
	for _, block := range blocks {
		p, is := block.(*word.Paragraph)
		if is && p.List != nil && len(listsFrom(p.List.Marker)) == 0 {
			block = asTyped(p)
		}
		if !is || p.List != nil {
			out, numbers = append(out, block), append(numbers, typedNumber{})
			continue
		}
		for _, line := range bulletLines(p, plain) {
			text, number := line.Text(), typedNumber{}
			first, _, _ := strings.Cut(text, "\n")
			if at := bulleted.FindStringSubmatchIndex(text); at != nil && !plain[strings.TrimSpace(first)] {
				line = itemOf(line, "", at[2])
			} else if at := numberTyped.FindStringSubmatchIndex(text); at != nil {
				number.number, _ = strconv.Atoi(text[at[2]:at[3]])
				number.closing, number.length = text[at[4]:at[5]], at[6]
			}
			out, numbers = append(out, line), append(numbers, number)
		}
	}
	for i, n := range numbers {
		follows := i > 0 && numbers[i-1].closing == n.closing && numbers[i-1].number == n.number-1
		leads := i+1 < len(numbers) && numbers[i+1].closing == n.closing && numbers[i+1].number == n.number+1
		if n.closing != "" && (follows || leads) {
			out[i] = itemOf(out[i].(*word.Paragraph), strconv.Itoa(n.number)+n.closing, n.length)
		}
	}
	return out
}

// asTyped is an item with a marker that no list of a plan has, as a text that begins with
// that.
func asTyped(p *word.Paragraph) *word.Paragraph {
	text := *p
	text.List = nil
	text.Runs = append([]word.Run{{Text: p.List.Marker + " "}}, p.Runs...)
	return &text
}

// itemOf is a paragraph as an item of a list, without the marker that was typed, of so
// many bytes.
func itemOf(p *word.Paragraph, marker string, length int) *word.Paragraph {
	item := *p
	item.List = &word.ListItem{Marker: marker}
	item.Runs = word.Cut(p.Runs, length, len(p.Text()))
	return &item
}

// bulletLines are the lines of a paragraph, if a bullet begins one of those after the
// first; the paragraph itself if not. Plain are the lines whose sign is no bullet.
func bulletLines(p *word.Paragraph, plain map[string]bool) []*word.Paragraph {
	lines := strings.Split(p.Text(), "\n")
	broken := false
	for _, line := range lines[1:] {
		line = strings.TrimSpace(line)
		broken = broken || bulleted.MatchString(line) && !plain[line]
	}
	if !broken {
		return []*word.Paragraph{p}
	}
	var out []*word.Paragraph
	line := *p
	line.Runs = nil
	for _, run := range p.Runs {
		for i, text := range strings.Split(run.Text, "\n") {
			if i > 0 {
				done := line
				out = append(out, &done)
				line.Runs = nil
			}
			if len(line.Runs) == 0 {
				text = strings.TrimLeft(text, " \t")
			}
			if piece := run; text != "" || run.Tick != word.NoBox {
				piece.Text = text
				line.Runs = append(line.Runs, piece)
			}
		}
	}
	return append(out, &line)
}
