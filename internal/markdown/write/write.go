package write

import (
	"strings"
	"unicode"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
	"actieplan/internal/markdown/parse"
)

// Text writes blocks as text that reads back as the same blocks. Bare addresses and
// typed bullets stay as they are.
func Text(blocks []markdown.Block) string {
	w := blockWriter{}
	w.blocks(blocks, "")
	text := strings.TrimRight(w.b.String(), "\n")
	if amount, is := strings.CutPrefix(text, "- "); is && parse.IsAmount(amount) {
		return "* " + amount // a dash would be a minus
	}
	return text
}

// Line writes inline text as one line, which a title may be.
func Line(inlines []markdown.Inline) string {
	line := inlineText(inlines, " ")
	if !parse.BeginsTitle(line) {
		begin := strings.TrimLeftFunc(line, unicode.IsSpace)
		return strings.TrimSuffix(line, begin) + `\` + begin
	}
	return line
}

type blockWriter struct{ b strings.Builder }

// blocks writes blocks, each line but the first of all behind an indent.
func (w *blockWriter) blocks(blocks []markdown.Block, indent string) {
	for i, block := range blocks {
		if i > 0 {
			if list, is := block.(*markdown.List); !is || !followsTight(list, blocks[i-1]) {
				w.b.WriteString("\n")
			}
			w.b.WriteString(indent)
		}
		switch block := block.(type) {
		case *markdown.Paragraph:
			text := inlineText(block.Inlines, "\n")
			sign, alone := parse.BulletOf(text)
			if begins := indent != "" && i == 0; sign != "" && (begins || alone && (indent != "" || len(blocks) > 1)) {
				text = referenceTo(sign) + text[len(sign):]
			}
			w.b.WriteString(strings.ReplaceAll(text, "\n", "\n"+indent) + "\n")
		case *markdown.List:
			w.list(block, indent)
		case *markdown.Table:
			w.table(block, indent)
		}
	}
}

// followsTight reports whether a list may begin straight under a block: there, one number
// does not make a list but for 1, a marker alone makes none, and a dash may be a minus
// under a plus.
func followsTight(l *markdown.List, before markdown.Block) bool {
	paragraph, is := before.(*markdown.Paragraph)
	if !is || beginsBare(l) {
		return false
	}
	if l.Ordered {
		return len(l.Items) > 1 || l.Format == markdown.Decimal && l.Start == 1
	}
	text := markdown.LineText(paragraph.Inlines)
	last := text[strings.LastIndexByte(text, '\n')+1:]
	return !strings.HasPrefix(last, "+") && !strings.HasPrefix(last, "=")
}

func (w *blockWriter) list(l *markdown.List, indent string) {
	for i, item := range l.Items {
		if i > 0 {
			w.b.WriteString(indent)
		}
		marker := "-"
		if l.Ordered {
			marker = l.Format.Number(l.Start+i) + string(l.Delimiter)
		}
		w.b.WriteString(marker)
		within := indent + strings.Repeat(" ", len(marker)+1)
		if l.Ordered && l.Format != markdown.Decimal && len(l.Items) == 1 {
			within = indent // one letter is no list, but text
		}
		switch {
		case isEmptyItem(item):
			w.b.WriteString("\n")
			continue
		case holdsBare(item): // three dashes behind each other would be a line, and a number alone text
			w.b.WriteString("\n" + within)
		default:
			w.b.WriteString(" ")
		}
		w.blocks(item, within)
	}
}

// beginsBare reports whether the first line of a list is written as a marker alone.
func beginsBare(l *markdown.List) bool { return isEmptyItem(l.Items[0]) || holdsBare(l.Items[0]) }

// isEmptyItem reports whether an item has nothing but its marker.
func isEmptyItem(item []markdown.Block) bool {
	if len(item) != 1 {
		return len(item) == 0
	}
	p, is := item[0].(*markdown.Paragraph)
	return is && len(p.Inlines) == 0
}

// holdsBare reports whether an item begins with a list that does not begin beside its marker.
func holdsBare(item []markdown.Block) bool {
	list, is := item[0].(*markdown.List)
	return is && (list.Ordered && len(list.Items) == 1 || beginsBare(list))
}

func (w *blockWriter) table(t *markdown.Table, indent string) {
	for i, row := range t.AllRows() {
		if i > 0 {
			w.b.WriteString(indent)
		}
		w.b.WriteString("|")
		for _, cell := range row {
			text := inlineText(cell.Inlines, "<br>")
			escaped := strings.ReplaceAll(text, "|", `\|`)
			if escaped != text && !(lineWriter{}).reads(escaped, appendWords(nil, inline.Printed(cell.Inlines))) { // it stands in an address
				escaped = strings.ReplaceAll(text, "|", referenceTo("|"))
			}
			w.b.WriteString(" " + escaped + " |")
		}
		w.b.WriteString("\n")
		if i > 0 {
			continue
		}
		w.b.WriteString(indent + "|")
		for _, align := range t.Align {
			w.b.WriteString([...]string{markdown.Left: " --- |", markdown.Center: " :---: |", markdown.Right: " ---: |"}[align])
		}
		w.b.WriteString("\n")
	}
}
