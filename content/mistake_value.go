package content

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// place says what a value stands in, and so what may follow it.
type place int

const (
	atTop place = iota
	inArray
	inTable
)

// deepestValue is how many arrays and inline tables in each other are examined.
const deepestValue = 100

// value examines the value at i and returns where it ends.
func (x examiner) value(i int, in place) (end int, m *mistake) {
	if m = x.strangeSpace(i); m != nil {
		return 0, m
	}
	switch c := x.at(i); {
	case c == '"' || c == '\'':
		return x.text(i)
	case x.curlyQuote(i) != "":
		return 0, x.curly(i, in)
	case (c == '[' || c == '{') && x.depth == deepestValue:
		return 0, &mistake{
			start: i, end: i + 1, message: "hier staan te veel haken in elkaar", help: "schrijf de waarden zonder zoveel haken",
			resume: x.nextStatement(x.nextLine(i)),
		}
	case c == '[':
		x.depth++
		return x.array(i)
	case c == '{':
		x.depth++
		return x.table(i)
	case c >= '0' && c <= '9' || c == '.' || c == '+' || c == '-' || c == ',' && x.at(i+1) >= '0' && x.at(i+1) <= '9':
		return x.number(i, in)
	}
	return x.bareword(i, in)
}

// wordEnd is where a value without quotes ends: at the end of the line, a comment or, within brackets, a comma or bracket.
func (x examiner) wordEnd(i int, in place) int {
	end := i
	for j := i; x.at(j) != '\n' && x.at(j) != '#' && (in == atTop || strings.IndexByte(",]}", x.at(j)) < 0); j++ {
		if c := x.at(j); c != ' ' && c != '\t' && c != '\r' {
			end = j + 1
		}
	}
	return end
}

// number examines a number or a date.
func (x examiner) number(i int, in place) (end int, m *mistake) {
	end = i
	for c := x.at(end); c != '\n' && strings.IndexByte(" \t\r,]}#", c) < 0; c = x.at(end) {
		end++
	}
	if x.at(end) == ',' && in != inArray {
		decimals := end + 1
		for x.at(decimals) >= '0' && x.at(decimals) <= '9' {
			decimals++
		}
		// In a table, what follows a comma may also be the next key, which has an = after it.
		if decimals > end+1 && x.at(x.space(decimals)) != '=' {
			value := string(x.data[i:decimals])
			return 0, &mistake{
				start: i, end: decimals, message: fmt.Sprintf("%s is geen getal: gebruik een punt in plaats van een komma", value),
				help: "schrijf " + decimalPoint(value), resume: x.after(i),
			}
		}
	}
	word := string(x.data[i:end])
	if validNumber(word) || looksLikeDate(word) {
		return end, nil
	}
	all := string(x.data[i:x.wordEnd(i, in)])
	m = &mistake{start: i, end: i + len(all)}
	n, err := strconv.ParseFloat(decimalPoint(strings.ReplaceAll(word, "_", "")), 64)
	switch {
	case err == nil && all == word:
		m.message = word + " is geen geldig getal"
		m.help = "schrijf " + strings.Replace(FormatNumber(n), ",", ".", 1)
	case strings.HasSuffix(all, "%"):
		m.message = quoted(all) + " is geen getal"
		m.help = fmt.Sprintf("schrijf het getal zonder %%, of zet er aanhalingstekens rond als het tekst is: %s", inQuotes(all))
	default:
		m.message = quoted(all) + " is geen getal"
		m.help = fmt.Sprintf("is dit tekst, zet er dan aanhalingstekens rond: %s", inQuotes(all))
	}
	return 0, m
}

// decimalPoint writes a number as TOML does.
func decimalPoint(number string) string {
	number = strings.Replace(number, ",", ".", 1)
	if strings.HasPrefix(number, ".") {
		return "0" + number
	}
	return number
}

// validNumber reports whether word is a TOML integer or float in decimals.
func validNumber(word string) bool {
	digits := strings.TrimLeft(word, "+-")
	if strings.Contains(word, "__") || strings.Contains(word, "_.") || strings.Contains(word, "._") || strings.Trim(word, "_") != word {
		return false
	}
	if _, err := strconv.ParseFloat(strings.ReplaceAll(word, "_", ""), 64); err != nil || digits == "" {
		return false
	}
	whole, fraction, dot := strings.Cut(digits, ".")
	return whole != "" && (len(whole) == 1 || whole[0] != '0') && (!dot || fraction != "" && fraction[0] >= '0' && fraction[0] <= '9')
}

// looksLikeDate reports whether the parser takes word for a date or a time.
func looksLikeDate(word string) bool {
	return len(word) >= 5 && word[4] == '-' || len(word) >= 3 && word[2] == ':'
}

