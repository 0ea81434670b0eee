package write

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
	"actieplan/internal/markdown/parse"
)

// lineWriter writes lines of inline text.
type lineWriter struct {
	atStart    bool // of a line of a text: what would begin another block there is escaped
	references bool // what stands for signs is written instead of backslashes before them
}

// inlineText writes inline text with something for its line breaks. What signs mean
// depends on all of the text: what stands behind a backslash may go on in a path, or be a
// line break, and stars may belong to those of another line. Where it would not read back
// as it is, it gets references for backslashes, and if that is not enough, no looks.
func inlineText(inlines []markdown.Inline, lineBreak string) string {
	w := lineWriter{atStart: lineBreak == "\n"}
	first := w.lines(inlines, lineBreak)
	if !strings.ContainsAny(first, `\*_`) {
		return first
	}
	words := appendWords(nil, inline.Printed(inlines))
	for _, as := range [][]markdown.Inline{inlines, withoutLooks(inlines)} {
		for _, w.references = range []bool{false, true} {
			if text := w.lines(as, lineBreak); w.reads(text, words) {
				return text
			}
		}
	}
	return first
}

// reads reports whether a text has some words when it is read.
func (w lineWriter) reads(text string, words []lookedWord) bool {
	read := []markdown.Block{&markdown.Paragraph{Inlines: parse.Line(text)}}
	if w.atStart {
		read = parse.Text(text)
	}
	sameWord := func(a, b lookedWord) bool { return bytes.Equal(a.text, b.text) }
	return slices.EqualFunc(wordsOf(read), words, sameWord)
}

// withoutLooks are inlines that are neither bold nor italic.
func withoutLooks(inlines []markdown.Inline) []markdown.Inline {
	plain := slices.Clone(inlines)
	for i := range plain {
		plain[i].Bold, plain[i].Italic = false, false
	}
	return plain
}

// lines writes the lines of inline text. A bullet alone on one of several would be an item.
func (w lineWriter) lines(inlines []markdown.Inline, lineBreak string) string {
	var lines []string
	for more := true; more; {
		end := slices.IndexFunc(inlines, func(inline markdown.Inline) bool { return inline.LineBreak })
		if more = end >= 0; !more {
			end = len(inlines)
		}
		line := w.line(inlines[:end])
		if _, alone := parse.BulletOf(line); alone && w.atStart && (more || len(lines) > 0) {
			line = referenceTo(line)
		}
		lines, inlines = append(lines, line), inlines[min(end+1, len(inlines)):]
	}
	return strings.Join(lines, lineBreak)
}

// line writes a line. CommonMark has no marks for some looks, and reads others only where
// they stand beside the right signs: the first way to write them is taken that reads back
// as the line. Spaces between two looks may lose theirs.
func (w lineWriter) line(line []markdown.Inline) string {
	pieces := piecesOf(line)
	if !slices.ContainsFunc(pieces, func(p markdown.Inline) bool { return p.Bold || p.Italic || p.Link != "" }) {
		return w.spell(pieces, "")
	}
	for _, divide := range []func([]markdown.Inline) []markdown.Inline{piecesOf, withPlainSpaces} {
		pieces = divide(line)
		for _, italic := range []string{"*", "_"} {
			if text := w.spell(pieces, italic); slices.EqualFunc(divide(parse.Line(text)), pieces, sameText) {
				return text
			}
		}
	}
	return w.spell(withPossibleLooks(pieces), "*")
}

// mostTried is how many pieces of a line are tried one by one.
const mostTried = 200

// withPossibleLooks are pieces without the looks that there are no marks for: those would
// be printed. Of bold italics one may stay.
func withPossibleLooks(pieces []markdown.Inline) []markdown.Inline {
	kept := slices.Clone(pieces)
	for i := range kept {
		kept[i].Bold, kept[i].Italic = false, false
	}
	for i := range pieces {
		if len(pieces) > mostTried || !pieces[i].Bold && !pieces[i].Italic {
			continue
		}
		for _, look := range []struct{ bold, italic bool }{{true, true}, {true, false}, {false, true}, {false, false}} {
			kept[i].Bold, kept[i].Italic = pieces[i].Bold && look.bold, pieces[i].Italic && look.italic
			now := withPlainSpaces(kept)
			if text := (lineWriter{}).spell(now, "*"); slices.EqualFunc(withPlainSpaces(parse.Line(text)), now, sameText) {
				break
			}
		}
	}
	return withPlainSpaces(kept)
}

// sameText reports whether two pieces read the same.
func sameText(a, b markdown.Inline) bool {
	for _, p := range []*markdown.Inline{&a, &b} {
		p.Text, p.Link = withoutDoubleSpaces(p.Text), strings.TrimSuffix(p.Link, "/")
	}
	return a == b
}

func withoutDoubleSpaces(text string) string {
	for strings.Contains(text, "  ") {
		text = strings.ReplaceAll(text, "  ", " ")
	}
	return text
}

// piecesOf are the inlines of a line, neighbours of one look as one. No look ends or
// begins with a space, so that those between two looks have what these share.
func piecesOf(line []markdown.Inline) []markdown.Inline { return joined(wordsAndSpaces(line)) }

// withPlainSpaces are the pieces of a line whose spaces are neither bold nor italic.
func withPlainSpaces(line []markdown.Inline) []markdown.Inline {
	parts := wordsAndSpaces(line)
	for i := range parts {
		if parts[i].Text[0] == ' ' {
			parts[i].Bold, parts[i].Italic = false, false
		}
	}
	return joined(parts)
}

