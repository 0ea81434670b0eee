package content

import "fmt"

// Position is a place in a content file. The zero Position means "nowhere in particular".
type Position struct {
	File   *File
	Offset int // bytes from the start of File.Data
	Length int // bytes that the thing takes up on its first line; 0 where only the place is known
}

// File is one TOML file of a plan, as read from disk, less a byte-order mark.
type File struct {
	Path string // as it is shown to the writer: slashes, relative to where the command ran
	Data []byte
}

// LineColumn returns the 1-based line and the 1-based column of p, the column counted in characters.
func (p Position) LineColumn() (line, column int) {
	line, start := 1, 0
	offset := min(p.Offset, len(p.File.Data))
	for i, b := range p.File.Data[:offset] {
		if b == '\n' {
			line, start = line+1, i+1
		}
	}
	return line, len([]rune(string(p.File.Data[start:offset]))) + 1
}

// String gives file:line:column, as editors read it.
func (p Position) String() string {
	if p.File == nil {
		return ""
	}
	line, column := p.LineColumn()
	return fmt.Sprintf("%s:%d:%d", p.File.Path, line, column)
}
