package word

import (
	"strings"
	"unicode"
)

// This file tells content controls that were filled in from those that show what they ask.

// showsPlaceholder reports whether a content control shows what it asks, and nothing that
// was filled in. Some programs leave the mark for that on controls that someone typed in.
func (d *reader) showsPlaceholder(sdt *element) bool {
	shows, sure := d.asks(sdt)
	if shows && !sure {
		d.note(Unfilled, shownText(sdt.child("sdtContent")))
	}
	return shows
}

// asks is showsPlaceholder, and whether that is sure.
func (d *reader) asks(sdt *element) (shows, sure bool) {
	if isFilled(sdt) {
		return false, true
	}
	text := shownText(sdt.child("sdtContent"))
	name, _ := sdt.value("sdtPr", "placeholder", "docPart")
	asked, known := d.asked[name]
	alias, _ := sdt.value("sdtPr", "alias")
	named, looks := sdt.child("sdtPr", "placeholder") != nil, d.looksAsked(sdt.child("sdtContent"))
	switch {
	case known:
		return text == asked || text == "", true
	case !looks:
		typed := !named && (d.shown.styled || d.shown.varied && d.shown.count[text] == 1)
		return !typed, typed
	case named || text == alias || !strings.ContainsFunc(text, isLetterOrDigit):
		return true, true
	case d.shown.varied && d.shown.count[text] > 1: // those that were left, or the same answer to several
		return true, false
	}
	return !d.shown.varied, true
}

// shownTexts are what the controls of a document show that are marked as not filled in and
// do not name their placeholder: a program made them.
type shownTexts struct {
	count  map[string]int
	styled bool // some look as placeholders
	varied bool // controls of one name show several: a program filled some in and left their look
}

func (d *reader) textsShown(body *element) shownTexts {
	type control struct {
		tag   string
		looks bool
	}
	shown := shownTexts{count: map[string]int{}}
	first, varied := map[control]string{}, map[bool]bool{}
	each(body, func(sdt *element) bool {
		if sdt.name != "sdt" || isFilled(sdt) || sdt.child("sdtPr", "placeholder") != nil {
			return true
		}
		text, looks := shownText(sdt.child("sdtContent")), d.looksAsked(sdt.child("sdtContent"))
		shown.styled = shown.styled || looks
		shown.count[text]++
		tag, _ := sdt.value("sdtPr", "tag")
		if before, is := first[control{tag, looks}]; tag != "" && is && before != text {
			varied[looks] = true
		}
		first[control{tag, looks}] = text
		return true
	})
	shown.varied = varied[shown.styled]
	return shown
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// looksAsked reports whether all text within an element has the style of placeholders,
// which goes when someone types there.
func (d *reader) looksAsked(e *element) bool {
	all := true
	each(e, func(e *element) bool {
		if e.name == "r" && e.child("t") != nil {
			id, _ := e.value("rPr", "rStyle")
			all = all && d.styles[id] != nil && d.styles[id].name == "placeholder text"
		}
		return all
	})
	return all
}
