package word

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsByItself says of a paragraph that its end was not deleted.
const endsByItself = true

// paragraph reads a paragraph (17.3.1.22). One that does not end by itself is part of the
// next, so that no list counts it.
func (d *reader) paragraph(e *element, tags []string, ends bool) *Paragraph {
	d.number++
	p := &Paragraph{Number: d.number, Tags: tags, Within: d.within()}
	styleID, _ := e.value("pPr", "pStyle")
	p.Level = d.levelOf(styleID)
	if val, ok := e.value("pPr", "outlineLvl"); ok {
		if n, err := strconv.Atoi(val); err == nil && n >= 0 && n < bodyLevel {
			p.Level = n + 1
		} else if n == bodyLevel {
			p.Level = 0
		}
	}
	if p.Level > 0 && d.inContents() {
		d.field = nil // no entry is a heading, so that the end of the contents got lost
	}
	p.Align = d.alignOf(styleID)
	if val, ok := e.value("pPr", "jc"); ok {
		p.Align = val
	}
	switch p.Align {
	case "end":
		p.Align = "right"
	case "start":
		p.Align = "left"
	}
	p.NewPage = e.child("pPr").on("pageBreakBefore") || d.pageEnded // by the paragraph above, as LibreOffice and people do it
	d.pageEnded = false
	if ends {
		d.listItem(e, p, styleID)
	}
	look := run{}
	if s := d.looksOf(styleID); s != (looks{}) {
		look.style = s
		look.struck, look.hidden = s.struck, s.hidden
	}
	d.runs(e, p, look)
	p.Runs = joined(p.Runs)
	p.Loosen()
	for len(p.Runs) > 0 && p.Runs[0].Tick == NoBox && strings.TrimSpace(p.Runs[0].Text) == "" {
		p.Runs = p.Runs[1:]
	}
	return p
}

// listItem sets which item of a list a paragraph is, or the number of a heading, and the
// indent of either.
func (d *reader) listItem(e *element, p *Paragraph, styleID string) {
	numID, ilvl := d.numberingOf(styleID)
	if ilvl == "" {
		ilvl = d.numbering.levelOf(numID, styleID)
	}
	nesting := d.nestingOf(styleID)
	if val, ok := e.value("pPr", "numPr", "numId"); ok {
		numID, nesting = val, 0
	}
	if val, ok := e.value("pPr", "numPr", "ilvl"); ok {
		ilvl = val
	}
	level, _ := strconv.Atoi(ilvl)
	level = min(max(level, 0), mostLevels-1)
	switch {
	case numID == "":
	case p.Level > 0:
		p.countHeading(d.numbering.next(numID, level))
	default:
		var typed string
		if p.List, typed = d.numbering.next(numID, level); typed != "" {
			p.Runs = append(p.Runs, Run{Text: typed + " "})
		}
		if p.List != nil && level == 0 {
			p.List.Level = nesting
		}
		p.Left = d.numbering.left(numID, level)
		p.GoesOn, p.GoesOnAt = numID == noList, level
	}
	if left := leftOf(e.child("pPr")); left > 0 {
		p.Left = left
	}
}

// countHeading sets the number that a list gives a heading. One with words in it, as in
// "Deel 1", is text.
func (p *Paragraph) countHeading(item *ListItem, typed string) {
	switch {
	case strings.IndexFunc(typed, unicode.IsLetter) >= 0:
		p.Runs = append(p.Runs, Run{Text: typed + " "})
	case typed != "":
		p.Counted = typed
	case item != nil:
		p.Counted = item.Marker
	}
}

// run is what the runs at hand have in common.
type run struct {
	looks       // on top of what the paragraph's style asks for, which is the form's look
	style looks // of the paragraph
	link  string
	font  string // that signs of its own are of
	align string // above or below the line
}

