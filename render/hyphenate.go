package render

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/hyphenation"
	"actieplan/render/document"
)

// hyphenate puts soft hyphens in the words that are wider than their column: one wherever
// the word has to go on on a next line, as late as Dutch and the column allow. Such words
// that a solidus or an underscore joins may also part behind that. Other words are not
// broken.
func (r *ruler) hyphenate(p *document.Paragraph, room exact) {
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind != document.TextRun || run.Link != "" && isAddressOfLink(run.Text) {
			continue
		}
		h := hyphenator{ruler: r, p: p, run: run, room: room}
		if text := h.text(); text != run.Text {
			p.Runs = slices.Clone(p.Runs) // other paragraphs may share them
			p.Runs[i].Text = text
		}
	}
}

// hyphenator puts soft hyphens in the words of one run.
type hyphenator struct {
	ruler *ruler
	p     *document.Paragraph
	run   *document.Run
	room  exact // that a line has
}

// text is the text of the run with its soft hyphens.
func (h *hyphenator) text() string {
	text := h.run.Text
	if h.surelyFits(len(text)) {
		return text
	}
	var out strings.Builder
	at, copied := 0, 0 // in the text of the run
	for token := range strings.SplitAfterSeq(text, " ") {
		if !h.surelyFits(len(token)) && h.widthOf(token) > h.room+slack && !isAddress(token) {
			out.WriteString(text[copied:at])
			h.writeToken(&out, token)
			copied = at + len(token)
		}
		at += len(token)
	}
	if copied == 0 {
		return text // as most are
	}
	out.WriteString(text[copied:])
	return out.String()
}

func (h *hyphenator) widthOf(text string) exact { return h.ruler.widthOf(h.p, h.run, text) }

func (h *hyphenator) surelyFits(size int) bool { return surelyFits(h.p, size, h.room) }

// writeToken writes what stands between two spaces, with the soft hyphens that its words
// need. After a solidus or an underscore it may go on on a next line too, which LibreOffice
// does after no underscore, and after a solidus only where no white space is near.
func (h *hyphenator) writeToken(out *strings.Builder, token string) {
	for token != "" {
		n := strings.IndexFunc(token, func(r rune) bool { return !isJoined(r) })
		if n < 0 {
			n = len(token)
		}
		r, size := utf8.DecodeRuneInString(token[n:]) // the comma or hyphen behind the word, which stays with it
		word, follows := token[:n], token[n:n+size]
		token = token[n+size:]
		h.writeWord(out, word, follows)
		out.WriteString(follows)
		next, _ := utf8.DecodeRuneInString(token)
		if unicode.IsLetter(next) && (r == '/' || r == '_') || unicode.IsDigit(next) && r == '_' {
			out.WriteRune(character.ZeroWidthSpace)
		}
	}
}

// isJoined reports whether a character keeps together with the letters on both sides of
// it, so that a word may be longer than its letters: "(zorg)coördinator(en)".
func isJoined(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("()[]'’‘.,:;&#*=+", r)
}

// surelyFits reports whether so many bytes of text fit into a room even if each letter
// were as wide as it is high.
func surelyFits(p *document.Paragraph, size int, room exact) bool {
	return exact(size)*exact(p.Style.Size) <= room
}

// writeWord writes a word, without what follows it, with the soft hyphens that it needs.
func (h *hyphenator) writeWord(out *strings.Builder, word, follows string) {
	from := 0
	if !h.surelyFits(len(word) + len(follows)) {
		for _, at := range h.breaksOf(word, follows) {
			out.WriteString(word[from:at])
			out.WriteRune(character.SoftHyphen)
			from = at
		}
	}
	out.WriteString(word[from:])
}

// What it costs to go on on a next line: most for a piece of a word that no line holds, then
// for one that straddles parts of a compound, then for every line, and then where the parts
// do not meet, and for a line of few letters.
const (
	costOfOverflow = 1_000_000
	costOfStub     = 1_200
	costOfLine     = 1_000
	costWithin     = 10
	costOfFew      = 8
	fewLetters     = 3
)

// breaksOf are the places in a word at which it goes on on a next line: those that cost
// least, and of these the last.
func (h *hyphenator) breaksOf(word, follows string) []int {
	places, seams := placesIn(word)
	end := len(places) - 1
	type way struct{ cost, next int } // from a place to the end, by the next place
	ways := make([]way, len(places))
	for i := end - 1; i >= 0; i-- {
		ways[i].cost = math.MaxInt
		for j := i + 1; j <= end; j++ {
			piece, most, cost := word[places[i]:places[j]]+"-", h.room, costOfLine+ways[j].cost
			if lettersFirst(piece) <= fewLetters {
				cost += costOfFew
			}
			if j == end {
				piece, most = word[places[i]:]+follows, h.room+slack
			} else if !seams[j] {
				cost += costWithin
			}
			if straddles(word, places, seams, i, j) {
				cost += costOfStub
			}
			if h.widthOf(piece) > most {
				if j > i+1 {
					break
				}
				cost += costOfOverflow
			}
			if cost <= ways[i].cost {
				ways[i] = way{cost, j}
			}
		}
	}
	var breaks []int
	for i := ways[0].next; i < end; i = ways[i].next {
		breaks = append(breaks, places[i])
	}
	return breaks
}

// placesIn are the begin of a word, the places at which its letters may be parted, and its
// end, and which of these are where the parts of a compound meet.
func placesIn(word string) (places []int, seams []bool) {
	places, seams = []int{0}, []bool{false}
	at := 0
	for letters := range strings.FieldsFuncSeq(word, isNoLetter) {
		at += strings.Index(word[at:], letters)
		for _, point := range hyphenation.Points(letters) {
			places = append(places, at+point)
			seams = append(seams, hyphenation.IsSeam(letters, point))
		}
		at += len(letters)
	}
	return append(places, len(word)), append(seams, false)
}

// lettersFirst is how many letters a piece of a word begins with, apart from signs: three in
// "ker(s)".
func lettersFirst(piece string) int {
	piece = strings.TrimLeftFunc(piece, isNoLetter)
	if n := strings.IndexFunc(piece, isNoLetter); n >= 0 {
		piece = piece[:n]
	}
	return utf8.RuneCountInString(piece)
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// straddles reports whether the piece of a word between two places holds few letters of a
// part of a compound beside another part: "zorgon-" above "dersteuning" misleads.
func straddles(word string, places []int, seams []bool, i, j int) bool {
	few := func(from, to int) bool { return utf8.RuneCountInString(word[places[from]:places[to]]) <= fewLetters }
	for k := i + 1; k < j; k++ {
		if seams[k] && (i > 0 && few(i, k) || j < len(places)-1 && few(k, j)) {
			return true
		}
	}
	return false
}

// isAddress reports whether a word is an address of the web or of mail, in which a hyphen
// would be read as part of it.
func isAddress(word string) bool {
	return strings.ContainsAny(word, "@\\") || strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}

// isAddressOfLink reports whether the words of a link are an address, which may begin
// with the name of a site.
func isAddressOfLink(words string) bool {
	return isAddress(words) || strings.ContainsAny(words, "./") && !strings.Contains(words, " ")
}
