package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Position is a place in a content file. The zero Position means "nowhere in particular".
type Position struct {
	File   *File
	Offset int // bytes from the start of File.Data
	Length int // bytes that the thing takes up, over all its lines; 0 where only the place is known
}

// LineColumn returns the line and the column of p, both from 1 on, the column counted in
// characters. Both are 0 where p is nowhere in particular.
func (p Position) LineColumn() (line, column int) {
	if p.File == nil {
		return 0, 0
	}
	offset := min(p.Offset, len(p.File.Data))
	line = p.File.LineAt(offset)
	start := p.File.Lines()[line-1]
	return line, utf8.RuneCount(p.File.Data[start:offset]) + 1
}

// String gives file:line:column, as editors read it.
func (p Position) String() string {
	if p.File == nil {
		return ""
	}
	line, column := p.LineColumn()
	return fmt.Sprintf("%s:%d:%d", p.File.Path, line, column)
}

// From tells where p is, seen from another place: by the line number alone when both are
// in one file.
func (p Position) From(other Position) string {
	if p.File == nil || p.File != other.File {
		return p.String()
	}
	line, _ := p.LineColumn()
	return fmt.Sprintf("regel %d", line)
}

// Span is the Position of data[start:end] in file.
func Span(file *File, start, end int) Position {
	start = min(max(start, 0), len(file.Data))
	end = min(max(end, start), len(file.Data))
	return Position{File: file, Offset: start, Length: end - start}
}

// FirstLine is p up to the end of its first line, as messages show it.
func (p Position) FirstLine() Position {
	if p.File == nil {
		return p
	}
	start := min(p.Offset, len(p.File.Data))
	end := min(start+p.Length, len(p.File.Data))
	if i := bytes.IndexAny(p.File.Data[start:end], "\r\n"); i >= 0 {
		end = start + i
	}
	return Position{File: p.File, Offset: p.Offset, Length: end - start}
}

// Text is what is written at p.
func (p Position) Text() string {
	if p.File == nil {
		return ""
	}
	start := min(p.Offset, len(p.File.Data))
	return string(p.File.Data[start:min(start+p.Length, len(p.File.Data))])
}
