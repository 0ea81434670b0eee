package word

import "actieplan/internal/character"

// math reads a part of a formula that text on one line shows by signs (22.1.2): a
// fraction, a power, an index, a root, brackets, a sum or the like. It reports whether e
// is one of these. Of others, such as a matrix, the text is read, and told.
func (d *reader) math(e *element, p *Paragraph, look run) bool {
	switch e.name {
	case "f":
		d.operand(e.child("num"), p, look)
		d.add(p, look, "/")
		d.operand(e.child("den"), p, look)
	case "sSup", "sSub", "sSubSup":
		d.operand(e.child("e"), p, look)
		d.script(e.child("sub"), p, look, subscript, "_")
		d.script(e.child("sup"), p, look, superscript, "^")
	case "rad":
		if degree := plainText(e.child("deg")); degree != "" && degree != "2" {
			d.add(p, look, shifted(degree, superscript))
		}
		d.add(p, look, "√")
		d.operand(e.child("e"), p, look)
	case "d":
		d.delimited(e, p, look)
	case "nary":
		sign, ok := e.value("naryPr", "chr")
		if !ok {
			sign = "∫" // (22.1.2.70)
		}
		d.add(p, look, sign)
		d.script(e.child("sub"), p, look, subscript, "_")
		d.script(e.child("sup"), p, look, superscript, "^")
		d.operand(e.child("e"), p, look)
	case "m", "eqArr", "limLow", "limUpp", "acc", "groupChr", "sPre":
		d.note("formule van meer dan één regel", plainText(e))
		return false
	default:
		return false
	}
	return true
}

// delimited reads parts of a formula in brackets (22.1.2.24), which may be other signs,
// or none on one side.
func (d *reader) delimited(e *element, p *Paragraph, look run) {
	sign := func(name, otherwise string) string {
		if sign, ok := e.value("dPr", name); ok {
			return sign
		}
		return otherwise
	}
	d.add(p, look, sign("begChr", "("))
	several := false
	for _, part := range e.kids() {
		if part.name != "e" {
			continue
		}
		if several {
			d.add(p, look, sign("sepChr", "|"))
		}
		several = true
		d.runs(part, p, look)
	}
	d.add(p, look, sign("endChr", ")"))
}

// operand reads a part of a formula, in brackets where it is more than a number or a name.
func (d *reader) operand(e *element, p *Paragraph, look run) {
	several := false
	if bracketed := e.child("d"); bracketed != nil && len(e.kids()) == 1 {
		d.runs(e, p, look)
		return
	}
	for i, r := range plainText(e) {
		several = several || !character.IsAlphanumeric(r) && (i > 0 || r != '-')
	}
	if several {
		d.add(p, look, "(")
		defer d.add(p, look, ")")
	}
	d.runs(e, p, look)
}

// script reads a power or an index: as raised or lowered figures where there are such,
// else behind a sign.
func (d *reader) script(e *element, p *Paragraph, look run, align, sign string) {
	text := plainText(e)
	if text == "" {
		return
	}
	if figures := shifted(text, align); figures != text {
		d.add(p, look, figures)
		return
	}
	d.add(p, look, sign)
	d.operand(e, p, look)
}
