package object

import (
	"math/bits"
	"strconv"
)

// This file has the object streams of ISO 32000-1, 7.5.7 and the cross-reference streams
// of 7.5.8.

// member is an object that goes into an object stream.
type member struct {
	ref Ref
	end int // in File.loose
}

// membersPerStream is how many objects one object stream has. More compress a little
// better, but a reader unpacks all of them for one.
const membersPerStream = 400

// putObjectStreams writes the loose objects, in the order in which they were put.
func (f *File) putObjectStreams() {
	packed := make([]Stream, (len(f.members)+membersPerStream-1)/membersPerStream)
	f.compressors.SideBySide(len(packed), func(c *Compressor, i int) {
		from := i * membersPerStream
		packed[i] = f.objectStream(c, from, min(from+membersPerStream, len(f.members)))
	})
	for i, stream := range packed {
		r := f.Reserve()
		for index := range int(stream.Dict["N"].(Int)) {
			f.places[f.members[i*membersPerStream+index].ref-1] = place{inStream, int(r), index}
		}
		f.PutStream(r, stream)
	}
}

// objectStream packs the members from, to: first the number of each and where it begins,
// then the objects.
func (f *File) objectStream(c *Compressor, from, to int) Stream {
	begin := 0
	if from > 0 {
		begin = f.members[from-1].end
	}
	data := make([]byte, 0, f.members[to-1].end-begin+12*(to-from))
	at := begin
	for _, m := range f.members[from:to] {
		data = append(strconv.AppendInt(data, int64(m.ref), 10), ' ')
		data = append(strconv.AppendInt(data, int64(at-begin), 10), ' ')
		at = m.end
	}
	first := len(data)
	data = append(data, f.loose[begin:at]...)
	return Packed(c.Pack(data), Dict{"Type": Name("ObjStm"), "N": Int(to - from), "First": Int(first)})
}

// putCrossReferences writes the cross-reference stream, whose dictionary is the file
// trailer too. Each entry is written as the difference from the one before (7.4.4.4),
// since most are alike.
func (f *File) putCrossReferences(trailer Dict) {
	r := f.Reserve()
	f.places[r-1] = place{kind: inFile, offset: len(f.buf)}
	wide := (bits.Len(uint(len(f.buf))) + 7) / 8
	columns := 1 + wide + 2
	const up = 2 // the predictor that stands before each row
	row, before := make([]byte, 0, columns), make([]byte, columns)
	var data []byte
	add := func(p place) {
		row = append(row[:0], byte(p.kind))
		for i := wide - 1; i >= 0; i-- {
			row = append(row, byte(p.offset>>(8*i)))
		}
		row = append(row, byte(p.index>>8), byte(p.index))
		data = append(data, up)
		for i := range row {
			data = append(data, row[i]-before[i])
		}
		copy(before, row)
	}
	add(place{index: 65535}) // object 0 is always free
	for _, p := range f.places {
		add(p)
	}
	const anyPNG = 12 // of the predictors: table 8
	trailer["Type"] = Name("XRef")
	trailer["Size"] = Int(len(f.places) + 1)
	trailer["W"] = Array{Int(1), Int(wide), Int(2)}
	trailer["DecodeParms"] = Dict{"Predictor": Int(anyPNG), "Columns": Int(columns)}
	f.PutStream(r, Packed(f.Pack(data), trailer))
}
