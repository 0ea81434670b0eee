package restore

import (
	"regexp"
	"slices"
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
		if strings.HasPrefix(strings.ToLower(link), scheme) && len(link) > len(scheme) {
			return link
		}
	}
	return ""
}

// LostLink is a link that a plan may not have, of a paragraph.
type LostLink struct {
	Paragraph int
	Address   string
}

// withAllowedLinks makes the links of a document those that a plan may have. It returns
// the others, of which the text stays.
func withAllowedLinks(doc *word.Document) (lost []LostLink) {
	word.EachParagraph(doc.Blocks, func(p *word.Paragraph) {
		for i := range p.Runs {
			link := &p.Runs[i].Link
			before := LostLink{p.Number, *link}
			if *link = allowed(*link); *link == "" && before.Address != "" && !slices.Contains(lost[max(len(lost)-1, 0):], before) {
				lost = append(lost, before)
			}
		}
	})
	for _, header := range doc.Headers {
		for i := range header.Runs {
			header.Runs[i].Link = allowed(header.Runs[i].Link)
		}
	}
	return lost
}
