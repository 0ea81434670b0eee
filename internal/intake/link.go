package intake

import (
	"regexp"
	"strings"

	"actieplan/internal/intake/word"
)

// This file reads links.

// webAddress is an address of a website as people write it, without a scheme.
var webAddress = regexp.MustCompile(`^(?i:www\.)[^\s/]+\.[^\s/]+`)

// schemes are those of the links that a plan may have.
var schemes = []string{"http://", "https://", "mailto:"}

// allowed is a link as a plan may have it, and empty where it may not.
func allowed(link string) string {
	link = strings.ReplaceAll(strings.TrimSpace(link), " ", "%20")
	if webAddress.MatchString(link) {
		link = "https://" + link
	}
	for _, scheme := range schemes {
		if strings.HasPrefix(strings.ToLower(link), scheme) {
			return link
		}
	}
	return ""
}

// withAllowedLinks makes the links of a document those that a plan may have, and tells of others, of which the text stays.
func (r *reader) withAllowedLinks(doc *word.Document) {
	eachParagraph(doc.Blocks, func(p *word.Paragraph) {
		told := ""
		for i := range p.Runs {
			link := p.Runs[i].Link
			if link == "" {
				continue
			}
			if p.Runs[i].Link = allowed(link); p.Runs[i].Link == "" && link != told {
				told = link
				r.note(p.Number, "deze link kan niet in het plan, dat alleen adressen van websites en e-mail heeft; de tekst ervan staat er wel: %s", quoted(link))
			}
		}
	})
	for _, header := range doc.Headers {
		for i := range header.Runs {
			header.Runs[i].Link = allowed(header.Runs[i].Link)
		}
	}
}
