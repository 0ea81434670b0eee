package parse

import (
	"bytes"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
)

// checkTitle finds in a line what only a block of text can have.
func checkTitle(c *inline.Reader) {
	source := []byte(c.Text)
	start := len(source) - len(bytes.TrimLeft(source, " \t\n"))
	first, others, several := bytes.Cut(bytes.TrimSpace(source), []byte("\n"))
	if p, found := titleStart(first); found {
		p.Offset += start
		c.Report(p)
	}
	if several {
		second := bytes.TrimLeft(others, " \t\n")
		line, _, _ := bytes.Cut(second, []byte("\n"))
		c.Report(markdown.Problem{
			Offset: start + len(first) + 1 + len(others) - len(second), Length: len(line),
			Message: "een titel of naam is één regel", Help: "zet alles op één regel",
		})
	}
}

// BeginsTitle reports whether a line may be a title as it begins, and does not look like a
// block.
func BeginsTitle(line string) bool {
	_, found := titleStart([]byte(line))
	return !found
}

// titleStart is what is wrong with a line that looks like a block, where a title is wanted.
func titleStart(line []byte) (p markdown.Problem, found bool) {
	line = bytes.TrimSpace(line)
	mark, _, space := bytes.Cut(line, []byte(" "))
	p = markdown.Problem{Length: len(mark), Message: "een titel of naam is één regel tekst, zonder " + string(mark) + " vooraan"}
	switch {
	case space && len(bytes.Trim(mark, "#")) == 0 && len(mark) <= 6:
		p.Help = "wis " + string(mark) + ": het formulier maakt er vanzelf een titel van"
	case space && (string(mark) == "-" || string(mark) == "*"):
		p.Help = "wis " + string(mark) + ": hier kan geen opsomming staan"
	case len(line) > 1 && quotes(line):
		p.Length = 1
		p.Message = "een titel of naam is één regel tekst, geen citaat"
		p.Help = `wis de >; wilt u een > drukken, schrijf dan \>`
	case bytes.HasPrefix(line, []byte("```")):
		p.Help = "wis de `"
	default:
		return p, false
	}
	return p, true
}
