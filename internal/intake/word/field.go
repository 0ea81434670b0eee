package word

import "strings"

// field is a complex field (ECMA-376 part 1, 17.16.18).
type field struct {
	instruction string
	result      bool // its result has begun
	ticked      Tick // of a FORMCHECKBOX
}

func isContents(instruction string) bool {
	words := strings.Fields(instruction)
	return len(words) > 0 && strings.EqualFold(words[0], "TOC")
}

// skipping reports whether what is read is the instruction of a field, or the result of a table of contents.
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
func (d *reader) fieldChar(c *element, p *Paragraph) {
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
		if len(d.field) < deepest {
			d.field = append(d.field, f)
		}
	case "separate":
		if n > 0 {
			d.field[n-1].result = true
		}
	case "end":
		if n > 0 {
			if d.field[n-1].ticked != NoBox {
				p.Runs = append(p.Runs, Run{Tick: d.field[n-1].ticked})
			}
			d.field = d.field[:n-1]
		}
	}
}

// linkOf is the address that a HYPERLINK field leads to.
func linkOf(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	rest, place, _ := strings.Cut(rest, ` \l `)
	address := unquoted(rest)
	if place = unquoted(place); ok && address != "" && place != "" {
		address += "#" + place
	}
	return address
}

// unquoted is what stands between the quotes that a text begins with; empty where it begins with none.
func unquoted(text string) string {
	text, ok := strings.CutPrefix(strings.TrimSpace(text), `"`)
	if !ok {
		return ""
	}
	text, _, _ = strings.Cut(text, `"`)
	return text
}
