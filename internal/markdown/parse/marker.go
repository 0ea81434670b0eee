package parse

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/markdown"
)

// marker is what a line of a list begins with: a bullet, or a number or letter and what
// closes it.
type marker struct {
	ordered   bool
	sign      string    // the bullet
	delimiter byte      // '.' or ')'
	readings  []reading // of the number; "i." may be a letter and a roman number
	length    int       // in bytes, without the white space after it
	gap       int       // bytes of white space after it, with what is not seen around that
	column    int       // that it stands in
}

// reading is one way to read the number of a list item.
type reading struct {
	format markdown.Format
	number int
}

// highestNumber is the highest number that begins a list item. Higher ones are years and
// codes, and stay text.
const highestNumber = 999

// bullets are the signs that begin an item wherever they stand at the beginning of a
// line. Word and Outlook put them on the clipboard.
const bullets = "•·▪◦‣⁃●○■□➢➤" + string(symbolBullet) + "\uf0a7\uf0a8\uf0d8\uf0fc\uf076\uf06e\uf06f"

// symbolBullet is the bullet of Word's lists in the font Symbol, which is private use.
const symbolBullet = '\uf0b7'

// bulletsBeforeWhite begin an item where white space follows.
const bulletsBeforeWhite = dashes + "*" + arrow

// dashes are bullets, or alone what people type for nothing.
const dashes = "-–—"

// bulletsBeforeTab begin an item where a tab follows: letters that Word's bullets in
// Wingdings turn into.
const bulletsBeforeTab = "o§ØüqvàÜ"

// readMarker reads the marker that a line begins with, whatever the lines around it say;
// ok is false where there is none.
func (r *reader) readMarker(i int) (m marker, ok bool) {
	l := r.lines[i]
	text := r.text[l.start:l.end]
	white := len(text) - len(trimUnseen(text)) // as the web and Outlook indent
	m, ok = parseMarker(text[white:])
	if m, ok = r.asInWord(m, ok, text[white:]); !ok || white > 0 && m.ordered || r.saysMore(i, m, text[white+m.length:]) {
		return marker{}, false
	}
	m.column = columns(text[:white], l.indent)
	if m.column == 0 {
		m.column = itemIndent * r.wordLevel(m.sign)
	}
	m.length += white
	return m, true
}

// arrow begins the items of a list, or alone a line that says what follows from the one
// above it.
const arrow = "→"

// saysMore reports whether the sign that line i begins with is more than a bullet: a
// minus, an arrow that says "therefore", or the long dash before the name of whom the line
// above it quotes. Behind the last two stands no tab, as behind a bullet of Word, and no
// line beside them begins so.
func (r *reader) saysMore(i int, m marker, behind string) bool {
	if !m.ordered && strings.Contains(dashes, m.sign) && r.signs().minus[i] {
		return true
	}
	if m.sign != arrow && (m.ordered || m.sign == "-" || !strings.Contains(dashes, m.sign) || !r.endsQuotation(i-1)) {
		return false
	}
	return !strings.HasPrefix(behind, "\t") && !r.nextBegins(i, -1, m.sign) && !r.nextBegins(i, 1, m.sign)
}

// nextBegins reports whether a sign is the first on the next line from line i on, upwards
// or downwards, that is not indented further.
func (r *reader) nextBegins(i, step int, sign string) bool {
	_, column := r.typed(i)
	for j := i + step; j >= 0 && j < len(r.lines) && !r.lines[j].empty() && max(i-j, j-i) <= farthestFollower; j += step {
		if text, at := r.typed(j); at < column+itemIndent {
			return strings.HasPrefix(text, sign)
		}
	}
	return false
}

// typed is what was typed on line i, also where its marker has been read, and the column
// that it begins in.
func (r *reader) typed(i int) (text string, column int) {
	line := r.text[r.lines[i].begin:r.lines[i].end]
	text = trimUnseen(line)
	return text, columns(line[:len(line)-len(text)], 0)
}

