package content

import (
	"fmt"
	"strings"
)

const keyHelp = "een sleutel is één woord van gewone letters, cijfers en _"

// key examines a key up to and with the = after it, and returns where the value begins.
func (x examiner) key(i int) (words []word, value int, m *mistake) {
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
	if m = x.strangeSpace(i); m != nil {
		m.key = words
		return nil, 0, m
	}
	if x.at(i) != '=' {
		return nil, 0, x.noEquals(words, start, i)
	}
	if value, m = x.afterEquals(i); m != nil {
		m.key = words
	}
	return words, value, m
}

// keyWord reads one word of a key, with or without quotes.
func (x examiner) keyWord(i int) (w word, end int, ok bool) {
	end = i
	if quote := x.at(i); quote == '"' || quote == '\'' {
		for end++; x.at(end) != quote; end++ {
			if x.at(end) == '\n' {
				return w, i, false
			}
		}
		return word{string(x.data[i+1 : end]), i, end + 1}, end + 1, true
	}
	for bareCharacter(x.at(end)) {
		end++
	}
	return word{string(x.data[i:end]), i, end}, end, end > i
}

// afterEquals examines what follows the = at i, where a value has to be.
func (x examiner) afterEquals(i int) (value int, m *mistake) {
	value = x.space(i + 1)
	switch {
	case x.at(value) == '=' || x.at(value) == '>':
		return 0, &mistake{start: i, end: value + 1, message: "hier staat meer dan één =", help: "schrijf één = tussen de sleutel en de waarde"}
	case x.ends(value):
		m = &mistake{
			start: i, end: i + 1, message: "na = ontbreekt de waarde", resume: x.nextLine(i),
			help: `schrijf de waarde op dezelfde regel; laat u ze leeg, schrijf dan ""`,
		}
		if next := x.rest(m.resume); next != "" && !strings.ContainsAny(next[:1], "#[") && !strings.Contains(next, "=") {
			m.help = "loopt de tekst over meer regels, zet dan ''' na de = en nog eens na de tekst"
			m.resume = x.nextStatement(m.resume)
		}
		return 0, m
	}
	return value, x.strangeSpace(value)
}

// strayStart examines the first characters of a statement, where neither a key nor a header begins.
func (x examiner) strayStart(i int) *mistake {
	if m := x.strangeSpace(i); m != nil {
		m.resume = m.end
		for again := m; again != nil; again = x.strangeSpace(m.resume) {
			m.resume = again.end
		}
		return m
	}
	if sign := commentSign(x.rest(i)); sign != "" {
		return &mistake{
			start: i, end: i + len(sign), message: "een opmerking begint niet met " + sign,
			help: "begin een opmerking met #", resume: x.nextLine(i),
		}
	}
	for _, quotes := range []string{`"""`, `'''`} {
		if x.has(i, quotes) {
			return &mistake{
				start: i, end: i + 3, message: "deze " + quotes + " horen nergens bij", resume: x.nextStatement(x.nextLine(i)),
				help: "wis ze, of kijk na of de tekst erboven te vroeg wordt afgesloten",
			}
		}
	}
	switch c := x.at(i); c {
	case ']', '}', ',':
		return &mistake{
			start: i, end: i + 1, message: fmt.Sprintf("hier staat een %c te veel", c), resume: x.nextLine(i),
			help: "wis dit teken, of kijk na of er op de regels erboven iets te vroeg wordt gesloten",
		}
	case '=':
		return &mistake{start: i, end: i + 1, message: "vóór = ontbreekt de sleutel", help: "schrijf sleutel = waarde"}
	}
	return nil
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
func (x examiner) badKey(start int) *mistake {
	line := x.rest(start)
	name, _, equals := strings.Cut(line, "=")
	name = strings.TrimSpace(name)
	if !equals || len(strings.Fields(name)) > 4 {
		return x.prose(start)
	}
	return x.misspelt(start, name)
}

// misspelt reports a key with spaces, accents or other characters in it.
func (x examiner) misspelt(start int, name string) *mistake {
	help := keyHelp
	if better := bareKey(name); better != "" && better != name {
		help = fmt.Sprintf("schrijf %s: %s", better, keyHelp)
	}
	return &mistake{start: start, end: start + len(name), message: quoted(name) + " kan geen sleutel zijn", help: help}
}

// bareKey writes a name as a key; the empty string where nothing is left of it.
func bareKey(name string) string {
	var b strings.Builder
	for _, r := range plainKey(name) {
		if r < 0x80 && bareCharacter(byte(r)) {
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), "_")
}

// noEquals tells what stands after a key where there should be an =.
func (x examiner) noEquals(words []word, start, i int) *mistake {
	name := strings.TrimSpace(string(x.data[start:i]))
	line := x.rest(start)
	before, _, equals := strings.Cut(line, "=")
	switch {
	case x.at(i) == ':' && !x.ends(i+1):
		return &mistake{
			start: i, end: i + 1, message: fmt.Sprintf("na de sleutel %s hoort = en geen :", quoted(name)),
			help: fmt.Sprintf("schrijf %s = …", name), resume: x.after(i), key: words,
		}
	case equals && len(strings.Fields(before)) <= 4 && !strings.ContainsAny(before, `"'`):
		return x.misspelt(start, strings.TrimSpace(before))
	case x.wholeValue(i):
		m := &mistake{
			start: i, end: i + 1, message: fmt.Sprintf("tussen de sleutel %s en de waarde ontbreekt =", quoted(name)),
			help: fmt.Sprintf("schrijf %s = …", name), key: words, resume: x.nextLine(i),
		}
		if x.has(i, `"""`) || x.has(i, `'''`) {
			m.resume = x.nextStatement(x.nextLine(i))
		}
		return m
	case x.ends(i):
		return &mistake{
			start: start, end: i, message: fmt.Sprintf("na %s ontbreken = en een waarde", quoted(name)), resume: x.after(i),
			help: "schrijf sleutel = waarde; hoort dit woord bij een tekst, zet dan ''' vóór en na de hele tekst",
		}
	}
	return x.prose(start)
}

// wholeValue reports whether a value stands at i, and nothing after it.
func (x examiner) wholeValue(i int) bool {
	if x.has(i, `"""`) || x.has(i, `'''`) || x.curlyQuote(i) != "" {
		return true
	}
	end, m := x.value(i, atTop)
	return m == nil && x.ends(end)
}

// prose reports a line of plain text between the statements.
func (x examiner) prose(start int) *mistake {
	return &mistake{
		start: start, end: x.lineEnd(start), message: "deze regel is geen sleutel met een waarde",
		help:   "hoort hij bij een tekst, zet dan ''' vóór en na de hele tekst; is het een opmerking, begin dan met #",
		resume: x.nextStatement(x.nextLine(start)),
	}
}
