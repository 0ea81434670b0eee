package mistake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
)

// Mistake is what is wrong with a statement that the TOML parser refused, in the words of
// someone who does not know TOML.
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

// Previous is the statement before a mistake: where it ends, and where its text begins if
// its value is one.
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

// Examine finds out what is wrong with the statement that begins at data[start:]. The
// parser gave up at fault, after having read the statement last.
func Examine(data []byte, start, fault int, last Previous) Mistake {
	x := examiner{data: data, last: last}
	if m := x.unclosedBefore(); m != nil {
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
	m.Resume = max(x.resume(m), start+1)
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
	if x.at(i) == '[' {
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
	if m != nil {
		x.loseValue(key, i, m)
	}
	return m
}

// loseValue notes in a mistake the key whose value stands at i and, unless the mistake is
// beside that, the value.
func (x examiner) loseValue(key []Word, i int, m *Mistake) {
	if x.at(i) == '{' && !strings.Contains(x.rest(i), "}") {
		if end := x.braceEnd(i); end > i && x.resume(m) <= end {
			m.Resume = end
			if !m.apart {
				m.Key, m.Written = key, strings.TrimSpace(string(x.data[i:end]))
			}
		}
	}
	if len(m.Key) > 0 {
		return
	}
	m.Key = key
	if m.apart {
		return
	}
	x.overLines(i, m)
	if m.Written == "" && x.threeQuotes(i) == "" && x.resume(m) <= x.nextLine(i) {
		m.Written = x.quotedEnd(i, atTop)
	}
}

// strangeSpaces are the names of characters that look like a space, or like nothing at
// all, and are neither.
var strangeSpaces = map[rune]string{
	character.NoBreakSpace:   "vaste spatie",
	0x202f:                   "smalle vaste spatie",
	0x2007:                   "cijferspatie",
	0x3000:                   "brede spatie",
	0x2028:                   "regeleinde van Word",
	0x2029:                   "alinea-einde van Word",
	character.ZeroWidthSpace: "onzichtbare spatie",
	0x200e:                   "onzichtbaar richtingsteken",
	character.WordJoiner:     "onzichtbaar teken",
	character.ByteOrderMark:  "onzichtbaar teken (BOM)",
	character.SoftHyphen:     "zacht koppelteken",
}

// strangeSpace reports one of the strangeSpaces at i; nil where there is none.
func (x examiner) strangeSpace(i int) *Mistake {
	r, size := utf8.DecodeRune(x.data[min(i, len(x.data)):])
	name := strangeSpaces[r]
	if name == "" {
		return nil
	}
	return &Mistake{
		Start: i, End: i + size, apart: true,
		Message: fmt.Sprintf("hier staat een %s (U+%04X) buiten een tekst", name, r),
		Help:    "wis het teken en typ zo nodig een gewone spatie; vaak komt het mee bij het plakken uit Word of een webpagina",
	}
}
