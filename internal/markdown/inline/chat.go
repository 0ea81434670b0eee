package inline

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// chatSource is what chat programs leave of a reference to a source when their answer is
// copied: :contentReference[oaicite:0]{index=0}, [cite: 1, 2], 【4†bron】, or
// citeturn0search1 with private-use characters between its words.
var chatSource = regexp.MustCompile(`(:contentReference)?\[oaicite:\d+\](\{index=\d+\})?|\[cite_start\]|\[cite: ?\d[\d, ]*\]|` +
	`【[\d:]+†[^】\n]*】|\x{e200}?(file)?cite(\x{e202}?turn\d+[a-z]+\d+)+\x{e201}?`)

// chatMarks are what stands in any of these; words such as "capaciteit" are none.
var chatMarks = []string{"[cite", "oaicite", "citeturn", "cite\ue202", "†"}

// chatOffer begins the last line of an answer of a chat program, which offers to do more.
var chatOffer = regexp.MustCompile(`^(?:Wil je|Wilt? u) dat ik |^Laat (?:me|mij|het|gerust|maar) (?:\pL+ )*weten (?:als|of|wanneer|welke|wat|hoe) `)

// checkChat warns of what a chat program leaves in a text that is copied from its answer.
func (c *Reader) checkChat() {
	if slices.ContainsFunc(chatMarks, func(mark string) bool { return strings.Contains(c.Text, mark) }) {
		for _, place := range chatSource.FindAllStringIndex(c.Text, -1) {
			c.Report(markdown.Problem{
				Severity: finding.Warning, Offset: place[0], Length: place[1] - place[0],
				Message: "dit is een verwijzing die een chatprogramma in zijn antwoord achterliet: ze wordt gedrukt zoals ze er staat",
				Help:    "wis ze, en noem zo nodig de bron in woorden of met een link: [tekst](https://…)",
			})
		}
	}
	text := strings.TrimRightFunc(c.Text, unicode.IsSpace)
	last := strings.TrimLeftFunc(text[max(0, strings.LastIndexAny(text, "\n\r\u2028\u2029")):], unicode.IsSpace)
	if (strings.HasPrefix(last, "Wil") || strings.HasPrefix(last, "Laat")) && chatOffer.MatchString(last) {
		c.Report(markdown.Problem{
			Severity: finding.Warning, Offset: len(text) - len(last), Length: len(last),
			Message: "deze zin lijkt die van een chatprogramma aan u: hij wordt gedrukt zoals hij er staat", Help: "wis hem",
		})
	}
}
