package word

import (
	"strconv"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
)

// run reads w:r (17.3.2.25).
func (d *reader) run(e *element, p *Paragraph, look run) {
	rPr := e.child("rPr")
	if id, ok := rPr.value("rStyle"); ok {
		style := d.looksOf(id)
		look.bold = look.bold || style.bold && !look.style.bold
		look.italic = look.italic || style.italic && !look.style.italic
		look.struck, look.hidden = look.struck || style.struck, look.hidden || style.hidden
		look.align = d.shiftOf(id)
	}
	own := toggles(rPr)
	if own.bold != nil {
		look.bold = *own.bold && !look.style.bold
	}
	if own.italic != nil {
		look.italic = *own.italic && !look.style.italic
	}
	if own.struck != nil {
		look.struck = *own.struck
	}
	if own.hidden != nil {
		look.hidden = *own.hidden
	}
	look.font = rPr.child("rFonts").get("ascii")
	if align, ok := rPr.value("vertAlign"); ok {
		look.align = align
	}
	for i := len(d.field) - 1; i >= 0 && look.link == ""; i-- {
		look.link = linkOf(d.field[i].instruction)
	}
	d.characters(e, p, look)
}

// characters reads what stands in a run.
func (d *reader) characters(parent *element, p *Paragraph, look run) {
	for _, c := range parent.kids() {
		switch c.name {
		case "fldChar":
			d.fieldChar(c, p, look)
			continue
		case "instrText":
			if n := len(d.field); n > 0 && !d.field[n-1].result {
				d.field[n-1].instruction += textOf(c)
			}
			continue
		case "t":
			if n := len(d.field); n > 0 && !d.field[n-1].result {
				d.field = d.field[:n-1] // text is no instruction, so that the end of the field got lost
			}
		}
		switch {
		case !d.skipping():
			d.character(c, p, look)
		case d.inContents() && c.name == "t":
			d.contents(textOf(c))
		case d.inContents():
			d.contents(" " + shownText(c)) // a tab
		}
	}
}

func (d *reader) character(c *element, p *Paragraph, look run) {
	switch c.name {
	case "t":
		if text := failed(textOf(c)); text != "" && len(d.field) > 0 && nameOf(d.field[len(d.field)-1].instruction) != "FORMTEXT" {
			d.note(lostTarget, text)
			return
		}
		d.add(p, look, withSymbols(textOf(c), look.font))
	case "tab", "ptab":
		d.add(p, look, "\t")
	case "br":
		switch c.get("type") {
		case "", "textWrapping":
			d.add(p, look, "\n")
		case "page":
			p.NewPage = p.NewPage || len(p.Runs) == 0
			d.pageEnded, d.brokenOff = true, p
		case "column":
			d.brokenOff = p
		}
	case "cr":
		d.add(p, look, "\n")
	case "noBreakHyphen":
		d.add(p, look, string(character.NoBreakHyphen))
	case "sym":
		d.symbol(p, look, c)
	case "symEx":
		if code, err := strconv.ParseInt(c.get("char"), 16, 32); err == nil {
			d.add(p, look, string(rune(code)))
		}
	case "footnoteReference", "endnoteReference", "commentReference":
		d.refer(references[c.name], c.get("id"))
	case "drawing", "pict", "object":
		d.drawing(c)
	case "AlternateContent":
		d.characters(chosen(c), p, look)
	case "ruby":
		d.runs(c.child("rubyBase"), p, look)
		d.runs(c.child("rt"), p, look)
	case "del", "moveFrom":
		d.leaveOut(c)
	case "r":
		d.run(c, p, look)
	default:
		d.characters(c, p, look) // it may hold text
	}
}

// add adds text to a paragraph; soft hyphens are left out. What is struck out or hidden
// is told apart.
func (d *reader) add(p *Paragraph, look run, text string) {
	text = shifted(lineEnds.Replace(withoutSoftHyphens(text)), look.align)
	d.pageEnded = d.pageEnded && text == ""
	if d.brokenOff == p && text != "" {
		d.brokenOff = nil
		if len(p.Runs) > 0 {
			text = "\n" + strings.TrimLeft(text, " ")
		}
	}
	switch {
	case text == "":
		return
	case look.hidden:
		d.aside("verborgen tekst", text)
		return
	case look.struck:
		d.aside("doorgehaalde tekst", text)
		return
	}
	p.Runs = append(p.Runs, Run{Text: text, Bold: look.bold, Italic: look.italic, Link: look.link})
}

// lineEnds are the ends of lines and paragraphs of Unicode, which text from web pages and
// presentations has.
var lineEnds = strings.NewReplacer("\u2028", "\n", "\u2029", "\n")

// withoutSoftHyphens is a text without what the form puts in words that are wider than
// their column: soft hyphens, and zero-width spaces after a solidus and an underscore.
func withoutSoftHyphens(text string) string { return wordParts.Replace(text) }

var wordParts = strings.NewReplacer(string(character.SoftHyphen), "",
	"/"+string(character.ZeroWidthSpace), "/", "_"+string(character.ZeroWidthSpace), "_")

// Loosen has the spaces of a paragraph be plain ones that a form is printed with as
// non-breaking ones, where Dutch keeps words on a line. One between two runs of a look has
// that too: no font has it in italics. What the form puts around Asian text is left out.
func (p *Paragraph) Loosen() {
	find := dutch.Together
	if p.Level > 0 {
		find = dutch.TogetherInHeading
	}
	runs := p.Runs
	pieces := make([]string, len(runs))
	for i := range runs {
		pieces[i] = runs[i].Text
	}
	parted := character.WithoutParts(pieces)
	if !dutch.Loosen(pieces, find) && !parted {
		return
	}
	for i, piece := range pieces {
		if piece == " " && runs[i].Text != piece && i > 0 && i+1 < len(runs) && runs[i-1].sameLook(&runs[i+1]) {
			runs[i].Bold, runs[i].Italic = runs[i-1].Bold, runs[i-1].Italic
		}
		runs[i].Text = piece
	}
	p.Runs = joined(runs)
}

// joined are runs of which neighbours of one look are one.
func joined(runs []Run) []Run {
	out := runs[:0]
	var text strings.Builder // of the run at hand
	for i, run := range runs {
		text.WriteString(run.Text)
		if i+1 < len(runs) && run.Tick == NoBox && run.sameLook(&runs[i+1]) {
			continue
		}
		run.Text = text.String()
		text.Reset()
		out = append(out, run)
	}
	return out
}

// sameLook reports whether two runs differ in their texts only.
func (r *Run) sameLook(other *Run) bool {
	return r.Bold == other.Bold && r.Italic == other.Italic && r.Link == other.Link && r.Tick == other.Tick
}

func textOf(e *element) string {
	var b strings.Builder
	for _, c := range e.kids() {
		b.WriteString(c.text)
	}
	return b.String()
}