// wordsAndSpaces divides a line into stretches of spaces and text without spaces around
// it, which the line begins and ends with. An address has no link but the one that it
// becomes by itself.
func wordsAndSpaces(line []markdown.Inline) []markdown.Inline {
	var parts []markdown.Inline
	for _, inline := range line {
		text := strings.Trim(inline.Text, " ")
		before, after, _ := strings.Cut(inline.Text, text)
		if text == "" {
			before, after = inline.Text, ""
		}
		for _, part := range []string{before, text, after} {
			n := len(parts)
			switch {
			case part == "":
			case part[0] == ' ' && n > 0 && parts[n-1].Text[0] == ' ':
				parts[n-1].Text += part
			default:
				piece := inline
				if piece.Text = part; isBare(part, piece.Link) {
					piece.Link = ""
				}
				parts = append(parts, piece)
			}
		}
	}
	if n := len(parts); n > 0 && parts[n-1].Text[0] == ' ' {
		parts = parts[:n-1]
	}
	if len(parts) > 0 && parts[0].Text[0] == ' ' {
		parts = parts[1:]
	}
	for i := range parts {
		if part := &parts[i]; part.Text[0] == ' ' {
			before, after := &parts[i-1], &parts[i+1]
			part.Bold = part.Bold && before.Bold && after.Bold
			part.Italic = part.Italic && before.Italic && after.Italic
			if before.Link != part.Link || after.Link != part.Link {
				part.Link = ""
			}
		}
	}
	return parts
}

// joined are pieces of which neighbours of one look are one.
func joined(parts []markdown.Inline) []markdown.Inline {
	var pieces []markdown.Inline
	var text strings.Builder // of the piece at hand
	for i, part := range parts {
		text.WriteString(part.Text)
		part.Text = ""
		if i+1 < len(parts) {
			next := parts[i+1]
			if next.Text = ""; next == part {
				continue
			}
		}
		part.Text = text.String()
		text.Reset()
		pieces = append(pieces, part)
	}
	return pieces
}

// mark is one look of text: a link, bold or italic.
type mark struct{ open, shut string }

// marks are the looks of a piece.
func marks(p *markdown.Inline, italic string) []mark {
	var all []mark
	if p.Link != "" {
		all = append(all, mark{"[", "](" + destination(p.Link) + ")"})
	}
	if p.Bold {
		all = append(all, mark{"**", "**"})
	}
	if p.Italic {
		all = append(all, mark{italic, italic})
	}
	return all
}

// spell writes pieces with their marks within each other, those that go on longest outermost.
func (w lineWriter) spell(pieces []markdown.Inline, italic string) string {
	var b strings.Builder
	var open []mark
	shutTo := func(n int) {
		for len(open) > n {
			b.WriteString(open[len(open)-1].shut)
			open = open[:len(open)-1]
		}
	}
	for i := range pieces {
		p := &pieces[i]
		want := marks(p, italic)
		if n := slices.IndexFunc(open, func(m mark) bool { return !slices.Contains(want, m) }); n >= 0 {
			shutTo(n)
		}
		want = slices.DeleteFunc(want, func(m mark) bool { return slices.Contains(open, m) })
		slices.SortStableFunc(want, func(a, b mark) int { return reach(pieces[i:], b, italic) - reach(pieces[i:], a, italic) })
		for _, m := range want {
			b.WriteString(m.open)
			open = append(open, m)
		}
		text := w.escaped(p)
		if before, exclaims := strings.CutSuffix(text, "!"); exclaims && i+1 < len(pieces) && pieces[i+1].Link != "" {
			text = before + `\!` // no picture
		}
		b.WriteString(text)
	}
	shutTo(0)
	if w.atStart && len(pieces) > 0 && pieces[0].Link == "" && len(marks(&pieces[0], italic)) == 0 {
		return parse.EscapeStart(b.String())
	}
	return b.String()
}

// reach is how many pieces a mark goes on for.
func reach(pieces []markdown.Inline, m mark, italic string) int {
	n := 0
	for n < len(pieces) && slices.Contains(marks(&pieces[n], italic), m) {
		n++
	}
	return n
}

// escaped is the text of a piece without meaning as markup.
func (w lineWriter) escaped(p *markdown.Inline) string {
	inLink := p.Link != ""
	if !w.references {
		return inline.Escape(p.Text, inLink)
	}
	parts := strings.Split(p.Text, `\`)
	for i, part := range parts {
		parts[i] = escape.ReplaceAllStringFunc(inline.Escape(part, inLink), func(escaped string) string { return referenceTo(escaped[1:]) })
	}
	return strings.Join(parts, referenceTo(`\`))
}

// escape is a sign that a backslash makes plain.
var escape = regexp.MustCompile(`\\.`)

// referenceTo is the character reference that stands for the first character of a text.
func referenceTo(text string) string {
	r, _ := utf8.DecodeRuneInString(text)
	return fmt.Sprintf("&#%d;", r)
}

// destination writes the address of a link (CommonMark 0.31, 6.3).
func destination(link string) string {
	if strings.ContainsAny(link, "() ") {
		return "<" + link + ">"
	}
	return link
}

// isBare reports whether a text is an address that becomes the link by itself.
func isBare(text, link string) bool {
	found, length := inline.Address([]byte(text))
	return length == len(text) && strings.TrimSuffix(found, "/") == strings.TrimSuffix(link, "/")
}
