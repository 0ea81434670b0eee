package word

import (
	"strconv"
	"strings"
)

// field is a complex field (ECMA-376 part 1, 17.16.18).
type field struct {
	instruction string
	result      bool   // its result has begun
	ticked      Tick   // of a FORMCHECKBOX
	chosen      string // in a FORMDROPDOWN
}

func isContents(instruction string) bool {
	words := strings.Fields(instruction)
	return len(words) > 0 && strings.EqualFold(words[0], "TOC")
}

// skipping reports whether what is read is the instruction of a field, or the result of a
// table of contents.
func (d *reader) skipping() bool {
	for _, f := range d.field {
		if !f.result || isContents(f.instruction) {
			return true
		}
	}
	return false
}

// inContents reports whether what is read is the result of a table of contents.
func (d *reader) inContents() bool {
	for _, f := range d.field {
		if f.result && isContents(f.instruction) {
			return d.field[len(d.field)-1].result
		}
	}
	return false
}

// contents adds text to the line of a table of contents that the paragraph at hand is.
func (d *reader) contents(text string) {
	lines := &d.document.Contents
	if d.contentsAt != d.number || len(*lines) == 0 {
		*lines = append(*lines, "")
		d.contentsAt = d.number
	}
	(*lines)[len(*lines)-1] += text
}

// fieldChar begins, turns or ends a complex field.
func (d *reader) fieldChar(c *element, p *Paragraph, look run) {
	n := len(d.field)
	switch c.get("fldCharType") {
	case "begin":
		f := field{}
		if box := c.child("ffData", "checkBox"); box != nil {
			f.ticked = Unticked
			if box.on("checked") || box.child("checked") == nil && box.on("default") {
				f.ticked = Ticked
			}
		}
		if list := c.child("ffData", "ddList"); list != nil {
			f.chosen = chosenIn(list)
		}
		if len(d.field) < deepest {
			d.field = append(d.field, f)
		}
	case "separate":
		if n > 0 {
			d.field[n-1].result = true
		}
	case "end":
		if n > 0 {
			ended := d.field[n-1]
			d.field = d.field[:n-1]
			d.endField(&ended, p, look)
		}
	}
}

// endField adds what a field shows that is not in its result.
func (d *reader) endField(ended *field, p *Paragraph, look run) {
	if ended.ticked != NoBox {
		p.Runs = append(p.Runs, Run{Tick: ended.ticked})
	}
	if ended.chosen != "" {
		p.Runs = append(p.Runs, Run{Text: ended.chosen})
	}
	if (!ended.result || isFormula(ended.instruction)) && !d.skipping() {
		d.withoutResult(ended.instruction, p, look)
	}
}

// failed is what Word shows for a field that it can give no result; empty for others. The
// word that it begins with is in the language of Word.
func failed(result string) string {
	if result = strings.TrimSpace(result); strings.HasPrefix(result, "Fout! ") || strings.HasPrefix(result, "Error! ") {
		return result
	}
	return ""
}

// lostTarget is the kind of Note for the result of a field that failed.
const lostTarget = "verwijzing die Word niet meer vindt (typ in de tekst wat er moet staan)"

// isFormula reports whether a field is a formula: Word draws it from its instruction,
// though programs write an empty result.
func isFormula(instruction string) bool { return nameOf(instruction) == "EQ" }

// nameOf is the name of a field, in capitals.
func nameOf(instruction string) string {
	name, _, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	return strings.ToUpper(name)
}

// withoutResult reads a field that has no result: a button shows its own text, a sign is
// that of a font, and of a number that Word counts when it shows the page, nothing is in
// the file (17.16.5).
func (d *reader) withoutResult(instruction string, p *Paragraph, look run) {
	switch name := nameOf(instruction); name {
	case "EQ":
		d.note("formule die Word zelf tekent (typ ze in de tekst)", strings.TrimSpace(instruction)[len(name):])
	case "SYMBOL":
		d.symbol(p, look, signIn(strings.TrimSpace(instruction)[len(name):]))
	case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM":
		d.note("nummer dat Word zelf telt (typ het in de tekst)", name)
	default:
		d.add(p, look, buttonText(instruction))
	}
}

// signIn is the sign that the arguments of a SYMBOL field say: its code, in decimals or as
// 0xF0FC, and its font behind \f; nil for none.
func signIn(arguments string) *element {
	code, err := strconv.ParseUint(argument(arguments), 0, 16)
	if err != nil {
		return nil
	}
	_, font, _ := strings.Cut(arguments, `\f `)
	return &element{name: "sym", attributes: []attribute{{"char", strconv.FormatUint(code, 16)}, {"font", argument(font)}}}
}

// buttonText is what a MACROBUTTON or a GOTOBUTTON shows (17.16.5) that has no result:
// all behind the name of the macro or the bookmark.
func buttonText(instruction string) string {
	name, rest, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	if !strings.EqualFold(name, "MACROBUTTON") && !strings.EqualFold(name, "GOTOBUTTON") {
		return ""
	}
	_, text, _ := strings.Cut(strings.TrimSpace(rest), " ")
	return strings.TrimSpace(text)
}

// chosenIn is the entry that a FORMDROPDOWN shows (17.16.9): the one that was chosen, or
// else the first.
func chosenIn(list *element) string {
	at := 0
	for _, name := range []string{"default", "result"} {
		if val, ok := list.value(name); ok {
			at, _ = strconv.Atoi(val)
		}
	}
	for _, e := range list.kids() {
		if e.name != "listEntry" {
			continue
		}
		if at == 0 {
			return e.get("val")
		}
		at--
	}
	return ""
}

// linkOf is the address that a HYPERLINK field leads to.
func linkOf(instruction string) string {
	const name = "HYPERLINK"
	rest := strings.TrimSpace(instruction)
	if len(rest) <= len(name) || !strings.EqualFold(rest[:len(name)], name) {
		return ""
	}
	rest, place, ok := strings.Cut(rest[len(name):], ` \l `)
	address := argument(rest)
	if place = argument(place); ok && address != "" && place != "" {
		address += "#" + place
	}
	return address
}

// argument is what a text begins with: words between quotes, or one word. It is empty
// where that is an option, such as \o.
func argument(text string) string {
	text = strings.TrimSpace(text)
	if quoted, ok := strings.CutPrefix(text, `"`); ok {
		quoted, _, _ = strings.Cut(quoted, `"`)
		return quoted
	}
	if text == "" || text[0] == '\\' {
		return ""
	}
	return strings.Fields(text)[0]
}
