package markdown

import (
	"slices"
	"strings"
)

// inlineText writes inline text with something for its line breaks; at the begin of a
// line, what would begin another block is escaped where atLineStart asks for that.
func inlineText(inlines []Inline, lineBreak string, atLineStart bool) string {
	var b strings.Builder
	for {
		end := slices.IndexFunc(inlines, func(inline Inline) bool { return inline.LineBreak })
		if end < 0 {
			b.WriteString(lineText(inlines, atLineStart))
			return b.String()
		}
		b.WriteString(lineText(inlines[:end], atLineStart) + lineBreak)
		inlines = inlines[end+1:]
	}
}

// lineText writes a line. CommonMark has no marks for some looks, and reads others only
// where they stand beside the right signs: the first way to write them is taken that
// reads back as the line. Spaces between two looks may lose theirs.
func lineText(line []Inline, atLineStart bool) string {
	pieces := piecesOf(line, true)
	if !slices.ContainsFunc(pieces, func(p Inline) bool { return p.Bold || p.Italic || p.Link != "" }) {
		return spell(pieces, "", atLineStart)
	}
	for _, spaces := range []bool{true, false} {
		pieces = piecesOf(line, spaces)
		for _, italic := range []string{"*", "_"} {
			if text := spell(pieces, italic, atLineStart); readsAs(text, pieces, spaces) {
				return text
			}
		}
	}
	return spell(withPossibleLooks(pieces), "*", atLineStart)
}

// mostTried is how many pieces of a line are tried one by one.
const mostTried = 200

// withPossibleLooks are pieces without the looks that there are no marks for: those would
// be printed. Of bold italics one may stay.
func withPossibleLooks(pieces []Inline) []Inline {
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
			if now := piecesOf(kept, false); readsAs(spell(now, "*", false), now, false) {
				break
			}
		}
	}
	return piecesOf(kept, false)
}

// readsAs reports whether a text reads as pieces.
func readsAs(text string, pieces []Inline, spaces bool) bool {
	return slices.EqualFunc(piecesOf(ParseLine(text), spaces), pieces, sameText)
}

// sameText reports whether two pieces read the same.
func sameText(a, b Inline) bool {
	for _, p := range []*Inline{&a, &b} {
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
// begins with a space, so that those between two looks have what these share, or where
// their looks do not count only the link.
func piecesOf(line []Inline, spaces bool) []Inline {
	var parts []Inline // text without spaces around it and stretches of spaces, in turn
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
				inline.Text = part
				parts = append(parts, inline)
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
			part.Bold = part.Bold && before.Bold && after.Bold && spaces
			part.Italic = part.Italic && before.Italic && after.Italic && spaces
			if before.Link != after.Link {
				part.Link = ""
			}
		}
	}
	return joined(parts)
}

// joined are pieces of which neighbours of one look are one.
func joined(parts []Inline) []Inline {
	var pieces []Inline
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

// marks are the looks of a piece. A bare address needs none for its link.
func marks(p *Inline, italic string) []mark {
	var all []mark
	if p.Link != "" && !isBare(p.Text, p.Link) {
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
func spell(pieces []Inline, italic string, atLineStart bool) string {
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
		b.WriteString(escapedPiece(p, atLineStart && b.Len() == 0))
	}
	shutTo(0)
	return b.String()
}

// reach is how many pieces a mark goes on for.
func reach(pieces []Inline, m mark, italic string) int {
	n := 0
	for n < len(pieces) && slices.Contains(marks(&pieces[n], italic), m) {
		n++
	}
	return n
}

// escapedPiece is the text of a piece without meaning as markup.
func escapedPiece(p *Inline, atStart bool) string {
	switch {
	case p.Link == "" && atStart:
		return escapeStart(escapeText(p.Text, false))
	case p.Link != "" && isBare(p.Text, p.Link):
		return p.Text
	}
	return escapeText(p.Text, p.Link != "")
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
	found, length := address([]byte(text))
	return length == len(text) && strings.TrimSuffix(found, "/") == strings.TrimSuffix(link, "/")
}
