package markdown

import "strings"

// findDefinitions finds link definitions, "[naam]: adres", which other programs take out of the text (CommonMark 0.31, 4.7).
func (r *reader) findDefinitions(lines []int) {
	for _, number := range lines {
		text := r.lineText(number)
		if text == "" || text[0] != '[' {
			return
		}
		label, rest, ok := strings.Cut(text[1:], "]:")
		words := strings.Fields(rest)
		if !ok || label == "" || !strings.ContainsAny(rest, ".:/@#") || label[0] == '^' || strings.ContainsAny(label, "[]") || len(words) == 0 ||
			len(words) > 1 && strings.IndexByte(`"'(`, words[1][0]) < 0 {
			return
		}
		r.inline.report(Problem{
			Offset: r.lines[number].start, Length: len(text),
			Message: "een adres apart onder de tekst, zoals hier, kan niet",
			Help:    "zet het adres bij de link zelf: [tekst](https://…)",
		})
	}
}
