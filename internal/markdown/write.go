package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Write writes blocks as text that reads back as the same blocks. Bare addresses and typed bullets stay as they are.
func Write(blocks []Block) string {
	w := blockWriter{}
	w.blocks(blocks, "")
	return strings.TrimRight(w.b.String(), "\n")
}

// WriteLine writes inline text as one line.
func WriteLine(inlines []Inline) string { return inlineText(inlines, " ", false) }

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
			text := inlineText(block.Inlines, "\n", true)
			w.b.WriteString(strings.ReplaceAll(text, "\n", "\n"+indent) + "\n")
		case *List:
			w.list(block, indent)
		case *Table:
			w.table(block, indent)
		}
	}
}

// followsTight reports whether a list may begin straight under a block: there, one number does not make a list but for 1.
func (l *List) followsTight(before Block) bool {
	_, paragraph := before.(*Paragraph)
	return paragraph && (!l.Ordered || len(l.Items) > 1 || l.Format == Decimal && l.Start == 1)
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
		w.b.WriteString(marker + " ")
		w.blocks(item, indent+strings.Repeat(" ", len(marker)+1))
	}
}

func (w *blockWriter) table(t *Table, indent string) {
	for i, row := range append([][]Paragraph{t.Header}, t.Rows...) {
		if i > 0 {
			w.b.WriteString(indent)
		}
		w.b.WriteString("|")
		for _, cell := range row {
			w.b.WriteString(" " + strings.ReplaceAll(inlineText(cell.Inlines, "<br>", false), "|", `\|`) + " |")
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

// inlineText writes inline text with something for its line breaks; at the beginning of a line, what would begin another block
// is escaped where atLineStart asks for that.
func inlineText(inlines []Inline, lineBreak string, atLineStart bool) string {
	var b strings.Builder
	line := 0             // where the line at hand begins
	link, space := "", "" // the link that is open, and the spaces behind the last text: outside a link that ends there
	end := func() {
		if link != "" {
			b.WriteString("](" + destination(link) + ")")
		}
		b.WriteString(space)
		link, space = "", ""
	}
	for _, inline := range inlines {
		if inline.LineBreak {
			end()
			b.WriteString(lineBreak)
			line = b.Len()
			continue
		}
		text := strings.Trim(inline.Text, " ")
		if text == "" {
			space += inline.Text
			continue
		}
		before, after, _ := strings.Cut(inline.Text, text)
		isLink := inline.Link != "" && !isBare(text, inline.Link)
		if link != "" && (!isLink || link != inline.Link) {
			end()
		}
		b.WriteString(space + before)
		space = after
		start := b.Len()
		if isLink && link == "" {
			b.WriteByte('[')
			link = inline.Link
		}
		marks := ""
		if inline.Bold {
			marks += "**"
		}
		if inline.Italic {
			marks += "*"
		}
		written := escapeText(text)
		if start == line && marks == "" && inline.Link == "" && atLineStart {
			written = escapeStart(written)
		}
		if isLink { // its looks stand within it: beside the end of a link marks may mean nothing
			written = strings.ReplaceAll(strings.ReplaceAll(written, "[", `\[`), "]", `\]`)
		} else if inline.Link != "" {
			written = text
		}
		b.WriteString(marks + written + marks)
	}
	end()
	return b.String()
}

// destination writes the address of a link (CommonMark 0.31, 6.3).
func destination(link string) string {
	if strings.ContainsAny(link, "()") {
		return "<" + link + ">"
	}
	return link
}

// isBare reports whether a text is an address that becomes the link by itself.
func isBare(text, link string) bool {
	found, length := address([]byte(text))
	return length == len(text) && strings.TrimSuffix(found, "/") == strings.TrimSuffix(link, "/")
}

// escapeText escapes what would be markup within a line.
func escapeText(text string) string {
	var b strings.Builder
	bracket := strings.Contains(text, "](") || strings.Contains(text, "[^")
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '\\' && beginsPath([]byte(text[i:]), []byte(text[:i])) {
			length := pathLength([]byte(text[i:]))
			b.WriteString(text[i : i+length])
			i += length - 1
			continue
		}
		switch {
		case c == '\\' && i+1 < len(text) && punctuation(text[i+1]),
			c == '*' && !isArithmetic(text, i), c == '`', c == '_' && !withinWord(text, i), c == '[' && bracket:
			b.WriteByte('\\')
		case c == '<':
			if name, length := htmlTag([]byte(text[i:])); length > 0 && name != "" {
				b.WriteByte('\\')
			}
		case c == '&':
			if _, length := reference([]byte(text[i:])); length > 0 {
				b.WriteString("&amp;")
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// isArithmetic reports whether the star at i multiplies; see arithmetic.
func isArithmetic(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	return unicode.IsDigit(before) && (unicode.IsDigit(after) || unicode.IsLetter(after)) || unicode.IsLetter(before) && unicode.IsDigit(after)
}

// withinWord reports whether the sign at i stands between letters or digits.
func withinWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	return (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// escapeStart escapes what would make a line begin something else than a paragraph. Signs that cannot be escaped, such as
// Word's bullets, stay as they are.
func escapeStart(line string) string {
	first, _, _ := strings.Cut(line, "\n")
	m, ok := parseMarker(first)
	switch {
	case ok && m.ordered:
		return line[:m.length-1] + `\` + line[m.length-1:]
	case ok && (line[0] == '-' || line[0] == '*'), isHeading(first), quotes([]byte(first)), fenceLength(first) > 0:
		return `\` + line
	case first != "" && (first[0] == '-' || first[0] == '=') && bytes.Count([]byte(first), []byte(first[:1])) == len(first):
		return `\` + line
	}
	return line
}
