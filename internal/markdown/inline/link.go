package inline

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// linkNode checks a link, and returns the address that its text leads to.
func (c *Reader) linkNode(n *ast.Link) string {
	address := c.linkAddress(n.Pos(), n.Destination)
	if n.FirstChild() == nil {
		c.reportHere(markdown.Problem{Offset: n.Pos(), Length: 2, Message: "deze link heeft geen tekst", Help: "schrijf [tekst](https://…)"})
	}
	if title := n.Title; len(title) > 0 {
		if i := bytes.Index(c.covered[n.Pos():], title); i >= 0 {
			title = c.source[n.Pos()+i : n.Pos()+i+len(title)]
		}
		c.reportHere(markdown.Problem{
			Severity: finding.Warning, Offset: n.Pos(), Length: 1,
			Message: "wat achter het adres van deze link staat, wordt niet gedrukt: " + dutch.Quoted(string(title)),
			Help:    "zet het in de tekst zelf, of wis het; een spatie in een adres schrijft u als %20",
		})
	}
	return address
}

// linkAddress checks the address of a link whose text begins at start.
func (c *Reader) linkAddress(start int, destination []byte) string {
	offset, length := start, 1
	if len(destination) > 0 {
		text := max(0, bytes.Index(c.source[start:], []byte("]("))) // the address may be in the text too
		if i := bytes.Index(c.covered[start+text:], destination); i >= 0 {
			offset, length = start+text+i, len(destination)
			destination = c.source[offset : offset+length]
		}
	}
	var plain inlineWriter
	plain.unescape(destination, 0, look{})
	var address strings.Builder
	for _, part := range plain.take() {
		address.WriteString(part.Text)
	}
	return c.checkedLink(offset, length, address.String())
}

// checkedLink returns an address that a document may lead to; others are a problem, and
// become the empty string.
func (c *Reader) checkedLink(offset, length int, link string) string {
	scheme, rest, ok := strings.Cut(link, ":")
	lower := strings.ToLower(scheme)
	webHost := ""
	if after, slashes := strings.CutPrefix(rest, "//"); slashes {
		webHost, _, _ = strings.Cut(after, "/")
	}
	switch {
	case ok && (lower == "http" || lower == "https") && webHost != "",
		ok && lower == "mailto" && strings.Contains(rest, "@"):
		return encoded(lower + ":" + rest)
	}
	p := markdown.Problem{Offset: offset, Length: length, Message: "deze link leidt nergens heen: " + dutch.Quoted(link)}
	switch {
	case isFile(link):
		p.Message = "een document kan niet in het formulier gelinkt worden: " + dutch.Quoted(link)
		p.Help = "zet het op een website en gebruik dat adres (https://…), of noem enkel de naam en geef het document apart mee"
	case strings.HasPrefix(link, "#"):
		p.Help = "laat enkel de tekst staan, zonder haken: een link naar een andere plaats in het document kan niet"
	case link == "":
		p.Message, p.Help = "deze link heeft geen adres", "schrijf [tekst](https://…)"
	case !ok && strings.Contains(link, "@"):
		p.Help = "schrijf mailto:" + link
	case strings.Contains(link, ".") && (!ok || (lower == "http" || lower == "https") && rest != ""):
		host := strings.TrimPrefix(strings.TrimPrefix(link, "https"), "http")
		p.Help = "schrijf https://" + strings.TrimLeft(host, ":/")
	default:
		p.Help = "een link begint met https://, http:// of mailto:"
	}
	c.reportHere(p)
	return ""
}

// fileExtensions are those of documents that people refer to.
var fileExtensions = []string{".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".jpg", ".jpeg", ".png", ".txt", ".csv", ".zip", ".msg"}

// isFile reports whether a link without a scheme names a document: on a disk or beside
// the plan.
func isFile(link string) bool {
	path := strings.ToLower(strings.ReplaceAll(link, `\`, "/"))
	scheme, rest, ok := strings.Cut(path, ":")
	if ok && scheme != "file" && (len(scheme) != 1 || !strings.HasPrefix(rest, "/")) {
		return false
	}
	folder, _, inFolder := strings.Cut(path, "/")
	if inFolder && strings.Contains(strings.Trim(folder, "."), ".") && !ok {
		return false // a host
	}
	for _, extension := range fileExtensions {
		if strings.HasSuffix(path, extension) {
			return true
		}
	}
	return scheme == "file" && ok || len(scheme) == 1 && ok
}

// spacedLink is a link with a space within, which a phone puts between a word and a
// bracket.
var spacedLink = regexp.MustCompile(`\[[^\[\]\n]*\pL[^\[\]\n]*(\] +\()(?:https?://|mailto:)`)

// checkSpacedLinks warns of links that are none, since a space stands between their
// brackets.
func (c *Reader) checkSpacedLinks() {
	if !strings.Contains(c.Text, "] ") {
		return
	}
	for _, place := range spacedLink.FindAllStringSubmatchIndex(c.Text, -1) {
		if strings.HasSuffix(c.Text[:place[0]], `\`) {
			continue // they are meant to be printed
		}
		c.Report(markdown.Problem{
			Severity: finding.Warning, Offset: place[2], Length: place[3] - place[2],
			Message: "dit lijkt een link, maar het is er geen: alles wordt gedrukt zoals het er staat",
			Help:    `wis de spatie tussen ] en (; wilt u de haken drukken, schrijf dan \[`,
		})
	}
}
