package mistake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
)

// Mistake is what is wrong with a statement that the TOML parser refused, in the words of someone who does not know TOML.
type Mistake struct {
	Start, End    int // what is wrong, in the file
	Message, Help string
	Resume        int // where reading may go on

	Key      []Word // the key whose value was lost; empty where it is not known
	Header   []Word // the table that was meant to begin here
	Rows     bool   // and whether it was meant to be a row of an array of tables
	Unsure   bool   // which of the two is not known
	InHeader bool   // a table begins here, but which is not known
	Before   bool   // the mistake is in the value of the statement before
	Missing  bool   // the key has no value
	Written  string // the value that was lost as it was written, where that is known
	Indent   bool   // strange spaces stand before a statement that may be right
	Line     *Line  // a line that may have been meant as a key with a value, of which the key is not known
	Below    bool   // that value stands on a line below the key
	Inner    string // the key within the braces of that value that the mistake is at, where it is at one

	plain bool // a text stands where a key is expected
	apart bool // the value itself is right, and what comes after it is not part of it
}

// Line is a line that may have been meant as a key with a value.
type Line struct {
	Name    string // what stands where the key belongs; empty where no = tells how far that goes
	Written string // the value or, without a name, the whole line
}

// Word is one word of a key.
type Word struct {
	Name       string
	Start, End int
}

// Previous is the statement before a mistake: where it ends, and where its text begins if its value is one.
type Previous struct {
	End    int
	IsText bool
	Text   int
}

// examiner reads a statement once more, slowly, looking for the mistakes that people make.
type examiner struct {
	data  []byte
	last  Previous
	depth int // of the brackets around the value at hand
}

// Examine finds out what is wrong with the statement that begins at data[start:]. The parser gave up at fault, after
// having read the statement last.
func Examine(data []byte, start, fault int, last Previous) Mistake {
	x := examiner{data: data, last: last}
	if m := x.unclosedBefore(start); m != nil {
		return *m
	}
	m := x.statement(start)
	if m == nil {
		fault = min(max(fault, start), len(data))
		m = &Mistake{
			Start: fault, End: x.lineEnd(fault), Message: "dit is geen geldige TOML",
			Help: `schrijf sleutel = waarde, bijvoorbeeld naam = "…"`,
		}
	}
	m.Resume = x.resume(m)
	if m.Resume <= start {
		m.Resume = max(x.after(m.Start), start+1)
	}
	return *m
}

// resume is where to go on after a mistake.
func (x examiner) resume(m *Mistake) int {
	if m.Resume > 0 {
		return m.Resume
	}
	return x.after(m.Start)
}

// statement examines key = value or a header; nil where it finds no mistake.
func (x examiner) statement(i int) *Mistake {
	if i >= len(x.data) {
		return nil
	}
	if x.data[i] == '[' {
		return x.header(i)
	}
	if m := x.belowQuotes(i); m != nil {
		return m
	}
	key, i, m := x.key(i)
	if m != nil {
		return m
	}
	end, m := x.value(i, atTop)
	if m == nil {
		m = x.tail(i, end)
	}
	if m != nil && x.at(i) == '{' && !strings.Contains(x.rest(i), "}") {
		if end := x.braceEnd(i); end > i && x.resume(m) <= end {
			m.Resume = end
			if !m.apart {
				m.Key, m.Written = key, strings.TrimSpace(string(x.data[i:end]))
			}
		}
	}
	if m != nil && len(m.Key) == 0 {
		m.Key = key
		if !m.apart {
			x.overLines(i, m)
		}
		if m.Written == "" && !m.apart && !x.has(i, `"""`) && !x.has(i, `'''`) && x.resume(m) <= x.nextLine(i) {
			m.Written = x.quotedEnd(i, atTop)
		}
	}
	return m
}

// at returns the byte at i, and a line feed beyond the end.
func (x examiner) at(i int) byte {
	if i < 0 || i >= len(x.data) {
		return '\n'
	}
	return x.data[i]
}

// has reports whether text stands at i.
func (x examiner) has(i int, text string) bool {
	return i <= len(x.data) && bytes.HasPrefix(x.data[i:], []byte(text))
}

// lineEnd is where the line of i ends, its line end not included.
func (x examiner) lineEnd(i int) int {
	i = min(i, len(x.data))
	end := len(x.data)
	if n := bytes.IndexByte(x.data[i:], '\n'); n >= 0 {
		end = i + n
	}
	if end > i && x.data[end-1] == '\r' {
		end--
	}
	return end
}