// bareword examines a value that begins with a letter or a sign of another kind.
func (x examiner) bareword(i int, in place) (end int, m *mistake) {
	end = x.wordEnd(i, in)
	all := string(x.data[i:end])
	for _, word := range []string{"true", "false"} {
		if after, ok := strings.CutPrefix(all, word); ok && (after == "" || !isLetter(after[0]) && after[0] < utf8.RuneSelf) {
			return i + len(word), nil
		}
	}
	m = &mistake{start: i, end: end, resume: x.after(i)}
	switch strings.ToLower(all) {
	case "true", "false":
		m.message, m.help = quoted(all)+" schrijft u met kleine letters", "schrijf "+strings.ToLower(all)
		return 0, m
	case "ja", "waar", "yes", "aan", "on", "wel", "nee", "neen", "onwaar", "no", "uit", "off", "niet":
		m.message, m.help = quoted(all)+" is geen waarde die TOML kent", "schrijf true voor ja en false voor nee, zonder aanhalingstekens"
		return 0, m
	}
	if bareword := strings.TrimLeft(all, "+-"); bareword == "inf" || bareword == "nan" {
		return end, nil
	}
	if end == i {
		return 0, &mistake{start: i, end: i + 1, message: "hier ontbreekt een waarde", help: `schrijf een waarde; laat u ze leeg, schrijf dan ""`}
	}
	switch last := all[len(all)-1]; {
	case (last == '"' || last == '\'') && strings.Count(all, string(last)) == 1:
		m.message = fmt.Sprintf("het %c vóór de tekst ontbreekt", last)
		m.help = fmt.Sprintf("schrijf %c%s", last, shortened(all))
	default:
		m.message = "rond deze tekst ontbreken aanhalingstekens"
		m.help = "schrijf " + inQuotes(all)
	}
	return 0, m
}

// curly reports typographic quotes around a text.
func (x examiner) curly(i int, in place) *mistake {
	end := x.wordEnd(i, in)
	text := string(x.data[i:end])
	for {
		quote := examiner{data: []byte(text)}.curlyQuote(0)
		if quote == "" {
			break
		}
		text = strings.TrimPrefix(text, quote)
	}
	for _, quote := range []string{"”", "“", "’", "‘", "‟", "»", "«", "″", "′", `"`, "'"} {
		text = strings.TrimSuffix(text, quote)
	}
	m := &mistake{
		start: i, end: end, resume: x.after(i),
		message: fmt.Sprintf("rond een tekst staan rechte aanhalingstekens, geen %s", x.curlyQuote(i)),
		help:    "schrijf " + inQuotes(text),
	}
	if text == "" {
		m.help = "schrijf ''' vóór en na de tekst"
	}
	return m
}

// tail examines what stands after a value of a statement, on the same line.
func (x examiner) tail(value, end int) *mistake {
	if x.ends(end) {
		return nil
	}
	i := x.space(end)
	if m := x.strangeSpace(i); m != nil {
		return m
	}
	rest := x.rest(i)
	m := &mistake{start: i, end: x.lineEnd(i)}
	switch first := x.at(value); {
	case rest == "," || rest == ";":
		m.message, m.help = "op het einde van de regel hoort geen "+rest, "wis de "+rest
	case commentSign(rest) != "":
		m.message, m.help = "een opmerking begint met #", "schrijf # in plaats van "+commentSign(rest)
	case x.looksLikeStatement(i):
		m.message, m.help = "hier begint op dezelfde regel een tweede sleutel", "begin voor elke sleutel een nieuwe regel"
	case x.has(value, `"""`) || x.has(value, `'''`):
		quotes := string(x.data[value : value+3])
		m.message, m.help = "na het einde van de tekst staat nog iets", fmt.Sprintf("zet %s pas na de hele tekst", quotes)
		m.resume = x.nextStatement(x.nextLine(i))
	case first == '"':
		m.message = "na het einde van de tekst staat nog iets"
		m.help = `staan er aanhalingstekens in de tekst, zet dan '…' rond het geheel, of gebruik er “…” in`
	case first == '\'':
		m.message = "na het einde van de tekst staat nog iets"
		m.help = `staat er een apostrof in de tekst, zet dan "…" rond het geheel`
	case first == '[' || first == '{':
		m.message, m.help = fmt.Sprintf("na de afsluitende %c staat nog iets", x.data[end-1]), "wis wat er te veel staat"
	case first == 't' || first == 'f':
		m.message, m.help = "na de waarde staat nog iets: "+quoted(rest), "wis wat er te veel staat"
	default:
		all := string(x.data[value:x.wordEnd(value, atTop)])
		m.start = value
		m.message = "na de waarde staat nog iets: " + quoted(all)
		m.help = "schrijf enkel het getal; is het tekst, zet er dan aanhalingstekens rond: " + inQuotes(all)
	}
	return m
}
