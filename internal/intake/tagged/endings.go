package tagged

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
)

// endMark is what Word shows where a paragraph ends, and where a line does that was ended
// by hand: a space in a piece of its own.
const endMark = " "

// lineMark is what Google Docs shows where a line was ended by hand: a space without width.
const lineMark = "\u200B"

// endings tell how the program that made a file writes the ends of lines and paragraphs.
type endings struct {
	own     bool // it is actieplan
	acrobat bool // it is Acrobat, with Word
	chrome  bool // it is Chrome
	google  bool // it is Google Docs
	typed   bool // hyphens stand within other text; Word writes those in a piece of their own
	ended   int  // paragraphs with the mark
	open    int  // those without it that end above another
}

// endingsOf are those of a file. A program that saves one of actieplan again with its tags
// names itself as its producer; the creator stays (14.3.3).
func endingsOf(file *pdf.File) endings {
	producer, creator := file.Info("Producer"), file.Info("Creator")
	google := strings.Contains(producer, "Google Docs")
	return endings{
		own:     creator == form.Program,
		acrobat: strings.Contains(creator, "PDFMaker"),
		chrome:  strings.HasPrefix(producer, "Skia/") && !google,
		google:  google,
	}
}

// mostOpen is for how many paragraphs with the mark there may be one without it.
const mostOpen = 20

// fromWord reports whether paragraphs end as those of Word do.
func (e *endings) fromWord() bool { return !e.own && !e.google && e.ended > mostOpen*e.open }

// look looks for hyphens within other text.
func (e *endings) look(pieces []content.Piece) {
	for _, p := range pieces {
		before, after, is := strings.Cut(p.Text, "-")
		e.typed = e.typed || is && before != "" && strings.Trim(after, " ") != ""
	}
}

// add counts a paragraph by how it ends, and by how the one above it does.
func (e *endings) add(above *paragraph.Linked, pieces []paragraph.Linked) {
	if above != nil && above.Text != endMark && above.Page == pieces[0].Page {
		e.open++
	}
	if pieces[len(pieces)-1].Text == endMark {
		e.ended++
	}
}

// lineEnds say how lines end.
type lineEnds struct {
	own     bool   // none was ended by hand
	mark    string // of those that were ended by hand; empty where they have none
	whole   bool   // others have a space, but within a word
	hyphens bool   // a hyphen at the end of other text breaks a word
	bare    bool   // none has a space, also where it was broken
}

// lines are how lines end in what was read so far.
func (e *endings) lines() lineEnds {
	switch {
	case e.google:
		return lineEnds{mark: lineMark, whole: true}
	case e.fromWord():
		return lineEnds{mark: endMark, whole: !e.acrobat, hyphens: !e.typed}
	}
	return lineEnds{own: e.own, bare: e.chrome}
}
