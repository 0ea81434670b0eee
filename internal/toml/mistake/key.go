package mistake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/toml/lexical"
)

const keyHelp = "een sleutel is één woord van gewone letters, cijfers en _"

// key examines a key up to and with the = after it, and returns where the value begins.
func (x examiner) key(i int) (words []Word, value int, m *Mistake) {
	if m = x.strayStart(i); m != nil {
		return nil, 0, m
	}
	start := i
	for {
		w, end, ok := x.keyWord(i)
		if !ok {
			return nil, 0, x.badKey(start)
		}
		words = append(words, w)
		if i = x.space(end); x.at(i) != '.' {
			break
		}
		i = x.space(i + 1)
	}
	if m = x.strangeBeforeText(i); m != nil {
		m.Key = words
		return nil, 0, m
	}
	if x.at(i) != '=' {
		return nil, 0, x.noEquals(words, start, i)
	}
	if value, m = x.afterEquals(i); m != nil {
		m.Key = words
	}
	return words, value, m
}

// keyWord reads one word of a key, with or without quotes.
func (x examiner) keyWord(i int) (w Word, end int, ok bool) {
	end = i
	if quote := x.at(i); quote == '"' || quote == '\'' {
		for end++; x.at(end) != quote; end++ {
			if x.at(end) == '\n' {
				return w, i, false
			}
		}
		return Word{string(x.data[i+1 : end]), i, end + 1}, end + 1, true
	}
	for bareCharacter(x.at(end)) {
		end++
	}
	return Word{string(x.data[i:end]), i, end}, end, end > i
}

// afterEquals examines what follows the = at i, where a value has to be.
func (x examiner) afterEquals(i int) (value int, m *Mistake) {
	value = x.space(i + 1)
	switch {
	case x.at(value) == '=' || x.at(value) == '>' && !x.comparesAfter(i, value):
		return 0, &Mistake{
			Start: i, End: value + 1, Message: "hier staat meer dan één =", Help: "schrijf één = tussen de sleutel en de waarde",
			Written: x.lineValue(value + 1),
		}
	case x.at(value) == '#' && !x.beginsComment(value):
		text := x.rest(value)
		return 0, &Mistake{
			Start: value, End: value + len(text), Message: "rond deze tekst ontbreken aanhalingstekens",
			Help: "schrijf " + lexical.Quote(dutch.Shortened(text)), Written: text, Resume: x.after(i),
		}
	case x.ends(value):
		m = &Mistake{
			Start: i, End: i + 1, Message: "na = ontbreekt de waarde", Resume: x.nextLine(i),
			Help: `schrijf de waarde op dezelfde regel; laat u ze leeg, schrijf dan ""`, Missing: true,
		}
		x.valueBelow(m)
		return 0, m
	}
	return value, x.strangeBeforeText(value)
}

// comparesAfter reports whether the > after the = at i belongs to the value: it stands
// before a number, "opkomst = > 50". In "opkomst => 50" it is part of an arrow.
func (x examiner) comparesAfter(i, greater int) bool {
	number := greater + 1
	if greater > i+1 {
		number = x.space(number)
	}
	return strings.IndexByte("0123456789=", x.at(number)) >= 0 || x.has(number, "€")
}

// strangeBeforeText is strangeSpace for what stands beside an =. Where a text of several
// lines follows it, reading goes on after that.
func (x examiner) strangeBeforeText(i int) *Mistake {
	m := x.strangeSpace(i)
	if m == nil {
		return nil
	}
	for value := m.End; ; {
		next := x.strangeSpace(value)
		switch {
		case next != nil:
			value = next.End
		case strings.IndexByte(" \t=", x.at(value)) >= 0:
			value++
		default:
			if x.threeQuotes(value) != "" {
				m.Resume = x.afterLong(value)
			}
			return m
		}
	}
}

// strayStart examines the first characters of a statement, where neither a key nor a
// header begins.
func (x examiner) strayStart(i int) *Mistake {
	if m := x.strangeSpace(i); m != nil {
		for again := m; again != nil; again = x.strangeSpace(m.Resume) {
			m.Resume, m.End = again.End, again.End
		}
		m.Indent = true
		return m
	}
	line := x.rest(i)
	if drawn(line) {
		return &Mistake{
			Start: i, End: x.lineEnd(i), Message: "deze regel is geen sleutel met een waarde", Resume: x.nextLine(i),
			Help: "wis deze regel, of zet er # voor",
		}
	}
	if sign := commentSign(line); sign != "" {
		return &Mistake{
			Start: i, End: i + len(sign), Message: "een opmerking begint niet met " + sign,
			Help: "begin een opmerking met #", Resume: x.nextLine(i),
		}
	}
	if m := x.headerWithoutBrackets(i); m != nil {
		return m
	}
	if x.threeQuotes(i) != "" {
		return x.strayQuotes(i)
	}
	switch c := x.at(i); c {
	case ']', '}', ',':
		return &Mistake{
			Start: i, End: i + 1, Message: fmt.Sprintf("hier staat een %c te veel", c), Resume: x.nextLine(i),
			Help: "wis dit teken, of kijk na of er op de regels erboven iets te vroeg wordt gesloten",
		}
	case '=':
		return &Mistake{Start: i, End: i + 1, Message: "vóór = ontbreekt de sleutel", Help: "zet vóór de = de sleutel waar deze waarde bij hoort"}
	}
	return nil
}

