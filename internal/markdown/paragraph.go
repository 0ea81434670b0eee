package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
)

// mostMarks is how many stars, underscores, brackets, backticks and < one paragraph may have. Pairing them takes time
// that grows with the square of their number, and no paragraph needs so many.
const mostMarks = 400

// paragraphText looks at the lines of each paragraph before its inline text is parsed: it makes tables, and finds what
// CommonMark would drop or glue without a word.
type paragraphText struct{}

func (paragraphText) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	source := reader.Source()
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		checkLineStart(source, line, i, pc)
	}
	table := makeTable(n, reader, pc)
	refuseDefinitions(n, source, pc)
	if tooManyMarks(n.Lines(), source, pc) {
		replaceByText(n)
	}
	for cell := range cells(table) {
		if tooManyMarks(cell.Lines(), source, pc) {
			cell.Lines().Clear()
		}
	}
}

// lineText is what lines of Markdown have instead: they have no tables.
type lineText struct{}

func (lineText) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if tooManyMarks(n.Lines(), reader.Source(), pc) {
		replaceByText(n)
	}
}

// replaceByText makes a paragraph plain text.
func replaceByText(n *ast.Paragraph) {
	plain := &refused{}
	plain.SetLines(n.Lines())
	n.Parent().ReplaceChild(n.Parent(), n, plain)
}

func tooManyMarks(lines *text.Segments, source []byte, pc parser.Context) bool {
	count := 0
	for i := range lines.Len() {
		line := lines.At(i)
		for _, c := range line.Value(source) {
			switch c {
			case '*', '_', '[', ']', '`', '<', '!':
				count++
			}
		}
	}
	if count <= mostMarks {
		return false
	}
	first := lines.At(0)
	report(pc, Problem{
		Offset: first.Start, Length: 1,
		Message: fmt.Sprintf("in deze alinea staan te veel opmaaktekens (*, _, [, ], `, < of !): %d", count),
		Help:    fmt.Sprintf("een alinea mag er %d hebben: maak er meer alinea's van", mostMarks),
	})
	return true
}

// checkLineStart finds bullets that are none.
func checkLineStart(source []byte, line text.Segment, i int, pc parser.Context) {
	value := line.Value(source)
	trimmed := bytes.TrimLeft(value, " \t")
	at := line.Start + len(value) - len(trimmed) - line.Padding
	if i > 0 && len(trimmed) > 2 && (trimmed[0] == '-' || trimmed[0] == '*') && trimmed[1] == ' ' {
		report(pc, Problem{
			Severity: finding.Warning, Offset: at, Length: 1,
			Message: "deze opsomming springt te ver in: ze wordt aan de regel erboven geplakt",
			Help:    "een lijst binnen een lijst springt in tot onder de tekst erboven: 2 spaties na -, 3 na 1.",
		})
	}
	for _, bullet := range []string{"•", "▪", "◦", "‣", "●", "·", "\uf0b7", "\uf0a7"} {
		if bytes.HasPrefix(trimmed, []byte(bullet)) {
			report(pc, Problem{
				Severity: finding.Warning, Offset: at, Length: len(bullet),
				Message: fmt.Sprintf("%s maakt geen opsomming: regels die zo beginnen, worden aan elkaar geplakt", dutch.Quoted(bullet)),
				Help:    "begin elk punt met - en een spatie",
			})
		}
	}
}

// refuseDefinitions finds link definitions, "[naam]: adres", which CommonMark takes out of the text (4.7).
func refuseDefinitions(n *ast.Paragraph, source []byte, pc parser.Context) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		value := bytes.TrimSpace(line.Value(source))
		if len(value) == 0 || value[0] != '[' {
			return
		}
		label, rest, ok := bytes.Cut(value[1:], []byte("]:"))
		words := bytes.Fields(rest)
		if !ok || len(label) == 0 || label[0] == '^' || bytes.ContainsAny(label, "[]") || len(words) == 0 ||
			len(words) > 1 && bytes.IndexByte([]byte(`"'(`), words[1][0]) < 0 {
			return
		}
		report(pc, Problem{
			Offset: line.Start + bytes.IndexByte(line.Value(source), '['), Length: len(value),
			Message: "een adres apart onder de tekst, zoals hier, kan niet",
			Help:    "zet het adres bij de link zelf: [tekst](https://…)",
		})
	}
}
