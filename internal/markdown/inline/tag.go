package inline

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"actieplan/internal/character"
)

const htmlRefused = "HTML kan niet in een tekst"

// mostTags is how many different tags of one text are told one by one. More of them are
// the source of a web page.
const mostTags = 2

// gatherTags makes the problems with many tags those of the source of a web page.
func (c *Reader) gatherTags() {
	if len(c.problems) <= mostTags {
		return
	}
	tags := map[string]bool{}
	for _, p := range c.problems {
		if strings.HasPrefix(p.Message, htmlRefused) {
			tags[p.Message] = true
		}
	}
	if len(tags) <= mostTags {
		return
	}
	for i := range c.problems {
		if p := &c.problems[i]; tags[p.Message] {
			p.Message = htmlRefused + ": dit lijkt de code van een webpagina"
			p.Help = "kopieer de tekst zoals u hem op het scherm ziet, of wis de < en de > met alles ertussen"
		}
	}
}

// tag recognises HTML in a line: tags that CommonMark takes for raw HTML (6.6) and that
// either have an element's name or an attribute with a value, and comments. Anything else
// between < and > is text: "<naam>".
func tag(line []byte, block text.Reader, _ parser.Context) ast.Node {
	name, length := htmlTag(line)
	if length == 0 {
		return nil
	}
	taken := takeStretch(block, length)
	if name == "br" {
		return &breakNode{taken}
	}
	n := &refusedNode{stretch: taken, message: htmlRefused, help: insteadOfTag(name)}
	if line[1] == '/' {
		n.closes = name
	} else {
		n.opens = name
	}
	return n
}

// htmlTag returns the element's name and the length of the tag that line begins with; 0
// where it is none.
func htmlTag(line []byte) (name string, length int) {
	if bytes.HasPrefix(line, []byte("<!--")) {
		if end := bytes.Index(line, []byte("-->")); end >= 0 {
			return "!--", end + 3
		}
		return "", 0
	}
	i := 1
	closing := i < len(line) && line[i] == '/'
	if closing {
		i++
	}
	start := i
	i += nameLength(line[i:])
	name = strings.ToLower(string(line[start:i]))
	if name == "" {
		return "", 0
	}
	known := isElement(name)
	for {
		next := i + blankLength(line[i:])
		if next < len(line) && line[next] == '/' && !closing {
			next++
		}
		if next < len(line) && line[next] == '>' {
			if !known {
				return "", 0
			}
			return name, next + 1
		}
		if next == i || closing {
			return "", 0
		}
		attribute, value := attributeLength(line[next:])
		if attribute == 0 || !value && len(name) == 1 {
			return "", 0 // "a<b en c>d" compares
		}
		known = known || value
		i = next + attribute
	}
}

// nameLength is how long the name of an element is that line begins with.
func nameLength(line []byte) int {
	i := 0
	for i < len(line) && (character.IsLetter(line[i]) || i > 0 && strings.IndexByte("0123456789-:", line[i]) >= 0) {
		i++
	}
	return i
}

// isElement reports whether an element of HTML, or of Word's HTML, has that name.
func isElement(name string) bool {
	space, _, ofWord := strings.Cut(name, ":")
	return strings.Contains(htmlElements, " "+name+" ") || ofWord && strings.Contains(wordSpaces, " "+space+" ")
}

// wordSpaces are the name spaces of the elements that Word puts in HTML: <o:p>.
const wordSpaces = " o w v m st1 "

// attributeLength is how long the attribute is that line begins with, and whether it has
// a value.
func attributeLength(line []byte) (length int, value bool) {
	i := 0
	for i < len(line) && (character.IsLetter(line[i]) || strings.IndexByte("_:", line[i]) >= 0 ||
		i > 0 && strings.IndexByte("0123456789.-", line[i]) >= 0) {
		i++
	}
	equals := i + blankLength(line[i:])
	if i == 0 || equals >= len(line) || line[equals] != '=' {
		return i, false
	}
	at := equals + 1
	at += blankLength(line[at:])
	if at >= len(line) {
		return 0, false
	}
	if quote := line[at]; quote == '"' || quote == '\'' {
		end := bytes.IndexByte(line[at+1:], quote)
		if end < 0 {
			return 0, false
		}
		return at + end + 2, true
	}
	end := bytes.IndexAny(line[at:], " \t\r\n\"'=<>`")
	if end <= 0 {
		return 0, false
	}
	return at + end, true
}

func blankLength(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " \t")) }

// htmlElements are the names of HTML's elements, those that are no longer in the standard
// but in old pages included.
const htmlElements = " a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink" +
	" blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details" +
	" dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head" +
	" header hgroup hr html i iframe image img input ins isindex kbd label legend li link main map mark marquee math menu" +
	" meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s" +
	" samp script search section select small source span strike strong style sub summary sup svg table tbody td template" +
	" textarea tfoot th thead time title tr track tt u ul var video wbr "

// insteadOfTag tells what to write for a tag.
func insteadOfTag(name string) string {
	switch name {
	case "b", "strong":
		return "schrijf **vet** met twee sterretjes voor en na"
	case "i", "em", "cite":
		return "schrijf *schuin* met een sterretje voor en na"
	case "u", "ins", "mark":
		return "onderstrepen of markeren kan niet; gebruik **vet** of *schuin*"
	case "p", "div", "section":
		return "een lege regel begint een nieuwe alinea"
	case "a":
		return "schrijf [tekst](https://…)"
	case "img", "image", "picture", "svg":
		return "een afbeelding kan niet in het formulier"
	case "ul", "ol", "li", "dl", "dt", "dd":
		return "begin elk punt met - en een spatie, of met 1."
	case "table", "tr", "td", "th", "thead", "tbody":
		return "maak de tabel met rechte strepen: | a | b |, met | --- | --- | onder de kopregel"
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return BoldInstead
	case "sup", "sub":
		return "gebruik de tekens zelf, zoals ² of ₂"
	case "!--":
		return "zet een opmerking buiten de tekst, op een regel die met # begint"
	}
	return `wis dit; wilt u de tekens zelf drukken, schrijf dan \< in plaats van <`
}

// footnote recognises [^1], which some programs take for a footnote.
func footnote(line []byte, block text.Reader, _ parser.Context) ast.Node {
	end := bytes.IndexByte(line, ']')
	if end < 3 || line[1] != '^' || bytes.ContainsAny(line[2:end], " \t[^") {
		return nil
	}
	return &refusedNode{
		stretch: takeStretch(block, end+1),
		message: "voetnoten kunnen niet in het formulier", help: "zet de uitleg tussen haakjes in de tekst zelf",
	}
}

// BoldInstead is the advice where a heading was written.
const BoldInstead = "een tussentitel kan niet; maak er een alinea in **vet** van"
