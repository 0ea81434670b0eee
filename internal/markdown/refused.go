package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// This file holds the block parsers that recognise what CommonMark has and a form has not. They take the lines that
// CommonMark would give the block, and no more, so that the text around it is read as ever.

// leaf is what they have in common: blocks without children, over whole lines.
type leaf struct{}

func (leaf) Close(ast.Node, text.Reader, parser.Context) {}
func (leaf) CanInterruptParagraph() bool                 { return true }
func (leaf) CanAcceptIndentedLine() bool                 { return false }

// refuse makes the line at hand the first of a refused block.
func refuse(reader text.Reader, message, help string) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	trimmed := bytes.TrimSpace(line)
	start := segment.Start + max(bytes.Index(line, trimmed)-segment.Padding, 0)
	n := &refused{problem: Problem{Offset: start, Length: len(trimmed), Message: message, Help: help}}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// take adds the line at hand to a refused block.
func take(n ast.Node, reader text.Reader) parser.State {
	_, segment := reader.PeekLine()
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// rest is the line at hand without the white space around it.
func rest(reader text.Reader) []byte {
	line, _ := reader.PeekLine()
	return bytes.TrimSpace(line)
}

const boldInstead = "een tussentitel kan niet; maak er een alinea in **vet** van"

// heading is a line that begins with # (CommonMark 0.31, 4.2).
type heading struct{ leaf }

func (heading) Trigger() []byte { return []byte{'#'} }

func (heading) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line := rest(reader)
	text := bytes.TrimLeft(line, "#")
	if len(line)-len(text) > 6 || len(text) > 0 && text[0] != ' ' && text[0] != '\t' {
		return nil, parser.NoChildren
	}
	return refuse(reader, "een regel die met # begint, is een tussentitel", boldInstead+`; wilt u een # drukken, schrijf dan \#`)
}

func (heading) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// underline is a line of = or - right below a paragraph, which would make that a heading (4.3).
type underline struct{ leaf }

func (underline) Trigger() []byte { return []byte{'=', '-'} }

func (underline) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	last := pc.LastOpenedBlock().Node
	line := rest(reader)
	if last == nil || !ast.IsParagraph(last) || last.Parent() != parent || len(bytes.Trim(line, string(line[:1]))) > 0 {
		return nil, parser.NoChildren
	}
	message := "een regel met enkel " + string(line[:1]) + " maakt van de tekst erboven een tussentitel"
	help := "wis deze regel; " + boldInstead
	if len(line) == 1 {
		help = "laat een lege regel boven deze regel, of wis ze"
	}
	return refuse(reader, message, help)
}

func (underline) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// fence is a block between lines of three backticks or tildes (4.5).
type fence struct{ leaf }

func (fence) Trigger() []byte { return []byte{'`', '~'} }

func (fence) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line := rest(reader)
	info := bytes.TrimLeft(line, string(line[:1]))
	if len(line)-len(info) < 3 || line[0] == '`' && bytes.IndexByte(info, '`') >= 0 {
		return nil, parser.NoChildren
	}
	return refuse(reader, "een codeblok kan niet in het formulier",
		"wis de regels met "+string(line[:3])+" en schrijf gewone alinea's")
}

func (fence) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	lines := n.Lines()
	if lines.Len() > 1 {
		last := lines.At(lines.Len() - 1)
		if closesFence(lines.At(0), last, reader.Source()) {
			return parser.Close
		}
	}
	return take(n, reader)
}

// closesFence reports whether a line ends the block that the first line opened.
func closesFence(first, last text.Segment, source []byte) bool {
	open := bytes.TrimSpace(first.Value(source))
	line := bytes.TrimSpace(last.Value(source))
	length := len(open) - len(bytes.TrimLeft(open, string(open[:1])))
	return len(line) >= length && len(bytes.Trim(line, string(open[:1]))) == 0
}

// indentedCode is text with four spaces before it after an empty line (4.4).
type indentedCode struct{ leaf }

func (indentedCode) Trigger() []byte             { return nil }
func (indentedCode) CanInterruptParagraph() bool { return false }
func (indentedCode) CanAcceptIndentedLine() bool { return true }

func (indentedCode) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if pc.BlockIndent() < 4 || len(rest(reader)) == 0 {
		return nil, parser.NoChildren
	}
	return refuse(reader, "deze regel springt te ver in: vier spaties of meer maken er een codeblok van",
		"wis de spaties vooraan; een alinea of lijst binnen een lijst springt in tot onder de tekst erboven: "+
			"2 spaties na -, 3 na 1.")
}

func (indentedCode) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line := rest(reader)
	if _, segment := reader.PeekLine(); len(line) > 0 && indentation(reader, segment) < 4 {
		return parser.Close
	}
	return take(n, reader)
}

// indentation is how many columns of white space the line at hand begins with.
func indentation(reader text.Reader, segment text.Segment) int {
	columns := segment.Padding
	for _, c := range reader.Source()[segment.Start:segment.Stop] {
		switch c {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return columns
		}
	}
	return columns
}

// quotation is text with > before it (5.1), unless the > compares: "> 60 %".
type quotation struct{ leaf }

func (quotation) Trigger() []byte { return []byte{'>'} }

func (quotation) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	if !quotes(rest(reader)) {
		return nil, parser.NoChildren
	}
	return refuse(reader, "een regel die met > begint, is een citaat; dat kan niet in het formulier",
		`wis de > en zet het citaat tussen “…”; wilt u een > drukken, schrijf dan \>`)
}

func (quotation) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	if !quotes(rest(reader)) {
		return parser.Close
	}
	return take(n, reader)
}

// quotes reports whether a line begins with a > that does not compare with a number.
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
	return len(after) == 0 || after[0] < '0' || after[0] > '9'
}
