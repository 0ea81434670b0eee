package dutch

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noBreakSpace is the space that no line ends at.
const noBreakSpace = "\u00A0"

// Together returns the offsets in a text of the spaces, non-breaking or not, at which a
// typographer ends no line: those between a number and what it counts, "art." and its
// number, a title and a name, a word and the dash that follows it. Nor does a number stand
// alone on the last line of a text.
func Together(text string) []int {
	var at []int
	var before, left string // the two words in front of the space
	space := -1             // the one space between left and the word at hand
	begin := 0              // of the word at hand
	end := func(i int) {
		word, ends := text[begin:i], i == len(text) || text[i] == '\n'
		if space >= 0 && begin < i && (keeps(before, left, word) || ends && isLastNumber(word)) {
			at = append(at, space)
		}
	}
	for i := 0; i < len(text); i++ {
		size := 1
		switch c := text[i]; {
		case c > ' ' && c != noBreakSpace[0]:
			continue
		case c == noBreakSpace[0]:
			if size = len(noBreakSpace); !strings.HasPrefix(text[i:], noBreakSpace) {
				continue
			}
		}
		end(i)
		if begin < i && text[i] >= ' ' {
			before, left, space = left, text[begin:i], i
		} else {
			before, left, space = "", "", -1 // a line, or more spaces than one
		}
		i += size - 1
		begin = i + 1
	}
	end(len(text))
	return at
}

// Stretches goes through the stretches of a text that Together has on one line, of two
// words or more each.
func Stretches(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		endOf := func(from int) int {
			if n := strings.IndexAny(text[from:], " \n"); n >= 0 {
				return from + n
			}
			return len(text)
		}
		for together := Together(text); len(together) > 0; {
			begin := 1 + strings.LastIndexAny(text[:together[0]], " \n")
			end := together[0]
			for len(together) > 0 && together[0] == end {
				end, together = endOf(end+1), together[1:]
			}
			if !yield(text[begin:end]) {
				return
			}
		}
	}
}

// TogetherInHeading returns the same of a heading, and the last space in it: no word is to
// stand alone on its last line.
func TogetherInHeading(text string) []int {
	at := Together(text)
	trimmed := strings.TrimRight(text, " ")
	last := max(strings.LastIndexByte(trimmed, ' '), strings.LastIndex(trimmed, noBreakSpace))
	if last < 0 || len(at) > 0 && at[len(at)-1] >= last {
		return at
	}
	return append(at, last)
}

// Loosen has the spaces of a text that Together or the like finds be ones that a line may
// end at. The text is in pieces, which change; it reports whether any does.
func Loosen(pieces []string, find func(string) []int) (changed bool) {
	if !slices.ContainsFunc(pieces, func(piece string) bool { return strings.Contains(piece, noBreakSpace) }) {
		return false // as most
	}
	begin, together := 0, find(strings.Join(pieces, ""))
	for i, piece := range pieces {
		var loose strings.Builder
		copied := 0
		for ; len(together) > 0 && together[0] < begin+len(piece); together = together[1:] {
			at := together[0] - begin
			if piece[at] != ' ' {
				loose.WriteString(piece[copied:at] + " ")
				copied, changed = at+len(noBreakSpace), true
			}
		}
		pieces[i] = loose.String() + piece[copied:]
		begin += len(piece)
	}
	return changed
}

// Words that keep with the number or the name after them; labels do with digits only.
var (
	numbered = strings.Fields("art artikel be bijl bijlage blz btw bus ca deel eur fase fig hfst lid max min nr nrs ong p pag pp punt stap tab tel od sd §")
	labels   = strings.Fields(`actie actiefiche categorie doelstelling fiche figuur graad groep hoofdstuk kamer kolom lokaal niveau rij stuurgroep tabel
		team type versie werkgroep zaal`)
	titles = strings.Fields("dr prof mevr mw dhr mr ir ing drs st")
)

// particles are what names begin with.
var particles = strings.Fields("De Den Der Ten Ter Van Vande Vanden Vander Sint")

// opening is what a word may have in front.
const opening = "(“„«\"["