// runs reads the content of a paragraph, or of something within one. Elements
// that are not known are read too: they may hold text.
func (d *reader) runs(parent *element, p *Paragraph, look run) {
	for _, e := range parent.kids() {
		switch e.name {
		case "r":
			d.run(e, p, look)
		case "t": // in no run, as programs write that fill in a form
			d.run(&element{name: "r", children: []*element{e}}, p, look)
		case "hyperlink":
			inner := look
			if target, outside := d.targetOf(e); outside {
				inner.link = target
			}
			d.runs(e, p, inner)
		case "sdt":
			d.inlineControl(e, p, look)
		case "fldSimple":
			d.simpleField(e, p, look)
		case "AlternateContent":
			d.runs(chosen(e), p, look)
		case "del", "moveFrom":
			d.leaveOut(e)
		case "bookmarkStart":
			d.bookmarkStart(e, p)
		case "bookmarkEnd":
			d.bookmarkEnd(e)
		case "subDoc":
			d.note(embedded, d.relations[e.get("id")].target)
		case "pPr":
		default:
			if !d.math(e, p, look) {
				d.runs(e, p, look)
			}
		}
	}
}

// simpleField reads a field that is one element with its result in it (17.16.19).
func (d *reader) simpleField(e *element, p *Paragraph, look run) {
	code, text := e.get("instr"), plainText(e)
	switch {
	case isContents(code):
		d.contents(text)
		return
	case failed(text) != "":
		d.note(lostTarget, text)
		return
	case text == "":
		d.withoutResult(code, p, look)
	}
	if link := linkOf(code); link != "" {
		look.link = link
	}
	d.runs(e, p, look)
}

// targetOf is where a hyperlink leads, if that is outside of the document (17.16.22).
func (d *reader) targetOf(hyperlink *element) (target string, outside bool) {
	r := d.relations[hyperlink.get("id")]
	if strings.HasPrefix(r.target, "#") { // as html-to-docx writes an anchor
		return r.target, false
	}
	if anchor := hyperlink.get("anchor"); anchor != "" && !strings.Contains(r.target, "#") {
		return r.target + "#" + anchor, r.external
	}
	return r.target, r.external
}

// inlineControl reads a content control within a paragraph (17.5.2).
func (d *reader) inlineControl(e *element, p *Paragraph, look run) {
	p.Tags = withTag(p.Tags, e)
	properties := e.child("sdtPr")
	if box := properties.child("checkbox"); box != nil {
		tick := Unticked
		if box.on("checked") {
			tick = Ticked
		}
		p.Runs = append(p.Runs, Run{Tick: tick})
		at := len(p.Runs)
		d.runs(e.child("sdtContent"), p, look)
		if shown := shownTick(box, TextOfRuns(p.Runs[at:])); shown != NoBox {
			if shown == Unticked && tick == Ticked {
				d.note("instelling “aangekruist” van een vakje dat er leeg uitziet", TextOfRuns(p.Runs[at:]))
			}
			p.Runs[at-1].Tick = shown
		}
		p.Runs = append(p.Runs[:at], withoutSign(p.Runs[at:])...)
		return
	}
	held := d.showsPlaceholder(e)
	runs, notes := len(p.Runs), len(d.document.Notes)
	d.runs(e.child("sdtContent"), p, look)
	if e.child("sdtPr", "placeholder") != nil {
		p.Beside = false // it would show that if nothing was typed
	}
	if held {
		p.Runs, p.Held = p.Runs[:runs], true
		d.withholdNotes(notes)
	}
}

// shownTick is the state that the sign in the control of a check box shows, which
// programs that do not know these controls let people type over; NoBox where it is
// neither of the signs of the control.
func shownTick(box *element, text string) Tick {
	sign := func(name string, usual rune) rune {
		if code, err := strconv.ParseInt(box.child(name).get("val"), 16, 32); err == nil {
			return rune(code)
		}
		return usual
	}
	on, off := sign("checkedState", '☒'), sign("uncheckedState", '☐')
	switch first, _ := utf8.DecodeRuneInString(text); {
	case on == off:
	case first == on:
		return Ticked
	case first == off:
		return Unticked
	}
	return NoBox
}

// withoutSign are the runs in the control of a check box without the sign that shows its
// state.
func withoutSign(runs []Run) []Run {
	if len(runs) == 0 {
		return nil
	}
	if runs[0].Tick == NoBox {
		signs := []rune(runs[0].Text)
		if runs[0].Text = string(signs[min(1, len(signs)):]); runs[0].Text != "" {
			return runs
		}
	}
	return runs[1:]
}
