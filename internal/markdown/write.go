package markdown

import (
	"strings"
)

// Write writes blocks as text that reads back as the same blocks. Bare addresses and
// typed bullets stay as they are.
func Write(blocks []Block) string {
	w := blockWriter{}
	w.blocks(blocks, "")
	return strings.TrimRight(w.b.String(), "\n")
}

// WriteLine writes inline text as one line.
func WriteLine(inlines []Inline) string { return inlineText(inlines, " ") }

type blockWriter struct{ b strings.Builder }

// blocks writes blocks, each line but the first of all behind an indent.
func (w *blockWriter) blocks(blocks []Block, indent string) {
	for i, block := range blocks {
		if i > 0 {
			if list, is := block.(*List); !is || !list.followsTight(blocks[i-1]) {
				w.b.WriteString("\n")
			}
			w.b.WriteString(indent)
		}
		switch block := block.(type) {
		case *Paragraph:
			text := inlineText(block.Inlines, "\n")
			if first, rest, more := strings.Cut(text, "\n"); more && isMarker(first) {
				text = first + "\\\n" + rest
			}
			w.b.WriteString(strings.ReplaceAll(text, "\n", "\n"+indent) + "\n")
		case *List:
			w.list(block, indent)
		case *Table:
			w.table(block, indent)
		}
	}
}

// followsTight reports whether a list may begin straight under a block: there, one number
// does not make a list but for 1, a marker alone makes none, and a dash may be a minus
// under a plus.
func (l *List) followsTight(before Block) bool {
	paragraph, is := before.(*Paragraph)
	if !is || l.beginsBare() {
		return false
	}
	if l.Ordered {
		return len(l.Items) > 1 || l.Format == Decimal && l.Start == 1
	}
	text := LineText(paragraph.Inlines)
	last := text[strings.LastIndexByte(text, '\n')+1:]
	return !strings.HasPrefix(last, "+") && !strings.HasPrefix(last, "=")
}

func (w *blockWriter) list(l *List, indent string) {
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
func (l *List) beginsBare() bool { return isEmptyItem(l.Items[0]) || holdsBare(l.Items[0]) }

// isEmptyItem reports whether an item has nothing but its marker.
func isEmptyItem(item []Block) bool {
	if len(item) != 1 {
		return len(item) == 0
	}
	p, is := item[0].(*Paragraph)
	return is && len(p.Inlines) == 0
}

// holdsBare reports whether an item begins with a list that does not begin beside its marker.
func holdsBare(item []Block) bool {
	list, is := item[0].(*List)
	return is && (list.Ordered && len(list.Items) == 1 || list.beginsBare())
}

func (w *blockWriter) table(t *Table, indent string) {
	for i, row := range t.AllRows() {
		if i > 0 {
			w.b.WriteString(indent)
		}
		w.b.WriteString("|")
		for _, cell := range row {
			w.b.WriteString(" " + strings.ReplaceAll(inlineText(cell.Inlines, "<br>"), "|", `\|`) + " |")
		}
		w.b.WriteString("\n")
		if i > 0 {
			continue
		}
		w.b.WriteString(indent + "|")
		for _, align := range t.Align {
			w.b.WriteString([...]string{Left: " --- |", Center: " :---: |", Right: " ---: |"}[align])
		}
		w.b.WriteString("\n")
	}
}