// drawn reports whether a line is one that people draw between the parts of a file, or
// that stands around a file in a chat.
func drawn(line string) bool {
	return len(line) > 2 && strings.Trim(line, "-=_*~+─—–") == "" || strings.HasPrefix(line, "```") && !strings.ContainsAny(line, " =")
}

// commentSign is what other languages begin a comment with, if text begins so.
func commentSign(text string) string {
	for _, sign := range []string{"//", "/*", "<!--", "--", ";", "%"} {
		if strings.HasPrefix(text, sign) && !strings.HasPrefix(text, "---") {
			return sign
		}
	}
	return ""
}

// badKey tells what is wrong with a key that has a character which no key can have.
func (x examiner) badKey(start int) *Mistake {
	line := x.rest(start)
	name, _, equals := strings.Cut(line, "=")
	name = strings.TrimSpace(name)
	if !equals || len(strings.Fields(name)) > 4 {
		return x.prose(start)
	}
	return x.misspelt(start, name)
}

// misspelt reports a key with spaces, accents or other characters in it.
func (x examiner) misspelt(start int, name string) *Mistake {
	end := start + len(name)
	return &Mistake{
		Start: start, End: end, Message: dutch.Quoted(name) + " kan geen sleutel zijn", Help: keyHelp,
		Line: &Line{name, x.lineValue(x.space(end) + 1)}, // behind the =
	}
}

// bareKey writes a name as a key; the empty string where nothing is left of it.
func bareKey(name string) string {
	var b strings.Builder
	plain := finding.PlainKey(name)
	if strings.ToUpper(name) == name {
		plain = strings.ToUpper(plain) // as the letters of a list are
	}
	for _, r := range plain {
		if r < 0x80 && bareCharacter(byte(r)) {
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), "_")
}

// noEquals tells what stands after a key where there should be an =.
func (x examiner) noEquals(words []Word, start, i int) *Mistake {
	name := strings.TrimSpace(string(x.data[start:i]))
	line := x.rest(start)
	before, _, equals := strings.Cut(line, "=")
	switch {
	case x.threeQuotes(x.belowKey(i)) != "":
		below := x.belowKey(i)
		quotes := x.threeQuotes(below)
		return &Mistake{
			Start: start, End: x.lineEnd(i), Message: fmt.Sprintf("na de sleutel %s ontbreekt =, met de tekst erachter", dutch.Quoted(name)),
			Help: fmt.Sprintf("schrijf hier %s = %s, en wis %s op regel %d", name, quotes, quotes, x.lineNumber(below)), Key: words, Resume: x.afterLong(below),
		}
	case x.signForEquals(i) != "":
		return x.colonForEquals(words, name, i)
	case x.strayBefore(i) != "":
		return x.strayEquals(words, name, i)
	case x.wholeValue(i):
		return x.losing(i, &Mistake{
			Start: i, End: i + 1, Message: fmt.Sprintf("tussen de sleutel %s en de waarde ontbreekt =", dutch.Quoted(name)),
			Help: fmt.Sprintf("zet een = achter %s", name), Key: words, Resume: x.nextLine(i),
		})
	case equals && len(strings.Fields(before)) <= 4 && !strings.ContainsAny(before, `"'`):
		return x.misspelt(start, strings.TrimSpace(before))
	case x.ends(i) && strings.HasPrefix(x.rest(x.skipBlank(x.nextLine(i))), "="):
		equals := x.space(x.skipBlank(x.nextLine(i)))
		return &Mistake{
			Start: start, End: i, Message: fmt.Sprintf("de = van de sleutel %s staat op de volgende regel", dutch.Quoted(name)),
			Help: fmt.Sprintf("schrijf %s = …", name), Key: words, Written: x.lineValue(equals + 1), Resume: x.after(equals), Below: true,
		}
	case x.ends(i) && (x.isQuoted(start) || validNumber(name)):
		return &Mistake{
			Start: start, End: i, Message: "vóór deze waarde ontbreken een sleutel en =", Resume: x.after(i), Line: x.line(start),
			Help: "zet er de sleutel en een = voor; hoort dit bij een andere tekst, zet dan ''' vóór en na de hele tekst",
		}
	case x.ends(i):
		return &Mistake{
			Start: start, End: i, Message: fmt.Sprintf("na %s ontbreken = en een waarde", dutch.Quoted(name)), Resume: x.after(i), Line: x.line(start),
			Help: "schrijf sleutel = waarde; hoort dit woord bij een tekst, zet dan ''' vóór en na de hele tekst; is het een opmerking, begin dan met #",
		}
	}
	return x.prose(start)
}

