package markdown

// Parse reads Markdown as the package comment describes it. What cannot be in a form
// stays in as plain text.
func Parse(text string) []Block {
	blocks, _ := Read(text, nil)
	return blocks
}

// ParseLine reads one line of Markdown, which knows no blocks. Line ends count as spaces.
func ParseLine(text string) []Inline {
	inlines, _ := ReadLine(text)
	return inlines
}

// ReadLine reads one line of Markdown, which knows no blocks, and tells what is wrong,
// in the order of the text. Line ends count as spaces.
func ReadLine(text string) ([]Inline, []Problem) {
	c := inlineReader{text: text, oneLine: true}
	var lines []span
	for _, l := range splitLines(text) {
		if !l.empty() {
			lines = append(lines, span{l.start, l.end})
		}
	}
	inlines := c.read(lines)
	checkTitle(&c)
	return inlines, c.sorted()
}
