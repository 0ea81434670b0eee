package inline

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
)

// Reader reads the inline text of paragraphs and cells, and gathers the problems of
// the whole text.
type Reader struct {
	Text     string
	OneLine  bool               // line ends are spaces
	Notes    bool               // lines that begin with stars are notes to words with as many
	problems []markdown.Problem // those without a message are of characters that the fonts lack
	lacking  []rune             // these characters
	tags     []string           // names of the HTML elements seen
	out      inlineWriter

	addressCount int // of the bare addresses seen

	// The stretch at hand: its lines without the white space around them, and where these
	// stand in the text.
	source    []byte
	offsets   source.Offsets
	addresses []bareAddress
	covered   []byte // the stretch as the parser sees it
}

// Report notes a problem whose offset is one of the text.
func (c *Reader) Report(p markdown.Problem) {
	if len(c.problems) < finding.Most {
		c.problems = append(c.problems, p)
	}
}

// reportHere notes a problem whose offset is one of the stretch at hand.
func (c *Reader) reportHere(p markdown.Problem) {
	p.Offset = min(max(p.Offset, 0), len(c.source))
	p.Length = min(max(p.Length, 0), len(c.source)-p.Offset)
	start, end := c.offsets.Source(p.Offset), c.offsets.Source(p.Offset)
	if p.Length > 0 {
		end = c.offsets.Source(p.Offset+p.Length-1) + 1
	}
	p.Offset, p.Length = start, max(end-start, 0)
	c.Report(p)
}

// Sorted returns the problems in the order of the text.
func (c *Reader) Sorted() []markdown.Problem {
	c.checkGarbled()
	c.checkChat()
	c.checkSpacedLinks()
	c.gatherTags()
	for i := range c.problems {
		if p := &c.problems[i]; p.Message == "" {
			c.tellLacking(p)
		}
	}
	sort.SliceStable(c.problems, func(i, j int) bool { return c.problems[i].Offset < c.problems[j].Offset })
	return c.problems
}

// Read reads the inline text of some lines, which break where they end.
func (c *Reader) Read(lines []Span) []markdown.Inline {
	if !c.hasMarkup(lines) {
		return c.Plain(lines)
	}
	c.take(lines)
	repairEmphasis(c.source)
	c.covered = c.masked()
	if c.tooManyAddresses() || c.tooManyMarks(c.covered) {
		return c.Plain(lines)
	}
	c.out.oneLine, c.out.refuse, c.out.missing = c.OneLine, c.refuseHere, c.missingHere
	marks := looseMarks{notes: c.Notes}
	for n := inlineParser().Parse(text.NewReader(c.covered), parser.WithContext(parser.NewContext())).FirstChild(); n != nil; n = n.NextSibling() {
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			c.node(child, look{}, &marks)
		}
	}
	if p, ok := marks.problem(); ok {
		c.reportHere(p)
	}
	return c.out.take()
}

// Plain is some lines as they were typed.
func (c *Reader) Plain(lines []Span) []markdown.Inline {
	c.out.oneLine, c.out.refuse, c.out.missing = c.OneLine, c.refuse, c.missing
	c.out.done = make([]markdown.Inline, 0, max(0, 2*len(lines)-1)) // the lines, and the breaks between them
	for i, s := range lines {
		if i > 0 {
			c.out.lineBreak()
		}
		c.out.write([]byte(c.Text[s.Start:s.End]), s.Start, look{})
	}
	return c.out.take()
}

// take makes lines the stretch at hand.
func (c *Reader) take(lines []Span) {
	c.source, c.offsets = nil, nil
	for i, s := range lines {
		if i > 0 {
			c.source = append(c.source, '\n')
		}
		c.offsets.Mark(len(c.source), s.Start)
		c.source = append(c.source, c.Text[s.Start:s.End]...)
	}
}

// hasMarkup reports whether lines may hold anything but plain text.
func (c *Reader) hasMarkup(lines []Span) bool {
	for _, s := range lines {
		if line := c.Text[s.Start:s.End]; strings.ContainsAny(line, "\\&*_[<`") || mayHaveAddress(line) {
			return true
		}
	}
	return false
}

// refuse reports a character, at an offset of the text, that no document can hold.
func (c *Reader) refuse(offset int, r rune) {
	c.Report(markdown.Problem{Offset: offset, Length: 1, Message: "hier staat " + character.Describe(r), Help: character.RemoveControl(r)})
}

// missing reports a character, at an offset of the text, that the fonts lack or print
// without its colour. All that they lack in a text get one message, which is written when
// they are known.
func (c *Reader) missing(offset int, r rune) {
	if character.Coloured(r) {
		c.Report(markdown.Problem{
			Severity: finding.Warning, Offset: offset, Length: len(string(r)),
			Message: "de kleur van dit teken wordt niet gedrukt",
			Help:    "schrijf in woorden wat de kleur zegt, zoals: op schema, vertraagd of gestopt",
		})
		return
	}
	if !slices.Contains(c.lacking, r) && len(c.lacking) < finding.Most {
		c.lacking = append(c.lacking, r)
	}
	c.Report(markdown.Problem{Severity: finding.Warning, Offset: offset, Length: len(string(r))})
}

// mostNamed is how many characters that the fonts lack are named.
const mostNamed = 8