// endsQuotation reports whether there is a line i, and a quotation mark is the last on it.
func (r *reader) endsQuotation(i int) bool {
	if i < 0 || r.lines[i].empty() {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(r.lineText(i))
	return strings.ContainsRune("\"”“»", last)
}

// wordLevel is the level that the lists of word processors have a bullet on, 0 for the
// outermost: they put them on the clipboard with no indentation. Some bullets have a
// level only below those of the level above.
func (r *reader) wordLevel(sign string) int {
	switch sign {
	case "o":
		return 1
	case "§", "\uf0a7":
		return 2
	case "▪", "◦", "○", "■", "-", "–", "—":
		return r.signs().levels[sign]
	}
	return 0
}

// asInWord takes back a bullet that is a box or the star of a note, and finds one of
// Word's second or third level that a tab has become spaces behind.
func (r *reader) asInWord(m marker, ok bool, text string) (marker, bool) {
	switch {
	case ok && m.sign == "*":
		return m, !r.signs().note
	case ok && !m.ordered && len(m.sign) > 1: // no box is one byte
		return m, !strings.Contains(r.signs().boxes, m.sign)
	case !ok && m.sign == "o" && m.gap == 1:
		return m, r.signs().rings
	case !ok && m.sign == "§" && m.gap > 1 && text[m.length+m.gap:] != "":
		return m, r.signs().levels["▪"] > 0 // there is one of the second
	}
	return m, ok
}

// parseMarker reads the marker that text begins with.
func parseMarker(text string) (m marker, ok bool) {
	first, size := utf8.DecodeRuneInString(text)
	m.sign, m.length = text[:size], size
	after := text[size:]
	m.gap = gapLength(after)
	white := after == "" || m.gap > 0
	switch {
	case text == "":
		return m, false
	case strings.ContainsRune(bullets, first):
		return m, true
	case strings.ContainsRune(bulletsBeforeWhite, first), character.IsPrivate(first) && !isSmiley(first):
		return m, white
	case strings.ContainsRune(bulletsBeforeTab, first) && strings.HasPrefix(after, "\t"):
		return m, true
	case first == 'o' && m.gap > 1 && after[m.gap:] != "":
		return m, true
	}
	if number, ok := parseNumber(text); ok {
		return number, true
	}
	return m, false
}

// gapLength is how many bytes of white space stand behind a marker. What is not seen may
// stand around it: WhatsApp puts word joiners there.
func gapLength(after string) int {
	gap := len(after) - len(trimUnseen(after))
	if white := strings.IndexFunc(after[:gap], isWhite); white <= 0 {
		return whiteLength(after)
	}
	return gap
}

// isSmiley reports whether r is a face of Wingdings, which says something of the line
// that it begins.
func isSmiley(r rune) bool { return r >= '\uf04a' && r <= '\uf04c' }

// parseNumber reads the number or letters that text begins with.
func parseNumber(text string) (m marker, ok bool) {
	end := strings.IndexAny(text[:min(len(text), markdown.LongestRoman+1)], ".)") // no number is longer
	if end <= 0 {
		return m, false
	}
	word, after := text[:end], text[end+1:]
	m = marker{ordered: true, delimiter: text[end], length: end + 1, gap: gapLength(after)}
	if after != "" && m.gap == 0 {
		return m, false
	}
	if number, err := strconv.Atoi(word); err == nil {
		if number > highestNumber || strconv.Itoa(number) != word {
			return m, false
		}
		m.readings = []reading{{markdown.Decimal, number}}
		return m, true
	}
	if len(word) == 1 && character.IsLetter(word[0]) {
		format := markdown.LowerLetter
		if word[0] < 'a' {
			format = markdown.UpperLetter
		}
		m.readings = append(m.readings, reading{format, int(word[0]|0x20-'a') + 1})
	}
	if number := markdown.RomanNumber(strings.ToLower(word)); number > 0 {
		switch word {
		case strings.ToLower(word):
			m.readings = append(m.readings, reading{markdown.LowerRoman, number})
		case strings.ToUpper(word):
			m.readings = append(m.readings, reading{markdown.UpperRoman, number})
		}
	}
	return m, len(m.readings) > 0
}

// next returns the reading of m that comes after another one in the same list.
func (m marker) next(before marker, last reading) (reading, bool) {
	for _, r := range m.readings {
		if m.delimiter == before.delimiter && r.format == last.format && r.number == last.number+1 {
			return r, true
		}
	}
	return reading{}, false
}

// decimal reports whether m is a number in digits.
func (m marker) decimal() bool { return m.ordered && m.readings[0].format == markdown.Decimal }

// farthestFollower is how many lines after a number the next number is looked for.
const farthestFollower = 100

// follower finds how the marker of line i has to be read so that a later line goes on
// counting. Lines between them that are indented further, or empty, belong to the item.
func (r *reader) follower(i int, m marker) (reading, bool) {
	for j := i + 1; j < len(r.lines) && j <= i+farthestFollower; j++ {
		l := r.lines[j]
		if l.empty() || l.indent > m.column+1 {
			continue
		}
		if l.indent < m.column-1 {
			return reading{}, false
		}
		after, ok := r.readMarker(j)
		if !ok || !after.ordered {
			return reading{}, false
		}
		for _, first := range m.readings {
			if _, ok := after.next(m, first); ok {
				return first, true
			}
		}
		return reading{}, false
	}
	return reading{}, false
}