// clipped are words of which a letter is left.
var clipped = strings.Fields("'s ’s ‘s 't ’t ‘t 'n ’n ‘n")

// unbound are words that no number counts.
var unbound = strings.Fields(`aan al als bij binnen bus daar dan dat de die door dus een en er het hun ik in is kan kunnen maar
	met moet moeten na naar niet nog nu of om omdat ons onze ook op over per rond te tegen tem terwijl tijdens tot tussen
	uit van via voor waar waarbij waarin waarmee waarvan waren was wat we wel werd werden wie wij willen wil wordt worden ze zij
	zijn zoals zodat zonder`)

// ratios are words between the two numbers of a range or a share: "9 tot 12", "1 op 5".
var ratios = strings.Fields("à op tot")

// streets are what names of streets end with, in front of the number of a house.
var streets = strings.Fields("dreef laan plein straat weg")

// keeps reports whether two words stay on one line. Before them stands another, or none.
func keeps(before, left, right string) bool {
	const longest = len("artikel.") // of the words below
	if isASCIILetter(left[0]) && isASCIILetter(right[0]) && (len(left) > longest || isASCIILetter(left[len(left)-1])) {
		return isUpper(left[0]) && isUpper(right[0]) && slices.Contains(particles, left) // no for most
	}
	core, counts := strings.TrimLeft(left, opening), isNumber(strings.TrimLeft(before, opening))
	first, _ := utf8.DecodeRuneInString(right)
	switch {
	case IsDash(right), right == "/", isPunctuation(right):
		return true
	case IsDash(left), isTimes(left), slices.Contains(ratios, left):
		return counts && (startsNumber(right) || isSign(right))
	case left == "u" || left == "u.":
		return counts && len(right) > 1 && isDigits(right[:2])
	case left == "/":
		return (counts || isTimes(before)) && len(right) <= len("maand.")
	case slices.Contains(clipped, core):
		return unicode.IsLetter(first)
	case isTelephone(core) && (isDigit(right[0]) || strings.HasPrefix(right, "(0")), isAccount(before, core, right):
		return true
	case isNumber(core):
		return countsWith(core, right) && !(unicode.IsUpper(first) && isNumbered(before))
	case isDigit(right[0]) && isStreet(core):
		return true
	case isSign(core):
		return startsNumber(right)
	case isListed(core):
		return before != "" && !strings.Contains(before, "(") && (unicode.IsLetter(first) || isDigit(right[0]))
	case isNumbered(core) && (startsNumber(right) || isSign(right)):
		return true
	case slices.Contains(labels, strings.ToLower(core)):
		return isDigit(right[0])
	case isTitle(core):
		return unicode.IsUpper(first) || isTitle(right)
	}
	return isInitials(core) && unicode.IsUpper(first)
}

// isNumbered reports whether a number belongs to a word, as in "art. 5".
func isNumbered(word string) bool {
	return slices.Contains(numbered, strings.ToLower(strings.TrimSuffix(word, ".")))
}

// isTitle reports whether a word is short for one that stands before a name.
func isTitle(word string) bool {
	word, short := strings.CutSuffix(strings.ToLower(word), ".")
	return short && slices.Contains(titles, word)
}

// countsWith reports whether a number stays with the word after it: what it counts, its
// unit, its month, or more of its digits.
func countsWith(number, right string) bool {
	first, size := utf8.DecodeRuneInString(right)
	word := strings.TrimRight(right, ".,;:!?)”’\"'")
	switch {
	case strings.ContainsRune("%‰°€$£", first):
		return true
	case strings.ContainsAny(strings.TrimLeft(number, "-–"), "-–"):
		return false // a line may end within it, and better ends behind it
	case strings.ContainsAny(number, "/:"): // a date, a time or a share
		return word == "uur" || word == "u" || isCapitals(right[size:])
	case longestRun(number) > 3:
		return isPostcode(number) && unicode.IsUpper(first)
	case unicode.IsDigit(first):
		whole, _, _ := strings.Cut(word, ",") // 1 250,00; without a comma also a telephone number
		return isDigits(number) && isDigits(whole) && len(whole) <= 3 && (whole == word || len(whole) == 3)
	case unicode.IsUpper(first):
		return isDigits(number) || isCapitals(right[size:])
	}
	return (unicode.IsLetter(first) || isTimes(word)) && !slices.Contains(unbound, word)
}