// nextLine is where the line after that of i begins.
func (x examiner) nextLine(i int) int {
	if n := bytes.IndexByte(x.data[min(i, len(x.data)):], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(x.data)
}

// rest is what stands on the line of i from there on, without white space around it.
func (x examiner) rest(i int) string {
	return strings.TrimSpace(string(x.data[min(i, len(x.data)):x.lineEnd(i)]))
}

// space skips spaces and tabs.
func (x examiner) space(i int) int {
	for x.at(i) == ' ' || x.at(i) == '\t' {
		i++
	}
	return i
}

// ends reports whether nothing but a comment is left on the line of i.
func (x examiner) ends(i int) bool {
	c := x.at(x.space(i))
	return c == '\n' || c == '\r' || c == '#'
}

// lineNumber is the number of the line of i.
func (x examiner) lineNumber(i int) int {
	return bytes.Count(x.data[:min(i, len(x.data))], []byte{'\n'}) + 1
}

// after is where to go on after a mistake on the line of i: at the next line, unless that one goes on with the same text.
func (x examiner) after(i int) int {
	i = x.nextLine(i)
	line := x.rest(i)
	if line == "" || commentSign(line) != "" || line[0] == '#' || line[0] == '[' || strings.ContainsAny(line, "=") {
		return i
	}
	if keyAndColon(line) {
		return i
	}
	return x.nextStatement(i)
}

// nextStatement is where the first line from i on begins that looks like a statement.
func (x examiner) nextStatement(i int) int {
	for i < len(x.data) && !x.looksLikeStatement(i) {
		i = x.nextLine(i)
	}
	return i
}

// looksLikeStatement reports whether the line that begins at i can hardly be anything but a header or a key with a value.
func (x examiner) looksLikeStatement(i int) bool {
	line := x.rest(i)
	if name, ok := strings.CutPrefix(line, "["); ok {
		name = strings.TrimPrefix(name, "[")
		name, after, closed := strings.Cut(name, "]")
		after = strings.TrimLeft(strings.TrimPrefix(after, "]"), " \t")
		return closed && bareLength(name) == len(name) && name != "" && (after == "" || after[0] == '#')
	}
	n := bareLength(line)
	value, ok := strings.CutPrefix(strings.TrimLeft(line[n:], " \t"), "=")
	value = strings.TrimLeft(value, " \t")
	if n == 0 || !ok || value == "" {
		return false
	}
	if word, _, _ := strings.Cut(value, " "); word == "true" || word == "false" {
		return true
	}
	c := value[0]
	return strings.IndexByte("\"'[{+-", c) >= 0 || c >= '0' && c <= '9' || strings.HasPrefix(value, "“")
}

// bareLength is how many bytes of a dotted bare key line begins with.
func bareLength(line string) int {
	for i := range len(line) {
		if !bareCharacter(line[i]) && line[i] != '.' {
			return i
		}
	}
	return len(line)
}

// bareCharacter reports whether c may stand in a key without quotes.
func bareCharacter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// strangeSpace reports whether a character stands at i that looks like a space, or like nothing at all, and is neither.
func (x examiner) strangeSpace(i int) *Mistake {
	r, size := utf8.DecodeRune(x.data[min(i, len(x.data)):])
	name := map[rune]string{
		character.NoBreakSpace: "vaste spatie", 0x202f: "smalle vaste spatie", 0x2007: "cijferspatie", 0x3000: "brede spatie",
		0x2028: "regeleinde van Word", 0x2029: "alinea-einde van Word", character.ZeroWidthSpace: "onzichtbare spatie",
		0x200e: "onzichtbaar richtingsteken", character.WordJoiner: "onzichtbaar teken", character.ByteOrderMark: "onzichtbaar teken (BOM)", character.SoftHyphen: "zacht koppelteken",
	}[r]
	if name == "" {
		return nil
	}
	return &Mistake{
		Start: i, End: i + size, apart: true,
		Message: fmt.Sprintf("hier staat een %s (U+%04X) buiten een tekst", name, r),
		Help:    "wis het teken en typ zo nodig een gewone spatie; vaak komt het mee bij het plakken uit Word of een webpagina",
	}
}

// curlyQuote returns the sign at i that people type for a quote, other than " and ', or "".
func (x examiner) curlyQuote(i int) string {
	r, size := utf8.DecodeRune(x.data[min(i, len(x.data)):])
	if size == 0 || r == '"' || r == '\'' || !strings.ContainsRune(quoteSigns, r) {
		return ""
	}
	return string(r)
}
