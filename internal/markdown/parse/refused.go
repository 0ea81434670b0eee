package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
)

// This file holds what CommonMark has and a form has not: headings, rules, code and
// quotations. It takes the lines that CommonMark would give them, and no more, and keeps
// them as plain text.

// refused reads lines that a form has no place for, if such lines begin at the line at
// hand: the problem is reported, and they become a paragraph of plain text.
func (r *reader) refused(c container) *markdown.Paragraph {
	text := r.lineText(r.at)
	switch {
	case isHeading(text) && !r.isCount(c, r.at):
		return r.refuse("een regel die met # begint, is een tussentitel", inline.BoldInstead+`; wilt u een # drukken, schrijf dan \#`, r.at+1)
	case fenceLength(text) > 0:
		return r.refuse("een codeblok kan niet in het formulier", "wis de regels met "+text[:3]+" en schrijf gewone alinea's", r.fenceEnd(c))
	case quotes([]byte(text)):
		end := r.at + 1
		for end < len(r.lines) && !r.lines[end].empty() && r.holds(c, end) && strings.HasPrefix(r.lineText(end), ">") {
			end++
		}
		return r.refuse("een regel die met > begint, is een citaat; dat kan niet in het formulier",
			`wis elke > vooraan en zet het citaat tussen “…”; wilt u een > drukken, schrijf dan \>`, end)
	case r.isUnderline():
		sign := text[:1]
		help := "wis deze regel; " + inline.BoldInstead
		if len(text) == 1 {
			help = "laat een lege regel boven deze regel, of wis hem"
		}
		return r.refuse("een regel met enkel "+sign+" maakt van de tekst erboven een tussentitel", help, r.at+1)
	case r.codeIndent(c, r.at):
		end := r.at + 1
		for end < len(r.lines) && (r.lines[end].empty() || r.codeIndent(c, end)) {
			end++
		}
		signs, makes := "de spaties", "vier spaties of meer maken"
		if first := r.lines[r.at].start; strings.HasSuffix(r.text[:first], "\t") {
			signs, makes = "de tab", "een tab maakt"
		}
		return r.refuse("deze regel springt te ver in: "+makes+" er een codeblok van",
			"wis "+signs+" vooraan; een alinea of lijst binnen een lijst springt in tot onder de tekst erboven: "+
				"2 spaties na -, 3 na 1.", end)
	}
	return nil
}

// refuse reports the line at hand and makes the lines up to end a paragraph of plain text.
func (r *reader) refuse(message, help string, end int) *markdown.Paragraph {
	r.refuseLine(r.at, message, help)
	var spans []inline.Span
	for ; r.at < end; r.at++ {
		if l := r.lines[r.at]; !l.empty() {
			spans = append(spans, inline.Span{Start: l.start, End: l.end})
		}
	}
	return &markdown.Paragraph{Inlines: r.inline.Plain(spans), Position: r.position(spans[0].Start, spans[len(spans)-1].End)}
}

// startsRefused reports whether a line ends a paragraph above it because it is refused.
func startsRefused(text string) bool {
	return isHeading(text) || fenceLength(text) > 0 || quotes([]byte(text))
}

// isHeading reports whether a line is a heading (CommonMark 0.31, 4.2).
func isHeading(text string) bool {
	rest := strings.TrimLeft(text, "#")
	marks := len(text) - len(rest)
	return marks > 0 && marks <= 6 && (rest == "" || isBlank(rest[0]))
}

// isCount reports whether the # that line i begins with is that of a number, before a word
// in lower case: in an item of a list, or where the line above or below begins so too.
func (r *reader) isCount(c container, i int) bool {
	return r.counts(i) && (c.column != outside || i > 0 && r.counts(i-1) || i+1 < len(r.lines) && r.counts(i+1))
}

// counts reports whether line i begins as "# deelnemers" does.
func (r *reader) counts(i int) bool {
	rest, ok := strings.CutPrefix(r.lineText(i), "# ")
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return ok && unicode.IsLower(first)
}

// underlines reports whether line i has nothing but = or -, which below a paragraph would
// make that a heading (4.3). One dash is what people type for nothing.
func (r *reader) underlines(i int) bool {
	text := r.lineText(i)
	return text != "" && text != "-" && (text[0] == '=' || text[0] == '-') && strings.Trim(text, text[:1]) == ""
}

// isUnderline reports whether the line at hand underlines the paragraph above it.
func (r *reader) isUnderline() bool { return r.under == r.at && r.at > 0 && r.underlines(r.at) }

// isRule reports whether line i is a rule: three or more of - or * and nothing else
// (4.1). Those of _ are lines to write on.
func (r *reader) isRule(i int) bool {
	text := r.lineText(i)
	if text == "" || strings.IndexByte("-*", text[0]) < 0 || strings.Trim(text, text[:1]+" \t") != "" {
		return false
	}
	return strings.Count(text, text[:1]) >= 3
}

// refuseRule reports the line at hand, which is a rule.
func (r *reader) refuseRule() {
	help := "wis deze regel; een lege regel begint een nieuwe alinea"
	if r.only == r.at {
		help = "schrijf één streepje, -, als er niets te zeggen is"
	}
	r.refuseLine(r.at, "een regel met enkel streepjes of sterretjes wordt een lijn; dat kan niet in het formulier", help)
}

// fenceLength is the number of backticks or tildes that open a block of code (4.5); 0
// where the line opens none.
func fenceLength(text string) int {
	if text == "" || text[0] != '`' && text[0] != '~' {
		return 0
	}
	info := strings.TrimLeft(text, text[:1])
	length := len(text) - len(info)
	if length < 3 || text[0] == '`' && strings.IndexByte(info, '`') >= 0 {
		return 0
	}
	return length
}

// fenceEnd is the number of the line after the block of code that the line at hand opens.
func (r *reader) fenceEnd(c container) int {
	open := r.lineText(r.at)
	length := fenceLength(open)
	for i := r.at + 1; i < len(r.lines); i++ {
		text := r.lineText(i)
		switch {
		case text == "":
		case !r.holds(c, i):
			return i
		case len(text) >= length && strings.Trim(text, open[:1]) == "":
			return i + 1
		}
	}
	return len(r.lines)
}

// codeIndentation is how many columns make a block of code (4.4).
const codeIndentation = 4

// codeIndent reports whether line i is indented so far that it would be code.
func (r *reader) codeIndent(c container, i int) bool {
	l := r.lines[i]
	return !l.empty() && r.holds(c, i) && l.indent >= c.text+codeIndentation
}

// quotes reports whether a line begins with a > that does not compare with a number. It
// does not before that of an item: "> 1. Wie".
func quotes(line []byte) bool {
	if len(line) == 0 || line[0] != '>' {
		return false
	}
	after := bytes.TrimLeft(line[1:], " ")
	for _, number := range []string{"=", "€", "±", "+", "-"} {
		if trimmed := bytes.TrimPrefix(after, []byte(number)); len(trimmed) < len(after) {
			after = bytes.TrimLeft(trimmed, " ")
			break
		}
	}
	behind := bytes.TrimLeft(after, "0123456789")
	item := len(behind) > 2 && (behind[0] == '.' || behind[0] == ')') && behind[1] == ' '
	return len(behind) == len(after) || item
}