// isCapitals reports whether a word that begins with a capital, of which this is the rest,
// is an abbreviation such as VTE.
func isCapitals(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}

// isTelephone reports whether a number is the first of a telephone number: "0470", "014/12",
// "014)", "014-12" or "+32". "0-18" is a range.
func isTelephone(number string) bool {
	return len(number) > 2 && strings.ContainsAny(number[:1], "0+") && number[1] != '-' && strings.Trim(number, "+0123456789/()-") == ""
}

// isAccount reports whether two words are of the number of a bank account or a card, which
// is written in fours: "BE68 5390 0754 7034". Before them stands another word, or none.
func isAccount(before, left, right string) bool {
	right = strings.TrimRight(right, ".,;:!?)")
	switch {
	case !isFour(left):
		return false
	case isDigits(left) && isDigits(right) && len(right) == 4:
		return true
	case isUpper(left[0]) && isUpper(left[1]) && isDigits(left[2:]):
		return isFour(right)
	}
	return isFour(strings.TrimLeft(before, opening)) && isDigits(right) && len(right) <= 4
}

// isFour reports whether a word is four capitals or digits.
func isFour(word string) bool {
	return len(word) == 4 && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// isStreet reports whether a word is the name of a street.
func isStreet(word string) bool {
	return slices.ContainsFunc(streets, func(street string) bool { return strings.HasSuffix(word, street) })
}

// isPostcode reports whether a number stands before the name of a place: one of four digits
// that is no year.
func isPostcode(number string) bool {
	return len(number) == 4 && isDigits(number) && (number < "1900" || number > "2099")
}

// longestRun is how many digits follow each other in a number at most.
func longestRun(number string) (longest int) {
	run := 0
	for i := range len(number) {
		if run++; !isDigit(number[i]) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// IsDash reports whether a word is a dash.
func IsDash(word string) bool { return word == "–" || word == "—" || word == "-" }

// isPunctuation reports whether a word is no more than what ends one, such as "…" or "?".
func isPunctuation(word string) bool { return strings.Trim(word, ".,;:!?…)”’%‰") == "" }

func isTimes(word string) bool { return word == "x" || word == "×" }

// isSign reports whether a word is a sign that a number follows.
func isSign(word string) bool {
	return utf8.RuneCountInString(word) == 1 && strings.ContainsAny(word, "€$£±+≥≤><=≈~§#")
}

// isNumber reports whether a word is a number, a date, a time or a range of them.
func isNumber(word string) bool {
	word = strings.TrimLeft(word, "±+-–~≥≤><€")
	return word != "" && isDigit(word[0]) && isDigit(word[len(word)-1]) && strings.Trim(word, "0123456789.,:/–-") == ""
}

// isLastNumber reports whether the last word of a text is a number.
func isLastNumber(word string) bool { return isNumber(strings.TrimRight(word, ".,;:!?…)”’\"'")) }

func isDigits(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// startsNumber reports whether a word begins as a number does.
func startsNumber(word string) bool {
	word = strings.TrimLeft(word, "±+-–~≥≤><€")
	return word != "" && isDigit(word[0])
}

// isListed reports whether a word is the mark of one of several things that a sentence
// lists: "a)" or "2)".
func isListed(word string) bool {
	mark, closed := strings.CutSuffix(word, ")")
	return closed && (len(mark) == 1 && isASCIILetter(mark[0]) || len(mark) <= 2 && isDigits(mark))
}

// isInitials reports whether a word is the initials of a name, such as "J.M." or "A.-M.".
func isInitials(word string) bool {
	if word == "" {
		return false
	}
	for word != "" {
		r, size := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) || !strings.HasPrefix(word[size:], ".") {
			return false
		}
		word = strings.TrimPrefix(word[size+1:], "-")
	}
	return true
}
