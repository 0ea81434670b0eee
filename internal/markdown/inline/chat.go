package inline

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// leftover is what another program leaves in a text that is copied from it.
type leftover struct {
	marks         []string // one of them stands in any
	code          *regexp.Regexp
	message, help string
}

// leftovers are what chat programs leave of a reference to a source:
// :contentReference[oaicite:0]{index=0}, [cite: 1, 2], 【4†bron】, or citeturn0search1 with
// private-use characters between its words; the code of a formula, \frac{a}{b} \times 100;
// and the signs around what is struck out. Words such as "capaciteit" have no mark.
var leftovers = []leftover{
	{
		[]string{"[cite", "oaicite", "citeturn", "cite\ue202", "†"},
		regexp.MustCompile(`(:contentReference)?\[oaicite:\d+\](\{index=\d+\})?|\[cite_start\]|\[cite: ?\d[\d, ]*\]|` +
			`【[\d:]+†[^】\n]*】|\x{e200}?(file)?cite(\x{e202}?turn\d+[a-z]+\d+)+\x{e201}?`),
		"dit is een verwijzing die een chatprogramma in zijn antwoord achterliet: ze wordt gedrukt zoals ze er staat",
		"wis ze, en noem zo nodig de bron in woorden of met een link: [tekst](https://…)",
	},
	{
		[]string{`\`},
		regexp.MustCompile(`\\(?:(?:frac|text|mathrm|mathbf|sqrt|overline|begin)\{|(?:times|cdot|approx|leq|geq|sum)[ _])`),
		"dit is de code van een formule (LaTeX): de code wordt gedrukt, niet de formule",
		"schrijf de formule in gewone tekens, zoals: opkomst = aanwezigen / uitgenodigden × 100 %",
	},
	{
		[]string{"~~"},
		regexp.MustCompile(`~~[^\s~](?:[^~\n]*[^\s~])?~~`),
		"doorgehaalde tekst kan niet in het formulier: alles wordt gedrukt, met de ~~",
		"schrap de tekst die doorgehaald was, of wis enkel de ~~",
	},
}

// chatOffer begins the last line of an answer of a chat program, which offers to do more.
var chatOffer = regexp.MustCompile(`^(?:Wil je|Wilt? u) dat ik |^Laat (?:me|mij|het|gerust|maar) (?:\pL+ )*weten (?:als|of|wanneer|welke|wat|hoe) `)

// checkChat warns of what another program leaves in a text that is copied from it, a chat
// program above all.
func (c *Reader) checkChat() {
	for _, left := range leftovers {
		if !slices.ContainsFunc(left.marks, func(mark string) bool { return strings.Contains(c.Text, mark) }) {
			continue
		}
		for _, place := range left.code.FindAllStringIndex(c.Text, -1) {
			c.Report(markdown.Problem{
				Severity: finding.Warning, Offset: place[0], Length: place[1] - place[0], Message: left.message, Help: left.help,
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