// tellLacking tells in a problem which characters the fonts lack.
func (c *Reader) tellLacking(p *markdown.Problem) {
	var named []string
	for _, r := range c.lacking[:min(len(c.lacking), mostNamed)] {
		named = append(named, fmt.Sprintf("%c (U+%04X)", r, r))
	}
	if len(named) == 1 {
		p.Message = "het teken " + named[0] + " staat niet in het lettertype: er wordt een vakje gedrukt"
		p.Help = "schrijf het in woorden, of gebruik een ander teken" + c.meantInWord()
		return
	}
	if more := len(c.lacking) - len(named); more > 0 {
		named = append(named, dutch.Counted(more, "ander teken", "andere tekens"))
	}
	p.Message = "de tekens " + dutch.Enumerated(named, "en") + " staan niet in het lettertype: er worden vakjes gedrukt"
	p.Help = "schrijf ze in woorden, of gebruik andere tekens" + c.meantInWord()
}

// meantInWord tells what the characters that the fonts lack most likely were in Word;
// empty where that is not known.
func (c *Reader) meantInWord() string {
	var meant []string
	for _, r := range c.lacking[:min(len(c.lacking), mostNamed)] {
		if sign := character.Wingdings(r); sign != 0 && character.IsPrivate(r) {
			meant = append(meant, fmt.Sprintf("U+%04X een %c", r, sign))
		}
	}
	if len(meant) == 0 {
		return ""
	}
	return "; in Word was " + dutch.Enumerated(meant, "en") + ", als het lettertype Wingdings was"
}

// missingHere reports a character at an offset of the stretch at hand.
func (c *Reader) missingHere(offset int, r rune) { c.missing(c.offsets.Source(offset), r) }

// refuseHere reports a character at an offset of the stretch at hand.
func (c *Reader) refuseHere(offset int, r rune) { c.refuse(c.offsets.Source(offset), r) }

// node writes one inline node to out.
func (c *Reader) node(n ast.Node, as look, marks *looseMarks) {
	switch n := n.(type) {
	case *ast.Text:
		c.textNode(n, as, marks)
		return
	case *plainNode:
		c.out.write(n.segment.Value(c.source), n.segment.Start, as)
		return
	case *breakNode:
		c.breakNode(n)
		return
	case *refusedNode:
		c.refusedNode(n, as)
		return
	case *ast.Emphasis:
		if n.Level == 1 {
			as.italic = true
		} else {
			as.bold = true
		}
	case *ast.Link:
		as.link = c.linkNode(n)
	case *ast.Image:
		c.reportHere(markdown.Problem{
			Offset: n.Pos(), Length: 2, Message: "een afbeelding kan niet in het formulier",
			Help: "verwijs ernaar met een link: [tekst](https://…)",
		})
	case *ast.CodeSpan:
		c.reportHere(markdown.Problem{
			Offset: n.Pos(), Length: 1, Message: "tekst tussen ` is code; dat kan niet in het formulier",
			Help: "wis de `, of gebruik “…” of *schuin*",
		})
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.node(child, as, marks)
	}
}

// textNode writes text, and warns of what was meant as markup in it but is none.
func (c *Reader) textNode(n *ast.Text, as look, marks *looseMarks) {
	start, stop := n.Segment.Start, n.Segment.Stop
	text := c.source[start:stop]
	if before, after, found := bytes.Cut(text, []byte("](")); found && !bytes.HasSuffix(before, []byte("\\")) && mayLead(after) {
		c.reportHere(markdown.Problem{
			Severity: finding.Warning, Offset: start + len(before), Length: len("]("),
			Message: "dit lijkt een link, maar het is er geen: alles wordt gedrukt zoals het er staat",
			Help:    "schrijf [tekst](https://…) met een adres zonder spaties",
		})
	}
	marks.look(c.covered, start, stop)
	marks.lookBeside(n, text)
	c.lostBackslashes(text, start)
	c.writeText(Span{start, stop}, as)
	if n.HardLineBreak() || n.SoftLineBreak() {
		c.out.lineBreak()
	}
}

// breakNode breaks the line, which a title or name cannot.
func (c *Reader) breakNode(n *breakNode) {
	if c.OneLine {
		c.reportHere(markdown.Problem{
			Offset: n.segment.Start, Length: n.segment.Len(),
			Message: "een titel of naam is één regel",
			Help:    "wis " + string(n.segment.Value(c.source)) + " en zet alles op één regel",
		})
	}
	c.out.lineBreak()
}

// refusedNode reports what a form cannot have, and writes it as it was typed. A closing
// tag says nothing that its opening tag did not.
func (c *Reader) refusedNode(n *refusedNode, as look) {
	typed := n.segment.Value(c.source)
	p := markdown.Problem{Offset: n.segment.Start, Length: len(typed), Message: n.message, Help: n.help}
	if n.opens != "" || n.closes != "" {
		p.Message += ": " + dutch.Quoted(string(typed))
	}
	if n.closes == "" || !slices.Contains(c.tags, n.closes) {
		c.reportHere(p)
	}
	if n.opens != "" && len(c.tags) < finding.Most {
		c.tags = append(c.tags, n.opens)
	}
	c.out.write(typed, n.segment.Start, as)
}
