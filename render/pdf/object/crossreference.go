package object

import (
	"math/bits"
	"strconv"
)

// This file has the object streams of ISO 32000-1, 7.5.7 and the cross-reference streams
// of 7.5.8.

// objectStream is an object stream in the making.
type objectStream struct {
	members []member
	objects []byte // one after the other
	data    []byte // of the stream, before it is packed
}

// newObjectStream returns an empty one, with room for objects of usual size.
func newObjectStream() *objectStream {
	const usualObject = 64 // bytes
	return &objectStream{
		members: make([]member, 0, membersPerStream),
		objects: make([]byte, 0, membersPerStream*usualObject),
		data:    make([]byte, 0, membersPerStream*usualObject),
	}
}

// member is an object that goes into an object stream.
type member struct {
	ref Ref
	end int // in objectStream.objects
}

// membersPerStream is how many objects one object stream has. More compress a little
// better, but a reader unpacks all of them for one.
const membersPerStream = 400

// packLoose makes an object stream of the loose objects. It is packed while others are put,
// so that all objects together never stand in memory unpacked.
func (f *File) packLoose() {
	s := f.loose
	for i, m := range s.members {
		*f.places.At(int(m.ref) - 1) = place{kind: inStream, offset: len(f.streams), index: int32(i)}
	}
	if spare, is := f.spare.Get().(*objectStream); is {
		f.loose = spare
	} else {
		f.loose = newObjectStream()
	}
	packed := new(Stream)
	f.streams = append(f.streams, packed)
	f.packing.Add(func() {
		*packed = s.pack(f.compressors)
		s.members, s.objects = s.members[:0], s.objects[:0]
		f.spare.Put(s)
	})
}

// pack packs the members: first the number of each and where it begins, then the objects.
func (s *objectStream) pack(c *Compressors) Stream {
	data := s.data[:0]
	at := 0
	for _, m := range s.members {
		data = append(strconv.AppendInt(data, int64(m.ref), 10), ' ')
		data = append(strconv.AppendInt(data, int64(at), 10), ' ')
		at = m.end
	}
	first := len(data)
	data = append(data, s.objects...)
	s.data = data
	return Packed(c.Pack(data), Dict{"Type": Name("ObjStm"), "N": Int(len(s.members)), "First": Int(first)})
}

// putObjectStreams writes the object streams. Until now an object in one had the index of
// the stream for its number.
func (f *File) putObjectStreams() {
	if len(f.loose.members) > 0 {
		f.packLoose()
	}
	f.packing.Wait()
	first := f.places.Len() + 1
	for i := range f.places.Len() {
		if f.places.At(i).kind == inStream {
			f.places.At(i).offset += first
		}
	}
	for _, stream := range f.streams {
		f.PutStream(f.Reserve(), *stream)
	}
}

// putCrossReferences writes the cross-reference stream, whose dictionary is the file
// trailer too. Each entry is written as the difference from the one before (7.4.4.4),
// since most are alike.
func (f *File) putCrossReferences(trailer Dict) {
	r := f.Reserve()
	*f.places.At(int(r) - 1) = place{kind: inFile, offset: f.size}
	wide := (bits.Len(uint(f.size)) + 7) / 8
	columns := 1 + wide + 2
	const up = 2 // the predictor that stands before each row
	row, before := make([]byte, 0, columns), make([]byte, columns)
	data := make([]byte, 0, (f.places.Len()+1)*(1+columns))
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
	for i := range f.places.Len() {
		add(*f.places.At(i))
	}
	const anyPNG = 12 // of the predictors: table 8
	trailer["Type"] = Name("XRef")
	trailer["Size"] = Int(f.places.Len() + 1)
	trailer["W"] = Array{Int(1), Int(wide), Int(2)}
	trailer["DecodeParms"] = Dict{"Predictor": Int(anyPNG), "Columns": Int(columns)}
	f.PutStream(r, Packed(f.Pack(data), trailer))
}
