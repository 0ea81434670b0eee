// Package truetype reads and writes the TrueType flavour of the OpenType file format
// (ISO/IEC 14496-22): only the tables that metrics, subsets and the derivation of our own
// fonts need. Parse takes the bytes of a font file and gives access to its tables,
// advances and glyph descriptions; Assemble and Glyphs build a file from such parts.
//
// Lengths are in font units (head.unitsPerEm to the em).
package truetype

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// File is a font file, read as far as its table directory and the tables that find a
// glyph.
type File struct {
	tables     []Table
	NumGlyphs  int
	UnitsPerEm int
	Box        [4]int // of all glyphs: xMin, yMin, xMax, yMax
	glyf       []byte
	loca       []byte
	longLoca   bool
	hmtx       []byte
	hMetrics   int // how many advances hmtx holds; later glyphs share the last one
	cmap       charMap
}

// Table is one table of a font file.
type Table struct {
	Tag  string
	Data []byte
}

var errTruncated = errors.New("truetype: table is too short")

// Parse reads a TrueType font. It keeps slices of data, so data must not change. The
// error says which table is wrong.
func Parse(data []byte) (*File, error) {
	f := new(File)
	if err := f.readDirectory(data); err != nil {
		return nil, err
	}
	head, maxp, hhea := f.Table("head"), f.Table("maxp"), f.Table("hhea")
	if len(head) < 54 || len(maxp) < 6 || len(hhea) < 36 {
		return nil, errTruncated
	}
	f.UnitsPerEm = int(u16(head, 18))
	for i := range f.Box {
		f.Box[i] = int(i16(head, 36+2*i))
	}
	f.longLoca = u16(head, 50) == 1
	f.NumGlyphs = int(u16(maxp, 4))
	f.hMetrics = int(u16(hhea, 34))
	f.glyf, f.loca, f.hmtx = f.Table("glyf"), f.Table("loca"), f.Table("hmtx")
	entry := 2
	if f.longLoca {
		entry = 4
	}
	if len(f.loca) < (f.NumGlyphs+1)*entry {
		return nil, fmt.Errorf("loca: %w", errTruncated)
	}
	if f.hMetrics < 1 || f.hMetrics > f.NumGlyphs || len(f.hmtx) < 4*f.hMetrics+2*(f.NumGlyphs-f.hMetrics) {
		return nil, fmt.Errorf("hmtx: %w", errTruncated)
	}
	if cmap := f.Table("cmap"); cmap != nil { // the subset in a PDF has none
		var err error
		if f.cmap, err = readCharMap(cmap); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// readDirectory reads the offset table and the table records (ISO/IEC 14496-22, 4.5).
func (f *File) readDirectory(data []byte) error {
	if len(data) < 12 {
		return errTruncated
	}
	if v := u32(data, 0); v != 0x00010000 {
		return fmt.Errorf("truetype: no TrueType outlines (version %08x)", v)
	}
	n := int(u16(data, 4))
	if len(data) < 12+16*n {
		return errTruncated
	}
	f.tables = make([]Table, n)
	for i := range f.tables {
		record := data[12+16*i:]
		start, length := uint64(u32(record, 8)), uint64(u32(record, 12))
		tag := string(record[:4])
		if start+length > uint64(len(data)) {
			return fmt.Errorf("%s: %w", tag, errTruncated)
		}
		f.tables[i] = Table{tag, data[start : start+length : start+length]}
	}
	return nil
}

// Table returns the bytes of a table, nil if the font has none.
func (f *File) Table(tag string) []byte {
	for _, t := range f.tables {
		if t.Tag == tag {
			return t.Data
		}
	}
	return nil
}

// Tags lists the tables of the font in the order of its directory.
func (f *File) Tags() []string {
	tags := make([]string, len(f.tables))
	for i, t := range f.tables {
		tags[i] = t.Tag
	}
	return tags
}

// Assemble builds a font file from tables: directory, checksums and
// head.checkSumAdjustment (ISO/IEC 14496-22, 4.5 and 5.2.2). It sorts tables by tag and
// changes the head table's adjustment in place.
func Assemble(tables []Table) []byte {
	slices.SortFunc(tables, func(a, b Table) int { return slices.Compare([]byte(a.Tag), []byte(b.Tag)) })
	n := len(tables)
	size := 12 + 16*n
	for _, t := range tables {
		size += (len(t.Data) + 3) &^ 3
	}
	search := 1
	selector := 0
	for search*2 <= n {
		search *= 2
		selector++
	}
	out := make([]byte, 0, size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	for _, v := range []int{n, search * 16, selector, (n - search) * 16} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	start := 12 + 16*n
	head := -1
	for _, t := range tables {
		if t.Tag == "head" {
			head = start
			binary.BigEndian.PutUint32(t.Data[8:], 0)
		}
		out = append(out, t.Tag...)
		out = binary.BigEndian.AppendUint32(out, checksum(t.Data))
		out = binary.BigEndian.AppendUint32(out, uint32(start))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.Data)))
		start += (len(t.Data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.Data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	if head >= 0 {
		binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	}
	return out
}

// checksum returns the sum of the big-endian words of a table, padded with zeros.
func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += u32(data, 0)
		data = data[4:]
	}
	for i, b := range data {
		sum += uint32(b) << (24 - 8*i)
	}
	return sum
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func i16(b []byte, at int) int16  { return int16(u16(b, at)) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
