package finding

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// ReportOption changes how Report prints.
type ReportOption func(*reporter)

// WithColor lets Report use the colours of a terminal, if on.
func WithColor(on bool) ReportOption {
	return func(r *reporter) { r.color = on }
}

// Report prints findings for people, sorted by place, each as
//
//	file:line:column: fout: what is wrong
//	   14 | the line
//	      |     ^^^^
//	hulp: what to do about it
//
// The error is that of w.
func Report(w io.Writer, found []Finding, options ...ReportOption) error {
	r := reporter{}
	for _, option := range options {
		option(&r)
	}
	for i, f := range Sorted(found) {
		if i > 0 {
			r.out.WriteByte('\n')
		}
		r.finding(f)
	}
	_, err := w.Write(r.out.Bytes())
	return err
}

// Sorted returns findings in the order of their places, files in the order of their
// paths; what has no place comes first, and that there is no room for more, last. What is
// said twice of one place is said once.
func Sorted(found []Finding) []Finding {
	sorted := slices.Clone(found)
	sort.SliceStable(sorted, func(i, j int) bool {
		if more := saysMore(sorted[i]); more != saysMore(sorted[j]) {
			return !more
		}
		a, b := sorted[i].Position, sorted[j].Position
		if a.File != b.File {
			return b.File != nil && (a.File == nil || a.File.Path < b.File.Path)
		}
		return a.Offset < b.Offset
	})
	kept := sorted[:0]
	for _, f := range sorted {
		said := false
		for j := len(kept) - 1; j >= 0 && kept[j].Position.File == f.Position.File && kept[j].Position.Offset == f.Position.Offset; j-- {
			said = said || kept[j].Message == f.Message
		}
		if !said {
			kept = append(kept, f)
		}
	}
	return kept
}

// saysMore reports whether a finding tells that there are more, for which there is no room.
func saysMore(f Finding) bool { return f.Message == moreErrors || f.Message == moreWarnings }

// reporter prints findings.
type reporter struct {
	out   bytes.Buffer
	color bool
}

// Colours of a terminal (ECMA-48, SGR).
const (
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	green  = "\x1b[1;32m"
	blue   = "\x1b[34m"
	plain  = "\x1b[0m"
)

// paint returns text in a colour, where colours are asked for.
func (r *reporter) paint(color, text string) string {
	if !r.color || text == "" {
		return text
	}
	return color + text + plain
}

func (r *reporter) finding(f Finding) {
	color := red
	if f.Severity == Warning {
		color = yellow
	}
	if f.Position.File != nil {
		line, column := f.Position.LineColumn()
		r.out.WriteString(r.paint(bold, fmt.Sprintf("%s:%d:%d:", character.Visible(f.Position.File.Path), line, column)) + " ")
	}
	fmt.Fprintf(&r.out, "%s %s\n", r.paint(color, f.Severity.String()+":"), character.VisibleLines(f.Message))
	if f.Position.File != nil && len(f.Position.File.Data) > 0 {
		r.excerpt(f.Position, color)
	}
	if f.Help != "" {
		fmt.Fprintf(&r.out, "%s %s\n", r.paint(green, "hulp:"), character.VisibleLines(f.Help))
	}
}

// Of a long line, this many characters are shown, and this many of them before the place.
const (
	shownCharacters = 100
	shownBefore     = 60
)

// excerpt prints the line of a place, with carets under it.
func (r *reporter) excerpt(p source.Position, color string) {
	number, _ := p.LineColumn()
	data := p.File.Data
	lineStart, lineEnd := p.File.Line(number)
	at := min(p.Offset, lineEnd)
	from := backward(data, lineStart, at, shownCharacters)
	to := forward(data, at, lineEnd, shownCharacters)
	if utf8.RuneCount(data[from:to]) > shownCharacters {
		if utf8.RuneCount(data[from:at]) > shownBefore {
			from = backward(data, from, at, shownBefore)
		}
		to = forward(data, from, lineEnd, shownCharacters)
	}
	before, under := character.Visible(string(data[from:at])), blank(data[from:at])
	if from > lineStart {
		before, under = "…"+before, " "+under
	}
	after := character.Visible(string(data[at:to]))
	if to < lineEnd {
		after += "…"
	}
	carets := strings.Repeat("^", max(1, utf8.RuneCount(data[at:min(at+p.Length, to)])))
	line := strings.TrimRight(" "+before+after, " \t")
	fmt.Fprintf(&r.out, "%s%s\n", r.paint(blue, fmt.Sprintf("%5d |", number)), line)
	fmt.Fprintf(&r.out, "%s %s%s\n", r.paint(blue, "      |"), under, r.paint(color, carets))
}

// backward is the offset of at most so many characters before the one at, not before start.
func backward(data []byte, start, at, characters int) int {
	for ; characters > 0 && at > start; characters-- {
		_, size := utf8.DecodeLastRune(data[start:at])
		at -= size
	}
	return at
}

// forward is the offset of at most so many characters after at, not after end.
func forward(data []byte, at, end, characters int) int {
	for ; characters > 0 && at < end; characters-- {
		_, size := utf8.DecodeRune(data[at:end])
		at += size
	}
	return at
}

// blank is as wide as text on a terminal, and empty.
func blank(text []byte) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case unicode.Is(unicode.Mn, r):
			return -1
		}
		return ' '
	}, string(text))
}
