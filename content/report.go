package content

import (
	"bytes"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
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
	r := reporter{lines: map[*File][]int{}}
	for _, option := range options {
		option(&r)
	}
	for i, f := range sortedFindings(found) {
		if i > 0 {
			r.out.WriteByte('\n')
		}
		r.finding(f)
	}
	_, err := w.Write(r.out.Bytes())
	return err
}

// sortedFindings returns findings in the order of their places, files in the order of their paths; what has no place
// comes first. What is said twice of one place is said once.
func sortedFindings(found []Finding) []Finding {
	sorted := append([]Finding(nil), found...)
	sort.SliceStable(sorted, func(i, j int) bool {
		a, b := sorted[i].Position, sorted[j].Position
		if a.File != b.File {
			return b.File != nil && (a.File == nil || a.File.Path < b.File.Path)
		}
		return a.Offset < b.Offset
	})
	kept := sorted[:0]
	for i, f := range sorted {
		said := false
		for j := len(kept) - 1; j >= 0 && kept[j].Position.File == f.Position.File && kept[j].Position.Offset == f.Position.Offset; j-- {
			said = said || kept[j].Message == f.Message
		}
		if i == 0 || !said {
			kept = append(kept, f)
		}
	}
	return kept
}

// reporter prints findings.
type reporter struct {
	out   bytes.Buffer
	color bool
	lines map[*File][]int // where the lines begin, of files seen before
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
		line, column := r.lineColumn(f.Position)
		r.out.WriteString(r.paint(bold, fmt.Sprintf("%s:%d:%d:", printable(f.Position.File.Path), line, column)) + " ")
	}
	fmt.Fprintf(&r.out, "%s %s\n", r.paint(color, f.Severity.String()+":"), f.Message)
	if f.Position.File != nil && len(f.Position.File.Data) > 0 {
		r.excerpt(f.Position, color)
	}
	if f.Help != "" {
		fmt.Fprintf(&r.out, "%s %s\n", r.paint(green, "hulp:"), f.Help)
	}
}

// lineColumn is Position.LineColumn for files that are asked about more than once.
func (r *reporter) lineColumn(p Position) (line, column int) {
	starts := r.lineStarts(p.File)
	offset := min(p.Offset, len(p.File.Data))
	line = sort.Search(len(starts), func(i int) bool { return starts[i] > offset })
	return line, utf8.RuneCount(p.File.Data[starts[line-1]:offset]) + 1
}

func (r *reporter) lineStarts(file *File) []int {
	starts := r.lines[file]
	if starts != nil {
		return starts
	}
	starts = []int{0}
	for i, b := range file.Data {
		if b == '\n' || b == '\r' && !bytes.HasPrefix(file.Data[i+1:], []byte{'\n'}) {
			starts = append(starts, i+1)
		}
	}
	r.lines[file] = starts
	return starts
}

// Of a long line, this many characters are shown, and this many of them before the place.
const (
	shownCharacters = 100
	shownBefore     = 60
)

// excerpt prints the line of a place, with carets under it.
func (r *reporter) excerpt(p Position, color string) {
	number, column := r.lineColumn(p)
	start := r.lineStarts(p.File)[number-1]
	line := p.File.Data[start:]
	if i := bytes.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	characters := []rune(string(line))
	at := min(column-1, len(characters))
	length := utf8.RuneCount(line[min(p.Offset-start, len(line)):min(p.Offset-start+p.Length, len(line))])
	from, to := 0, len(characters)
	if len(characters) > shownCharacters {
		from = max(0, min(at-shownBefore, len(characters)-shownCharacters))
		to = min(len(characters), from+shownCharacters)
	}
	length = max(1, min(length, to-at))
	var text, under strings.Builder
	if from > 0 {
		text.WriteString("…")
		under.WriteString(" ")
	}
	for i, c := range characters[from:to] {
		switch {
		case c == '\t':
			text.WriteByte('\t')
		case !unicode.IsPrint(c):
			c = '\ufffd'
			fallthrough
		default:
			text.WriteRune(c)
		}
		if from+i >= at {
			continue
		}
		switch {
		case c == '\t':
			under.WriteByte('\t')
		case unicode.Is(unicode.Mn, c):
		default:
			under.WriteByte(' ')
		}
	}
	if to < len(characters) {
		text.WriteString("…")
	}
	fmt.Fprintf(&r.out, "%s %s\n", r.paint(blue, fmt.Sprintf("%5d |", number)), strings.TrimRight(text.String(), " \t"))
	fmt.Fprintf(&r.out, "%s %s%s\n", r.paint(blue, "      |"), under.String(), r.paint(color, strings.Repeat("^", length)))
}

// printable is a path without characters that a terminal would obey.
func printable(path string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '\ufffd'
	}, path)
}
