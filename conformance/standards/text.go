package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
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

// checkText compares the text of a file, as poppler reads it, with that of the document.
func (s *specimen) checkText(ctx context.Context) (faults []string, err error) {
	tree, err := output(ctx, "pdfinfo", "-struct-text", s.path)
	if err != nil {
		return nil, err
	}
	if fault := difference(letters(structureText(tree)), letters(documentText(s.pages))); fault != "" {
		faults = append(faults, "de boom van elementen leest anders dan het document: "+fault)
	}
	raw, err := output(ctx, "pdftotext", "-raw", s.path, "-")
	if err != nil {
		return nil, err
	}
	pages := strings.Split(strings.TrimSuffix(string(raw), "\f"), "\f")
	if len(pages) != len(s.pages.Pages) {
		return append(faults, fmt.Sprintf("%d bladzijden met tekst, niet %d", len(pages), len(s.pages.Pages))), nil
	}
	for i, page := range s.pages.Pages {
		if fault := difference(letters(pages[i]), letters(pageText(page))); fault != "" {
			faults = append(faults, fmt.Sprintf("bladzijde %d heeft andere tekst: %s", i+1, fault))
		}
	}
	return faults, nil
}

// output runs a program and returns what it printed.
func output(ctx context.Context, program string, arguments ...string) ([]byte, error) {
	command := exec.CommandContext(ctx, program, arguments...)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", program, err, complaints.String())
	}
	return out, nil
}

// structureText is the text in the tree that pdfinfo prints: what stands between quotes,
// one element's content a line.
func structureText(tree []byte) string {
	var b strings.Builder
	for line := range strings.Lines(string(tree)) {
		line = strings.TrimSpace(line)
		if text, is := strings.CutPrefix(line, `"`); is {
			b.WriteString(strings.TrimSuffix(text, `"`))
		}
	}
	return b.String()
}

// documentText is the text of a document in its own order, with the numbers of the pages
// on which its headings landed.
func documentText(pages *layout.Pages) string {
	var b strings.Builder
	var walk func(blocks []document.Block)
	walk = func(blocks []document.Block) {
		for _, block := range blocks {
			switch block := block.(type) {
			case *document.Paragraph:
				if block.Item != nil {
					b.WriteString(block.Item.Marker)
				}
				for _, run := range block.Runs {
					switch {
					case run.Kind == document.TickBox && pages.Document.IsBlank(): // a field, of which the state is read
					case run.Kind.HasText():
						b.WriteString(run.Text)
					case run.Kind == document.PageReference:
						b.WriteString(strconv.Itoa(pages.Anchors[run.Anchor].Page + 1))
					}
				}
			case *document.Table:
				for _, row := range block.Rows {
					for _, cell := range row.Cells {
						walk(cell.Blocks)
					}
				}
			}
		}
	}
	for _, section := range pages.Document.Sections {
		walk(section.Blocks)
	}
	return b.String()
}

// pageText is the text of the marks of a page, in their order.
func pageText(page *layout.Page) string {
	var b strings.Builder
	for _, mark := range page.Marks {
		if text, is := mark.(*layout.Text); is {
			b.WriteString(text.String())
		}
	}
	return b.String()
}

// letters leaves out of a text what programs may write in another way: white space,
// hyphens, which come and go at the ends of lines, characters without a picture, and
// scripts that are read from right to left, whose letters some programs give in the order
// in which they stand.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if r == 0 || r&0xFFFE == 0xFFFE {
			r = utf8.RuneError
		}
		properties, _ := bidi.LookupRune(r)
		switch properties.Class() {
		case bidi.R, bidi.AL, bidi.AN, bidi.NSM: // the last are the marks on such letters, and on others
			return -1
		}
		if unicode.IsSpace(r) || unicode.IsControl(r) || character.Ignorable(r) || r == '-' || r == character.NoBreakHyphen {
			return -1
		}
		return r
	}, norm.NFC.String(text))
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
