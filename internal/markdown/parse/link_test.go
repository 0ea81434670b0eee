package parse

import (
	"strings"
	"testing"
)

// TestAddressOfLink: a link leads to the address that was typed, whatever signs stand in
// it and beside it.
func TestAddressOfLink(t *testing.T) {
	for _, address := range []string{
		"https://x.be/a_b_c", "https://x.sharepoint.com/sites/zorg_raad/nota_2026.docx", "mailto:jan_de_wit@x.be",
		"https://x.be/_layouts/15/a.aspx",
		"https://x.be/wiki/Vallen_(ouderen)", "https://x.be/#_Toc123", "https://x.be/2*3", "https://x.be/*", "https://x.be/a_",
		"https://x.be/__init__",
	} {
		for _, around := range []string{"zie %", "*zie* % en _dit_", "**%** 2*3 snake_case", "[a_b](https://x.be/a_b) %", "Jan* en An* %"} {
			text := strings.Replace(around, "%", "[de nota]("+address+")", 1)
			inlines, _ := ReadLine(text)
			link := ""
			for _, inline := range inlines {
				if inline.Text == "de nota" {
					link = inline.Link
				}
			}
			if link != address {
				t.Errorf("%s leads to %q", text, link)
			}
		}
	}
}
