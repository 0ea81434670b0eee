package inline

import (
	"fmt"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// checkGarbled warns of characters that were broken where a text was saved or pasted:
// coÃ¶rdinatie. All of a text are one finding, which names the first.
func (c *Reader) checkGarbled() {
	message, help := "", ""
	for offset := 0; ; {
		start, end, meant := character.Garbled(c.Text[offset:])
		if end == 0 {
			return
		}
		if message == "" {
			message = fmt.Sprintf("%s lijkt een %c die bij het bewaren of plakken stukging", c.Text[offset+start:offset+end], meant)
			help = fmt.Sprintf("schrijf %c, of plak de tekst opnieuw; zet bij het bewaren in Kladblok de codering op UTF-8", meant)
		}
		c.Report(markdown.Problem{Severity: finding.Warning, Offset: offset + start, Length: end - start, Message: message, Help: help})
		offset += end
	}
}
