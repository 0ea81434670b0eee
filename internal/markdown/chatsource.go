package markdown

import (
	"regexp"
	"strings"

	"actieplan/internal/finding"
)

// chatSource is what chat programs leave of a reference to a source when their answer is
// copied: :contentReference[oaicite:0]{index=0}, [cite: 1, 2], 【4†bron】, citeturn0search1
// with private-use characters between its words.
var chatSource = regexp.MustCompile(`(:contentReference)?\[oaicite:\d+\](\{index=\d+\})?|\[cite_start\]|\[cite: ?\d[\d, ]*\]|` +
	`【[\d:]+†[^】\n]*】|\x{e200}?(file)?cite(\x{e202}?turn\d+[a-z]+\d+)+\x{e201}?`)

// checkChatSources warns of references that a chat program left in a text.
func (c *inlineReader) checkChatSources() {
	if !strings.Contains(c.text, "cite") && !strings.Contains(c.text, "†") {
		return
	}
	for _, place := range chatSource.FindAllStringIndex(c.text, -1) {
		c.report(Problem{
			Severity: finding.Warning, Offset: place[0], Length: place[1] - place[0],
			Message: "dit is een verwijzing die een chatprogramma in zijn antwoord achterliet: ze wordt gedrukt zoals ze er staat",
			Help:    "wis ze, en noem zo nodig de bron in woorden of met een link: [tekst](https://…)",
		})
	}
}