// signForEquals is the sign that people type, or Word makes, in place of an =, if it stands
// at i before a value: a colon before any, the others before quotes. Else it is empty.
func (x examiner) signForEquals(i int) string {
	if x.at(i) == ':' && !x.ends(i+1) {
		return ":"
	}
	return signBeforeQuote(x.rest(i))
}

// signBeforeQuote is the sign other than a colon that a text begins with in place of an =,
// before a quote.
func signBeforeQuote(text string) string {
	for _, sign := range []string{"->", "-", "–", "—", ";", "→"} {
		if value, ok := strings.CutPrefix(text, sign); ok {
			if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(value, " \t")); strings.ContainsRune(quoteSigns, first) {
				return sign
			}
		}
	}
	return ""
}

// colonForEquals tells of the colon, or the like, at i, which stands after a key, also
// where an = follows.
func (x examiner) colonForEquals(words []Word, name string, i int) *Mistake {
	sign := x.signForEquals(i)
	value := x.space(i + len(sign))
	if x.at(value) == '=' { // both were typed
		sign, value = string(x.data[i:value+1]), x.space(value+1)
	}
	m := x.losing(value, &Mistake{
		Start: i, End: i + len(sign), Message: fmt.Sprintf("na de sleutel %s hoort = en geen %s", dutch.Quoted(name), sign),
		Help: fmt.Sprintf("schrijf %s = …", name), Resume: x.after(i), Key: words,
	})
	if end := x.textEndBeforeKey(i); x.threeQuotes(value) == "" && end > 0 && !x.wholeValue(value) {
		m.Help = fmt.Sprintf("schrijf %s = en zet ''' vóór en na de hele tekst, die over meer regels loopt", name)
		m.Written, m.Resume = string(x.data[value:end]), x.afterText(end)
	}
	return m
}

// belowKey is where the first line below a key begins that is not blank, if nothing but a
// colon stands at i behind the key; the end of the file where more does.
func (x examiner) belowKey(i int) int {
	if strings.TrimPrefix(x.rest(i), ":") != "" {
		return len(x.data)
	}
	return x.space(x.skipBlank(x.nextLine(i)))
}

// strayBefore are the signs, at most three, that stand at i before an =; empty where there
// are none.
func (x examiner) strayBefore(i int) string {
	before, _, equals := strings.Cut(x.rest(i), "=")
	before = strings.TrimSpace(before)
	if !equals || utf8.RuneCountInString(before) > 3 || strings.ContainsFunc(before, func(r rune) bool { return character.IsAlphanumeric(r) || r == ' ' || r == '#' }) {
		return ""
	}
	return before
}

// strayEquals tells of the signs at i, which stand between a key and its =.
func (x examiner) strayEquals(words []Word, name string, i int) *Mistake {
	sign := x.strayBefore(i)
	end := i + len(sign)
	return x.losing(x.space(x.space(end)+1), &Mistake{
		Start: i, End: end, Message: fmt.Sprintf("tussen de sleutel %s en de = staat %s", dutch.Quoted(name), sign),
		Help: "wis " + sign, Key: words, Resume: x.after(i),
	})
}

// losing is a mistake before a value, which is lost with it: of a text between three quotes,
// its quotes will do.
func (x examiner) losing(value int, m *Mistake) *Mistake {
	m.Written = x.quotedEnd(value, atTop)
	if quotes := x.threeQuotes(value); quotes != "" {
		m.Written, m.Resume = quotes, x.afterLong(value)
	}
	return m
}

// lineValue is the value that is written on the line of i, from there on; empty where it
// goes on below.
func (x examiner) lineValue(i int) string {
	i = x.space(i)
	if x.threeQuotes(i) != "" || x.textEndBeforeKey(i) > 0 && !x.wholeValue(i) {
		return ""
	}
	return x.quotedEnd(i, atTop)
}

// wholeValue reports whether a value stands at i, and nothing after it.
func (x examiner) wholeValue(i int) bool {
	if x.isQuoted(i) {
		return true
	}
	end, m := x.value(i, atTop)
	return m == nil && x.ends(end)
}

// isQuoted reports whether something between quotes begins at i.
func (x examiner) isQuoted(i int) bool {
	return x.at(i) == '"' || x.at(i) == '\'' || x.curlyQuote(i) != ""
}

// line is the line of plain text that begins at start, with those that it goes on in.
func (x examiner) line(start int) *Line {
	return &Line{Written: strings.TrimSpace(string(x.data[start:x.wholeText(start)]))}
}

// prose reports a line of plain text between the statements.
func (x examiner) prose(start int) *Mistake {
	return &Mistake{
		Start: start, End: x.lineEnd(start), Message: "deze regel is geen sleutel met een waarde", plain: true, Line: x.line(start),
		Help:   "hoort hij bij een tekst, zet dan ''' vóór en na de hele tekst; is het een opmerking, begin dan met #",
		Resume: x.nextStatement(x.nextLine(start)),
	}
}
