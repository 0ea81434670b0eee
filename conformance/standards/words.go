package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"actieplan/internal/character"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// passage is a text as letters, and where its words begin.
type passage struct {
	letters  []rune
	words    map[int]bool // before which letters a word begins
	open     map[int]bool // before which one may begin or not: beside a hyphen, and where a line ends within a word
	broken   map[int]bool // before which ones a word is broken at a soft hyphen
	dashes   map[int]bool // before which ones a hyphen stands that is not soft
	leftward bool         // holds letters that are read from right to left
}

// Characters that pageText writes between those of the page.
const (
	lineEnd     = '\x01' // within a word
	brokenAt    = '\x02' // a soft hyphen, at the end of a line
	wordBetween = ' '
)

// readPassage takes out of a text what programs may write in another way: how much white
// space there is, hyphens, which come and go at the ends of lines, characters without a
// picture, and scripts that are read from right to left, whose letters some programs give
// in the order in which they stand.
func readPassage(text string) passage {
	p := passage{words: make(map[int]bool), open: make(map[int]bool), broken: make(map[int]bool), dashes: make(map[int]bool)}
	soft := -1 // where the last soft hyphen stands, which ends a line and no word
	for _, r := range norm.NFC.String(ticks.Replace(text)) {
		at := len(p.letters)
		if r == 0 || r&0xFFFE == 0xFFFE {
			r = utf8.RuneError
		}
		properties, _ := bidi.LookupRune(r)
		class := properties.Class()
		switch {
		case r == brokenAt:
			p.broken[at], p.open[at] = true, true
		case unicode.IsSpace(r):
			p.words[at] = p.words[at] || soft != at
		case r == '-', r == character.NoBreakHyphen:
			p.open[at], p.dashes[at] = true, true
		case r == character.SoftHyphen:
			p.open[at], soft = true, at
		case r == lineEnd:
			p.open[at] = true
		case class == bidi.R, class == bidi.AL, class == bidi.AN, class == bidi.NSM: // the last are the marks on such letters, and on others
			p.open[at] = true
			p.leftward = p.leftward || class != bidi.NSM
		case unicode.IsControl(r), character.Ignorable(r):
		default:
			p.letters = append(p.letters, r)
		}
	}
	return p
}

// ticks has programs that read what the tree says of a tick box read the same as those
// that read what stands on the page.
var ticks = strings.NewReplacer("niet aangevinkt", "☐", "aangevinkt", "☒")

// comparison is how what a program reads differs from what stands there.
type comparison struct {
	words  int    // that stand there
	fault  string // where other letters begin; empty for nowhere
	joined int    // words that are read as one with the word before
	parted int    // places where a word is read as two
	broken int    // words that are broken at a soft hyphen at the end of a line
	whole  int    // those of them that are read as one
}

// compare compares what a program reads with what stands there.
func compare(got, want passage) comparison {
	c := comparison{words: len(want.words), broken: len(want.broken), fault: difference(string(got.letters), string(want.letters))}
	if c.fault != "" {
		return c
	}
	for at := range want.words {
		if !got.words[at] && !want.open[at] && at > 0 && at < len(want.letters) {
			c.joined++
		}
	}
	for at := range got.words {
		if !want.words[at] && !want.open[at] && at > 0 && at < len(want.letters) {
			c.parted++
		}
	}
	for at := range want.broken {
		if !got.words[at] && !got.dashes[at] {
			c.whole++
		}
	}
	return c
}

// add adds up what two pages or files have.
func (c *comparison) add(other comparison) {
	c.words += other.words
	c.joined += other.joined
	c.parted += other.parted
	c.broken += other.broken
	c.whole += other.whole
}

// pageTexts is the text of each page, in the order of its marks.
func pageTexts(pages *layout.Pages) []string {
	read := make(map[*document.Paragraph]int) // letters of each paragraph that stand on the pages so far
	sources := make(map[*document.Paragraph]passage)
	var texts []string
	for _, page := range pages.Pages {
		var text []byte
		var last *layout.Text
		for _, mark := range page.Marks() {
			m, is := mark.(*layout.Text)
			if !is {
				continue
			}
			if m.From.Role != layout.Content || m.Run == nil {
				if m.From.Role == layout.Artifact {
					text = utf8.AppendRune(text, lineEnd) // not read: it may be parted from the rest or not
				}
				text = append(append(text, wordBetween), m.String()...)
				last = m
				continue
			}
			p := m.From.Paragraph
			source, known := sources[p]
			if !known {
				source = readPassage(paragraphText(p, pages))
				sources[p] = source
			}
			switch {
			case last != nil && last.Run == nil && last.From.Role == layout.Artifact: // the leader before a number
				text = utf8.AppendRune(text, lineEnd)
			case source.words[read[p]], last == nil, last.From != m.From:
				text = append(text, wordBetween)
			case last.Hyphen:
				text = utf8.AppendRune(text, brokenAt)
			case last.Baseline != m.Baseline:
				text = utf8.AppendRune(text, lineEnd)
			}
			text, last = append(text, m.String()...), m
			read[p] += len(readPassage(m.String()).letters)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// paragraphText is the text of a paragraph without its label.
func paragraphText(p *document.Paragraph, pages *layout.Pages) string {
	var text []byte
	for i := range p.Runs {
		run := &p.Runs[i]
		switch {
		case run.Kind == document.TickBox && pages.Document.IsBlank(): // a field, of which the state is read
		case run.Kind.HasText():
			text = append(text, run.Text...)
		case run.Kind == document.PageReference:
			text = strconv.AppendInt(text, int64(pages.Anchors[run.Anchor].Page+1), 10)
		default:
			text = append(text, wordBetween)
		}
	}
	return string(text)
}

// difference shows where two texts begin to differ; it is empty where they do not.
func difference(got, want string) string {
	if got == want {
		return ""
	}
	g, w := []rune(got), []rune(want)
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	around := func(text []rune) string { return string(text[max(0, i-15):min(len(text), i+25)]) }
	return fmt.Sprintf("%q, niet %q", around(g), around(w))
}
