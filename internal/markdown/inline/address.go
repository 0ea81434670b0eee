package inline

import (
	"bytes"
	"fmt"
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// bareAddress is a web or mail address in running text (GitHub Flavored Markdown 6.9):
// where it stands in the stretch at hand, and where it leads.
type bareAddress struct {
	Span
	link string
}

// MostAddresses is how many bare addresses one text may have: one on each line.
// Without a limit a small file of them would make a hundred thousand links.
const MostAddresses = 10000

// tooManyAddresses reports whether a text has more addresses than any answer, which is a
// problem where the first is that is too many.
func (c *Reader) tooManyAddresses() bool {
	before := c.addressCount
	c.addressCount += len(c.addresses)
	if c.addressCount <= MostAddresses {
		return false
	}
	if before <= MostAddresses {
		a := c.addresses[MostAddresses-before]
		c.reportHere(markdown.Problem{
			Offset: a.Start, Length: a.End - a.Start,
			Message: fmt.Sprintf("deze tekst heeft meer dan %d adressen: zoveel heeft geen antwoord", MostAddresses),
			Help:    "schrap wat er niet hoort",
		})
	}
	return true
}

// masked is the stretch at hand as the parser sees it: with full stops for what stands
// beside stars, and with letters for bare addresses, so that nothing within an address is
// taken for markup.
func (c *Reader) masked() []byte {
	masked := bytes.Clone(c.source)
	coverPlainSigns(masked, c.source)
	coverNeighbours(masked, c.source)
	c.maskAddresses(masked)
	return masked
}

// maskAddresses finds the bare addresses of the stretch at hand, and writes letters in
// their place.
func (c *Reader) maskAddresses(masked []byte) {
	c.addresses = c.addresses[:0]
	if !mayHaveAddress(string(c.source)) {
		return
	}
	for i := 0; i < len(c.source); {
		if !mayBeginAddress(c.source, i) {
			i++
			continue
		}
		link, length := Address(c.source[i:])
		if length == 0 {
			i++
			for i < len(c.source) && alphanumeric(c.source[i]) {
				i++
			}
			continue
		}
		c.addresses = append(c.addresses, bareAddress{Span{i, i + length}, link})
		c.tellCutAddress(i, i+length)
		for end := i + length; i < end; i++ {
			masked[i] = 'x'
		}
	}
}

// restOfPath is the rest of the address of a document, behind a space in it.
var restOfPath = regexp.MustCompile(`^(?: [^\s.,;:!?()<>]+){0,7} [^\s,;:!?()<>]*\.(?:docx?|xlsx?|pptx?|pdf)\b`)

// tellCutAddress warns of an address of SharePoint or OneDrive, from a place in the stretch
// at hand to another, that goes on behind a space: the link leads nowhere.
func (c *Reader) tellCutAddress(from, to int) {
	if !bytes.Contains(c.source[from:to], []byte("sharepoint.com/")) {
		return
	}
	if rest := restOfPath.Find(c.source[to:]); rest != nil {
		c.reportHere(markdown.Problem{
			Severity: finding.Warning, Offset: from, Length: to - from + len(rest),
			Message: "in dit adres staan spaties: de link leidt enkel naar het deel voor de eerste",
			Help:    "schrijf %20 voor elke spatie in het adres",
		})
	}
}

// mayBeginAddress reports whether an address may begin at an offset: after anything but a
// letter or digit, and not where it is the address of a link, [tekst](https://…).
func mayBeginAddress(text []byte, i int) bool {
	if !alphanumeric(text[i]) {
		return false
	}
	before, _ := utf8.DecodeLastRune(text[:i])
	return i == 0 || before != '@' && before != '.' && before != '-' && before != '_' && before != '+' && before != '\\' &&
		!unicode.IsLetter(before) && !unicode.IsDigit(before) && !inDestination(text[:i])
}

// longestDestination is how far back the start of a link's address is looked for.
const longestDestination = 512

// inDestination reports whether what follows text is part of the address in [tekst](adres).
func inDestination(text []byte) bool {
	text = bytes.TrimRight(text[max(0, len(text)-longestDestination):], " \t\n<")
	word := text[bytes.LastIndexAny(text, " \t\n)")+1:]
	return bytes.Contains(word, []byte("]("))
}

// writeText writes a stretch of text, with its bare addresses as links.
func (c *Reader) writeText(s Span, as look) {
	first := sort.Search(len(c.addresses), func(i int) bool { return c.addresses[i].Start >= s.Start })
	for _, a := range c.addresses[first:] {
		if a.End > s.End {
			break
		}
		c.out.unescape(c.source[s.Start:a.Start], s.Start, as)
		linked := as
		if linked.link == "" {
			linked.link = a.link
		}
		c.out.decode(c.source[a.Start:a.End], a.Start, linked, referencesOnly)
		s.Start = a.End
	}
	c.out.unescape(c.source[s.Start:s.End], s.Start, as)
}

// Address returns where the address leads that line begins with, and its length; 0 where
// there is none.
func Address(line []byte) (link string, length int) {
	for _, scheme := range []string{"https://", "http://", "www."} {
		if len(line) < len(scheme) || !strings.EqualFold(string(line[:len(scheme)]), scheme) {
			continue
		}
		if length = webLength(line, len(scheme)); length == 0 {
			return "", 0
		}
		link = scheme + string(line[len(scheme):length])
		if scheme == "www." {
			link = "http://" + link
		}
		return encoded(decodedReferences(link)), length
	}
	if length = mailLength(line); length > 0 {
		return encoded("mailto:" + string(line[:length])), length
	}
	return "", 0
}

// webLength is how much of line is a web address whose host begins at host.
func webLength(line []byte, host int) int {
	i := host
	for i < len(line) {
		r, size := utf8.DecodeRune(line[i:])
		if r != '-' && r != '.' && r != '_' && !character.IsAlphanumeric(r) {
			break
		}
		i += size
	}
	name := bytes.TrimRight(line[host:i], ".")
	if dot := bytes.IndexByte(name, '.'); dot <= 0 {
		return 0
	}
	if i < len(line) && strings.IndexByte("/?#:", line[i]) >= 0 {
		brackets := 0
		for i < len(line) {
			r, size := utf8.DecodeRune(line[i:])
			if r == '[' {
				brackets++
			} else if r == ']' {
				brackets--
			}
			if unicode.IsSpace(r) || r == '<' || r == '>' || brackets < 0 || character.Forbidden(r) {
				break
			}
			i += size
		}
	}
	return withoutPunctuation(line[:i], host)
}

// withoutPunctuation is the length of a web address without the punctuation and the
// character references after it.
func withoutPunctuation(line []byte, host int) int {
	open, closed := bytes.Count(line, []byte{'('}), bytes.Count(line, []byte{')'})
	for len(line) > host {
		r, size := utf8.DecodeLastRune(line)
		switch {
		case r == ';':
			end := line[max(host+1, len(line)-longestReference):]
			if start := bytes.LastIndexByte(end, '&'); start >= 0 {
				if _, length := reference(end[start:]); length == len(end)-start {
					size = length
				}
			}
		case strings.ContainsRune("?!.,:*_~'\"\\", r): // a backslash breaks the line
		case r == ')' && closed > open:
			closed--
		case r == '-' && bytes.IndexByte(line[host:], '/') < 0: // no host ends in one
		case r >= utf8.RuneSelf && unicode.IsPunct(r):
		default:
			return len(line)
		}
		line = line[:len(line)-size]
	}
	return 0
}

// mailLength is how much of line is a mail address.
func mailLength(line []byte) int {
	at := 0
	for at < len(line) && (alphanumeric(line[at]) || strings.IndexByte(".-_+", line[at]) >= 0) {
		at++
	}
	if at == 0 || at >= len(line) || line[at] != '@' {
		return 0
	}
	end := at + 1
	for end < len(line) {
		r, size := utf8.DecodeRune(line[end:])
		if r != '.' && r != '-' && r != '_' && !character.IsAlphanumeric(r) {
			break
		}
		end += size
	}
	for end > at+1 && strings.IndexByte(".-_", line[end-1]) >= 0 {
		end--
	}
	host := line[at+1 : end]
	if bytes.IndexByte(host, '.') <= 0 {
		return 0
	}
	return end
}

// alphanumeric reports whether c is an ASCII letter or digit.
func alphanumeric(c byte) bool { return character.IsLetter(c) || c >= '0' && c <= '9' }
